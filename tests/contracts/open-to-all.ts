// 市区町村で、誰でも開ける台帳とその理由。ほかの台帳は開ける人を限る（docs/readings/0970）。
const READ_BY_ALL = '職員の皆が読むもの'
const CHOSEN_BY_ALL = '記録や申請のときに、どの課の人も選ぶもの'
const WHO_HAS_WHICH_CHARGE = '誰がどの役割・権限を持つかは、皆が知ってよい'
const BY_READERS = '一件ごとの閲覧範囲が、開ける人を限る'
const OF_THE_ROOM = '部屋を管理する課と、そこに機器を置く課や入る人が、互いに確かめるもの'

export const OPEN_TO_ALL_IN_THE_CITY: { readonly [register: string]: string } = {
  'announcements': READ_BY_ALL, 'audit-notices': READ_BY_ALL, 'prevention-notices': READ_BY_ALL, 'trainings': READ_BY_ALL, 'policies': READ_BY_ALL, 'policy-versions': READ_BY_ALL, 'laws': READ_BY_ALL, 'law-versions': READ_BY_ALL,
  'recommendations': READ_BY_ALL, 'rule-reviews': READ_BY_ALL, 'own-terminal-rules': READ_BY_ALL, 'measures': READ_BY_ALL, 'backup-criteria': READ_BY_ALL, 'connection-policies': READ_BY_ALL,
  'systems': CHOSEN_BY_ALL, 'areas': CHOSEN_BY_ALL, 'places': CHOSEN_BY_ALL, 'permitted-software': CHOSEN_BY_ALL, 'protection-methods': CHOSEN_BY_ALL, 'ciphers': CHOSEN_BY_ALL, 'importances': CHOSEN_BY_ALL, 'restrictions': CHOSEN_BY_ALL,
  'satellite-offices': CHOSEN_BY_ALL, 'remote-connections': CHOSEN_BY_ALL, 'operators': CHOSEN_BY_ALL,
  'combined-posts': WHO_HAS_WHICH_CHARGE, 'csirt-roles': WHO_HAS_WHICH_CHARGE, 'power-changes': WHO_HAS_WHICH_CHARGE, 'privilege-proxies': WHO_HAS_WHICH_CHARGE, 'reserved-matters': WHO_HAS_WHICH_CHARGE, 'committees': WHO_HAS_WHICH_CHARGE, 'committee-seats': WHO_HAS_WHICH_CHARGE,
  'information': BY_READERS, 'entry-permits': OF_THE_ROOM, 'installations': OF_THE_ROOM, 'racks': OF_THE_ROOM,
}

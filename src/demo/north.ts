import type { OrganisationPlan, UnitPlan } from './plan.ts'

// 架空の道の警察（行政情報ネットワークシステムの要領による型）。
const section = (name: string, staff = 2): UnitPlan => ({ name, kind: '係', head: ['係長', '警部補'], staff: [['主任', '巡査部長', staff], ['係員', '巡査長', staff], ['係員', '巡査', staff]] })
const office = (name: string, short: string, sections = ['企画係', '庶務係'], kind = name.at(-1)!): UnitPlan => ({
  name, short, kind, head: [`${name.at(-1)!}長`, '警視'], staff: [['次席', '警視', 1], [`${name.at(-1)!}長補佐`, '警部', 2]], under: sections.map((one) => section(one)),
})
const division = (name: string, under: UnitPlan[]): UnitPlan => ({ name, kind: '部', head: ['部長', '警視正'], under })
const station = (place: string, short: string): UnitPlan => ({
  name: `${place}警察署`, short, kind: '警察署', head: ['署長', '警視'], staff: [['副署長', '警視', 1]],
  under: ['警務課', '地域課', '刑事課', '交通課'].map((name) => ({ name, kind: '署の課', head: ['課長', '警部'], staff: [['係長', '警部補', 1], ['主任', '巡査部長', 4], ['係員', '巡査長', 4], ['係員', '巡査', 3]] })),
})

export const north: OrganisationPlan = {
  key: 'hokurei', name: '北嶺道警察', profile: 'hokkaido-police', seed: 2025_0220, media: 900,
  root: {
    name: '北嶺道警察本部', kind: '警察本部', short: '本部', head: ['本部長', '警視監'],
    under: [
      division('総務部', [office('総務課', '総務'), office('広報課', '広報'), office('情報管理課', '情管', ['企画係', '行政情報ネットワーク係']), office('会計課', '会計')]),
      division('警務部', [office('警務課', '警務'), office('監察官室', '監察')]),
      division('生活安全部', [office('生活安全企画課', '生企'), office('少年課', '少年')]),
      division('刑事部', [office('捜査第一課', '捜一'), office('捜査第二課', '捜二')]),
      division('交通部', [office('交通企画課', '交企', ['企画係', '安全係']), office('運転免許試験課', '免許')]),
      division('警備部', [office('警備課', '警備')]),
      { name: 'サイバーセキュリティ対策本部', short: 'サ対', kind: '対策本部', head: ['参事官', '警視'], staff: [['課長補佐', '警部', 1]], under: [section('対策係')] },
      { name: '警察学校', short: '学校', kind: '警察学校', head: ['校長', '警視正'], staff: [['校長補佐', '警部', 1]], under: [section('教務係')] },
      { name: '函川方面本部', short: '函方', kind: '方面本部', head: ['方面本部長', '警視正'], under: [office('総務課', '函総', ['企画係'], '方面本部の課'), station('函川中央', '函中'), station('江舘', '江舘')] },
      { name: '旭ヶ丘方面本部', short: '旭方', kind: '方面本部', head: ['方面本部長', '警視正'], under: [office('総務課', '旭総', ['企画係'], '方面本部の課'), station('旭ヶ丘', '旭丘'), station('留別', '留別')] },
      station('北嶺中央', '中央'), station('豊原', '豊原'),
    ],
  },
  nominated: {},
  shown: '交通企画課',
  accounts: [
    { suffix: 'kakari', unit: '企画係', post: '係員', duty: 'ＵＳＢメモリの持出しを申請する' },
    { suffix: 'kanri', unit: '交通企画課', role: '運用管理者', duty: '持出しの申請に先に目を通す（交通企画課長）。自分の申請は部長に回る' },
    { suffix: 'bucho', unit: '交通部', post: '部長', duty: '業務主管課が属する部の長' },
    { suffix: 'touroku', unit: '交通企画課', role: '生体情報登録担当者', duty: '利用者の生体情報を登録する' },
    { suffix: 'security', unit: '情報管理課', role: 'システム管理者', duty: '申請を経由・協議し、障害を受ける' },
    { suffix: 'soumu', unit: '総務部', post: '部長', duty: '持出しを認める（システム総括責任者）' },
    { suffix: 'kouhou', unit: '広報課', role: '広報課長', duty: '道警ホームページの業務主管課長' },
  ],
  vacant: [{ role: '生体情報登録担当者', unit: '江舘警察署' }],
  absent: [{ title: '課長', unit: '運転免許試験課', reason: '休暇' }],
  deputies: [{ principal: '課長', deputy: '次席', unit: '運転免許試験課', kind: '代決' }],
}

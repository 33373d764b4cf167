import type { FactQuestion } from './taps.ts'

/** Facts as questions; others are asked by their name. */
const ASKED: { readonly [path: string]: string } = {
  'information.confidentiality': 'どの情報ですか（機密性）', 'information.integrity': '完全性', 'information.availability': '可用性', 'information.form': '電子データですか、紙ですか',
  'information.restrictions': '付いている取扱制限（なければ選ばない）', 'information.residentRecords': '住民情報を含みますか', 'information.obviouslyPublic': '明らかに公開できる情報ですか',
  'information.immediatelyPublic': '直ちに公開する情報ですか', 'information.signed': '電子署名がありますか',
  'equipment.kind': '何に入れますか・何を使いますか', 'equipment.owner': 'だれの物ですか', 'equipment.managed': '組織が管理する物ですか', 'equipment.place': 'どこで使いますか', 'equipment.zone': 'どのネットワークの端末で扱いますか',
  'equipment.externalLine': '外部の回線につながりますか', 'equipment.externallyConnectedBefore': '外部の機器につないだことがありますか', 'equipment.encrypted': 'その物に暗号化の機能がありますか',
  'equipment.locked': '認証（ロック）がかかりますか', 'equipment.malwareChecked': '不正プログラムの確認は済んでいますか', 'equipment.approved': '使う許可を個別に受けていますか', 'equipment.shared': '共用の物ですか',
  'equipment.voiceOnly': '音声通話だけに使いますか', 'equipment.ceiling.confidentiality': 'その機器で扱える機密性の上限', 'equipment.ceiling.integrity': 'その機器で扱える完全性の上限', 'equipment.ceiling.availability': 'その機器で扱える可用性の上限',
  'destination.kind': 'どこへ・だれに', 'destination.country': '行先の国（2文字の記号。日本は JP）', 'destination.channel': 'どうやって運びますか・送りますか', 'destination.recipients': '宛先はいくつですか', 'destination.domain': '宛先のドメイン',
  'destination.verified': '相手先を確かめましたか', 'destination.tls': '通信は暗号化されますか', 'service.kind': 'どのサービスですか', 'service.account': 'アカウントを登録しますか', 'service.npaConnected': '警察庁のシステムにつながりますか',
  'service.domestic': '国内のサービスですか', purpose: '何のためですか', 'actor.employment': '行う人の身分', 'actor.headOrAbove': '行う人は所属長以上ですか', 'actor.rank': '行う人の階級・職', 'actor.roles': '行う人の役割', 'actor.trained': '教養・研修を受けていますか',
}
export const askedAs = ({ path, words }: Pick<FactQuestion, 'path' | 'words'>): string => ASKED[path] ?? words

/** Asked at once, whatever the answer so far: what people know from the start. The rest is asked where the answer needs it. */
const AT_ONCE = ['information.confidentiality', 'information.form', 'equipment.kind', 'destination.kind', 'destination.channel', 'service.kind', 'information.restrictions']
export const isAtOnce = (path: string): boolean => AT_ONCE.includes(path)

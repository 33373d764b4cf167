import type { Scalar } from '../condition.ts'
import { RESTRICTION_WORDS } from '../form-restrictions.ts'

/** The Japanese words for the values of decision-contract.md; where one English word means different things, by the path it stands at. */
const YES_NO: { readonly [value: string]: string } = { true: 'はい', false: 'いいえ' }
const WORDS: { readonly [value: string]: string } = {
  ...YES_NO, ...RESTRICTION_WORDS,
  'network-terminal': 'ネットワーク端末', 'internet-terminal': 'インターネット端末', 'standalone-pc': 'スタンドアロンパソコン', 'mobile-pc': 'モバイルパソコン',
  'mobile-internet-terminal': 'モバイルインターネット端末', 'mobile-terminal': 'モバイル端末', server: 'サーバ', 'network-equipment': 'ネットワーク機器', multifunction: '複合機',
  'special-purpose': '特定用途機器', phone: '携帯電話機', 'external-medium': '外部記録媒体', uid: 'UID', 'digital-camera': 'デジタルカメラ等', 'non-issued-terminal': '支給以外の端末',
  issued: '支給品', personal: '私物', contractor: '外部の組織の物', inside: '庁舎内', outside: '庁舎外', mynumber: 'マイナンバー利用事務系', lgwan: 'LGWAN接続系',
  internet: 'インターネット接続系', internal: '庁内', standalone: '独立', electronic: '電磁的記録', paper: '書面',
  duty: '業務', 'off-duty': '業務外', emergency: '緊急事態',
  'urgent-no-alternative': '緊急でほかに手段がない', maintenance: '保守', regular: '常勤', 'non-regular': '非常勤', outsider: '部外者',
}
const AT: { readonly [path: string]: { readonly [value: string]: string } } = {
  'actor.employment': { contractor: '委託事業者の者' },
  'destination.kind': { inside: '庁舎の中', 'outside-premises': '庁舎の外', 'other-unit': 'ほかの所属', 'other-organisation': 'ほかの組織', contractor: '委託先', public: '不特定多数・公衆', home: '自宅' },
  'destination.channel': {
    hand: '職員が運ぶ', courier: '専用の便', 'third-party-carrier': '運送会社', mail: '電子メール・郵便', 'official-system': '組織のシステム', 'web-form': 'ウェブのフォーム', website: 'ウェブサイト',
    'social-media': 'ソーシャルメディア', 'mail-magazine': 'メールマガジン', cloud: 'クラウド',
  },
  'destination.recipients': { one: '一つ', many: '複数' },
  'destination.domain': { guaranteed: '組織が保証するドメイン', other: 'そのほかのドメイン' },
  'service.kind': { cloud: 'クラウドサービス', 'terms-of-use': '約款による外部サービス', 'social-media': 'ソーシャルメディア', 'web-meeting': 'ウェブ会議', search: '検索サービス' },
}

/** A value in words; free text (ranks, countries, roles) is its own word. */
export function describeValue(path: string, value: Scalar): string {
  const key = String(value)
  return AT[path]?.[key] ?? WORDS[key] ?? key
}

import { mic, mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { methodField } from '../cryptography/method.municipality.guard.ts'
import type { Form } from '../../engine/definition.ts'

export const MEANS = [
  { value: '電子メール（外部回線）', label: '電子メール（外部回線）', help: 'インターネット端末から外部回線で、文字や画像などを伝えるもの。要機密情報は送れません。' },
  { value: '庁内の連絡手段', label: '庁内の連絡手段', help: '庁内だけで使う連絡の仕組み。電子メールには当たりません。' },
  { value: 'ウェブサイトの入力欄', label: 'ウェブサイトの入力欄', help: '閲覧しているウェブサイトに入力して送るもの。' },
  { value: 'ほかの者のサービス', label: 'ほかの者のサービス', help: 'クラウド、ウェブメールなど、組織のものでない仕組み。' },
] as const
export const TO_WHOM = ['庁舎内', 'ほかの所属', 'ほかの組織', '委託先', '住民など', '自宅'] as const
const LEVELS = [{ value: '1', label: '１（低）' }, { value: '2', label: '２（中）' }, { value: '3', label: '３（高）' }]

/** What was (or is to be) sent: by what means, to whom, of which classification. */
export const transmissionFields = {
  means: { label: '送信手段', type: 'choice', options: MEANS, default: '電子メール（外部回線）', cites: [mpd['2-1-(8)'], mpd['5-7-(2)'], mic['2-(2)-⑦']] },
  destinationKind: { label: '送信先の区分', type: 'choice', options: TO_WHOM },
  recipients: { label: '宛先', type: 'text', multiline: true, max: 4000, help: '一行に一件、「宛先：業務上の必要」の形で書きます。例: tanaka@example.jp：照会への回答', cites: [mic['6.1-(15)-②']] },
  subject: { label: '件名・内容', type: 'text', max: 200 },
  confidentiality: { label: '機密性', type: 'choice', options: LEVELS, cites: [mpd['5-7-(2)'], mic['2-(2)-⑦']] },
  attached: { label: '添付ファイルがある', type: 'flag', profiles: ['municipality'], cites: [mic['6.4-(3)-⑤']] },
  checkedAt: { label: '添付を検査した日時', type: 'dateTime', notAfter: 'now', profiles: ['municipality'], when: is('attached', true), cites: [mic['6.4-(3)-⑤']] },
  checkedWith: { label: '検査した対策ソフトウェア', type: 'text', max: 80, profiles: ['municipality'], when: is('attached', true), cites: [mic['6.4-(3)-⑤']] },
  protection: { label: '守る方法', type: 'choices', options: ['暗号化', 'パスワード設定', '電子署名'], required: false, profiles: ['municipality'], help: '講じないときは、選ばずに理由を書きます。', cites: [mic['6.1-(16)-①'], mic['2-(2)-⑦']] },
  method: { ...methodField, profiles: ['municipality'] },
  reason: { label: '守る方法を省く理由', type: 'text', multiline: true, max: 500, required: false, profiles: ['municipality'], cites: [mic['2-(2)-⑦']] },
} as const satisfies Form

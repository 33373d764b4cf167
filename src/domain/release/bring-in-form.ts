import { mic } from '../../../clauses/index.ts'
import type { Form } from '../../engine/definition.ts'

const cites = [mic['kaisetsu-5.1-(1)-③-注6']]

/** 持込み記録簿の項目のうち、持ち込むときに書くもの。申請と記録簿が同じ項目を使う。 */
export const bringInForm = {
  section: { label: '所属課室名', type: 'unit', cites },
  person: { label: '名前', type: 'text', max: 80, help: '持ち込む人の氏名です。外部の人は会社名も書きます。', cites },
  broughtAt: { label: '日時', type: 'dateTime', help: '持ち込む日時です。', cites },
  thing: { label: '持込物', type: 'text', max: 200, cites },
  count: { label: '個数', type: 'number', min: 1, max: 1000, unit: '個', cites },
  purpose: { label: '用途', type: 'text', max: 200, cites },
  location: { label: '持込の場所', type: 'text', max: 200, cites },
  storage: { label: '持ち込む保管場所', type: 'item', register: 'places', states: ['使用中'], required: false, help: '保管庫や棚に入れるときに選びます。', cites: [mic['2-(1)-機密性-3']] },
  need: { label: 'その場所に持ち込む必要性', type: 'text', max: 200, required: false, help: '機密性２以上の情報の保管場所に持ち込むときは必ず書きます。', cites: [mic['2-(1)-機密性-3']] },
  connects: { label: '庁内の機器・ネットワークにつなぐ', type: 'flag' },
} as const satisfies Form

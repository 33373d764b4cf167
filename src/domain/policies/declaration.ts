import { mic } from '../../../clauses/index.ts'
import type { Field, Form } from '../../engine/definition.ts'

export const DECLARATION_CITES = [mic['kaisetsu-kihon-11']] as const
const cites = [...DECLARATION_CITES]
const pledge = (label: string, help: string) => ({ label, type: 'text', multiline: true, max: 300, cites, help } as const satisfies Field)

/** What a declaration (宣言書) of the basic policy says: why it is made, the eight items in their order, its day and in whose name. */
export const DECLARATION = {
  preamble: { label: '必要性と理念', type: 'text', multiline: true, max: 2000, cites, help: 'なぜ情報セキュリティ対策に取り組むのか、何を大切にするのかを書きます。' },
  pledge1: pledge('全庁的な体制の確立', '(1)に印刷されます。例: 市長の下に、全ての部局が加わる体制を置きます。'),
  pledge2: pledge('対策基準と実施手順の策定', '(2)に印刷されます。'),
  pledge3: pledge('情報資産の適正な管理', '(3)に印刷されます。'),
  pledge4: pledge('職員等への教育', '(4)に印刷されます。'),
  pledge5: pledge('緊急時対応計画の策定', '(5)に印刷されます。'),
  pledge6: pledge('監査・自己点検等を通した定期的見直し', '(6)に印刷されます。'),
  pledge7: pledge('全職員等による遵守', '(7)に印刷されます。'),
  pledge8: pledge('地域の基盤強化への貢献', '(8)に印刷されます。'),
  declaredOn: { label: '宣言の日付', type: 'date', cites },
  signatory: { label: '名義', type: 'choice', options: [{ value: '長', label: '長（市長など）' }, '最高情報セキュリティ責任者'], cites },
  signature: { label: '名義人の職と氏名', type: 'text', max: 80, cites, help: '例: 彩野市長　大原 一郎' },
} as const satisfies Form
export const DECLARATION_KEYS = Object.keys(DECLARATION) as (keyof typeof DECLARATION)[]
export const PLEDGES = DECLARATION_KEYS.filter((key) => key.startsWith('pledge'))

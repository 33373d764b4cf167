import { hokkaido } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'

const form = {
  title: { label: '細目の名称', type: 'text', max: 160 },
  docNumber: { label: '文書番号', type: 'text', max: 120, help: '例: 道本交企第123号' },
  content: { label: '細目の内容', type: 'text', multiline: true, max: 8000 },
} as const
const laidDown = (part: string, subject: string, state: string, column: string, cites: readonly ClauseId[], what: string) => procedure(`public-services.detailed-rules.hokkaido/${part}`, {
  title: `${what}の細目の制定`, cites, profiles: ['hokkaido-police'], subject, subjectStates: [state], verb: '細目の制定を求める', form,
  steps: [{ kind: '決裁', role: '業務主管課が属する部の長', scope: 'subject', cites }],
  effect: { creates: 'detailed-rules', set: { [column]: 'item', decidedOn: 'today', decidedBy: 'actor' } },
})

/** 細目の制定。業務主管課が属する部の長が決めると、文書番号・日付・定めた人が細目台帳に載る。 */
export const detailedRuleProcedures = [
  laidDown('procedure', 'e-procedures', '運用中', 'procedure', [hokkaido['6-5']], '電子申請手続'),
  laidDown('magazine', 'magazines', '配信中', 'magazine', [hokkaido['10-4']], 'メールマガジン等'),
]

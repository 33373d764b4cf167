import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { liftsItsOwnClause, missingSlots, numberedFirst, someAreMissing } from './separate-rules.guard.ts'
import { DOCUMENTS, titleOf } from './separate-clauses.ts'

// 読み: 定める者は書かれていないので、登録できるのは情報セキュリティ管理者とする（docs/readings/0950）。
const base = { cites: [saitama['9']], profiles: ['saitama-police'], roles: ['情報セキュリティ管理者'], anyReader: true } as const
const on = { ...base, subject: ['separate-rules'] } as const

/** 別段の定め: 空き枠、登録、判定の根拠、終わり。 */
export const separateRuleEvents = [
  event('policies.separate-rules.saitama/opened', {
    ...base, title: '別に定める事項の空き枠', subject: ['policies'], states: ['有効'], verb: '別に定める事項の空き枠を設ける', guards: [someAreMissing],
    form: { document: { label: '文書', type: 'choice', options: DOCUMENTS, help: '「別に定める」とした条項のうち、まだ枠のないものに枠を設けます。' } },
    effect: { rows: { register: 'separate-rules', make: ({ form, item }) => missingSlots(form['document'], item).map((clause) => ({ basis: item!.id, clause, subject: titleOf(clause) })) } },
  }),
  event('policies.separate-rules.saitama/entered', {
    ...on, title: '別段の定めの登録', states: ['未登録', '登録済'], verb: '定めを登録する',
    form: {
      name: { label: '定めの名称', type: 'text', max: 160 },
      docNumber: { label: '文書番号', type: 'text', max: 120, required: false, help: '例: 情管第100号。ないうちは、判定の根拠にできません。', cites: [saitama['9']] },
      dated: { label: '文書の日付', type: 'date', required: false },
      edition: { label: '版', type: 'text', max: 60, required: false },
      decidedBy: { label: '定めた者', type: 'text', max: 80 },
      content: { label: '定めた内容', type: 'text', multiline: true, max: 4000 },
    },
    effect: {
      from: ['未登録', '登録済'], to: '登録済',
      set: { name: { field: 'name' }, docNumber: { field: 'docNumber' }, dated: { field: 'dated' }, edition: { field: 'edition' }, decidedBy: { field: 'decidedBy' }, content: { field: 'content' }, registrant: 'actor' },
    },
  }),
  event('policies.separate-rules.saitama/basis', {
    ...on, title: '別段の定めの適用', states: ['登録済'], verb: '判定の根拠にする', guards: [numberedFirst, liftsItsOwnClause],
    form: {
      lifts: { label: '判定で代わる条項', type: 'text', names: 'clauses', max: 300, help: 'この枠の条項か、その下の条項を、番号か言葉で探して選びます。いくつでも選べます。' },
      title: { label: '判定の答えに示す名称', type: 'text', max: 160, help: '文書番号と名称を書きます。' },
      unit: { label: '対象の所属', type: 'unit', help: 'この所属と、その下の部署に及びます。' },
      period: { label: '効力の期間', type: 'dateRange', notBefore: 'today' },
    },
    effect: { from: ['登録済'], to: '適用中', set: { lifts: { field: 'lifts' }, startsOn: { field: 'period.from' }, endsOn: { field: 'period.to' } }, provides: { kind: '別段の定め', clauses: 'lifts', title: 'title', period: 'period', unit: 'unit' } },
  }),
  event('policies.separate-rules.saitama/ended', {
    ...on, title: '別段の定めの終わり', states: ['登録済', '適用中'], verb: '定めを終える',
    form: { reason: { label: '終える理由', type: 'text', max: 300 } }, effect: { from: ['登録済', '適用中'], to: '終了', withdraws: true, set: { endsOn: 'today' } },
  }),
]

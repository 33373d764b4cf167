import { saitama } from '../../../clauses/index.ts'
import { all, is, not } from '../../engine/condition.ts'
import type { Field, Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { columnsFor } from './columns.ts'
import { CRITERIA_KEPT, classificationForm, criteriaGuards, suggestLevels } from './criteria.saitama.ts'
import { inSections } from './sections.ts'

const decidedNow = is('when', 'いま決める')
/** The criteria are asked only where they are decided now. */
const criteria = Object.fromEntries(Object.entries(classificationForm as Form).map(([key, field]) => [key, { ...field, when: field.when ? all(decidedNow, field.when) : decidedNow } as Field]))
const onlyNow = criteriaGuards.map((one) => ({ ...one, refuses: (context: Parameters<typeof one.refuses>[0]) => (context.form['when'] === 'いま決める' ? one.refuses(context) : null) }))
const isHeldSafely = guard('information.entry.saitama/storage', {
  title: '分類に従った保存', cites: [saitama['3-3-(3)']], profiles: ['saitama-police'],
  refuses: ({ form }) => (Number(form['confidentiality']) < 2 ? null : !form['storage'] ? { field: 'storage', message: '要機密情報は、保存先（保管場所）を書いてください。' } : !form['access'] ? { field: 'access', message: '要機密情報は、アクセス制限の内容を書いてください。' } : null),
})
const isDecidedByWhoMadeIt = guard('information.entry.saitama/decided', {
  title: '作成・入手時の分類の決定', cites: [saitama['3-2-(1)']], profiles: ['saitama-police'],
  refuses: ({ form }) => (form['when'] === '後で決める' && !form['later'] ? { field: 'later', message: '分類を後で決めるときは、理由を書いてください。決めるまで、公表・持ち出し・外部への送信はできません。' } : null),
})

// 作成・入手した情報の登録と、分類・取扱制限の決定（埼玉）。決めた人・日・理由は分類の版に残る。
export const entry = event('information.entry.saitama', {
  title: '情報の登録と分類の決定',
  cites: [saitama['3-2-(1)'], saitama['1-2-(1)']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '情報を登録する',
  form: inSections({
    ...columnsFor('saitama-police'),
    sources: { label: '元にした情報', type: 'item', register: 'information', many: true, required: false, help: '参照・入手・複製した元の情報です。機密性と取扱制限を引き継ぎます。', cites: [saitama['3-2-(5)']] },
    when: { label: '分類と取扱制限', type: 'choice', options: ['いま決める', '後で決める'], default: 'いま決める' },
    later: { label: '後で決める理由', type: 'text', max: 200, when: is('when', '後で決める'), required: false },
    ...criteria,
    readerPeople: { label: '見てよい人', type: 'person', many: true, required: false, when: is('openTo', '指定した範囲') },
    readerUnits: { label: '見てよい所属', type: 'unit', many: true, required: false, when: is('openTo', '指定した範囲') },
  }),
  suggests: suggestLevels,
  guards: [...onlyNow, isHeldSafely, isDecidedByWhoMadeIt],
  effect: {
    creates: 'information', holder: 'applicant', lineage: { from: 'sources', how: '作成' }, readers: true,
    classify: { keep: CRITERIA_KEPT, state: [{ when: is('when', '後で決める'), to: '未決定' }, { when: all(is('confidentiality', '1'), not(is('evident', true))), to: '承認待ち' }] },
  },
  asks: { procedure: 'information.lowest.saitama', when: all(decidedNow, is('confidentiality', '1'), not(is('evident', true))), form: { reason: { field: 'judgedWhy' } } },
})

import { mic } from '../../../clauses/index.ts'
import { addDays, addMonthsToDay } from '../../engine/calendar.ts'
import type { Facts } from '../../engine/condition.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const base = { profiles: ['municipality'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'] } as const
const [scheme, erasing] = [mic['kaisetsu-6.1-(6)'], mic['kaisetsu-6.1-(6)-注4']]
const detailsOf = (facts: Facts): Facts => (facts['item'] as { details: Facts }).details

/** The day on which the last record kept reaches the end of its time. */
const keptUntil = (facts: Facts): string => addMonthsToDay(String(facts['coversUntil']), Number(detailsOf(facts)['keepMonths']))
/** What was held beyond its time is erased from the day after the hold at the earliest. */
function afterHold(facts: Facts): string {
  const [until, next] = [String(detailsOf(facts)['keepUntil']), addDays(String(facts['releasedOn']), 1)]
  return until > next ? until : next
}
const dateOf = ({ item }: GuardContext): string => String(item?.details['keepUntil'] ?? '')

const inOrder = guard('operations.kept-log.municipality/order', {
  title: '保存したログの期間', cites: [scheme], profiles: ['municipality'],
  refuses: ({ form }) => (String(form['coversFrom']) > String(form['coversUntil']) ? { field: 'coversUntil', message: '末日は、初日より後の日にしてください。' } : null),
})
const notBeforeItsTime = guard('operations.kept-log.municipality/not-yet', {
  title: '保管期限までのログの保管', cites: [scheme], profiles: ['municipality'],
  refuses: (context) => (dateOf(context) >= context.day ? { field: 'erasedOn', message: `このログは${dateOf(context)}まで保管します。期限の前には消去できません。` } : null),
})

/** ログの確認、保存、保全、消去、取得の終了。 */
export const keptLogEvents = [
  event('operations.kept-log.municipality/reviewed', {
    ...base, title: 'ログの確認', cites: [scheme], subject: ['logs'], verb: 'ログを確かめる', states: ['取得中'],
    form: {
      reviewedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
      method: { label: '確かめた方法', type: 'text', max: 200 },
      intact: { label: '定めのとおりに取得され、改ざんや消失がない', type: 'flag' },
      findings: { label: '気付いたこと・したこと', type: 'text', multiline: true, max: 1000, required: false },
    },
  }),
  event('operations.kept-log.municipality/ended', {
    ...base, title: 'ログの取得の終了', cites: [scheme], subject: ['logs'], verb: '取得を終える', states: ['取得中'],
    form: { endedOn: { label: '終えた日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['取得中'], to: '取得終了' },
  }),
  event('operations.kept-log.municipality/saved', {
    ...base, title: 'ログの保存の記録', cites: [scheme, erasing], subject: ['logs'], verb: '保存を記録する', states: ['取得中'], guards: [inOrder],
    form: {
      coversFrom: { label: '収めた期間の初日', type: 'date', notAfter: 'today' },
      coversUntil: { label: '収めた期間の末日', type: 'date', notAfter: 'today', help: 'この日に保管期間を足した日が、保管期限です。' },
      keptAt: { label: '保管する場所', type: 'text', max: 120 },
    },
    effect: { creates: 'kept-logs', set: { log: 'item', keepUntil: { derive: keptUntil } } },
  }),
  event('operations.kept-log.municipality/held', {
    ...base, title: 'ログの保全', cites: [erasing], subject: ['kept-logs'], verb: '保全する', states: ['保管中'],
    form: { heldBecause: { label: '保全の理由', type: 'text', max: 300, help: '事案の番号と、何のために残すか。' } }, effect: { from: ['保管中'], to: '保全中', set: { heldBecause: { field: 'heldBecause' } } },
  }),
  event('operations.kept-log.municipality/released', {
    ...base, title: 'ログの保全の解除', cites: [erasing], subject: ['kept-logs'], verb: '保全を解く', states: ['保全中'],
    form: { releasedOn: { label: '解いた日', type: 'date', notAfter: 'today', notBefore: 'today' }, reason: { label: '解く理由', type: 'text', max: 300 } },
    effect: { from: ['保全中'], to: '保管中', set: { heldBecause: { value: null }, keepUntil: { derive: afterHold } } },
  }),
  event('operations.kept-log.municipality/erased', {
    ...base, title: '期限の切れたログの消去', cites: [erasing], subject: ['kept-logs'], verb: '消去を記録する', states: ['保管中'], guards: [notBeforeItsTime],
    form: {
      erasedOn: { label: '消去した日', type: 'date', notAfter: 'today' },
      method: { label: '消去の方法', type: 'text', max: 200, help: '控えも含めて消したことが分かるように書きます。' },
      confirmedBy: { label: '消去を確かめた職員', type: 'person', notMe: true },
    },
    effect: { from: ['保管中'], to: '消去済', set: { erasedOn: { field: 'erasedOn' }, method: { field: 'method' }, confirmedBy: { field: 'confirmedBy' } } },
  }),
]

import { mic } from '../../../clauses/index.ts'
import { addMonthsToDay } from '../../engine/calendar.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { figure } from '../../engine/setting.ts'

const cites = [mic['6.3-(4)-②']] as const
const base = { cites, profiles: ['municipality'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'] } as const
export const leastKept = setting('operations.test-results.months', 'テスト結果を保管する期間', 36, { unit: 'か月', notInSource: true })

const keptLongEnough = guard('operations.test-result.municipality/kept', {
  title: 'テスト結果の保管期間', cites, profiles: ['municipality'],
  refuses: ({ form, settings }) => {
    if (!form['testedOn'] || !form['keepUntil']) return null               // a preview: not filled in yet
    const least = addMonthsToDay(String(form['testedOn']), figure(settings, leastKept))
    return String(form['keepUntil']) < least ? { field: 'keepUntil', message: `テスト結果は、少なくとも${least}まで保管します。` } : null
  },
})
const notYet = guard('operations.test-result.municipality/not-yet', {
  title: '保管期限までのテスト結果の保管', cites, profiles: ['municipality'],
  refuses: ({ item, day }) => (String(item?.details['keepUntil']) >= day ? { field: 'discardedOn', message: `このテスト結果の保管期限は${String(item?.details['keepUntil'])}です。期限の前には廃棄できません。` } : null),
})

/** テスト結果の記録と、期限の後の廃棄。 */
export const testResultEvents = [
  event('operations.test-result.municipality/recorded', {
    ...base, title: 'テスト結果の記録', subject: ['systems'], verb: 'テスト結果を記録する', states: ['運用中'], settings: [leastKept], guards: [keptLongEnough],
    form: {
      what: { label: 'テストの内容', type: 'text', max: 200 },
      testedOn: { label: 'テストの日', type: 'date', notAfter: 'today' },
      result: { label: '結果', type: 'choice', options: ['合格', '不合格'] },
      findings: { label: '結果の詳細', type: 'text', multiline: true, max: 2000 },
      keptAt: { label: '結果の保管場所', type: 'text', max: 200 },
      keepUntil: { label: '保管期限', type: 'date', cites },
    },
    effect: { creates: 'test-results', set: { system: 'item' } },
  }),
  event('operations.test-result.municipality/discarded', {
    ...base, title: 'テスト結果の廃棄', subject: ['test-results'], verb: '廃棄を記録する', states: ['保管中'], guards: [notYet],
    form: { discardedOn: { label: '廃棄した日', type: 'date', notAfter: 'today' }, method: { label: '廃棄の方法', type: 'text', max: 200 } },
    effect: { from: ['保管中'], to: '廃棄済', set: { discardedOn: { field: 'discardedOn' } } },
  }),
]

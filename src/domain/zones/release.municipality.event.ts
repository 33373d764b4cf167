import { mic } from '../../../clauses/index.ts'
import { addDays } from '../../engine/calendar.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['kaisetsu-4.2-(1)-注1']], profiles: ['municipality'] } as const
/** 同じ日に二度変わっても、もう一度知らせる。 */
const nextTeaching = ({ item, changedOn }: { readonly [key: string]: unknown }): string => {
  const last = String((item as ItemFacts | null)?.details['teachOn'] ?? '')
  return last >= String(changedOn) ? addDays(last, 1) : String(changedOn)
}
const himself = guard('zones.release.municipality/himself', {
  ...base, title: '本人の確認', refuses: ({ item, actor }) => (item?.holder === actor.person ? null : { field: '', message: '解除方法を確かめたことは、入室を許された本人が記録してください。' }),
})

/** 閉じ込められたときに扉を手で解除する方法の、変更と周知。 */
export const releaseEvents = [
  event('zones.release.municipality/changed', {
    ...base, title: '解除方法の変更', subject: ['areas'], verb: '解除方法の変更を記録する', states: ['使用中'], roles: ['情報システム管理者'],
    form: {
      releaseSwitch: { label: '手で解除する方法と場所', type: 'text', max: 300, cites: base.cites },
      changedOn: { label: '変えた日', type: 'date', notAfter: 'today', help: '入室を許された全員に、確認の仕事が起きます。' },
    },
    effect: { set: { releaseSwitch: { field: 'releaseSwitch' } }, along: { linkedFrom: 'entry-permits', effect: { set: { teachOn: { derive: nextTeaching }, toldOn: { value: null } } } } },
  }),
  event('zones.release.municipality/confirmed', {
    ...base, title: '解除方法の確認', subject: ['entry-permits'], verb: '解除方法を確かめた', states: ['有効'], guards: [himself],
    form: { understood: { label: '扉を手で解除する方法と場所を、その場で確かめました', type: 'declaration', cites: base.cites } },
    effect: { set: { toldOn: 'today' } },
  }),
]

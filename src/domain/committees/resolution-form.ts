import { mic, saitama } from '../../../clauses/index.ts'
import { all, is, not } from '../../engine/condition.ts'
import { dayOf } from '../../engine/clock.ts'
import type { Effect, Form, ItemFacts } from '../../engine/definition.ts'
import { CONCLUSIONS } from './agenda-items.register.ts'
import { SOURCES } from './matters.ts'

const cites = [saitama['2-2-(2)'], mic['1-(7)-①']] as const
/** 議決: 会議、結論、行うこと。 */
export const resolutionForm: Form = {
  meeting: { label: '審議した会議', type: 'item', register: 'meetings', states: ['開催済'], help: '出席を記録した会議から選びます。' },
  conclusion: { label: '結論', type: 'choice', options: CONCLUSIONS },
  opinions: { label: '審議の内容', type: 'text', multiline: true, max: 4000, help: '主な意見と、結論の理由' },
  hasMeasure: { label: '課題にすることがある', type: 'flag', cites, help: '議決した対策を、担当者と期限のある課題にします。' },
  measure: { label: '行うこと', type: 'text', multiline: true, max: 1000, when: is('hasMeasure', true), cites },
  assignee: { label: '担当者', type: 'person', among: 'organisation', when: is('hasMeasure', true), cites },
  dueOn: { label: '期限', type: 'date', notBefore: 'today', when: is('hasMeasure', true), cites },
}
const passed = is('conclusion', '可決', '修正して可決')
type Facts = { readonly [key: string]: unknown }
const meetingOf = (facts: Facts) => (facts['chosen'] as { meeting?: { number?: string; heldAt?: string } } | undefined)?.meeting
const goesOn = ({ conclusion }: Facts): boolean => conclusion === '継続審議'
const before = (facts: Facts, column: string) => ((facts['item'] as ItemFacts | null)?.details[column] ?? null) as string | null
/** 審議の記録: 会議と議案の番号、結論。 */
const inWords = (column: string) => (facts: Facts): string | null => {
  const [agenda] = (facts['carried'] ?? []) as readonly { title: string }[]
  return goesOn(facts) ? before(facts, column) : `${meetingOf(facts)?.number ?? ''}　${agenda?.title ?? ''}　${String(facts['conclusion'])}`
}
/** 審議した日は、会議を開いた日。 */
const onDay = (column: string) => (facts: Facts): string | null => {
  const held = meetingOf(facts)?.heldAt
  return goesOn(facts) || held === undefined ? before(facts, column) : dayOf(new Date(held))
}

/** 議決の効力。議案に結論が入り、元の記録に審議日と結論が書かれ、課題が立つ。継続審議は準備中に戻り、元の記録は変わらない。 */
export const resolved: Effect = {
  from: ['付議済'], to: '議決済', toWhen: [{ when: is('conclusion', '否決'), to: '否決' }, { when: is('conclusion', '継続審議'), to: '準備中' }],
  set: { meeting: { field: 'meeting' }, conclusion: { field: 'conclusion' }, opinions: { field: 'opinions' }, resolvedOn: { derive: onDay('resolvedOn') } },
  along: {
    columns: SOURCES,
    effect: {
      toWhen: [{ when: all(passed, is('item.register', 'policy-versions'), is('item.state', '案')), to: '議決済' }, { when: all(not(is('conclusion', '否決', '継続審議')), is('item.register', 'audit-results')), to: '審議済' }, { when: all(is('conclusion', '否決'), is('item.register', 'audit-results')), to: '未付議' }],
      set: { deliberation: { derive: inWords('deliberation') }, deliberatedOn: { derive: onDay('deliberatedOn') }, resolution: { derive: inWords('resolution') }, resolvedOn: { derive: onDay('resolvedOn') } },
    },
  },
  rows: { register: 'measures', holder: 'assignee', make: ({ form, item, day }) => (form['hasMeasure'] === true ? [{ agenda: item!.id, measure: form['measure'], assignee: form['assignee'], startsOn: day, dueOn: form['dueOn'] }] : []) },
}

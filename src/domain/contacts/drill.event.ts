import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [mic['1-(2)-⑦']], profiles: ['municipality'] } as const
const calls = { ...base, subject: ['drill-calls'], anyReader: true } as const

// 受取は本人だけが確かめる。人の代わりに押すと、届いたことの証しにならない。
const byHimself = guard('contacts.drill/by-himself', {
  ...base, title: '受取の確認をする人',
  refuses: ({ item, actor }) => item?.details['person'] === actor.person ? null : { field: '', message: '受取を確かめられるのは、連絡を受けた本人だけです。' },
})
const notOver = guard('contacts.drill/not-over', {
  ...base, title: '実施中の訓練',
  refuses: ({ item }) => item?.linked?.['drill']?.state === '実施中' ? null : { field: '', message: 'この訓練は終わっています。' },
})

// 連絡訓練の受取・不達・終了。
export const events = [
  event('contacts.drill/received', {
    ...calls, title: '連絡の受取の確認', verb: '受け取りました', states: ['連絡中', '第二経路'], guards: [byHimself, notOver],
    form: {}, effect: { from: ['連絡中', '第二経路'], to: '確認済', set: { answeredAt: 'now' } },
  }),
  event('contacts.drill/failed', {
    ...calls, title: '第一の手段の不達', cites: [mic['kaisetsu-1-注3']], verb: 'つながらなかったと記録する', states: ['連絡中'], guards: [notOver],
    form: { note: { label: '様子', type: 'text', max: 200, required: false } }, effect: { from: ['連絡中'], to: '第二経路', set: { failedAt: 'now' } },
  }),
  event('contacts.drill/end', {
    ...base, title: '連絡訓練の終了', subject: ['drills'], verb: '訓練を終える', states: ['実施中'], roles: ['CISO', '統括情報セキュリティ責任者', 'CSIRT責任者', 'CSIRTの構成員'],
    form: { lessons: { label: '分かったこと・直すこと', type: 'text', multiline: true, max: 1000 } },
    effect: { from: ['実施中'], to: '終了', set: { endedAt: 'now', lessons: { field: 'lessons' } }, along: { linkedFrom: 'drill-calls', effect: { from: ['連絡中', '第二経路'], to: '未達' } } },
  }),
]

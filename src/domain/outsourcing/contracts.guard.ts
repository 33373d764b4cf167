import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [mic['kaisetsu-9.3-注3']], profiles: ['municipality'] } as const

export const endsAfterItStarts = guard('outsourcing.contracts/period', {
  ...base, title: '契約の期間',
  refuses: ({ item }) => (item && String(item.details['endsOn'] ?? '') < String(item.details['startsOn'] ?? '') ? { field: 'endsOn', message: '契約の終わりは、始まりより後の日にしてください。' } : null),
})
/** 公布より前の日に知らせたことにはできない。 */
export const toldAfterPromulgation = guard('outsourcing.told.municipality/day', {
  ...base, title: '周知した日',
  refuses: ({ item, form }) => (String(form['toldOn']) < String(item?.details['since'] ?? '') ? { field: 'toldOn', message: `改定版が公布された日（${String(item?.details['since'])}）より前の日は入れられません。` } : null),
})

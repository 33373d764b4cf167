import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['6.1-(3)']], profiles: ['municipality'], subject: ['exchanges'] } as const

// 許可を受けた交換を行い、終えたことの記録。
export const exchanged = event('exchange.exchanged.municipality', {
  ...base,
  title: '他団体との交換の実施',
  verb: '交換を記録する',
  states: ['許可'],
  form: {
    exchangedOn: { label: '交換した日', type: 'date', notAfter: 'today' },
    kept: { label: '定めた取扱いのとおりに行いました', type: 'declaration' },
  },
  effect: { from: ['許可'], to: '終了', set: { exchangedOn: { field: 'exchangedOn' } } },
})

export const withdrawn = event('exchange.exchanged.municipality/withdrawn', {
  ...base,
  title: '他団体との交換の取りやめ',
  verb: '交換の取りやめを記録する',
  states: ['許可待ち', '許可'],
  form: { reason: { label: '理由', type: 'text', max: 200 } },
  effect: { from: ['許可待ち', '許可'], to: '終了' },
})

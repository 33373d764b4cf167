import { mic, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { bySecretariat } from './committees.guard.ts'

const both = ['saitama-police', 'municipality'] as const
const written = guard('committees.minutes/written', {
  title: '議事の記載', cites: [saitama['2-2-(5)-ア'], mic['1-(7)-①']], profiles: both,
  refuses: ({ item }) => (item?.details['minutes'] ? null : { field: '', message: '議事が書かれていません。「議事を記録する」で残してから確定してください。' }),
})

// 議事の確定。専門部会の議事を確定すると、委員会への報告書が下書きされる。
export const minutes = event('committees.minutes', {
  title: '議事の確定', cites: [saitama['2-2-(5)-ア'], mic['1-(7)-①']], profiles: both, subject: ['meetings'], verb: '議事を確定する', states: ['開催済'], anyReader: true,
  guards: [bySecretariat, written],
  form: { confirmed: { label: '議事を確かめました。確定した後は直せません', type: 'declaration' } },
  effect: {
    from: ['開催済'], to: '議事確定', set: { confirmedOn: 'today', confirmedBy: 'actor' },
    rows: {
      register: 'committee-reports',
      make: ({ item, day }) => {
        const body = item?.linked?.['committee']
        return body?.details['kind'] === '専門部会' && body.details['parent'] ? [{ meeting: item!.id, committee: body.details['parent'], reporting: body.id, summary: item!.details['minutes'], draftedOn: day }] : []
      },
    },
  },
})

import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { THEMES } from './self-inspections.register.ts'

const ITEMS: { readonly [theme: string]: readonly string[] } = {
  [THEMES.handling]: ['making', 'using', 'leaving', 'distributing', 'copying'].map((item) => `conduct.handling.saitama/${item}`),
  [THEMES.client]: ['conduct.handling.saitama/client-settings'], [THEMES.telework]: ['conduct.place.saitama'],
}
const unanswered = ({ details, controls }: ItemFacts): number => ((details['themes'] ?? []) as string[]).flatMap((theme) => ITEMS[theme] ?? []).filter((item) => controls[item] === undefined).length

export const everyItemIsAnswered = guard('conduct.finished.saitama/answered', {
  title: '全項目への回答', cites: [saitama['3-3-(1)']], profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const left = item ? unanswered(item) : 0
    return left > 0 ? { field: '', message: `答えていない項目が${left}つあります。すべてに答えてから終えてください。` } : null
  },
})

// 自己点検を終えた記録。答えていない項目が残っていれば終えられない。
export const finished = event('conduct.finished.saitama', {
  title: '自己点検の終了',
  cites: [saitama['3-3-(1)']],
  profiles: ['saitama-police'],
  subject: ['self-inspections'],
  verb: '自己点検を終える',
  states: ['点検中'],
  form: { summary: { label: '点検の所見', type: 'text', multiline: true, max: 1000, required: false } },
  guards: [everyItemIsAnswered],
  effect: { from: ['点検中'], to: '終了' },
})

import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { wordsIn } from '../../engine/japanese-text.ts'
import { noSuchClause, spelled, unknownClause } from '../policies/named-clauses.ts'

const common = { profiles: ['municipality'] } as const

// 委譲するのは、目録にある条項の担務。委譲を受ける役割に、CISOとは別の人がいること。
export const delegatesNamedClauses = guard('appointments.delegation.municipality/clauses', {
  ...common, title: '委譲する担務の特定', cites: [mic['1-(1)-⑤']],
  refuses: ({ form, organisation }) => {
    const unknown = unknownClause(form['clauses'])
    if (unknown !== undefined) return { field: 'clauses', message: noSuchClause(unknown) }
    const ciso = organisation?.holders('CISO') ?? []
    const receivers = typeof form['toRole'] === 'string' && form['toRole'] !== '情報セキュリティ責任者' ? organisation?.holders(form['toRole']) : undefined
    return receivers && !receivers.some((person) => !ciso.includes(person)) ? { field: 'toRole', message: `${String(form['toRole'])}に、CISOとは別の人がいません。先に指名するか、ほかの役割を選んでください。` } : null
  },
})

// 重要事項（CISO専決）は委譲できない。
export const reservedMattersStay = guard('appointments.delegation.municipality/reserved', {
  ...common, title: 'CISO専決の重要事項', cites: [mic['kaisetsu-1-(1)-注4']],
  refuses: ({ form, chosen }) => {
    const clauses = wordsIn(form['clauses'])
    const reserved = (chosen['reserved'] ?? []).find(({ details }) => clauses.includes(String(details['clause'])))
    return reserved ? { field: 'clauses', message: `「${spelled(reserved.details['clause'])}」（${String(reserved.details['matter'])}）はCISO専決の重要事項のため、委譲できません。` } : null
  },
})

// CISOが不在のときに代行する役割に、CISOと同じ人しかいなければ、代行にならない。
export const proxyIsSomebodyElse = guard('appointments.delegation.municipality/proxy', {
  ...common, title: 'CISOの代行者', cites: [mic['kaisetsu-1-(2)']],
  refuses: ({ form, organisation }) => {
    if (typeof form['toRole'] !== 'string') return null
    const ciso = organisation?.holders('CISO') ?? []
    const proxies = organisation?.holders(form['toRole']) ?? []
    return proxies.some((person) => !ciso.includes(person)) ? null : { field: 'toRole', message: `${form['toRole']}に、CISOとは別の人がいないため、不在のときに代行できません。別の役割を選ぶか、先に指名してください。` }
  },
})

// 統括自身に委譲しても、委譲にならない。
export const networksToSomebodyElse = guard('appointments.delegation.municipality/somebody-else', {
  ...common, title: 'ネットワークの権限の委譲先', cites: [mic['1-(2)-②']],
  refuses: ({ form, organisation }) => (organisation?.holders('統括情報セキュリティ責任者').includes(String(form['person'])) ? { field: 'person', message: '統括情報セキュリティ責任者とは別の人を選んでください。' } : null),
})

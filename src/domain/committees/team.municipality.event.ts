import { mic } from '../../../clauses/index.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { TEAM } from './composition.municipality.ts'
import { establishedOn, name } from './establishment-fields.ts'

const cites = [mic['sosoku-3-1-(2)-②']] as const

/** Two fields for each office: who comes from it, or why nobody does. */
const offices = Object.fromEntries(TEAM.flatMap(({ key, office, why }) => [
  [key, { label: `${office}の構成員`, type: 'person', among: 'organisation', required: false, section: office, help: `${why}であるため候補になります。`, cites }],
  [`${key}Left`, { label: `${office}を加えない理由`, type: 'text', max: 200, required: false, section: office, help: '加えないときだけ書きます。', cites }],
])) as Form

// 加えない課には、理由が要る。
const leftWithReason = guard('committees.team.municipality/reasons', {
  title: '加えない課の理由', cites, profiles: ['municipality'],
  refuses: ({ form }) => {
    const silent = TEAM.find(({ key }) => !form[key] && !form[`${key}Left`])
    const both = TEAM.find(({ key }) => form[key] && form[`${key}Left`])
    if (silent) return { field: `${silent.key}Left`, message: `${silent.office}（${silent.why}）の構成員を選ぶか、加えない理由を書いてください。` }
    return both ? { field: `${both.key}Left`, message: `${both.office}は構成員を選んでいます。加えない理由は空けてください。` } : null
  },
})
const anybody = guard('committees.team.municipality/anybody', {
  title: '策定チームの構成員', cites, profiles: ['municipality'],
  refuses: ({ form }) => (TEAM.some(({ key }) => form[key]) ? null : { field: TEAM[0].key, message: '構成員を少なくとも一人選んでください。' }),
})
const left = (form: Facts): string | null => TEAM.filter(({ key }) => form[`${key}Left`]).map(({ key, office }) => `${office}: ${String(form[`${key}Left`])}`).join('\n') || null

// 策定チームの編成。七つの主管課が、選ぶ理由とともに候補になる。
export const team = event('committees.team.municipality', {
  title: '策定チームの編成', cites, profiles: ['municipality'], subject: [], roles: ['情報セキュリティ管理者', '統括情報セキュリティ責任者', 'CISO'], verb: '策定チームを編成する',
  form: { name, establishedOn, ...offices },
  guards: [anybody, leftWithReason],
  effect: {
    creates: 'committees', set: { kind: { value: '策定チーム' }, excluded: { derive: left } },
    rows: {
      register: 'committee-seats', holder: 'person',
      make: ({ form, entered }) => TEAM.filter(({ key }) => form[key]).map(({ key, office, why }) => ({ committee: entered!.id, office: '構成員', title: office, by: '指定した者', person: form[key], reason: why, since: form['establishedOn'] })),
    },
  },
})

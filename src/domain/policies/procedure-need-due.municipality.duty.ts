import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('policies.procedure-need-days', '主要な情報資産の実施手順を策定するまで', 90, { unit: '日', notInSource: true })
const FILE = 'policies.procedure-need-due.municipality'
const base = {
  title: '主要な情報資産の実施手順の策定', cites: [mic['sosoku-3-1-(7)']], profiles: ['municipality'], settings: [within], subject: { per: 'item', register: 'procedure-needs' }, assignees: [{ role: '情報セキュリティ管理者' }],
  due: { days: within }, closedBy: { events: ['policies.procedure-need.municipality/linked', 'policies.procedure-need.municipality/released'] }, escalate: '情報セキュリティ責任者',
  instruction: '実施手順を規程台帳に登録し、版の決裁と公布を済ませてから、「実施手順を結び付ける」を記録してください。',
} as const

/** 実施手順のない主要な情報資産の、所管の課の策定の仕事。 */
export const procedureNeedDuties = [
  duty(`${FILE}/named`, { ...base, after: { event: 'policies.procedure-need.municipality/named', when: is('existing', 'まだない') } }),
  duty(`${FILE}/lost`, { ...base, after: { event: 'policies.procedure-need.municipality/lost' } }),
]

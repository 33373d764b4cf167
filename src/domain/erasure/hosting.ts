import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form } from '../../engine/definition.ts'

export const OTHER_CLOUD = 'それ以外のクラウド'
const HOSTINGS = ['オンプレミス', 'ハウジング', 'プライベートクラウド', OTHER_CLOUD] as const
const APPLIES = '図表24(１)の方法による'
const cites = [mic['kaisetsu-4.1-(7)-図表24-※']]
const elsewhere = is('hosting', OTHER_CLOUD)

/** 設置形態と、図表24(１)が及ばないときの判断。申請の様式と台帳の列に同じものを置く。 */
export const hostingFields = {
  hosting: { label: '設置形態', type: 'choice', options: HOSTINGS, default: 'オンプレミス', profiles: ['municipality'], cites, help: '図表24(１)は、オンプレミス・ハウジング・プライベートクラウドを想定しています。' },
  hostingDecision: { label: '廃棄の方法の判断', type: 'choice', options: [APPLIES, 'ほかの方法による'], when: elsewhere, profiles: ['municipality'], cites },
  hostingReason: { label: '判断の理由', type: 'text', max: 300, when: elsewhere, profiles: ['municipality'], cites },
} as const satisfies Form
/** The same as columns, which nobody has to fill before a thing is done away with. */
export const hostingColumns = {
  hosting: { ...hostingFields.hosting, required: false }, hostingDecision: { ...hostingFields.hostingDecision, required: false }, hostingReason: { ...hostingFields.hostingReason, required: false },
  residentRecords: { label: '住民情報を保存したことがある', type: 'flag', required: false, profiles: ['municipality'], cites: [mic['kaisetsu-4.1-(7)-図表24-(1)']] },
} as const satisfies Form

/** Is 図表24(１) the measure for a thing? Elsewhere than in the three ways of installing, only where it was decided so. */
export const isUnderTable24 = (details: Facts): boolean => details['hosting'] !== OTHER_CLOUD || details['hostingDecision'] === APPLIES
/** What the approval of a disposal leaves on the thing. */
export const HOSTING_SET = { hosting: { field: 'hosting' }, hostingDecision: { field: 'hostingDecision' }, hostingReason: { field: 'hostingReason' }, residentRecords: { field: 'residentRecords' } } as const

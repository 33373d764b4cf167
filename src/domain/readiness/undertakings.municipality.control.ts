import { mic } from '../../../clauses/index.ts'
import { any } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import type { Control } from '../../engine/control/control.ts'
import type { Finds } from '../../engine/definition.ts'
import { waysOf, WAYS } from '../contacts/ways.ts'
import { MEASURES } from './targeted-measures.register.ts'

const FILE = 'readiness.undertakings.municipality'
const REVIEW = 'policies.plan-review.municipality'
const ATTENDED = 'training.training.municipality/attended'
const TEAM = ['CISO', 'CSIRT責任者', 'CSIRTの構成員'] as const
const every = { everywhere: true, all: true } as const
const inYear = { field: 'year', matching: 'during', ...every } as const
/** 緊急連絡先の全部。夜に先にかける先は必ずどれか一つなので、その一つずつで引く。 */
const contacts: Finds = Object.fromEntries(WAYS.map(({ column, means }) => [column, { register: 'contacts', column: 'night', value: means, states: ['使用中'], ...every }]))
const base = { cites: [mic['kaisetsu-1']], profiles: ['municipality'], appliesWhen: any(), fields: { year: { label: '年度の初めから点検する日まで', type: 'dateRange' } } } as const
const undertaking = (key: string, input: Pick<Control, 'title' | 'question' | 'register' | 'counted'> & { readonly finds?: Finds }): Control => control(`${FILE}/${key}`, { ...base, ...input })

// 体制の下の六つの取組。答えるものはなく、役割の指名・台帳・記録から数える。読み: 何をもって足りるとするかは docs/readings/0965。
export const undertakings = [
  undertaking('organisation', {
    title: 'CISO・CSIRTの設置', question: 'CISOとCSIRTの責任者・構成員がいますか。', register: 'csirt-roles',
    counted: { of: ({ holders }) => ({ met: TEAM.every((role) => holders(role).length > 0), says: TEAM.map((role) => `${role} ${holders(role).length}人`).join('、') }) },
  }),
  undertaking('routes', {
    title: 'インシデント連絡ルートの多重化', question: '緊急連絡網に載る人のだれにも、二つ以上の手段でつながりますか。', register: 'contacts', finds: contacts,
    counted: {
      of: ({ called, found }) => {
        const entries = Object.values(found).flat().toSorted((a, b) => Number(a.id) - Number(b.id))
        const reached = called.filter((person) => waysOf(entries.findLast(({ details }) => details['person'] === person)?.details ?? {}).length >= 2)
        return { met: called.length > 0 && reached.length === called.length, says: `緊急連絡網の${called.length}人のうち、手段が二つ以上の人 ${reached.length}人` }
      },
    },
  }),
  undertaking('plan', {
    title: '緊急時対応計画の見直し', question: 'この年度に、緊急時対応計画を見直しましたか。', register: 'policies',
    finds: { plans: { register: 'policies', column: 'topic', value: '緊急時対応計画', states: ['有効'], ...every } },
    counted: {
      records: [REVIEW],
      of: ({ found: { plans = [] }, recorded }) => {
        const reviewed = plans.filter(({ id }) => recorded[REVIEW]?.some(({ item }) => item === id))
        return plans.length === 0 ? { met: false, says: '規程台帳に、定める事柄が「緊急時対応計画」の規程がありません' } : { met: reviewed.length === plans.length, says: `緊急時対応計画${plans.length}件のうち、見直しの記録があるもの ${reviewed.length}件` }
      },
    },
  }),
  undertaking('drill', {
    title: '緊急時対応訓練の実施', question: 'この年度に、緊急時の連絡の訓練をしましたか。', register: 'drills', finds: { drills: { register: 'drills', column: 'startedAt', states: ['実施中', '終了'], ...inYear } },
    counted: {
      of: ({ found: { drills = [] } }) => {
        const ended = drills.filter(({ state }) => state === '終了')
        return { met: ended.length > 0, says: drills.length === 0 ? 'この年度の訓練の記録がありません' : `終えた訓練 ${ended.length}回、実施中 ${drills.length - ended.length}回` }
      },
    },
  }),
  undertaking('education', {
    title: '要員への適切な教育', question: 'この年度に、CSIRTの要員の全員が研修を受けましたか。', register: 'trainings', finds: { trainings: { register: 'trainings', column: 'startedOn', states: ['実施中', '終了'], ...inYear } },
    counted: {
      records: [ATTENDED],
      of: ({ holders, found: { trainings = [] }, recorded }) => {
        const team = [...new Set(['CSIRT責任者', 'CSIRTの構成員'].flatMap((role) => holders(role)))]
        const taught = team.filter((person) => recorded[ATTENDED]?.some(({ item, by }) => by === person && trainings.some(({ id }) => id === item)))
        return { met: team.length > 0 && taught.length === team.length, says: `この年度の研修 ${trainings.length}件。CSIRTの要員${team.length}人のうち、受けた人 ${taught.length}人` }
      },
    },
  }),
  undertaking('targeted', {
    title: '標的型攻撃への対策', question: 'この年度に、人的・入口・内部の三つの対策を、それぞれ実施して確かめましたか。', register: 'targeted-measures', finds: { done: { register: 'targeted-measures', column: 'doneOn', states: ['有効'], ...inYear } },
    counted: {
      of: ({ found: { done = [] } }) => {
        const counts = MEASURES.map((measure) => ({ measure, count: done.filter(({ details }) => details['measure'] === measure).length }))
        return { met: counts.every(({ count }) => count > 0), says: counts.map(({ measure, count }) => `${measure} ${count}件`).join('、') }
      },
    },
  }),
]

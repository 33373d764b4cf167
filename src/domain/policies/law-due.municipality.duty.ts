import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'

const within = setting('policies.law-review-days', '法令の改正から、条項の見直しの要否を決めるまで', 30, { unit: '日', notInSource: true })
const every = setting('policies.law-currency-months', '法令台帳が現行かを確かめる間隔', 12, { unit: 'か月', notInSource: true })
const base = { cites: [mic['kaisetsu-7.5']], profiles: ['municipality'], assignees: [{ role: '統括情報セキュリティ責任者' }], escalate: 'CISO' } as const

/** 法令の改正を受けた条項の見直しの要否と、改正がなくても回ってくる台帳の確認。 */
export const lawDuties = [
  duty('policies.law-due.municipality/review', {
    ...base, title: '法令の改正を受けた条項の見直しの要否', settings: [within],
    subject: { per: 'item', register: 'law-versions', where: is('details.kind', '改正') },
    after: { arrives: 'enteredOn' },
    due: { days: within },
    closedBy: { events: ['policies.law.municipality/review'] },
    instruction: '改正の内容と関係する条項を読み、条項を見直すかどうかを理由とともに記録してください。',
  }),
  duty('policies.law-due.municipality/currency', {
    ...base, title: '法令台帳が現行であることの確認', settings: [every],
    subject: { per: 'organisation' },
    every: 'month', interval: every, due: 'period-end',
    closedBy: { events: ['policies.law.municipality/currency'] },
    instruction: '法令台帳の一つずつが今の法令のとおりかを確かめ、違うものは改正を登録してから、確認を記録してください。',
  }),
]

import { setting } from '../../engine/definition.ts'

/** 分類の方式（市区町村）。三つの観点か、重要性の四段階か。判定はどちらでも三つの観点で行う（docs/readings/0521）。 */
const scheme = setting('information.scheme', '情報の分類の方式', '三観点', { notInSource: false, options: ['三観点', '重要性'] })
export const byThreeAxes = { setting: scheme, is: '三観点' } as const
export const byImportance = { setting: scheme, is: '重要性' } as const

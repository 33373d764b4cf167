import { setting } from '../../engine/definition.ts'

/** 分類の表示の運用（市区町村）。上位だけ表示するときは、表示のないものを各１とみなす（docs/readings/0526）。 */
export const HIGH_ONLY = '上位だけ表示'
export const labelling = setting('information.labelling', '分類の表示（全て表示・上位だけ表示）', '全て表示', { notInSource: false, options: ['全て表示', HIGH_ONLY] })

import { decisionTables } from '../tables.ts'
import type { Generator } from './generator.ts'

/** docs/decision-tables/<団体>.md: 取扱判定の規則を、団体ごとの読める表に。 */
export const decisionTablePages: Generator = {
  name: '取扱判定の表',
  folder: 'docs/decision-tables',
  produce: async () => new Map(decisionTables().map(({ file, text }) => [file, text])),
}

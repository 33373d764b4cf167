import type { ItemFacts } from '../../engine/definition.ts'

/** What the organisation decides and lays down about own terminals, each kind with versions of its own. */
export const RULE_KINDS = ['業務利用の可否判断', '実施手順', '安全管理措置の規定'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** The version in force on a day among rows of one kind: the newest whose days cover it. */
export const versionOn = (rows: readonly ItemFacts[] | undefined, day: string): ItemFacts | undefined =>
  rows?.findLast(({ details: { from, until } }) => String(from) <= day && (typeof until !== 'string' || day <= until))

import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'

export type Policy = ReplyOf<'policy'>
export type Version = Policy['versions'][number]

/** 選ぶときの版の名。 */
export function versionName(version: Version): string {
  const days = version.effectiveFrom === null ? version.state : `${formatEra(version.effectiveFrom)}から${version.effectiveUntil === null ? '' : `${formatEra(version.effectiveUntil)}まで`}`
  return `${version.label === '' ? version.number : version.label}（${version.current ? '今の版、' : ''}${days}）`
}

import { daysBetween } from '../../engine/calendar.ts'
import { setting } from '../../engine/definition.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import type { Finding, Measure } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { figure } from '../../engine/setting.ts'

export const formCheckAges = setting('web.form-check.days', 'フォームの送信先を確かめ直すまで', 90, { unit: '日', notInSource: true })

/** 二つの確認と、それが済んだとき・済まないときに判定に渡すもの。 */
const CHECKS: readonly { readonly control: string; readonly measure: Measure; readonly finding: Finding }[] = [
  { control: 'web.form-check.saitama/encrypted', measure: 'tls-confirmed', finding: 'encryption-unconfirmed' },
  { control: 'web.form-check.saitama/organisation', measure: 'recipient-confirmed', finding: 'site-unconfirmed' },
]

/** 送信先について確かめたことと、確かめられていないこと。古くなった確認は数えない。 */
export function confirmationsOf(site: ItemFacts | undefined, { day, settings }: Pick<SituationContext, 'day' | 'settings'>): { measures: Measure[]; findings: Finding[] } {
  const most = figure(settings, formCheckAges)
  const isConfirmed = (control: string) => {
    const latest = site?.controls[control]
    return latest?.answer === '適合' && daysBetween(latest.on, day) <= most
  }
  return {
    measures: CHECKS.filter(({ control }) => isConfirmed(control)).map(({ measure }) => measure),
    findings: CHECKS.filter(({ control }) => !isConfirmed(control)).map(({ finding }) => finding),
  }
}

import type { Measure, Situation } from '../../engine/decision/situation.ts'
import type { Facts } from '../../engine/condition.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { asked, informationNamed } from '../words/asker.ts'

type Destination = NonNullable<Situation['destination']>
const KINDS: { readonly [choice: string]: Destination['kind'] } = { 庁舎内: 'inside', ほかの所属: 'other-unit', ほかの組織: 'other-organisation', 委託先: 'contractor', 住民など: 'public', 自宅: 'home' }
// 読み: 庁内の連絡手段は、警察情報システムの中で「配布する」こととする（docs/readings/0420）。
const WAYS: { readonly [means: string]: readonly [action: Situation['action'], channel: Destination['channel']] } = {
  '電子メール（外部回線）': ['send-mail', 'mail'], 庁内の連絡手段: ['distribute', 'official-system'], ウェブサイトの入力欄: ['send-form', 'web-form'], ほかの者のサービス: ['provide', 'cloud'],
}
const MEASURE_OF: { readonly [choice: string]: Measure } = { 暗号化: 'encrypted', パスワード設定: 'password' }

/** Sending as the form describes it; from an issued terminal. */
export function transmissionSituation(context: SituationContext): Situation {
  const { form } = context
  const [action, channel] = WAYS[String(form['means'])] ?? ['send-mail', 'mail']
  const kind = KINDS[String(form['destinationKind'])] ?? 'other-organisation'
  const protections = (form['protection'] ?? []) as readonly string[]
  const lines = recipientsIn(form)
  return {
    ...asked(action, context),
    information: { ...informationNamed(form['confidentiality']), signed: protections.includes('電子署名') },
    equipment: { kind: kind === 'inside' || channel === 'official-system' ? 'network-terminal' : 'internet-terminal', owner: 'issued', managed: true, place: 'inside' },
    destination: { kind, channel, recipients: lines.length > 1 ? 'many' : 'one' },
    measures: [...protections.flatMap((one) => MEASURE_OF[one] ?? []), ...(form['attached'] === true && form['checkedAt'] ? ['malware-checked' as const] : [])],
    findings: lines.some(({ isNeeded }) => !isNeeded) && context.profile === 'municipality' ? ['needless-recipient'] : [],
  }
}

/** The recipients of the form, one a line: who, and why he must have it. Without a reason, or with なし, it is not needed. */
export function recipientsIn(form: Facts): { readonly who: string; readonly isNeeded: boolean }[] {
  return String(form['recipients'] ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [who = '', ...why] = line.split(/[：:]/u)
    const reason = why.join('：').trim()
    return { who: who.trim(), isNeeded: reason !== '' && reason !== 'なし' && reason !== '無し' }
  })
}

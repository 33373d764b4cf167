import type { ItemFacts } from '../../engine/definition.ts'
import type { Finding, Measure, Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { setting } from '../../engine/definition.ts'
import { findingsOf, informationOf } from '../information/situation.ts'
import { valueOf } from '../../engine/setting.ts'

type Level = 1 | 2 | 3
type Kind = NonNullable<NonNullable<Situation['destination']>['kind']>

/** どの宛先にも使う容量の上限。条項は数値を定めていない。 */
export const largestMail = setting('mail.size.default', '電子メールの容量の上限（宛先ごとの登録がないとき）', 10, { unit: 'MB', notInSource: true })
/** 11の1(1)ただし書の読み方。 */
export const readingOfProviso = setting('mail.proviso.hokkaido', '電子メールのただし書の読み方', '目的外の利用の例外', { notInSource: true, options: ['目的外の利用の例外', '利用の全般の制限'] })
export const STRICT_READING = '利用の全般の制限'

/** 登録された電子メール機能が、警察の管理・運用するものか。 */
export const isOfficial = ({ details }: ItemFacts): boolean =>
  details['operator'] === '承認された外部サービス' ? details['deemed'] === true : details['operator'] !== '部外のサービス'
export const isGuaranteed = ({ details }: ItemFacts): boolean => details['guaranteed'] === true

const OUTSIDE = { people: [], units: [], outside: true } as const
const highest = ({ form, chosen }: SituationContext): Level =>
  Math.max(1, Number(form['confidentiality'] ?? 1), ...(chosen['information'] ?? []).map(({ confidentiality }) => confidentiality)) as Level

/** 送信（埼玉県警察）: 何を、どの機能から、どの根拠で送るか。 */
export function mailFromFunction(context: SituationContext): Situation {
  const { form, chosen, profile, day } = context
  const [used] = chosen['function'] ?? []
  const information = chosen['information'] ?? []
  const protection = form['protection']
  const protectedBy: readonly Measure[] = protection === '暗号化' ? ['encrypted'] : protection === 'パスワードの設定' ? ['password'] : []
  return {
    profile, on: day, action: 'send-mail', purpose: 'duty', information: { ...informationOf(information, OUTSIDE), confidentiality: highest(context), form: 'electronic' },
    equipment: { kind: used?.details['operator'] === '公用携帯電話機' ? 'phone' : 'network-terminal', owner: 'issued' },
    destination: { kind: 'other-organisation', channel: 'mail', domain: used && isGuaranteed(used) ? 'guaranteed' : 'other' },
    measures: [...protectedBy, ...(typeof form['means'] === 'string' ? ['recorded' as const] : [])], findings: [...findingsOf(information, 'send-mail', day), ...(used && isOfficial(used) ? [] : ['unofficial-mail' as const])], approvals: groundsFor(context),
  }
}
/** 承認された外部サービスの承認と、特別な事情についての運用管理者の確認。 */
function groundsFor({ form, chosen, day }: SituationContext): NonNullable<Situation['approvals']> {
  const [used] = chosen['function'] ?? []
  const approval = used?.details['approval']
  if (form['ground'] === '承認された外部サービス' && typeof approval === 'string') return [{ role: '運用管理者', request: approval }]
  if (form['ground'] !== '特別な事情') return []
  return (chosen['confirmation'] ?? []).flatMap(({ permissions }) => permissions).filter(({ from, until }) => from <= day && day <= until).map(({ role, request }) => ({ role, request }))
}

const RELATIONS: { readonly [relation: string]: { readonly action: 'send-mail' | 'forward-mail'; readonly kind: Kind; readonly findings: readonly Finding[] } } = {
  部外への送信: { action: 'send-mail', kind: 'other-organisation', findings: [] },
  部外宛てメールの同送: { action: 'send-mail', kind: 'other-organisation', findings: [] },
  部外からの受信メールの転送: { action: 'forward-mail', kind: 'other-unit', findings: [] },
  所属間の連絡: { action: 'send-mail', kind: 'other-unit', findings: ['unit-message'] },
}
export const RELATION_CHOICES = Object.keys(RELATIONS)

/** 送信（北海道警察）: 目的、宛先との間柄、容量。 */
export function mailOfNetwork(context: SituationContext): Situation {
  const { form, profile, day, settings } = context
  const { action, kind, findings } = RELATIONS[String(form['relation'])]!
  const hasReason = typeof form['alternative'] === 'string'
  const isStrict = valueOf(settings, readingOfProviso) === STRICT_READING
  return {
    profile, on: day, action, purpose: hasReason ? 'urgent-no-alternative' : 'duty', information: { confidentiality: highest(context), form: 'electronic' },
    destination: { kind, channel: 'mail' }, measures: hasReason ? ['recorded'] : [],
    findings: [
      ...findings, ...(form['inPurpose'] === true ? [] : ['other-purpose' as const]), ...(isStrict && !hasReason ? ['alternative-available' as const] : []),
      ...(Number(form['megabytes']) > limitFor(context) ? ['over-size' as const] : []),
    ],
  }
}
/** MB。登録された宛先のうち最も近いドメインの上限、なければ組織の既定値。 */
export function limitFor({ chosen, settings }: Pick<SituationContext, 'chosen' | 'settings'>): number {
  const [nearest] = (chosen['limit'] ?? []).toSorted((a, b) => String(b.details['domain']).length - String(a.details['domain']).length)
  return Number(nearest?.details['megabytes'] ?? settings[largestMail.id] ?? largestMail.value)
}

import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import type { ItemFacts } from '../../engine/definition.ts'

const again = setting('operations.log-taking.days', 'ログの取得と保存を確かめ直すまで', 365, { unit: '日', notInSource: true })
const gap = setting('operations.log-taking.gap-days', '取得実績の最終日から、途切れたとみるまで', 40, { unit: '日', notInSource: true, min: 1 })
const base = { cites: [mic['6.1-(6)-①']], profiles: ['municipality'] } as const
const fields = {
  evidence: { label: '取得と保存の証跡', type: 'text', max: 300, help: '設定の画面、保存したログの所在、試験の記録など。' },
  checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
} as const

/** 取得実績の最終日: the last day of what was saved; where nothing was yet, the day on which the taking began. */
export function lastTakenDay({ details, linkedFrom }: ItemFacts): string | null {
  const days = (linkedFrom?.['kept-logs'] ?? []).flatMap((kept) => (typeof kept.details['coversUntil'] === 'string' ? [kept.details['coversUntil']] : []))
  return days.toSorted().at(-1) ?? (typeof details['startsOn'] === 'string' ? details['startsOn'] : null)
}

/** ログの取得と保存。システムごとに問い、ログごとに実績の途切れを見る。 */
export const logTaking = [
  // 運用中のシステムは、証跡を添えて答えるまで「未確認」。
  control('operations.log-taking.municipality/systems', {
    ...base, title: 'ログ等の取得と保存', settings: [again], register: 'systems', appliesWhen: is('state', '運用中'), fields, agesAfter: again,
    question: '各種のログと、情報セキュリティの確保に必要な記録を取得し、定めた期間保存していますか。',
  }),
  // 取得実績が途切れたログは、何と答えてあっても不適合になる。
  control('operations.log-taking.municipality/logs', {
    ...base, title: 'ログの取得の継続', settings: [again, gap], register: 'logs', appliesWhen: is('state', '取得中'), fields, agesAfter: again,
    question: 'このログは、途切れずに取得され、保存されていますか。',
    contradicts: { lastDay: { of: lastTakenDay, within: gap }, message: '取得実績の最終日から日が空いています。取得できているかを確かめ、「保存を記録する」で実績を入れてください。' },
  }),
]

import { mic } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { versionOn } from './own-terminal-rule.ts'

const base = { profiles: ['municipality'] } as const
const FILE = 'devices.own-terminal-rules.municipality'
const tidy = (text: unknown): string => String(text ?? '').normalize('NFKC').trim().toLowerCase()
const KEPT = ['kind', 'result', 'version', 'document', 'from', 'until'] as const

// 版の中身は直さない。同意や許可が、どの版によったものかが変わってしまう。
export const ruleStandsAsWritten = guard(`${FILE}/as-written`, {
  ...base,
  title: '登録した版の記載',
  cites: [mic['5.1-(1)-④-(ア)'], mic['5.1-(1)-④-(イ)']],
  refuses: ({ item, before }) => {
    const changed = before ? KEPT.find((key) => before.details[key] !== item?.details[key]) : undefined
    return changed === undefined ? null : { field: changed, message: '登録した版の記載は直せません。改めるときは、新しい版を登録してください。' }
  },
})

export const isNewVersion = guard(`${FILE}/new-version`, {
  ...base,
  title: '版の重なりと効力の日',
  cites: [mic['5.1-(1)-④-(ア)'], mic['5.1-(1)-④-(イ)']],
  refuses: ({ form, chosen }) => {
    const same = (chosen['versions'] ?? []).find(({ details }) => tidy(details['version']) === tidy(form['version']))
    if (same) return { field: 'version', message: `「${String(same.details['version'])}」は登録済みです（${same.number}）。別の版の名を付けてください。` }
    const { from, until } = form
    return typeof from === 'string' && typeof until === 'string' && until < from ? { field: 'until', message: '効力の終わる日は、始まる日より後にしてください。' } : null
  },
})

/** What is lacking before anybody may ask to use his own terminal. */
function lacking(judgement: ItemFacts | undefined, procedure: ItemFacts | undefined): string | null {
  if (!judgement) return '支給外端末を業務に使ってよいかのCISOの判断が登録されていないため、申請できません。'
  if (judgement.details['result'] !== '可') return `CISOの判断（${String(judgement.details['version'])}）が「否」のため、支給外端末は業務に使えません。`
  return procedure ? null : '支給外端末の実施手順の有効な版がないため、申請できません。統括情報セキュリティ責任者による登録を待ってください。'
}

// CISOの判断が「可」で、実施手順の有効な版があるときだけ、支給外端末の利用を申請し、許可できる。
export const usableAtAll = guard(`${FILE}/prerequisites`, {
  ...base,
  title: '支給外端末の可否判断と実施手順',
  cites: [mic['5.1-(1)-④-(ア)']],
  refuses: ({ chosen, day }) => {
    const message = lacking(versionOn(chosen['judgement'], day), versionOn(chosen['procedure'], day))
    return message === null ? null : { field: '', message }
  },
})

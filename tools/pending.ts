import type { Catalogue } from '../clauses/catalogue.ts'
import { operationalClauses } from './coverage.ts'

/** まだ担われていない条項の表（clauses/pending.txt、一行に `id<TAB>理由`）。減るだけで、増やすには人が理由を書く。 */

const themes: Record<string, string> = {
  F01: '組織・職員', F02: '役割の指名', F03: '委員会', F04: '区域・入退室', F05: '規程の版管理', F06: '例外措置',
  F07: '取扱判定', F08: '情報資産の分類', F09: '持出し・送信・公表', F10: '消去・廃棄・バックアップ',
  F11: '情報システム台帳', F12: '端末・サーバ等の台帳', F13: '外部記録媒体とモバイルの台帳', F14: 'ソフトウェア',
  F15: '識別コード・権限', F16: 'ネットワーク', F17: '業務委託', F18: '外部サービス', F19: 'インシデント',
  F20: '作業記録・監視', F21: '違反・是正', F22: '自己点検', F23: '監査', F24: '教養・研修', F25: 'リスクと見直し',
  F26: '定期点検・期限', F27: '行政情報ネットワークの申請', F28: '申請・承認', F29: '様式・帳票', F30: '証跡',
  F31: '利用者認証', F32: '技術的要件の適合確認', F33: '報告・統計', F34: 'データ連携',
}

const issues: { features: readonly string[]; where: string }[] = [
  { features: ['F01', 'F02', 'F03', 'F04', 'F05', 'F06'], where: '課題4（統治）で扱う' },
  { features: ['F07', 'F08', 'F09', 'F10'], where: '課題3（情報の取扱い）で扱う' },
  { features: ['F30', 'F31'], where: '課題5（証跡と利用者認証）で扱う' },
]

/** 最初の機能から決まる、まだ担わない理由。 */
export function reasonFor(feature: string): string {
  const where = issues.find(issue => issue.features.includes(feature))?.where ?? '後の課題で扱う'
  return `${feature} ${themes[feature] ?? ''}は${where}`
}

export function parsePending(text: string): Map<string, string> {
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(lines.map(line => {
    const tab = line.indexOf('\t')
    return tab === -1 ? [line, ''] : [line.slice(0, tab), line.slice(tab + 1)]
  }))
}

/** 置いてある表の誤り。担われたのに残る行、理由のない行、知らない条項、書かれていない条項。 */
export function pendingProblems(pending: ReadonlyMap<string, string>, carried: ReadonlySet<string>, catalogue: Catalogue): string[] {
  const problems: string[] = []
  for (const [id, reason] of pending) {
    const clause = catalogue.find(id)
    if (clause === undefined) problems.push(`${id}: 目録にない条項です。行を消してください。`)
    else if (clause.support === 'reference') problems.push(`${id}: 参照だけの条項（reference）は書きません。行を消してください。`)
    else if (carried.has(id)) problems.push(`${id}: もう担う定義があります。npm run clauses -- --pending で行を消してください。`)
    else if (reason.trim() === '') problems.push(`${id}: 理由がありません。タブのあとに書いてください。`)
  }
  for (const clause of operationalClauses(catalogue)) {
    if (!carried.has(clause.id) && !pending.has(clause.id)) {
      problems.push(`${clause.id}: 担う定義がないのに載っていません。定義の引用を戻すか、理由を付けて手で足してください。`)
    }
  }
  return problems
}

/** 新しい表。残る行の理由はそのまま使う。before がないときだけ、担われていない条項を全部載せる。 */
export function nextPending(before: ReadonlyMap<string, string> | undefined, carried: ReadonlySet<string>, catalogue: Catalogue): string {
  const lines = operationalClauses(catalogue)
    .filter(clause => !carried.has(clause.id) && (before === undefined || before.has(clause.id)))
    .map(clause => `${clause.id}\t${before?.get(clause.id) || reasonFor(clause.feature[0] ?? '')}`)
  return ['# まだ担われていない条項と理由。減るだけ（npm run clauses -- --pending が担われた行を消す）。', ...lines, ''].join('\n')
}

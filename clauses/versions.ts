import type { ClauseRecord, SourceLock } from './schema.ts'

/** 条項がどの日にどの文言で効力を持つか。日付はすべて YYYY-MM-DD で、to の日は含む。 */

export interface ClauseVersion {
  from: string
  to?: string
  /** その期間の本文が手元になく、後の版の本文から推定した版。 */
  presumed: boolean
  note?: string
  changed?: Partial<Pick<ClauseRecord, 'cite' | 'title' | 'bound' | 'summary' | 'params' | 'accept'>>
}

/** 記録に versions があればそれ、無ければ文書の施行日と改正日から版を作る（古い順）。 */
export function versionsOf(record: ClauseRecord, source: SourceLock): ClauseVersion[] {
  if (record.versions !== undefined) return record.versions.map(version => ({ ...version, presumed: false }))
  const starts = [source.effective, ...source.amended]
  return starts.map((from, index) => {
    const next = starts[index + 1]
    // 読み: 改正前の本文は手元にないので改正後の文言を推定として当てる（docs/readings/0001）
    return next === undefined
      ? { from, presumed: false }
      : { from, to: dayBefore(next), presumed: true, note: '改正前の本文が手元になく、改正後の本文から推定した版' }
  })
}

/** その日に効力を持つ版。施行前と廃止後は undefined。 */
export function versionOn(versions: readonly ClauseVersion[], day: string): ClauseVersion | undefined {
  requireDay(day)
  return versions.find(version => version.from <= day && (version.to === undefined || day <= version.to))
}

/** 日付の綴りを確かめる。実在しない日も断る。 */
export function requireDay(day: string): void {
  const date = new Date(`${day}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    throw new Error(`日付「${day}」は読めません。2026-04-01 のように、実在する日を西暦で書いてください。`)
  }
}

/** 暦の前日。 */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

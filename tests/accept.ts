import { test } from 'vitest'
import { loadCatalogue } from '../clauses/catalogue.ts'
import type { ClauseId } from '../clauses/index.ts'

/**
 * 条項の受入試験を一つ登録する。名は「条項の id ＋ 記録の accept の一文」で、達成の集計（npm run clauses）がこの名で数える。
 * accept のない条項には書けない。timeout はミリ秒。
 */
export function accept(clause: ClauseId, run: () => void | Promise<void>, options: { timeout?: number } = {}): void {
  test(acceptanceName(clause), options, run)
}

/** 受入試験の名。 */
export function acceptanceName(clause: ClauseId): string {
  const { accept: sentence } = loadCatalogue().clause(clause)
  if (sentence === undefined) throw new Error(`条項 ${clause} には accept がありません。何を見れば満たされたと言えるかを記録に書いてから試験にしてください。`)
  return `${clause} ${sentence}`
}

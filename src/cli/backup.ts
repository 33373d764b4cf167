import { existsSync, statSync } from 'node:fs'
import { systemClock } from '../engine/clock.ts'
import { backUp } from '../store/backup.ts'
import { withDatabase } from './at-database.ts'
import type { Command } from './command.ts'

/** 控えを取る: サーバーが動いている間でも、一つの時点の全部を一つのファイルに。 */
export const backupCommand: Command = {
  name: 'backup', summary: 'データベースの控えを一つのファイルに取る（動いている間でもよい）',
  usage: '--out ファイル\n例: sekisho backup --out /backup/sekisho-2026-11-20.skb',
  options: { out: { type: 'string' } },
  async run({ values: { out } }) {
    if (typeof out !== 'string' || out === '') throw new Error('--out に書き出すファイルを指定してください。')
    if (existsSync(out)) throw new Error(`${out} はもうあります。別の名前を指定してください（控えは上書きしません）。`)
    const { tables, rows } = await withDatabase(process.env, (url) => backUp(url, out, systemClock.now()))
    console.log(`${out} に控えを取りました（表 ${tables}、${rows.toLocaleString('ja-JP')}行、${Math.ceil(statSync(out).size / 1024).toLocaleString('ja-JP')} KB）。`)
    console.log('控えには業務の情報がそのまま入っています。鍵のかかる所に置いてください。証跡に署名する鍵（データフォルダーの keys）は入っていないので、別に控えてください。')
  },
}

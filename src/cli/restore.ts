import { sql } from 'kysely'
import { systemClock } from '../engine/clock.ts'
import { appendEvidence } from '../evidence/append.ts'
import { audit } from '../evidence/audit.ts'
import type { Audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { reportOf } from '../evidence/report.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { restore } from '../store/restore.ts'
import type { Restored } from '../store/restore.ts'
import { withDatabase } from './at-database.ts'
import type { Command } from './command.ts'

/** 控えから、空のデータベースに戻し、証跡を確かめる。異常があれば終了の値は 1。 */
export const restoreCommand: Command = {
  name: 'restore', summary: '控えを空のデータベースに戻し、証跡を確かめる',
  usage: 'ファイル\n例: SEKISHO_DATA=/srv/sekisho-new sekisho restore /backup/sekisho-2026-11-20.skb',
  async run({ positionals: [file, ...more] }) {
    if (file === undefined || more.length > 0) throw new Error('戻す控えのファイルを一つ指定してください。')
    return withDatabase(process.env, async (url, running) => {
      if (running) throw new Error('サーバーが動いています。止めてから、新しい SEKISHO_DATA か空のデータベースを指定してください。')
      const restored = await restore(url, file)
      const store = await openStore(url)
      try {
        const audits = await settleRestored(store, restored, systemClock.now())
        process.stdout.write(inWords(file, restored))
        for (const { key, held, audit: result } of audits) process.stdout.write(`【${key}】\n${reportOf(result)}止めたメール ${held}通\n`)
        return audits.every(({ audit: { findings } }) => findings.length === 0) ? 0 : 1
      } finally {
        await store.close()
      }
    })
  },
}
function inWords(file: string, { head, tables, rows, upgraded }: Restored): string {
  const upgrade = upgraded.length > 0 ? `この版に合わせて移行 ${upgraded.length}本を当てました。\n` : ''
  return `${file}（${head.takenAt} の控え）を戻しました。表 ${tables}、${rows.toLocaleString('ja-JP')}行。\n${upgrade}控えの後にしたことは入っていません。全員がサインインし直します。送り終えていなかったメールは、二度届かないように止めました。\n証跡に署名する鍵（keys）をデータフォルダーに戻してから起動してください。\n`
}

/**
 * What stood open when the backup was taken does not go on: nobody is signed in, and no mail is sent that may have been sent since. Then the evidence is checked against the checkpoints the
 * archive names, and the restoration itself is written down.
 */
export async function settleRestored(store: Store, { head }: Restored, now: Date): Promise<{ readonly key: string; readonly held: number; readonly audit: Audit }[]> {
  const results: { key: string; held: number; audit: Audit }[] = []
  for (const { id, key } of await store.owner.selectFrom('organisation').select(['id', 'key']).orderBy('key').execute()) {
    const newest = head.newest[key]
    const result = await audit(exportEvidence(store.owner, id), { notes: newest === undefined ? [] : [newest] })
    const held = await store.owner.transaction().execute(async (tx) => {
      await tx.deleteFrom('session').where('org', '=', id).execute()
      const mails = await tx.updateTable('outgoing_mail').set({ failed_at: now, leased_until: null, last_error: '控えから戻したため送りませんでした' }).where('org', '=', id).where('sent_at', 'is', null).where('failed_at', 'is', null).returning(sql<number>`1`.as('one')).execute()
      await appendEvidence(tx, { org: id, actor: null, act: '控えからの復元', subject: `organisation/${id}`, after: { takenAt: head.takenAt, heldMails: mails.length, findings: result.findings.length }, clauses: [], at: now })
      return mails.length
    })
    results.push({ key, held, audit: result })
  }
  return results
}

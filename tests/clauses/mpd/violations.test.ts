// 警視庁: 情報・プログラムの不正な取扱いの禁止。
import { expect } from 'vitest'
import pg from 'pg'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { accept } from '../../accept.ts'
import { onStage, refusalOf } from '../../stage.ts'

const clause = 'mpd:12-1'
const stage = onStage('mpd')
const past = async (...statements: readonly string[]) => {
  const owner = new pg.Client({ connectionString: stage.databaseUrl })
  await owner.connect()
  try { for (const text of ['set session_replication_role = replica', ...statements]) await owner.query(text) } finally { await owner.end() }
}

accept('mpd:12-1', async () => {
  const { people, org } = stage.organisation
  const form = { person: people.同僚, usedOn: '2026-11-10', asset: '捜査資料の写し', circumstances: '私物の端末に残していた' }
  const found = (category: string) => stage.record('補佐', 'violations.misuse.mpd/found', null, { ...form, category })
  expect((await refusalOf(found('不注意'))).refusals).toMatchObject([{ field: 'category', cites: [clause] }])
  const entered: LoadedItem[] = []
  for (const category of ['不正な保持', '不正な作成', '不正な利用', '不正な毀損', '不正な廃棄', '不正な改ざん']) entered.push((await found(category)).item!)
  const db = stage.store.of(org)
  const told = await db.selectFrom('evidence').select(['act', 'clauses', 'subject']).where('act', '=', '不正な取扱いの登録').execute()
  expect(told.map(({ clauses }) => clauses)).toEqual(entered.map(() => [clause]))
  const found2 = async () => (await inspectIntegrity(await stage.seat(null))).found.filter(({ kind, subject }) => kind !== '証跡のない行' && entered.some(({ id }) => subject === `item/${id}`))
  expect(await found2()).toEqual([])
  const event = await db.selectFrom('evidence').select('id').where('subject', '=', `item/${entered[1]!.id}`).executeTakeFirstOrThrow()
  await past(`update misuse set circumstances = '何もなかった' where org = ${org} and item = ${entered[0]!.id}`, `update evidence set actor = null where org = ${org} and id = ${event.id}`)
  expect(await found2()).toEqual(expect.arrayContaining([
    { kind: '台帳の書換え', subject: `item/${entered[0]!.id}`, number: entered[0]!.number, fields: ['circumstances'] },
    expect.objectContaining({ kind: '証跡の書換え', subject: `item/${entered[1]!.id}`, number: `証跡 ${event.id}` }),
  ]))
  expect((await stage.record('補佐', 'violations.misuse.mpd/measured', entered[2]!.id, { measure: '厳重注意', measuredOn: '2026-11-16' })).item!.state).toBe('処置済')
})

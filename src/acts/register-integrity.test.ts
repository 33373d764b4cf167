import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, aWorld, seatOf } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { liveADay } from '../demo/life.ts'
import { loadDemo } from '../demo/load.ts'
import { readTable } from '../documents/table-reader.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { hopedHeadings, mappingFor } from './import-fields.ts'
import { undoImport } from './import-undo.ts'
import { runImport } from './import-write.ts'
import { addItem, changeItem } from './items.ts'
import { recordEvent } from './records.ts'
import { inspectIntegrity } from './register-integrity.ts'
import { takeSeat } from './world.ts'
import type { World } from './world.ts'

let database: FreshDatabase
let store: Store
let world: World
let home: TestOrganisation
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  home = await anOrganisation(store, 'saitama-police')
  world = await aWorld(store)
})
afterAll(async () => { await store?.close(); await database?.drop() })

const inspect = async (org = home.org) => inspectIntegrity(await takeSeat(world, org, null))
const changed = async (org?: number) => (await inspect(org)).found.filter(({ kind }) => kind !== '証跡のない行')
async function asOwner(...statements: readonly string[]): Promise<void> {
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  try { for (const statement of statements) await owner.query(statement) } finally { await owner.end() }
}
async function add(number: string): Promise<string> {
  const seat = await seatOf(world, home, '係員')
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns: { kind: '据置型パソコン', builtToMove: false, owner: '支給', externallyConnected: 'なし' } }))).id
}

test('登録・訂正・記録・取込み・取込みの取消しは、書換えに数えない', async () => {
  const seat = await seatOf(world, home, '係員')
  const terminal = await add('T-1')
  await seat.db.transaction().execute((tx) => changeItem(tx, seat, 'terminals', terminal, { columns: { model: '試験機 2' }, reason: '書き誤り' }))
  await recordEvent(seat, { event: 'devices.protection-check', item: terminal, form: { os: '試験OS', updatedOn: '2026-11-16', protection: '対策', definitionsOn: '2026-11-16', result: '最新である', checkedOn: '2026-11-16' } })
  const register = seat.book.registers.get('media')!
  const table = (await readTable(new TextEncoder().encode('管理番号,種別,製品名,暗号化機能,登録年月日,保管場所,備考\nT-001,ＵＳＢメモリ,試し,有,R8.4.1,庫-0001,\nUSB-0001,ＵＳＢメモリ,別の製品,有,R8.4.1,庫-0001,\n'), '管理表.csv', hopedHeadings(register, 'saitama-police'))).sheets[0]!
  const { batch } = await runImport(seat, { register: 'media', fileName: '管理表.csv', table, mapping: await mappingFor(seat.db, seat, 'media', register, table) })
  expect(await changed()).toEqual([])
  await undoImport(seat, 'media', batch)
  expect(await changed()).toEqual([])
  expect((await inspect()).events).toBeGreaterThan(4)
})

test('製品を通さずに入れた行と消した行は、証跡に合わないものとして挙がる', async () => {
  const [kept, gone] = [await add('T-2'), await add('T-3')]
  await asOwner('set session_replication_role = replica', `delete from terminal where item = ${gone}`, `delete from item where id = ${gone}`)
  expect(await changed()).toEqual([{ kind: '消えた行', subject: `item/${gone}`, number: 'T-3', fields: [] }])
  await asOwner(`insert into item (org, register, number, state, unit) select org, register, 'T-99', state, unit from item where id = ${kept}`)
  expect((await inspect()).found.filter(({ number }) => number === 'T-99')).toMatchObject([{ kind: '証跡のない行' }])
})

test('架空の組織で一日暮らしても、書換えは一つも挙がらない', { timeout: 120_000 }, async () => {
  await loadDemo(store, '2026-11-16')
  await liveADay(world)
  for (const { id } of await store.owner.selectFrom('organisation').select('id').where('id', '<>', home.org).execute()) expect(await changed(id)).toEqual([])
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyDatabase, freshDatabase, type FreshDatabase } from '../../tests/database.ts'
import { migrate } from './migrate.ts'

let database: FreshDatabase
let dir: string
const clients: pg.Client[] = []

beforeEach(async () => {
  database = await emptyDatabase()
  dir = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`))
})

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()))
  await database.drop()
  await rm(dir, { recursive: true })
})

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  clients.push(client)
  return client
}

const file = (name: string, sql: string): Promise<void> => writeFile(path.join(dir, name), sql)

describe('移行', () => {
  test('番号順に一度だけ当て、二度目は何もしない', async () => {
    await file('0002_more.sql', 'alter table thing add column name text;')
    await file('0001_thing.sql', 'create table thing (id int); insert into thing values (1);')
    const client = await connect()
    expect(await migrate(client, dir)).toEqual(['0001_thing.sql', '0002_more.sql'])
    expect(await migrate(client, dir)).toEqual([])
    expect((await client.query('select id, name from thing')).rows).toEqual([{ id: 1, name: null }])
    const { rows } = await client.query('select name, length(sha256) as length from migration order by name')
    expect(rows).toEqual([{ name: '0001_thing.sql', length: 64 }, { name: '0002_more.sql', length: 64 }])
  })

  test('後から足したファイルだけを当てる', async () => {
    await file('0001_thing.sql', 'create table thing (id int);')
    const client = await connect()
    await migrate(client, dir)
    await file('0002_more.sql', 'insert into thing values (2);')
    expect(await migrate(client, dir)).toEqual(['0002_more.sql'])
  })

  test('失敗したファイルは取り消され、それより前のものは残る', async () => {
    await file('0001_thing.sql', 'create table thing (id int);')
    await file('0002_bad.sql', 'insert into thing values (1); select nothing_here;')
    const client = await connect()
    await expect(migrate(client, dir)).rejects.toThrow(/^移行 0002_bad\.sql を当てられませんでした（.*nothing_here.*）。このファイルの変更は取り消しました。$/)
    expect((await client.query('select * from thing')).rows).toEqual([])
    expect((await client.query('select name from migration')).rows).toEqual([{ name: '0001_thing.sql' }])
    await file('0002_bad.sql', 'insert into thing values (1);')
    expect(await migrate(client, dir)).toEqual(['0002_bad.sql'])
  })

  test('当て終えたファイルの中身が変わっていれば断る', async () => {
    await file('0001_thing.sql', 'create table thing (id int);')
    const client = await connect()
    await migrate(client, dir)
    await file('0001_thing.sql', 'create table thing (id bigint);')
    await expect(migrate(client, dir)).rejects.toThrow('当て終えた移行 0001_thing.sql の中身が変わっています。')
  })

  test('当て終えたファイルがこの版にないとき、断る', async () => {
    await file('0001_thing.sql', 'create table thing (id int);')
    const client = await connect()
    await migrate(client, dir)
    await rm(path.join(dir, '0001_thing.sql'))
    await expect(migrate(client, dir)).rejects.toThrow('データより新しいか同じ版の関所で起動してください。')
  })

  test('当て終えたものより前の番号が割り込めば断る', async () => {
    await file('0002_thing.sql', 'create table thing (id int);')
    const client = await connect()
    await migrate(client, dir)
    await file('0001_late.sql', 'select 1;')
    await expect(migrate(client, dir)).rejects.toThrow('移行 0001_late.sql は、当て終えた 0002_thing.sql より前の番号です。')
  })

  test.each([
    [['first.sql'], 'first.sql の名前が 0001_name.sql の形ではありません'],
    [['0001_a.sql', '0001_b.sql'], '0001_a.sql と 0001_b.sql の番号が同じです'],
  ])('名前 %j は断る', async (names, sentence) => {
    for (const name of names) await file(name, 'select 1;')
    await expect(migrate(await connect(), dir)).rejects.toThrow(sentence)
  })

  test('同時に走る四つのうち、各ファイルは一度だけ当たる', async () => {
    await file('0001_thing.sql', 'create table thing (id int); select pg_sleep(0.2);')
    await file('0002_row.sql', 'insert into thing values (1); select pg_sleep(0.1);')
    const four = await Promise.all([connect(), connect(), connect(), connect()])
    const applied = await Promise.all(four.map((client) => migrate(client, dir)))
    expect(applied.flat().toSorted()).toEqual(['0001_thing.sql', '0002_row.sql'])
    expect((await four[0].query('select * from thing')).rows).toHaveLength(1)
  })

  test('15 より古いサーバーは断る', async () => {
    const old = { query: async () => ({ rows: [{ number: 140_012, text: '14.12' }] }) } as unknown as pg.ClientBase
    await expect(migrate(old, dir)).rejects.toThrow('PostgreSQL 14.12 では動きません。15 以上のサーバーを DATABASE_URL に指定してください。')
  })
})

test('freshDatabase は互いに独立で、捨てると消える', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client.query(sql).then(({ rows }) => rows).finally(() => client.end())
  }
  await query(one.url, 'create table only_here (id int)')
  expect(await query(one.url, `select to_regclass('only_here') is not null as found`)).toEqual([{ found: true }])
  expect(await query(two.url, `select to_regclass('only_here') is not null as found`)).toEqual([{ found: false }])
  await Promise.all([one.drop(), two.drop()])
  await expect(query(one.url, 'select 1')).rejects.toThrow(/does not exist/)
})

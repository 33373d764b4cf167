// 組織の変更の一覧: 何件あっても、新しい日から頁をつないで全部を読め、Excel には全件が出る。
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readTable } from '../../src/documents/table-reader.ts'
import { signInAs } from '../client.ts'
import { aWebServer } from '../hardening/web-server.ts'

const server = aWebServer('mpd')
const PERIOD = 'from=2027-04-01&to=2027-06-01'
const EACH = 700
/** So many people come on each of two days, all of the same name but for their number, and one of them leaves. */
async function manyComeAndGo(): Promise<void> {
  const { org, units } = server.organisation
  const db = server.store.of(org)
  for (const [day, letter] of [['2027-04-01', 'A'], ['2027-05-01', 'B']] as const) {
    await sql`with come as (insert into person (org, number, name, employment, from_day, to_day) select ${org}, ${letter} || n, case when n % 2 = 0 then '山田 太郎' else '職員' || n end, 'regular', ${day}::date, case when n = 1 then ${day}::date + 20 end from generate_series(1, ${EACH}) n returning id, to_day)
      insert into assignment (org, person, unit, post, rank, from_day, to_day) select ${org}, id, ${units.係}::bigint, '係員', '巡査', ${day}::date, to_day from come`.execute(db)
  }
}

test('the parts join to the whole, each row once and the newest first, and the days are counted whole from the first part on', async () => {
  await manyComeAndGo()
  const client = await signInAs(server.app, server.organisation.accounts.係員)
  const rows: { day: string; kind: string; subject: string; link: string }[] = []
  let after: string | null = ''
  let counts: { day: string; kind: string; count: number }[] = []
  for (let parts = 0; after !== null && parts < 20; parts += 1) {
    const { status, body } = await client.get(`/api/organisation/changes?${PERIOD}${after === '' ? '' : `&after=${after}`}`)
    expect(status).toBe(200)
    if (parts === 0) ({ counts } = body)
    rows.push(...body.rows)
    after = body.next
  }
  expect(rows).toHaveLength(2 * EACH + 2)
  expect(new Set(rows.map(({ kind, link }) => `${kind} ${link}`)).size).toBe(rows.length)
  expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted().toReversed())
  expect(rows[0]).toMatchObject({ day: '2027-05-22', kind: '退職', subject: '職員1', before: expect.stringContaining('係員 巡査') })
  expect(counts).toEqual([['2027-05-22', '退職', 1], ['2027-05-01', '着任', EACH], ['2027-04-22', '退職', 1], ['2027-04-01', '着任', EACH]].map(([day, kind, count]) => ({ day, kind, count })))
})
test('the file holds every change, however many', async () => {
  const client = await signInAs(server.app, server.organisation.accounts.係員)
  const reply = await server.app.inject({ method: 'GET', url: `/api/organisation/changes/file?${PERIOD}`, headers: { 'x-sekisho': '1', cookie: client.cookie } })
  expect(reply.statusCode).toBe(200)
  const { sheets } = await readTable(reply.rawPayload, 'changes.xlsx', ['日', '部署・人', '変更', '前', '後'])
  const rows = sheets[0]!.rows.filter((row) => /着任|退職/.test(row.join(' ')))
  expect(rows).toHaveLength(2 * EACH + 2)
  const { act, after } = (await sql<{ act: string; after: object }>`select act, after from evidence where org = ${server.organisation.org} order by id desc limit 1`.execute(server.store.of(server.organisation.org))).rows[0]!
  expect([act, after]).toEqual(['台帳の出力', { what: '組織の変更の一覧', query: { from: '2027-04-01', to: '2027-06-01' } }])
})
test('a place that is none, and a period too long, are told at the field', async () => {
  const client = await signInAs(server.app, server.organisation.accounts.係員)
  for (const [query, field] of [[`${PERIOD}&after=xxx`, 'after'], [`${PERIOD}&after=${Buffer.from('["2027-04-01",7,"a","b"]').toString('base64url')}`, 'after'], ['from=2027-06-01&to=2027-04-01', 'to'], ['from=2020-01-01&to=2027-04-01', 'to']] as const) {
    const { status, body } = await client.get(`/api/organisation/changes?${query}`)
    expect([query, status, body.errors[0].field]).toEqual([query, 422, field])
  }
})

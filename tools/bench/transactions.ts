import { randomInt } from 'node:crypto'
import pg from 'pg'
import { actOnRequest } from '../../src/acts/request-act.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { takeSeat } from '../../src/acts/world.ts'
import type { World } from '../../src/acts/world.ts'
import { round } from './figures.ts'
import type { Measured } from './figures.ts'

const CLIENTS = 10
const CYCLES = 200

/** Who asks, who permits, and media to ask for: what a cycle of request → approval → effect needs, in the sample organisation 都登. */
export async function openCycles(world: World, url: string, count: number) {
  const { id: org } = await world.store.owner.selectFrom('organisation').select('id').where('key', '=', 'toto').executeTakeFirstOrThrow()
  const person = async (username: string) => (await world.store.owner.selectFrom('account').select('person').where('username', '=', username).executeTakeFirstOrThrow()).person
  const [clerk, approver] = [await person('toto-kakari'), await person('toto-kanri')]
  const [asks, decides] = [await takeSeat(world, org, clerk), await takeSeat(world, org, approver)]
  const unit = asks.organisation.people.get(clerk)!.assignments[0]!.unit
  const media = await addMedia(url, org, unit, count)
  const form = (day: string) => ({ purpose: '測定', destinationKind: '庁舎の外', destination: '測定先', period: { from: day, to: day }, contents: [{ title: '測定用', confidentiality: 2, integrity: 1, availability: 1 }], minimised: true, measures: ['encrypted'] })
  const cycle = async (medium: string) => {
    const { id } = await addRequest(asks, { procedure: 'media.take-out.mpd', items: [medium], form: form(asks.day), submit: true })
    await actOnRequest(decides, id, { version: 1, act: { act: '承認', position: 0 } })
  }
  return { org, clerk, approver, unit, media, cycle }
}

/**
 * Request → approval → effect with ten clients, beside the bare statements that leave the same rows behind (no judging, no checking): two transactions each. `ratio` is
 * our rate over the bare rate.
 */
export async function measureTransactions(world: World, url: string): Promise<Measured> {
  const { org, clerk, approver, unit, media, cycle } = await openCycles(world, url, CYCLES * 2)
  await Promise.all(media.splice(0, 20).map(cycle))
  const half = Math.floor(media.length / 2)
  const ours = await rate(media.slice(0, half), cycle)
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS })
  const bare = await rate(media.slice(half), (medium) => bareCycle(pool, { org, clerk, approver, unit, medium }))
  await pool.end()
  return { unit: 'request→approve→effect/s', clients: CLIENTS, ours: round(ours), bareStatements: round(bare), ratio: round(ours / bare) }
}

/** Cycles a second with ten clients. */
export async function rate(media: readonly string[], act: (medium: string) => Promise<void>): Promise<number> {
  const queue = [...media]
  const begin = performance.now()
  await Promise.all(Array.from({ length: CLIENTS }, async () => { for (let one = queue.pop(); one !== undefined; one = queue.pop()) await act(one) }))
  return media.length / ((performance.now() - begin) / 1000)
}

async function addMedia(url: string, org: number, unit: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(`with fresh as (insert into item (org, register, number, state, unit, search) select $1, 'media', '測定-' || $4 || n, '保管中', $2, '測定-' || n from generate_series(1, $3::int) n returning org, id)
      , detail as (insert into medium (org, item, kind, encryption, shared, externally_connected) select org, id, 'ＵＳＢメモリ', true, '共用', 'なし' from fresh) select id from fresh`, [org, unit, count, `${randomInt(1e9)}-`])
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}

interface Cast { readonly org: number; readonly clerk: string; readonly approver: string; readonly unit: string; readonly medium: string }
async function bareCycle(pool: pg.Pool, cast: Cast): Promise<void> {
  const client = await pool.connect()
  try {
    const request = await bareRequest(client, cast)
    await bareApproval(client, cast, request)
  } finally {
    client.release()
  }
}
const EVIDENCE = `insert into evidence (org, at, actor, act, subject, after, clauses, request, leaf) values ($1, now(), $2, '測定', $3, $4, array['mpd:6-2-(1)'], $5, '\\x00')`
const NOTICE = `insert into notice (org, person, title, link, about) values ($1, $2, '測定', '/', 'request')`

async function bareRequest(client: pg.PoolClient, { org, clerk, approver, unit, medium }: Cast): Promise<string> {
  await client.query('begin')
  await client.query('select i.*, d.* from item i join medium d on d.org = i.org and d.item = i.id where i.org = $1 and i.id = $2', [org, medium])
  const { rows } = await client.query<{ id: string }>(`insert into request (org, procedure, title, state, applicant, typed_by, unit, form, situation, decision) values ($1, 'media.take-out.mpd', '測定', '回付中', $2, $2, $3, '{}', '{}', '{}') returning id`, [org, clerk, unit])
  const { id } = rows[0]!
  await client.query('insert into request_item (org, request, item) values ($1, $2, $3)', [org, id, medium])
  await client.query(`insert into request_step (org, request, position, kind, role, scope_unit, clauses, state) values ($1, $2, 0, '決裁', '情報管理者', $3, array['mpd:別表3-機密性中-4'], '到達')`, [org, id, unit])
  await client.query(`insert into step_addressee (org, request, position, person, via) values ($1, $2, 0, $3, '本人')`, [org, id, approver])
  await client.query(`insert into number_series (org, series, last) values ($1, '申請/2026/' || $2, 1) on conflict (org, series) do update set last = number_series.last + 1`, [org, unit])
  await client.query(`insert into request_act (org, request, act, actor) values ($1, $2, '提出', $3)`, [org, id, clerk])
  await client.query(EVIDENCE, [org, clerk, `request/${id}`, '{"measured":true}', id])
  await client.query(NOTICE, [org, approver])
  await client.query('commit')
  return id
}

async function bareApproval(client: pg.PoolClient, { org, clerk, approver, unit, medium }: Cast, request: string): Promise<void> {
  await client.query('begin')
  await client.query('select * from request where org = $1 and id = $2 for update', [org, request])
  await client.query('select * from request_step where org = $1 and request = $2', [org, request])
  await client.query(`insert into request_act (org, request, position, act, actor) values ($1, $2, 0, '承認', $3)`, [org, request, approver])
  await client.query(`update request_step set state = '承認', actor = $3, acted_at = now() where org = $1 and request = $2 and position = 0`, [org, request, approver])
  await client.query(`update request set state = '決裁済', decided_at = now(), version = version + 1 where org = $1 and id = $2`, [org, request])
  await client.query(`update item set state = '持出し中', holder = $3, due = current_date, version = version + 1 where org = $1 and id = $2 and state = '保管中'`, [org, medium, clerk])
  await client.query(`insert into content (org, item, title, confidentiality, integrity, availability, request) values ($1, $2, '測定用', 2, 1, 1, $3)`, [org, medium, request])
  await client.query(`insert into custody (org, item, request, person, unit, from_day) values ($1, $2, $3, $4, $5, current_date)`, [org, medium, request, clerk, unit])
  await client.query(EVIDENCE, [org, approver, `item/${medium}`, '{"measured":true}', request])
  await client.query(EVIDENCE, [org, approver, `request/${request}`, '{"measured":true}', request])
  await client.query(NOTICE, [org, clerk])
  await client.query('commit')
}

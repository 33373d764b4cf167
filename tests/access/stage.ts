// 誰が何をできるかの表の舞台: 一つの所属の、申請・点検・添付・知らせなどが一通りある組織と、立場の違う七人。
import type { FastifyInstance } from 'fastify'
import { standingClock } from '../../src/engine/clock.ts'
import { buildApp } from '../../src/server/app.ts'
import { runJobs } from '../../src/server/jobs.ts'
import { openStore } from '../../src/store/database.ts'
import type { Store } from '../../src/store/database.ts'
import { clientWith, privileged, signInAs } from '../client.ts'
import type { TestClient } from '../client.ts'
import { freshDatabase } from '../database.ts'
import { anOrganisation, aWorld, TEST_NOW } from '../factories.ts'
import type { TestOrganisation } from '../factories.ts'
import { takeOutForm, TAKE_OUT } from '../slice/take-out-form.ts'

/** What addresses need besides their names: ids of things of the 課 of the first organisation. */
export interface Things { readonly [name: string]: string }
export interface Stage { readonly app: FastifyInstance; readonly who: TestClient; readonly organisation: TestOrganisation; readonly things: Things; close(): Promise<void> }

/** Columns of the table, in order. 他組織: a role of the whole of another organisation. */
export const POSITIONS = ['サインイン前', '別の所属の係員', '同じ所属の係員', '申請した係員', '運用管理担当者', '所属長', '組織全体の役割', '別の組織'] as const
export type Position = (typeof POSITIONS)[number]

/** The same things every time, in a database of its own, seen by one of the positions. */
export async function openStage(position: Position): Promise<Stage> {
  const database = await freshDatabase()
  const store = await openStore(database.url)
  const world = await aWorld(store, standingClock(TEST_NOW))
  const organisation = await anOrganisation(store, 'saitama-police')
  const other = await anOrganisation(store, 'mpd')
  const app = await buildApp(world, { requestsPerMinute: 0 })
  const things = await enterThings(app, organisation)
  await runJobs(world)
  const of = { 別の所属の係員: '他係員', 同じ所属の係員: '同僚', 申請した係員: '係員', 運用管理担当者: '補佐', 所属長: '課長', 組織全体の役割: '他課長' } as const
  const who = position === 'サインイン前' ? clientWith(app, '') : await signInAs(app, position === '別の組織' ? other.accounts.他課長 : organisation.accounts[of[position]])
  if (position === '組織全体の役割' || position === '別の組織') await privileged(who)
  return { app, who, organisation, things: { ...things, ...await written(store, organisation) }, close: async () => { await app.close(); await store.close(); await database.drop() } }
}

async function enterThings(app: FastifyInstance, { accounts, media, units }: TestOrganisation): Promise<Things> {
  const clerk = await signInAs(app, accounts.係員)
  const keeper = await signInAs(app, accounts.補佐)
  const take = { procedure: TAKE_OUT['saitama-police'], items: [media.空], form: takeOutForm('saitama-police') }
  const request = idOf(await clerk.post('/api/requests', { ...take, submit: true }))
  const draft = idOf(await clerk.post('/api/requests', { ...take, submit: false }))
  const file = (name: string, content: string) => ({ method: 'POST' as const, headers: { 'x-sekisho': '1', 'content-type': 'multipart/form-data; boundary=b' }, payload: `--b\r\ncontent-disposition: form-data; name="mapping"\r\n\r\n{"番号":"number"}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--b--\r\n` })
  const attached = await app.inject({ url: '/api/attachments', ...file('a.csv', 'a,b\n1,2\n'), headers: { ...file('', '').headers, cookie: clerk.cookie } })
  const view = idOf(await clerk.post('/api/registers/media/views', { name: '自分の見方', shared: false, query: {} }))
  const stocktake = idOf(await keeper.post('/api/stocktakes', { unit: units.課, period: '2026-11' }))
  const form = (await clerk.get('/api/ledgers')).body.forms[0].id as string
  const sheet = (await clerk.get('/api/label-sheets')).body.sheets[0].id as string
  const control = ((await keeper.get('/api/definitions')).body.controls ?? (await keeper.get('/api/controls/unmet')).body.rows)[0]?.control as string | undefined
  const policy = idOf(await clerk.post('/api/registers/policies/items', { number: '規程-0001', unit: units.課, columns: { name: '端末要領', kind: '要綱・要領', partOfPolicy: true, membership: '別に定めた細目', publicness: '職員限り', scope: '共通' } }))
  const policyVersion = idOf(await clerk.post('/api/registers/policy-versions/items', { number: '版-0001', unit: units.課, columns: { policy, label: '制定' } }))
  const clause = (await clerk.get('/api/clauses')).body.rows[0].id as string
  return { request, draft, view, stocktake, attachment: attached.json<{ id: string }>().id, control: control ?? 'none', form, sheet, clause, policy, policyVersion }
}
function idOf(reply: { readonly status: number; readonly text: string; readonly body: { id: string } }): string {
  if (reply.status !== 200) throw new Error(`舞台を作れません: ${reply.status} ${reply.text}`)
  return reply.body.id
}
/** Rows that the system wrote by itself. */
async function written(store: Store, { org, people, units }: TestOrganisation): Promise<Things> {
  const db = store.of(org)
  const notice = await db.selectFrom('notice').select('id').where('person', '=', people.係員).limit(1).executeTakeFirst()
    ?? await db.insertInto('notice').values({ org, person: people.係員, title: '知らせ', link: '/', about: 'x', at: new Date(TEST_NOW) }).returning('id').executeTakeFirstOrThrow()
  const task = await db.selectFrom('task').select('id').where('unit', '=', units.課).orderBy('id').limit(1).executeTakeFirst()
  const account = await db.selectFrom('account').select('id').where('person', '=', people.同僚).executeTakeFirstOrThrow()
  const event = await db.selectFrom('evidence').select('id').where('subject', 'like', 'request/%').orderBy('id').limit(1).executeTakeFirstOrThrow()
  return { notice: notice.id, task: task?.id ?? '1', account: account.id, event: event.id }
}

// 不在・代決・異動を登録したその場で、待っている申請は、今日判断できる人へ回り直す。
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { transferPerson } from '../../src/acts/transfers.ts'
import { buildApp } from '../../src/server/app.ts'
import { signInAs } from '../client.ts'
import { onStage } from '../stage.ts'
import type { Stage } from '../stage.ts'
import { takeOutForm } from './take-out-form.ts'

const TODAY = '2026-11-16'
const asks = (stage: Stage, medium: '空' | '他課' = '空') => stage.ask(medium === '空' ? '係員' : '他係員', 'media.take-out.mpd', [stage.organisation.media[medium]], takeOutForm('mpd'))
const asked = async (stage: Stage, id: string) => (await stage.request(id)).steps.find(({ state }) => state === '到達')!.addressees.map(({ person, via, principal }) => ({ person, via, principal }))
const timesSentOn = async (stage: Stage, id: string) => (await stage.store.of(stage.organisation.org).selectFrom('request_act').select('id').where('request', '=', id).where('act', '=', '再回付').execute()).length

describe('an absence or a deputy entered on screen', () => {
  const stage = onStage('mpd')
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())

  test('brings in whoever acts for the absent one at once, touches nothing else, and waits where it begins another day', async () => {
    const { people, accounts, org } = stage.organisation
    const [id, elsewhere] = [await asks(stage), await asks(stage, '他課')]
    const before = await asked(stage, id)
    expect(before).toEqual([{ person: people.代理, via: '本人', principal: null }])
    const me = await signInAs(app, accounts.代理)
    expect((await me.post(`/api/people/${people.代理}/absences`, { from: '2026-11-18', until: '2026-11-19' })).status).toBe(200)
    expect((await me.post(`/api/people/${people.代理}/deputies`, { deputy: people.補佐, kind: '代決', from: TODAY })).status).toBe(200)
    expect(await asked(stage, id)).toEqual(before)
    expect((await me.post(`/api/people/${people.代理}/absences`, { from: TODAY, until: TODAY, reason: '休暇' })).status).toBe(200)
    expect(await asked(stage, id)).toEqual(expect.arrayContaining([...before, { person: people.補佐, via: '代決', principal: people.代理 }]))
    const told = await stage.store.of(org).selectFrom('notice').select('title').where('person', '=', people.補佐).execute()
    expect(told).toEqual([{ title: expect.stringContaining('担当の変更') }])
    const inbox = await (await signInAs(app, accounts.補佐)).get('/api/requests?box=inbox')
    expect(inbox.body.rows.map((row: { id: string }) => row.id)).toEqual([id])
    expect([await timesSentOn(stage, id), await timesSentOn(stage, elsewhere)]).toEqual([1, 0])
    const evidence = await stage.store.of(org).selectFrom('evidence').select('actor').where('act', '=', '再回付').execute()
    expect(evidence).toEqual([{ actor: people.代理 }])
  })
  test('a deputy named while the principal is already away is asked at once', async () => {
    const { people, accounts } = stage.organisation
    const id = await asks(stage, '他課')
    expect((await asked(stage, id)).map(({ person }) => person)).toEqual([people.他代理])
    const me = await signInAs(app, accounts.他代理)
    await me.post(`/api/people/${people.他代理}/absences`, { from: TODAY, until: '2026-11-20' })
    expect(await timesSentOn(stage, id)).toBe(0)
    await me.post(`/api/people/${people.他代理}/deputies`, { deputy: people.他補佐, kind: '代決', from: TODAY })
    expect((await asked(stage, id)).map((one) => one.person)).toContain(people.他補佐)
    expect(await timesSentOn(stage, id)).toBe(1)
  })
  test('a change that is refused sends nothing on', async () => {
    const { people, accounts } = stage.organisation
    const id = await asks(stage, '他課')
    const times = await timesSentOn(stage, id)
    const reply = await (await signInAs(app, accounts.他代理)).post(`/api/people/${people.他代理}/deputies`, { deputy: people.他代理, kind: '代決', from: TODAY })
    expect([reply.status, await timesSentOn(stage, id)]).toEqual([422, times])
  })
})

describe('a transfer', () => {
  const stage = onStage('mpd')

  test('sends on what waited for who left the 所属, and leaves what he had approved', async () => {
    const { people, units } = stage.organisation
    const [id, elsewhere] = [await asks(stage), await asks(stage, '他課')]
    const moved = await transferPerson(await stage.seat(null), { person: people.代理, unit: units.他係, post: '課長代理', rank: '警部', from: TODAY })
    expect(moved.ended).not.toEqual([])
    const now = (await asked(stage, id)).map(({ person }) => person)
    expect(now).not.toEqual([])
    expect(now).not.toContain(people.代理)
    expect([await timesSentOn(stage, id), await timesSentOn(stage, elsewhere)]).toEqual([1, 0])
  })
  test('brings what a superior stood in for to whoever comes as the head below him', async () => {
    const { people, units, org } = stage.organisation
    const db = stage.store.of(org)
    await db.updateTable('appointment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('scope_unit', 'in', [units.他課, units.他係]).execute()
    await db.updateTable('assignment').set({ to_day: '2026-11-15' }).where('org', '=', org).where('person', '=', people.他課長).execute()
    const id = await asks(stage, '他課')
    expect((await asked(stage, id)).map(({ person }) => person)).toEqual([people.他部長])
    await transferPerson(await stage.seat(null), { person: people.課長, unit: units.他課, post: '課長', rank: '警視', head: true, from: TODAY })
    expect((await asked(stage, id)).map(({ person }) => person)).toEqual([people.課長])
  })
})

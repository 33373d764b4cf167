// 退職した人・廃止された部署の名前は、申請・仕事・点検のどの画面にも残る。
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/server/app.ts'
import { signInAs } from '../client.ts'
import { onStage } from '../stage.ts'
import { takeOutForm } from './take-out-form.ts'

describe('somebody who asked and left', () => {
  const stage = onStage('mpd')
  let app: FastifyInstance
  beforeAll(async () => { app = await buildApp(stage.world, { requestsPerMinute: 0 }) })
  afterAll(() => app.close())

  test('is still named on the request and in lists; those present have their full title and 所属; names cost one statement however many left', async () => {
    const { people, media, org, accounts } = stage.organisation
    const id = await stage.ask('係員', 'media.take-out.mpd', [media.空], takeOutForm('mpd'))
    await stage.act('同僚', id, { act: 'コメント', comment: '急ぎです' })
    const db = stage.store.of(org)
    const me = await signInAs(app, accounts.代理)
    const read = async () => {
      const before = stage.store.statements()
      const { body } = await me.get(`/api/requests/${id}`)
      return { body, statements: stage.store.statements() - before }
    }
    await read()
    const present = await read()
    const leave = async (...gone: string[]) => db.updateTable('person').set({ to_day: '2026-11-15' }).where('org', '=', org).where('id', 'in', gone).execute()
    await leave(people.係員)
    await read()
    const one = await read()
    await leave(people.同僚)
    await read()
    const two = await read()
    expect(present.body.applicant).toEqual({ id: people.係員, name: '山田 七海', post: '係員', unit: '少年課' })
    expect(one.body.applicant).toEqual({ id: people.係員, name: '山田 七海', post: '', unit: '' })
    expect(two.body.acts.map((act: { actor: { name: string } }) => act.actor.name)).toEqual(['山田 七海', '石川 八雲'])
    expect(two.body.steps[0].addressees[0].person).toMatchObject({ name: '今井 五月', unit: '少年課' })
    expect(two.statements).toBe(one.statements)
    expect(one.statements - present.statements).toBeLessThanOrEqual(2)
    const { body: inbox } = await me.get('/api/requests?box=inbox')
    expect(inbox.rows).toMatchObject([{ id, applicant: { name: '山田 七海' } }])
  })
})

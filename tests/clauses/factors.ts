// 二つ目の要素の条項の試験が共に使う: サーバー、認証アプリ、設定。
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { vaultWith } from '../../src/identity/vault.ts'
import { buildApp } from '../../src/server/app.ts'
import { clientWith, signInAs } from '../client.ts'
import type { TestClient } from '../client.ts'
import { codeAt } from '../code-app.ts'
import { TEST_NOW, TEST_PASSWORD } from '../factories.ts'
import type { PersonKey } from '../factory-plans.ts'
import type { Stage } from '../stage.ts'

type Answer = Awaited<ReturnType<FastifyInstance['inject']>>
export interface Desk {
  readonly app: FastifyInstance
  /** A minute later: apps show other codes. */
  later(): void
  set(id: string, value: string | number): Promise<void>
  /** Name and password, from an address. */
  begin(who: PersonKey, from?: string): Promise<Answer>
  /** The cookie of an answer. */
  holding(answer: Answer): TestClient
  send(client: TestClient, url: string, payload: object): Promise<Answer>
  as(who: PersonKey): Promise<TestClient>
  /** Enrols an app in a session that is open; returns its secret and the recovery codes. */
  enrol(client: TestClient, card?: string): Promise<{ secret: string; codes: string[] | null }>
  code(secret: string): string
  close(): Promise<void>
}

/** A server over the stage that can keep the secrets of apps. */
export async function aDesk(stage: Stage): Promise<Desk> {
  const app = await buildApp(stage.world, { requestsPerMinute: 0, vault: vaultWith(randomBytes(32)) })
  const { org, accounts } = stage.organisation
  let seconds = 0
  const later = (): void => { seconds += 60; stage.clock.moveTo(new Date(Date.parse(TEST_NOW) + seconds * 1000).toISOString()) }
  const code = (secret: string): string => codeAt(secret, stage.clock.now())
  const post = (url: string, payload: object, cookie?: string, from?: string) => app.inject({ method: 'POST', url, headers: { 'x-sekisho': '1', ...(cookie ? { cookie } : {}) }, payload, ...(from ? { remoteAddress: from } : {}) })
  return {
    app, later, code,
    async set(id, value) { await stage.store.owner.insertInto('setting_value').values({ org, id, value: JSON.stringify(value), from_day: '2026-01-01' }).onConflict((conflict) => conflict.columns(['org', 'id', 'from_day']).doUpdateSet({ value: JSON.stringify(value) })).execute() },
    begin: (who, from) => post('/api/session', { username: accounts[who], password: TEST_PASSWORD }, undefined, from),
    holding: (answer) => clientWith(app, `sekisho=${answer.cookies.find(({ name }) => name === 'sekisho')!.value}`),
    send: (client, url, payload) => post(url, payload, client.cookie),
    as: (who) => signInAs(app, accounts[who]),
    async enrol(client, card) {
      later()
      const { body } = await client.post('/api/me/totp', { name: '認証アプリ', current: TEST_PASSWORD, ...(card ? { card } : {}) })
      const done = await client.post(`/api/me/totp/${body.id}/confirmation`, { code: code(body.secret) })
      expect(done.status, done.text).toBe(200)
      return { secret: body.secret, codes: done.body.codes }
    },
    close: () => app.close(),
  }
}

// 試験の中から API を呼ぶ人。サインインして、画面と同じヘッダーで送る。
import type { FastifyInstance } from 'fastify'
import { TEST_PASSWORD } from './factories.ts'

export interface Reply {
  readonly status: number
  // oxlint-disable-next-line typescript/no-explicit-any -- 試験は答えの中を形を決めずに見る
  readonly body: any
  readonly headers: { readonly [name: string]: unknown }
  readonly text: string
}
export interface TestClient {
  get(url: string): Promise<Reply>
  post(url: string, body?: unknown): Promise<Reply>
  patch(url: string, body: unknown): Promise<Reply>
  delete(url: string): Promise<Reply>
  readonly cookie: string
}

/** Signs in; throws when that does not succeed. */
export async function signInAs(app: FastifyInstance, username: string, password: string = TEST_PASSWORD): Promise<TestClient> {
  const reply = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username, password } })
  if (reply.statusCode !== 200) throw new Error(`${username} としてサインインできません: ${reply.body}`)
  return clientWith(app, `sekisho=${reply.cookies.find(({ name }) => name === 'sekisho')!.value}`)
}

export const TEST_PRIVILEGED = '番屋の提灯と、消えない霧の 港町十二丁目'
/** The same for a holder of a role of the whole organisation, with the privilege taken up (for a quarter of an hour by the clock of the test). */
export async function signInPrivileged(app: FastifyInstance, username: string, password: string = TEST_PASSWORD): Promise<TestClient> {
  return privileged(await signInAs(app, username, password), password)
}
/** Takes the privilege up for who is signed in; the first time with a privileged password of the tests. */
export async function privileged(client: TestClient, password: string = TEST_PASSWORD): Promise<TestClient> {
  const { passwordSet } = (await client.get('/api/me/privilege')).body
  const replies = [...(passwordSet ? [] : [await client.post('/api/me/privileged-password', { current: password, password: TEST_PRIVILEGED })]), await client.post('/api/me/privilege', { password: TEST_PRIVILEGED })]
  for (const reply of replies) if (reply.status !== 200) throw new Error(`特権を取れません: ${reply.text}`)
  return client
}

/** Somebody with this cookie; '' is nobody. */
export function clientWith(app: FastifyInstance, cookie: string): TestClient {
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Reply> => {
    const reply = await app.inject({ method, url, headers: { 'x-sekisho': '1', ...(cookie === '' ? {} : { cookie }) }, ...(body === undefined ? {} : { payload: body as object }) })
    const isJson = /json/.test(String(reply.headers['content-type'] ?? ''))
    return { status: reply.statusCode, body: isJson ? JSON.parse(reply.body) : undefined, headers: reply.headers, text: reply.body }
  }
  return { cookie, get: (url) => send('GET', url), post: (url, body = {}) => send('POST', url, body), patch: (url, body) => send('PATCH', url, body), delete: (url) => send('DELETE', url) }
}

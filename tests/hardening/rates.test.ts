// 回数の限り: サインイン、パスワードの変更、ファイルを送る・取り出す窓口は、それぞれの限りを持つ。
import { expect, test } from 'vitest'
import { ROUTES } from '../../src/contract/routes.ts'
import type { RouteContract, RouteName } from '../../src/contract/routes.ts'
import { PER_MINUTE, rateClassOf } from '../../src/server/rate-classes.ts'
import { signInAs } from '../client.ts'
import { aWebServer } from './web-server.ts'

const server = aWebServer('mpd')
const classOf = (name: RouteName) => rateClassOf(name, ROUTES[name] as RouteContract)

test('高くつく窓口は、どれも組に入っている', () => {
  expect([classOf('signIn'), classOf('changePassword'), classOf('attach'), classOf('markDocument'), classOf('runImport'), classOf('previewImport')]).toEqual(['sign-in', 'secret', 'upload', 'upload', 'upload', 'upload'])
  const files = (Object.keys(ROUTES) as RouteName[]).filter((name) => (ROUTES[name] as RouteContract).file !== undefined)
  expect(files.length).toBeGreaterThan(7)
  for (const name of files) expect(classOf(name), name).not.toBeNull()
  expect([classOf('me'), classOf('addRequest')]).toEqual([null, null])
})
test.each([['changePassword', 'POST', '/api/password'], ['attach', 'POST', '/api/attachments'], ['exportRegister', 'GET', '/api/registers/media/export?format=csv']] as const)('%s は、限りの次の要求を断り、ほかの窓口は使える', async (name, method, url) => {
  const app = await server.another({})
  const who = await signInAs(app, server.organisation.accounts.係員)
  const route = ROUTES[name] as RouteContract
  const send = () => app.inject({ method, url: url.startsWith(route.path.split('/:')[0]!) ? url : route.path, headers: { 'x-sekisho': '1', cookie: who.cookie }, ...(method === 'POST' ? { payload: {} } : {}) })
  const most = PER_MINUTE[classOf(name)!]
  await who.get('/api/me')                     // 席と分かるまでは、住所で数える
  const statuses: number[] = []
  for (let i = 0; i < most + 1; i++) statuses.push((await send()).statusCode)
  expect(statuses.slice(0, most)).not.toContain(429)
  expect(statuses.at(-1)).toBe(429)
  expect((await send()).json()).toMatchObject({ type: '/errors/too-many-attempts', detail: expect.stringMatching(/秒ほど待って/) })
  expect((await who.get('/api/me')).status).toBe(200)
}, 60_000)
test('サインインは、席によらず住所ごとに数える', async () => {
  const app = await server.another({ behindProxy: true })
  const attempt = (from: string, i: number) => app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1', 'x-forwarded-for': from, cookie: `sekisho=${String(i).padStart(43, 'A')}` }, payload: {} })
  const statuses: number[] = []
  for (let i = 0; i <= PER_MINUTE['sign-in']; i++) statuses.push((await attempt('192.0.2.1', i)).statusCode)
  expect([statuses.slice(0, -1).includes(429), statuses.at(-1), (await attempt('192.0.2.2', 0)).statusCode === 429]).toEqual([false, 429, false])
}, 60_000)

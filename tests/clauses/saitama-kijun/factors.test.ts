// 主体認証の機能とリモートアクセスの多要素主体認証: 埼玉県警察。
import { afterAll, beforeAll, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { ROUTES } from '../../../src/contract/routes.ts'
import type { RouteContract } from '../../../src/contract/routes.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'

const police = onStage('saitama-police')
let desk: Desk
beforeAll(async () => { desk = await aDesk(police) })
afterAll(() => desk.close())

async function system(number: string, columns: object): Promise<string> {
  const seat = await police.seat('課長')
  const base = { name: number, confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false }
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number, unit: police.organisation.units.課, columns: { ...base, ...columns } }))).id
}
const answer = async (control: string, item: string, fields: object) => answerControl(await police.seat('課長'), `systems.authentication.saitama/${control}`, { item, answer: '適合', fields: { evidence: '設計書 3.2', checkedOn: '2026-11-16', ...fields } })

accept('saitama-kijun:6-1-(1)-ア-(ア)', async () => {
  const item = await system('機器単体', {})
  for (const fields of [{}, { method: [] }]) {
    const refused = await refusalOf(answer('subject', item, fields))
    expect(refused.refusals[0]!.field).toBe('method')
    expect(citesOf(refused)).toContain('saitama-kijun:6-1-(1)-ア-(ア)')
  }
  expect((await police.store.owner.selectFrom('control_answer').select('id').where('item', '=', item).execute())).toEqual([])
  await answer('subject', item, { method: ['パスワード'] })
  const closed = (Object.entries(ROUTES) as [string, RouteContract][]).filter(([name, route]) => !route.open && name !== 'signOut')
  expect(closed.length).toBeGreaterThan(70)
  for (const [name, { method, path }] of closed) {
    const reply = await desk.app.inject({ method, url: path.replace(/:\w+/g, '1'), headers: { 'x-sekisho': '1' }, ...(method === 'GET' || method === 'DELETE' ? {} : { payload: {} }) })
    expect([name, reply.statusCode, reply.json().type]).toEqual([name, 401, '/errors/not-signed-in'])
  }
})
accept('saitama-kijun:8-3-(1)-イ', async () => {
  const item = await system('庁外接続', { remoteAccess: true })
  for (const method of [['パスワード'], ['パスワード', '暗証番号'], ['静脈', 'リスクベース認証']]) {
    const refused = await refusalOf(answer('remote', item, { method }))
    expect(refused.message, method.join()).toContain('一種類以下')
    expect(citesOf(refused)).toContain('saitama-kijun:8-3-(1)-イ')
  }
  await answer('remote', item, { method: ['パスワード', '指紋'] })
  expect((await refusalOf(answer('remote', await system('庁内だけ', { remoteAccess: false }), { method: ['パスワード', '指紋'] }))).message).toContain('対象ではありません')

  await desk.set('identity.outside-networks', '10.9.0.0/24、2001:db8::/32')
  for (const from of ['10.9.0.7', '::ffff:10.9.0.7', '2001:db8::1']) expect((await desk.begin('係員', from)).json(), from).toMatchObject({ status: 403, clauses: ['saitama-kijun:8-3-(1)-イ'] })
  expect((await desk.begin('係員', '10.1.0.7')).json()).toEqual({ ok: true, step: null })
  const { secret } = await desk.enrol(await desk.as('係員'))
  desk.later()
  const half = await desk.begin('係員', '10.9.0.7')
  expect(half.json()).toEqual({ ok: true, step: 'factor' })
  expect((await desk.holding(half).get('/api/home')).status).toBe(403)
  const shown = await desk.send(desk.holding(half), '/api/session/code', { code: desk.code(secret) })
  expect((await desk.holding(shown).get('/api/home')).status).toBe(200)
  await desk.set('identity.office-networks', '10.1.0.0/16')
  expect((await desk.begin('同僚', '203.0.113.5')).json(), 'anything else is outside').toMatchObject({ status: 403, clauses: ['saitama-kijun:8-3-(1)-イ'] })
})

// 離席時の保護と、機器に覚えさせないこと: 市区町村。
import { afterAll, beforeAll, expect } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { LONGEST_HOURS } from '../../../src/engine/sign-in/admission.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { inBrowser, openBrowser } from '../../journeys/browser.ts'
import { anOffice } from '../../journeys/office.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { hidesWhenUntouched } from '../untouched-screen.ts'
import { aCity } from './city.ts'

const city = aCity()
const TODAY = '2026-11-16'
let desk: Desk
beforeAll(async () => { desk = await aDesk(city) })
afterAll(() => desk.close())
const unmet = async (who: PersonKey, clause: string) => (await unmetControls(await city.seat(who))).filter(({ clauses }) => clauses.includes(clause))

accept('mic:5.4-(3)-⑦', async () => {
  const clause = 'mic:5.4-(3)-⑦'
  const terminals = [await city.terminal('PC-記憶1'), await city.terminal('PC-記憶2')]
  const system = await city.add('課長', 'systems', '基幹', { name: '基幹の仕組み', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false })
  const area = await city.add('課長', 'areas', '区-記憶', { name: 'サーバ室', kind: '管理区域', houses: true, camera: true, floor: '２階以上', windows: false, level: '2', door: 'なし' })
  const placed = [await city.add('課長', 'installations', '設-サーバ', { area: area.id, thing: 'サーバ', system: system.id, managedBy: city.organisation.units.課 }), await city.add('課長', 'installations', '設-ルータ', { area: area.id, thing: 'ルータ', system: system.id, managedBy: city.organisation.units.課 })]
  const open = async () => (await unmet('課長', clause)).map(({ item, because }) => `${item.number} ${because}`).toSorted()
  expect(await open()).toEqual(['PC-記憶1 未確認', 'PC-記憶2 未確認', '設-サーバ 未確認', '設-ルータ 未確認'].toSorted())
  const fields = { disabled: true, cleared: true, means: 'ブラウザーと遠隔接続', checkedOn: TODAY }
  const lacking = await refusalOf(city.answer('課長', 'identities.remembered-password.municipality/terminal', { item: terminals[0]!.id, answer: '適合', fields: { ...fields, disabled: false } }))
  expect([lacking.refusals[0]!.field, citesOf(lacking)]).toEqual(['disabled', expect.arrayContaining([clause])])
  await city.answer('課長', 'identities.remembered-password.municipality/terminal', { item: terminals[0]!.id, answer: '適合', fields })
  await city.answer('課長', 'identities.remembered-password.municipality/installed', { item: placed[1]!.id, answer: '適合', fields })
  expect(await open()).toEqual(['PC-記憶2 未確認', '設-サーバ 未確認'].toSorted())

  const username = city.organisation.accounts.係員
  const signIn = (more: object) => desk.app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username, password: TEST_PASSWORD, ...more } })
  for (const key of ['remember', 'rememberMe', 'keep', 'persistent']) expect((await signIn({ [key]: true })).statusCode, key).toBe(422)
  const [cookie] = (await signIn({})).cookies as { name: string; expires?: Date; maxAge?: number }[]
  expect([cookie!.name, cookie!.expires, cookie!.maxAge], 'gone with the browser').toEqual(['sekisho', undefined, undefined])
  const client = await signInAs(desk.app, username)
  const start = Date.parse('2026-11-16T01:00:00Z')
  for (let minutes = 0; minutes < Number(LONGEST_HOURS.value) * 60; minutes += 20) {
    city.clock.moveTo(new Date(start + minutes * 60_000).toISOString())
    expect((await client.get('/api/me')).status, `${minutes}`).toBe(200)
  }
  city.clock.moveTo(new Date(start + Number(LONGEST_HOURS.value) * 3_600_000 + 60_000).toISOString())
  expect((await client.get('/api/me')).status, 'however much it is used').toBe(401)
  city.clock.moveTo('2026-11-16T01:00:00Z')
})

const browser = openBrowser()
inBrowser('離席', () => {
  const office = anOffice('municipality')
  accept('mic:5.1-(1)-⑦', async () => {
    const clause = 'mic:5.1-(1)-⑦'
    const inspection = await city.add('係員', 'self-inspections', '点検-離席', { period: '令和８年度下半期', themes: ['離席時の保護（5.1(1)⑦）'], inspector: city.organisation.people.係員 })
    const room = await city.add('課長', 'areas', '区-執務室', { name: '執務室', kind: '執務室', camera: false })
    await city.add('課長', 'areas', '区-他', { name: '倉庫', kind: 'その他', camera: false })
    const asked = async () => (await unmet('課長', clause)).map(({ item, title }) => `${item.number} ${title}`).toSorted()
    const items = ['離席時のパソコンのロック', '離席時のモバイル端末のロック', '電磁的記録媒体の保管', '文書等の保管']
    expect(await asked()).toEqual([...items.map((title) => `点検-離席 ${title}`), ...items.map((title) => `区-執務室 ${title}（巡視）`)].toSorted())
    const keys = ['pc', 'mobile', 'media', 'papers']
    for (const key of keys) await city.answer('係員', `conduct.unattended.municipality/own-${key}`, { item: inspection.id, answer: '適合', fields: { checkedOn: TODAY } })
    const at = '2026-11-16T09:00:00+09:00'
    for (const key of keys.slice(1)) await city.answer('課長', `conduct.unattended.municipality/room-${key}`, { item: room.id, answer: '適合', fields: { at, checkedOn: TODAY } })
    await city.answer('課長', 'conduct.unattended.municipality/room-pc', { item: room.id, answer: '不適合', fields: {}, reason: '席ごとに声をかける', planDue: '2026-11-30' })
    expect(await asked()).toEqual(['区-執務室 離席時のパソコンのロック（巡視）'])
    expect((await city.record('係員', 'conduct.finished', inspection.id, {})).item?.state).toBe('終了')

    const other = await city.seat('課長')
    const { name } = other.organisation.units.get(city.organisation.units.課)!
    const figures = async () => (await (await signInAs(desk.app, city.organisation.accounts.課長)).get(`/api/clauses/${encodeURIComponent(clause)}`)).body.figures
    expect(await figures()).toContainEqual({ label: `離席時のパソコンのロック（巡視）: ${name}の不適合`, value: '1/1（100％）', link: null })
    const second = await city.add('課長', 'areas', '区-執務室2', { name: '執務室２', kind: '執務室', camera: false })
    await city.answer('課長', 'conduct.unattended.municipality/room-pc', { item: second.id, answer: '適合', fields: { at, checkedOn: TODAY } })
    expect(await figures()).toContainEqual({ label: `離席時のパソコンのロック（巡視）: ${name}の不適合`, value: '1/2（50％）', link: null })
    expect((await figures()).filter(({ label }: { label: string }) => label.endsWith('の不適合'))).toHaveLength(1)

    await hidesWhenUntouched(browser, office)
  }, { timeout: 120_000 })
})

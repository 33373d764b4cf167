// ＩＤとパスワードの自己点検と、製品自身のふるまい: 市区町村。
import { afterAll, beforeAll, expect } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { clientWith, signInPrivileged } from '../../client.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { holdsNoSecret } from '../secrets.ts'
import { aCity } from './city.ts'

const city = aCity()
const TODAY = '2026-11-16'
let desk: Desk
beforeAll(async () => { desk = await aDesk(city) })
afterAll(() => desk.close())

const inspection = async (number: string, who: PersonKey) => (await city.add(who, 'self-inspections', number, { period: '令和８年度下半期', themes: ['ＩＤとパスワードの取扱い（5.4）'], inspector: city.organisation.people[who] })).id
const asked = async (item: string) => (await unmetControls(await city.seat('係員'))).filter((one) => one.item.id === item).map(({ clauses }) => clauses[0])
const answer = (name: string, item: string, fields: object) => city.answer('係員', `conduct.credentials.municipality/${name}`, { item, answer: '適合', fields: { checkedOn: TODAY, ...fields } })
const evidence = (act: string) => city.store.owner.selectFrom('evidence').select(['actor', 'subject', 'after', 'clauses']).where('org', '=', city.organisation.org).where('act', '=', act).orderBy('id', 'desc').execute()

accept('mic:5.4-(2)-①', async () => {
  const item = await inspection('点検-ＩＤ', '係員')
  expect(await asked(item)).toContain('mic:5.4-(2)-①')
  const lent = await refusalOf(answer('lending', item, { unlent: true, unasked: false }))
  expect([lent.refusals[0]!.field, citesOf(lent)]).toEqual(['unasked', expect.arrayContaining(['mic:5.4-(2)-①'])])
  await answer('lending', item, { unlent: true, unasked: true })
  expect(await asked(item)).not.toContain('mic:5.4-(2)-①')

  const { accounts, people, org } = city.organisation
  const chief = await signInPrivileged(desk.app, accounts.他部長)
  expect((await chief.post('/api/accounts', { person: people.係員, username: 'second-name' })).body, 'nobody has two').toMatchObject({ status: 422, errors: [{ field: 'person' }] })
  await city.store.owner.deleteFrom('account').where('org', '=', org).where('person', '=', people.他係員).execute()
  expect((await chief.post('/api/accounts', { person: people.他係員, username: accounts.係員 })).body, 'nobody shares one').toMatchObject({ status: 422, errors: [{ field: 'username' }] })
  expect(await city.store.owner.selectFrom('account').select('person').where('username', '=', accounts.係員).execute()).toEqual([{ person: people.係員 }])

  const from = async (device: string) => clientWith(desk.app, `sekisho=${(await desk.app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1', 'user-agent': device }, payload: { username: accounts.同僚, password: TEST_PASSWORD } })).cookies.find(({ name }) => name === 'sekisho')!.value}`)
  const first = await from('机の端末')
  const { body: { today } } = await first.get('/api/me')
  desk.later()
  const second = await from('別の端末')
  expect((await second.get('/api/me')).body.lastSignInAt.slice(0, 10)).toBe(today)
  const { notices } = (await first.get('/api/home')).body
  expect(notices.map(({ title }: { title: string }) => title).join()).toContain('別の端末でもサインインしています')
  expect((await evidence('同時のサインイン'))[0]).toMatchObject({ actor: people.同僚, after: { beside: 1 } })
})

accept('mic:5.4-(3)-①', async () => {
  const item = await inspection('点検-パスワード', '係員')
  expect(await asked(item)).toContain('mic:5.4-(3)-①')
  const told = await refusalOf(answer('secret', item, { unwritten: true, untold: false }))
  expect([told.refusals[0]!.field, citesOf(told)]).toEqual(['untold', expect.arrayContaining(['mic:5.4-(3)-①'])])
  await answer('secret', item, { unwritten: true, untold: true })
  expect(await asked(item)).not.toContain('mic:5.4-(3)-①')
  const chief = await signInPrivileged(desk.app, city.organisation.accounts.他部長)
  const read = await holdsNoSecret(chief, city.store, city.organisation)
  for (const url of ['/api/accounts', '/api/evidence/file', '/api/registers/media/export?format=csv']) expect(read).toContain(url)
}, { timeout: 120_000 })

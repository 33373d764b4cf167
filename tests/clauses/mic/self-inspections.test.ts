// ＩＤとパスワードの自己点検と、製品自身のふるまい: 市区町村。
import { afterAll, beforeAll, expect } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { clientWith, signInAs, signInPrivileged, TEST_PRIVILEGED } from '../../client.ts'
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

const password = (name: string, item: string, fields: object, more: object = {}) => city.answer('係員', `conduct.passwords.municipality/${name}`, { item, answer: '適合', fields: { checkedOn: TODAY, ...fields }, ...more })
const PLAN = { reason: 'パスワードを変える', planDue: '2026-11-30' }
const tasksOf = (duty: string, item: string) => city.store.owner.selectFrom('task as t').leftJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.state', 't.due', 'a.role', 'a.person']).where('t.org', '=', city.organisation.org).where('t.duty', '=', duty).where('t.item', '=', item).execute()

accept('mic:kaisetsu-6.2-(5)-①', async () => {
  const item = await inspection('点検-使い回し', '係員')
  expect(await asked(item)).toContain('mic:kaisetsu-6.2-(5)-①')
  const admitted = await refusalOf(password('reuse', item, { reuse: 'ある' }))
  expect([admitted.refusals[0]!.field, citesOf(admitted).includes('mic:kaisetsu-6.2-(5)-①')]).toEqual(['reason', true])
  const owed = () => tasksOf('conduct.passwords-due.municipality/reuse', item)
  expect(await owed()).toEqual([])
  await password('reuse', item, { reuse: 'ある' }, PLAN)
  expect(await owed()).toEqual([{ state: '未了', due: '2026-11-23', role: null, person: city.organisation.people.係員 }])
  expect(await asked(item)).toContain('mic:kaisetsu-6.2-(5)-①')
  const change = (who: PersonKey) => city.record(who, 'conduct.passwords.municipality/changed', item, { every: true, doneOn: TODAY })
  await change('同僚')
  expect((await owed())[0]!.state, 'nobody declares it for another').toBe('未了')
  await change('係員')
  expect((await owed())[0]!.state).toBe('完了')
  await password('reuse', item, { reuse: 'ない' })
  expect(await asked(item)).not.toContain('mic:kaisetsu-6.2-(5)-①')

  const chief = await signInAs(desk.app, city.organisation.accounts.部長)
  const same = await chief.post('/api/me/privileged-password', { current: TEST_PASSWORD, password: TEST_PASSWORD })
  expect(same.body).toMatchObject({ status: 422, clauses: expect.arrayContaining(['mic:kaisetsu-6.2-(5)-①']) })
  expect((await chief.post('/api/me/privileged-password', { current: TEST_PASSWORD, password: TEST_PRIVILEGED })).status).toBe(200)
  expect((await chief.post('/api/me/password', { current: TEST_PASSWORD, password: TEST_PRIVILEGED })).body, 'nor the other way round').toMatchObject({ status: 422, clauses: expect.arrayContaining(['mic:kaisetsu-6.2-(5)-①']) })
})

accept('mic:5.4-(3)-⑧', async () => {
  const item = await inspection('点検-共有', '係員')
  const question = (await city.seat('係員')).book.controls.get('conduct.passwords.municipality/sharing')
  expect(question).toMatchObject({ question: expect.stringContaining('共有ＩＤのパスワードは除きます') as string })
  expect(await asked(item)).toContain('mic:5.4-(3)-⑧')
  const nameless = await refusalOf(password('sharing', item, { sharing: '共有している' }))
  expect(nameless.refusals.map(({ field }) => field)).toContain('sharedName')
  const system = await city.add('課長', 'systems', '窓口', { name: '窓口の仕組み', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false })
  const shared = (who: PersonKey, number: string, name: string) => city.add(who, 'shared-ids', number, { name, system: system.id, people: [city.organisation.people.係員, city.organisation.people.同僚], reason: '窓口の交代制' })
  await shared('係員', '共用-1', 'madoguchi')
  await password('sharing', item, { sharing: '共有している', sharedName: 'ＭＡＤＯＧＵＣＨＩ' })
  expect(await asked(item)).not.toContain('mic:5.4-(3)-⑧')
  const owed = () => tasksOf('conduct.passwords-due.municipality/sharing', item)
  expect(await owed()).toEqual([])

  const unlisted = await refusalOf(password('sharing', item, { sharing: '共有している', sharedName: 'uketsuke' }))
  expect([unlisted.refusals[0]!.message.includes('共用ＩＤ台帳にない'), citesOf(unlisted).includes('mic:5.4-(3)-⑧')]).toEqual([true, true])
  await password('sharing', item, { sharing: '共有している', sharedName: 'uketsuke' }, PLAN)
  expect(await owed()).toMatchObject([{ state: '未了', role: '情報セキュリティ管理者', due: '2026-11-23' }])
  expect(await asked(item)).toContain('mic:5.4-(3)-⑧')
  await city.record('課長', 'conduct.passwords.municipality/ended', item, { how: '共有をやめ、パスワードを変えた', doneOn: TODAY })
  expect((await owed())[0]!.state).toBe('完了')
  // 共用を終えたＩＤは、台帳にないものと同じに扱う。
  const [listed] = await city.store.owner.selectFrom('item').select('id').where('org', '=', city.organisation.org).where('register', '=', 'shared-ids').execute()
  await city.record('係員', 'identities.shared-id.municipality', listed!.id, { endedOn: TODAY, changed: true })
  expect(citesOf(await refusalOf(password('sharing', item, { sharing: '共有している', sharedName: 'madoguchi' })))).toContain('mic:5.4-(3)-⑧')
})

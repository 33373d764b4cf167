// 識別コードと主体認証情報: 埼玉県警察。
import { afterAll, beforeAll, expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { addItem } from '../../../src/acts/items.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { signInAs, signInPrivileged } from '../../client.ts'
import { TEST_PASSWORD } from '../../factories.ts'
import { PERSON_KEYS } from '../../factory-plans.ts'
import { handlingRuleset } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { aDesk } from '../factors.ts'
import type { Desk } from '../factors.ts'
import { holdsNoSecret } from '../secrets.ts'

const police = onStage('saitama-police')
const { decide } = handlingRuleset('saitama-police')
const TODAY = '2026-11-16'
let desk: Desk
beforeAll(async () => { desk = await aDesk(police) })
afterAll(() => desk.close())

const evidence = (act: string) => police.store.owner.selectFrom('evidence').select(['actor', 'subject', 'after', 'clauses']).where('org', '=', police.organisation.org).where('act', '=', act).orderBy('id').execute()
const accountOf = async (username: string) => (await police.store.owner.selectFrom('account').select('id').where('username', '=', username).executeTakeFirstOrThrow()).id
async function enter(register: string, number: string, columns: object): Promise<string> {
  const seat = await police.seat('課長')
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, unit: police.organisation.units.課, columns }))).id
}

accept('saitama-kijun:6-1-(1)-ア-(ウ)', async () => {
  const item = await enter('systems', '照会の仕組み', { name: '照会の仕組み', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false })
  const answer = async (fields: object) => answerControl(await police.seat('課長'), 'systems.sign-in-defence.saitama', { item, answer: '適合', fields: { evidence: '設計書 3.4', checkedOn: TODAY, ...fields } })
  const both = { leaks: '元に戻せない形で保存する', attempts: '続けて間違えると止める' }
  for (const left of ['leaks', 'attempts']) {
    const refused = await refusalOf(answer({ ...both, [left]: '' }))
    expect(refused.refusals).toMatchObject([{ field: left }])
    expect(citesOf(refused)).toContain('saitama-kijun:6-1-(1)-ア-(ウ)')
  }
  expect(await police.store.owner.selectFrom('control_answer').select('id').where('item', '=', item).execute()).toEqual([])
  await answer(both)

  await desk.set('identity.failures', 3)
  const username = police.organisation.accounts.他係員
  const trying = (password: string) => desk.app.inject({ method: 'POST', url: '/api/session', headers: { 'x-sekisho': '1' }, payload: { username, password } })
  for (let turn = 0; turn < 3; turn++) expect((await trying('ちがう合言葉です')).statusCode).toBe(401)
  expect((await trying(TEST_PASSWORD)).statusCode, 'the right one comes too late').toBe(429)
  const subject = `account/${await accountOf(username)}`
  expect((await evidence('サインインの失敗')).filter((one) => one.subject === subject)).toHaveLength(3)
  expect((await evidence('サインインの停止')).filter((one) => one.subject === subject)).toHaveLength(1)
  await desk.set('identity.failures', 10)
})

accept('saitama-kijun:8-1-(4)-ア', async () => {
  const borrowed = decide({ profile: 'saitama-police', action: 'use-system', purpose: 'duty', findings: ['others-identity'] })
  expect([borrowed.outcome, borrowed.prohibitions.flatMap(({ clauses }) => clauses)]).toEqual(['prohibited', ['saitama-kijun:8-1-(4)-ア']])
  const asked = await (await desk.as('係員')).post('/api/decisions', { profile: 'saitama-police', action: 'use-system', purpose: 'duty', findings: ['others-identity'] })
  expect(asked.status, asked.text).toBe(200)
  expect(asked.text).toContain('代行の指名')
  expect(decide({ profile: 'saitama-police', action: 'use-system', purpose: 'duty' }).outcome).not.toBe('prohibited')

  const { people } = police.organisation
  const request = await police.ask('係員', 'media.take-out.saitama', [police.organisation.media.空], { purpose: '現場での照会', destinationKind: '庁舎の外', destination: '県庁', period: { from: TODAY, to: '2026-11-18' }, minimised: true, measures: ['classification-reviewed', 'encrypted', 'minimised', 'backed-up'] })
  const waiting = async () => (await police.request(request)).steps.find(({ state }) => state === '到達')!
  const [principal] = (await waiting()).addressees
  const who = PERSON_KEYS.find((key) => people[key] === principal!.person)!
  const deputy = who === '補佐' ? '課長' : '補佐'
  const superior = await desk.as(who)
  expect((await superior.post(`/api/people/${people[who]}/deputies`, { deputy: people[deputy], kind: '代決', from: TODAY })).status).toBe(200)
  expect((await superior.post(`/api/people/${people[who]}/absences`, { from: TODAY, until: TODAY, reason: '出張' })).status).toBe(200)
  const { addressees, position } = await waiting()
  expect(addressees.map(({ person, principal: of }) => [person, of])).toContainEqual([people[deputy], people[who]])
  await police.act(deputy, request, { act: '承認', position })
  const done = await police.store.owner.selectFrom('evidence').select(['actor', 'act', 'after']).where('org', '=', police.organisation.org).where('subject', '=', `request/${request}`).orderBy('id', 'desc').execute()
  expect(done.filter(({ act }) => act.includes('承認')).map(({ actor }) => actor), JSON.stringify(done)).toEqual([people[deputy]])
})

accept('saitama-kijun:8-1-(4)-イ', async () => {
  const inspection = await enter('self-inspections', 'J-ID', { period: '令和８年度下半期', themes: ['識別コードと主体認証情報（第８の１(2)・(4)）'], inspector: police.organisation.people.係員 })
  const asked = async () => (await unmetControls(await police.seat('課長'))).filter(({ item }) => item.id === inspection)
  expect((await asked()).map(({ clauses }) => clauses)).toEqual([['saitama-kijun:8-1-(2)-イ-(ク)'], ['saitama-kijun:8-1-(4)-イ']])
  const answer = async (name: string, fields: object) => answerControl(await police.seat('係員'), `conduct.credentials.saitama/${name}`, { item: inspection, answer: '適合', fields: { checkedOn: TODAY, ...fields } })
  const careless = await refusalOf(answer('secret', { unwritten: true, untold: false }))
  expect([careless.refusals[0]!.field, citesOf(careless)]).toEqual(['untold', expect.arrayContaining(['saitama-kijun:8-1-(4)-イ'])])
  await answer('surroundings', { screen: true, typing: true })
  expect((await refusalOf(police.record('係員', 'conduct.finished.saitama', inspection, {}))).message).toContain('1つ')
  await answer('secret', { unwritten: true, untold: true })
  expect((await police.record('係員', 'conduct.finished.saitama', inspection, {})).item?.state).toBe('終了')

  const roles = (await police.store.owner.selectFrom('appointment').select(['person', 'role']).where('org', '=', police.organisation.org).where('scope_unit', 'is', null).execute()).map(({ person }) => person)
  const keeper = PERSON_KEYS.find((key) => roles.includes(police.organisation.people[key]))!
  const chief = await signInPrivileged(desk.app, police.organisation.accounts[keeper])
  const rows = await chief.get('/api/accounts')
  expect([rows.status, rows.body.rows.length > 10]).toEqual([200, true])
  const { body: { password } } = await chief.post(`/api/accounts/${await accountOf(police.organisation.accounts.他代理)}/temporary-password`)
  expect(password).toMatch(/.{12,}/)
  expect(await holdsNoSecret(chief, police.store, police.organisation, [password])).toContain('/api/accounts')
  const newcomer = await signInAs(desk.app, police.organisation.accounts.他代理, password)
  for (const url of ['/api/me', '/api/home', '/api/registers/media/items', '/api/requests?box=inbox']) expect((await newcomer.get(url)).body, url).toMatchObject({ status: 403, type: '/errors/change-password' })
}, { timeout: 120_000 })

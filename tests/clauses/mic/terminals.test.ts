// 市区町村: 端末の庁外持出し、返却と接続前の確認、紛失、テレワーク、支給以外の端末の条項。
import { beforeAll, describe, expect } from 'vitest'
import { sql } from 'kysely'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { prepare } from '../../../src/acts/request-prepare.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'
import type { City } from './city.ts'
import { allowOwnTerminals } from './own-terminal-stage.ts'

const CONTROL = 'devices.mobile-protection.municipality'
const MOBILE = { kind: 'モバイル端末', shared: '個人に配分', zone: 'インターネット接続系', screenLock: true, remoteWipe: true, encryption: true }
const trip = (city: City, who: '係員' | '同僚' = '係員') => ({ purpose: '現地調査', destinationKind: '庁舎の外', destination: '市内', period: WEEK, minimised: true, responsible: city.organisation.people[who] })
const fit = (city: City, item: string, control: string, fields: object = {}) => city.answer('課長', `${CONTROL}/${control}`, { item, answer: '適合', fields: { evidence: '現物で確認', ...fields } })
const unmet = async (city: City, number: string) => (await unmetControls(await city.seat('課長'))).filter(({ item }) => item.number === number)
const tasks = async (city: City, item: string) => { const seat = await city.seat('課長'); return taskRows(seat.db, seat, sql`t.item = ${item}`) }
/** A mobile terminal that meets what must be met before it is taken out. */
const ready = async (city: City, number: string, columns: object = {}) => {
  const terminal = await city.terminal(number, { ...MOBILE, ...columns })
  await fit(city, terminal.id, 'screen-lock')
  if ((columns as typeof MOBILE).remoteWipe !== false) await fit(city, terminal.id, 'remote-wipe')
  return terminal
}
const taken = async (city: City, number: string, columns: object = {}) => {
  const terminal = await ready(city, number, columns)
  await city.permit('課長', await city.ask('係員', 'devices.take-out.municipality', [terminal.id], trip(city)))
  return terminal
}

describe('モバイル端末の庁外持出し', () => {
  const city = aCity()

  accept('mic:4.4-⑥', async () => {
    const terminal = await ready(city, 'モ-1', { remoteWipe: false })
    expect(citesOf(await refusalOf(fit(city, terminal.id, 'remote-wipe')))).toEqual(['mic:4.4-⑥'])
    const seat = await city.seat('係員')
    const shown = await prepare(seat.db, seat, { procedure: 'devices.take-out.municipality', items: [terminal.id], form: trip(city) })
    expect(shown.refusals).toEqual([])
    expect(shown.warnings).toMatchObject([{ message: expect.stringContaining('遠隔消去'), cites: ['mic:4.4-⑥'] }])
    const request = await city.ask('係員', 'devices.take-out.municipality', [terminal.id], trip(city))
    const silent = await refusalOf(city.permit('課長', request))
    expect(silent.refusals).toMatchObject([{ field: 'comment', cites: ['mic:4.4-⑥'] }])
    expect((await city.item(terminal.id)).state).toBe('保管中')
    await city.permit('課長', request, '市内の会議で、常に二人で携行するため')
    expect((await city.item(terminal.id)).state).toBe('持出し中')
    expect((await city.request(request)).steps.at(-1)?.comment).toContain('二人で携行')
    const proof = await city.store.of(city.organisation.org).selectFrom('evidence').select('clauses').where('request', '=', request).where('act', '=', '承認').executeTakeFirstOrThrow()
    expect(proof.clauses).toContain('mic:4.4-⑥')
  })

  accept('mic:kaisetsu-4.4-⑥', async () => {
    const open = await city.terminal('モ-2', { ...MOBILE, screenLock: false })
    const refused = await refusalOf(city.ask('係員', 'devices.take-out.municipality', [open.id], trip(city)))
    expect(citesOf(refused)).toContain('mic:kaisetsu-4.4-⑥')
    expect((await refusalOf(fit(city, open.id, 'screen-lock'))).message).toContain('端末ロック')
    const terminal = await taken(city, 'モ-3')
    const { incident } = await city.record('係員', 'devices.loss.municipality', terminal.id, { noticedAt: NOON, lastSeen: '市内の会議室', circumstances: '置き忘れた' })
    expect(incident).toMatch(/^事案/)
    expect(await tasks(city, terminal.id)).toContainEqual(expect.objectContaining({ duty: 'devices.remote-wipe-due.municipality', state: '未了', due: '2026-11-16' }))
    await city.record('課長', 'devices.remote-wipe.municipality', terminal.id, { orderedAt: NOON, what: ['遠隔ロック', '遠隔消去'], result: '完了を確認した' })
    expect((await tasks(city, terminal.id)).find(({ duty }) => duty === 'devices.remote-wipe-due.municipality')?.state).toBe('完了')
    expect((await city.item(terminal.id)).latest['devices.remote-wipe.municipality']?.form['orderedAt']).toBe(NOON)
    const plain = await city.terminal('モ-4', { ...MOBILE, remoteWipe: false })
    await city.record('係員', 'devices.loss.municipality', plain.id, { noticedAt: NOON, lastSeen: '庁舎', circumstances: '不明' })
    expect((await tasks(city, plain.id)).map(({ duty }) => duty)).not.toContain('devices.remote-wipe-due.municipality')
  })

  accept('mic:kaisetsu-4.4-注5', async () => {
    const terminal = await city.terminal('モ-5', { ...MOBILE, encryption: false })
    expect(await unmet(city, 'モ-5')).toContainEqual(expect.objectContaining({ control: `${CONTROL}/wipe-with-encryption`, clauses: ['mic:kaisetsu-4.4-注5'] }))
    const refused = await refusalOf(fit(city, terminal.id, 'wipe-with-encryption'))
    expect(refused.message).toContain('遠隔消去のみ')
    await city.change('係員', terminal, { encryption: true })
    await fit(city, terminal.id, 'wipe-with-encryption')
    expect((await unmet(city, 'モ-5')).map(({ control }) => control)).not.toContain(`${CONTROL}/wipe-with-encryption`)
  })

  accept('mic:kaisetsu-5.1-(1)-①-注2', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-①-注2'
    const terminal = await ready(city, '共-1', { shared: '共用' })
    for (const [field, lacking] of [['responsible', { responsible: undefined }], ['period', { period: undefined }]] as const) {
      const refused = await refusalOf(city.ask('係員', 'devices.take-out.municipality', [terminal.id], { ...trip(city), ...lacking }))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field, cites: [clause] }))
    }
    await city.permit('課長', await city.ask('係員', 'devices.take-out.municipality', [terminal.id], trip(city, '同僚')))
    expect(await city.item(terminal.id)).toMatchObject({ state: '持出し中', holder: city.organisation.people.同僚, due: WEEK.to })
    const second = await refusalOf(city.ask('係長', 'devices.take-out.municipality', [terminal.id], { ...trip(city), responsible: city.organisation.people.係長 }))
    expect(citesOf(second)).toContain(clause)
    expect(second.message).toContain('持ち出されています')
    city.clock.moveTo('2026-11-21T01:00:00Z')
    await remindAndEscalate(await city.seat(null))
    const told = await city.store.of(city.organisation.org).selectFrom('notice').select(['person', 'title']).where('title', 'like', '持ち出した端末の返却%期限を過ぎて%').execute()
    expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining([city.organisation.people.同僚, city.organisation.people.課長]))
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('返却した端末の接続前の確認', () => {
  const city = aCity()
  const checked = { result: '検出なし', checkedOn: '2026-11-16', patched: true, definitionsCurrent: true }
  const connection = { connectedAt: NOON, network: 'LGWAN接続系' }

  accept('mic:6.2-(2)-⑥', async () => {
    const clause = 'mic:6.2-(2)-⑥'
    const policy = await city.add('課長', 'connection-policies', '接続-1', { name: '税務課の端末', patchDemanded: true, definitionsDemanded: true, issuedOnly: true, decidedOn: '2026-04-01', decidedBy: city.organisation.people.課長 })
    const met = await taken(city, '戻-1')
    expect(citesOf(await refusalOf(city.record('係員', 'devices.return.municipality', met.id, {})))).toContain(clause)
    await city.record('係員', 'devices.return.municipality', met.id, { ...checked, policy: policy.id })
    expect((await city.item(met.id)).details['connection']).toBe('可')
    await city.record('係員', 'devices.connection.municipality', met.id, connection)
    for (const [number, missed] of [['戻-2', { patched: false }], ['戻-3', { definitionsCurrent: false }], ['戻-4', { policy: undefined }]] as const) {
      const terminal = await taken(city, number)
      await city.record('係員', 'devices.return.municipality', terminal.id, { ...checked, policy: policy.id, ...missed })
      const refused = await refusalOf(city.record('係員', 'devices.connection.municipality', terminal.id, connection))
      expect(citesOf(refused)).toEqual([clause])
      const request = await city.ask('係員', 'devices.connect.municipality', [terminal.id], { occasion: '外部から持ち帰った', result: '検出なし', patched: true, definitionsCurrent: true })
      expect((await city.request(request)).steps.map(({ role, clauses }) => [role, clauses])).toEqual([['情報セキュリティ管理者', [clause]]])
      expect(citesOf(await refusalOf(city.record('係員', 'devices.connection.municipality', terminal.id, connection)))).toEqual([clause])
      await city.permit('課長', request)
      await city.record('係員', 'devices.connection.municipality', terminal.id, connection)
    }
    await city.record('課長', 'devices.return-confirmation.municipality', met.id, { received: true })
    expect(await city.item(met.id)).toMatchObject({ state: '保管中', holder: null })
  })

  accept('mic:kaisetsu-6.2-(2)-注5', async () => {
    const clause = 'mic:kaisetsu-6.2-(2)-注5'
    const terminal = await city.terminal('検-1', MOBILE)
    await city.record('係員', 'devices.quarantine.municipality', terminal.id, { result: '不合格', reason: '定義ファイルが最新でない', checkedAt: NOON })
    const refused = await refusalOf(city.record('係員', 'devices.connection.municipality', terminal.id, connection))
    expect(refused.message).toContain('定義ファイルが最新でない')
    expect(citesOf(refused)).toContain(clause)
    const asked = await refusalOf(city.ask('係員', 'devices.connect.municipality', [terminal.id], { occasion: '外部から持ち帰った', result: '検出なし', patched: true, definitionsCurrent: true }))
    expect(citesOf(asked)).toContain(clause)
    expect((await refusalOf(fit(city, terminal.id, 'quarantine'))).message).toContain('不合格')
    await city.record('係員', 'devices.quarantine.municipality', terminal.id, { result: '合格', checkedAt: NOON })
    await fit(city, terminal.id, 'quarantine')
    expect((await city.item(terminal.id)).details['quarantineReason']).toBeUndefined()
  })
})

describe('貸出とテレワーク', () => {
  const city = aCity()

  accept('mic:6.2-(2)-⑤', async () => {
    const terminal = await city.terminal('貸-1', { ...MOBILE, outsideAccess: true })
    const lending = () => city.record('課長', 'devices.lending.municipality', terminal.id, { borrower: city.organisation.people.係員, purpose: '庁外からのメール確認' })
    const refused = await refusalOf(lending())
    expect(citesOf(refused)).toEqual(['mic:6.2-(2)-⑤'])
    const incomplete = await refusalOf(fit(city, terminal.id, 'lending', { encrypted: true, authenticated: true }))
    expect(incomplete.refusals.map(({ field }) => field)).toEqual(['patched'])
    expect(citesOf(await refusalOf(lending()))).toEqual(['mic:6.2-(2)-⑤'])
    await fit(city, terminal.id, 'lending', { encrypted: true, authenticated: true, patched: true })
    expect((await lending()).item).toMatchObject({ state: '使用中', holder: city.organisation.people.係員 })
  })

  accept('mic:kaisetsu-6.2-(2)-図表25-③', async () => {
    const clause = 'mic:kaisetsu-6.2-(2)-図表25-③'
    const plain = await city.terminal('テ-1', { ...MOBILE, remoteManaged: false })
    const assign = (item: string) => city.record('課長', 'devices.telework.municipality', item, { user: city.organisation.people.係員, from: '2026-11-16' })
    expect(citesOf(await refusalOf(fit(city, plain.id, 'telework-remote')))).toEqual([clause])
    expect(citesOf(await refusalOf(assign(plain.id)))).toContain(clause)
    const terminal = await city.terminal('テ-2', { ...MOBILE, remoteManaged: true })
    await fit(city, terminal.id, 'telework-remote')
    expect((await assign(terminal.id)).item?.details['dutyUse']).toBe('テレワーク')
    await city.record('係員', 'devices.loss.municipality', terminal.id, { noticedAt: NOON, lastSeen: '自宅', circumstances: '盗難' })
    expect(await tasks(city, terminal.id)).toContainEqual(expect.objectContaining({ duty: 'devices.remote-wipe-due.municipality', due: '2026-11-16', clauses: expect.arrayContaining([clause]) }))
  })

  accept('mic:kaisetsu-6.2-(2)-図表25-⑤', async () => {
    const clause = 'mic:kaisetsu-6.2-(2)-図表25-⑤'
    const terminal = await city.terminal('テ-3', { ...MOBILE, dutyUse: 'テレワーク' })
    const medium = await city.medium('テ媒-1')
    const ask = () => city.ask('係員', 'networks.connectable.municipality', [terminal.id], { medium: medium.id, purpose: '資料の受渡し', until: '2026-12-31' })
    await fit(city, terminal.id, 'telework-media')
    const refused = await refusalOf(ask())
    expect(refused.message).toContain('矛盾')
    expect(citesOf(refused)).toContain(clause)
    await city.store.of(city.organisation.org).insertInto('provision').values({ org: city.organisation.org, kind: '例外措置', title: 'テレワーク端末での媒体の使用', basis: '例外措置 第1号', clauses: [clause], item: terminal.id, from_day: '2026-11-01', until_day: '2026-12-31' }).execute()
    expect((await city.request(await ask())).state).toBe('回付中')
  })

  accept('mic:6.4-(2)-④', async () => {
    const clause = 'mic:6.4-(2)-④'
    const seat = await city.seat('係員')
    const unlisted = seat.book.rulesetOn(seat.day).decide({
      profile: 'municipality', action: 'use-medium', purpose: 'duty', information: { confidentiality: 1, integrity: 1, availability: 1, restrictions: [] },
      equipment: { kind: 'external-medium', owner: 'issued', managed: false, malwareChecked: true, approved: true, zone: 'standalone' },
    })
    expect(unlisted.outcome).toBe('prohibited')
    expect(unlisted.prohibitions.flatMap(({ clauses }) => clauses)).toContain(clause)
    expect(citesOf(await refusalOf(city.terminal('独-1', { zone: '独立（ネットワークなし）', antivirus: '導入しない' })))).toContain(clause)
    const without = await city.terminal('独-1', { zone: '独立（ネットワークなし）', antivirus: '導入しない', antivirusReason: '媒体もネットワークもつながない計測器の端末のため' })
    const terminal = await city.terminal('独-2', { zone: '独立（ネットワークなし）', antivirus: '導入' })
    // 前提: 台帳の行ができた時刻はデータベースの時計によるので、いまの日から数える。
    city.clock.moveTo(new Date().toISOString())
    await bringDutiesUpToDate(await city.seat(null))
    expect((await tasks(city, without.id)).map(({ duty }) => duty)).toEqual([])
    const count = async () => (await tasks(city, terminal.id)).filter(({ duty }) => duty === 'devices.antivirus.municipality').length
    const first = await count()
    expect(first).toBeGreaterThanOrEqual(1)
    city.clock.moveTo(new Date(Date.now() + 40 * 86_400_000).toISOString())
    await bringDutiesUpToDate(await city.seat(null))
    expect(await count()).toBeGreaterThan(first)
  })
})

describe('支給以外の端末', () => {
  const city = aCity()
  beforeAll(() => allowOwnTerminals(city))
  const procedure = 'devices.own-terminal.municipality'
  const form = { reason: '支給の端末が足りない', purpose: '災害時の連絡', contents: [{ title: '連絡網', confidentiality: 2, integrity: 1, availability: 1 }], place: '自宅', period: WEEK }
  const consents = { noModification: true, noUnsafeApplications: true, noForbiddenSoftware: true, permittedLinesOnly: true, noLending: true }
  const confirmation = { malwareChecked: '実施', fileSharing: '導入なし', screenLock: true, remoteWipe: true, confirmedOn: '2026-11-16' }
  const owned = (number: string) => city.add('係員', 'own-terminals', number, { owner: city.organisation.people.係員, kind: 'スマートフォン', model: '私物' })
  const consent = (item: string) => city.answer('係員', 'devices.own-terminal-consent.municipality', { item, answer: '適合', fields: consents })
  const confirm = (item: string, change: object = {}) => city.record('課長', 'devices.own-terminal-check.municipality', item, { ...confirmation, ...change })
  const asked = async (number: string) => { const one = await owned(number); await consent(one.id); return { one, request: await city.ask('係員', procedure, [one.id], form) } }

  accept('mic:kaisetsu-5.1-(1)-②-対策2', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-②-対策2'
    const { one, request } = await asked('外-1')
    expect(citesOf(await refusalOf(city.permit('課長', request)))).toContain(clause)
    expect((await refusalOf(city.record('係員', 'devices.own-terminal-check.municipality', one.id, confirmation))).message).toContain('情報セキュリティ管理者')
    await confirm(one.id, { fileSharing: '導入あり' })
    const refused = await refusalOf(city.permit('課長', request))
    expect(refused.message).toContain('却下')
    expect(citesOf(refused)).toEqual([clause])
    expect((await city.act('課長', request, { act: '却下', position: 0, comment: 'ファイル共有ソフトウェアが入っている' })).state).toBe('却下')
    const second = await asked('外-2')
    await confirm(second.one.id)
    await city.permit('課長', second.request)
    expect(await city.item(second.one.id)).toMatchObject({ state: '許可', details: { confirmedBy: city.organisation.people.課長, confirmedOn: '2026-11-16' } })
  })

  accept('mic:kaisetsu-5.1-(1)-②-対策3', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-②-対策3'
    for (const [number, lacking, label] of [['外-3', { screenLock: false }, '端末ロック'], ['外-4', { remoteWipe: false }, '遠隔消去']] as const) {
      const { one, request } = await asked(number)
      await confirm(one.id, lacking)
      const refused = await refusalOf(city.permit('課長', request))
      expect(refused.message).toContain(label)
      expect(citesOf(refused)).toEqual([clause])
      expect((await city.item(one.id)).state).toBe('未許可')
    }
  })

  accept('mic:kaisetsu-5.1-(1)-②-禁止事項', async () => {
    const clause = 'mic:kaisetsu-5.1-(1)-②-禁止事項'
    const one = await owned('外-5')
    expect(citesOf(await refusalOf(city.ask('係員', procedure, [one.id], form)))).toContain(clause)
    for (const left of Object.keys(consents)) {
      const refused = await refusalOf(city.answer('係員', 'devices.own-terminal-consent.municipality', { item: one.id, answer: '適合', fields: { ...consents, [left]: undefined } }))
      expect(refused.refusals.map(({ field }) => field)).toEqual([left])
    }
    await consent(one.id)
    expect((await city.request(await city.ask('係員', procedure, [one.id], form))).state).toBe('回付中')
    const seat = await city.seat('係員')
    for (const action of ['provide', 'modify-equipment', 'install-software'] as const) {
      const answer = seat.book.rulesetOn(seat.day).decide({ profile: 'municipality', action, purpose: 'duty', equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, locked: true, malwareChecked: true } })
      expect(answer.outcome).toBe('prohibited')
      expect(answer.prohibitions.flatMap(({ clauses }) => clauses)).toContain(clause)
    }
  })
})

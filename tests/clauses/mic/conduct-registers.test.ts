// 市区町村: 台帳に照らして決まる行為の条項（証明書、ソフトウェア、改造、対策ソフトの設定、取込みの検査）。
import { afterEach, describe, expect, vi } from 'vitest'
import { sql } from 'kysely'
import { addAttachment, openAttachment } from '../../../src/acts/attachments.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { runImport } from '../../../src/acts/import-write.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { uncoveredRows } from '../../../src/acts/uncovered.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'
import type { City } from './city.ts'

const { decide } = handlingRuleset('municipality')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('municipality', action, change))
const terminal = { kind: 'network-terminal' } as const
const held = (...roles: string[]) => roles.map((role) => ({ role, request: 'R-1' }))

/** Everybody on the route approves, in order. */
async function permitAll(city: City, request: string): Promise<string> {
  for (;;) {
    const stored = await city.request(request)
    const step = stored.steps.find(({ state }) => state === '到達')
    if (stored.state !== '回付中' || !step) return stored.state
    const seat = await takeSeat(city.world, city.organisation.org, step.addressees[0]!.person)
    await actOnRequest(seat, request, { act: { act: '承認', position: step.position }, version: stored.version })
  }
}

describe('電子証明書', () => {
  const city = aCity()
  const FILE = 'cryptography.certificate.municipality'

  accept('mic:6.1-(16)-③', async () => {
    const clause = 'mic:6.1-(16)-③'
    const late = await refusalOf(city.record('係長', `${FILE}/registration`, null, { name: '市長印', issuer: '地方公共団体組織認証基盤', expiresOn: '2026-12-31', renewBy: '2027-01-10' }))
    expect(citesOf(late)).toEqual([clause])
    const { item } = await city.record('係長', `${FILE}/registration`, null, { name: '市長印', issuer: '地方公共団体組織認証基盤', expiresOn: '2026-12-31', renewBy: '2026-12-10' })
    expect(item).toMatchObject({ register: 'certificates', state: '提供未了' })
    await city.record('係長', `${FILE}/provision`, item!.id, { provision: '公式サイトに拇印を掲載', verifier: '住民・事業者', providedOn: '2026-11-16' })
    expect(await city.item(item!.id)).toMatchObject({ state: '提供済', details: { provision: '公式サイトに拇印を掲載', verifier: '住民・事業者' } })
    const reminders = async () => {
      await bringDutiesUpToDate(await city.seat(null))
      await remindAndEscalate(await city.seat(null))
      return (await city.store.of(city.organisation.org).selectFrom('notice').select(['person', 'title']).where('title', 'like', '電子証明書の更新%').execute()).map(({ person }) => person)
    }
    expect(await reminders()).toEqual([])
    city.clock.moveTo('2026-12-04T01:00:00Z')
    expect(await reminders()).toContain(city.organisation.people.係長)
    await city.record('係長', `${FILE}/renewed`, item!.id, { expiresOn: '2027-12-31', renewBy: '2027-12-01' })
    const renewed = await city.item(item!.id)
    expect(renewed.state).toBe('提供未了')
    expect(renewed.details['provision']).toBeUndefined()
    const seat = await city.seat('係長')
    const open = (await taskRows(seat.db, seat, sql`t.item = ${item!.id}`)).filter(({ state }) => state === '未了')
    expect(open).toMatchObject([{ duty: 'cryptography.certificate-renewal.municipality/next', due: '2027-12-01' }])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('ソフトウェア', () => {
  const city = aCity()

  accept('mic:6.1-(17)-①', async () => {
    const clause = 'mic:6.1-(17)-①'
    const refused = ask('install-software', { equipment: terminal })
    expect(refused.outcome).toBe('prohibited')
    expect(refused.prohibitions).toContainEqual({ clauses: [clause], unless: 'approval' })
    expect(refused.toProceed.join()).toContain('情報システム管理者')
    expect(ask('install-software', { equipment: { ...terminal, approved: true } }).outcome).toBe('permitted')

    const pc = await city.terminal('ソ-1')
    const other = await city.terminal('ソ-2')
    await city.store.of(city.organisation.org).updateTable('item').set({ holder: city.organisation.people.同僚 }).where('org', '=', city.organisation.org).where('id', '=', other.id).execute()
    const install = (item: string, change: object = {}) => city.record('係員', 'software.installed.municipality/installation', item, { software: '図面閲覧ソフト', ...change })
    expect(citesOf(await refusalOf(install(pc.id)))).toContain(clause)
    const request = await city.ask('係員', 'software.installation.municipality', [pc.id], { software: '図面閲覧ソフト', purpose: '工事図面の確認' })
    const { steps } = await city.request(request)
    expect(steps.map(({ role }) => role)).toEqual(['情報システム管理者', '統括情報セキュリティ責任者'])
    expect(await permitAll(city, request)).toMatch(/決裁済|完了/)
    const [permission] = (await city.request(request)).items.filter((id) => id !== pc.id)
    expect(citesOf(await refusalOf(install(other.id, { permission })))).toContain(clause)
    expect(citesOf(await refusalOf(install(pc.id, { permission, software: '別のソフト' })))).toContain(clause)
    await install(pc.id, { permission })

    const rows = [['1', 'ソ-1', '図面閲覧ソフト'], ['2', 'ソ-1', '圧縮ソフトＡ'], ['3', 'ソ-2', '図面閲覧ソフト'], ['4', 'ソ-2', '圧縮ソフトＡ']]
    const seat = await city.seat('係員')
    const imported = await runImport(seat, { register: 'installed-software', fileName: '資産管理.csv', table: { name: '資産管理', header: ['番号', '端末', 'ソフトウェア'], rows, rowNumbers: [2, 3, 4, 5] }, mapping: { number: '番号', terminal: '端末', software: 'ソフトウェア' } })
    expect(imported.refused).toEqual([])
    expect(imported.counts.新規).toBe(4)
    const lacking = async () => (await uncoveredRows(await city.seat('課長'), [city.organisation.units.課, city.organisation.units.係])).map(({ of, user, wanted }) => [of?.number, user?.id ?? null, ...wanted])
    expect(await lacking()).toEqual([['ソ-1', null, '圧縮ソフトＡ'], ['ソ-2', city.organisation.people.同僚, '図面閲覧ソフト'], ['ソ-2', city.organisation.people.同僚, '圧縮ソフトＡ']])
    const listed = (await unmetControls(await city.seat('課長'))).filter(({ control }) => control === 'software.installed-software')
    expect(listed).toHaveLength(3)
    expect(listed[1]).toMatchObject({ because: '不適合', clauses: [clause], question: expect.stringMatching(/ソ-2.*石川 八雲.*図面閲覧ソフト/) as unknown })
    await permitAll(city, await city.ask('係員', 'software.installation.municipality/unit', [], { software: '圧縮ソフトA', purpose: '受領ファイルの展開' }))
    expect(await lacking()).toEqual([['ソ-2', city.organisation.people.同僚, '図面閲覧ソフト']])
    const found = (await uncoveredRows(await city.seat('課長'), [city.organisation.units.課, city.organisation.units.係]))[0]!
    await city.record('係員', 'software.installed.municipality/removal', found.item.id, { removedOn: '2026-11-16' })
    expect(await lacking()).toEqual([])
  })
})

describe('端末の改造と対策ソフトの設定', () => {
  const city = aCity()

  accept('mic:6.1-(18)-①', async () => {
    const clause = 'mic:6.1-(18)-①'
    const refused = ask('modify-equipment', { equipment: terminal })
    expect(refused).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: [clause], unless: 'approval' }] })
    expect(refused.toProceed.join()).toContain('情報システム管理者')
    expect(ask('modify-equipment', { equipment: terminal, approvals: held('統括情報セキュリティ責任者', '情報システム管理者') }).outcome).toBe('permitted')
    const pc = await city.terminal('改-1')
    const add = () => city.record('係員', 'devices.modified.municipality', pc.id, { change: '増設', details: 'メモリ８ＧＢ', doneOn: '2026-11-16' })
    expect(citesOf(await refusalOf(add()))).toContain(clause)
    const request = await city.ask('係員', 'devices.modification.municipality', [pc.id], { change: '増設', details: 'メモリ８ＧＢ', purpose: '図面の処理', period: WEEK })
    expect(citesOf(await refusalOf(add()))).toContain(clause)
    expect(await permitAll(city, request)).toBe('決裁済')
    await add()
    city.clock.moveTo('2026-11-21T01:00:00Z')
    expect((await city.item(pc.id)).permissions).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('mic:6.4-(3)-①', async () => {
    const change = { equipment: terminal, findings: ['security-settings'] } as const
    expect(ask('use-system', { ...change, findings: [...change.findings] })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:6.4-(3)-①'], unless: 'approval' }] })
    const allowed = ask('use-system', { equipment: { ...terminal, approved: true }, findings: ['security-settings'] })
    expect(allowed).toMatchObject({ outcome: 'permitted', applied: ['mic:6.4-(2)-⑤'] })
    const pc = await city.terminal('対-1')
    const set = (who: '係員' | '同僚', authority?: string) => city.record(who, 'devices.antivirus-setting.municipality/change', pc.id, { what: '検査の除外を追加', ...(authority ? { authority } : {}) })
    expect(citesOf(await refusalOf(set('係員')))).toContain('mic:6.4-(3)-①')
    const request = await city.ask('係長', 'devices.antivirus-authority.municipality', [], { person: city.organisation.people.係員, scope: '税務課の端末', purpose: '業務ソフトとの競合の回避', until: '2026-12-31' })
    expect((await city.request(request)).steps.map(({ role }) => role)).toEqual(['情報システム管理者'])
    await permitAll(city, request)
    const [authority] = (await city.request(request)).items
    expect(await city.item(authority!)).toMatchObject({ register: 'antivirus-authorities', state: '付与中', details: { person: city.organisation.people.係員 } })
    await set('係員', authority)
    expect(citesOf(await refusalOf(set('同僚', authority)))).toContain('mic:6.4-(3)-①')
    await city.record('課長', 'devices.antivirus-setting.municipality/authority-end', authority!, { reason: '担当の変更' })
    expect((await refusalOf(set('係員', authority))).message).toContain('取消し')
  })
})

describe('外部からの取込みの検査', () => {
  const city = aCity()
  const FILE = 'intake.intake.municipality'
  const checked = { checkedAt: NOON, product: '対策ソフト 12', result: '検出なし' }
  const received = async () => (await city.record('係員', `${FILE}/received`, null, { matter: '県の様式', kind: 'データ', source: 'インターネット', sender: '県', fromZone: 'インターネット接続系', toZone: 'インターネット接続系' })).item!
  const confirm = (item: string) => city.record('係員', `${FILE}/confirmed`, item, { usedFor: '申請の受付' })
  afterEach(() => { vi.unstubAllEnvs() })

  accept('mic:6.4-(3)-②', async () => {
    const clause = 'mic:6.4-(3)-②'
    expect(ask('import-file', { equipment: terminal })).toMatchObject({ outcome: 'conditional', conditions: [{ measure: 'malware-checked', when: 'before', met: false, clauses: [clause, 'mic:6.4-(3)-⑤'] }] })
    const item = await received()
    expect(item.state).toBe('検査待ち')
    expect(citesOf(await refusalOf(confirm(item.id)))).toEqual([clause])
    for (const key of ['checkedAt', 'product', 'result'] as const) expect((await refusalOf(city.record('係員', `${FILE}/checked`, item.id, { ...checked, [key]: undefined }))).refusals).toMatchObject([{ field: key }])
    await city.record('係員', `${FILE}/checked`, item.id, checked)
    expect((await confirm(item.id)).item?.state).toBe('確定')
    const bad = await received()
    expect((await city.record('係員', `${FILE}/checked`, bad.id, { ...checked, result: '検出あり' })).item?.state).toBe('中止')
    await expect(confirm(bad.id)).rejects.toThrow('中止')

    const seat = await city.seat('係員')
    const file = await addAttachment(seat, { name: '様式.txt', bytes: Buffer.from('様式') })
    expect(file.checked?.product).toBeTruthy()
    expect(Buffer.from((await openAttachment(seat, file.id)).content).toString()).toBe('様式')
    vi.stubEnv('SEKISHO_SCANNER', '/nonexistent/scanner')
    await seat.db.updateTable('attachment').set({ verdict: null, checked_at: null, checked_by_product: null }).where('org', '=', seat.org).where('id', '=', file.id).execute()
    const waiting = await refusalOf(openAttachment(seat, file.id))
    expect(waiting.message).toContain('結果が出るまで利用できません')
    expect(citesOf(waiting)).toEqual([clause])
    vi.unstubAllEnvs()
    expect((await openAttachment(seat, file.id)).name).toBe('様式.txt')
  })
})

// 市区町村: 系をまたぐ取込み、外部との受渡し、マイナンバー利用事務系からの限定解除の条項。
import { describe, expect } from 'vitest'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { itemHistory } from '../../../src/acts/item-history.ts'
import { ledgersOf } from '../../../src/acts/ledger-forms.ts'
import { registerRows } from '../../../src/acts/ledger-rows.ts'
import { elapsedIn } from '../../../src/engine/elapsed.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { sql } from 'kysely'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'
import type { City } from './city.ts'

const LATER = '2026-11-16T10:00:00+09:00'
const operator = (city: City, number: string, who: '係員' | '同僚' | '係長' | '課長', tasks: string[]) =>
  city.add('課長', 'operators', number, { person: city.organisation.people[who], tasks, designatedOn: '2026-11-02' })

describe('LGWAN接続系からマイナンバー利用事務系への取込み', () => {
  const city = aCity()
  let round = 0
  const scene = async () => {
    const key = `${++round}`
    const source = await city.terminal(`L-${key}`, { zone: 'LGWAN接続系' })
    const target = await city.terminal(`M-${key}`, { zone: 'マイナンバー利用事務系' })
    const medium = await city.medium(`取-${key}`, { use: '取込み専用' })
    const staff = await operator(city, `指定-${key}`, '係員', ['取込み作業'])
    const first = { matter: '住民税の異動データ', source: source.id, operator: staff.id, watch: '他の職員の立会い', witness: city.organisation.people.同僚, firstCheckedAt: NOON, result: '検出なし' }
    return { source, target, medium, staff, first }
  }
  const FILE = 'networks.import.municipality'
  const unlocking = async (who: '課長' | '係員', terminal: string, medium: string) => city.record(who, 'networks.unlocking.municipality', terminal, { occasion: '取込み', matter: '取込み', medium, releasedAt: NOON })

  accept('mic:kaisetsu-3-(1)-①-注3-(ア)', async () => {
    const { first, staff } = await scene()
    const notListed = await refusalOf(city.record('同僚', `${FILE}/first-check`, null, first))
    expect(citesOf(notListed)).toContain('mic:kaisetsu-3-(1)-①-注3-(ア)')
    expect((await refusalOf(city.record('係員', `${FILE}/first-check`, null, { ...first, operator: undefined }))).refusals.map(({ field }) => field)).toContain('operator')
    const administrator = await operator(city, '指定-権限だけ', '係員', ['管理者権限による解除'])
    expect((await refusalOf(city.record('係員', `${FILE}/first-check`, null, { ...first, operator: administrator.id }))).refusals.map(({ field }) => field)).toContain('operator')
    for (const unwatched of [{ witness: undefined }, { watch: '監視カメラのある区画', witness: undefined }, { watch: undefined, witness: undefined }]) {
      expect(citesOf(await refusalOf(city.record('係員', `${FILE}/first-check`, null, { ...first, ...unwatched })))).toContain('mic:kaisetsu-3-(1)-①-注3-(ア)')
    }
    const { item } = await city.record('係員', `${FILE}/first-check`, null, first)
    expect(item).toMatchObject({ register: 'imports', state: '検査済', details: { operator: staff.id, witness: city.organisation.people.同僚 } })
    const watched = await city.record('係員', `${FILE}/first-check`, null, { ...first, watch: '監視カメラのある区画', witness: undefined, camera: '第一管理区域' })
    expect(watched.item?.details['camera']).toBe('第一管理区域')
  })

  accept('mic:kaisetsu-3-(1)-①-注3-(イ)', async () => {
    const { first, medium } = await scene()
    const { item } = await city.record('係員', `${FILE}/first-check`, null, first)
    const ordinary = await city.medium('一般-1')
    const refused = await refusalOf(city.record('係員', `${FILE}/saved`, item!.id, { medium: ordinary.id, savedAt: NOON }))
    expect(refused.refusals).toMatchObject([{ field: 'medium', cites: ['mic:kaisetsu-3-(1)-①-注3-(イ)'] }])
    expect((await city.record('係員', `${FILE}/saved`, item!.id, { medium: medium.id, savedAt: NOON })).item).toMatchObject({ state: '保存済', details: { medium: medium.id } })
    const lending = await refusalOf(city.ask('係員', 'media.take-out.municipality', [ordinary.id, medium.id], {
      purpose: '会議', destinationKind: '庁舎の外', destination: '県庁', period: WEEK, minimised: true, zone: 'LGWAN接続系', residentRecords: false,
    }))
    expect(lending.message).toContain(medium.number)
    expect(citesOf(lending)).toContain('mic:kaisetsu-3-(1)-①-注3-(イ)')
    expect(citesOf(await refusalOf(city.change('係員', medium, { use: '一般' })))).toContain('mic:kaisetsu-3-(1)-①-注3-(イ)')
  })

  accept('mic:kaisetsu-3-(1)-①-注3-(エ)', async () => {
    const { first, medium, target } = await scene()
    const { item } = await city.record('係員', `${FILE}/first-check`, null, first)
    await city.record('係員', `${FILE}/saved`, item!.id, { medium: medium.id, savedAt: NOON })
    const released = await unlocking('課長', target.id, medium.id)
    const another = await city.terminal('M-別', { zone: 'マイナンバー利用事務系' })
    expect((await refusalOf(city.record('係員', `${FILE}/unlocked`, item!.id, { target: another.id, unlocking: released.item!.id }))).refusals.map(({ field }) => field)).toEqual(['unlocking'])
    await city.record('係員', `${FILE}/unlocked`, item!.id, { target: target.id, unlocking: released.item!.id })
    const early = await refusalOf(city.record('係員', `${FILE}/imported`, item!.id, { importedAt: LATER }))
    expect(citesOf(early)).toEqual(['mic:kaisetsu-3-(1)-①-注3-(エ)'])
    await city.record('係員', `${FILE}/second-check`, item!.id, { secondCheckedAt: LATER, result: '検出なし' })
    expect((await city.record('係員', `${FILE}/imported`, item!.id, { importedAt: LATER })).item?.state).toBe('取込み済')
    const found = await city.record('係員', `${FILE}/first-check`, null, first)
    await city.record('係員', `${FILE}/saved`, found.item!.id, { medium: medium.id, savedAt: NOON })
    await city.record('係員', `${FILE}/unlocked`, found.item!.id, { target: target.id, unlocking: released.item!.id })
    expect((await city.record('係員', `${FILE}/second-check`, found.item!.id, { secondCheckedAt: LATER, result: '検出あり' })).item?.state).toBe('中止')
  })

  accept('mic:kaisetsu-3-(1)-①-注3-(ウ)', async () => {
    const { target, medium } = await scene()
    const refused = await refusalOf(unlocking('係員', target.id, medium.id))
    expect(citesOf(refused)).toEqual(['mic:kaisetsu-3-(1)-①-注3-(ウ)'])
    const { item } = await unlocking('課長', target.id, medium.id)
    expect(item).toMatchObject({ register: 'unlockings', state: '解除中', details: { terminal: target.id, releasedBy: city.organisation.people.課長 } })
    await city.store.of(city.organisation.org).insertInto('appointment').values({ org: city.organisation.org, role: '情報システム管理者', person: city.organisation.people.係長, scope_unit: city.organisation.units.課, from_day: '2026-11-01', basis: '委譲' }).execute()
    city.clock.moveTo('2026-11-16T02:45:00Z')
    const seat = await city.seat('係長')
    const field = seat.book.registers.get('unlockings')!.columns['releasedAt']!
    expect(elapsedIn(field, item!.state, item!.details['releasedAt'], seat.now)).toBe('2時間15分')
    expect(elapsedIn(field, '再設定済', item!.details['releasedAt'], seat.now)).toBeNull()
    expect((await city.record('係長', 'networks.unlocking.municipality', target.id, { occasion: '取込み', matter: '取込み', medium: medium.id, releasedAt: LATER })).item?.details['releasedBy']).toBe(city.organisation.people.係長)
    const shown = []
    for await (const row of registerRows(seat, 'unlockings', { unit: null, units: [], from: '', to: '' })) shown.push(row)
    expect(shown.filter(({ state, terminal }) => state === '解除中' && String(terminal).includes(target.number))).toHaveLength(2)
  })
})

describe('外部との受渡しと限定解除', () => {
  const city = aCity()
  const tasksOf = async (item: string) => { const seat = await city.seat('課長'); return taskRows(seat.db, seat, sql`t.item = ${item}`) }

  accept('mic:kaisetsu-3-(1)-①-注2', async () => {
    const clause = 'mic:kaisetsu-3-(1)-①-注2'
    const area = await city.add('課長', 'areas', '区域-1', { name: '情報システム室', kind: '管理区域', camera: false })
    const office = await city.add('課長', 'areas', '区域-2', { name: '執務室', kind: '執務室', camera: true })
    const terminal = await city.terminal('受渡-1', { dutyUse: '外部との受渡し専用', inControlledArea: true, zone: 'インターネット接続系' })
    const other = await city.terminal('一般-1', { zone: 'LGWAN接続系' })
    const medium = await city.medium('受-1', { use: '受渡し専用' })
    const form = { partner: '外郭団体', purpose: '統計データの受領', line: '専用回線 1号', minimal: true, area: area.id, terminal: terminal.id, watch: '他の職員の立会い', witness: city.organisation.people.同僚, period: WEEK }
    for (const [field, lacking] of [['area', { area: undefined }], ['area', { area: office.id }], ['terminal', { terminal: other.id }], ['terminal', { terminal: undefined }], ['witness', { witness: undefined }], ['watch', { watch: undefined }], ['watch', { watch: '監視カメラの撮影', witness: undefined }]] as const) {
      const refused = await refusalOf(city.ask('係員', 'media.transfer.municipality', [medium.id], { ...form, ...lacking }))
      expect(refused.refusals.map((one) => one.field), field).toContain(field)
      expect(citesOf(refused)).toContain(clause)
    }
    const ordinary = await city.medium('受-一般')
    expect(citesOf(await refusalOf(city.ask('係員', 'media.transfer.municipality', [ordinary.id], form)))).toContain(clause)
    const unlock = { occasion: '外部との受渡し', matter: '統計データ', medium: medium.id, releasedAt: NOON }
    expect(citesOf(await refusalOf(city.record('課長', 'networks.unlocking.municipality', terminal.id, unlock)))).toContain(clause)
    const request = await city.ask('係員', 'media.transfer.municipality', [medium.id], form)
    expect((await city.request(request)).steps.map(({ role, kind }) => [kind, role])).toEqual([['決裁', '情報システム管理者']])
    expect(await city.permit('課長', request)).toBe('決裁済')
    const released = await city.record('課長', 'networks.unlocking.municipality', terminal.id, unlock)
    const completion = { unlocking: released.item!.id, result: '検出なし', erased: true }
    const early = await refusalOf(city.record('係員', 'media.transfer-completion.municipality', medium.id, completion))
    expect(early.message).toContain('解除中')
    expect(citesOf(early)).toContain(clause)
    city.clock.moveTo('2026-11-17T01:00:00Z')
    expect(await tasksOf(released.item!.id)).toMatchObject([{ duty: 'networks.relock-due.municipality', overdue: true, clauses: expect.arrayContaining([clause]) }])
    await remindAndEscalate(await city.seat(null))
    const notices = await city.store.of(city.organisation.org).selectFrom('notice').select(['person', 'title']).where('title', 'like', '媒体接続禁止の再設定%').execute()
    expect(notices.map(({ person }) => person)).toContain(city.organisation.people.課長)
    await city.record('課長', 'networks.relocking.municipality', released.item!.id, { relockedAt: '2026-11-16T10:00:00+09:00' })
    expect((await city.record('係員', 'media.transfer-completion.municipality', medium.id, completion)).item?.state).toBe('保管中')
    expect((await city.request(request)).state).toBe('完了')
    expect((await city.item(released.item!.id)).details).toMatchObject({ releasedAt: expect.stringContaining('2026-11-16'), relockedAt: expect.stringContaining('2026-11-16') })
  })

  const mynumber = async (key: string) => {
    const terminal = await city.terminal(`番-${key}`, { zone: 'マイナンバー利用事務系' })
    const medium = await city.medium(`番媒-${key}`)
    const staff = await operator(city, `管-${key}`, '係長', ['管理者権限による解除'])
    const plain = await operator(city, `取-${key}`, '同僚', ['取込み作業'])
    const asked = await city.ask('係員', 'networks.connectable.municipality', [terminal.id], { medium: medium.id, purpose: '納付書の印刷委託', until: '2027-03-31' })
    await city.permit('課長', asked)
    const { rows } = await sql<{ item: string }>`select item from connectable where org = ${city.organisation.org} and medium = ${medium.id}`.execute(city.store.of(city.organisation.org))
    const form = {
      purpose: '納付書の印刷委託', destinationKind: '委託先', destination: '印刷会社', period: { from: '2026-11-17', to: '2026-11-20' }, minimised: true, necessity: '大量帳票の印刷などの委託', terminal: terminal.id,
      connection: rows[0]!.item, releaser: staff.id, encrypted: true, password: true,
    }
    return { terminal, medium, staff, plain, form }
  }
  const take = 'media.take-out-mynumber.municipality'

  accept('mic:kaisetsu-3-(1)-②-(イ)', async () => {
    const clause = 'mic:kaisetsu-3-(1)-②-(イ)'
    const { terminal, medium, staff, plain, form } = await mynumber('1')
    const unregistered = await refusalOf(city.ask('係員', take, [medium.id], { ...form, releaser: plain.id }))
    expect(unregistered.refusals).toMatchObject([{ field: 'releaser', cites: [clause] }])
    const request = await city.ask('係員', take, [medium.id], form)
    expect((await city.request(request)).steps.flatMap(({ clauses }) => clauses)).toContain(clause)
    const unlock = { occasion: '媒体による持出し', matter: '納付書の印刷', medium: medium.id, operator: staff.id, releasedAt: '2026-11-17T09:30:00+09:00' }
    expect(citesOf(await refusalOf(city.record('係長', 'networks.unlocking.municipality', terminal.id, unlock)))).toContain(clause)
    await city.permit('課長', request)
    expect(citesOf(await refusalOf(city.record('同僚', 'networks.unlocking.municipality', terminal.id, { ...unlock, operator: plain.id })))).toContain(clause)
    expect(citesOf(await refusalOf(city.record('同僚', 'networks.unlocking.municipality', terminal.id, unlock)))).toContain(clause)
    const { item } = await city.record('係長', 'networks.unlocking.municipality', terminal.id, unlock)
    expect(item).toMatchObject({ state: '解除中', details: { medium: medium.id, releasedBy: city.organisation.people.係長, matter: '納付書の印刷' } })
    const backwards = await refusalOf(city.record('係長', 'networks.relocking.municipality', item!.id, { relockedAt: '2026-11-17T09:00:00+09:00' }))
    expect(citesOf(backwards)).toEqual([clause])
    await city.record('係長', 'networks.relocking.municipality', item!.id, { relockedAt: '2026-11-17T09:50:00+09:00' })
    expect(await city.item(item!.id)).toMatchObject({ state: '再設定済', details: { relockedBy: city.organisation.people.係長, relockedAt: expect.any(String) } })
  })

  accept('mic:kaisetsu-3-(1)-②-(イ)-1', async () => {
    const clause = 'mic:kaisetsu-3-(1)-②-(イ)-1'
    const one = await mynumber('2')
    const other = await mynumber('3')
    const refused = await refusalOf(city.ask('係員', take, [other.medium.id], one.form))
    expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'connection', cites: [clause] }))
    expect(citesOf(await refusalOf(city.ask('係員', take, [one.medium.id], { ...one.form, connection: undefined })))).toContain(clause)
    const seat = await city.seat('課長')
    expect(ledgersOf(seat).find(({ id }) => id === 'register-connectables')?.form.columns.map(({ key }) => key)).toEqual(expect.arrayContaining(['terminal', 'medium', 'state']))
    const rows = []
    for await (const row of registerRows(seat, 'connectables', { unit: null, units: [], from: '', to: '' })) rows.push(row)
    expect(rows.filter(({ terminal }) => String(terminal).includes(one.terminal.number)).map(({ medium }) => medium)).toEqual([expect.stringContaining(one.medium.number)])
  })

  accept('mic:kaisetsu-3-(1)-②-(イ)-2', async () => {
    const clause = 'mic:kaisetsu-3-(1)-②-(イ)-2'
    const { medium, form } = await mynumber('4')
    for (const lacking of [{ encrypted: false }, { password: false }, { encrypted: undefined, password: undefined }]) {
      expect(citesOf(await refusalOf(city.ask('係員', take, [medium.id], { ...form, ...lacking })))).toContain(clause)
    }
    await city.permit('課長', await city.ask('係員', take, [medium.id], form))
    expect((await city.item(medium.id)).state).toBe('持出し中')
  })

  accept('mic:kaisetsu-3-(1)-②-(イ)-3', async () => {
    const medium = await city.medium('歴-1')
    const terminal = await city.terminal('歴端-1')
    const use = { usedAt: '2026-11-17T09:00:00+09:00', terminal: terminal.id, what: '会議資料', doing: '読み込み' }
    await city.record('係員', 'media.use-record.municipality', medium.id, use)
    await city.record('同僚', 'media.use-record.municipality', medium.id, { ...use, what: '名簿', doing: '書き出し' })
    const history = await itemHistory(await city.seat('係員'), 'media', medium.id, {})
    const uses = history.rows.filter(({ title }) => title === '媒体の利用')
    expect(new Set(uses.map(({ actor }) => actor?.id))).toEqual(new Set([city.organisation.people.係員, city.organisation.people.同僚]))
    expect(uses).toHaveLength(2)
    for (const line of uses) {
      expect(line.clauses).toContain('mic:kaisetsu-3-(1)-②-(イ)-3')
      expect(line.details.map(({ label }) => label)).toEqual(expect.arrayContaining(['日時', '端末', 'データ']))
    }
    expect((await refusalOf(city.record('係員', 'media.use-record.municipality', '999999', use))).message).toContain('台帳にない')
  })

  accept('mic:kaisetsu-3-(1)-②-(イ)-4', async () => {
    const clause = 'mic:kaisetsu-3-(1)-②-(イ)-4'
    const { medium, form } = await mynumber('5')
    expect((await refusalOf(city.record('係員', 'media.return', medium.id, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' }))).message).toContain('保管中')
    const request = await city.ask('係員', take, [medium.id], { ...form, contents: [{ title: '納付書データ', confidentiality: 3, integrity: 2, availability: 1, records: 1200 }] })
    expect((await city.item(medium.id)).state).toBe('保管中')
    const asked = await city.request(request)
    expect(asked.steps.flatMap(({ addressees }) => addressees.map(({ person }) => person))).toContain(city.organisation.people.課長)
    await city.permit('課長', request)
    const approvals = await city.store.of(city.organisation.org).selectFrom('custody').select(['permitted_by', 'permitted_on', 'role', 'clauses', 'item', 'contents']).where('item', '=', medium.id).execute()
    expect(approvals).toMatchObject([{ permitted_by: city.organisation.people.課長, permitted_on: '2026-11-17', clauses: expect.arrayContaining([clause]) }])
    expect((await city.item(medium.id)).contents).toMatchObject([{ title: '納付書データ' }])
    expect(ledgersOf(await city.seat('課長')).map(({ id }) => id)).toContain('take-out-media')
  })
})

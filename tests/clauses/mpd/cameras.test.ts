// 警視庁: デジタルカメラ等の条項と、外部記録媒体・デジタルカメラ等の管理の指導。
import { describe, expect } from 'vitest'
import { exportItems, listContext } from '../../../src/acts/export.ts'
import { addItem } from '../../../src/acts/items.ts'
import { registerRows } from '../../../src/acts/ledger-rows.ts'
import { ledgersOf } from '../../../src/acts/ledger-forms.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { countItems, listItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { all } from '../../rows.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const camera = { kind: 'デジタルカメラ', model: '試験カメラ X', builtInStorage: true, connectable: true, externallyConnected: 'なし' }
const period = { from: '2026-11-16', to: '2026-11-20' }

describe('デジタルカメラ等', () => {
  const stage = onStage('mpd')
  const register = async (key: string, number: string, columns: object, who: PersonKey = '係員', unit?: string) => {
    const seat = await stage.seat(who)
    return seat.db.transaction().execute((tx) => addItem(tx, seat, key, { number, columns, ...(unit ? { unit } : {}) }))
  }
  const use = (columns: object = {}) => ({ purpose: '現場の記録', period, saveTo: '外部記録媒体', medium: stage.organisation.media.空, ...columns })
  const inUse = async (number: string) => {
    const { id } = await register('cameras', number, camera)
    const request = await stage.ask('係員', 'cameras.use.mpd', [id], use())
    await stage.act('代理', request, { act: '承認', position: 0 })
    return id
  }
  const notices = async (who: PersonKey) => (await (await stage.seat(null)).db.selectFrom('notice').select(['title']).where('org', '=', stage.organisation.org).where('person', '=', stage.organisation.people[who]).execute()).map(({ title }) => title)

  accept('mpd:6-1-(1)', async () => {
    const { units } = stage.organisation
    const seat = await stage.seat('補佐')
    const seen = await listItems(seat.db, listContext(seat, 'media'), { unit: units.課 })
    expect(seen.rows.map(({ number, state, unit }) => [number, state, unit.id])).toEqual(expect.arrayContaining([[stage.organisation.numbers.空, '保管中', units.課], [stage.organisation.numbers.名簿, '保管中', units.課]]))
    const form = { guidedOn: '2026-11-16', content: '返却の遅れが続いているので、毎週金曜に確かめること。', result: '係で担当者を決めた' }
    const byOthers = await refusalOf(recordEvent(await stage.seat('係員'), { event: 'media.guidance.mpd', item: null, unit: units.係, form }))
    expect(citesOf(byOthers)).toContain('mpd:6-1-(1)')
    const before = (await notices('代理')).length
    const { id } = await recordEvent(seat, { event: 'media.guidance.mpd', item: null, unit: units.係, form })
    expect((await notices('代理')).slice(before)).toEqual(['外部記録媒体の管理の指導・調整（少年係）'])
    const kept = await seat.db.selectFrom('record').select(['unit', 'clauses', 'form']).where('org', '=', seat.org).where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ unit: units.係, clauses: ['mpd:6-1-(1)'], form })
    const other = await refusalOf(recordEvent(seat, { event: 'media.guidance.mpd', item: null, unit: units.他係, form }))
    expect(citesOf(other)).toEqual(['mpd:6-1-(1)'])
  })

  accept('mpd:8-1-(1)', async () => {
    const { units } = stage.organisation
    const { id } = await register('cameras', 'C-01', camera)
    const seat = await stage.seat('補佐')
    const seen = await listItems(seat.db, listContext(seat, 'cameras'), { unit: units.課 })
    expect(seen.rows.map((row) => row.id)).toContain(id)
    const form = { guidedOn: '2026-11-16', content: '使用後の返納を当日中に行うこと。' }
    const { id: record } = await recordEvent(seat, { event: 'cameras.guidance.mpd', item: null, unit: units.係, form })
    expect((await seat.db.selectFrom('record').select('clauses').where('org', '=', seat.org).where('id', '=', record).executeTakeFirstOrThrow()).clauses).toEqual(['mpd:8-1-(1)'])
    expect(await notices('代理')).toContain('デジタルカメラ等の管理の指導・調整（少年係）')
    expect((await refusalOf(recordEvent(seat, { event: 'cameras.guidance.mpd', item: null, unit: units.係, form: { ...form, content: '' } }))).refusals.map(({ field }) => field)).toEqual(['content'])
  })

  accept('mpd:8-1-(2)', async () => {
    const { kind: _kind, ...unkind } = camera
    const nothing = await refusalOf(register('cameras', '', unkind))
    expect(nothing.refusals.map(({ field }) => field).toSorted()).toEqual(['kind', 'number'])
    expect(citesOf(nothing)).toContain('mpd:8-1-(2)')
    await register('cameras', 'C-11', camera)
    const twice = await refusalOf(register('cameras', 'C-11', camera))
    expect([twice.refusals[0]!.field, twice.refusals[0]!.cites]).toEqual(['number', ['mpd:8-1-(2)', 'mpd:8-1-(3)']])
    const nobody = await refusalOf(register('cameras', 'C-12', camera, '課長', stage.organisation.units.課))
    expect(nobody.refusals).toMatchObject([{ field: 'unit', cites: ['mpd:8-1-(2)', 'mpd:8-1-(3)'] }])
    expect(nobody.message).toContain('情報管理者がいません')
    const unfit = await refusalOf(register('cameras', 'C-13', { ...camera, builtInStorage: false, connectable: false }))
    expect(citesOf(unfit)).toContain('mpd:8-1-(1)')
  })

  accept('mpd:8-1-(3)', async () => {
    const { units } = stage.organisation
    await register('cameras', 'C-21', camera)
    await inUse('C-22')
    const seat = await stage.seat('代理')
    const ledger = ledgersOf(seat).find(({ register: key, kind }) => key === 'cameras' && kind === 'register')!
    expect(ledger.title).toBe('デジタルカメラ等管理表')
    const rows = await all(registerRows(seat, 'cameras', { unit: units.係, units: [units.係], from: '2026-11-01', to: '2026-11-30' }))
    const { count } = await countItems(seat.db, listContext(seat, 'cameras'), { unit: units.係 })
    expect(rows).toHaveLength(count)
    expect(count).toBeGreaterThanOrEqual(2)
    expect(rows.filter(({ number }) => number === 'C-21' || number === 'C-22')).toMatchObject([{ number: 'C-21', state: '保管中', kind: 'デジタルカメラ', custodian: '今井 五月' }, { number: 'C-22', state: '使用中', holder: '山田 七海' }])
    expect((await exportItems(seat, 'cameras')).title).toBe('デジタルカメラ等管理表')
  })

  accept('mpd:8-2-(1)', async () => {
    const { id } = await register('cameras', 'C-31', camera)
    expect((await refusalOf(stage.record('係員', 'cameras.connection.mpd', id, { terminal: stage.organisation.media.空, purpose: '取込み' }))).message).toContain('保管中')
    const request = await stage.ask('係員', 'cameras.use.mpd', [id], use())
    const { steps } = await stage.request(request)
    expect(steps.map(({ role, kind, addressees }) => [role, kind, addressees.map(({ person }) => person)])).toEqual([['情報管理者', '決裁', [stage.organisation.people.代理]]])
    expect(steps[0]!.clauses).toContain('mpd:8-2-(1)')
    expect((await stage.item(id)).state).toBe('保管中')
    expect((await refusalOf(stage.act('係員', request, { act: '承認', position: 0 }))).code).toBe('self-approval')
    await stage.act('代理', request, { act: '承認', position: 0 })
    expect(await stage.item(id)).toMatchObject({ state: '使用中', holder: stage.organisation.people.係員, due: '2026-11-20' })
  })

  accept('mpd:8-2-(2)', async () => {
    const id = await inUse('C-41')
    const terminal = await register('terminals', 'T-41', { kind: '据置型パソコン', owner: '支給', externallyConnected: 'なし' })
    const form = { terminal: terminal.id, purpose: '写真の取込み' }
    const banned = await refusalOf(stage.record('係員', 'cameras.connection.mpd', id, form))
    expect(citesOf(banned)).toContain('mpd:8-2-(2)')
    const request = await stage.ask('係員', 'cameras.terminal.mpd', [terminal.id], { purpose: '鑑識写真の取込み', period: { from: '2026-11-16', to: '2027-03-31' }, protection: '検査ソフトで毎回検査する' })
    expect((await stage.request(request)).steps.map(({ role }) => role)).toEqual(['情報セキュリティ管理者'])
    for (const who of ['代理', '課長', '補佐'] as const) expect((await refusalOf(stage.act(who, request, { act: '承認', position: 0 }))).code).toBe('not-addressed')
    expect((await refusalOf(stage.record('係員', 'cameras.connection.mpd', id, form))).code).toBe('not-permitted')
    await stage.act('他部長', request, { act: '承認', position: 0 })
    expect((await stage.item(terminal.id)).permissions).toMatchObject([{ procedure: 'cameras.terminal.mpd', role: '情報セキュリティ管理者' }])
    const { id: record } = await stage.record('係員', 'cameras.connection.mpd', id, form)
    expect(record).not.toBe('')
    const direct = stage.world.rulebook('mpd').rulesetOn('2026-11-16').decide({ profile: 'mpd', on: '2026-11-16', action: 'connect', equipment: { kind: 'digital-camera', owner: 'issued', approved: false, externallyConnectedBefore: false } })
    expect(direct).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mpd:8-2-(2)'] }] })
  })

  accept('mpd:8-2-(3)', async () => {
    const { id } = await register('cameras', 'C-51', camera)
    const builtIn = { ...use(), saveTo: '内蔵記憶装置', medium: undefined }
    const refused = await refusalOf(stage.ask('係員', 'cameras.use.mpd', [id], builtIn))
    expect(refused.refusals).toMatchObject([{ field: 'saveTo', cites: ['mpd:8-2-(3)'] }])
    const undirected = await refusalOf(stage.ask('係員', 'cameras.use.mpd', [id], use({ medium: undefined })))
    expect(undirected.refusals).toMatchObject([{ field: 'medium', cites: ['mpd:8-2-(3)'] }])
    const unknown = await refusalOf(stage.ask('係員', 'cameras.use.mpd', [id], use({ medium: '99999' })))
    expect(unknown.refusals).toMatchObject([{ field: 'medium', cites: ['mpd:8-2-(3)'] }])
    await (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '水中撮影用カメラ', basis: '総務部長通知', clauses: ['mpd:8-2-(3)'], item: id, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
    expect((await stage.request(await stage.ask('係員', 'cameras.use.mpd', [id], builtIn))).state).toBe('回付中')
  })

  accept('mpd:8-2-(4)', async () => {
    const id = await inUse('C-61')
    const back = { erased: true, method: '媒体の初期化', connected: '認められた機器以外に接続した' }
    const unchecked = await refusalOf(stage.record('係員', 'cameras.return.mpd', id, back))
    expect(unchecked.refusals.map(({ field }) => field)).toEqual(['checkedAt', 'checkedBy', 'checkMethod', 'checkResult'])
    expect(new Set(citesOf(unchecked))).toEqual(new Set(['mpd:8-2-(4)']))
    expect((await stage.item(id)).state).toBe('使用中')
    expect((await refusalOf(stage.ask('同僚', 'cameras.use.mpd', [id], use()))).message).toContain('使用中')
    const checked = { ...back, checkedAt: '2026-11-16T09:30:00+09:00', checkedBy: stage.organisation.people.係員, checkMethod: '検査専用端末で検査', checkResult: '検出なし' }
    await stage.record('係員', 'cameras.return.mpd', id, checked)
    expect(await stage.item(id)).toMatchObject({ state: '返却確認待ち', details: { malwareCheckedOn: '2026-11-16' } })
    await stage.record('代理', 'cameras.return-confirmation.mpd', id, { received: true, empty: true })
    expect(await stage.item(id)).toMatchObject({ state: '保管中', holder: null })
    const request = await stage.ask('同僚', 'cameras.use.mpd', [id], use())
    await stage.act('代理', request, { act: '承認', position: 0 })
    const found = await stage.record('同僚', 'cameras.return.mpd', id, { ...checked, checkedBy: stage.organisation.people.同僚, checkResult: '検出あり' })
    expect(found.incident).not.toBeNull()
    await stage.record('代理', 'cameras.return-confirmation.mpd', id, { received: true, empty: true })
    expect((await stage.item(id)).state).toBe('要確認')
    expect((await refusalOf(stage.ask('係員', 'cameras.use.mpd', [id], use()))).message).toContain('要確認')
  })
})

// 警視庁: 外部記録媒体・ＵＩＤの条項。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { listContext } from '../../../src/acts/export.ts'
import { ledgersOf } from '../../../src/acts/ledger-forms.ts'
import { registerRows } from '../../../src/acts/ledger-rows.ts'
import { ledgerHandlers } from '../../../src/server/routes/ledgers.ts'
import { countItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { all } from '../../rows.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const form = { purpose: '会議資料の作成', terminal: '端末 A-12', period: { from: '2026-11-16', to: '2026-11-30' }, encrypted: true, measures: ['malware-checked'] }

describe('外部記録媒体とＵＩＤ', () => {
  const stage = onStage('mpd')
  const register = async (number: string, columns: object) => {
    const seat = await stage.seat('係員')
    return seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number, columns: { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし', ...columns } }))
  }

  accept('mpd:6-1-(2)', async () => {
    const unnumbered = await refusalOf(register('', {}))
    expect(unnumbered.refusals.map(({ field }) => field)).toContain('number')
    expect((await refusalOf(register('M-1', { kind: undefined }))).refusals.map(({ field }) => field)).toEqual(['kind'])
    const uid = await register('M-UID-1', { kind: 'ＵＩＤ' })
    const medium = await register('M-1', {})
    expect([uid.register, medium.register]).toEqual(['media', 'media'])
    const kinds = await stage.store.of(stage.organisation.org).selectFrom('medium').select(['item', 'kind']).where('kind', '=', 'ＵＩＤ').execute()
    expect(kinds.map(({ item }) => item)).toEqual([uid.id])
    expect((await refusalOf(register('M-1', {}))).message).toContain('既に使われています')
    const unknown = await refusalOf(stage.ask('係員', 'media.use.mpd', ['999999'], form))
    expect(unknown.message).toContain('台帳に登録されていない')
  })

  accept('mpd:6-2-(1)', async () => {
    const medium = await register('M-2', {})
    const before = await refusalOf(stage.record('係員', 'media.connection.mpd', medium.id, { terminal: '端末 A-12', checkedAt: '2026-11-16T09:00:00+09:00', method: '検査専用端末で検査', result: '検出なし' }))
    expect(before.message).toContain('保管中')
    const id = await stage.ask('係員', 'media.use.mpd', [medium.id], form)
    const asked = await stage.request(id)
    expect(asked.steps.map(({ role, kind }) => [role, kind])).toEqual([['情報管理者', '決裁']])
    expect(asked.steps[0]!.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.代理])
    expect(asked.steps[0]!.clauses).toContain('mpd:6-2-(1)')
    expect((await stage.item(medium.id)).state).toBe('保管中')
    await stage.act('代理', id, { act: '承認', position: 0 })
    expect(await stage.item(medium.id)).toMatchObject({ state: '使用中', holder: stage.organisation.people.係員, permissions: [{ procedure: 'media.use.mpd', role: '情報管理者', until: '2026-11-30' }] })
  })

  accept('mpd:6-2-(2)', async () => {
    const medium = await register('M-3', { encryption: false })
    const plain = await refusalOf(stage.ask('係員', 'media.use.mpd', [medium.id], { ...form, encrypted: false }))
    expect(citesOf(plain)).toContain('mpd:6-2-(2)')
    await stage.store.of(stage.organisation.org).insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '検証機器との受渡し', basis: '総務部長通知', clauses: ['mpd:6-2-(2)'], item: medium.id, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
    const id = await stage.ask('係員', 'media.use.mpd', [medium.id], { ...form, encrypted: false, unlocked: '総務部長通知' })
    expect((await stage.request(id)).state).toBe('回付中')
  })

  accept('mpd:6-2-(3)', async () => {
    const medium = await register('M-4', {})
    const id = await stage.ask('係員', 'media.use.mpd', [medium.id], form)
    await stage.act('代理', id, { act: '承認', position: 0 })
    const connection = { terminal: '端末 A-12', checkedAt: '2026-11-16T09:00:00+09:00', method: '検査専用端末で検査' }
    const without = await refusalOf(stage.record('係員', 'media.connection.mpd', medium.id, connection))
    expect(without.refusals).toMatchObject([{ field: 'result', cites: ['mpd:6-2-(3)'] }])
    expect((await stage.record('係員', 'media.connection.mpd', medium.id, { ...connection, result: '検出なし' })).incident).toBeNull()
    const found = await stage.record('係員', 'media.connection.mpd', medium.id, { ...connection, result: '検出あり' })
    expect(found.incident).toMatch(/^事案2026-/)
    expect(found.item!.state).toBe('要確認')
  })

  accept('mpd:6-1-(3)', async () => {
    const { units } = stage.organisation
    const seat = await stage.seat('代理')
    const ledger = ledgersOf(seat).find(({ register: key, kind }) => key === 'media' && kind === 'register')!
    expect(ledger.title).toBe('外部記録媒体管理表')
    const rows = await all(registerRows(seat, 'media', { unit: units.課, units: [units.課, units.係], from: '2026-11-01', to: '2026-11-30' }))
    expect(rows).toHaveLength((await countItems(seat.db, listContext(seat, 'media'), { unit: units.課 })).count)
    const states = new Map(rows.map(({ number, state }) => [number, state]))
    for (const medium of await stage.store.of(stage.organisation.org).selectFrom('item').select(['number', 'state']).where('register', '=', 'media').where('unit', 'in', [units.課, units.係]).execute()) {
      expect(states.get(medium.number)).toBe(medium.state)
    }
    const printed = await ledgerHandlers.ledger!({ seat, params: { form: ledger.id }, query: { format: 'pdf', unit: units.課 }, body: undefined, request: undefined as never, session: undefined as never, sessions: undefined as never })
    expect(Buffer.from((printed as { file: Uint8Array }).file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  accept('mpd:7', async () => {
    const uid = await register('M-UID-2', { kind: 'ＵＩＤ', encryption: false })
    const id = await stage.ask('係員', 'media.use.mpd', [uid.id], { purpose: '入力作業', terminal: '端末 A-12', period: form.period })
    const asked = await stage.request(id)
    expect(asked.steps.map(({ role }) => role)).toEqual(['情報管理者'])
    expect(asked.steps[0]!.clauses).toEqual(expect.arrayContaining(['mpd:7', 'mpd:6-2-(1)']))
    expect(asked.answer!.conditions.map(({ measure }) => measure)).not.toContain('encrypted')
    expect(asked.answer!.conditions.map(({ measure }) => measure)).not.toContain('malware-checked')
    await stage.act('代理', id, { act: '承認', position: 0 })
    expect((await stage.item(uid.id)).state).toBe('使用中')
    const noCheck = await refusalOf(stage.record('係員', 'media.connection.mpd', uid.id, { terminal: 'x', checkedAt: '2026-11-16T09:00:00+09:00', method: 'y', result: '検出なし' }))
    expect(noCheck.message).toContain('必要がありません')
  })
})

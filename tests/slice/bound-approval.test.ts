// 承認は、承認された内容に結び付く。後から内容が変われば、どの戸口からでも要再承認になり、与えた許可は止まる。
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { boundHashes } from '../../src/acts/bound-hash.ts'
import { onStage, refusalOf } from '../stage.ts'

const form = { purpose: '会議資料の作成', terminal: '端末 A-12', period: { from: '2026-11-16', to: '2026-11-30' }, encrypted: true, measures: ['malware-checked'] }

describe('an approval is bound to what was approved', () => {
  const stage = onStage('mpd')
  const approved = async () => {
    const medium = stage.organisation.media.空
    const id = await stage.ask('係員', 'media.use.mpd', [medium], form)
    await stage.act('代理', id, { act: '承認', position: 0 })
    return { medium, id }
  }
  const isStale = async (id: string) => {
    const seat = await stage.seat(null)
    return (await boundHashes(seat.db, seat.org, [id])).get(id) !== (await stage.request(id)).decidedHash
  }
  const putBack = async (medium: string) => {
    await stage.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
    await stage.record('同僚', 'media.return-confirmation', medium, { received: true, empty: true })
  }

  test.each([
    ['the form', async (id: string) => { await sql`update request set form = jsonb_set(form, '{purpose}', '"別の目的"') where id = ${id}`.execute(stage.store.owner) }],
    ['the information on the medium', async (_: string, medium: string) => { await stage.store.owner.insertInto('content').values({ org: stage.organisation.org, item: medium, title: '追加の名簿', confidentiality: 3, integrity: 1, availability: 1, since: '2026-11-16T01:00:00Z' }).execute() }],
    ['an attachment', async (id: string) => { await stage.store.owner.insertInto('attachment').values({ org: stage.organisation.org, request: id, name: '差替え.pdf', media_type: 'application/pdf', size: 1, sha256: createHash('sha256').update('x').digest(), content: Buffer.from('x'), added_by: stage.organisation.people.係員 }).execute() }],
    ['the route', async (id: string) => { await stage.store.owner.updateTable('request_step').set({ role: '所属長' }).where('request', '=', id).execute() }],
  ] as const)('changing %s afterwards stops the permission it gave', async (_what, change) => {
    const { medium, id } = await approved()
    expect((await stage.item(medium)).permissions).toHaveLength(1)
    expect(await isStale(id)).toBe(false)
    await change(id, medium)
    expect(await isStale(id)).toBe(true)
    const item = await stage.item(medium)
    expect(item.permissions).toEqual([])
    expect(item.stalePermissions).toHaveLength(1)
    const write = await refusalOf(stage.record('係員', 'media.write-contents', medium, { contents: [{ title: '議事録', confidentiality: 1, integrity: 1, availability: 1 }], terminal: '端末 A-12', encrypted: true }))
    expect(write.message).toContain('情報管理者')
    await putBack(medium)
  })

  test('what came back needs a new approval: the old one covers nothing any more', async () => {
    const { org, units } = stage.organisation
    const { id: medium } = await stage.store.owner.insertInto('item').values({ org, register: 'media', number: 'P-0', state: '保管中', unit: units.課 }).returning('id').executeTakeFirstOrThrow()
    await stage.store.owner.insertInto('medium').values({ org, item: medium, kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externally_connected: 'なし' }).execute()
    const id = await stage.ask('係員', 'media.use.mpd', [medium], form)
    await stage.act('代理', id, { act: '承認', position: 0 })
    await putBack(medium)
    const write = await refusalOf(stage.record('係員', 'media.write-contents', medium, { contents: [{ title: '議事録', confidentiality: 1, integrity: 1, availability: 1 }], terminal: '端末 A-12', encrypted: true }))
    expect(write.message).toContain('情報管理者')
  })

  test('a provision for one thing lifts nothing for another in the same request', async () => {
    const { org, units } = stage.organisation
    const plain = await stage.store.owner.insertInto('item').values(['P-1', 'P-2'].map((number) => ({ org, register: 'media', number, state: '保管中', unit: units.課 }))).returning('id').execute()
    await stage.store.owner.insertInto('medium').values(plain.map(({ id }) => ({ org, item: id, kind: 'ＵＳＢメモリ', encryption: false, shared: '共用', externally_connected: 'なし' }))).execute()
    await stage.store.owner.insertInto('provision').values({ org, kind: '別段の定め', title: '検証機器との受渡し', basis: '総務部長通知', clauses: ['mpd:6-2-(2)'], item: plain[0]!.id, from_day: '2026-04-01' }).execute()
    const unlocked = { ...form, encrypted: false, unlocked: '総務部長通知' }
    const both = await refusalOf(stage.ask('係員', 'media.use.mpd', plain.map(({ id }) => id), unlocked))
    expect(both.refusals.flatMap(({ cites }) => [...cites])).toContain('mpd:6-2-(2)')
    expect((await stage.request(await stage.ask('係員', 'media.use.mpd', [plain[0]!.id], unlocked))).state).toBe('回付中')
  })

  test('the acts of approval themselves do not make it stale', async () => {
    const { medium, id } = await approved()
    await stage.act('同僚', id, { act: 'コメント', comment: '使い終わったら声を掛けてください' })
    expect(await isStale(id)).toBe(false)
    await putBack(medium)
  })

  test('a permission ends with its period, and one for the year with the fiscal year', async () => {
    const { medium } = await approved()
    stage.clock.moveTo('2026-11-30T14:59:59Z')                                   // 11月30日 23:59:59
    expect((await stage.item(medium)).permissions).toHaveLength(1)
    stage.clock.moveTo('2026-11-30T15:00:00Z')                                   // 12月1日 0:00
    expect((await stage.item(medium)).permissions).toEqual([])
    stage.clock.moveTo('2026-11-16T01:00:00Z')
    const over = await refusalOf(stage.ask('係員', 'media.use.mpd', [stage.organisation.media.名簿], { ...form, period: { from: '2027-03-01', to: '2027-04-01' } }))
    expect(over.refusals).toContainEqual(expect.objectContaining({ field: 'period', message: expect.stringContaining('年度末') }))
  })
})

// 手続の台帳の鍵（ofProcedures）がすること: 試験で作った手続を足した世界、変えた世界、除いた世界で見る。条項は持たない。
import { beforeAll, describe, expect, test } from 'vitest'
import { saitama } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import { onStage } from '../../tests/stage.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { setting } from '../engine/definition.ts'
import { registerKey } from '../engine/register/register.ts'
import { procedure } from '../engine/request/procedure.ts'
import type { Procedure } from '../engine/request/procedure.ts'
import { loadItems } from './item-facts.ts'
import { keepProcedures, standingOf } from './own-procedures.ts'
import { changeSetting } from './setting-change.ts'
import { openWorld } from './world.ts'
import type { Seat, World } from './world.ts'

const CLAUSE = saitama['8-1-(1)-ウ']
const common = { cites: [CLAUSE], profiles: ['saitama-police'] } as const
const lapse = setting('test.kept-lapse', '試しの失効', 30, { unit: '日', notInSource: true })
const PLAIN: Omit<Procedure, 'kind' | 'id'> = {
  ...common, title: '試しの手続', settings: [lapse], subject: null, verb: '試しに申請する', form: { why: { label: '目的', type: 'text' } },
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'organisation', cites: [CLAUSE] }], lapsesAfter: lapse,
}
const kept = procedure('test.kept', PLAIN)
const untouched = procedure('test.untouched', { ...PLAIN, title: '変わらない手続', settings: [], lapsesAfter: setting('test.other', 'ほかの失効', 30, { unit: '日', notInSource: true }) })
const longer = procedure('test.kept', { ...PLAIN, form: { ...PLAIN.form, more: { label: '連絡先', type: 'text' } } })

const stage = onStage('saitama-police')
let real: readonly Definition[]
let world: World
const openWith = (...more: readonly Definition[]): World => openWorld(stage.store, [...real, ...more], stage.clock)
const system = (at: World): Promise<Seat> => seatOf(at, stage.organisation, null)
beforeAll(async () => {
  // 前提: 手続は試験のものだけにする。ほかの手続の行は、この試験では見ない。
  real = (await loadDefinitions()).filter((one) => one.kind !== 'procedure')
  world = openWith(kept, untouched)
})
const rowOf = async (id: string) => {
  const seat = await system(world)
  const rows = await seat.db.selectFrom('equivalence').select('item').where('procedure', '=', id).execute()
  expect(rows).toHaveLength(1)
  return (await loadItems(seat.db, seat, [rows[0]!.item])).get(rows[0]!.item)!
}
const confirm = async (id: string) => {
  const { id: item, details } = await rowOf(id)
  const { db } = await system(world)
  await db.updateTable('item').set({ state: '確認済' }).where('org', '=', stage.organisation.org).where('id', '=', item).execute()
  await db.updateTable('equivalence').set({ confirmed_shape: String(details['shape']) }).where('org', '=', stage.organisation.org).where('item', '=', item).execute()
}
const evidence = async (item: string) => (await (await system(world)).db.selectFrom('evidence').select(['act', 'actor', 'clauses']).where('subject', '=', `item/${item}`).orderBy('id').execute())
const toldOf = async (item: string) => (await (await system(world)).db.selectFrom('notice').select(['person', 'title', 'link']).where('about', '=', `item/${item}`).execute())
const standing = async (at: World, one: Procedure) => { const found = await standingOf(await system(at), one); return found && { state: found.state, confirmed: found.confirmed, changes: found.changes } }

describe('ofProcedures', () => {
  test('手続ごとに一行ずつ並び、二度行っても増えない。名と今の姿を持ち、本部のものになる', async () => {
    expect(await standing(world, kept)).toEqual({ state: '確認前・簿冊併用', confirmed: false, changes: [] })
    await keepProcedures(await system(world))
    await keepProcedures(await system(world))
    const row = await rowOf('test.kept')
    expect(row).toMatchObject({ state: '確認前・簿冊併用', unit: stage.organisation.units.本部, details: { name: '試しの手続' } })
    expect(String(row.details['shape']).split('\n')).toEqual(expect.arrayContaining(['項目　目的（必須）', '承認　決裁: 情報セキュリティ管理者', '数値　試しの失効: 30日']))
    expect(await evidence(row.id)).toEqual([{ act: '同等性の確認の登録', actor: null, clauses: [CLAUSE] }])
  })
  test('確認の前に変わったものは、今の姿だけが書き直され、誰にも知らせない', async () => {
    await keepProcedures(await system(openWith(longer, untouched)))
    const row = await rowOf('test.kept')
    expect([row.state, row.details['shape'], row.details['changes'] ?? null]).toEqual(['確認前・簿冊併用', expect.stringContaining('連絡先'), null])
    expect(await toldOf(row.id)).toEqual([])
    await keepProcedures(await system(world))
  })
  test('確認の後に定義が変わると、要再確認に戻り、違いが書かれ、知らせる役割の人に届く。同じままの手続は戻らない', async () => {
    await confirm('test.kept')
    await confirm('test.untouched')
    await keepProcedures(await system(world))
    expect([(await rowOf('test.kept')).state, await standing(world, kept)]).toEqual(['確認済', { state: '確認済', confirmed: true, changes: [] }])
    const changed = openWith(longer, untouched)
    const changes = ['加わった: 項目　連絡先（必須）']
    expect(await standing(changed, longer), '行が書き直される前でも、確認済とは言わない').toEqual({ state: '要再確認', confirmed: false, changes })
    await keepProcedures(await system(changed))
    const row = await rowOf('test.kept')
    expect(row).toMatchObject({ state: '要再確認', details: { changes: changes.join('\n') } })
    expect((await evidence(row.id)).at(-1)).toEqual({ act: '手続の設定の変更による要再確認', actor: null, clauses: [CLAUSE] })
    expect(await toldOf(row.id)).toEqual([{ person: stage.organisation.people.他部長, title: '手続の設定が変わり、要再確認になりました: 試しの手続', link: `/registers/equivalences/${row.id}` }])
    expect((await rowOf('test.untouched')).state).toBe('確認済')
    await keepProcedures(await system(changed))
    expect(await toldOf(row.id)).toHaveLength(1)
  })
  test('組織が数値を変えても戻る', async () => {
    await keepProcedures(await system(world))
    await confirm('test.kept')
    await changeSetting(await seatOf(world, stage.organisation, '他部長'), { id: 'test.kept-lapse', value: 10, from: '2026-11-16', reason: '試す' }, '127.0.0.1')
    expect(await rowOf('test.kept')).toMatchObject({ state: '要再確認', details: { changes: 'なくなった: 数値　試しの失効: 30日\n加わった: 数値　試しの失効: 10日' } })
  })
  test('なくなった手続は廃止になり、残りはそのまま', async () => {
    await keepProcedures(await system(openWith(untouched)))
    expect([(await rowOf('test.kept')).state, (await rowOf('test.untouched')).state]).toEqual(['廃止', '確認済'])
  })
  test('その台帳のない組では、何も並ばず、問われもしない', async () => {
    const without = openWorld(stage.store, [...real.filter((one) => one.kind !== 'register' || registerKey(one) !== 'equivalences'), kept], stage.clock)
    await keepProcedures(await system(without))
    expect(await standing(without, kept)).toBeNull()
  })
})

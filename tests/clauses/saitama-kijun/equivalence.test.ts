// 第８の１(1)ウ 電子化した手続の同等性の確認: 確認前・確認済・要再確認、確認する者、資料。
import { describe, expect, test } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import { keepProcedures } from '../../../src/acts/own-procedures.ts'
import { changeSetting } from '../../../src/acts/setting-change.ts'
import { openWorld, takeSeat } from '../../../src/acts/world.ts'
import type { World } from '../../../src/acts/world.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { loadDefinitions } from '../../../src/domain/index.ts'
import { buildApp } from '../../../src/server/app.ts'
import { accept } from '../../accept.ts'
import { signInAs } from '../../client.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { aStation } from './station.ts'

const CLAUSE = 'saitama-kijun:8-1-(1)-ウ'
const EXCEPTION = 'exceptions.exception.saitama'
const CARRY = 'release.take-out.saitama'
const PACKAGE = { controls: '例外措置申請書を課長が書き、情報管理課長を経て管理者が許可し、簿冊に綴る', counterparts: '申請の画面で書き、同じ順に回付し、証跡に残る', differences: '押印が承認の記録に代わる', trail: '証跡は消せない。５年保存' }

describe('電子化した手続の同等性の確認', () => {
  const stage = aStation()
  const system = (number: string, npaRelation?: string) => stage.add('課長', 'systems', number, { name: `手続${number}`, purposes: '手続', confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, ...(npaRelation ? { npaRelation } : {}) })
  const own = (number: string) => system(number, '県警察が整備')
  const standing = (procedure: string) => asking(stage, '係員', async (client) => (await client.get(`/api/procedures/${procedure}/standing`)).body.standing)
  const keep = async (world: World = stage.world) => keepProcedures(await takeSeat(world, stage.organisation.org, null))
  const rowOf = async (procedure: string) => { const { item } = await standing(procedure); return item as string }
  const confirm = async (row: string, of: string, who = '課長' as const) => {
    const request = await stage.ask(who, 'digitisation.equivalence.saitama', [row], { system: of, ...PACKAGE })
    await stage.act('他部長', request, { act: '承認', position: 0 })
  }

  accept(CLAUSE, async () => {
    // 確認簿にまだ載っていなくても、確認前と出る。
    expect(await standing(EXCEPTION)).toMatchObject({ state: '確認前・簿冊併用', confirmed: false, clauses: [CLAUSE], item: null })
    await keep()
    const row = await rowOf(EXCEPTION)
    expect(await stage.item(row)).toMatchObject({ state: '確認前・簿冊併用', details: { name: '例外措置の適用', clauses: expect.stringContaining('第２の３(2)イ(ｱ)') as string } })
    // 確認されると消える。申請は責任者だけができ、確認は情報セキュリティ管理者が行う。
    const { id } = await own('システム-1')
    expect(citesOf(await refusalOf(confirm(row, id, '係員' as '課長')))).toContain(CLAUSE)
    await confirm(row, id)
    expect(await standing(EXCEPTION)).toMatchObject({ state: '確認済', confirmed: true, confirmer: '情報セキュリティ管理者', confirmedOn: '2026-11-16', changes: [] })
    expect((await standing(CARRY)).state).toBe('確認前・簿冊併用')
    // 製品の手続から経路の段が一つ減ると、その画面にすぐ出て、確認簿も要再確認に戻る。
    const definitions = (await loadDefinitions()).map((one) => (one.kind === 'procedure' && one.id === EXCEPTION ? { ...one, steps: one.steps!.filter(({ kind }) => kind !== '回議') } : one))
    const fewer = openWorld(stage.world.store, definitions, stage.clock)
    const app = await buildApp(fewer, { requestsPerMinute: 0 })
    try {
      const client = await signInAs(app, stage.organisation.accounts.係員)
      expect((await client.get(`/api/procedures/${EXCEPTION}/standing`)).body.standing).toMatchObject({ state: '要再確認', confirmed: false, changes: [expect.stringContaining('回議: 情報管理課長') as string], clauses: [CLAUSE] })
    } finally { await app.close() }
    await keep(fewer)
    const again = await stage.item(row)
    expect(again).toMatchObject({ state: '要再確認', details: { changes: expect.stringContaining('なくなった: 承認　回議: 情報管理課長') as string } })
    const { db, org } = await stage.seat(null)
    const kept = await db.selectFrom('evidence').select(['act', 'clauses']).where('org', '=', org).where('subject', '=', `item/${row}`).orderBy('id', 'desc').executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ act: '手続の設定の変更による要再確認', clauses: [CLAUSE] })
    // 段を戻しても、受け直すまで要再確認のまま。受け直すと消える。
    await keep()
    expect((await standing(EXCEPTION)).state).toBe('要再確認')
    await confirm(row, id)
    expect(await standing(EXCEPTION)).toMatchObject({ state: '確認済', changes: [] })
  })

  test('組織の設定で経路を変えても、その時から要再確認になる', async () => {
    await keep()
    await confirm(await rowOf(CARRY), (await own('システム-2')).id)
    expect((await standing(CARRY)).confirmed).toBe(true)
    await changeSetting(await stage.seat('他部長'), { id: 'release.take-out.approver', value: '運用管理者', from: '2026-11-16', reason: '承認する人を替える' }, '127.0.0.1')
    expect(await stage.item(await rowOf(CARRY))).toMatchObject({ state: '要再確認' })
    expect((await standing(CARRY)).changes.join()).toContain('運用管理者')
    expect((await standing(EXCEPTION)).state).toBe('確認済')
  })

  test('警察庁のシステムとつながるなら、警察庁の確認の文書番号と日付で効く', async () => {
    const row = await rowOf('exceptions.separate.saitama')
    const connected = await system('システム-3', '警察庁が整備するシステムと接続')
    const given = { system: connected.id, ...PACKAGE, document: '警察庁情管第3号', confirmedOn: '2026-11-10' }
    expect((await refusalOf(confirm(row, connected.id))).refusals).toMatchObject([{ field: 'system', cites: [CLAUSE] }])
    for (const [who, form] of [['課長', { ...given, document: '' }], ['課長', { ...given, confirmedOn: '2026-12-01' }], ['課長', { ...given, system: (await own('システム-4')).id }], ['係員', given]] as const) {
      await refusalOf(stage.record(who, 'digitisation.equivalence.saitama/npa', row, form))
    }
    // 警察庁のシステムとの関係が分からなければ、どちらも断る。
    const unknown = (await system('システム-5')).id
    for (const act of [() => confirm(row, unknown), () => stage.record('課長', 'digitisation.equivalence.saitama/npa', row, { ...given, system: unknown })]) expect(citesOf(await refusalOf(act()))).toContain(CLAUSE)
    await stage.record('課長', 'digitisation.equivalence.saitama/npa', row, given)
    expect(await standing('exceptions.separate.saitama')).toMatchObject({ state: '確認済', confirmer: '警察庁情報セキュリティ管理者', confirmedOn: '2026-11-10' })
  })

  test('ほかのシステムで電子化した手続は台帳から載せ、確認と変更が台帳にも入る', async () => {
    const ledger = await stage.add('課長', 'paper-procedures', '電子化-1', { name: '鍵の貸出', clause: 'saitama-kijun:8-1-(2)-エ-(イ)', method: '電子', confirmation: '確認前', feasible: 'できる', reason: '既存のシステム' })
    const { item } = await stage.record('課長', 'digitisation.equivalence.saitama/entered', ledger.id, {})
    expect(citesOf(await refusalOf(stage.record('課長', 'digitisation.equivalence.saitama/entered', ledger.id, {})))).toContain(CLAUSE)
    await confirm(item!.id, (await own('システム-6')).id)
    expect((await stage.item(ledger.id)).details).toMatchObject({ confirmation: '確認済', confirmedOn: '2026-11-16' })
    await stage.record('課長', 'digitisation.equivalence.saitama/changed', item!.id, { changes: '上司の承認をやめた' })
    expect(await stage.item(item!.id)).toMatchObject({ state: '要再確認' })
    expect((await stage.item(ledger.id)).details['confirmation']).toBe('要再確認')
    // 行わなくなれば終える。関所の手続は、手続がある限り終えられない。
    expect(citesOf(await refusalOf(stage.record('他部長', 'digitisation.equivalence.saitama/ended', await rowOf(CARRY), { because: '使わない' })))).toContain(CLAUSE)
    await stage.record('課長', 'digitisation.equivalence.saitama/ended', item!.id, { because: '廃止した' })
    expect(await stage.item(item!.id)).toMatchObject({ state: '廃止' })
    // 確認簿は行為だけが変える。
    const seat = await stage.seat('課長')
    const turn = () => seat.db.transaction().execute(async (tx) => changeItem(tx, seat, 'equivalences', item!.id, { version: (await stage.item(item!.id)).version, columns: { confirmer: '情報セキュリティ管理者' } }))
    await refusalOf(turn())
    await refusalOf(seat.db.transaction().execute((tx) => addItem(tx, seat, 'equivalences', { number: '同等性-999', columns: { name: '手入力', clauses: 'x' }, unit: stage.organisation.units.課 })))
  })

  test('手続の資料は、管理点が条項番号付きで出る', async () => {
    const app = await buildApp(stage.world, { requestsPerMinute: 0 })
    const { cookie } = await signInAs(app, stage.organisation.accounts.係員)
    const pdf = await app.inject({ method: 'GET', url: `/api/procedures/${EXCEPTION}/material`, headers: { 'x-sekisho': '1', cookie } })
    await app.close()
    expect(pdf.statusCode).toBe(200)
    const text = readPdfPages(pdf.rawPayload).join('').replaceAll(/\s/g, '')
    for (const words of ['回議:情報管理課長', '決裁:情報セキュリティ管理者', '第２の３(2)イ(ｱ)', '例外とする条項の特定', '保存期間']) expect(text).toContain(words)
  })
})

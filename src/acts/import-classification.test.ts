import { describe, expect, test } from 'vitest'
import { onStage, refusalOf } from '../../tests/stage.ts'
import type { Stage } from '../../tests/stage.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { readTable } from '../documents/table-reader.ts'
import type { ProfileId } from '../engine/definition.ts'
import { bulk } from './bulk.ts'
import { hopedHeadings, mappingFor } from './import-fields.ts'
import { planImport } from './import.ts'
import { undoImport } from './import-undo.ts'
import { runImport } from './import-write.ts'
import { loadItems } from './item-facts.ts'

const HEAD = '番号,情報資産名,業務名,形態,機密性,完全性,可用性,取扱制限,閲覧範囲'
/** What the file says, under the headings of an old ledger. */
async function fileOf(stage: Stage, lines: readonly string[]) {
  const seat = await stage.seat('係員')
  const register = seat.book.registers.get('information')!
  const table = (await readTable(new TextEncoder().encode([HEAD, ...lines].join('\n')), '情報資産台帳.csv', hopedHeadings(register, seat.book.profile.id))).sheets[0]!
  return { seat, table, mapping: await mappingFor(seat.db, seat, 'information', register, table) }
}
async function imported(stage: Stage, lines: readonly string[]) {
  const { seat, table, mapping } = await fileOf(stage, lines)
  const { batch, counts } = await runImport(seat, { register: 'information', fileName: '情報資産台帳.csv', table, mapping })
  const { rows } = { rows: await seat.db.selectFrom('item').select(['id', 'number']).where('org', '=', seat.org).where('register', '=', 'information').execute() }
  const items = await loadItems(seat.db, seat, rows.map(({ id }) => id))
  return { batch, counts, seat, of: (number: string) => items.get(rows.find((row) => row.number === number)!.id)! }
}
const seen = async (stage: Stage, who: PersonKey, id: string) => { const seat = await stage.seat(who); return (await loadItems(seat.db, seat, [id])).size === 1 }

describe('警視庁: 決めるのは情報管理者', () => {
  const stage = onStage('mpd')

  test('分類は申出として入り、情報管理者が台帳でまとめて、申出のとおりに決める', async () => {
    const lines = ['J-1,相談の記録,相談,電磁的記録,中,高,低,複製禁止,所属', 'J-2,広報資料,広報,書面,機密性低,,,,組織全体', 'J-3,古い資料,庶務,電磁的記録,,,,,所属']
    const { seat, table, mapping } = await fileOf(stage, lines)
    const plan = await planImport(seat.db, seat, 'information', table, mapping)
    expect(plan.rows[0]!.changes).toEqual([{ label: '分類', before: '', after: '未決定（ファイルでは 機密性中・完全性高・可用性低・複製禁止）。決まるまで機密性中として扱います' }])
    const { of, counts } = await imported(stage, lines)
    expect(counts).toMatchObject({ 新規: 3, 誤り: 0 })
    expect(of('J-1').classification).toMatchObject({ state: '未決定', confidentiality: 2, integrity: 2, availability: 2, proposed: { confidentiality: 2, integrity: 2, availability: 1, restrictions: [{ kind: 'no-copy' }] } })
    expect(of('J-2').classification).toMatchObject({ state: '未決定', confidentiality: 2, integrity: 0, availability: 0, proposed: { confidentiality: 1 } })
    expect(of('J-3').classification).toMatchObject({ state: '未決定', proposed: null })
    const act = { kind: 'record', event: 'information.acceptance.mpd', form: { confirmed: true } } as const
    const ids = ['J-1', 'J-2', 'J-3'].map((number) => of(number).id)
    const clerk = await bulk(await stage.seat('係員'), 'information', { items: ids, preview: false, act })
    expect(clerk.rows.map(({ ok }) => ok)).toEqual([false, false, false])
    const manager = await stage.seat('代理')
    const { rows } = await bulk(manager, 'information', { items: ids, preview: false, act })
    expect(rows.map(({ ok }) => ok)).toEqual([true, true, false])
    expect((await loadItems(manager.db, manager, ids)).get(ids[0]!)!.classification).toMatchObject({ state: '決定', confidentiality: 2, integrity: 2, availability: 1, restrictions: [{ kind: 'no-copy' }], decidedBy: manager.person })
    expect((await refusalOf(stage.record('代理', 'information.acceptance.mpd', ids[2]!, { confirmed: true }))).message).toContain('申し出られた分類がありません')
  })

  test('同じファイルを二度取り込んでも何も変わらず、取り消せて、読めない分類は欄を指して断る', async () => {
    const lines = ['K-1,控え,相談,電磁的記録,中,低,低,,所属']
    const { batch } = await imported(stage, lines)
    expect((await imported(stage, lines)).counts).toMatchObject({ 新規: 0, 変更: 0, 変更なし: 1 })
    expect(await undoImport(await stage.seat('係員'), 'information', batch)).toMatchObject({ undone: 1 })
    const { seat, table, mapping } = await fileOf(stage, ['K-2,控え,相談,電磁的記録,とても高い,低,低,閲覧制限,所属'])
    const [row] = (await planImport(seat.db, seat, 'information', table, mapping)).rows
    expect(row!.kind).toBe('誤り')
    for (const part of ['機密性「とても高い」は、機密性低・機密性中・機密性高', '取扱制限「閲覧制限」']) expect(row!.message).toContain(part)
  })
})

describe.each([['saitama-police', '決定', '未決定'], ['municipality', '決定', '決定']] as [ProfileId, string, string][])('%s', (profile, middle, lowest) => {
  const stage = onStage(profile)
  test('列の分類が、組の定めのとおりに決まるか未決定になり、閲覧範囲の外の人には見えない', async () => {
    const { of, seat } = await imported(stage, ['L-1,相談の記録,相談,電磁的記録,機密性２,２,1,,所属', 'L-2,広報資料,広報,電磁的記録,1,1,1,,組織全体', 'L-3,担当だけの資料,庶務,電磁的記録,2,1,1,,'])
    expect(of('L-1').classification).toMatchObject({ state: middle, confidentiality: 2, integrity: 2, availability: 1, decidedBy: seat.person })
    expect(of('L-2').classification!.state).toBe(lowest)
    expect(of('L-1').confidentiality).toBe(2)
    expect([await seen(stage, '同僚', of('L-1').id), await seen(stage, '他係員', of('L-1').id)]).toEqual([true, false])
    expect([await seen(stage, '他係員', of('L-2').id), await seen(stage, '同僚', of('L-3').id), await seen(stage, '係員', of('L-3').id)]).toEqual([true, false, true])
  })
})

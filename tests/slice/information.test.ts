import { loadItems } from '../../src/acts/item-facts.ts'
import { describe, expect, test } from 'vitest'
import { descendantsOf } from '../../src/acts/lineage.ts'
import { sql } from 'kysely'
import { ALL, middle } from '../clauses/saitama-kijun/station.ts'
import { citesOf, onStage, refusalOf } from '../stage.ts'

const form = (title: string, more: object = {}) => middle({ title, ...more })

describe('情報資産台帳の仕組み', () => {
  const stage = onStage('saitama-police')
  const enter = async (title: string, more: object = {}) => (await stage.record('係員', 'information.entry.saitama', null, form(title, more))).item!

  test('元の情報の機密性と取扱制限を引き継ぎ、それより低くはできない', async () => {
    const high = await enter('捜査資料', { secret: '秘密文書に当たる', confidentiality: '3', restrictions: [{ kind: 'no-copy' }] })
    const low = await enter('広報資料', { likely: [], unlikely: ALL, confidentiality: '1', evident: true })
    const refused = await refusalOf(enter('抜粋', { confidentiality: '2', sources: [high.id, low.id] }))
    expect(refused.refusals[0]!.field).toBe('confidentiality')
    expect(citesOf(refused)).toContain('saitama-kijun:3-2-(5)')
    const excerpt = await enter('抜粋', { secret: '秘密文書に当たる', confidentiality: '3', sources: [high.id, low.id] })
    expect(excerpt.classification).toMatchObject({ confidentiality: 3, restrictions: [{ kind: 'no-copy', label: '複製禁止' }], inherited: { confidentiality: 3 } })
    const seat = await stage.seat('係員')
    expect((await descendantsOf(seat.db, seat, high.id)).map(({ id, depth }) => [id, depth])).toEqual([[excerpt.id, 1]])
  })

  test('書面には完全性も可用性もない', async () => {
    const paper = await enter('名簿（紙）', { form: '書面', storage: '書庫' })
    expect(paper.classification).toMatchObject({ confidentiality: 2, integrity: 0, availability: 0 })
  })

  test('閲覧範囲の外の人には、行そのものがない', async () => {
    const own = await enter('担当だけの資料', { openTo: '登録者と担当役割' })
    const mine = await stage.seat('係員')
    expect((await loadItems(mine.db, mine, [own.id])).size).toBe(1)
    const keeper = await stage.seat('補佐')
    expect((await loadItems(keeper.db, keeper, [own.id])).size).toBe(1)
    const stranger = await stage.seat('他係員')
    expect((await loadItems(stranger.db, stranger, [own.id])).size).toBe(0)
    expect((await sql`select from item_searchable where id = ${own.id}`.execute(stranger.db)).rows).toEqual([])
    const colleague = await stage.seat('同僚')
    expect((await loadItems(colleague.db, colleague, [own.id])).size).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { contracts } from '../../../src/domain/outsourcing/contracts.register.ts'
import { places } from '../../../src/domain/zones/places.register.ts'
import { media } from '../../../src/domain/media/media.register.ts'
import type { Me } from '../../app/session.ts'
import { readForm } from '../../kit/form/reading.ts'
import { changedColumns, divide, editDrafts, editForm, newDrafts, newForm, nextDrafts } from './item-form.ts'
import type { ItemDetail } from './item-marks.tsx'

const me = { affiliation: { id: '3', name: '総務課' }, today: '2026-06-01' } as unknown as Me
const context = { profile: 'saitama-police', today: '2026-06-01' } as const
const stored = { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', origin: '支給', use: '一般', externallyConnected: 'なし', registeredOn: '2026-04-01', serial: 'A-1' }
const item = { unit: { id: '3', name: '総務課' }, place: { id: '9', name: '庫-1' }, details: stored } as unknown as ItemDetail

describe('登録と訂正の用紙', () => {
  test('保管場所の台帳には、保管場所の欄がない', () => {
    expect(newForm(media)).toHaveProperty('place')
    expect(newForm(places)).not.toHaveProperty('place')
  })
  test('契約のような書類には、保管場所の欄がない。すでに置き場所のあるものを直すときは残る', () => {
    expect(newForm(contracts)).not.toHaveProperty('place')
    expect(editForm(contracts, { place: null })).not.toHaveProperty('place')
    expect(editForm(contracts, item)).toHaveProperty('place')
  })
  test('新しい用紙は、番号の案・自分の所属・今日の登録日から始まり、あとは暗号化の有無だけ足りない', () => {
    const { payload, problems } = readForm(newForm(media), newDrafts(media, me, 'USB-0042'), context)
    expect(payload).toMatchObject({ number: 'USB-0042', unit: '3', registeredOn: '2026-06-01', kind: 'ＵＳＢメモリ' })
    expect(problems.map(({ field }) => field)).toEqual(['encryption'])
  })
  test('続けて登録すると、番号と一つずつ違うものだけが改まる', () => {
    const before = { ...newDrafts(media, me, 'USB-0042'), product: '製品甲', serial: 'A-1', encryption: true }
    expect(nextDrafts(media, before, 'USB-0043')).toMatchObject({ number: 'USB-0043', product: '製品甲', serial: '', encryption: true })
  })
  test('開いて何も変えなければ、送る変更はない', () => {
    const { payload, problems, shown } = readForm(editForm(media), editDrafts(media, item, new Map()), context)
    expect(problems).toEqual([])
    expect(changedColumns(media, shown, stored, divide(payload).columns)).toEqual({})
    expect(divide(payload)).toMatchObject({ unit: '3', place: '9' })
  })
  test('消した値は null、変えた値はその値として送る', () => {
    const drafts = { ...editDrafts(media, item, new Map()), serial: '', shared: '個人に配分', reason: '書き誤り' }
    const { payload, shown } = readForm(editForm(media), drafts, context)
    const read = divide(payload)
    expect(changedColumns(media, shown, stored, read.columns)).toEqual({ serial: null, shared: '個人に配分' })
    expect(read.reason).toBe('書き誤り')
    expect(read.columns).not.toHaveProperty('reason')
  })
})

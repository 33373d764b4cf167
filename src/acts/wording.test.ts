import { describe, expect, test } from 'vitest'
import { onStage } from '../../tests/stage.ts'
import type { Form } from '../engine/definition.ts'
import { profileOf } from '../profiles/index.ts'
import { describeChanges, describeForm, describeValue, wordingFor } from './wording.ts'
import type { Wording } from './wording.ts'

const plain: Wording = { profile: profileOf('mpd'), person: (id) => `人${id}`, unit: (id) => `部署${id}`, item: (id) => `番号${id}` }
const form: Form = {
  purpose: { label: '目的', type: 'text' }, minimised: { label: '最小限', type: 'declaration' }, encrypted: { label: '暗号化', type: 'flag' }, on: { label: '日', type: 'date' },
  period: { label: '期間', type: 'dateRange' }, count: { label: '数', type: 'number', unit: '個' }, kind: { label: '種類', type: 'choice', options: [{ value: 'usb', label: 'USBメモリ' }, '光'] },
  who: { label: '受領者', type: 'person' }, where: { label: '所属', type: 'unit' }, medium: { label: '媒体', type: 'item', register: 'media', many: true },
}
const values = { purpose: 'あ'.repeat(300), minimised: true, encrypted: false, on: '2026-06-01', period: { from: '2026-06-01', to: '2026-06-30' }, count: 1200, kind: 'usb', who: '7', where: '8', medium: ['1', '2'] }
const said = (wording: Wording) => Object.fromEntries(describeForm(form, values, wording).map(({ label, value }) => [label, value]))

test('a list says values briefly, a document that is filed says them in full', () => {
  expect(said(plain)).toEqual({ 目的: `${'あ'.repeat(199)}…`, 最小限: '確認済み', 暗号化: 'いいえ', 日: 'R8.6.1', 期間: 'R8.6.1からR8.6.30まで', 数: '1,200個', 種類: 'USBメモリ', 受領者: '人7', 所属: '部署8', 媒体: '番号1・番号2' })
  expect(said({ ...plain, inFull: true })).toMatchObject({ 目的: values.purpose, 日: '令和8年6月1日', 期間: '令和8年6月1日から令和8年6月30日まで' })
})
test('a moment is told in Japanese time, and nothing is said of nothing', () => {
  expect(describeValue({ label: '日時', type: 'dateTime' }, '2026-06-01T00:05:00Z', plain)).toBe('R8.6.1 09:05')
  for (const value of [null, undefined, '']) expect(describeValue({ label: '目的', type: 'text' }, value, plain)).toBe('')
})
test('clauses are called by their document and official number, alone or several', () => {
  const clauses = { label: '条項', type: 'text' } as const
  expect(describeValue(clauses, 'mpd:6-2-(1) mpd:6-2-(2)', plain)).toBe('警視庁 実施要綱 第6の2(1)、警視庁 実施要綱 第6の2(2)')
  expect(describeValue(clauses, 'mpd:9-9-9 と書いた', plain)).toBe('mpd:9-9-9 と書いた')
})
test('changes are those that read differently', () => {
  const columns: Form = { kind: form['kind']!, remarks: { label: '備考', type: 'text' } }
  expect(describeChanges(columns, { state: '保管中', details: { kind: 'usb' } }, { state: '使用中', details: { kind: 'usb', remarks: '貸出用' } }, plain)).toEqual([{ label: '状態', before: '保管中', after: '使用中' }, { label: '備考', before: '', after: '貸出用' }])
})

describe('names in values', () => {
  const stage = onStage('mpd')
  test('stay names after the person has left and the unit was closed, with two statements for all of them', async () => {
    const { people, units, media, numbers, org } = stage.organisation
    const db = stage.store.of(org)
    await db.updateTable('person').set({ to_day: '2026-11-10' }).where('org', '=', org).where('id', '=', people.他係員).execute()
    await db.updateTable('unit_period').set({ to_day: '2026-11-10' }).where('org', '=', org).where('unit', '=', units.他係).execute()
    const seat = await stage.seat('係員')
    expect(seat.organisation.people.has(people.他係員)).toBe(false)
    const forms = Array.from({ length: 30 }, () => [form, { who: people.他係員, where: units.他係, medium: [media.空, media.名簿] }] as const)
    const before = stage.store.statements()
    const wording = await wordingFor(seat.db, seat, [...forms, [form, { who: people.課長, where: '番号でない', medium: null }]])
    expect(stage.store.statements() - before).toBe(2)
    expect([wording.person(people.他係員), wording.person(people.課長), wording.unit(units.他係), wording.item(media.空)]).toEqual(['村上 億', '髙橋 三枝', '企画係', numbers.空])
  })
})

import { expect, test } from 'vitest'
import type { Form } from '../../../src/engine/definition.ts'
import { changedByOther, contested, draftWords, merge } from './conflict.ts'

const form: Form = { a: { label: '甲', type: 'text' }, b: { label: '乙', type: 'text' }, c: { label: '丙', type: 'flag' }, d: { label: '丁', type: 'unit' } }
const base = { a: '1', b: '1', c: undefined, d: [{ value: '1', label: '総務課' }] }
const mine = { ...base, a: '2', b: '2' }
const theirs = { ...base, a: '3', c: true }

test('両方が変えた項目だけを尋ね、相手だけが変えた項目はそのまま残す', () => {
  expect(contested(form, base, mine, theirs)).toEqual([{ key: 'a', label: '甲', base: '1', mine: '2', theirs: '3' }])
  expect(changedByOther(form, base, mine, theirs).map(({ key }) => key)).toEqual(['c'])
})
test('自分だけが変えた項目は自分の値、両方が変えた項目は選んだ値になる', () => {
  expect(merge(form, base, mine, theirs, {})).toMatchObject({ a: '2', b: '2', c: true })
  expect(merge(form, base, mine, theirs, { a: 'theirs' })).toMatchObject({ a: '3', b: '2', c: true, d: base.d })
})
test('同じ値に変えたなら、尋ねない', () => expect(contested(form, base, mine, { ...theirs, a: '2' })).toEqual([]))
test.each([[form['c']!, undefined, '（空）'], [form['c']!, false, 'いいえ'], [form['d']!, base.d, '総務課'], [form['a']!, '', '（空）']] as const)('%j の %j は %s と書く', (field, draft, words) => expect(draftWords(field, draft)).toBe(words))

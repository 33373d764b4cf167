import { expect, test } from 'vitest'
import { all, always, any, atLeast, has, is, not } from './condition.ts'
import type { Condition } from './condition.ts'
import type { Form } from './definition.ts'
import { whenWords } from './when-words.ts'

const form: Form = { kind: { label: '区分', type: 'choice', options: ['定例', '臨時'] }, outside: { label: '庁舎外', type: 'flag' }, count: { label: '件数', type: 'number' }, kinds: { label: '種類', type: 'choices', options: ['紙'] }, 'item.details.name': { label: '名称', type: 'text' } }

test.each<[Condition, string]>([
  [always, '常に'],
  [is('kind', '定例', '臨時'), '区分が定例・臨時'],
  [is('outside', true), '庁舎外がはい'],
  [is('outside', false), '庁舎外がいいえ'],
  [is('item.details.name', '一号機'), '名称が一号機'],
  [is('item.details.unknown', '甲'), 'item.details.unknownが甲'],
  [atLeast('count', 100), '件数が100以上'],
  [has('kinds', '紙'), '種類に紙がある'],
  [not(is('kind', '定例')), '（区分が定例）でない'],
  [all(is('kind', '臨時'), atLeast('count', 2)), '区分が臨時、かつ 件数が2以上'],
  [any(is('kind', '臨時'), is('outside', true)), '区分が臨時、または 庁舎外がはい'],
])('様式の見出しで言う: %j → %s', (condition, words) => expect(whenWords(condition, form)).toBe(words))

test('まとまりの違う条件は、違う言葉になる', () => {
  const [a, b, c] = [is('kind', '定例'), is('outside', true), atLeast('count', 2)]
  expect(whenWords(all(any(a, b), c), form)).toBe('（区分が定例、または 庁舎外がはい）、かつ 件数が2以上')
  expect(whenWords(any(a, all(b, c)), form)).toBe('区分が定例、または （庁舎外がはい、かつ 件数が2以上）')
  expect(whenWords(all(a, all(b, c)), form)).toBe(whenWords(all(a, b, c), form))
})

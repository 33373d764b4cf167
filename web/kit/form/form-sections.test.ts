import { expect, test } from 'vitest'
import { underHeadings } from './form-sections.tsx'

const field = (section?: string) => ({ label: '欄', type: 'text', ...(section === undefined ? {} : { section }) } as const)

test('a form without headings is one part', () => {
  expect(underHeadings({ a: field(), b: field() }, ['a', 'b'])).toEqual([{ heading: null, keys: ['a', 'b'] }])
})
test('fields stand under their headings in the order of the form, hidden ones leave no heading behind', () => {
  const form = { a: field('一'), b: field('一'), c: field('二'), d: field('三') }
  expect(underHeadings(form, ['a', 'b', 'd'])).toEqual([{ heading: '一', keys: ['a', 'b'] }, { heading: '三', keys: ['d'] }])
})

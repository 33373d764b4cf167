import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceText, leafHash } from './append.ts'
import { canonical } from '../engine/canonical.ts'

const shuffled = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(shuffled)
    : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, inner]) => [key, shuffled(inner)])) : value
const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>

test('鍵の並びが違っても、正規の文字列は同じになる', () => fc.assert(fc.property(json, (value) => {
  expect(canonical(shuffled(value))).toBe(canonical(value))
})))
test('正規の文字列は読み戻せて、もう一度書いても同じになる', () => fc.assert(fc.property(json, (value) => {
  const text = canonical(value)
  expect(canonical(JSON.parse(text))).toBe(text)
})))
test('葉のハッシュは、00 に続けて正規の文字列を SHA-256 にかけたもの（RFC 6962 §2.1）', () => {
  const event = { org: 1, actor: '7', act: '配置', subject: 'person/7', after: { b: 1, a: '髙' }, clauses: ['mpd:3-2'] as const, at: new Date('2026-04-01T00:00:00Z') }
  const text = '{"act":"配置","actor":"7","after":{"a":"髙","b":1},"at":"2026-04-01T00:00:00.000Z","before":null,"clauses":["mpd:3-2"],"org":1,"request":null,"subject":"person/7"}'
  expect(evidenceText(event)).toBe(text)
  expect(leafHash(text)).toEqual(createHash('sha256').update(Buffer.concat([Buffer.from([0]), Buffer.from(text, 'utf8')])).digest())
})
test('中身が少しでも違えば、葉のハッシュも違う', () => fc.assert(fc.property(json, json, (a, b) => {
  fc.pre(canonical(a) !== canonical(b))
  expect(leafHash(canonical(a)).equals(leafHash(canonical(b)))).toBe(false)
})))

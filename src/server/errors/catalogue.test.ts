import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Refused } from '../../engine/refused.ts'
import type { RefusalCode } from '../../engine/refused.ts'
import { problemFor } from '../problems.ts'
import { ERRORS } from './catalogue.ts'
import { checked } from './input-check.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const codes = [...readFileSync(path.join(ROOT, 'src', 'engine', 'refused.ts'), 'utf8').split('export type RefusalCode =')[1]!.split('\n\n')[0]!.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as RefusalCode)

test('every code by which an act is refused has its page', () => {
  expect(codes.length).toBeGreaterThan(15)
  expect(codes.filter((code) => !(code in ERRORS))).toEqual([])
})
test.each(Object.entries(ERRORS))('the page of %s says in Japanese what happened and what to do', (code, entry) => {
  expect(code).toMatch(/^[a-z-]+$/)
  for (const words of [entry.title, entry.happened, entry.remedy]) expect(words).toMatch(/[ぁ-ん]/)
  expect([entry.happened.at(-1), entry.remedy.at(-1)]).toEqual(['。', '。'])
  expect(entry.status).toBeGreaterThanOrEqual(400)
  expect(readFileSync(path.join(ROOT, 'docs', 'errors.md'), 'utf8')).toContain(`## ${code}\n\n**${entry.title}**`)
})
test('a refusal carries its clauses once, and each field with its own', () => {
  const problem = problemFor(new Refused('invalid-input', [{ field: 'a', message: '一つめ。', cites: ['mpd:6-1-(2)', 'mpd:6-1-(3)'] }, { field: 'b', message: '二つめ。', cites: ['mpd:6-1-(2)'] }]), 'id')
  expect(problem).toMatchObject({ type: '/errors/invalid-input', status: 422, detail: '一つめ。 二つめ。', clauses: ['mpd:6-1-(2)', 'mpd:6-1-(3)'] })
  expect(problem.errors).toHaveLength(2)
})
test.each([['23505', 409], ['40001', 409], ['40P01', 409], ['23001', 409], ['23503', 422], ['23514', 422], ['22P02', 422], ['22021', 422], ['22003', 422], ['57P01', 503], ['08006', 503], ['ECONNREFUSED', 503], ['42703', 500], ['XX000', 500]])('an error %s of the database is a %i without its words', (code, status) => {
  const problem = problemFor(Object.assign(new Error('duplicate key value violates "secret"'), { code }), 'id')
  expect(problem.status).toBe(status)
  expect(JSON.stringify(problem)).not.toContain('secret')
})

const everyIssue: [string, z.ZodType, unknown][] = [
  ['a missing value', z.object({ a: z.string() }), {}], ['another kind', z.object({ a: z.string() }), { a: 1 }], ['no number', z.object({ a: z.number() }), { a: 'x' }], ['no whole number', z.object({ a: z.number().int() }), { a: 1.5 }],
  ['a huge number', z.object({ a: z.number().int() }), { a: 1e300 }], ['an unknown key', z.strictObject({}), { colour: 1 }], ['no choice', z.object({ a: z.enum(['台', '帳']) }), { a: 'x' }], ['no literal', z.object({ a: z.literal(true) }), { a: false }],
  ['a union of literals', z.object({ a: z.union([z.literal(1), z.literal(2)]) }), { a: 3 }], ['a union of shapes', z.object({ a: z.union([z.object({ b: z.string() }), z.object({ c: z.number() })]) }), { a: {} }], ['a long text', z.object({ a: z.string().max(3) }), { a: 'ああああ' }],
  ['a short text', z.object({ a: z.string().min(3) }), { a: 'あ' }], ['an empty text', z.object({ a: z.string().min(1) }), { a: '' }], ['a large number', z.object({ a: z.number().max(3) }), { a: 4 }], ['a small number', z.object({ a: z.number().min(3) }), { a: 2 }],
  ['too many', z.object({ a: z.array(z.string()).max(1) }), { a: ['a', 'b'] }], ['too few', z.object({ a: z.array(z.string()).min(1) }), { a: [] }], ['no pattern', z.object({ a: z.string().regex(/^x$/) }), { a: 'y' }], ['no moment', z.object({ a: z.iso.datetime() }), { a: 'y' }],
  ['no UUID', z.object({ a: z.uuid() }), { a: 'y' }], ['no multiple', z.object({ a: z.number().multipleOf(5) }), { a: 7 }], ['a wrong key', z.record(z.string().max(1), z.unknown()), { ab: 1 }], ['a wrong element', z.map(z.string(), z.number()), new Map([['a', 'b']])],
  ['its own rule', z.object({ a: z.string().refine(() => false) }), { a: 'x' }], ['a coerced number', z.object({ a: z.coerce.number() }), { a: 'x' }], ['no object', z.object({}), 'x'], ['NUL', z.object({ a: z.unknown() }), { a: ['x\0'] }], ['half a character', z.object({ a: z.unknown() }), { a: '\ud800' }],
]
test.each(everyIssue)('input with %s is refused in Japanese, and in no other language', (_name, schema, value) => {
  const refused = (() => {
    try {
      checked(schema, value)
    } catch (error) {
      return error
    }
  })()
  expect(refused).toBeInstanceOf(Refused)
  for (const { message } of (refused as Refused).refusals) {
    expect(message).toMatch(/[ぁ-ん]/)
    expect(message).not.toMatch(/invalid|expected|received|too |required|unrecognized/i)
  }
})

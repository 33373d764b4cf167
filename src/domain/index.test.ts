import { expect, test } from 'vitest'
import { collect, loadDefinitions } from './index.ts'

const rule = (title: string) => ({ kind: 'rule', id: 'media.label', title })

test('two definitions of the same kind and id are refused, and both files are named', () => {
  const modules = [{ file: 'media/label.rule.ts', exported: [rule('表示')] }, { file: 'media/label.mpd.rule.ts', exported: [rule('表示（警視庁）')] }]
  expect(() => collect(modules)).toThrow(/rule「media\.label」.*src\/domain\/media\/label\.rule\.ts.*src\/domain\/media\/label\.mpd\.rule\.ts/)
})
test('two in one file are refused as well', () => {
  expect(() => collect([{ file: 'media/label.rule.ts', exported: [rule('一'), rule('二')] }])).toThrow(/label\.rule\.ts.*label\.rule\.ts/)
})
test('one definition under two names counts once, as do equal ids of different kinds; what is no definition is left alone', () => {
  const one = rule('表示')
  const other = { ...one, kind: 'guard' }
  expect(collect([{ file: 'a.rule.ts', exported: [one, one, 'words', null, { id: 'x' }] }, { file: 'b.rule.ts', exported: [one, other] }])).toEqual([one, other])
})
test('the definitions of this product are all different', async () => {
  const all = await loadDefinitions()
  expect(all.length).toBeGreaterThan(100)
  expect(new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(all.length)
})
test('every guard is asked: another definition carries it, or the product asks it at a moment', async () => {
  const all = await loadDefinitions()
  const carried = new Set<unknown>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || carried.has(value)) return
    carried.add(value)
    Object.values(value).forEach(look)
  }
  for (const one of all) if (one.kind !== 'guard') Object.values(one).forEach(look)
  expect(all.filter((one) => one.kind === 'guard' && one.at === undefined && !carried.has(one)).map(({ id }) => id)).toEqual([])
})

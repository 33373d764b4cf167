import { expect, test } from 'vitest'
import { freshDatabase } from '../tests/database.ts'
import { fuzz } from './fuzz/run.ts'

test('作った4,500の要求に 5xx がなく、よその組織の行は見えも変わりもしない', async () => {
  const database = await freshDatabase()
  try {
    const result = await fuzz({ url: database.url, count: 4500, seed: 7 })
    expect(result.faults.map(({ n, why, request, answer }) => `${n} ${why} ${request.method} ${request.url} ${String(request.payload ?? '').slice(0, 300)} ${answer}`)).toEqual([])
    expect(result.untouched).toBe(true)
    // The requests reach what they are to reach: most addresses answer at least once, and nearly every table carries the marker.
    expect(result.succeeded).toBeGreaterThan(result.operations * 0.5)
    expect(result.planted.columns).toBeGreaterThan(300)
    expect(result.planted.empty.length).toBeLessThan(result.planted.tables * 0.1)
  } finally {
    await database.drop()
  }
}, 180_000)

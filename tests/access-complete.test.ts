// 誰が何をできるかの表（docs/access.md）に漏れはない: 窓口を足して表を作り直さなければ、ここで落ちる。
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROUTES } from '../src/contract/routes.ts'
import type { RouteContract } from '../src/contract/routes.ts'
import { POSITIONS } from './access/stage.ts'
import { faultsOf } from './access/table.ts'
import { aWebServer } from './hardening/web-server.ts'

const server = aWebServer('mpd')
const text = readFileSync(path.join(import.meta.dirname, '../docs/access.md'), 'utf8')
const REMEDY = '表を作り直す: vitest run tests/access.test.ts -u（差を読んでから記録する）'

test('窓口のどれにも一行があり、どの立場にも答えがある', () => { expect(faultsOf(text, POSITIONS.length), REMEDY).toEqual([]) })
test('窓口を足して行を足さなければ、足りないと分かる。なくした窓口の行も、欠けた答えも分かる', () => {
  const added: RouteContract = { method: 'POST', path: '/api/brand-new', summary: '足したばかりの窓口' }
  expect(faultsOf(text, POSITIONS.length, { ...ROUTES, added })).toEqual(['`POST /api/brand-new` の行がない'])
  const { me: _gone, ...fewer } = ROUTES
  expect(faultsOf(text, POSITIONS.length, fewer)).toEqual(['`GET /api/me` という窓口はない'])
  const row = text.split('\n').find((line) => line.startsWith('| `GET /api/me`'))!
  expect(faultsOf(text.replace(row, row.replace('○', '')), POSITIONS.length)).toEqual(['`GET /api/me` の答えがそろわない'])
  expect(faultsOf(text.replace(row, `${row}\n${row}`), POSITIONS.length)).toEqual(['`GET /api/me` の行が二つある'])
})
test('契約にない番地を、サーバーは受けない', () => {
  const known = Object.values(ROUTES as Readonly<Record<string, RouteContract>>).map(({ method, path: at }) => `${method} ${at}`)
  const beside = ['GET /api/openapi.json']
  const registered = addressesOf(server.app.printRoutes({ commonPrefix: false, includeHooks: false }))
  expect(registered.filter((one) => one.includes('/api') && !known.includes(one) && !beside.includes(one))).toEqual([])
  expect(known.filter((one) => !registered.includes(one))).toEqual([])
})

/** `METHOD /path` of every route in fastify's drawing of its tree; HEAD goes with GET. */
function addressesOf(drawing: string): string[] {
  const found: string[] = []
  const above: string[] = []
  for (const line of drawing.split('\n')) {
    const [, indent = '', part = '', methods = ''] = /^((?:[│ ] {3})*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    if (part === '') continue
    above.length = indent.length / 4
    above.push(part)
    for (const method of methods.split(', ').filter((one) => one !== '' && one !== 'HEAD' && one !== 'OPTIONS')) found.push(`${method} ${above.join('')}`)
  }
  return found
}

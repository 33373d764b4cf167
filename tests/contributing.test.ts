// CONTRIBUTING.md の命令は、書いてある順に、写しの中でそのまま動く。
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfRepository } from './copy.ts'
import type { Copy } from './copy.ts'

const ROOT = path.join(import.meta.dirname, '..')
const guide = readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8')
const commands = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block!.trim().split('\n'))
/** What each command must have said; a command without an entry must only succeed. */
const SAYS: readonly (readonly [starts: string, says: string])[] = [
  ['npm run -s clause', 'mpd:6-2-(1)'], ['npm run -s trace', 'media.use.mpd'], ['npm run -s new', '書いた: src/domain/media/example-lending.mpd.procedure.ts'],
  ['npm run -s draw', '■ 決裁: 管理する所属の情報管理者'], ['npx vitest run src/domain', 'Tests  2 passed'], ['npx vitest run tests/contracts', 'passed'], ['npm run -s generate', '書いた: docs/'],
]

describe('CONTRIBUTING.md', () => {
  let copy: Copy
  beforeAll(() => { copy = copyOfRepository() })
  afterAll(() => copy.remove())

  test('七つの命令が書かれている', () => expect(commands).toHaveLength(SAYS.length))
  test.each(commands.map((command, at) => [command, at] as const))('%s', (command, at) => {
    const [starts, says] = SAYS[at]!
    expect(command.startsWith(starts), command).toBe(true)
    const { code, output } = copy.shell(command)
    expect(output).toContain(says)
    expect(code, output).toBe(0)
  }, 240_000)
  test('書かれたものは、あると言った所にある', () => {
    expect(existsSync(path.join(copy.folder, 'src/domain/media/example-lending.mpd.procedure.ts'))).toBe(true)
    expect(readFileSync(path.join(copy.folder, 'docs/registers/media.md'), 'utf8')).toContain('media.example-lending.mpd')
    expect(existsSync(path.join(ROOT, 'src/domain/media/example-lending.mpd.procedure.ts')), '手元は汚れない').toBe(false)
  })
})

test('名を挙げたファイルとフォルダーは、あるものだけ', () => {
  const named = [...guide.matchAll(/`((?:src|docs|tests|tools|clauses)\/[\w./-]+)`/g)].map(([, file]) => file!).filter((file) => !file.includes('example-'))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
})
test('設計の決定は、番号が二つとなく、最後の節が禁じることを言う', () => {
  const folder = path.join(ROOT, 'docs/decisions')
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const numbers = files.map((file) => /^(\d{4})-/.exec(file)?.[1] ?? file)
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([])
  const last = (file: string) => readFileSync(path.join(folder, file), 'utf8').split('\n').findLast((line) => line.startsWith('## ')) ?? ''
  expect(files.filter((file) => !/forbidden|禁じ|してはならない/.test(last(file)))).toEqual([])
})

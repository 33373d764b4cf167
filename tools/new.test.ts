import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfRepository } from '../tests/copy.ts'
import type { Copy } from '../tests/copy.ts'
import { planNew } from './new.ts'
import type { NewContext } from './new.ts'

const context: NewContext = { takenIds: new Set(['media.lending.mpd', 'media.media']), exists: (file) => file === 'src/domain/media/there.mpd.event.ts', registers: new Set(['media']) }
const files = (...[kind, place, profile, clause]: [string, string, string?, string?]) => planNew({ kind, place, profile, clause }, context).map(({ file }) => file)

describe('名と断り', () => {
  test('ファイルの名と id は、場所と組から決まる', () => {
    expect(files('procedure', 'media/rental', 'saitama-police')).toEqual(['src/domain/media/rental.saitama.procedure.ts', 'src/domain/media/rental.saitama.procedure.test.ts'])
    expect(planNew({ kind: 'event', place: 'audits/follow-up', profile: undefined }, context)[0]!.text).toContain("export const followUp = event('audits.follow-up', {")
    expect(planNew({ kind: 'procedure', place: 'media/import', profile: 'mpd' }, context)[0]!.text).toContain('export const importAct = procedure(')
  })
  test('条項から組が決まり、台帳の名には組を付けず、義務には閉じる記録が付いてくる', () => {
    expect(files('event', 'media/rental', undefined, 'mpd:6-2-(1)')[0]).toBe('src/domain/media/rental.mpd.event.ts')
    expect(files('register', 'media/cases', 'mpd')[0]).toBe('src/domain/media/cases.register.ts')
    expect(files('duty', 'media/review', 'mpd')).toContain('src/domain/media/review-record.mpd.event.ts')
  })
  test.each([
    [['rule', 'media/rental'], '種類「rule」はありません'], [['event', 'rental'], 'フォルダー/名 の形'], [['event', 'media/Rental'], '英小文字'], [['event', '../media/x'], 'フォルダー/名 の形'], [['event', 'media/rental', 'tokyo'], '規程の組「tokyo」はありません'],
    [['procedure', 'media/rental'], '組を一つ書いてください'], [['procedure', 'media/lending', 'mpd'], 'もうあります'], [['event', 'media/there', 'mpd'], 'there.mpd.event.ts はもうあります'], [['register', 'other/media'], '「media」という台帳はもうあります'],
    [['event', 'media/rental', 'mpd', 'mpd:99-99'], '一つに決まりません'],
  ] as const)('%j は断り、直し方を言う', (asked, message) => {
    const [kind, place, profile, clause] = asked as readonly [string, string, string?, string?]
    expect(() => planNew({ kind, place, profile, clause }, context)).toThrow(message)
  })
})

describe('写しに書いたもの', () => {
  let copy: Copy
  const written = new Map<string, readonly string[]>()
  const write = (...args: string[]) => {
    const { code, output } = copy.node('tools/new.ts', ...args)
    expect(output, args.join(' ')).toContain('書いた: ')
    expect(code).toBe(0)
    return [...output.matchAll(/^書いた: (.+)$/gm)].map(([, file]) => file!)
  }
  const testsOf = (kinds: readonly string[]) => kinds.flatMap((kind) => written.get(kind)!.filter((file) => file.endsWith('.test.ts')))
  const vitest = (...tests: string[]) => copy.node('node_modules/vitest/vitest.mjs', 'run', ...tests)
  const KINDS = ['procedure', 'event', 'duty', 'guard', 'control'] as const

  beforeAll(() => {
    copy = copyOfRepository()
    for (const kind of KINDS) written.set(kind, write(kind, `media/fresh-${kind}`, 'mpd', '--title', `新しい${kind}`, '--clause', 'mpd:6-2-(1)'))
    written.set('empty', write('procedure', 'media/fresh-empty', 'municipality'))
    written.set('everywhere', write('event', 'training/fresh-everywhere'))
  }, 120_000)
  afterAll(() => copy.remove())

  test('もう一度書こうとすると断り、何も変えない', () => {
    expect(copy.node('tools/new.ts', 'procedure', 'media/fresh-empty', 'municipality')).toMatchObject({ code: 2, output: expect.stringContaining('もうあります') })
    expect(copy.node('tools/new.ts')).toMatchObject({ code: 2, output: expect.stringContaining('例: npm run -s new procedure') })
  })
  test('題と条項を添えて書けば、そのまま試験を通る', () => {
    const { code, output } = vitest(...testsOf(KINDS))
    expect(output).toMatch(/Tests {2}1\d passed/)
    expect(code, output).toBe(0)
  }, 240_000)
  test('題と条項がまだなければ、試験がその二つだけを求める', () => {
    const { code, output } = vitest(...testsOf(['empty', 'everywhere']))
    expect(code).toBe(1)
    expect(output).toContain('title に、官の言葉で名を書いてください')
    expect(output).toContain('2 failed | 2 passed')
  }, 240_000)
  test('台帳も試験を通り、書いたものは全部が型検査を通る', () => {
    written.set('register', write('register', 'media/fresh-register', 'mpd', '--title', '新しい台帳', '--clause', 'mpd:6-1-(2)'))
    const tested = vitest(...testsOf(['register']))
    expect(tested.code, tested.output).toBe(0)
    const wrong = 'src/domain/media/fresh-wrong.ts'
    writeFileSync(path.join(copy.folder, wrong), "export const wrong: number = 'この検査が働いていること'\n")
    writeFileSync(path.join(copy.folder, 'tsconfig.new.json'), JSON.stringify({ extends: './tsconfig.json', include: [], files: [wrong, ...[...written.values()].flat()] }))
    const checked = copy.node('node_modules/typescript/bin/tsc', '--noEmit', '--incremental', 'false', '-p', 'tsconfig.new.json')
    expect(checked.output.split('\n').filter((line) => line.includes('fresh-'))).toEqual([expect.stringContaining(`${wrong}(1,14): error TS2322`)])
  }, 240_000)
})

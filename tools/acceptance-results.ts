import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './generators/generator.ts'

const shape = z.object({
  complete: z.boolean(),
  tests: z.array(z.object({ name: z.string(), file: z.string(), state: z.enum(['passed', 'failed', 'skipped']) })),
})

/** 直近の npm test の結果（tools/test.ts が .cache/test-results.json に置く）。complete は全部を走らせたか。 */
export type TestResults = z.infer<typeof shape>
export type TestState = TestResults['tests'][number]['state']

/** 結果を読む。まだ試験を走らせていなければ、何も通っていないものとして空を返す。 */
export function readTestResults(file: string = join(root, '.cache', 'test-results.json')): TestResults {
  if (!existsSync(file)) return { complete: false, tests: [] }
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error('.cache/test-results.json が読めません。npm test を走らせ直してください。')
  }
}

/** 試験の名の頭（describe の中なら「 > 」のあと）にある条項の id。 */
export function clauseOfTest(name: string): string | undefined {
  return /(?:^| > )((?:[a-z]+(?:-[a-z]+)?):\S+) (?!.* > )/u.exec(name)?.[1]
}

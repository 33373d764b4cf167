import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import type { Readable, Writable } from 'node:stream'
import type { Answer } from '../engine/decision/answer.ts'
import type { Situation, SituationProblem } from '../engine/decision/situation.ts'

/** What the command line asks of the rest: checking an unknown value, and deciding a checked one. */
export interface DecideDependencies {
  readonly parse: (input: unknown) => { readonly situation: Situation } | { readonly problems: readonly SituationProblem[] }
  readonly decide: (situation: Situation) => Answer
}
/** Longest line taken, in characters; a situation is never near it. */
const LONGEST_LINE = 1_000_000

/**
 * `sekisho decide`: one situation (JSON) per line in, one answer per line out, in the same order. A line that cannot be judged is answered with
 * `{"error": {line, path, message, allowed?, problems?}}` (`problems` where more than one thing is wrong) and the stream goes on. Empty lines are passed
 * over. Never throws on input; ends when the input ends or the reader of the output goes away.
 */
export async function decideStream(input: Readable, output: Writable, dependencies: DecideDependencies): Promise<void> {
  const gone = new AbortController()
  const leave = () => gone.abort()
  output.on('error', leave).on('close', leave)
  try {
    let line = 0
    for await (const lines of batches(input)) {
      const answers = lines.map((text) => answerLine(text, ++line, dependencies)).filter((answer) => answer !== '')
      if (gone.signal.aborted) return
      if (answers.length > 0 && !output.write(`${answers.join('\n')}\n`)) await once(output, 'drain', { signal: gone.signal })
    }
  } catch (cause) {
    if (!gone.signal.aborted) throw cause
  } finally {
    output.off('error', leave).off('close', leave)
  }
}

function answerLine(text: string, line: number, { parse, decide }: DecideDependencies): string {
  if (text.trim() === '') return ''
  if (text.length > LONGEST_LINE) return failure(line, [{ path: '', message: `1行が長すぎます（上限 ${LONGEST_LINE} 文字）。` }])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failure(line, [{ path: '', message: 'この行はJSONとして読めません。1行に1つのオブジェクトを書いてください。' }])
  }
  try {
    const parsed = parse(value)
    return 'problems' in parsed ? failure(line, parsed.problems) : JSON.stringify(decide(parsed.situation))
  } catch (cause) {
    return failure(line, [{ path: '', message: `判定できませんでした。${cause instanceof Error ? cause.message : ''}` }])
  }
}

function failure(line: number, problems: readonly SituationProblem[]): string {
  const first = problems[0] ?? { path: '', message: '値が正しくありません。' }
  return JSON.stringify({ error: { line, ...first, ...(problems.length > 1 ? { problems } : {}) } })
}

/** Whole lines of the input, those of one chunk together. Only LF (and CR before it) ends a line: U+2028 may stand inside JSON. */
async function* batches(input: Readable): AsyncGenerator<string[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer)
    const end = text.lastIndexOf('\n')
    if (end === -1) {
      // A line that is too long already is kept only as far as needed to say so.
      if (rest.length <= LONGEST_LINE) rest += text
      continue
    }
    yield (rest + text.slice(0, end)).split('\n')
    rest = text.slice(end + 1)
  }
  rest += decoder.end()
  if (rest !== '') yield [rest]
}

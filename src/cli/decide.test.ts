import { PassThrough, Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { handlingRuleset } from '../../tests/handling/rulesets.ts'
import { parseSituation } from '../engine/decision/situation.ts'
import type { Situation } from '../engine/decision/situation.ts'
import { decideStream } from './decide.ts'

const dependencies = { parse: parseSituation, decide: (situation: Situation) => handlingRuleset(situation.profile).decide(situation) }
const USB = '{"profile":"mpd","action":"take-out","information":{"confidentiality":3,"integrity":1,"availability":1,"restrictions":[]},"equipment":{"kind":"external-medium","owner":"issued"}}'

async function run(chunks: readonly (string | Buffer)[], with_ = dependencies) {
  const output = new PassThrough()
  const written: Buffer[] = []
  output.on('data', (chunk: Buffer) => written.push(chunk))
  await decideStream(Readable.from(chunks), output, with_)
  const text = Buffer.concat(written).toString()
  return text === '' ? [] : text.trimEnd().split('\n').map((line) => JSON.parse(line) as { outcome?: string, approvals?: { role: string }[], error?: { line: number, path: string, message: string, allowed?: string[], problems?: unknown[] } })
}

test('1行の問いに1行で答え、順を守る', async () => {
  const answers = await run([`${USB}\n${USB.replace('"confidentiality":3', '"confidentiality":2')}\n`])
  expect(answers.map(({ approvals }) => approvals!.map(({ role }) => role))).toEqual([['所属長'], ['情報管理者']])
})

test('悪い行には誤りを返して先へ進む', async () => {
  const answers = await run([`{"profile":\n${USB}\n[]\n{"profile":"mpd","action":"carry"}\n${USB}`])
  expect(answers.map(({ error, outcome }) => error?.path ?? outcome)).toEqual(['', 'conditional', '', 'action', 'conditional'])
  expect(answers[0]!.error).toEqual({ line: 1, path: '', message: 'この行はJSONとして読めません。1行に1つのオブジェクトを書いてください。' })
  expect(answers[3]!.error!.allowed).toContain('take-out')
})

test('誤りが二つ以上あれば、すべてを挙げる', async () => {
  const [answer] = await run(['{"profile":"mpd","action":"take-out","colour":1,"purpose":"fun"}\n'])
  expect(answer!.error!.problems).toHaveLength(2)
})

test('空行を飛ばし、CRLFと、最後の改行のない行を受け付ける', async () => {
  expect(await run([`\r\n${USB}\r\n\n`, USB])).toHaveLength(2)
})

test('文字の途中で切れて届いても、行を組み立て直す', async () => {
  const bytes = Buffer.from(`${USB.replace('}}', '}')},"approvals":[{"role":"所属長","request":"R\u20281"}]}\n`)
  const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) => bytes.subarray(index * 7, index * 7 + 7))
  const [answer, ...rest] = await run(chunks)
  expect(rest).toEqual([])
  expect(answer!.approvals).toEqual([{ role: '所属長', clauses: ['mpd:別表3-機密性高-4'], held: true }])
})

test('判定そのものが失敗しても、その行の誤りになる', async () => {
  const [answer, next] = await run([`${USB}\n{}\n`], { ...dependencies, decide: () => { throw new Error('規則の版がありません。') } })
  expect(answer!.error!.message).toBe('判定できませんでした。規則の版がありません。')
  expect(next!.error!.path).toBe('profile')
})

test('長すぎる行は読まずに断る', async () => {
  const [answer, next] = await run(['"', 'x'.repeat(1_200_000), '"\n', `${USB}\n`])
  expect(answer!.error!.message).toContain('長すぎます')
  expect(next!.outcome).toBe('conditional')
})

test('受け手が遅ければ待ち、ためこまない', async () => {
  let pending = 0
  let most = 0
  const slow = new Writable({ highWaterMark: 1_000, write(_, __, done) { pending -= 1; setTimeout(done, 1) } })
  const source = function* () { for (let index = 0; index < 200; index++) { pending += 1; most = Math.max(most, pending); yield `${USB}\n` } }
  await decideStream(Readable.from(source(), { highWaterMark: 1 }), slow, dependencies)
  expect(most).toBeLessThan(20)
})

test('受け手がいなくなれば静かに終わる', async () => {
  const output = new Writable({ highWaterMark: 1, write(_, __, done) { done(new Error('EPIPE')) } })
  const endless = function* () { for (;;) yield `${USB}\n` }
  await expect(decideStream(Readable.from(endless()), output, dependencies)).resolves.toBeUndefined()
})

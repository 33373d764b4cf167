import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { audit } from '../evidence/audit.ts'
import type { Audit } from '../evidence/audit.ts'
import { exportEvidence } from '../evidence/export.ts'
import { rotateKey } from '../evidence/keys.ts'
import { readVerifier } from '../evidence/note.ts'
import { newestCheckpoint, proveEvent, publicKeys } from '../evidence/prove.ts'
import { reportOf, trustSentence } from '../evidence/report.ts'
import { dataDirFrom, installationFrom } from '../server/main-config.ts'
import type { Store } from '../store/database.ts'
import { atOrganisation, withStore } from './at-organisation.ts'
import type { Command } from './command.ts'

type Values = Parameters<Command['run']>[0]['values']
const EVERY_BYTES = 64 * 1024 * 1024

/** 証跡: 確かめる、書き出す、点検点と証明を出す、鍵を替える。 */
export const evidenceCommand: Command = {
  name: 'evidence', summary: '証跡を確かめる・書き出す・証明する・鍵を替える',
  usage: [
    'verify|export|checkpoint|proof|rotate-key [指定]',
    '  verify [--org 略号] [--file ファイル] [--key 鍵]… [--checkpoint 控えた点検点のファイル]…  異常があれば終了の値は 1',
    '  export --org 略号 --out ファイル       検証できる一つのファイルに書き出す',
    '  checkpoint --org 略号                  いちばん新しい点検点（印刷・公表用）',
    '  proof --org 略号 --event 証跡の番号    一件の証明',
    '  rotate-key                             新しい鍵を作る（サーバーを起動し直すと使い始める）',
    '例: sekisho evidence verify --org saitama --checkpoint 令和８年11月.txt',
  ].join('\n'),
  options: { org: { type: 'string' }, file: { type: 'string' }, out: { type: 'string' }, event: { type: 'string' }, key: { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } },
  async run({ values, positionals: [verb = '', ...more] }) {
    const acts: { readonly [verb: string]: (values: Values) => Promise<number | void> } = { verify, export: exportFile, checkpoint, proof, 'rotate-key': rotate }
    const act = more.length === 0 && Object.hasOwn(acts, verb) ? acts[verb] : undefined
    if (!act) throw new Error('sekisho evidence のあとに verify、export、checkpoint、proof、rotate-key のどれかを書いてください（sekisho evidence --help）。')
    return act(values)
  },
}
async function verify(values: Values): Promise<number> {
  const keys = listOf(values['key'])
  const wrong = keys.find((key) => readVerifier(key) === null)
  if (wrong !== undefined) throw new Error(`--key ${wrong} は鍵の形（名前+番号+鍵）ではありません。`)
  const held = { keys, notes: await Promise.all(listOf(values['checkpoint']).map((name) => readText(name))) }
  const { file, org } = values
  if (typeof file === 'string') return tellAll([[file, await audit(withProgress(createReadStream(file, { highWaterMark: 1 << 20 }).on('error', () => {})), held).catch((error: unknown) => { throw notReadable(file, error) })]], keys)
  const results = await withStore(async (store) => {
    const found: [string, Audit][] = []
    for (const one of await organisationsOf(store, org)) found.push([one.key, await audit(withProgress(exportEvidence(store.owner, one.id)), held)])
    return found
  })
  return tellAll(results, keys)
}
function tellAll(results: readonly (readonly [string, Audit])[], keys: readonly string[]): number {
  for (const [name, result] of results) process.stdout.write(`【${name}】\n${reportOf(result)}`)
  process.stdout.write(trustSentence(keys.length > 0))
  return results.every(([, { findings }]) => findings.length === 0) ? 0 : 1
}
async function organisationsOf(store: Store, key: Values[string]): Promise<{ id: number; key: string }[]> {
  const all = await store.owner.selectFrom('organisation').select(['id', 'key']).orderBy('key').execute()
  const chosen = typeof key === 'string' ? all.filter((one) => one.key === key) : all
  if (chosen.length === 0) throw new Error(typeof key === 'string' ? `略号「${key}」の組織はありません。${all.map((one) => one.key).join('、')} のどれかを指定してください。` : '組織がまだありません。')
  return chosen
}

const exportFile = (values: Values): Promise<void> => atOrganisation(values['org'], async ({ world, org }) => {
  const { out } = values
  if (typeof out !== 'string' || out === '') throw new Error('--out に書き出すファイルを指定してください。')
  await pipeline(Readable.from(withProgress(exportEvidence(world.store.owner, org))), createWriteStream(out, { mode: 0o600 }))
  process.stdout.write(`${out} に書き出しました。docs/verify-evidence.mjs で、この製品がなくても確かめられます。\n`)
})

const checkpoint = (values: Values): Promise<void> => atOrganisation(values['org'], async ({ world, org }) => {
  const found = await newestCheckpoint(world.store.owner, org)
  if (!found) throw new Error('点検点がまだありません。サーバーを動かすと、一秒のうちに作られます。')
  process.stdout.write(found.note)
  for (const { text } of await publicKeys(world.store.owner)) process.stderr.write(`鍵: ${text}\n`)
})

const proof = (values: Values): Promise<void> => atOrganisation(values['org'], async ({ world, org }) => {
  const { event } = values
  if (typeof event !== 'string' || !/^[1-9]\d{0,17}$/.test(event)) throw new Error('--event に証跡の番号を指定してください。')
  const found = await proveEvent(world.store.owner, org, event)
  if (found === null) throw new Error(`証跡 ${event} はありません。`)
  if (found === 'waits') throw new Error(`証跡 ${event} はまだ封印されていません。サーバーを動かして、もう一度行ってください。`)
  const text = `${JSON.stringify(found, null, 2)}\n`
  if (typeof values['out'] === 'string') await writeFile(values['out'], text, { mode: 0o600 })
  else process.stdout.write(text)
})

const rotate = (): Promise<void> => withStore(async (store) => {
  const name = await rotateKey(dataDirFrom(process.env), store.owner, installationFrom(process.env))
  process.stdout.write(`新しい鍵 ${name} を作りました。サーバーを起動し直すと、前の鍵とともに署名します。\n検証する人に知らせてください:\n`)
  for (const { text } of await publicKeys(store.owner)) process.stdout.write(`  ${text}\n`)
})

/** How far it is, on a terminal only. */
async function* withProgress(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let [bytes, told] = [0, 0]
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (process.stderr.isTTY && bytes - told >= EVERY_BYTES) process.stderr.write(`\r${Math.round((told = bytes) / 1e6).toLocaleString('ja-JP')} MB `)
    yield chunk
  }
  if (told > 0) process.stderr.write('\n')
}
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value as string[] : [])
const readText = (name: string): Promise<string> => readFile(name, 'utf8').catch((error: unknown) => { throw notReadable(name, error) })
const notReadable = (name: string, error: unknown): Error => new Error(`${name} を読めません（${(error as { code?: string }).code ?? String(error)}）。`)

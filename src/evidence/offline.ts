import { createReadStream, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { readVerifier } from './note.ts'
import { proofFault, readProof } from './proof.ts'
import type { EventProof } from './proof.ts'
import { reportOf, trustSentence } from './report.ts'

/** docs/verify-evidence.mjs: what of it runs from the command line. Exit code 0: nothing wrong; 1: something wrong; 2: a wrong call. */
const USAGE = `証跡のファイルを確かめます。この一つのファイルと Node.js（18 以上）のほかに何も要りません。

使い方: node verify-evidence.mjs 証跡か証明のファイル [--key 鍵]… [--checkpoint 控えた点検点のファイル]…
  --key         別の道で受け取った鍵（名前+番号+鍵 の一行）。なければファイルの最初の鍵を信じます
  --checkpoint  印刷・公表・メールで外に控えておいた点検点。書換えも差戻しも、これと比べて見つけます
`
async function verifyFile(args: readonly string[]): Promise<number> {
  const read = arguments_(args)
  if (typeof read === 'string') return complain(read)
  const { file, keys, notes } = read
  const proof = readOneProof(file)
  if (proof) {
    const fault = proofFault(proof, keys)
    process.stdout.write(`${fault ?? `証跡 ${proof.event} は、署名された点検点（${proof.size}件）の木に、この中身で入っています。`}\n${trustSentence(keys.length > 0)}`)
    return fault === null ? 0 : 1
  }
  const begin = Date.now()
  const result = await audit(createReadStream(file, { highWaterMark: 1 << 20 }), { keys, notes })
  process.stdout.write(reportOf(result) + trustSentence(keys.length > 0))
  process.stdout.write(`${((Date.now() - begin) / 1000).toFixed(1)} 秒\n`)
  return result.findings.length === 0 ? 0 : 1
}
/** A saved proof is small JSON; an evidence file is neither. */
function readOneProof(file: string): EventProof | null {
  return statSync(file).size < 10_000_000 ? readProof(readFileSync(file, 'utf8')) : null
}
function arguments_(args: readonly string[]): string | { readonly file: string; readonly keys: string[]; readonly notes: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { key: { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } } })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return USAGE
    const wrong = (values.key ?? []).find((key) => readVerifier(key) === null)
    if (wrong !== undefined) return `--key ${wrong} は鍵の形（名前+番号+鍵）ではありません。\n`
    return { file, keys: values.key ?? [], notes: (values.checkpoint ?? []).map((name) => readFileSync(name, 'utf8')) }
  } catch (error) {
    return `${(error as { code?: string }).code === 'ENOENT' ? '点検点のファイルがありません。' : '指定の書き方が違います。'}\n${USAGE}`
  }
}
function complain(message: string): number {
  process.stderr.write(message)
  return 2
}
verifyFile(process.argv.slice(2)).then((code) => { process.exitCode = code }, (error: unknown) => {
  process.exitCode = complain(`ファイルを読めません（${(error as { code?: string }).code ?? String(error)}）。\n`)
})

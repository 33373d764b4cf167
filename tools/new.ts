/**
 * 新しい定義と、その試験を書く。id もファイルの名も決まりどおりになり、型検査を通る。
 * いつ: 手続・台帳・記録・義務・守ること・適合確認を足すとき。
 * 例: npm run -s new procedure media/lending mpd
 *     npm run -s new -- event media/lending mpd --title 貸出の記録 --clause 'mpd:6-2-(1)'
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { documentNames } from '../clauses/names.ts'
import { PROFILES } from '../src/engine/definition.ts'
import type { ProfileId } from '../src/engine/definition.ts'
import { PROFILE_LIST, profileOf } from '../src/profiles/index.ts'
import { loadDefinitions, summariesOf } from './definitions.ts'
import { findClause } from './find-clause.ts'
import { root } from './generators/generator.ts'
import { filesFor, recordId, recordStem } from './new-templates.ts'
import type { NewDefinition, NewFile } from './new-templates.ts'

const KINDS = ['procedure', 'register', 'event', 'duty', 'guard', 'control'] as const
/** What a profile is called in file names and ids. */
const SHORT: { readonly [profile in ProfileId]: string } = { 'saitama-police': 'saitama', mpd: 'mpd', 'hokkaido-police': 'hokkaido', municipality: 'municipality' }

export interface NewRequest { readonly kind: string; readonly place: string; readonly profile?: string | undefined; readonly title?: string | undefined; readonly clause?: string | undefined }
export interface NewContext { readonly takenIds: ReadonlySet<string>; readonly exists: (file: string) => boolean; readonly registers: ReadonlySet<string> }

/** The files to write for what was asked, or an Error whose message says in Japanese what to change. Writes nothing. */
export function planNew(asked: NewRequest, context: NewContext): NewFile[] {
  const kind = KINDS.find((one) => one === asked.kind)
  if (kind === undefined) throw new Error(`種類「${asked.kind}」はありません。${KINDS.join('、')} のどれかを書いてください。`)
  const [folder = '', concept = '', ...rest] = asked.place.split('/')
  if (rest.length > 0 || ![folder, concept].every((one) => /^[a-z][a-z0-9-]*$/.test(one))) throw new Error(`「${asked.place}」は使えません。フォルダー/名 の形に、英小文字・数字・「-」で書いてください（例: media/lending）。`)
  const clause = asked.clause === undefined ? null : clauseOf(asked.clause)
  const profile = profileFor(asked.profile) ?? (clause === null ? null : PROFILE_LIST.find(({ documents }) => documents.some((one) => one === clause.document))?.id ?? null)
  if (profile === null && (kind === 'procedure' || kind === 'duty')) throw new Error(`${kind === 'procedure' ? '決める' : '負う'}役割は規程の組ごとに違います。組を一つ書いてください: ${Object.values(SHORT).join('、')}`)
  // 前提: 台帳の短い名は id の終わりの一語なので、台帳の名に組は付けない。
  const stem = profile === null || kind === 'register' ? concept : `${concept}.${SHORT[profile]}`
  const wanted: NewDefinition = {
    kind, folder, stem, id: `${folder}.${stem}`, name: nameOf(concept), profiles: profile === null ? PROFILES : [profile], title: asked.title ?? '', prefix: concept.toUpperCase().slice(0, 8),
    cite: clause === null ? null : `${documentNames[clause.document].constant}['${clause.number}']`, document: clause === null ? null : documentNames[clause.document].constant,
    role: profileOf(profile ?? PROFILES[0]).titles.mediaKeeper, register: kind !== 'register' && folder === 'media' && context.registers.has('media') ? 'media' : null,
  }
  const record: NewDefinition = { ...wanted, kind: 'event', id: recordId(wanted), stem: recordStem(stem), name: nameOf(`${concept}-record`), title: wanted.title === '' ? '' : `${wanted.title}の記録`, register: null }
  const planned = kind === 'duty' ? [wanted, record] : [wanted]
  refuseTaken(planned, context)
  return planned.flatMap(filesFor)
}

function refuseTaken(planned: readonly NewDefinition[], { takenIds, exists, registers }: NewContext): void {
  for (const one of planned) {
    if (takenIds.has(one.id)) throw new Error(`「${one.id}」という定義はもうあります。別の名にしてください（使われたことのある id は二度と使えません）。`)
    if (one.kind === 'register' && registers.has(one.id.slice(one.id.lastIndexOf('.') + 1))) throw new Error(`「${one.id.slice(one.id.lastIndexOf('.') + 1)}」という台帳はもうあります。別の名にしてください。`)
    const file = filesFor(one).find((written) => exists(written.file))?.file
    if (file !== undefined) throw new Error(`${file} はもうあります。別の名にするか、そのファイルを直してください。`)
  }
}

const RESERVED = new Set(['import', 'export', 'delete', 'new', 'return', 'default', 'class', 'function', 'in', 'of', 'with', ...KINDS])
/** take-out → takeOut; a word TypeScript keeps for itself gets `Act` behind it. */
function nameOf(concept: string): string {
  const name = concept.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return RESERVED.has(name) ? `${name}Act` : name
}
function profileFor(text: string | undefined): ProfileId | null {
  if (text === undefined) return null
  const found = PROFILES.find((one) => one === text || SHORT[one] === text)
  if (found === undefined) throw new Error(`規程の組「${text}」はありません。${Object.values(SHORT).join('、')} のどれかを書いてください。`)
  return found
}
function clauseOf(spelling: string) {
  const found = findClause(loadCatalogue(), spelling)
  if ('clause' in found) return found.clause
  const near = found.candidates.slice(0, 5).map(({ id, title }) => `\n  ${id}  ${title}`).join('')
  throw new Error(`条項「${spelling}」は一つに決まりません。${near === '' ? 'npm run -s clause <語> で探せます。' : `次から選んでください。${near}`}`)
}

async function contextHere(): Promise<NewContext> {
  const definitions = await loadDefinitions()
  const summaries = summariesOf(definitions)
  const formerly = definitions.flatMap((one) => (one as { formerly?: readonly string[] }).formerly ?? [])
  return {
    takenIds: new Set([...summaries.map(({ id }) => id), ...formerly]), exists: (file) => existsSync(join(root, file)),
    registers: new Set(summaries.filter(({ kind }) => kind === 'register').map(({ id }) => id.slice(id.lastIndexOf('.') + 1))),
  }
}

function nextSteps(kind: string, files: readonly NewFile[], filled: boolean): string {
  const tests = files.map(({ file }) => file).filter((file) => file.endsWith('.test.ts'))
  return [
    ...files.map(({ file }) => `書いた: ${file}`), '', '次にすること',
    ...(filled ? [] : ['- title と cites を書く（条項は npm run -s clause <語> で探せます）']),
    ...(kind === 'register' ? [`- 表を作る: node tools/migration.ts add_${files[0]!.file.split('/').at(-1)!.split('.')[0]!.replaceAll('-', '_')}、続けて node tools/schema.ts`, '- 状態を変える記録か手続を作る（npm run new event …）'] : []),
    ...tests.map((file) => `- 試験: npx vitest run ${file}`), '- 仕上げ: npm run -s generate と npm run check',
  ].join('\n')
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: { title: { type: 'string' }, clause: { type: 'string' } }, allowPositionals: true })
    const [kind = '', place = '', profile] = positionals
    if (kind === '' || place === '') throw new Error('種類と場所を書いてください。例: npm run -s new procedure media/lending mpd')
    const files = planNew({ kind, place, profile, ...values }, await contextHere())
    for (const { file, text } of files) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text, { flag: 'wx' })
    }
    console.log(nextSteps(kind, files, values.title !== undefined && values.clause !== undefined))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 2
  }
}

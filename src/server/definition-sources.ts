import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { documentNames } from '../../clauses/names.ts'
import type { DocumentId } from '../../clauses/schema.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const DOMAIN = path.join(ROOT, 'src', 'domain')

interface Source { readonly file: string; readonly text: string }
let read: Promise<ReadonlyMap<string, Source>> | undefined

/** Definition id → the file it is written in. The modules are the ones already loaded. */
function sources(): Promise<ReadonlyMap<string, Source>> {
  return (read ??= readSources())
}
async function readSources(): Promise<ReadonlyMap<string, Source>> {
  const found = new Map<string, Source>()
  for (const file of globSync('*/*.*.ts', { cwd: DOMAIN }).filter((name) => !name.endsWith('.test.ts')).toSorted()) {
    const full = path.join(DOMAIN, file)
    const module = await import(pathToFileURL(full).href) as object
    const source = { file: path.relative(ROOT, full).replaceAll('\\', '/'), text: readFileSync(full, 'utf8') }
    for (const one of Object.values(module).flat() as unknown[]) {
      if (typeof one === 'object' && one !== null && 'kind' in one && 'id' in one && typeof one.id === 'string') found.set(one.id, source)
    }
  }
  return found
}

/** Where a definition cites a clause, as `src/domain/media/media.register.ts:12`; the file alone where the line cannot be told, '' for an unknown definition. */
export async function sourceOf(definition: string, clause: { readonly document: DocumentId; readonly number: string }): Promise<string> {
  const source = (await sources()).get(definition)
  if (!source) return ''
  const lines = source.text.split('\n')
  const spellings = [`${documentNames[clause.document].constant}['${clause.number}']`, `'${clause.document}:${clause.number}'`]
  const defined = Math.max(0, lines.findIndex((line) => line.includes(`'${definition}'`)))
  const cites = (line: string) => spellings.some((spelling) => line.includes(spelling))
  const after = lines.findIndex((line, index) => index >= defined && cites(line))
  const line = after >= 0 ? after : lines.findIndex(cites)
  return line >= 0 ? `${source.file}:${line + 1}` : source.file
}

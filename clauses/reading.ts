import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { clauseShape, documentShape, needsAcceptance } from './schema.ts'
import type { ClauseRecord, DocumentFile } from './schema.ts'

/** 条項記録に誤りがある。problems はファイル・条項・項目を名指しした一行ずつ。 */
export class BadClauseRecord extends Error {
  override name = 'BadClauseRecord'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`条項記録に誤りがあります。\n${problems.map(problem => `- ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/**
 * YAML の本文を条項記録として読む。誤りは全部まとめて BadClauseRecord で知らせる。
 * file は誤りの名指しに使うファイル名。
 */
export function readDocument(source: string, file: string): DocumentFile {
  const content = parseYaml(source, file)
  const problems: string[] = []
  if (!isMap(content)) throw new BadClauseRecord([`${file}: document と clauses の二つの項目を持つ YAML にしてください。`])
  for (const key of Object.keys(content)) {
    if (key !== 'document' && key !== 'clauses') problems.push(`${file}: 知らない項目「${key}」があります。使えるのは document と clauses です。`)
  }
  const document = documentShape.safeParse(content['document'])
  if (!document.success) problems.push(...explain(document.error, `${file} の document`, Object.keys(documentShape.shape)))
  const clauses = readClauses(content['clauses'], file, problems)
  if (problems.length > 0 || !document.success) throw new BadClauseRecord(problems)
  return { document: document.data, clauses }
}

function parseYaml(source: string, file: string): unknown {
  const lines = new LineCounter()
  const parsed = parseDocument(source, { lineCounter: lines })
  if (parsed.errors.length > 0) {
    throw new BadClauseRecord(parsed.errors.map(error =>
      `${file} ${lines.linePos(error.pos[0]).line} 行目: YAML として読めません（${error.code}）。字下げと引用符と項目の重複を確かめてください。`))
  }
  // 前提: True や 2 のような鍵も JSON と同じく文字列の鍵になる（toJS の既定）。
  return parsed.toJS()
}

function readClauses(list: unknown, file: string, problems: string[]): ClauseRecord[] {
  if (!Array.isArray(list)) {
    problems.push(`${file}: clauses は条項の並びにしてください。`)
    return []
  }
  const clauses: ClauseRecord[] = []
  const seen = new Set<string>()
  for (const [index, entry] of list.entries()) {
    const id = isMap(entry) && typeof entry['id'] === 'string' ? entry['id'] : undefined
    const place = `${file} の ${id ?? `${index + 1} 番目の条項`}`
    const clause = clauseShape.safeParse(entry)
    if (!clause.success) {
      problems.push(...explain(clause.error, place, Object.keys(clauseShape.shape)))
      continue
    }
    if (seen.has(clause.data.id)) problems.push(`${place}: 同じ id の条項が二つあります。`)
    seen.add(clause.data.id)
    problems.push(...beyondShape(clause.data).map(problem => `${place}: ${problem}`))
    clauses.push(clause.data)
  }
  return clauses
}

function beyondShape(clause: ClauseRecord): string[] {
  const problems: string[] = []
  if (needsAcceptance.includes(clause.support) && clause.accept === undefined) {
    problems.push(`support が ${clause.support} の条項には accept（見て確かめられるふるまい一つ）が要ります。`)
  }
  let end: string | undefined = ''
  for (const version of clause.versions ?? []) {
    if (version.to !== undefined && version.to < version.from) problems.push(`versions の ${version.from} の版は終わり（${version.to}）が始まりより前です。`)
    if (end === undefined || version.from <= end) problems.push(`versions の ${version.from} の版が前の版と重なります。古い順に、前の版の to の翌日以後から始めてください。`)
    end = version.to
  }
  return problems
}

function explain(error: z.ZodError, place: string, known: readonly string[]): string[] {
  return error.issues.map(issue => {
    const path = issue.path.map(String).join('.')
    if (issue.code === 'unrecognized_keys') {
      const where = path === '' ? '' : `${path} に`
      const allowed = path === '' ? `使える項目: ${known.join('、')}` : '綴りを確かめてください'
      return `${place}: ${where}知らない項目「${issue.keys.join('」「')}」があります。${allowed}。`
    }
    if (issue.code === 'invalid_value') {
      return `${place}: ${path} の値が決められたものではありません。使える値: ${issue.values.map(String).join('、')}。`
    }
    if (path === '') return `${place}: 項目と値の組にしてください。`
    if (issue.code === 'invalid_type') {
      return `${place}: ${path} がないか、型が違います（${typeNames[issue.expected] ?? issue.expected} にしてください）。`
    }
    return `${place}: ${path} が空か、決められた形ではありません。`
  })
}

const typeNames: Record<string, string> = {
  string: '文字列', array: '並び', object: '項目と値の組', record: '項目と値の組', number: '数', int: '整数', boolean: 'true か false',
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

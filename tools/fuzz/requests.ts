// 要求を作る: /api/openapi.json の一つの窓口から、一つの要求。
import type { Random } from '../../src/demo/random.ts'
import { TEST_PASSWORD } from '../../tests/factories.ts'
import { HOSTILE, anId, valueFor } from './values.ts'
import type { FieldWord, Ids, Schema, Words } from './values.ts'

interface Parameter { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: Schema }
export interface Operation { readonly method: string; readonly path: string; readonly id: string; readonly parameters: readonly Parameter[]; readonly body: Schema | undefined }
export interface Sent { readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; readonly url: string; readonly headers: Record<string, string>; readonly payload?: string | Buffer | object }
type Document = { readonly paths: { readonly [path: string]: { readonly [method: string]: { readonly operationId: string; readonly parameters?: readonly Parameter[]; readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } } } } } }

export const operationsOf = (document: unknown): Operation[] => Object.entries((document as Document).paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ method: method.toUpperCase(), path, id: one.operationId, parameters: one.parameters ?? [], body: one.requestBody?.content['application/json']?.schema })))

export function requestFor(random: Random, operation: Operation, known: Words): Sent {
  const words = random.chance(0.5) ? known : { ...known, hostile: 0 }
  const register = random.chance(0.7) ? random.pick(words.registers.filter((one) => `item of ${one}` in words.ids)) : random.pick(words.registers)
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => inAddress(random.chance(words.hostile) ? random.pick(HOSTILE) : pathValue(random, operation, name, words, register)))
  const headers: Record<string, string> = random.chance(0.01) || operation.method === 'GET' ? {} : { 'x-sekisho': '1' }
  const method = operation.method as Sent['method']
  const url = `${path}${queryFor(random, operation, words)}`
  if (method === 'GET' || method === 'DELETE') return { method, url, headers }
  if (operation.body === undefined) return { method, url, ...multipart(random, words, headers) }
  if (random.chance(0.01)) return { method, url, headers: { ...headers, 'content-type': 'application/json' }, payload: random.pick(['{', '[1,', '', 'null', '"\\ud800"', Buffer.from([0xff, 0xfe]), '{"a":1}'.repeat(3), `${'['.repeat(5000)}`]) }
  const body = valueFor(random, operation.body, words)
  return { method, url, headers: { ...headers, 'content-type': 'application/json' }, payload: JSON.stringify(body) ?? '' }
}
/** As an address may hold it: what no UTF-8 can say is sent as bytes that are none. */
const inAddress = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? ''
  return text.isWellFormed() ? encodeURIComponent(text.slice(0, 500)) || '%20' : '%ff%fe'
}
function pathValue(random: Random, { path }: Operation, name: string, words: Words, register: string): string {
  if (name === 'register') return register
  // Whatever follows a name in an address identifies one of what is named.
  if (!path.includes('clauses') && /id$/i.test(name)) return anId(random, words, path.slice(0, path.indexOf(`/{${name}}`)).split('/').at(-1) ?? '', path.includes('{register}') ? register : undefined)
  return random.pick(words.words)
}
function queryFor(random: Random, { parameters }: Operation, words: Words): string {
  const pairs = parameters.filter((one) => one.in === 'query' && (one.required === true ? random.chance(0.97) : random.chance(0.35))).map((one) => [one.name, one.name === 'items' || one.name === 'ids' ? Array.from({ length: random.below(4) }, () => anId(random, words, one.name)).join(',') : valueFor(random, one.schema, words, one.name)] as const)
  if (random.chance(0.05)) pairs.push([random.pick(words.words), random.pick(HOSTILE)], ['unit', random.pick(HOSTILE)])
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${inAddress(name)}=${inAddress(value)}`).join('&')}`
}

const BOUNDARY = 'fuzzfuzzfuzz'
function multipart(random: Random, words: Words, headers: Record<string, string>): Pick<Sent, 'headers' | 'payload'> {
  const csv = `番号,種別,品名\n${random.pick(words.words)},${random.pick(words.words)},"x\n"\n`
  const content = random.pick([csv, 'PK\u0003\u0004broken', '%PDF-1.7 broken', '\u0089PNG', '', '\0\0\0\0', csv.repeat(50), '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'])
  const name = String(random.pick(['a.csv', 'a.xlsx', 'a.pdf', 'a.docx', '../../a.csv', 'あ\r\nb.csv', '', 'a.exe', 'x'.repeat(300)])).replaceAll(/["\r\n]/g, '_')
  const field = (key: string, value: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
  const text = [random.chance(0.7) ? field('mapping', random.pick(['{"番号":"number"}', '{}', '[]', 'null', '{', '{"番号":"__proto__"}'])) : '', random.chance(0.5) ? field('confidentiality', (JSON.stringify(random.pick(HOSTILE)) ?? '').slice(0, 20)) : '', random.chance(0.3) ? field('restrictions', random.pick(words.words)) : '',
    random.chance(0.95) ? `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${content}\r\n` : '', random.chance(0.97) ? `--${BOUNDARY}--\r\n` : ''].join('')
  return { headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, payload: Buffer.from(text) }
}

/** The words of an organisation's own definitions, as its browser gets them. */
export function wordsFrom(definitions: unknown, ids: Ids, foreign: Ids, extra: readonly string[]): Words {
  const { registers, procedures, events } = definitions as { readonly [kind in 'registers' | 'procedures' | 'events']: readonly { readonly id: string; readonly key?: string; readonly columns?: object; readonly form?: object }[] }
  const fields = [...registers, ...procedures, ...events].flatMap((one) => Object.entries(one.columns ?? one.form ?? {}).map(([name, field]): FieldWord => ({ of: one.id, name, type: (field as FieldWord).type, options: optionsOf(field) })))
  const words = [...new Set([...strings(definitions).filter((text) => text.length < 60), ...extra])]
  return { ids, foreign, hostile: 0.06, password: TEST_PASSWORD, words, fields, registers: registers.map(({ key }) => key!), procedures: procedures.map(({ id }) => id), events: events.map(({ id }) => id) }
}
const optionsOf = (field: unknown): string[] => ((field as { options?: readonly (string | { value: string })[] }).options ?? []).map((one) => (typeof one === 'string' ? one : one.value))
const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [])

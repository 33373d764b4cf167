import { EMPTY_EDGE, append, leafOf, rootOf } from './tree.ts'
import type { Completed, Edge } from './tree.ts'
import { openNote, readCheckpoint, readVerifier } from './note.ts'
import type { Verifier } from './note.ts'
import { erases } from './erasure.ts'

/**
 * The check of an exported evidence file, by whoever holds it: nothing but the file, the keys he trusts and the checkpoints he kept. One line each:
 * `k` a key · `c` a checkpoint (base64 of its note; size and root as kept beside it) · `e` an event: place, number, leaf (base64), text · `h` an event whose content has expired: place, number, leaf, number of the event that says so ·
 * `g` an event whose content is gone: place, number, leaf · `w` an event that waits to be sealed: number, leaf, text · `q` one that waited and is gone: number ·
 * `x` an event that is in no tree: number, text · `b` an event whose own hash is not its leaf: number · `n` a node of the tree: level, index, hash (the first: nothing). Fields are separated by tabs.
 */
export type FindingKind = '改変' | '欠落' | '挿入' | '順序' | '巻戻し' | '署名' | '鍵' | '時刻' | '形式'
export interface Finding { readonly kind: FindingKind; readonly message: string; readonly event?: string }
export interface Audit { readonly events: number; readonly checkpoints: number; readonly expired: number; readonly waiting: number; readonly findings: readonly Finding[]; readonly lastNote: string | null; /** Keys whose signatures counted. */ readonly trusted: readonly string[] }
export interface Held {
  /** Keys trusted beforehand (`name+id+key`); none: the first key of the file is taken on trust. */
  readonly keys?: readonly string[]
  /** Notes kept outside: printed, published, sent by mail. */
  readonly notes?: readonly string[]
}
const MOST_FINDINGS = 1000
/** 前提: the clocks of two machines that seal in turn differ by less (docs/readings/0560). */
const CLOCK_SKEW_MS = 2000

/** Reads the file piece by piece and says everything that is wrong with it. Never throws because of its content. */
export async function audit(chunks: AsyncIterable<Buffer>, held: Held = {}): Promise<Audit> {
  const state = newState(held)
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    for (let end = data.indexOf(10, from); end >= 0; end = data.indexOf(10, from)) {
      readLine(state, data, from, end)
      from = end + 1
    }
    rest = Buffer.from(data.subarray(from))
  }
  if (rest.length > 0) tell(state, { kind: '形式', message: 'ファイルが行の途中で終わっています。' })
  return finish(state)
}

interface Stated { readonly size: number; readonly root: Buffer; readonly at: string; readonly outside: boolean }
interface State {
  edge: Edge
  leaves: Buffer[]
  expired: number
  unsealed: number
  checkpoints: number
  good: number
  broken: boolean
  lastAt: string
  lastSize: number
  lastNote: string | null
  lastEvent: string
  origin: string
  readonly keys: Map<string, Verifier>
  readonly trusted: Map<string, Verifier>
  readonly heldNotes: readonly string[]
  readonly waiting: Stated[]
  /** Checkpoints whose clock went back, by the place of the first event they seal. */
  readonly backward: Map<number, string>
  /** Events whose content was erased, by the event that must say so. */
  readonly erased: Map<string, string[]>
  /** Nodes as the file tells them and the tree has not completed yet; null: the file tells none. */
  nodes: Map<string, Buffer> | null
  readonly findings: Finding[]
}
function newState({ keys = [], notes = [] }: Held): State {
  const trusted = new Map(keys.flatMap((text) => { const key = readVerifier(text); return key ? [[key.name, key] as const] : [] }))
  return { edge: EMPTY_EDGE, leaves: [], expired: 0, unsealed: 0, checkpoints: 0, good: 0, broken: false, lastAt: '', lastSize: -1, lastNote: null, lastEvent: '', origin: '', keys: new Map(), trusted, heldNotes: notes, waiting: [], backward: new Map(), erased: new Map(), nodes: null, findings: [] }
}
function tell(state: State, finding: Finding): void {
  if (state.findings.length < MOST_FINDINGS) state.findings.push(finding)
}

const code = (letter: string): number => letter.charCodeAt(0)
const [E, H, G, W, TAB] = [code('e'), code('h'), code('g'), code('w'), code('\t')]
function readLine(state: State, data: Buffer, from: number, end: number): void {
  const kind = data[from]
  if (data[from + 1] !== TAB) return tell(state, { kind: '形式', message: `読めない行があります: ${data.toString('utf8', from, Math.min(end, from + 40))}` })
  if (kind === E || kind === H || kind === G) return readEvent(state, data, { from: from + 2, end, kind })
  if (kind === W) return readWaiting(state, data, from + 2, end)
  readRare(state, data.toString('latin1', from, from + 1), data.toString('utf8', from + 2, end))
}
function readRare(state: State, kind: string, text: string): void {
  if (kind === 'k') return readKey(state, text)
  if (kind === 'c') return readStoredNote(state, text)
  if (kind === 'n') return readNode(state, text)
  const number = text.split('\t')[0]!
  if (kind === 'q') return tell(state, { kind: '欠落', event: number, message: `証跡 ${number} は封印を待っていましたが、中身がありません。` })
  if (kind === 'b') return tell(state, { kind: '改変', event: number, message: `証跡 ${number} に添えたハッシュが、封印されたものと違います。` })
  if (kind === 'x') return tell(state, { kind: '挿入', event: number, message: `証跡 ${number} は封印された木のどこにもありません。後から差し込まれたおそれがあります。` })
  tell(state, { kind: '形式', message: '知らない種類の行があります。' })
}

function readEvent(state: State, data: Buffer, { from, end, kind }: { readonly from: number; readonly end: number; readonly kind: number }): void {
  const hasText = kind === E
  const first = data.indexOf(TAB, from)
  const second = data.indexOf(TAB, first + 1)
  const third = kind === G ? end : data.indexOf(TAB, second + 1)
  if (first < 0 || second < 0 || third < 0 || third > end) return tell(state, { kind: '形式', message: '証跡の行の形が正しくありません。' })
  const place = Number(data.toString('latin1', from, first))
  const event = data.toString('latin1', first + 1, second)
  const stated = Buffer.from(data.toString('latin1', second + 1, third), 'base64')
  const expected = state.edge.size + state.leaves.length
  if (place !== expected) return misplaced(state, place, expected, event)
  if (hasText && !leafOf(data.subarray(third + 1, end)).equals(stated)) {
    state.broken = true
    tell(state, { kind: '改変', event, message: `証跡 ${event}（${place}番目）の中身は、記録されたときのものと違います。` })
  }
  if (kind === G) tell(state, { kind: '欠落', event, message: `証跡 ${event}（${place}番目）の中身がありません。消されています。` })
  if (kind === H) expire(state, event, data.toString('latin1', third + 1, end))
  if (hasText && state.erased.has(event)) confirmErased(state, event, data.toString('utf8', third + 1, end))
  if (state.backward.size > 0) tellBackward(state, place, event)
  state.lastEvent = event
  state.leaves.push(stated)
  const next = state.waiting[0]
  if (next && next.size === expected + 1) settle(state)
  else if (state.leaves.length >= 4096) flush(state)
}
/** 前提: what says that it was erased comes later, for only what is sealed is erased. */
function expire(state: State, event: string, by: string): void {
  state.expired++
  const others = state.erased.get(by)
  if (others) others.push(event)
  else state.erased.set(by, [event])
}
function confirmErased(state: State, by: string, text: string): void {
  for (const event of (state.erased.get(by) ?? []).filter((one) => !erases(text, one))) tellErased(state, event, by)
  state.erased.delete(by)
}
function tellErased(state: State, event: string, by: string): void {
  tell(state, { kind: '欠落', event, message: `証跡 ${event} の中身が消されていますが、期限による消去の記録（証跡 ${by}）に挙がっていません。` })
}
function readWaiting(state: State, data: Buffer, from: number, end: number): void {
  const [first, second] = [data.indexOf(TAB, from), data.indexOf(TAB, data.indexOf(TAB, from) + 1)]
  if (first < 0 || second < first || second > end) return tell(state, { kind: '形式', message: '封印を待つ証跡の行の形が正しくありません。' })
  const event = data.toString('latin1', from, first)
  state.unsealed++
  if (state.erased.has(event)) confirmErased(state, event, data.toString('utf8', second + 1, end))
  if (leafOf(data.subarray(second + 1, end)).equals(Buffer.from(data.toString('latin1', first + 1, second), 'base64'))) return
  tell(state, { kind: '改変', event, message: `証跡 ${event}（封印待ち）の中身は、記録されたときのものと違います。` })
}
function tellBackward(state: State, place: number, event: string): void {
  const message = state.backward.get(place)
  if (message === undefined) return
  state.backward.delete(place)
  tell(state, { kind: '時刻', event, message: `${message}（証跡 ${event} から）` })
}
function misplaced(state: State, place: number, expected: number, event: string): void {
  if (place < expected) return tell(state, { kind: '順序', event, message: `証跡 ${event} の位置（${place}番目）が二度現れるか、前後しています。` })
  const missing = place - expected
  tell(state, { kind: '欠落', event, message: `${expected}番目から${place - 1}番目までの${missing}件がありません（証跡 ${state.lastEvent || '先頭'} の次、${event} の前）。` })
  state.broken = true
  for (let i = 0; i < Math.min(missing, 1_000_000); i++) state.leaves.push(Buffer.alloc(32))
  flush(state)
}
function flush(state: State): void {
  const { edge, completed } = append(state.edge, state.leaves)
  state.edge = edge
  state.leaves = []
  if (state.nodes) for (const one of completed) checkNode(state, state.nodes, one)
}
function checkNode(state: State, nodes: Map<string, Buffer>, { level, index, hash }: Completed): void {
  const stated = nodes.get(`${level}/${index}`)
  nodes.delete(`${level}/${index}`)
  if (stated?.equals(hash) || (stated && state.broken)) return
  const [first, last] = [index * 2 ** level, (index + 1) * 2 ** level - 1]
  tell(state, { kind: stated ? '改変' : '欠落', event: state.lastEvent, message: `${first}番目から${last}番目までの節のハッシュが${stated ? '、証跡のものと違います' : 'ありません'}。` })
}
function readNode(state: State, text: string): void {
  state.nodes ??= new Map()
  if (text === '') return
  const [level = '', index = '', hash = ''] = text.split('\t')
  state.nodes.set(`${Number(level)}/${Number(index)}`, Buffer.from(hash, 'base64'))
}

function readKey(state: State, text: string): void {
  const key = readVerifier(text)
  if (!key) return tell(state, { kind: '鍵', message: '鍵の行が読めません。' })
  const trusted = state.trusted.get(key.name)
  if (trusted && !trusted.publicKey.equals(key.publicKey)) tell(state, { kind: '鍵', message: `鍵 ${key.name} が、信じる鍵と違うものにすり替わっています。` })
  state.keys.set(key.name, key)
  if (state.trusted.size === 0) state.trusted.set(key.name, key)
}

/** A checkpoint as it is kept: what stands beside the note must be what the note says. */
function readStoredNote(state: State, text: string): void {
  const [encoded = '', size, root] = text.split('\t')
  const note = Buffer.from(encoded, 'base64').toString('utf8')
  const said = readCheckpoint(note)
  if (said && size !== undefined && (String(said.size) !== size || said.root.toString('base64') !== root)) tell(state, { kind: '改変', message: `${said.size}件目の点検点に添えた件数か根が、署名されたものと違います。` })
  readNote(state, note, false)
}
/** Checkpoints come before the events they are about, in the order of their sizes. */
function readNote(state: State, note: string, outside: boolean): void {
  const opened = openNote(note, [...state.keys.values(), ...state.trusted.values()])
  const checkpoint = opened && readCheckpoint(opened.text)
  if (!opened || !checkpoint) return tell(state, { kind: '署名', message: '読めない点検点があります。' })
  const signers = opened.signedBy.filter((name) => { const key = state.trusted.get(name); return key !== undefined && openNote(note, [key])!.signedBy.length > 0 })
  if (signers.length === 0) {
    const name = note.trimEnd().split('\n').at(-1)?.split(' ')[1] ?? ''
    return tell(state, { kind: opened.signedBy.length > 0 ? '鍵' : '署名', message: opened.signedBy.length > 0 ? `${checkpoint.size}件目の点検点は、知らない鍵（${opened.signedBy.join('・')}）で署名されています。` : `${checkpoint.size}件目の点検点の署名（${name}）が合いません。` })
  }
  // Both keys signed: who trusts the one may trust the other.
  for (const name of opened.signedBy) { const key = state.keys.get(name); if (key && !state.trusted.has(name)) state.trusted.set(name, key) }
  if (!outside) {
    state.checkpoints++
    if (isBefore(checkpoint.at, state.lastAt)) state.backward.set(Math.max(0, state.lastSize), `${checkpoint.size}件目の点検点の時刻（${checkpoint.at}）が、前の点検点（${state.lastAt}）より前です。時計が戻されています。`)
    if (state.origin !== '' && checkpoint.origin !== state.origin) tell(state, { kind: '署名', message: `${checkpoint.size}件目の点検点は別の組織（${checkpoint.origin}）のものです。この証跡は ${state.origin} のものです。` })
    state.origin ||= checkpoint.origin
    if (checkpoint.after !== undefined && checkpoint.after !== Math.max(0, state.lastSize)) tell(state, { kind: '欠落', message: `${checkpoint.after}件目の点検点がありません（${checkpoint.size}件目の点検点の前）。` })
    if (checkpoint.size < state.lastSize) tell(state, { kind: '順序', message: `${checkpoint.size}件目の点検点の順が前後しています。` })
    state.lastAt = checkpoint.at
    state.lastSize = checkpoint.size
    state.lastNote = note
  }
  const at = state.waiting.findIndex(({ size }) => size > checkpoint.size)
  state.waiting.splice(at < 0 ? state.waiting.length : at, 0, { size: checkpoint.size, root: checkpoint.root, at: checkpoint.at, outside })
  if (state.heldNotes.length > 0 && !outside) admitHeld(state)
}
const isBefore = (at: string, last: string): boolean => last !== '' && !(Date.parse(at) >= Date.parse(last) - CLOCK_SKEW_MS)
/** Notes kept outside are looked at once the keys of the file are known. */
function admitHeld(state: State): void {
  const { heldNotes } = state
  Object.assign(state, { heldNotes: [] })
  for (const note of heldNotes) readNote(state, note, true)
}

/** The tree has as many leaves as the next checkpoints say: do they say the same root? */
function settle(state: State): void {
  flush(state)
  const root = rootOf(state.edge)
  while (state.waiting[0]?.size === state.edge.size) {
    const { size, outside, root: stated } = state.waiting.shift()!
    if (stated.equals(root)) { state.good = size; state.broken = false; continue }
    if (!state.broken) tell(state, { kind: '改変', event: state.lastEvent, message: `${state.good}番目から${size - 1}番目まで（証跡 ${state.lastEvent} まで）のどれかが、${outside ? '外に控えた' : ''}点検点のときのものと違います。葉も書き換えられています。` })
    state.broken = true
  }
}

function finish(state: State): Audit {
  if (state.heldNotes.length > 0) admitHeld(state)
  flush(state)
  const { size } = state.edge
  for (const { size: stated, at, outside } of state.waiting.filter((one) => one.size > size)) {
    tell(state, { kind: '巻戻し', message: `${outside ? '外に控えた' : ''}点検点（${at}）では${stated}件ありましたが、${size}件しかありません。末尾が切り取られたか、古い控えに戻されています。` })
  }
  if (state.checkpoints > 0 && state.lastSize < size) tell(state, { kind: '挿入', event: state.lastEvent, message: `最後の点検点（${state.lastSize}件）より後の${size - state.lastSize}件に、点検点がありません。` })
  for (const [by, events] of state.erased) for (const event of events) tellErased(state, event, by)
  for (const key of state.nodes?.keys() ?? []) tell(state, { kind: '挿入', message: `木にない節（${key}）があります。` })
  for (const message of state.backward.values()) tell(state, { kind: '時刻', message })
  if (state.checkpoints === 0 && (size > 0 || state.unsealed === 0)) tell(state, { kind: '署名', message: '署名された点検点が一つもありません。' })
  return { events: size, checkpoints: state.checkpoints, expired: state.expired, waiting: state.unsealed, findings: state.findings, lastNote: state.lastNote, trusted: [...state.trusted.keys()] }
}

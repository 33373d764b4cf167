#!/usr/bin/env node
// 生成物: npm run generate（元: src/evidence/{tree,note,verify,proof,audit,report,offline}.ts）。手で直さない。
// oxlint-disable no-unused-vars, unicorn/prefer-top-level-await -- 製品と同じ部品をそのままつなぐ
// 証跡のファイルを確かめる。使い方: node verify-evidence.mjs 証跡のファイル [--key 鍵]… [--checkpoint 控えた点検点]…
import crypto, { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'

/**
 * 由来: RFC 6962 §2.1. A Merkle tree over leaves that are only ever appended; every function here is pure but for reading hashes through `Tiles`.
 * Positions and sizes are numbers of leaves; hashes are 32 bytes.
 */
const TILE_BITS = 8
const TILE = 1 << TILE_BITS
const EMPTY_ROOT = createHash('sha256').digest()

/** SHA-256(0x00 || bytes): the hash of a leaf. */
function leafOf(bytes) {
  if (bytes.length >= scratch.length) return createHash('sha256').update(ZERO).update(bytes).digest()
  scratch[0] = 0
  bytes.copy(scratch, 1)
  return digest(scratch.subarray(0, bytes.length + 1))
}
/** SHA-256(0x01 || left || right). */
function nodeHash(left, right) {
  scratch[0] = 1
  left.copy(scratch, 1)
  right.copy(scratch, 33)
  return digest(scratch.subarray(0, 65))
}
const ZERO = Buffer.of(0)
const scratch = Buffer.alloc(4096)
/** One call instead of three where the runtime has it (Node 20.12 and later). */
const digest = typeof crypto.hash === 'function' ? (bytes) => crypto.hash('sha256', bytes, 'buffer') : (bytes) => createHash('sha256').update(bytes).digest()

const EMPTY_EDGE = { size: 0, roots: [] }

/** Appends leaves; returns the new edge and every subtree completed at a level of whole tiles (8, 16, 24 …), which alone are kept. */
function append(edge, leaves) {
  const roots = [...edge.roots]
  const completed = []
  let { size } = edge
  for (const leaf of leaves) {
    let hash = leaf
    let level = 0
    for (let at = size; at % 2 === 1; at = Math.floor(at / 2)) {
      hash = nodeHash(roots.pop() , hash)
      level++
      if (level % TILE_BITS === 0) completed.push({ level, index: Math.floor(size / 2 ** level), hash })
    }
    roots.push(hash)
    size++
  }
  return { edge: { size, roots }, completed }
}

/** The root of a tree by its right edge. */
function rootOf({ roots } ) {
  return roots.length === 0 ? EMPTY_ROOT : roots.reduceRight((right, left) => nodeHash(left, right))
}

/** Reads each tile once. */
function remembering(tiles) {
  const known = new Map ()
  return (level, tile) => {
    const key = `${level}/${tile}`
    let found = known.get(key)
    if (!found) known.set(key, (found = tiles(level, tile)))
    return found
  }
}

/** MTH(D[begin:end]) of RFC 6962 for leaves that are all there. */
async function hashOf(tiles, begin, end) {
  const count = end - begin
  if (count === 0) return EMPTY_ROOT
  const level = Math.log2(count)
  if (Number.isInteger(level) && begin % count === 0) return perfect(tiles, level, begin / count)
  const half = largestPowerBelow(count)
  return nodeHash(await hashOf(tiles, begin, begin + half), await hashOf(tiles, begin + half, end))
}

/** The root of the perfect subtree `index` of 2^level leaves. */
async function perfect(tiles, level, index) {
  const below = level % TILE_BITS
  const first = index * 2 ** below
  const tile = await tiles(level - below, Math.floor(first / TILE))
  let row = tile.slice(first % TILE, (first % TILE) + 2 ** below)
  if (row.length !== 2 ** below) throw new Error(`The tree lacks hashes of level ${level - below} below subtree ${index}.`)
  while (row.length > 1) row = pairs(row)
  return row[0]
}
function pairs(row) {
  const above = []
  for (let i = 0; i < row.length; i += 2) above.push(nodeHash(row[i], row[i + 1]))
  return above
}
/** The largest power of two smaller than n (n > 1). */
function largestPowerBelow(n) {
  return 2 ** Math.floor(Math.log2(n - 1))
}

/** The right edge of the first `size` leaves. */
async function edgeOf(tiles, size) {
  const roots = []
  for (let at = 0; at < size;) {
    const width = 2 ** Math.floor(Math.log2(size - at))
    roots.push(await hashOf(tiles, at, at + width))
    at += width
  }
  return { size, roots }
}

/** 由来: RFC 6962 §2.1.1. The hashes that lead from leaf `index` to the root of the first `size` leaves, nearest first. */
async function inclusionProof(tiles, index, size) {
  if (index < 0 || index >= size) throw new RangeError('the leaf is not in the tree')
  const path = async (at, begin, end) => {
    if (end - begin === 1) return []
    const middle = begin + largestPowerBelow(end - begin)
    return at < middle ? [...await path(at, begin, middle), await hashOf(tiles, middle, end)] : [...await path(at, middle, end), await hashOf(tiles, begin, middle)]
  }
  return path(index, 0, size)
}

/** 由来: RFC 6962 §2.1.2. The hashes that show the first `old` of `size` leaves to be the tree of before. */
async function consistencyProof(tiles, old, size) {
  if (old <= 0 || old > size) throw new RangeError('not an older size of the tree')
  const walk = async (kept, begin, end, whole) => {
    if (kept === end) return whole ? [] : [await hashOf(tiles, begin, end)]
    const middle = begin + largestPowerBelow(end - begin)
    return kept <= middle ? [...await walk(kept, begin, middle, whole), await hashOf(tiles, middle, end)] : [...await walk(kept, middle, end, false), await hashOf(tiles, begin, middle)]
  }
  return walk(old, 0, size, true)
}

/**
 * 由来: C2SP signed-note and tlog-checkpoint. A note is a text that ends in a line feed, an empty line, and one line per signature:
 * `— <key name> <base64(key id ‖ signature)>`; Ed25519 is signature type 1.
 */

const ED25519 = Buffer.of(1)
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

function newSigner(name) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { signer: { name, privateKey, publicKey: rawKey(publicKey) }, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}
function signerOf(name, pem) {
  const privateKey = createPrivateKey(pem)
  return { name, privateKey, publicKey: rawKey(createPublicKey(privateKey)) }
}
const rawKey = (key) => key.export({ type: 'spki', format: 'der' }).subarray(SPKI.length)

/** SHA-256(name ‖ LF ‖ type ‖ key), the first four bytes. */
const keyId = ({ name, publicKey } ) => createHash('sha256').update(name).update('\n').update(ED25519).update(publicKey).digest().subarray(0, 4)

/** `name+hex(key id)+base64(type ‖ key)`: how a verifier is handed to others. */
const verifierText = (one) => `${one.name}+${keyId(one).toString('hex')}+${Buffer.concat([ED25519, one.publicKey]).toString('base64')}`

/** Reads it again; null where the parts do not fit together. */
function readVerifier(text) {
  const key = /^(.+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim())
  if (!key) return null
  const bytes = Buffer.from(key[3], 'base64')
  const one = { name: key[1], publicKey: bytes.subarray(1) }
  return bytes[0] === 1 && bytes.length === 33 && keyId(one).toString('hex') === key[2] ? one : null
}

/** Signs a text that ends in a line feed. */
function signNote(text, signers) {
  const lines = signers.map((one) => `— ${one.name} ${Buffer.concat([keyId(one), sign(null, Buffer.from(text), one.privateKey)]).toString('base64')}\n`)
  return `${text}\n${lines.join('')}`
}

/** The text of a note and the names of the known keys whose signature holds. */
function openNote(note, verifiers) {
  const split = note.lastIndexOf('\n\n')
  if (split < 0) return null
  const text = note.slice(0, split + 1)
  const signatures = note.slice(split + 2).split('\n').filter((line) => line.startsWith('— ')).map((line) => line.slice(2).split(' '))
  const holds = (one) => signatures.some(([name, encoded]) => {
    const bytes = Buffer.from(encoded ?? '', 'base64')
    return name === one.name && bytes.subarray(0, 4).equals(keyId(one)) && verify(null, Buffer.from(text), createPublicKey({ key: Buffer.concat([SPKI, one.publicKey]), format: 'der', type: 'spki' }), bytes.subarray(4))
  })
  return { text, signedBy: verifiers.filter(holds).map(({ name }) => name) }
}

const checkpointText = ({ origin, size, root, at, after } ) => `${origin}\n${size}\n${root.toString('base64')}\n${at}\n${after === undefined ? '' : `after ${after}\n`}`
/** Reads the text of a checkpoint; null where it is none. */
function readCheckpoint(text) {
  const [origin, size, root, at, more = ''] = text.split('\n')
  if (!origin || !/^(0|[1-9][0-9]*)$/.test(size ?? '') || !root || !at) return null
  const after = /^after (0|[1-9][0-9]*)$/.exec(more)?.[1]
  return { origin, size: Number(size), root: Buffer.from(root, 'base64'), at, ...(after === undefined ? {} : { after: Number(after) }) }
}

/** 由来: RFC 9162 §2.1.3.2. Does the path lead from the leaf to the root? */
function inclusionHolds({ leaf, index, size, proof, root } ) {
  if (index >= size) return false
  let fn = index
  let sn = size - 1
  let hash = leaf
  for (const step of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash)
      while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
    } else hash = nodeHash(hash, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && hash.equals(root)
}

/** 由来: RFC 9162 §2.1.4.2. Is the tree of `size` leaves the continuation of the one of `oldSize`? */
function consistencyHolds({ oldSize, oldRoot, size, root, proof } ) {
  if (oldSize === size) return proof.length === 0 && oldRoot.equals(root)
  if (oldSize <= 0 || oldSize > size) return false
  const isPower = Number.isInteger(Math.log2(oldSize))
  const path = isPower ? [oldRoot, ...proof] : [...proof]
  let [fn, sn] = [oldSize - 1, size - 1]
  while (fn % 2 === 1) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
  const first = path.shift()
  if (!first) return false
  let [before, now] = [first, first]
  for (const step of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      before = nodeHash(step, before)
      now = nodeHash(step, now)
      while (fn % 2 === 0 && fn !== 0) { fn = Math.floor(fn / 2); sn = Math.floor(sn / 2) }
    } else now = nodeHash(now, step)
    fn = Math.floor(fn / 2)
    sn = Math.floor(sn / 2)
  }
  return sn === 0 && before.equals(oldRoot) && now.equals(root)
}

/** Null when the proof holds; else one sentence that says why it does not. `trusted`: keys got by another way; none: those of the proof itself. Never throws. */
function proofFault({ event, text, index, size, proof, note, keys } , trusted = []) {
  const verifiers = (trusted.length > 0 ? trusted : keys).flatMap((key) => readVerifier(key) ?? [])
  const opened = openNote(note, verifiers)
  const checkpoint = opened && readCheckpoint(opened.text)
  if (!opened || !checkpoint) return '点検点を読めません。'
  if (opened.signedBy.length === 0) return '点検点の署名が、信じる鍵のどれとも合いません。'
  if (checkpoint.size !== size) return '点検点の件数が、証明の件数と違います。'
  const holds = inclusionHolds({ leaf: leafOf(Buffer.from(text, 'utf8')), index, size, proof: proof.map((hash) => Buffer.from(hash, 'base64')), root: checkpoint.root })
  return holds ? null : `証跡 ${event} は、この点検点の木に、この中身では入っていません。`
}
/** Reads the JSON of a proof; null where it is none. */
function readProof(json) {
  try {
    const read = JSON.parse(json)
    const isText = (value) => typeof value === 'string'
    const isList = (value) => Array.isArray(value) && value.every(isText)
    return isText(read?.event) && isText(read.text) && isText(read.note) && Number.isSafeInteger(read.index) && read.index >= 0 && Number.isSafeInteger(read.size) && isList(read.proof) && isList(read.keys) ? read : null
  } catch { return null }
}

/**
 * The check of an exported evidence file, by whoever holds it: nothing but the file, the keys he trusts and the checkpoints he kept. One line each:
 * `k` a key · `c` a checkpoint (base64 of its note; size and root as kept beside it) · `e` an event: place, number, leaf (base64), text · `h` an event whose content has expired: place, number, leaf, number of the event that says so ·
 * `g` an event whose content is gone: place, number, leaf · `w` an event that waits to be sealed: number, leaf, text · `q` one that waited and is gone: number ·
 * `x` an event that is in no tree: number, text · `b` an event whose own hash is not its leaf: number · `n` a node of the tree: level, index, hash (the first: nothing). Fields are separated by tabs.
 */

const MOST_FINDINGS = 1000
/** 前提: the clocks of two machines that seal in turn differ by less (docs/readings/0560). */
const CLOCK_SKEW_MS = 2000

/** Reads the file piece by piece and says everything that is wrong with it. Never throws because of its content. */
async function audit(chunks, held = {}) {
  const state = newState(held)
  let rest = Buffer.alloc(0)
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

function newState({ keys = [], notes = [] } ) {
  const trusted = new Map(keys.flatMap((text) => { const key = readVerifier(text); return key ? [[key.name, key] ] : [] }))
  return { edge: EMPTY_EDGE, leaves: [], expired: 0, unsealed: 0, checkpoints: 0, good: 0, broken: false, lastAt: '', lastSize: -1, lastNote: null, lastEvent: '', origin: '', keys: new Map(), trusted, heldNotes: notes, waiting: [], backward: new Map(), erased: new Map(), nodes: null, findings: [] }
}
function tell(state, finding) {
  if (state.findings.length < MOST_FINDINGS) state.findings.push(finding)
}

const code = (letter) => letter.charCodeAt(0)
const [E, H, G, W, TAB] = [code('e'), code('h'), code('g'), code('w'), code('\t')]
function readLine(state, data, from, end) {
  const kind = data[from]
  if (data[from + 1] !== TAB) return tell(state, { kind: '形式', message: `読めない行があります: ${data.toString('utf8', from, Math.min(end, from + 40))}` })
  if (kind === E || kind === H || kind === G) return readEvent(state, data, { from: from + 2, end, kind })
  if (kind === W) return readWaiting(state, data, from + 2, end)
  readRare(state, data.toString('latin1', from, from + 1), data.toString('utf8', from + 2, end))
}
function readRare(state, kind, text) {
  if (kind === 'k') return readKey(state, text)
  if (kind === 'c') return readStoredNote(state, text)
  if (kind === 'n') return readNode(state, text)
  const number = text.split('\t')[0]
  if (kind === 'q') return tell(state, { kind: '欠落', event: number, message: `証跡 ${number} は封印を待っていましたが、中身がありません。` })
  if (kind === 'b') return tell(state, { kind: '改変', event: number, message: `証跡 ${number} に添えたハッシュが、封印されたものと違います。` })
  if (kind === 'x') return tell(state, { kind: '挿入', event: number, message: `証跡 ${number} は封印された木のどこにもありません。後から差し込まれたおそれがあります。` })
  tell(state, { kind: '形式', message: '知らない種類の行があります。' })
}

function readEvent(state, data, { from, end, kind } ) {
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
function expire(state, event, by) {
  state.expired++
  const others = state.erased.get(by)
  if (others) others.push(event)
  else state.erased.set(by, [event])
}
function confirmErased(state, by, text) {
  for (const event of (state.erased.get(by) ?? []).filter((one) => !erases(text, one))) tellErased(state, event, by)
  state.erased.delete(by)
}
function tellErased(state, event, by) {
  tell(state, { kind: '欠落', event, message: `証跡 ${event} の中身が消されていますが、期限による消去の記録（証跡 ${by}）に挙がっていません。` })
}
function readWaiting(state, data, from, end) {
  const [first, second] = [data.indexOf(TAB, from), data.indexOf(TAB, data.indexOf(TAB, from) + 1)]
  if (first < 0 || second < first || second > end) return tell(state, { kind: '形式', message: '封印を待つ証跡の行の形が正しくありません。' })
  const event = data.toString('latin1', from, first)
  state.unsealed++
  if (state.erased.has(event)) confirmErased(state, event, data.toString('utf8', second + 1, end))
  if (leafOf(data.subarray(second + 1, end)).equals(Buffer.from(data.toString('latin1', first + 1, second), 'base64'))) return
  tell(state, { kind: '改変', event, message: `証跡 ${event}（封印待ち）の中身は、記録されたときのものと違います。` })
}
function tellBackward(state, place, event) {
  const message = state.backward.get(place)
  if (message === undefined) return
  state.backward.delete(place)
  tell(state, { kind: '時刻', event, message: `${message}（証跡 ${event} から）` })
}
function misplaced(state, place, expected, event) {
  if (place < expected) return tell(state, { kind: '順序', event, message: `証跡 ${event} の位置（${place}番目）が二度現れるか、前後しています。` })
  const missing = place - expected
  tell(state, { kind: '欠落', event, message: `${expected}番目から${place - 1}番目までの${missing}件がありません（証跡 ${state.lastEvent || '先頭'} の次、${event} の前）。` })
  state.broken = true
  for (let i = 0; i < Math.min(missing, 1_000_000); i++) state.leaves.push(Buffer.alloc(32))
  flush(state)
}
function flush(state) {
  const { edge, completed } = append(state.edge, state.leaves)
  state.edge = edge
  state.leaves = []
  if (state.nodes) for (const one of completed) checkNode(state, state.nodes, one)
}
function checkNode(state, nodes, { level, index, hash } ) {
  const stated = nodes.get(`${level}/${index}`)
  nodes.delete(`${level}/${index}`)
  if (stated?.equals(hash) || (stated && state.broken)) return
  const [first, last] = [index * 2 ** level, (index + 1) * 2 ** level - 1]
  tell(state, { kind: stated ? '改変' : '欠落', event: state.lastEvent, message: `${first}番目から${last}番目までの節のハッシュが${stated ? '、証跡のものと違います' : 'ありません'}。` })
}
function readNode(state, text) {
  state.nodes ??= new Map()
  if (text === '') return
  const [level = '', index = '', hash = ''] = text.split('\t')
  state.nodes.set(`${Number(level)}/${Number(index)}`, Buffer.from(hash, 'base64'))
}

function readKey(state, text) {
  const key = readVerifier(text)
  if (!key) return tell(state, { kind: '鍵', message: '鍵の行が読めません。' })
  const trusted = state.trusted.get(key.name)
  if (trusted && !trusted.publicKey.equals(key.publicKey)) tell(state, { kind: '鍵', message: `鍵 ${key.name} が、信じる鍵と違うものにすり替わっています。` })
  state.keys.set(key.name, key)
  if (state.trusted.size === 0) state.trusted.set(key.name, key)
}

/** A checkpoint as it is kept: what stands beside the note must be what the note says. */
function readStoredNote(state, text) {
  const [encoded = '', size, root] = text.split('\t')
  const note = Buffer.from(encoded, 'base64').toString('utf8')
  const said = readCheckpoint(note)
  if (said && size !== undefined && (String(said.size) !== size || said.root.toString('base64') !== root)) tell(state, { kind: '改変', message: `${said.size}件目の点検点に添えた件数か根が、署名されたものと違います。` })
  readNote(state, note, false)
}
/** Checkpoints come before the events they are about, in the order of their sizes. */
function readNote(state, note, outside) {
  const opened = openNote(note, [...state.keys.values(), ...state.trusted.values()])
  const checkpoint = opened && readCheckpoint(opened.text)
  if (!opened || !checkpoint) return tell(state, { kind: '署名', message: '読めない点検点があります。' })
  const signers = opened.signedBy.filter((name) => { const key = state.trusted.get(name); return key !== undefined && openNote(note, [key]) .signedBy.length > 0 })
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
const isBefore = (at, last) => last !== '' && !(Date.parse(at) >= Date.parse(last) - CLOCK_SKEW_MS)
/** Notes kept outside are looked at once the keys of the file are known. */
function admitHeld(state) {
  const { heldNotes } = state
  Object.assign(state, { heldNotes: [] })
  for (const note of heldNotes) readNote(state, note, true)
}

/** The tree has as many leaves as the next checkpoints say: do they say the same root? */
function settle(state) {
  flush(state)
  const root = rootOf(state.edge)
  while (state.waiting[0]?.size === state.edge.size) {
    const { size, outside, root: stated } = state.waiting.shift()
    if (stated.equals(root)) { state.good = size; state.broken = false; continue }
    if (!state.broken) tell(state, { kind: '改変', event: state.lastEvent, message: `${state.good}番目から${size - 1}番目まで（証跡 ${state.lastEvent} まで）のどれかが、${outside ? '外に控えた' : ''}点検点のときのものと違います。葉も書き換えられています。` })
    state.broken = true
  }
}

function finish(state) {
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

const SHOWN = 100

/** The result of an audit in plain words, one line per finding, the kind of it first. */
function reportOf({ events, checkpoints, expired, waiting, findings, trusted } ) {
  const count = (n) => n.toLocaleString('ja-JP')
  const also = [expired > 0 ? `期限により消去 ${count(expired)}件` : '', waiting > 0 ? `封印待ち ${count(waiting)}件` : ''].filter((text) => text !== '')
  const lines = [
    `証跡 ${count(events)}件と点検点 ${count(checkpoints)}個を確かめました${also.length > 0 ? `（${also.join('、')}）` : ''}。`,
    trusted.length > 0 ? `信じた鍵: ${trusted.join('、')}` : '信じた鍵: なし',
    findings.length === 0 ? '改変・欠落・挿入・順序の入替えは見つかりませんでした。' : `${count(findings.length)}件の異常があります。`,
    ...findings.slice(0, SHOWN).map(({ kind, message }) => `- ${kind}: ${message}`),
    ...(findings.length > SHOWN ? [`- ほか ${count(findings.length - SHOWN)}件`] : []),
  ]
  return `${lines.join('\n')}\n`
}
/** Whether the key was given by the reader or merely stands in the file. */
const trustSentence = (given) => given
  ? '指定された鍵から始めて確かめました。\n'
  : '鍵の指定がないため、ファイルの最初の鍵を信じました。別の道で受け取った鍵を --key に指定すると、鍵のすり替えも見つかります。\n'

/** docs/verify-evidence.mjs: what of it runs from the command line. Exit code 0: nothing wrong; 1: something wrong; 2: a wrong call. */
const USAGE = `証跡のファイルを確かめます。この一つのファイルと Node.js（18 以上）のほかに何も要りません。

使い方: node verify-evidence.mjs 証跡か証明のファイル [--key 鍵]… [--checkpoint 控えた点検点のファイル]…
  --key         別の道で受け取った鍵（名前+番号+鍵 の一行）。なければファイルの最初の鍵を信じます
  --checkpoint  印刷・公表・メールで外に控えておいた点検点。書換えも差戻しも、これと比べて見つけます
`
async function verifyFile(args) {
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
function readOneProof(file) {
  return statSync(file).size < 10_000_000 ? readProof(readFileSync(file, 'utf8')) : null
}
function arguments_(args) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { key: { type: 'string', multiple: true }, checkpoint: { type: 'string', multiple: true } } })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return USAGE
    const wrong = (values.key ?? []).find((key) => readVerifier(key) === null)
    if (wrong !== undefined) return `--key ${wrong} は鍵の形（名前+番号+鍵）ではありません。\n`
    return { file, keys: values.key ?? [], notes: (values.checkpoint ?? []).map((name) => readFileSync(name, 'utf8')) }
  } catch (error) {
    return `${(error).code === 'ENOENT' ? '点検点のファイルがありません。' : '指定の書き方が違います。'}\n${USAGE}`
  }
}
function complain(message) {
  process.stderr.write(message)
  return 2
}
verifyFile(process.argv.slice(2)).then((code) => { process.exitCode = code }, (error) => {
  process.exitCode = complain(`ファイルを読めません（${(error).code ?? String(error)}）。\n`)
})

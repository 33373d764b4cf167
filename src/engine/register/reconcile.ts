/**
 * 点検の突合せ. What the ledger says a unit holds against what was read from stickers. Pure: every code ends in exactly one of five lists,
 * whatever the order in which the scans arrived and however often they were sent.
 */
export const LISTS = ['台帳どおり', '見当たらない', '台帳にない', '場所・保管者違い', '重複'] as const
export type ListName = (typeof LISTS)[number]

/** A thing the ledger places with the unit when the inspection began. Several registers may use the same number. */
export interface ExpectedThing {
  readonly item: string
  readonly register: string
  readonly number: string
  /** Name of the registered place and its id; null where none is registered. */
  readonly place: string | null
  readonly placeName: string
  /** Set for what is lawfully elsewhere: out with a permission whose return date has not passed (`late` false), or has (`late` true). */
  readonly out: { readonly late: boolean; readonly note: string } | null
  /** Set when it left the unit, or changed its state, after the inspection began: why it need not be found, e.g. 「廃棄」になりました. */
  readonly gone?: string | null
}
/** A sticker read. `sequence` counts within one device; `at` is ISO 8601. */
export interface Scan { readonly id: string; readonly code: string; readonly at: string; readonly sequence: number; readonly device: string; readonly place: string | null; readonly placeName?: string }
/** What the organisation knows of a number that the inspected unit was not expected to hold. `here`: entered for the unit after the inspection began. */
export interface KnownElsewhere { readonly item: string; readonly register: string; readonly number: string; readonly note: string; readonly here: boolean }

export interface Line { readonly code: string; readonly item: string | null; readonly register: string | null; readonly list: ListName; readonly note: string; readonly scannedAt: string | null }

/** The text by which stickers are compared: full-width folded, no blanks, capitals. A QR with an address counts as its last part. */
export function codeOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cc}]+/gu, '')
  const last = /^https?:\/\//i.test(plain) ? plain.replace(/[?#].*$/, '').split('/').filter(Boolean).at(-1) ?? '' : plain
  return decoded(last).normalize('NFKC').replace(/[\s\p{Cc}]+/gu, '').toUpperCase()
}
function decoded(text: string): string {
  try { return decodeURIComponent(text) } catch { return text }
}

/** Sorts every code into its list. `known` is asked for codes (as `codeOf` writes them) that were read but not expected. */
export function reconcile(expected: readonly ExpectedThing[], scans: readonly Scan[], known: ReadonlyMap<string, KnownElsewhere>): Line[] {
  const read = Map.groupBy(withoutCorrections(scans), ({ code }) => codeOf(code))
  const things = Map.groupBy(expected, ({ number }) => codeOf(number))
  const lines: Line[] = []
  for (const [code, same] of things) {
    const found = read.get(code) ?? []
    for (const [nth, thing] of same.toSorted((a, b) => compare(a.register, b.register) || compare(a.item, b.item)).entries()) {
      // 前提: a code names one line; the same number in a second register is told apart by the register.
      lines.push({ code: nth === 0 ? code : `${code}（${thing.register}-${nth}）`, item: thing.item, register: thing.register, scannedAt: firstAt(found), ...(same.length > 1 ? sharedNumber(thing, found) : judge(thing, found)) })
    }
  }
  for (const [code, found] of read) if (!things.has(code) && code !== '') lines.push(unexpected(code, found, known.get(code)))
  return lines.sort((a, b) => compare(a.code, b.code))
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const firstAt = (scans: readonly Scan[]): string | null => scans.map(({ at }) => new Date(at).toISOString()).sort()[0] ?? null

/**
 * Each scan once, by id; of the same sticker read several times running on one device only the last counts: the reader repeats itself, or somebody corrects the place.
 */
function withoutCorrections(scans: readonly Scan[]): Scan[] {
  const unique = [...new Map(scans.map((scan) => [scan.id, scan])).values()]
  return [...Map.groupBy(unique, ({ device }) => device).values()].flatMap((own) => {
    const inOrder = own.toSorted((a, b) => a.sequence - b.sequence || compare(a.at, b.at) || compare(a.id, b.id))
    return inOrder.filter((scan, i) => { const next = inOrder[i + 1]; return !next || codeOf(next.code) !== codeOf(scan.code) })
  })
}

type Judged = Pick<Line, 'list' | 'note'>
/** 読み: 重複は、同じ番号を別の場所で読んだとき。同じ場所で二度読んだだけなら数えない。 */
function judge(thing: ExpectedThing, found: readonly Scan[]): Judged {
  if (found.length === 0) return unseen(thing)
  const places = placesOf(found)
  if (places.length > 1) return twice(places)
  const [place] = places
  if (thing.gone) return { list: '場所・保管者違い', note: `台帳では点検を始めた後に${thing.gone}。` }
  if (thing.out && place) return { list: '場所・保管者違い', note: `台帳では${thing.out.note}ですが、${place.name}で読み取りました。` }
  if (thing.out) return { list: '台帳どおり', note: `${thing.out.note}。現物を読み取りました。` }
  if (place && thing.place !== null && place.id !== thing.place) return { list: '場所・保管者違い', note: `台帳の保管場所は${thing.placeName}ですが、${place.name}で読み取りました。` }
  return { list: '台帳どおり', note: '' }
}
function unseen({ out, gone }: ExpectedThing): Judged {
  if (gone) return { list: '台帳どおり', note: `点検を始めた後に${gone}。` }
  if (out) return out.late ? { list: '見当たらない', note: `${out.note}。返却予定を過ぎています。` } : { list: '台帳どおり', note: out.note }
  return { list: '見当たらない', note: '' }
}
function unexpected(code: string, found: readonly Scan[], known: KnownElsewhere | undefined): Line {
  const line = { code, item: known?.item ?? null, register: known?.register ?? null, scannedAt: firstAt(found) }
  const places = placesOf(found)
  if (known && places.length > 1) return { ...line, ...twice(places) }
  if (!known) return { ...line, list: '台帳にない', note: '' }
  return { ...line, list: known.here ? '台帳どおり' : '場所・保管者違い', note: known.note }
}
/** One number on stickers of two registers: a reading cannot say which thing it was. */
function sharedNumber(thing: ExpectedThing, found: readonly Scan[]): Judged {
  return found.length === 0 ? unseen(thing) : { list: '重複', note: '同じ番号がほかの台帳にもあります。現物を確かめてください。' }
}
const twice = (places: readonly { name: string }[]): Judged => ({ list: '重複', note: `${places.map(({ name }) => name).join('と')}で読み取りました。番号票が二枚ないか確かめてください。` })
function placesOf(scans: readonly Scan[]): { id: string; name: string }[] {
  const named = new Map(scans.flatMap(({ place, placeName }) => (place === null ? [] : [[place, placeName ?? place] as const])))
  return [...named].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.id, b.id))
}

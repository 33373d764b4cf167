import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Finding } from '../documents/metadata/finding.ts'
import type { Refusal } from '../engine/definition.ts'
import { Refused, refuseField } from '../engine/refused.ts'
import { appendEvidence } from '../evidence/append.ts'
import { maySeeRequest } from '../identity/reading.ts'
import type { OrgDb } from '../store/database.ts'
import type { Tables } from '../store/schema.ts'
import { documentThread } from './document-desk.ts'
import { scanForMalware, ScanFailed } from './malware-scan.ts'
import type { Scanned } from './malware-scan.ts'
import { maySeeRecord } from './record-attachments.ts'
import { loadRequest } from './request-rows.ts'
import { personOf } from './world.ts'
import { refusedAt } from './moments.ts'
import type { Seat } from './world.ts'

/** A file attached, as people and definitions see it. `findings` null: it could not be looked into (`uninspectable` says why), a person confirms it by name. */
export interface AttachmentFacts {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly findings: readonly Finding[] | null
  readonly uninspectable: string | null
  /** Which product checked it for malware and when (ISO time); null: not yet, and then it is not opened. */
  readonly checked: { readonly product: string; readonly at: string } | null
  /** The attachment this is the cleaned version of. */
  readonly cleanedFrom: string | null
}
export interface SentFile { readonly name: string; readonly bytes: Uint8Array }
type Row = Selectable<Tables['attachment']>
const FACTS = ['id', 'name', 'size', 'findings', 'uninspectable', 'checked_at', 'checked_by_product', 'cleaned_from'] as const
const LONGEST_NAME = 200

const factsOf = (row: Pick<Row, (typeof FACTS)[number]>): AttachmentFacts => ({
  id: row.id, name: row.name, size: row.size, findings: row.findings as readonly Finding[] | null, uninspectable: row.uninspectable, cleanedFrom: row.cleaned_from,
  checked: row.checked_at && row.checked_by_product ? { product: row.checked_by_product, at: row.checked_at.toISOString() } : null,
})

/** Attachments of requests, in the order they came. */
export async function attachmentsOf(db: OrgDb, org: number, requests: readonly string[]): Promise<AttachmentFacts[]> {
  if (requests.length === 0) return []
  return (await db.selectFrom('attachment').select(FACTS).where('org', '=', org).where('request', 'in', [...requests]).orderBy('id').execute()).map(factsOf)
}
/** Attachments by id, whoever's request they belong to. */
export async function attachmentsById(db: OrgDb, org: number, ids: readonly string[]): Promise<AttachmentFacts[]> {
  if (ids.length === 0) return []
  return (await db.selectFrom('attachment').select(FACTS).where('org', '=', org).where('id', 'in', [...ids]).orderBy('id').execute()).map(factsOf)
}

/** Checks a file and keeps it until a request takes it up; its hash is part of what an approval is bound to. What is detected is refused before it is stored, and the detection is kept as evidence. */
export async function addAttachment(seat: Seat, file: SentFile): Promise<AttachmentFacts> {
  if (file.bytes.length === 0) throw refuseField('file', '空のファイルは添付できません。')
  const name = tidyName(file.name)
  const scanned = await checkedBytes(file.bytes)
  if (scanned.found !== null) await refuseDetected(seat, name, file.bytes, scanned, '添付しようとしたとき')
  const looked = await documentThread().inspect(file.bytes, name)
  if (!looked.inspectable && ['wrong-kind', 'zip-bomb'].includes(looked.because.code)) throw new Refused('unreadable-file', [{ field: 'file', message: looked.because.message, cites: [] }])
  return insert(seat, { name, bytes: file.bytes, scanned, findings: looked.inspectable ? looked.findings : null, uninspectable: looked.inspectable ? null : looked.because.message, request: null, cleanedFrom: null })
}
async function checkedBytes(bytes: Uint8Array): Promise<Scanned> {
  const result = await scanForMalware(bytes).catch((error: unknown) => {
    if (error instanceof ScanFailed) throw new Refused('check-failed', [{ field: 'file', message: `${error.message}添付は受け付けていません。`, cites: [] }])
    throw error
  })
  if ('refused' in result) throw new Refused('unreadable-file', [{ field: 'file', message: result.refused.message, cites: [] }])
  return result
}

interface NewAttachment extends SentFile { readonly scanned: Scanned; readonly findings: readonly Finding[] | null; readonly uninspectable: string | null; readonly request: string | null; readonly cleanedFrom: string | null }
async function insert(seat: Seat, { name, bytes, scanned, findings, uninspectable, request, cleanedFrom }: NewAttachment): Promise<AttachmentFacts> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const row = await seat.db.insertInto('attachment').values({
    org: seat.org, name, media_type: 'application/octet-stream', size: content.length, sha256: hashOf(content), content, added_by: personOf(seat), added_at: seat.now, request, cleaned_from: cleanedFrom,
    checked_at: seat.now, checked_by_product: scanned.product, verdict: '問題なし', findings: findings === null ? null : JSON.stringify(findings), uninspectable,
  }).returning(FACTS).executeTakeFirstOrThrow()
  return factsOf(row)
}
const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** What the profile says about the verdict on a file. No separate provision lifts it. */
function verdictRefusals(seat: Seat, form: { readonly name: string; readonly verdict: '問題なし' | '検知' | '未検査'; readonly product: string; readonly act: '保存' | '開く' }): Refusal[] {
  return refusedAt(seat, 'attaching', form)
}
/** The detection outlives the refusal: it is written on its own before the act is refused. */
async function refuseDetected(seat: Seat, name: string, bytes: Uint8Array, { product, found }: Scanned, when: string): Promise<never> {
  const said = verdictRefusals(seat, { name, verdict: '検知', product, act: '保存' })
  const list = said.length > 0 ? said : [{ field: 'file', message: `「${name}」に不正プログラムが検知されました（${product}）。開かず、情報管理担当に速やかに知らせてください。`, cites: [] }]
  await seat.db.transaction().execute((tx) => appendEvidence(tx, {
    org: seat.org, actor: seat.person, act: '不正プログラムの検知', subject: `person/${personOf(seat)}`, after: { name, size: bytes.length, sha256: hashOf(bytes).toString('hex'), product, found, when }, clauses: list.flatMap(({ cites }) => cites), at: seat.now,
  }))
  throw new Refused('malware-found', list)
}

/** The file for whoever may read its request, or who attached it and has not used it yet. One never checked is checked now; one in which something was found is opened by nobody. */
export async function openAttachment(seat: Seat, id: string): Promise<{ readonly name: string; readonly content: Uint8Array }> {
  const row = await readable(seat, id)
  const verdict = row.verdict ?? await checkStored(seat, row)
  if (verdict !== '問題なし') {
    const said = verdictRefusals(seat, { name: row.name, verdict: verdict === '検知' ? '検知' : '未検査', product: row.checked_by_product ?? '', act: '開く' })
    throw new Refused(verdict === '検知' ? 'malware-found' : 'check-failed', said.length > 0 ? said : [{ field: '', message: verdict === '検知' ? `「${row.name}」は不正プログラムが検知されたため開けません。` : `「${row.name}」は検査の結果が出ていないため、まだ開けません。`, cites: [] }])
  }
  return { name: row.name, content: row.content }
}
async function readable(seat: Seat, id: string): Promise<Row> {
  const row = await seat.db.selectFrom('attachment').selectAll().where('org', '=', seat.org).where('id', '=', id).executeTakeFirst()
  const isOpen = row && (row.record !== null ? await maySeeRecord(seat, row.record) : row.request === null ? row.added_by === seat.person : maySeeRequest(seat, await loadRequest(seat.db, seat, row.request)))
  if (!isOpen) throw new Refused('not-found', 'この添付は見つかりません。')
  return row
}
/** For files attached before there was a check. */
async function checkStored(seat: Seat, row: Row): Promise<string | null> {
  const result = await scanForMalware(row.content).catch((error: unknown) => { if (error instanceof ScanFailed) return null; throw error })
  if (result === null || 'refused' in result) return null
  const verdict = result.found === null ? '問題なし' : '検知'
  await seat.db.updateTable('attachment').set({ verdict, checked_at: seat.now, checked_by_product: result.product }).where('org', '=', seat.org).where('id', '=', row.id).execute()
  if (result.found !== null) await refuseDetected(seat, row.name, row.content, result, '開こうとしたとき')
  return verdict
}

/** A version without what the file tells beside its content, as an attachment of its own beside the original. What is hidden or embedded goes only with `hidden`. */
export async function cleanAttachment(seat: Seat, id: string, cleaning: { readonly hidden: boolean }): Promise<{ readonly attachment: AttachmentFacts; readonly before: readonly Finding[]; readonly after: readonly Finding[] }> {
  const row = await readable(seat, id)
  if (row.added_by !== seat.person) throw new Refused('not-yours', '付加情報を除いた版を作れるのは、添付した人だけです。')
  if (row.record) throw new Refused('too-late', '記録に添えた添付は変えられません。')
  if (row.request) await refuseWhereSettled(seat, row.request)
  await openAttachment(seat, id)
  const cleaned = await documentThread().clean(row.content, row.name, cleaning)
  if ('refused' in cleaned) throw new Refused('unreadable-file', [{ field: 'file', message: cleaned.refused.message, cites: [] }])
  const attachment = await insert(seat, { name: cleanedName(row.name), bytes: cleaned.bytes, scanned: await checkedBytes(cleaned.bytes), findings: cleaned.after, uninspectable: null, request: null, cleanedFrom: id })
  return { attachment, before: cleaned.before, after: cleaned.after }
}
async function refuseWhereSettled(seat: Seat, request: string): Promise<void> {
  const { state } = await loadRequest(seat.db, seat, request)
  if (!['下書き', '差戻し', '引戻し'].includes(state)) throw new Refused('too-late', `「${state}」の申請の添付は変えられません。`)
}
const cleanedName = (name: string): string => { const dot = name.lastIndexOf('.'); return dot > 0 ? `${name.slice(0, dot)}（除去版）${name.slice(dot)}` : `${name}（除去版）` }

/** No path, no control characters, nothing longer than a name is: it goes into a download's header later. */
function tidyName(name: string): string {
  const bare = name.toWellFormed().replaceAll('\\', '/').split('/').at(-1)!.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, '').trim()
  const short = [...bare].slice(0, LONGEST_NAME).join('')
  return short === '' || /^\.+$/.test(short) ? '添付' : short
}

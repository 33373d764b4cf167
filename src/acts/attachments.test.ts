import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { anOrganisation, aWorld, seatOf } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { testFile } from '../documents/files/malware-check.ts'
import { aDocx, paragraph, zipOf } from '../documents/files/samples.testing.ts'
import { aPhoto } from '../documents/metadata/photo.testing.ts'
import type { ProfileId } from '../engine/definition.ts'
import { PROFILES } from '../engine/definition.ts'
import { Refused } from '../engine/refused.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { addAttachment, attachmentsById, cleanAttachment, openAttachment } from './attachments.ts'
import type { World } from './world.ts'

let database: FreshDatabase
let store: Store
let world: World
let folder: string
const offices = {} as Record<ProfileId, TestOrganisation>
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
  for (const profile of PROFILES) offices[profile] = await anOrganisation(store, profile)
  world = await aWorld(store)
  folder = await mkdtemp(path.join(tmpdir(), 'sekisho-scanner-'))
})
afterAll(async () => { await store.close(); await database.drop(); await rm(folder, { recursive: true }) })
afterEach(() => { delete process.env['SEKISHO_SCANNER'] })

const seat = (profile: ProfileId, who: '係員' | '同僚' = '係員') => seatOf(world, offices[profile], who)
async function refusal(act: Promise<unknown>): Promise<Refused> {
  try { await act } catch (error) { if (error instanceof Refused) return error; throw error }
  throw new Error('断られませんでした')
}
const detections = async (profile: ProfileId) => (await store.owner.selectFrom('evidence').selectAll().where('org', '=', offices[profile].org).where('act', '=', '不正プログラムの検知').orderBy('id').execute())
const count = async (profile: ProfileId): Promise<number> => (await store.owner.selectFrom('attachment').select('id').where('org', '=', offices[profile].org).execute()).length
/** A scanner as a script: it reads everything and ends as told. */
async function scanner(code: number): Promise<void> {
  const file = path.join(folder, `scanner-${code}.sh`)
  await writeFile(file, `#!/bin/sh\ncat >/dev/null\necho Test.Virus\nexit ${code}\n`)
  await chmod(file, 0o755)
  process.env['SEKISHO_SCANNER'] = file
}

test.each(PROFILES)('%s: a detected file, also inside a ZIP, is refused before it is stored, and the detection is evidence', async (profile) => {
  const here = await seat(profile)
  const before = await count(profile)
  const cites = { 'saitama-police': ['saitama-kijun:8-1-(6)-ア'], municipality: ['mic:6.4-(3)-②'], mpd: [], 'hokkaido-police': [] }[profile]
  for (const [name, bytes] of [['eicar.txt', testFile()], ['一覧.zip', zipOf({ 'a/eicar.com': testFile() })], ['文書.docx', aDocx(paragraph('x'), { parts: { 'word/embeddings/a.bin': testFile() } })]] as const) {
    const refused = await refusal(addAttachment(here, { name, bytes }))
    expect([refused.code, refused.refusals[0]?.cites]).toEqual(['malware-found', cites])
    expect(refused.message).toContain(`「${name}」に不正プログラムが検知されました（関所の内蔵検査）`)
  }
  expect(await count(profile)).toBe(before)
  const kept = await detections(profile)
  expect(kept).toHaveLength(3)
  expect(kept[0]).toMatchObject({ actor: here.person, clauses: cites, subject: `person/${here.person}` })
  expect(JSON.parse(String(typeof kept[0]!.after === 'string' ? kept[0]!.after : JSON.stringify(kept[0]!.after)))).toMatchObject({ name: 'eicar.txt', sha256: createHash('sha256').update(testFile()).digest('hex'), found: 'EICAR試験ファイル' })
})
test('a clean file is stored with who checked it and what it tells beside its content', async () => {
  const stored = await addAttachment(await seat('saitama-police'), { name: '../現場\u202E.jpg', bytes: aPhoto() })
  expect(stored).toMatchObject({ name: '現場.jpg', checked: { product: '関所の内蔵検査' }, cleanedFrom: null, uninspectable: null })
  expect(stored.findings?.map(({ kind }) => kind)).toContain('写真の位置情報')
  expect(Buffer.from((await openAttachment(await seat('saitama-police'), stored.id)).content)).toEqual(aPhoto())
  expect((await refusal(openAttachment(await seat('saitama-police', '同僚'), stored.id))).code).toBe('not-found')
})
test('a cleaned version stands beside the original and tells nothing any more', async () => {
  const here = await seat('saitama-police')
  const original = await addAttachment(here, { name: '現場.jpg', bytes: aPhoto() })
  const { attachment, before, after } = await cleanAttachment(here, original.id, { hidden: false })
  expect([before.length > 0, after]).toEqual([true, []])
  expect(attachment).toMatchObject({ name: '現場（除去版）.jpg', findings: [], cleanedFrom: original.id })
  expect(await attachmentsById(here.db, here.org, [original.id])).toEqual([original])
  expect((await refusal(cleanAttachment(await seat('saitama-police', '同僚'), original.id, { hidden: false }))).code).toBe('not-found')
})
test('what cannot be looked into is kept and says so; what is not what its name says is refused', async () => {
  const here = await seat('saitama-police')
  expect(await addAttachment(here, { name: '文書.jtd', bytes: Buffer.from('一太郎') })).toMatchObject({ findings: null, uninspectable: expect.stringContaining('扱えません') })
  expect((await refusal(addAttachment(here, { name: '写真.jpg', bytes: Buffer.from('MZ') }))).code).toBe('unreadable-file')
  expect((await refusal(addAttachment(here, { name: 'a.txt', bytes: Buffer.alloc(0) }))).message).toContain('空のファイル')
  expect((await refusal(addAttachment(here, { name: 'a.zip', bytes: zipOf({ a: new Uint8Array(120 * 1024 * 1024) }) }))).code).toBe('unreadable-file')
})
test('the scanner of the office decides, under its own name; where it gives no answer nothing is stored', async () => {
  const here = await seat('municipality')
  await scanner(0)
  expect((await addAttachment(here, { name: 'a.txt', bytes: Buffer.from('よい') })).checked?.product).toBe('scanner-0.sh')
  await scanner(1)
  expect((await refusal(addAttachment(here, { name: 'a.txt', bytes: Buffer.from('わるい') }))).message).toContain('scanner-1.sh')
  expect((await detections('municipality')).at(-1)?.after).toMatchObject({ found: 'Test.Virus' })
  for (const broken of [scanner(7), Promise.resolve().then(() => { process.env['SEKISHO_SCANNER'] = '/no/such/scanner' })]) {
    await broken
    expect((await refusal(addAttachment(here, { name: 'a.txt', bytes: Buffer.from('不明') }))).code).toBe('check-failed')
  }
})
test('a file kept before there was a check is opened only when its check is clean', async () => {
  const { org, people } = offices.municipality
  const here = await seat('municipality')
  const old = async (content: Buffer) => (await store.owner.insertInto('attachment').values({ org, name: '昔.txt', media_type: 'x', size: content.length, sha256: createHash('sha256').update(content).digest(), content, added_by: people.係員 }).returning('id').executeTakeFirstOrThrow()).id
  const [good, bad] = [await old(Buffer.from('よい')), await old(testFile())]
  await scanner(7)
  const waiting = await refusal(openAttachment(here, good))
  expect([waiting.code, waiting.refusals[0]?.cites]).toEqual(['check-failed', ['mic:6.4-(3)-②']])
  delete process.env['SEKISHO_SCANNER']
  expect(Buffer.from((await openAttachment(here, good)).content).toString()).toBe('よい')
  expect((await attachmentsById(here.db, org, [good]))[0]?.checked?.product).toBe('関所の内蔵検査')
  for (const _again of [1, 2]) expect((await refusal(openAttachment(here, bad))).code).toBe('malware-found')
  expect((await store.owner.selectFrom('attachment').select('verdict').where('id', '=', bad).where('org', '=', org).executeTakeFirst())?.verdict).toBe('検知')
})

// 市区町村: 保存期間、期限による消去、犯罪の可能性があるインシデントの保全。
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { eraseExpired } from '../../../src/acts/erasure.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { expiredThings, setRetention } from '../../../src/acts/retention.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import { audit } from '../../../src/evidence/audit.ts'
import { exportEvidence } from '../../../src/evidence/export.ts'
import { reportOf } from '../../../src/evidence/report.ts'
import { proofOfEvent } from '../../../src/acts/evidence-proof.ts'
import { startSealing } from '../../../src/server/sealing.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const TODAY = '2026-11-16'
const NOW = '2026-11-16T09:30:00+09:00'
const HASH = 'a'.repeat(64)
const sealed = async (city: City): Promise<void> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-keeping-'))
  await startSealing({ db: city.store.owner, clock: city.clock, dataDir, name: 'test' }).stop()
  await rm(dataDir, { recursive: true })
}
/** A loss that nobody follows up, closed as the city closes one. */
async function closedIncident(city: City, suspected: boolean): Promise<{ file: LoadedItem; exhibit: LoadedItem; log: LoadedItem }> {
  const scheme = await city.add('課長', 'logs', `ログ保全-${suspected}`, { name: 'アクセスログ', kind: 'アクセスログ', purpose: '不正な閲覧の発見', source: 'ＤＢサーバ', fields: '日時、利用者、操作', keepMonths: 12, reviewMonths: 1, startsOn: '2025-10-01' })
  const log = (await city.record('課長', 'operations.kept-log.municipality/saved', scheme.id, { coversFrom: '2025-10-01', coversUntil: '2025-10-31', keptAt: 'ログ保管装置' })).item!
  const file = (await city.record('係員', 'incidents.response/reported', null, { category: '外部からの不正アクセス', title: '見覚えのない接続', noticedAt: NOW, circumstances: '夜間に外部から接続があった' })).item!
  await city.record('他課長', 'incidents.response/assessed', file.id, { category: '外部からの不正アクセス', severity: '大', judgement: '侵入が疑われる' })
  await city.record('課長', 'incidents.crime.municipality/logs', file.id, { added: [log.id] })
  await city.record('課長', 'incidents.response/measured', file.id, { doneAt: NOW, measure: '遮断した' })
  const exhibit = (await city.record('他課長', 'incidents.exhibit.municipality/taken', file.id, { name: '通信ログ', kind: 'ログ', takenBy: city.organisation.people.係長, takenAt: NOW, sha256: HASH, keptAt: '書庫', copies: '保全用だけ' })).item!
  if (suspected) await city.record('他課長', 'incidents.crime.municipality/suspected', file.id, { basis: '不正アクセス禁止法に触れるおそれ' })
  const request = await city.ask('他課長', 'incidents.findings.municipality', [file.id], { cause: '弱い合言葉', inquiry: 'ログを調べた', prevention: '多要素にする' })
  const { id } = await city.store.of(city.organisation.org).selectFrom('person').select('id').where('number', '=', '100000').executeTakeFirstOrThrow()
  await actOnRequest(await takeSeat(city.world, city.organisation.org, id), request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
  await city.record('課長', 'incidents.course/settled', file.id, { checked: true })
  await city.record('他課長', 'incidents.closing', file.id, { outcome: '終えた' })
  return { file, exhibit, log }
}
const erasure = (city: City) => ({ erasedOn: TODAY, method: '上書き消去', confirmedBy: city.organisation.people.係長 })

describe('保全', () => {
  const city = aCity()

  accept('mic:6.5-(3)', async () => {
    const clause = 'mic:6.5-(3)'
    const { file, exhibit, log } = await closedIncident(city, true)
    const open = async () => { const seat = await city.seat('他課長'); return (await taskRows(seat.db, seat, sql`t.item = ${file.id} and t.state = '未了'`)).map(({ title }) => title) }
    expect(await open()).toEqual(['警察・関係機関への連絡'])
    expect((await refusalOf(city.record('課長', 'operations.kept-log.municipality/erased', log.id, erasure(city)))).refusals).toMatchObject([{ message: expect.stringContaining(file.number), cites: [clause] }])
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.exhibit.municipality/discarded', exhibit.id, { method: '裁断', reason: '終結した' })))).toEqual([clause])
    await sealed(city)
    city.clock.moveTo('2031-11-17T01:00:00Z')
    const whole = await city.seat('他部長')
    expect((await expiredThings(whole.db, whole)).map(({ subject }) => subject)).toContain(`item/${file.id}`)
    for (const who of ['他部長', '他課長'] as const) expect(citesOf(await refusalOf(eraseExpired(await city.seat(who), [`item/${file.id}`], '期限が来た')))).toEqual([clause])
    expect((await city.item(file.id)).details['cause']).toBe('弱い合言葉')
    await city.record('他課長', 'incidents.crime.municipality/contacted', file.id, { agency: '県警察 サイバー対策課', contactedAt: NOW, words: '被害を届け出た' })
    expect(await open()).toEqual([])
    const { id } = await city.store.of(city.organisation.org).selectFrom('person').select('id').where('number', '=', '100000').executeTakeFirstOrThrow()
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.crime.municipality/cleared', file.id, { reason: '捜査が終わった' })))).not.toEqual([])
    await recordEvent(await takeSeat(city.world, city.organisation.org, id), { event: 'incidents.crime.municipality/cleared', item: file.id, form: { reason: '捜査が終わった' } })
    expect((await city.record('課長', 'operations.kept-log.municipality/erased', log.id, { ...erasure(city), erasedOn: '2031-11-17' })).item!.state).toBe('消去済')
    city.clock.moveTo(`${TODAY}T01:00:00Z`)
  })
})

describe('期限による消去', () => {
  const city = aCity()
  const verified = () => audit(exportEvidence(city.store.owner, city.organisation.org))
  const past = async (...statements: readonly string[]) => {
    const owner = new pg.Client({ connectionString: city.databaseUrl })
    await owner.connect()
    try { for (const text of ['set session_replication_role = replica', ...statements]) await owner.query(text) } finally { await owner.end() }
  }

  test('期限の切れたものだけが、理由とともに消え、何を消したかは残り、証跡はそのまま確かめられる', async () => {
    const { file } = await closedIncident(city, false)
    await sealed(city)
    expect((await verified()).findings).toEqual([])
    const erase = async (subjects: readonly string[], who: '他部長' | '課長' = '他部長') => eraseExpired(await city.seat(who), subjects, '保存期間の満了')
    await refusalOf(erase([`item/${file.id}`]))
    city.clock.moveTo('2031-11-17T01:00:00Z')
    await refusalOf(erase([`item/${file.id}`], '課長'))
    await refusalOf(erase([]))
    const before = (await inspectIntegrity(await city.seat(null))).found
    await erase([`item/${file.id}`])
    await sealed(city)
    const left = await city.item(file.id)
    expect(left).toMatchObject({ number: file.number, state: '終結', details: {} })
    const rows = await city.store.of(city.organisation.org).selectFrom('evidence').select(['id', 'act', 'before', 'after', 'actor', 'clauses', 'erased_by']).where('subject', '=', `item/${file.id}`).orderBy('id').execute()
    const told = rows.at(-1)!
    expect(told).toMatchObject({ act: '期限による消去', actor: city.organisation.people.他部長, erased_by: null, after: { number: file.number, reason: '保存期間の満了', rule: { of: 'incidents', months: 60, from: '終結した日', until: '2031-11-16' } } })
    expect(rows.slice(0, -1).every(({ before, after, erased_by, act, clauses }) => before === null && after === null && erased_by === told.id && act !== '' && clauses.length > 0)).toBe(true)
    const { rows: [words] } = await sql<{ count: number }>`select (select count(*) from course_line where words is not null or act is not null)::int + (select count(*) from record where item = ${file.id} and form <> '{}')::int as count`.execute(city.store.owner)
    expect(words!.count).toBe(0)
    const result = await verified()
    expect(result.findings).toEqual([])
    expect(result.expired).toBeGreaterThan(5)
    expect(reportOf(result)).toContain('期限により消去')
    expect((await inspectIntegrity(await city.seat(null))).found).toEqual(before)
    expect((await refusalOf(proofOfEvent(await city.seat('他課長'), rows[0]!.id))).message).toContain('消去されています')
    await refusalOf(erase([`item/${file.id}`]))
  })

  test('期限を装った消去は、データベースの持ち主がしても見つかる', async () => {
    const { org } = city.organisation
    const victim = await city.store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('act', '=', 'インシデントの登録').where('after', 'is not', null).executeTakeFirst()
      ?? await city.store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('act', '<>', '期限による消去').where('after', 'is not', null).orderBy('id').limit(1).executeTakeFirstOrThrow()
    const eraser = await city.store.owner.selectFrom('evidence').select('id').where('org', '=', org).where('act', '=', '期限による消去').orderBy('id').limit(1).executeTakeFirstOrThrow()
    await expect(sql`update evidence set before = null, after = null, erased_by = ${eraser.id} where org = ${org} and id = ${victim.id}`.execute(city.store.owner)).rejects.toThrow('変更も削除もできません')
    await past(`update evidence set before = null, after = null, erased_by = ${eraser.id} where org = ${org} and id = ${victim.id}`)
    expect((await verified()).findings).toMatchObject([{ kind: '欠落', event: victim.id, message: expect.stringContaining('挙がっていません') }])
    await past(`update evidence set erased_by = 99999999 where org = ${org} and id = ${victim.id}`)
    expect((await verified()).findings).toMatchObject([{ kind: '欠落', event: victim.id }])
  })

  test('申請も、定めた期間が過ぎれば消える。期間を定めないうちは消えず、定めたことは残る', async () => {
    city.clock.moveTo('2031-11-17T01:00:00Z')
    const seat = await city.seat('他部長')
    const requests = async () => (await expiredThings(seat.db, seat)).filter(({ subject }) => subject.startsWith('request/'))
    expect(await requests()).toEqual([])
    await refusalOf(setRetention(await city.seat('課長'), 'incidents.findings.municipality', { months: 36, reason: '文書規程' }))
    expect((await refusalOf(setRetention(seat, 'incidents.findings.municipality', { months: -1, reason: '文書規程' }))).refusals).toMatchObject([{ field: 'months' }])
    await setRetention(seat, 'incidents.findings.municipality', { months: 36, reason: '文書規程' })
    const [one] = await requests()
    await eraseExpired(seat, [one!.subject], '保存期間の満了')
    const row = await city.store.of(city.organisation.org).selectFrom('request').select(['form', 'number', 'state']).where('id', '=', one!.subject.split('/')[1]!).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ form: {}, number: one!.number, state: '完了' })
    expect((await city.store.of(city.organisation.org).selectFrom('evidence').select(['before', 'after']).where('act', '=', '保存期間の定め').executeTakeFirstOrThrow())).toEqual({ before: { months: 0 }, after: { months: 36, reason: '文書規程' } })
    city.clock.moveTo(`${TODAY}T01:00:00Z`)
  })
})

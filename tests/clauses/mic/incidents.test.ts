// 市区町村: インシデントの経過、証拠、保全、応急措置、究明と報告、終結。
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { addAttachment } from '../../../src/acts/attachments.ts'
import { listContext } from '../../../src/acts/export.ts'
import { listTasks } from '../../../src/acts/home.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { inspectIntegrity } from '../../../src/acts/register-integrity.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import type { Seat } from '../../../src/acts/world.ts'
import { readPdfPages } from '../../../src/documents/pdf-text.testing.ts'
import { courseOf, coursePdf } from '../../../src/server/routes/course.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { listItems } from '../../../src/store/item-list.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

const TODAY = '2026-11-16'
const NOW = '2026-11-16T09:30:00+09:00'
const SYSTEM = { name: '住民記録システム', purposes: '窓口の事務', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true }
let made = 0
const HASH = 'a'.repeat(64)

const report = async (city: City, category = '外部からの不正アクセス') => (await city.record('係員', 'incidents.response/reported', null, { category, title: '見覚えのない接続', noticedAt: NOW, circumstances: '夜間に外部から接続があった' })).item!
const assess = async (city: City, file: LoadedItem) => (await city.record('他課長', 'incidents.response/assessed', file.id, { category: file.details['category'], severity: '大', judgement: '外部からの侵入が疑われる' })).item!
const linesOf = async (city: City, file: string) => {
  const seat = await city.seat(null)
  const { rows } = await listItems(seat.db, listContext(seat, 'course-lines'), { limit: 200 })
  return rows.filter(({ details }) => String(details['incident']) === file).toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ id, number, details }) => ({ id, number, act: details['act'], words: details['words'], person: details['person'] === null ? null : String(details['person']), entered: details['entered'], corrects: details['corrects'] === null ? null : String(details['corrects']), at: details['at'] }))
}
const ciso = async (city: City): Promise<Seat> => {
  const { id } = await city.store.of(city.organisation.org).selectFrom('person').select('id').where('number', '=', '100000').executeTakeFirstOrThrow()
  return takeSeat(city.world, city.organisation.org, id)
}
const tasks = async (city: City, item: string) => { const seat = await city.seat('課長'); return (await taskRows(seat.db, seat, sql`t.item = ${item}`)).map(({ title, state, clauses }) => ({ title, state, clauses })) }
const taken = (city: City, file: LoadedItem, change: object = {}) => city.record('他課長', 'incidents.exhibit.municipality/taken', file.id, { name: '境界装置の通信ログ', kind: 'ログ', takenBy: city.organisation.people.係長, takenAt: NOW, sha256: HASH, keptAt: '鍵付き書庫', copies: '保全用と解析用', ...change })
const findings = async (city: City, file: LoadedItem) => {
  const request = await city.ask('他課長', 'incidents.findings.municipality', [file.id], { cause: '古い機器の弱点', inquiry: '通信ログを三日分調べた', prevention: '機器の更新と監視' })
  const seat = await ciso(city)
  await actOnRequest(seat, request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
}
const close = (city: City, file: LoadedItem) => city.record('他課長', 'incidents.closing', file.id, { outcome: '再発の兆候がない' })
const settle = (city: City, file: LoadedItem) => city.record('課長', 'incidents.course/settled', file.id, { checked: true })

describe('経過', () => {
  const city = aCity()

  accept('mic:kaisetsu-1-(9)-対処記録', async () => {
    const file = await assess(city, await report(city))
    await city.record('他課長', 'incidents.response/instructed', file.id, { to: '税務課', instruction: '端末を網から切り離す' })
    await city.record('課長', 'incidents.response/measured', file.id, { doneAt: NOW, measure: '端末を切り離した' })
    const lines = await linesOf(city, file.id)
    const { people } = city.organisation
    expect(lines.map(({ act, person }) => [act, person])).toEqual([
      ['インシデントの報告', people.係員], ['通知', people.係員], ['通知', people.係員], ['評価', people.他課長], ['指示', people.他課長], ['措置', people.課長],
    ])
    expect(lines.every(({ at, entered }) => at instanceof Date && entered === '自動')).toBe(true)
    expect(lines[4]!.words).toContain('端末を網から切り離す')
    const db = city.store.of(city.organisation.org)
    await expect(db.deleteFrom('item').where('id', '=', lines[4]!.id).execute()).rejects.toThrow()
    const evidence = await db.selectFrom('evidence').select(['clauses', 'actor']).where('subject', '=', `item/${file.id}`).where('act', '=', '評価').executeTakeFirstOrThrow()
    expect(evidence).toMatchObject({ actor: people.他課長, clauses: ['mic:kaisetsu-1-(9)-対処記録'] })
    await sql`delete from course_line where item = ${lines[4]!.id}`.execute(city.store.owner)
    expect((await inspectIntegrity(await city.seat(null))).found.map(({ subject }) => subject)).toContain(`item/${lines[4]!.id}`)
  })

  accept('mic:kaisetsu-7.3-(2)-③-(カ)', async () => {
    const clause = 'mic:kaisetsu-7.3-(2)-③-(カ)'
    const file = await assess(city, await report(city))
    const before = (await linesOf(city, file.id)).length
    const { item: line } = await city.record('課長', 'incidents.course/added', file.id, { at: NOW, act: '電話での連絡', words: '委託先に停止を頼んだ' })
    await city.record('課長', 'incidents.response/measured', file.id, { doneAt: NOW, measure: '端末を切り離した' })
    expect((await linesOf(city, file.id)).slice(before).map(({ act, person }) => [act, person])).toEqual([['電話での連絡', city.organisation.people.課長], ['措置', city.organisation.people.課長]])
    expect(citesOf(await refusalOf(city.change('課長', line!, { words: '何も頼んでいない' })))).toContain(clause)
    await city.record('他課長', 'incidents.course/corrected', line!.id, { words: '委託先に調査を頼んだ', reason: '聞き違い' })
    const after = await linesOf(city, file.id)
    expect(after.find(({ id }) => id === line!.id)!.words).toBe('委託先に停止を頼んだ')
    expect(after.at(-1)).toMatchObject({ act: '経過の訂正', words: '委託先に調査を頼んだ', corrects: line!.id, person: city.organisation.people.他課長 })
    const told = await courseOf(await city.seat('課長'), 'incidents', file.id)
    expect(told.lines.find(({ id }) => id === line!.id)).toMatchObject({ words: '委託先に停止を頼んだ', corrections: [{ words: '委託先に調査を頼んだ', reason: '聞き違い', person: { id: city.organisation.people.他課長 } }] })
    const { file: pdf } = await coursePdf(await city.seat('課長'), 'incidents', file.id)
    expect(readPdfPages(Buffer.from(pdf as Uint8Array)).join('\n').replaceAll(/\s/g, '')).toEqual(expect.stringMatching(/経過表.*委託先に停止を頼んだ.*委託先に調査を頼んだ/s))
    await refusalOf(coursePdf(await city.seat('他係員'), 'incidents', file.id))
  })

  accept('mic:kaisetsu-5.3-(3)-記録', async () => {
    const clause = 'mic:kaisetsu-5.3-(3)-記録'
    const file = await assess(city, await report(city, '誤送信・誤交付'))
    await findings(city, file)
    expect((await linesOf(city, file.id)).map(({ act }) => act)).toContain('原因究明と再発防止策の報告')
    const { item: line } = await city.record('課長', 'incidents.course/added', file.id, { at: NOW, act: '聞き取り', words: '送信者に聞いた' })
    expect(citesOf(await refusalOf(close(city, file)))).toEqual([clause])
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.course/settled', file.id, { checked: true })))).toEqual([clause])
    expect((await settle(city, file)).item!.details).toMatchObject({ confirmedBy: city.organisation.people.課長, confirmedOn: TODAY })
    expect(citesOf(await refusalOf(city.record('課長', 'incidents.course/added', file.id, { at: NOW, act: '聞き取り', words: '後から' })))).toEqual([clause])
    await refusalOf(city.change('課長', line!, { words: '聞いていない' }))
    await city.record('課長', 'incidents.course/corrected', line!.id, { words: '送信者と受信者に聞いた', reason: '漏れ' })
    expect((await city.item(line!.id)).details['words']).toBe('送信者に聞いた')
    expect((await close(city, file)).item!.state).toBe('終結')
  })

  test('報告経路にも対処にも加わらない人には、一件も経過も見えず、書けない。断られたことは残る', async () => {
    const file = await assess(city, await report(city))
    const [line] = await linesOf(city, file.id)
    const listed = async (who: PersonKey, key: string) => { const seat = await city.seat(who); return (await listItems(seat.db, listContext(seat, key), { limit: 200 })).rows.map(({ id }) => id) }
    for (const who of ['同僚', '他係員'] as const) {
      for (const [key, id] of [['incidents', file.id], ['course-lines', line!.id]] as const) {
        await refusalOf(itemDetail(await city.seat(who), key, id))
        expect(await listed(who, key)).not.toContain(id)
      }
      await refusalOf(city.record(who, 'incidents.course/added', file.id, { at: NOW, act: '聞き取り', words: '聞いた' }))
    }
    for (const who of ['係員', '課長', '他課長'] as const) expect(await listed(who, 'course-lines')).toContain(line!.id)
    await city.record('課長', 'incidents.response/involved', file.id, { added: [city.organisation.people.同僚], reason: '調査を手伝う' })
    expect((await itemDetail(await city.seat('同僚'), 'incidents', file.id)).id).toBe(file.id)
    expect(await listed('同僚', 'course-lines')).toContain(line!.id)
    const attempts = await city.store.of(city.organisation.org).selectFrom('evidence').select('actor').where('act', '=', '権限外の台帳を開こうとした').where('subject', '=', `item/${file.id}`).execute()
    expect(attempts.map(({ actor }) => actor)).toEqual([city.organisation.people.同僚, city.organisation.people.他係員])
  })
})

describe('証拠と保全', () => {
  const city = aCity()

  accept('mic:kaisetsu-6.5-(3)-注5', async () => {
    const clause = 'mic:kaisetsu-6.5-(3)-注5'
    const file = await report(city)
    expect((await refusalOf(taken(city, file, { sha256: 'みじかい' }))).refusals).toMatchObject([{ field: 'sha256', cites: [clause] }])
    const copy = (await taken(city, file)).item!
    const kept = await city.item(String(copy.details['preserved']))
    expect([kept.details['use'], copy.details['use']]).toEqual(['保全用', '解析用'])
    expect(kept.details).toMatchObject({ sha256: HASH, takenBy: city.organisation.people.係長 })
    for (const one of [kept, copy]) expect(citesOf(await refusalOf(city.change('課長', one, { sha256: 'b'.repeat(64) })))).toEqual([clause])
    await expect(city.store.of(city.organisation.org).deleteFrom('item').where('id', '=', kept.id).execute()).rejects.toThrow()
    const analysis = { analysedAt: NOW, means: '時刻順に並べた', findings: '三件の接続' }
    await city.record('他課長', 'incidents.exhibit.municipality/analysed', copy.id, analysis)
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.exhibit.municipality/analysed', kept.id, analysis)))).toEqual([clause])
    const alone = (await taken(city, file, { copies: '解析用だけ', name: '別の機器のログ' })).item!
    expect((await refusalOf(city.record('他課長', 'incidents.exhibit.municipality/analysed', alone.id, analysis))).refusals).toMatchObject([{ message: expect.stringContaining('保全用がありません'), cites: [clause] }])
    const late = (await taken(city, file, { copies: '保全用だけ', name: '別の機器のログ', sha256: 'c'.repeat(64) })).item!
    expect(citesOf(await refusalOf(city.record('他課長', 'incidents.exhibit.municipality/linked', alone.id, { preserved: late.id })))).toEqual([clause])
    const same = (await taken(city, file, { copies: '保全用だけ', name: '別の機器のログ' })).item!
    await city.record('他課長', 'incidents.exhibit.municipality/linked', alone.id, { preserved: same.id })
    await city.record('他課長', 'incidents.exhibit.municipality/analysed', alone.id, analysis)
    expect((await linesOf(city, file.id)).filter(({ act }) => act === '証拠の解析')).toHaveLength(2)
  })

  accept('mic:kaisetsu-7.3-(2)-③-(オ)', async () => {
    const clause = 'mic:kaisetsu-7.3-(2)-③-(オ)'
    const file = await report(city)
    const system = await city.add('課長', 'systems', `保全-${++made}`, SYSTEM)
    const { item } = await city.record('他課長', 'incidents.preservation.municipality/connected', file.id, { system: system.id })
    expect(await tasks(city, item!.id)).toEqual([
      { title: 'インシデントに関わるログの保存', state: '未了', clauses: [clause] }, { title: 'インシデントに関わる現状の保存', state: '未了', clauses: [clause] },
    ])
    expect((await listTasks(await city.seat('課長'), { scope: 'mine' })).rows.filter((one) => one.item?.id === item!.id)).toHaveLength(2)
    await city.record('課長', 'incidents.preservation.municipality/logs', item!.id, { logsKept: '三日分', logsKeptOn: TODAY })
    expect((await tasks(city, item!.id)).map(({ state }) => state)).toEqual(['完了', '未了'])
    const seat = await city.seat('他課長')
    const bytes = Buffer.from('2026-11-15 22:10 接続\n')
    const upload = { ...await addAttachment(seat, { name: '通信ログ.txt', bytes }), sha256: createHash('sha256').update(bytes).digest('hex') }
    const { item: exhibit } = await taken(city, file, { sha256: undefined, file: [upload.id], copies: '保全用だけ' })
    expect(exhibit!.details).toMatchObject({ sha256: upload.sha256, takenBy: city.organisation.people.係長 })
    expect(new Date(String(exhibit!.details['takenAt'])).getTime()).toBe(Date.parse(NOW))
    await refusalOf(city.change('他課長', exhibit!, { takenAt: '2026-11-15T09:30:00+09:00' }))
    await expect(sql`update attachment set content = ${Buffer.from('別の中身')} where id = ${upload.id}`.execute(city.store.of(city.organisation.org))).rejects.toThrow()
  })

  accept('mic:kaisetsu-7.3-(2)-③-(キ)', async () => {
    const clause = 'mic:kaisetsu-7.3-(2)-③-(キ)'
    const file = await assess(city, await report(city))
    const done = { doneAt: NOW, measure: '通信を遮断した' }
    const contain = (who: PersonKey = '他課長', form: object = {}) => city.record(who, 'incidents.containment.municipality/done', file.id, { ...done, ...form })
    expect((await refusalOf(contain())).refusals).toMatchObject([{ field: 'nothing', cites: [clause] }])
    const system = await city.add('課長', 'systems', `保全-${++made}`, SYSTEM)
    const kept = (await city.record('他課長', 'incidents.preservation.municipality/connected', file.id, { system: system.id })).item!
    for (const nothing of [undefined, 'ないと思う']) expect(citesOf(await refusalOf(contain('他課長', { nothing })))).toEqual([clause])
    const ahead = (form: object) => city.record('他課長', 'incidents.containment.municipality/ahead', file.id, { ...done, ...form })
    expect((await refusalOf(ahead({ ahead: '拡大を止めるため' }))).refusals).toMatchObject([{ field: 'aheadBy' }])
    expect((await refusalOf(ahead({ aheadBy: city.organisation.people.他部長 }))).refusals).toMatchObject([{ field: 'ahead' }])
    expect((await ahead({ ahead: '拡大を止めるため', aheadBy: city.organisation.people.他部長 })).item!.details).toMatchObject({ contained: '保全に先行', ahead: '拡大を止めるため', aheadBy: city.organisation.people.他部長 })
    await city.record('課長', 'incidents.preservation.municipality/state', kept.id, { stateKept: 'メモリーの写し', stateKeptOn: TODAY })
    await city.record('課長', 'incidents.preservation.municipality/logs', kept.id, { logsKept: '三日分', logsKeptOn: TODAY })
    expect((await city.item(kept.id)).state).toBe('完了')
    expect((await contain()).item!.details['contained']).toBe('完了')
  })
})

describe('終結', () => {
  const city = aCity()

  accept('mic:5.3-(3)-④', async () => {
    const clause = 'mic:5.3-(3)-④'
    const file = await assess(city, await report(city, '誤送信・誤交付'))
    await settle(city, file)
    const refused = await refusalOf(close(city, file))
    expect(refused.refusals).toMatchObject([{ message: expect.stringContaining('原因・再発防止策・CISOへの報告'), cites: [clause] }])
    expect((await refusalOf(city.ask('他課長', 'incidents.findings.municipality', [file.id], { cause: '宛先の誤り', inquiry: '送信者に聞いた' }))).refusals).toMatchObject([{ field: 'prevention' }])
    const request = await city.ask('他課長', 'incidents.findings.municipality', [file.id], { cause: '宛先の誤り', inquiry: '送信者に聞いた', prevention: '送信前の確認' })
    expect(citesOf(await refusalOf(close(city, file)))).toEqual([clause])
    await actOnRequest(await ciso(city), request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
    expect((await city.item(file.id)).details).toMatchObject({ cause: '宛先の誤り', prevention: '送信前の確認', reportedOn: TODAY })
    const db = city.store.of(city.organisation.org)
    await expect(db.deleteFrom('request').where('id', '=', request).execute()).rejects.toThrow()
    expect(citesOf(await refusalOf(city.change('課長', file, { cause: '不明' }))).length).toBeGreaterThan(0)
    expect((await close(city, file)).item!.state).toBe('終結')
  })

  accept('mic:kaisetsu-6.5-(3)', async () => {
    const clause = 'mic:kaisetsu-6.5-(3)'
    const file = await assess(city, await report(city))
    await findings(city, file)
    expect((await refusalOf((await settle(city, file), close(city, file)))).refusals).toMatchObject([{ message: expect.stringContaining('ログと対応した記録'), cites: [clause] }])
    await city.record('課長', 'incidents.response/measured', file.id, { doneAt: NOW, measure: '遮断した' })
    expect((await refusalOf(close(city, file))).refusals).toMatchObject([{ message: expect.stringMatching(/には、ログが要ります/), cites: [clause] }])
    await taken(city, file)
    expect((await close(city, file)).item!.state).toBe('終結')
  })
})

// 市区町村: 法令台帳と改正、条項からたどること、危機管理規程との整合。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { confirmMappings } from '../../../src/acts/policy-mappings.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { aPolicy, appOf, promulgated, seatIn } from './policy-stage.ts'

const LAW = 'policies.law.municipality'
const ENTRY = { name: '地方公務員法', clauses: 'mic:5.1-(1)-⑧ mic:7.5', effectiveFrom: '2025-04-01' }
const AMENDMENT = { lawNumber: '令和８年法律第99号', effectiveFrom: '2027-04-01', summary: '離任した人の守秘の期間が変わる。' }

describe('法令台帳', () => {
  const city = aCity()
  const by = async (event: string, item: string | null, form: object) => recordEvent(await seatIn(city, '統括情報セキュリティ責任者'), { event: `${LAW}/${event}`, item, form })
  const versions = async () => (await city.store.of(city.organisation.org).selectFrom('law_version as v').innerJoin('item as i', 'i.id', 'v.item').select(['v.item', 'v.law', 'v.kind', 'v.law_number', 'v.effective_from', 'i.state']).where('i.register', '=', 'law-versions').orderBy('v.item').execute())
  const tasks = async (where: ReturnType<typeof sql>) => { const seat = await city.seat('課長'); return taskRows(seat.db, seat, where) }

  accept('mic:7.5', async () => {
    const { app, as } = await appOf(city)
    expect(citesOf(await refusalOf(city.record('係員', `${LAW}/entry`, null, { ...ENTRY, lawNumber: 'x' })))).toContain('mic:7.5')
    expect((await refusalOf(by('entry', null, { ...ENTRY, clauses: 'mic:99.9' }))).refusals).toMatchObject([{ field: 'clauses', cites: ['mic:7.5'] }])
    // 七つの法令は、名を選ぶと種類と番号が入る。
    const { item: law } = await by('entry', null, ENTRY)
    expect(law).toMatchObject({ state: '有効', details: { kind: '法律', lawNumber: '昭和25年法律第261号', clauses: ENTRY.clauses, effectiveFrom: '2025-04-01' } })
    const reader = await as('他係員')
    expect((await reader.get('/api/registers/laws/items')).body.rows.map(({ number }: { number: string }) => number)).toEqual([law!.number])
    expect((await reader.get(`/api/registers/laws/items/${law!.id}`)).status).toBe(200)
    // 規程の条項の画面から、関係する法令へ。
    const policy = await aPolicy(city, '基準７５')
    const version = await promulgated(city, policy, '基準７５-1', '2026-11-01')
    await confirmMappings(await city.seat('係員'), version.id, [{ number: '7', clauses: ['mic:5.1-(1)-⑧', 'mic:7.5'] }])
    const lawsAt = async () => Object.fromEntries(((await reader.get(`/api/policies/${policy.id}`)).body.rows as { number: string; laws: { id: string; name: string }[] }[]).map(({ number, laws }) => [number, laws.map(({ name }) => name)]))
    expect(await lawsAt()).toEqual({ 1: [], 7: ['地方公務員法'], 8: [] })
    // 追加も改正も、版として残る。前の版は変わらない。
    await by('amendment', law!.id, AMENDMENT)
    expect(await versions()).toMatchObject([{ law: law!.id, kind: '登録', law_number: '昭和25年法律第261号', effective_from: '2025-04-01' }, { law: law!.id, kind: '改正', law_number: AMENDMENT.lawNumber, effective_from: '2027-04-01' }])
    expect((await city.item(law!.id)).details).toMatchObject({ lawNumber: '昭和25年法律第261号', effectiveFrom: '2027-04-01' })
    const [first] = await versions()
    const seat = await seatIn(city, '統括情報セキュリティ責任者')
    const changed = seat.db.transaction().execute((tx) => changeItem(tx, seat, 'law-versions', first!.item, { columns: { lawNumber: '別の番号' }, reason: '試験' }))
    expect(citesOf(await refusalOf(changed))).toContain('mic:7.5')
    await by('abolition', law!.id, { endedOn: '2026-11-16', reason: '試験' })
    expect(await lawsAt()).toEqual({ 1: [], 7: [], 8: [] })
    await app.close()
  })

  accept('mic:kaisetsu-7.5', async () => {
    const { item: law } = await by('entry', null, { ...ENTRY, name: '著作権法' })
    await bringDutiesUpToDate(await city.seat(null))
    const review = () => tasks(sql`t.duty = 'policies.law-due.municipality/review' and t.item in (select item from law_version where law = ${law!.id})`)
    expect(await review()).toEqual([])
    await by('amendment', law!.id, AMENDMENT)
    await bringDutiesUpToDate(await city.seat(null))
    const [task] = await review()
    expect(task).toMatchObject({ state: '未了', due: '2026-12-16', clauses: ['mic:kaisetsu-7.5'] })
    const amended = (await versions()).at(-1)!
    expect((await city.item(amended.item)).details).toMatchObject({ clauses: ENTRY.clauses, summary: AMENDMENT.summary })
    expect((await refusalOf(by('review', amended.item, { review: '見直す', toChange: 'mic:2-(2)-①', because: '影響する' }))).refusals).toMatchObject([{ field: 'toChange', cites: ['mic:kaisetsu-7.5'] }])
    await by('review', amended.item, { review: '見直す', toChange: 'mic:5.1-(1)-⑧', because: '守秘の期間が変わる', advice: '弁護士: 条文を改めるのがよい' })
    expect((await review()).map(({ state }) => state)).toEqual(['完了'])
    expect(await city.item(amended.item)).toMatchObject({ state: '見直し判断済', details: { review: '見直す', toChange: 'mic:5.1-(1)-⑧' } })
    // 改正がなくても、台帳の確認が回ってくる。間隔は設定による。
    const currency = () => tasks(sql`t.duty = 'policies.law-due.municipality/currency'`)
    const before = await currency()
    expect(before).toMatchObject([{ state: '未了', due: '2027-03-31', clauses: ['mic:kaisetsu-7.5'] }])
    await by('currency', null, { result: 'すべて現行のとおり', source: 'e-Gov法令検索' })
    expect((await currency()).map(({ state }) => state)).toEqual(['完了'])
    city.clock.moveTo('2027-04-01T01:00:00Z')
    await bringDutiesUpToDate(await city.seat(null))
    expect((await currency()).filter(({ state }) => state === '未了')).toMatchObject([{ due: '2028-03-31' }])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  test('登録の版には見直しを記録できず、法令の記載は行為だけで変わる', async () => {
    const { item: law } = await by('entry', null, { ...ENTRY, name: 'ある条例', kind: '条例・規則', lawNumber: '平成15年条例第1号' })
    const [version] = (await versions()).filter((one) => one.law === law!.id)
    expect((await refusalOf(by('review', version!.item, { review: '見直さない', because: '登録' }))).message).toContain('必要がありません')
    await by('scope', law!.id, { clauses: 'mic:7.5', reason: '付け替え' })
    expect((await city.item(law!.id)).details['clauses']).toBe('mic:7.5')
    expect((await refusalOf(by('scope', law!.id, { clauses: 'なし', reason: '誤り' }))).refusals).toMatchObject([{ field: 'clauses' }])
  })

  accept('mic:kaisetsu-7.3-(1)-注1', async () => {
    const plan = await aPolicy(city, '緊急時対応計画', { kind: '計画', topic: '緊急時対応計画' })
    const crisis = await aPolicy(city, '危機管理指針', { kind: '要綱・要領', topic: '危機管理の規程' })
    const open = async () => { await bringDutiesUpToDate(await city.seat(null)); return (await tasks(sql`t.item = ${crisis.id}`)).filter(({ state }) => state === '未了') }
    expect(await open()).toEqual([])
    await city.change('係員', crisis, { revisionOn: '2027-04-01' })
    expect(await open()).toEqual([])
    // 施行日の60日前に生じ、施行日が期限。
    city.clock.moveTo('2027-01-31T01:00:00Z')
    expect(await open()).toMatchObject([{ duty: 'policies.consistency-due.municipality', due: '2027-04-01', clauses: ['mic:kaisetsu-7.3-(1)-注1'] }])
    // 予定日を改めると、新しい日のものに替わる。
    await city.change('係員', await city.item(crisis.id), { revisionOn: '2027-03-15' })
    expect(await open()).toMatchObject([{ due: '2027-03-15' }])
    const head = await seatIn(city, '統括情報セキュリティ責任者')
    const record = (form: object) => recordEvent(head, { event: 'policies.consistency.municipality', item: crisis.id, form })
    expect((await refusalOf(record({ plan: plan.id, result: '緊急時対応計画を同じ日までに改定する' }))).refusals).toMatchObject([{ field: 'how', cites: ['mic:kaisetsu-7.3-(1)-注1'] }])
    await record({ plan: plan.id, result: '緊急時対応計画を同じ日までに改定する', how: '３月の委員会に掛ける' })
    expect(await open()).toEqual([])
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

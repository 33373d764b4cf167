// 人事の取込みと組織改正: 本物のデータベースで、書く・もう一度・取り消す・日が来る。
import { describe, expect, test } from 'vitest'
import { moveOne } from '../../src/acts/move-one.ts'
import { applyBatch, undoBatch } from '../../src/acts/organisation-apply.ts'
import { inspectIntegrity } from '../../src/acts/register-integrity.ts'
import { planBatch } from '../../src/acts/organisation-plan.ts'
import { headsOf, unitOf } from '../../src/engine/organisation.ts'
import { runJobs } from '../../src/server/jobs.ts'
import { organisationOn } from '../../src/store/organisation.ts'
import { citesOf, onStage, refusalOf } from '../stage.ts'
import { consequencesOf } from '../../src/acts/organisation-consequences.ts'
import { pictureOn } from '../../src/engine/personnel/history.ts'
import { readHistory } from '../../src/store/organisation-history.ts'
import { takeOutForm, TAKE_OUT } from '../slice/take-out-form.ts'
import { listOf } from './lists.ts'

const stage = onStage('mpd')
const TODAY = '2026-11-16'
const csv = listOf
const on = async (day: string) => organisationOn(stage.store.of(stage.organisation.org), stage.organisation.org, day)
const people = () => stage.organisation.people
const units = () => stage.organisation.units

describe('人事の取込み', () => {
  test('採用・異動・改姓・退職を先の日から登録し、その前後の日の絵が変わり、証跡が残る', async () => {
    const seat = await stage.seat(null)
    const input = await csv('人事', '2027-04-01', '職員番号,氏名,カナ,所属,職,階級,長,本務・兼務,任用,退職日\n900001,新 太郎,シン タロウ,U4,係員,巡査,,,,\n900002,会計 花子,カイケイ ハナコ,U4,係員,巡査,,,会計年度任用職員,\n100008,改姓 ' + (await on(TODAY)).people.get(people().同僚)!.name.split(' ')[1] + ',,U7,係員,巡査,,,,\n100007,,,,,,,,,2027-03-31\n999999,だれか,,所属なし,係員,巡査,,,,\n')
    const plan = await planBatch(seat.db, seat, input)
    expect(plan.lines.map(({ number, kinds }) => [number, kinds])).toEqual([['900001', ['採用']], ['900002', ['採用']], ['100008', ['氏名の変更', '異動']], ['100007', ['退職']], ['999999', ['誤り']]])
    expect(plan.lines.at(-1)!.message).toContain('発令日の組織にありません')
    const evidence = async () => Number((await stage.store.of(stage.organisation.org).selectFrom('evidence').select((q) => q.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n)
    const before = await evidence()
    const done = await applyBatch(seat, input)
    expect(done.refused).toHaveLength(1)
    expect(await evidence()).toBeGreaterThanOrEqual(before + 5)
    const [march, april] = [await on('2027-03-31'), await on('2027-04-01')]
    expect(april.people.size).toBe(march.people.size + 1)
    expect([march.people.get(people().同僚)!.name.startsWith('改姓'), april.people.get(people().同僚)!.name.startsWith('改姓')]).toEqual([false, true])
    expect([unitOf(march, people().同僚), unitOf(april, people().同僚)]).toEqual([units().係, units().他係])
    expect(april.people.has(people().係員)).toBe(false)
    expect([...april.people.values()].find(({ number }) => number === '900002')!.employment).toBe('non-regular')
    expect((await refusalOf(applyBatch(await stage.seat(null), input))).message).toContain('変わるものがありません')
    await undoBatch(await stage.seat(null), done.batch)
    const undone = await on('2027-04-01')
    expect(undone.people.size).toBe(march.people.size)
    expect(unitOf(undone, people().同僚)).toBe(units().係)
    expect(undone.people.get(people().同僚)!.name.startsWith('改姓')).toBe(false)
    expect((await refusalOf(undoBatch(await stage.seat(null), done.batch))).message).toContain('取り消されています')
    const again = await applyBatch(await stage.seat(null), input)
    expect((await on('2027-04-01')).people.size).toBe(april.people.size)
    await undoBatch(await stage.seat(null), again.batch)
  })

  test('後に変わったものがある取込みは取り消せず、何も変わらない', async () => {
    const list = await csv('人事', '2027-05-01', '職員番号,氏名,所属,職,階級\n100008,,U7,係員,巡査\n')
    const { batch } = await applyBatch(await stage.seat(null), list)
    const later = await csv('人事', '2027-05-01', '職員番号,氏名,所属,職,階級\n100008,,U4,係員,巡査部長\n')
    await applyBatch(await stage.seat(null), later)
    expect((await refusalOf(undoBatch(await stage.seat(null), batch))).code).toBe('conflict')
  })

  test('一人の異動も同じ道で登録され、兼務は残り、取り消せる。誤りはその欄で言う', async () => {
    const move = async (input: object) => moveOne(await stage.seat('他課長'), { person: people().補佐, unit: units().他課, post: '課長代理', rank: '警部', head: false, from: '2027-07-01', ...input })
    expect((await refusalOf(move({ rank: '将軍' }))).refusals[0]).toMatchObject({ field: 'rank', message: expect.stringContaining('階級・級「将軍」はありません') })
    expect((await refusalOf(move({ head: true }))).refusals[0]!.field).toBe('head')
    expect((await refusalOf(move({ unit: '999999' }))).refusals[0]!.field).toBe('unit')
    expect((await refusalOf(moveOne(await stage.seat('係員'), { person: people().補佐, unit: units().他課, post: '課長代理', rank: '警部', head: false, from: '2027-07-01' }))).code).toBe('not-permitted')
    const { batch } = await move({})
    expect([unitOf(await on('2027-06-30'), people().補佐), unitOf(await on('2027-07-01'), people().補佐)]).toEqual([units().課, units().他課])
    await undoBatch(await stage.seat('他課長'), batch)
    expect(unitOf(await on('2027-07-01'), people().補佐)).toBe(units().課)
  })

  test('係員は登録できない', async () => {
    const refused = await refusalOf(applyBatch(await stage.seat('係員'), await csv('人事', '2027-06-01', '職員番号,氏名,所属,職,階級\n100008,,U7,係員,巡査\n')))
    expect([refused.code, citesOf(refused)]).toEqual(['not-permitted', []])
  })

  test('退職した人が戻ると、いない間はいなかったままで、戻った日から在職する', async () => {
    await applyBatch(await stage.seat(null), await csv('人事', '2026-11-16', '職員番号,氏名,所属,職,階級,退職日\n100014,,,,,2026-11-01\n'))
    await applyBatch(await stage.seat(null), await csv('人事', '2026-11-16', '職員番号,氏名,所属,職,階級,退職日\n100014,,U7,係員,巡査,\n'))
    const who = people().他係員
    expect([(await on('2026-11-01')).people.has(who), (await on('2026-11-10')).people.has(who), (await on('2026-11-16')).people.has(who)]).toEqual([true, false, true])
  })
})

describe('組織改正', () => {
  test('統合すると、その日に人・台帳のもの・決裁待ちの宛先が引き継がれ、下の係は移り、前の日の絵は変わらない', async () => {
    const { organisation } = stage
    const wrong = await refusalOf(applyBatch(await stage.seat(null), await csv('組織改正', '2026-11-20', '区分,部署コード,引継ぎ先コード\n廃止,U6,\n')))
    expect(wrong.message).toContain('引継ぎ先の部署コード')
    const { batch } = await applyBatch(await stage.seat(null), await csv('組織改正', '2026-11-20', '区分,部署コード,名称,種類,上位コード,引継ぎ先コード\n新設,N1,統合課,課,U2,\n統合,U6,,,,N1\n変更,U3,改称課,,,\n'))
    expect((await stage.item(organisation.media.他課)).homeUnit).toBe(units().他課)
    stage.clock.moveTo('2026-11-20T01:00:00Z')
    await runJobs(stage.world)
    const [then, now] = [await on('2026-11-19'), await on('2026-11-20')]
    const fresh = [...now.units.values()].find(({ code }) => code === 'N1')!
    expect(then.units.has(fresh.id)).toBe(false)
    expect(now.units.has(units().他課)).toBe(false)
    expect((await stage.item(organisation.media.他課)).homeUnit).toBe(fresh.id)
    expect(unitOf(now, people().他課長)).toBe(fresh.id)
    expect(headsOf(now, fresh.id)).toEqual([people().他課長])
    expect(now.units.get(units().他係)!.parent).toBe(fresh.id)
    expect([then.units.get(units().課)!.name === '改称課', now.units.get(units().課)!.name]).toEqual([false, '改称課'])
    expect((await refusalOf(undoBatch(await stage.seat(null), batch))).code).toBe('too-late')
  })
})

describe('人事と組織改正のあと', () => {
  const own = onStage('mpd')
  const picture = async (day: string) => organisationOn(own.store.of(own.organisation.org), own.organisation.org, day)
  test('決裁を待つ申請は引継ぎ先の部署のものになり、新しい役割の人が決裁できる。台帳のものを持つ部署のない日はない', async () => {
    const { organisation } = own
    const request = await own.ask('他係員', TAKE_OUT['mpd'], [organisation.media.他課], takeOutForm('mpd'))
    const before = await own.request(request)
    const waiting = before.steps.find(({ state }) => state === '到達')!
    expect(waiting.addressees.length).toBeGreaterThan(0)
    const list = await listOf('組織改正', TODAY, '区分,部署コード,名称,種類,上位コード,引継ぎ先コード\n統合,U6,,,,U3\n統合,U7,,,,U3\n')
    const seat = await own.seat(null)
    const told = await consequencesOf(seat.db, seat, await planBatch(seat.db, seat, list))
    expect(told.map(({ title }) => title)).toEqual(expect.arrayContaining(['引継ぎ先に移る人', '部署の長でなくなる人', '引継ぎ先のものになる台帳のもの', '宛先の変わる申請', '終わる役割']))
    expect((await own.request(request)).steps).toEqual(before.steps)
    const done = await applyBatch(await own.seat(null), list)
    expect(done.readdressed).toBe(1)
    const after = await own.request(request)
    expect([after.unit, after.steps.find(({ state }) => state === '到達')!.unit]).toEqual([organisation.units.課, organisation.units.課])
    const now = await picture(TODAY)
    const asked = after.steps.find(({ state }) => state === '到達')!.addressees.map(({ person: who }) => who)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked).not.toEqual(waiting.addressees.map(({ person: who }) => who))
    expect(asked.every((who) => now.people.has(who))).toBe(true)
    const items = await own.store.of(organisation.org).selectFrom('item').select('unit').execute()
    expect(items.every(({ unit }) => now.units.has(unit))).toBe(true)
  })

  test('計画が描く絵は、書いた後に読む絵と同じ', async () => {
    const { org } = own.organisation
    const list = await listOf('人事', '2027-04-01', '職員番号,氏名,カナ,所属,職,階級,長,本務・兼務,任用,退職日\n100002,,,U2,部長,警視正,○,本務,,\n100002,,,U5,事務取扱,警視正,,兼務,,\n100010,,,,,,,,,2027-03-31\n910001,復帰 太郎,,U3,係員,巡査,,,臨時的任用職員,\n')
    const plan = await planBatch((await own.seat(null)).db, await own.seat(null), list)
    await applyBatch(await own.seat(null), list)
    for (const day of ['2027-03-31', '2027-04-01', '2028-01-01']) {
      const [drawn, read] = [pictureOn(await readHistory(own.store.of(org), org, day), day), await picture(day)]
      const plain = (one: typeof read) => ({ units: [...one.units.values()].toSorted((a, b) => Number(a.id) - Number(b.id)), people: [...one.people.values()].toSorted((a, b) => Number(a.id) - Number(b.id)), appointments: one.appointments.toSorted((a, b) => Number(a.id) - Number(b.id)), deputies: one.deputies, delegations: one.delegations })
      expect(plain(drawn)).toEqual(plain(read))
    }
    const numbers = (people: Iterable<{ number: string }>) => [...people].map(({ number }) => number).sort()
    expect(numbers(plan.after.people.values())).toEqual(numbers((await picture('2027-04-01')).people.values()))
  })

  test('登録で生じた手続と義務は、取消しとともに取り消される', async () => {
    const { organisation } = own
    await own.store.owner.updateTable('item').set({ holder: organisation.people.同僚, state: '使用中' }).where('id', '=', organisation.media.空).execute()
    const { batch } = await applyBatch(await own.seat(null), await listOf('人事', '2027-06-01', '職員番号,氏名,所属,職,階級\n100008,,U5,係員,巡査\n'))
    await undoBatch(await own.seat(null), batch)
    expect(unitOf(await picture('2027-06-01'), organisation.people.同僚)).toBe(organisation.units.係)
    const open = await own.store.of(organisation.org).selectFrom('task').select('id').where('state', '=', '未了').where('key', 'like', 'move/%').execute()
    expect(open).toEqual([])
  })
})

test('人事と組織改正が台帳に起こすことは、書換えに数えない', async () => {
  expect((await inspectIntegrity(await stage.seat(null))).found.filter(({ kind }) => kind === '台帳の書換え')).toEqual([])
})

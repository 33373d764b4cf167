// 年度ごとの鍵（brings・counted・perClause）がすること: 試験で作った定義を足した世界で見る。条項は持たない。
import { beforeAll, expect, test } from 'vitest'
import { mic } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { onStage } from '../../tests/stage.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { any } from '../engine/condition.ts'
import { control } from '../engine/control/control.ts'
import { setting } from '../engine/definition.ts'
import { duty } from '../engine/duty/duty.ts'
import { event } from '../engine/register/event.ts'
import { byClause } from '../engine/register/tallies.ts'
import type { Counts } from '../engine/register/tallies.ts'
import { figuresOf } from './figures.ts'
import { insertItem } from './item-write.ts'
import { bringDutiesUpToDate } from './periodic.ts'
import { readinessOf } from './readiness.ts'
import { recordEvent } from './records.ts'
import { openWorld, registerOf } from './world.ts'
import type { Seat, World } from './world.ts'

const CLAUSE = mic['1-(2)-⑦']
const common = { cites: [CLAUSE], profiles: ['municipality'] } as const
const within = setting('test.yearly-days', '試しの日数', 10, { notInSource: true, unit: '日' })
const MADE_UP: readonly Definition[] = [
  duty('test.yearly', {
    ...common, title: '年度の仕事', settings: [within], subject: { per: 'organisation' }, every: 'fiscal-year', due: { days: within }, assignees: [{ role: 'CISO' }], closedBy: { events: ['test.tallied'] }, instruction: '行ってください。',
    brings: { register: 'places', make: ({ form }) => [{ name: `${String(form['opens'])}の場所` }] },
  }),
  event('test.told', { ...common, title: '記録', subject: [], verb: '残す', form: { what: { label: '何を', type: 'text' } } }),
  control('test.counted', {
    ...common, title: '数えるもの', question: '足りますか。', register: 'drills', appliesWhen: any(), fields: { year: { label: '年度', type: 'dateRange' } },
    finds: { drills: { register: 'drills', column: 'startedAt', field: 'year', matching: 'during', states: ['実施中', '終了'], everywhere: true, all: true } },
    counted: { records: ['test.told'], of: ({ found, recorded, holders, called }) => ({ met: found['drills']!.length > 0, says: `${found['drills']!.length}・${recorded['test.told']!.length}・${holders('CISO').length}・${called.length > 0 ? '網' : ''}` }) },
  }),
  event('test.tallied', {
    ...common, title: '件数', subject: [], verb: '残す', form: { note: { label: '備考', type: 'text', required: false } },
    figures: { perClause: [{ label: '違反', register: 'violations', states: ['未処置'], column: 'category', clauses: { 業務以外の目的での利用: mic['2-(2)-⑤-(ア)'] }, inYear: 'usedOn' }, { label: '例外', register: 'exceptions', states: ['有効'], column: 'clauses' }, { label: '未了', tasks: '未了' }, { label: '期限超過', tasks: '期限超過' }] },
    effect: { creates: 'places', set: { name: { derive: (facts) => byClause(facts['figures'] as readonly Counts[]).map(({ clause, counts }) => `${clause}=${counts.join('/')}`).join(' ') } } },
  }),
]

const stage = onStage('municipality')
let world: World
const as = (who: PersonKey | null): Promise<Seat> => seatOf(world, stage.organisation, who)
beforeAll(async () => { world = openWorld(stage.store, [...await loadDefinitions(), ...MADE_UP], stage.clock) })
const enter = (seat: Seat, key: string, number: string, columns: object) => seat.db.transaction().execute((tx) => insertItem(tx, seat, registerOf(seat, key), key, { number, unit: stage.organisation.units.課, columns: { ...columns } }))
const placesOf = async () => (await as(null)).db.selectFrom('place').innerJoin('item as i', (join) => join.onRef('i.org', '=', 'place.org').onRef('i.id', '=', 'place.item')).select(['name', 'i.unit', 'i.id']).where('name', 'like', '%の場所').orderBy('i.id').execute()
const yearly = async () => (await as(null)).db.selectFrom('task').select(['period', 'due', 'unit']).where('duty', '=', 'test.yearly').orderBy('id').execute()

test('brings: 年度の仕事と一緒に行が一つ生じ、二度目は生じない。期限は、年度の途中に始まったものでは始まった日から数える', async () => {
  await bringDutiesUpToDate(await as(null))
  await bringDutiesUpToDate(await as(null))
  const [task] = await yearly()
  expect([(await yearly()).length, task!.period, task!.due > '2026-11-16']).toEqual([1, '2026', true])
  expect((await placesOf()).map(({ name, unit }) => [name, unit])).toEqual([['2026-04-01の場所', task!.unit]])
  stage.clock.moveTo('2027-04-02T09:00:00+09:00')
  await bringDutiesUpToDate(await as(null))
  expect((await yearly())[1]).toMatchObject({ period: '2027', due: '2027-04-11' })
  const [, second] = await placesOf()
  expect(second!.name).toBe('2027-04-01の場所')
  const kept = await (await as(null)).db.selectFrom('evidence').select(['actor', 'act', 'clauses']).where('subject', '=', `item/${second!.id}`).execute()
  expect(kept).toMatchObject([{ actor: null, act: '年度の仕事', clauses: [CLAUSE] }])
})

test('counted: 見る日の年度のうち、その日までのものだけを数え、台帳の一件には問わない', async () => {
  stage.clock.moveTo('2026-11-16T10:00:00+09:00')
  const seat = await as(null)
  for (const [number, startedAt] of [['訓-1', '2026-03-31T23:59:00+09:00'], ['訓-2', '2026-04-01T00:00:00+09:00'], ['訓-3', '2026-11-17T09:00:00+09:00']] as const) await enter(seat, 'drills', number, { scenario: '試し', timing: '平日の昼', startedAt, startedBy: stage.organisation.people.係員 })
  await recordEvent(await as('係員'), { event: 'test.told', item: null, form: { what: '一つ' } })
  const stateOn = async (day: string) => { const { year, on, rows } = await readinessOf({ ...seat, day }); return { year, on, ...rows.find(({ id }) => id === 'test.counted')! } }
  expect(await stateOn('2026-11-16')).toMatchObject({ year: 2026, on: '2026-11-16', met: true, says: '1・1・1・網', register: 'drills', clauses: [CLAUSE] })
  expect((await stateOn('2026-11-17')).says).toBe('2・1・1・網')
  expect(await stateOn('2027-04-01')).toMatchObject({ year: 2027, met: false, says: '0・0・1・網' })
})

test('perClause: 台帳・義務を条項ごとに数え、効果はその件数を知る', async () => {
  const seat = await as('係員')
  for (const [number, usedOn] of [['違-1', '2026-04-01'], ['違-2', '2026-03-31']] as const) await enter(seat, 'violations', number, { person: stage.organisation.people.同僚, usedOn, category: '業務以外の目的での利用', asset: '端末', circumstances: '試し' })
  await enter(seat, 'exceptions', '例-1', { title: '試し', kind: '例外措置', clauses: 'mic:2-(2)-⑤-(ア) mic:9.1-(1)、でたらめ' })
  const { figures } = seat.book.events.get('test.tallied')!
  const counted = await figuresOf(seat.db, seat, figures!)
  expect(counted.map(({ label }) => label)).toEqual(['違反', '例外', '未了', '期限超過'])
  const of = (clause: string) => byClause(counted).find((one) => one.clause === clause)
  expect(of('mic:2-(2)-⑤-(ア)')).toMatchObject({ says: expect.stringContaining('２(2)⑤'), counts: [1, 1, 0, 0] })
  expect(of('mic:9.1-(1)')!.counts).toEqual([0, 1, 0, 0])
  expect(of('でたらめ')).toBeUndefined()
  expect(of(CLAUSE)!.counts[2]).toBeGreaterThan(0)
  const { item } = await recordEvent(seat, { event: 'test.tallied', item: null, form: {} })
  expect(item!.details['name']).toContain('mic:2-(2)-⑤-(ア)=1/1/0/0')
})

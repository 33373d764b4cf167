// 定めのある間の鍵（among・accompanies・asItem の id）がすること: 試験で作った定義を足した世界で見る。条項は持たない。
import { beforeAll, describe, expect, test } from 'vitest'
import { saitama } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { onStage } from '../../tests/stage.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { setting } from '../engine/definition.ts'
import { duty } from '../engine/duty/duty.ts'
import { guard } from '../engine/guard.ts'
import { event } from '../engine/register/event.ts'
import { assign, endAssignment } from '../store/organisation-changes.ts'
import { accompanying } from './accompanying.ts'
import { insertItem } from './item-write.ts'
import { bringDutiesUpToDate } from './periodic.ts'
import { recordEvent } from './records.ts'
import { openWorld, registerOf } from './world.ts'
import type { Seat, World } from './world.ts'

const CLAUSE = saitama['8-1-(1)-ウ']
const common = { cites: [CLAUSE], profiles: ['saitama-police'] } as const
const days = setting('test.standing-days', '試しの日数', 5, { notInSource: true, unit: '日' })
const counted = guard('test.asked/counted', {
  ...common, title: '数', refuses: ({ chosen }) => ({ field: '', message: Object.entries(chosen).map(([key, rows]) => `${key}=${rows.map(({ number }) => number).join('+')}`).join(' ') }),
})
const users = { register: 'users', column: 'system', asItem: 'id', states: ['利用中'], everywhere: true } as const
const MADE_UP: readonly Definition[] = [
  duty('test.told', {
    ...common, title: '試しの確認', settings: [days], subject: { per: 'item', register: 'instructions' }, after: { standing: ['有効'], among: { register: 'users', person: 'person', by: 'system', only: 'people' } },
    assignees: ['actor'], due: { days }, closedBy: { events: ['test.seen'], own: true }, instruction: '読んでください。',
  }),
  event('test.seen', { ...common, title: '読んだ', subject: ['instructions'], verb: '読んだ', anyReader: true, form: {} }),
  event('test.asked', { ...common, title: '数える', subject: ['systems'], verb: '数える', form: {}, finds: { 使う人: users, よその組: { ...users, profiles: ['mpd'] } }, guards: [counted] }),
]

const stage = onStage('saitama-police')
let world: World
let closed: World
const as = (who: PersonKey | null, at = world): Promise<Seat> => seatOf(at, stage.organisation, who)
beforeAll(async () => {
  const real = (await loadDefinitions()).map((one) => (one.kind === 'register' && one.id === 'systems.instructions' ? { ...one, accompanies: { ...one.accompanies!, title: '試しの定め', tells: ['content', 'issuer'], cites: [CLAUSE] } } : one))
  const shut = real.map((one) => (one.kind === 'register' && one.id === 'systems.instructions' ? { ...one, opensTo: { roles: ['監査官'], cites: [CLAUSE] } } : one))
  world = openWorld(stage.store, [...real, ...MADE_UP], stage.clock)
  closed = openWorld(stage.store, [...shut, ...MADE_UP], stage.clock)
})
let last = 0
const enter = async (key: string, columns: object, unit: '課' | '他課' = '課') => {
  const seat = await as(null)
  return seat.db.transaction().execute((tx) => insertItem(tx, seat, registerOf(seat, key), key, { number: `試-${++last}`, unit: stage.organisation.units[unit], columns: { ...columns } }))
}
const aSystem = () => enter('systems', { name: '試しの照会' })
const uses = (system: string, ...people: PersonKey[]) => Promise.all(people.map((one) => enter('users', { system, person: stage.organisation.people[one], startsOn: '2026-11-01' })))
const told = (system: string, more: object = {}) => enter('instructions', { system, name: '定め', audience: '利用者の全員', startsOn: '2026-11-16', content: '目的を書く', issuer: '情報管理課長', ...more })
const setState = async (item: string, state: string) => (await as(null)).db.updateTable('item').set({ state }).where('org', '=', stage.organisation.org).where('id', '=', item).execute()
const round = async () => bringDutiesUpToDate(await as(null))
const key = (person: string) => Object.entries(stage.organisation.people).find(([, id]) => id === person)![0]
const tasks = async (item: string) => {
  const rows = await (await as(null)).db.selectFrom('task').selectAll().where('duty', '=', 'test.told').where('item', '=', item).orderBy('id').execute()
  return rows.map((row) => ({ ...row, who: key(row.about!) }))
}
const states = async (item: string) => (await tasks(item)).map(({ who, state }) => `${who} ${state}`).toSorted()

describe('standing.among: 台帳が名指す人だけが負う', () => {
  test('同じものを指す生きた行の人に一度ずつ。後から加わった人にも。外れた人の分は取り消される', async () => {
    const [system, other] = [await aSystem(), await aSystem()]
    const [mine] = await uses(system, '係員', '同僚')
    await uses(other, '他係員')
    const item = await told(system)
    await round()
    await round()
    expect(await states(item)).toEqual(['係員 未了', '同僚 未了'])
    await uses(system, '係員', '代理')
    await round()
    expect(await states(item)).toEqual(['代理 未了', '係員 未了', '同僚 未了'])
    await setState(mine!, '終了')
    await round()
    expect((await states(item)), '二つのうち一つの行が終わっても、まだ名指されている').toContain('係員 未了')
    const { rows } = { rows: await (await as(null)).db.selectFrom('user_of_system').select('item').where('system', '=', system).where('person', '=', stage.organisation.people.係員).execute() }
    for (const row of rows) await setState(row.item, '終了')
    await round()
    expect(await states(item)).toEqual(['代理 未了', '係員 取消', '同僚 未了'])
  })
  test('取り消されてまた開いた一件は、初めて開いたときのように始まる: 期限・所属は今のもの、延ばした・督促した跡はない', async () => {
    const { people, units, org } = stage.organisation
    const system = await aSystem()
    const [row] = await uses(system, '係員')
    const item = await told(system)
    await round()
    const [first] = await tasks(item)
    expect([first!.due, first!.unit]).toEqual(['2026-11-21', units.係])
    const { db } = await as(null)
    await db.updateTable('task').set({ extended_to: '2026-11-30', extended_because: '出張', reminded_on: '2026-11-20', escalated_at: new Date('2026-11-22T01:00:00Z') }).where('org', '=', org).where('id', '=', first!.id).execute()
    await setState(row!, '終了')
    await round()
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    await db.transaction().execute(async (tx) => {
      const { id } = await tx.selectFrom('assignment').select('id').where('person', '=', people.係員).where('to_day', 'is', null).executeTakeFirstOrThrow()
      await endAssignment({ tx, org, actor: null }, id, '2026-11-30')
      await assign({ tx, org, actor: null }, { person: people.係員, unit: units.他係, post: '係員', rank: '巡査', from: '2026-12-01' })
    })
    await uses(system, '係員')
    await round()
    const again = await tasks(item)
    expect(again).toMatchObject([{ id: first!.id, state: '未了', opened_on: '2026-12-01', due: '2026-12-06', unit: units.他係, closed_at: null, closed_by: null, extended_to: null, extended_because: null, reminded_on: null, escalated_at: null }])
    expect((await db.selectFrom('task_assignee').select('person').where('task', '=', first!.id).execute())).toEqual([{ person: people.係員 }])
    expect((await db.selectFrom('evidence').select('act').where('subject', '=', `task/${first!.id}`).orderBy('id').execute()).map(({ act }) => act)).toEqual(['義務の発生', '義務の取消', '義務の発生'])
  })
  test('済ませた人には、外れて戻っても、もう求めない。ほかの人の分は閉じない', async () => {
    const system = await aSystem()
    const [row] = await uses(system, '同僚', '代理')
    const item = await told(system)
    await round()
    await recordEvent(await as('同僚'), { event: 'test.seen', item, form: {} })
    expect(await states(item)).toEqual(['代理 未了', '同僚 完了'])
    await setState(row!, '終了')
    await round()
    await uses(system, '同僚')
    await round()
    expect(await states(item)).toEqual(['代理 未了', '同僚 完了'])
  })
  test('定めが人を選べばその人だけ、定めが終われば誰も負わず、また有効になればまた負う', async () => {
    const system = await aSystem()
    await uses(system, '同僚', '代理')
    const item = await told(system, { audience: '選んだ利用者', people: [stage.organisation.people.代理, stage.organisation.people.他課長] })
    await round()
    expect(await states(item), '選ばれていても、台帳が名指さない人は負わない').toEqual(['代理 未了'])
    await setState(item, '終了')
    await round()
    expect(await states(item)).toEqual(['代理 取消'])
    await setState(item, '有効')
    await round()
    expect(await states(item)).toEqual(['代理 未了'])
  })
})

describe('accompanies: 答えに添えて示す', () => {
  test('名指されたものについて、始まる日から最後の日まで、言う列だけを番号の順に示す', async () => {
    const [system, other] = [await aSystem(), await aSystem()]
    const open = await told(system)
    const until = await told(system, { endsOn: '2026-11-20', content: '短い間' })
    await told(other)
    const { db } = await as(null)
    const on = async (day: string, things: readonly string[] = [system, system, 'でたらめ']) => (await accompanying(db, await as('係員'), things, day)).map(({ id }) => id)
    expect(await on('2026-11-15')).toEqual([])
    expect(await on('2026-11-16')).toEqual([open, until])
    expect(await on('2026-11-20')).toEqual([open, until])
    expect(await on('2026-11-21')).toEqual([open])
    expect(await on('2026-11-16', [])).toEqual([])
    expect((await accompanying(db, await as('係員'), [system], '2026-11-21'))[0]).toMatchObject({ register: 'instructions', title: '試しの定め', about: '試しの照会', clauses: [CLAUSE], lines: [{ label: '内容', value: '目的を書く' }, { label: '発出者', value: '情報管理課長' }] })
  })
  test('開けない人には示さない', async () => {
    const system = await aSystem()
    const item = await told(system)
    const seen = async (who: PersonKey) => (await accompanying((await as(null)).db, await as(who, closed), [system], '2026-11-16')).map(({ id }) => id)
    expect([await seen('係員'), await seen('他補佐')]).toEqual([[], [item]])
  })
})

test('finds の asItem: id は、その一件を名指す行だけを引き、よその組のものは引かない', async () => {
  const [system, other] = [await aSystem(), await aSystem()]
  const [first, second, ended] = await uses(system, '係員', '同僚', '代理')
  await uses(other, '係員')
  await setState(ended!, '終了')
  const numbers = (await (await as(null)).db.selectFrom('item').select(['id', 'number']).where('id', 'in', [first!, second!]).orderBy('id').execute()).map(({ number }) => number)
  await expect(recordEvent(await as('課長'), { event: 'test.asked', item: system, form: {} })).rejects.toMatchObject({ refusals: [{ message: `使う人=${numbers.join('+')}`, cites: [CLAUSE] }] })
})

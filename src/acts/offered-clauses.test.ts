// 様式で選べる条項: 一件について書く記録では、その一件を見る守ることのとおりに選べる。条項は持たない。
import { beforeAll, expect, test } from 'vitest'
import { saitama } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import { onStage, refusalOf } from '../../tests/stage.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { guard } from '../engine/guard.ts'
import { event } from '../engine/register/event.ts'
import { insertItem } from './item-write.ts'
import { clausesTakenBy } from './offered-clauses.ts'
import { openWorld, registerOf } from './world.ts'
import type { World } from './world.ts'

const [CLAUSE, NAMED, OTHER] = [saitama['8-1-(1)-ウ'], saitama['9'], saitama['8-1-(2)-イ-(サ)']] as const
const common = { cites: [CLAUSE], profiles: ['saitama-police'] } as const
const asNamed = guard('test.offered/named', { ...common, title: '名指されたものだけ', refuses: ({ form, item }) => (form['clauses'] === item?.details['content'] ? null : { field: 'clauses', message: 'この一件の条項ではありません。' }) })
const MADE_UP: readonly Definition[] = [event('test.offered', { ...common, title: '選ぶ', subject: ['instructions'], verb: '選ぶ', guards: [asNamed], form: { clauses: { label: '条項', type: 'text', names: 'clauses' } } })]

const stage = onStage('saitama-police')
let world: World
beforeAll(async () => {
  const real = (await loadDefinitions()).map((one): Definition => (one.kind === 'register' && one.id === 'systems.instructions' ? { ...one, opensTo: { roles: ['監査官'], cites: [CLAUSE] } } : one))
  world = openWorld(stage.store, [...real, ...MADE_UP], stage.clock)
})

test('その一件が名指す条項だけが選べ、一件を言わなければ何も選べない。開けない一件・ない一件・ない記録は断る', async () => {
  const [system, auditor, clerk] = await Promise.all([seatOf(world, stage.organisation, null), seatOf(world, stage.organisation, '他補佐'), seatOf(world, stage.organisation, '係員')])
  const item = await system.db.transaction().execute((tx) => insertItem(tx, system, registerOf(system, 'instructions'), 'instructions', { number: '定-1', unit: stage.organisation.units.課, columns: { name: '定め', content: NAMED } }))
  const offered = async (about: string | null) => [NAMED, OTHER].filter(await clausesTakenBy(auditor, 'test.offered', about))
  expect(await offered(item)).toEqual([NAMED])
  expect(await offered(null)).toEqual([])
  const closed = await refusalOf(clausesTakenBy(clerk, 'test.offered', item))
  expect([closed.code, closed.refusals.map(({ cites }) => cites)]).toEqual(['not-permitted', [[CLAUSE]]])
  expect((await refusalOf(clausesTakenBy(auditor, 'test.offered', '999999'))).code).toBe('not-found')
  expect((await refusalOf(clausesTakenBy(auditor, 'test.none', item))).code).toBe('not-found')
})

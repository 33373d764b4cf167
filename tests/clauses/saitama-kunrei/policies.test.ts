// 埼玉県警察の整備管理訓令: 版の交替、施行日、細目とシステムの定め。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import type { Refused } from '../../../src/engine/refused.ts'
import { citesOf, onStage } from '../../stage.ts'
import { rolesOn } from '../roles.ts'
import { aPolicy, asking, entered, judgedOn, promulgated } from '../police-policies.ts'

const OLD = '第１条　電子計算機の運用を定める。\n'
const NEW = '第１条　情報システムの整備及び管理を定める。\n第７条　細目は別に定める。\n'

describe('整備管理訓令', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kunrei:前文', async () => {
    const order = await aPolicy(stage, '整備管理訓令', { replaces: '警察情報管理システム等運用管理規程（平成23年訓令第32号）' })
    const old = await promulgated(stage, order, '旧規程', { text: OLD, docNumber: '平成23年訓令第32号', on: '2011-04-01' })
    const now = await promulgated(stage, order, '新訓令', { text: NEW, docNumber: '令和6年訓令第27号', on: '2024-06-01' })
    const seen = (query: string) => asking(stage, '他係員', async (client) => (await client.get(`/api/policies/${order.id}${query}`)).body)
    expect(await seen('?on=2024-05-31')).toMatchObject({ shown: { id: old.id, effectiveUntil: '2024-05-31' } })
    expect(await seen('?on=2024-06-01')).toMatchObject({ shown: { id: now.id } })
    expect(await seen('')).toMatchObject({ replaces: expect.stringContaining('平成23年訓令第32号'), versions: [{ id: now.id, current: true, docNumber: '令和6年訓令第27号' }, { id: old.id, current: false, docNumber: '平成23年訓令第32号' }] })
  })

  accept('saitama-kunrei:7', async () => {
    const order = await aPolicy(stage, '訓令７')
    const detail = await aPolicy(stage, '運用細目', { kind: '細目', standard: order.id, standardClauses: '第７条' })
    const version = await promulgated(stage, detail, '細目-1', { text: OLD, docNumber: '情管第100号', on: '2026-04-01' })
    const [above, own] = await asking(stage, '係員', async (client) => [(await client.get(`/api/policies/${order.id}`)).body, (await client.get(`/api/policies/${detail.id}`)).body])
    expect(above.derived).toEqual([{ id: detail.id, name: '運用細目', clauses: '第７条' }])
    expect(own).toMatchObject({ shown: { id: version.id, docNumber: '情管第100号', effectiveFrom: '2026-04-01' }, rows: [{ number: '1' }] })
  })

  accept('saitama-kunrei:3-2', async () => {
    const system = (number: string) => entered(stage, 'systems', number, { name: number, confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false, database: false })
    const [one] = [await system('照会システム'), await system('文書システム')]
    const lacking = () => asking(stage, '係員', async (client) => ((await client.get('/api/policies')).body.lacking as { number: string }[]).map(({ number }) => number))
    expect(await lacking()).toEqual(['文書システム', '照会システム'].toSorted())
    const rule = await aPolicy(stage, '照会システム運用要領', { kind: '要綱・要領', scope: 'システム', system: one!.id, topic: '情報システムの運用管理' })
    expect(await lacking()).toContain('照会システム')
    await promulgated(stage, rule, '運用要領-1', { text: OLD, docNumber: '情管第200号', on: '2026-04-01' })
    expect(await lacking()).toEqual(['文書システム'])
    expect(await asking(stage, '係員', async (client) => (await client.get(`/api/policies/${rule.id}`)).body.shown.docNumber)).toBe('情管第200号')
  })
})

describe('訓令の施行日', () => {
  const stage = onStage('saitama-police')
  const isOrder = (id: string) => id.startsWith('saitama-kunrei:')
  const SYSTEM = { name: '照会', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: false, database: false }
  const DIVISIONS = ['埼玉県警察情報管理システム', '埼玉県警察ＷＡＮシステム']
  /** Every clause of the order that anything shows somebody of the office today: definitions, roles, what an exception may name. */
  const shown = () => asking(stage, '係員', async (client) => {
    const definitions = (await client.get('/api/definitions')).text.match(/saitama-kunrei:[^"]+/g) ?? []
    const { organisation } = await stage.seat('係員')
    return { definitions: [...new Set(definitions)], roles: organisation.profile.roles.flatMap(({ cites }) => cites).filter(isOrder) }
  })
  const pageOn = (on: string) => asking(stage, '係員', async (client) => (await client.get(`/api/clauses/${encodeURIComponent('saitama-kunrei:5-1')}?on=${on}`)).body as { carriedBy: unknown[]; inForce: { from: string } })
  /** On which clauses a wrong head of all systems is refused. */
  const nominate = (from: string): Promise<string[]> => rolesOn(stage).register(null, 'システム総括責任者', stage.organisation.people.部長, null, from).then(() => [], (refused: Refused) => citesOf(refused))

  accept('saitama-kunrei:附則', async () => {
    stage.clock.moveTo('2024-05-31T01:00:00Z')
    expect(await shown()).toEqual({ definitions: [], roles: [] })
    const early = await entered(stage, 'systems', '照会-1', { ...SYSTEM, divisions: DIVISIONS }).catch((error: unknown) => error)
    expect((await nominate('2024-05-31')).filter(isOrder)).toEqual([])
    expect((early as { details?: object }).details ?? {}).not.toHaveProperty('divisions')
    expect((await asking(stage, '係員', async (client) => client.get('/api/clauses?q=5-2&act=exceptions.exception.saitama'))).body.rows.map(({ id }: { id: string }) => id).filter(isOrder)).toEqual([])

    stage.clock.moveTo('2024-06-01T01:00:00Z')
    const after = await shown()
    expect(after.definitions).toEqual(expect.arrayContaining(['saitama-kunrei:3-1', 'saitama-kunrei:7']))
    expect(after.roles).toContain('saitama-kunrei:5-1')
    expect((await entered(stage, 'systems', '照会-2', { ...SYSTEM, divisions: DIVISIONS })).details).toMatchObject({ divisions: DIVISIONS })
    expect(await nominate('2024-06-01')).toContain('saitama-kunrei:5-1')

    // 後から基準日として尋ねても同じ。
    stage.clock.moveTo('2026-11-16T01:00:00Z')
    const [before, since] = [await judgedOn(stage, '2024-05-31'), await judgedOn(stage, '2024-06-01')]
    expect(before.bases.filter(isOrder)).toEqual([])
    expect(before.notes.join()).toContain('情報システムの整備及び管理に関する訓令」は施行されていません（施行は2024-06-01）')
    expect(since.notes.join()).not.toContain('整備及び管理に関する訓令')
    expect(await pageOn('2024-05-31')).toMatchObject({ carriedBy: [], inForce: { from: '2024-06-01' } })
    expect((await pageOn('2024-06-01')).carriedBy.length).toBeGreaterThan(0)
  })
})

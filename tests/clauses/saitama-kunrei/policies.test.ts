// 埼玉県警察の整備管理訓令: 版の交替、施行日、細目とシステムの定め。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { onStage } from '../../stage.ts'
import { aPolicy, asking, entered, promulgated } from '../police-policies.ts'

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

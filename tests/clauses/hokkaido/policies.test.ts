// 北海道警察: システム総括責任者が定める細目。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { onStage } from '../../stage.ts'
import { aPolicy, asking, promulgated } from '../police-policies.ts'

describe('細目', () => {
  const stage = onStage('hokkaido-police')

  accept('hokkaido:15', async () => {
    const rules = await aPolicy(stage, '運用管理要領', { kind: '要綱・要領' })
    const detail = await aPolicy(stage, '端末の細目', { kind: '細目', standard: rules.id, standardClauses: '第15' })
    const version = await promulgated(stage, detail, '細目-1', { text: '第１　端末の細目を定める。\n', docNumber: '道本情第77号', on: '2026-04-01' })
    await asking(stage, '係員', async (client) => {
      expect((await client.get(`/api/policies/${rules.id}`)).body.derived).toEqual([{ id: detail.id, name: '端末の細目', clauses: '第15' }])
      expect((await client.get(`/api/policies/${detail.id}`)).body).toMatchObject({ shown: { id: version.id, docNumber: '道本情第77号', effectiveFrom: '2026-04-01', decidedOn: '2026-04-01' } })
    })
  })
})

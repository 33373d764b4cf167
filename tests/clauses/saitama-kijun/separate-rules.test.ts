// 埼玉県警察: 別段の定め台帳。空き枠、文書番号のない定め、判定の根拠、終わり。
import { describe, expect, test } from 'vitest'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { aPolicy, asking } from '../police-policies.ts'

const OWN = 'saitama-kijun:8-1-(2)-オ'
const EVENT = 'policies.separate-rules.saitama'
const RULE = { name: '個人所有の機器の使用要領', decidedBy: '情報セキュリティ管理者', content: '災害のときに限り使える。' }

describe('別段の定め台帳', () => {
  const stage = onStage('saitama-police')
  const slots = (state: string) => asking(stage, '係員', async (client) => (await client.get(`/api/registers/separate-rules/items?limit=100&state=${encodeURIComponent(state)}`)).body.rows as { id: string; details: { clause: string } }[])
  const opened = async () => {
    const policy = await aPolicy(stage, '対策基準', { kind: '対策基準' })
    await stage.record('他部長', `${EVENT}/opened`, policy.id, { document: 'saitama-kijun' })
    return policy
  }
  const judged = () => asking(stage, '係員', async (client) => (await client.post('/api/decisions', { profile: 'saitama-police', action: 'use-personal-device', information: { confidentiality: 1 }, equipment: { kind: 'phone', owner: 'personal', locked: true, malwareChecked: true } })).body)

  accept('saitama-kijun:9', async () => {
    const policy = await opened()
    const clauses = (await slots('未登録')).map(({ details }) => details.clause)
    expect(clauses).toEqual(expect.arrayContaining(['6-2-(3)-ウ', '6-2-(5)', '7-1-(3)-ア-(ウ)', '8-1-(2)-イ-(カ)', '8-1-(2)-イ-(キ)', '8-1-(2)-オ', '8-3-(2)-ア', '8-3-(2)-ウ', '2-1-(5)-ウ', '2-5-(2)-ウ-(イ)', '9'].map((one) => `saitama-kijun:${one}`)))
    expect(citesOf(await refusalOf(stage.record('他部長', `${EVENT}/opened`, policy.id, { document: 'saitama-kijun' })))).toContain('saitama-kijun:9')
    const { id } = (await slots('未登録')).find(({ details }) => details.clause === OWN)!
    expect(citesOf(await refusalOf(stage.record('係員', `${EVENT}/entered`, id, RULE)))).toContain('saitama-kijun:9')
    await stage.record('他部長', `${EVENT}/entered`, id, RULE)
    expect((await slots('未登録')).map((one) => one.details.clause)).not.toContain(OWN)
    // 文書番号のない定めは、根拠にならない。
    const apply = { lifts: OWN, title: '情管第100号　個人所有の機器の使用要領', unit: stage.organisation.units.本部, period: { from: '2026-11-16', to: '2027-03-31' } }
    expect((await refusalOf(stage.record('他部長', `${EVENT}/basis`, id, apply))).refusals).toMatchObject([{ message: expect.stringContaining('文書番号のない定め') as string, cites: ['saitama-kijun:9'] }])
    expect(await judged()).toMatchObject({ outcome: 'prohibited', lifted: [] })
    // 文書番号を入れると根拠になり、答えに示される。
    await stage.record('他部長', `${EVENT}/entered`, id, { ...RULE, docNumber: '情管第100号' })
    expect((await judged()).outcome).toBe('prohibited')
    expect((await refusalOf(stage.record('他部長', `${EVENT}/basis`, id, { ...apply, lifts: 'saitama-kijun:8-1-(2)-エ' }))).refusals).toMatchObject([{ field: 'lifts', cites: ['saitama-kijun:9'] }])
    await stage.record('他部長', `${EVENT}/basis`, id, apply)
    expect(await judged()).toMatchObject({ outcome: 'conditional', lifted: [{ kind: '別段の定め', title: apply.title, clauses: [OWN], link: `/registers/separate-rules/${id}` }] })
    // 終えれば、その時から元に戻り、次の枠を設けられる。
    await stage.record('他部長', `${EVENT}/ended`, id, { reason: '廃止' })
    expect((await judged()).outcome).toBe('prohibited')
    await stage.record('他部長', `${EVENT}/opened`, policy.id, { document: 'saitama-kijun' })
    expect((await slots('未登録')).map((one) => one.details.clause)).toContain(OWN)
  })

  test('ＣＳＩＲＴの運営と監査官の細目は、台帳の枠に、定めた文書とともに残る', async () => {
    for (const clause of ['saitama-kijun:2-1-(5)-ウ', 'saitama-kijun:2-5-(2)-ウ-(イ)']) {
      const { id } = (await slots('未登録')).find(({ details }) => details.clause === clause)!
      await stage.record('他部長', `${EVENT}/entered`, id, { name: '細目', docNumber: '情管第7号', dated: '2026-04-01', decidedBy: 'ＣＳＩＲＴ長', content: '参集と引継ぎ' })
      expect(await stage.item(id)).toMatchObject({ state: '登録済', details: { clause, docNumber: '情管第7号' } })
    }
  })
})

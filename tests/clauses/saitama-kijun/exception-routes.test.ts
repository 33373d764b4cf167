// 埼玉: 例外措置を申請できる人と経路、適用期間と１年を超える特認。画面と同じ窓口で。
import { describe, expect } from 'vitest'
import { shownFields } from '../../../src/engine/form.ts'
import type { TestClient } from '../../client.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'

const PROCEDURE = 'exceptions.exception.saitama'
const APPLICATION = {
  title: '個人所有の電話機での連絡', clauses: 'saitama-kijun:8-1-(2)-オ', target: '所属の業務', difficulty: '支給品が足りない', reasonKind: '技術的に困難', reason: '現場の連絡に要る',
  alternative: '画面のロックを徹底する', period: { from: '2026-11-16', to: '2027-03-31' },
}
const CONSIDERED = { impact: '紛失のときに読まれるおそれ', handling: '遠隔で消せるようにする' }

describe('申請できる人と経路', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-3-(2)-イ-(ア)', async () => {
    const clause = 'saitama-kijun:2-3-(2)-イ-(ア)'
    const { people } = stage.organisation
    await asking(stage, '係員', async (clerk) => {
      const refused = await clerk.post('/api/requests', { procedure: PROCEDURE, items: [], form: APPLICATION, submit: true })
      expect(refused.status).toBeGreaterThanOrEqual(400)
      expect(refused.body).toMatchObject({ detail: expect.stringContaining('運用管理者'), clauses: [clause] })
      expect((await clerk.post('/api/requests', { procedure: PROCEDURE, items: [], form: APPLICATION, submit: false })).status).toBe(200)
    })
    const id = await stage.ask('課長', PROCEDURE, [], APPLICATION)
    expect((await stage.request(id)).steps.map(({ kind, role, addressees }) => [kind, role, addressees.map(({ person }) => person)])).toEqual([['回議', '情報管理課長', [people.他課長]], ['決裁', '情報セキュリティ管理者', [people.他部長]]])
    const offered = (who: PersonKey) => asking(stage, who, async (client: TestClient) => (await client.get(`/api/requests/${id}`)).body.mayDo.map(({ act }: { act: string }) => act))
    expect(await offered('他課長')).toEqual(expect.arrayContaining(['承認', 'コメント']))
    expect(await offered('他課長')).not.toContain('却下')
    expect(await refusalOf(stage.act('他課長', id, { act: '却下', position: 0, comment: '認めない' }))).toMatchObject({ code: 'bad-target', refusals: [{ cites: [clause] }] })
    expect((await refusalOf(stage.act('他部長', id, { act: '却下', position: 0, comment: '先に' }))).code).toBe('not-addressed')
    await stage.act('他課長', id, { act: '承認', position: 0, comment: '影響は小さい' })
    expect((await stage.request(id)).steps).toMatchObject([{ state: '承認', comment: '影響は小さい' }, { state: '到達' }])
    expect(await offered('他部長')).toContain('却下')
    const own = await stage.ask('他課長', PROCEDURE, [], APPLICATION)
    expect((await stage.request(own)).steps.map(({ kind, role }) => [kind, role])).toEqual([['決裁', '情報セキュリティ管理者']])
  })
})

describe('適用期間', () => {
  const stage = onStage('saitama-police')
  const asked = (period: object, more: object = {}) => stage.ask('課長', PROCEDURE, [], { ...APPLICATION, period, ...more })
  const ofSystem = () => ({ target: '警察情報システム', systemUnit: stage.organisation.units.他課, special: '求める' })

  accept('saitama-kijun:2-3-(2)-イ-(ウ)', async () => {
    const clause = 'saitama-kijun:2-3-(2)-イ-(ウ)'
    stage.clock.moveTo('2026-04-01T01:00:00Z')
    const [tooLong, longest] = [{ from: '2026-04-01', to: '2027-04-01' }, { from: '2026-04-01', to: '2027-03-31' }]
    expect((await refusalOf(asked(tooLong))).refusals).toMatchObject([{ field: 'period', message: expect.stringContaining('１年を超える'), cites: [clause] }])
    expect(await asked(longest)).toMatch(/^\d+$/)

    const { body } = await asking(stage, '課長', (client) => client.get('/api/definitions'))
    const { form } = body.procedures.find((one: { id: string }) => one.id === PROCEDURE)
    const shown = (target: string) => shownFields(form, { target, special: '求める' }, 'saitama-police').map(([key]) => key)
    expect(shown('所属の業務')).not.toEqual(expect.arrayContaining(['special']))
    expect(shown('警察情報システム')).toEqual(expect.arrayContaining(['special', 'systemPurpose', 'specially']))
    expect(citesOf(await refusalOf(asked(tooLong, { ...ofSystem(), target: '所属の業務' })))).toContain(clause)
    expect((await refusalOf(asked(tooLong, ofSystem()))).refusals.map(({ field, cites }) => [field, cites])).toEqual([['systemPurpose', [clause]], ['specially', [clause]]])
    const special = await asked(tooLong, { ...ofSystem(), systemPurpose: '五年使う指令の装置', specially: '更新まで替えられない' })
    const { steps } = await stage.request(special)
    for (const step of steps.filter(({ kind }) => kind === '照会')) await stage.act('他課長', special, { act: '回答', position: step.position })
    await stage.act('他課長', special, { act: '承認', position: steps.findIndex(({ kind }) => kind === '回議') })
    const judged = async (exempted: string) => asking(stage, '係員', async (client) => (await client.post('/api/decisions', {
      profile: 'saitama-police', action: 'use-personal-device', information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic', restrictions: [] },
      equipment: { kind: 'phone', owner: 'personal', managed: false, locked: true, malwareChecked: true }, measures: ['recorded'], purpose: 'duty',
    })).body.prohibitions.flatMap(({ clauses }: { clauses: string[] }) => clauses).includes(exempted))
    expect(await judged('saitama-kijun:8-1-(2)-オ')).toBe(true)
    const decide = (form: object) => stage.act('他部長', special, { act: '承認', position: steps.length - 1, form: { ...CONSIDERED, ...form } })
    expect((await refusalOf(decide({}))).refusals).toMatchObject([{ field: 'speciallyWhy', cites: [clause] }])
    expect((await decide({ speciallyWhy: '装置の整備の周期による' })).decided).toBe(true)

    for (const [now, banned] of [['2026-04-01', false], ['2027-04-01', false], ['2027-04-02', true]] as const) {
      stage.clock.moveTo(`${now}T01:00:00Z`)
      expect(await judged('saitama-kijun:8-1-(2)-オ')).toBe(banned)
    }
  })
})

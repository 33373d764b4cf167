// 北海道警察: 職に伴う役割。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { rolesOn, TODAY } from '../roles.ts'

describe('システム総括責任者', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-1-(1)', async () => {
    const { people, units } = stage.organisation
    const next = await roles.person('新部長', { unit: units.部, post: '参事官', rank: '警視正' })
    const refused = await refusalOf(roles.register(null, 'システム総括責任者', people.課長))
    expect([refused.refusals[0]!.field, citesOf(refused)]).toEqual(['person', ['hokkaido:2-1-(1)']])
    expect(await refusalOf(roles.register('他部長', 'システム総括責任者', next))).toMatchObject({ code: 'invalid-input' })
    await roles.move({ person: people.他部長, unit: units.部, post: '参事官', rank: '警視正', from: '2026-12-01' })
    await roles.move({ person: next, unit: units.他部, post: '部長', rank: '警視正', head: true, from: '2026-12-01' })
    expect(await roles.holders('システム総括責任者', null, '2026-11-30')).toEqual([people.他部長])
    expect(await roles.holders('システム総括責任者', null, '2026-12-01')).toEqual([next])
    await roles.on('2026-12-01', async () => {
      const request = await stage.ask('係員', 'web.service.hokkaido', [], { name: '道具', site: 'tool.example.net', lifting: '送信', safe: true, promotes: true, reason: '早い', period: { from: '2026-12-01', to: '2026-12-31' } })
      expect(await roles.asked(request)).toEqual([['システム総括責任者', [next]]])
    })
  })
})

describe('運用管理者', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-4-(1)', async () => {
    const { people, units } = stage.organisation
    expect(citesOf(await refusalOf(roles.register(null, '運用管理者', people.係長, units.課)))).toEqual(['hokkaido:2-4-(1)'])
    expect((await roles.findings()).filter(({ kind, role }) => kind === '空席' && role === '運用管理者')).toEqual([])
    await roles.move({ person: people.課長, unit: units.他課, post: '管理官', rank: '警視', from: TODAY })
    expect(await roles.findings()).toContainEqual(expect.objectContaining({ kind: '空席', role: '運用管理者', unit: units.課, clauses: expect.arrayContaining(['hokkaido:2-4-(1)']) }))
    const next = await roles.person('新課長', { unit: units.課, post: '課長', rank: '警視', head: true, from: TODAY })
    expect(await roles.holders('運用管理者', units.係)).toEqual([next])
    expect((await roles.findings()).filter(({ kind, role, unit }) => kind === '空席' && role === '運用管理者' && unit === units.課)).toEqual([])
  })
})

describe('生体情報登録担当者', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)
  const ROLE = '生体情報登録担当者'

  accept('hokkaido:2-5-(1)', async () => {
    const { people, units } = stage.organisation
    const general = await roles.unit('G1', '庶務係', '係', units.課)
    const clerk = await roles.person('庶務係員', { unit: general, post: '係員', rank: '巡査' })
    const designation = { name: '庶務', sections: [general] }
    expect(await refusalOf(stage.record('課長', 'appointments.registration-section.hokkaido/designated', null, designation))).toMatchObject({ code: 'not-permitted' })
    await stage.record('他部長', 'appointments.registration-section.hokkaido/designated', null, designation)
    const refused = await refusalOf(roles.register('他部長', ROLE, people.係員, units.課))
    expect(refused.refusals).toMatchObject([{ field: 'person', message: expect.stringContaining('指定された分掌の職員'), cites: ['hokkaido:2-5-(1)'] }])
    expect(await roles.findings()).toContainEqual(expect.objectContaining({ kind: '資格', role: ROLE, unit: units.課, people: [people.係長] }))
    await asking(stage, '課長', async (client) => expect((await client.get(`/api/people?eligible=${encodeURIComponent(ROLE)}&eligibleUnit=${units.課}`)).body.rows.map(({ id }: { id: string }) => id)).toEqual([clerk]))
    await roles.register('他部長', ROLE, clerk, units.課)
    expect(await roles.holders(ROLE, units.課)).toContain(clerk)
    const station = await roles.unit('S1', '北署', '警察署', units.本部)
    const vacant = (await roles.findings()).filter(({ kind, role }) => kind === '空席' && role === ROLE)
    expect(vacant).toMatchObject([{ unit: station, clauses: expect.arrayContaining(['hokkaido:2-5-(1)']) }])
  })
})

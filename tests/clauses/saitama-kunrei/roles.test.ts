// 埼玉県警察の整備管理訓令: 職に伴う役割。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { rolesOn } from '../roles.ts'

describe('システム総括責任者', () => {
  const stage = onStage('saitama-police')
  const roles = rolesOn(stage)

  accept('saitama-kunrei:5-1', async () => {
    const { people, units } = stage.organisation
    expect(citesOf(await refusalOf(roles.register(null, 'システム総括責任者', people.部長)))).toEqual(['saitama-kunrei:5-1'])
    const next = await roles.person('新部長', { unit: units.部, post: '参事官', rank: '警視正' })
    await roles.move({ person: people.他部長, unit: units.部, post: '参事官', rank: '警視正', from: '2026-12-01' })
    await roles.move({ person: next, unit: units.他部, post: '部長', rank: '警視正', head: true, from: '2026-12-01' })
    expect(await roles.holders('システム総括責任者', null, '2026-11-30')).toEqual([people.他部長])
    expect(await roles.holders('システム総括責任者', null, '2026-12-01')).toEqual([next])
  })
})

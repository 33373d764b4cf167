// 市区町村: ネットワークとシステムの変更をだれが決めるか。
import { describe, expect, test } from 'vitest'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { rolesOn, TODAY } from '../roles.ts'
import { aCity } from './city.ts'

const work = { work: '設定の変更', content: '閉じる口を増やす', reason: '使っていない口がある', plannedOn: '2026-11-20' }
const APPROVE = { act: '承認', position: 0 } as const

describe('ネットワークの変更', () => {
  const city = aCity()
  const roles = rolesOn(city)
  const clause = 'mic:1-(2)-②'
  const ask = (who: PersonKey, office: '課' | '他課') => city.ask(who, 'networks.change.municipality', [], { network: '庁内ＬＡＮ', zone: 'LGWAN接続系', office: city.organisation.units[office], ...work })
  const DELEGATE = 'appointments.delegation.municipality/networks'

  accept(clause, async () => {
    const { people } = city.organisation
    for (const [who, office, others] of [['係員', '課', ['課長', '他課長', '部長']], ['他係員', '他課', ['他課長', '部長']], ['係員', '他課', ['課長', '他課長']]] as const) {
      const request = await ask(who, office)
      expect(await roles.asked(request)).toEqual([['統括情報セキュリティ責任者', [people.他部長]]])
      for (const other of others) {
        const refused = await refusalOf(city.act(other, request, APPROVE))
        expect([refused.code, citesOf(refused)]).toEqual(['not-addressed', [clause]])
      }
      expect((await city.request(request)).state).toBe('回付中')
      expect((await city.act('他部長', request, APPROVE)).decided).toBe(true)
    }
    const given = { clauses: clause, person: people.他補佐, period: { from: TODAY, to: '2026-11-30' } }
    expect(citesOf(await refusalOf(city.ask('他課長', DELEGATE, [], { ...given, person: people.他部長 })))).toEqual([clause])
    const delegated = await city.ask('他課長', DELEGATE, [], given)
    await city.act('他部長', delegated, APPROVE)
    const request = await ask('係員', '課')
    expect(await roles.asked(request)).toEqual([['統括情報セキュリティ責任者', [people.他補佐]]])
    expect(citesOf(await refusalOf(city.act('課長', request, APPROVE)))).toEqual([clause])
    expect((await city.act('他補佐', request, APPROVE)).decided).toBe(true)
    expect((await city.request(request)).steps[0]).toMatchObject({ actor: people.他補佐, via: '委譲', principal: people.他部長 })
  })

  test('統括が入力しただけの、ほかの人のネットワークの変更は、CISOに回る', async () => {
    const { people, units } = city.organisation
    const typed = await city.ask('他部長', 'networks.change.municipality', [], { network: '庁内ＬＡＮ', zone: 'LGWAN接続系', office: units.課, ...work }, { applicant: people.係員 })
    const [step] = (await city.request(typed)).steps
    expect(step).toMatchObject({ reason: expect.stringContaining('CISOに回付'), addressees: [{ via: '本人' }] })
    expect(step!.addressees[0]!.person).not.toBe(people.他部長)
    expect((await refusalOf(city.act('他部長', typed, APPROVE))).code).toBe('self-approval')
  })
  // 統括本人の申請は、ほかに決められる人がいないときに限り、理由と事後の確認者を立てて本人が決める（alone.test.ts）。
})

describe('システムの変更', () => {
  const city = aCity()
  const roles = rolesOn(city)
  const clause = 'mic:1-(3)-③'

  accept(clause, async () => {
    const { people } = city.organisation
    const plain = { confidentialityCeiling: '2', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, authentication: ['パスワード', 'ＩＣカード'] }
    const system = await city.add('係員', 'systems', '税-1', { name: '市税', ...plain })
    for (const who of ['係員', '他係員'] as const) {
      const request = await city.ask(who, 'systems.change.municipality', [system.id], { ...work, work: '見直し' })
      expect(await roles.asked(request)).toEqual([['情報セキュリティ責任者', [people.部長]]])
      for (const other of ['課長', '他部長', '他課長'] as const) expect(citesOf(await refusalOf(city.act(other, request, APPROVE)))).toEqual([clause])
      expect((await city.act('部長', request, APPROVE)).decided).toBe(true)
    }
  })
})

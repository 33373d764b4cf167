// 役割の条項の試験が共に使う手: 人を足す・異動させる・指名を終える・体制点検を見る・ある日に立つ。
import { registerAppointment } from '../../src/acts/appointments.ts'
import { reviewOf } from '../../src/acts/organisation-review.ts'
import type { RoleFinding } from '../../src/acts/organisation-review.ts'
import { transferPerson } from '../../src/acts/transfers.ts'
import { holdersOf } from '../../src/engine/organisation.ts'
import { organisationOn } from '../../src/store/organisation.ts'
import { addPerson, addUnit, assign } from '../../src/store/organisation-changes.ts'
import type { Change, NewAssignment } from '../../src/store/organisation-changes.ts'
import { TEST_NOW } from '../factories.ts'
import type { PersonKey } from '../factory-plans.ts'
import type { Stage } from '../stage.ts'

export const TODAY = '2026-11-16'
export function rolesOn(stage: Stage) {
  const inTx = <Result>(act: (change: Change) => Promise<Result>) => stage.store.of(stage.organisation.org).transaction().execute((tx) => act({ tx, org: stage.organisation.org, actor: null }))
  let number = 900_000
  return {
    inTx,
    person: (name: string, at: Omit<NewAssignment, 'person' | 'from'> & { readonly from?: string }, employment: 'regular' | 'contractor' = 'regular') => inTx(async (change) => {
      const id = await addPerson(change, { number: String(++number), name, employment, from: '2020-04-01' })
      await assign(change, { from: '2020-04-01', ...at, person: id })
      return id
    }),
    unit: (code: string, name: string, kind: string, parent: string, from = '2020-04-01') => inTx((change) => addUnit(change, { code, name, kind, parent, from })),
    move: async (input: NewAssignment) => transferPerson(await stage.seat(null), input),
    register: async (who: PersonKey | null, role: string, person: string, unit: string | null = null, from = TODAY) => registerAppointment(await stage.seat(who), { role, person, unit, from, basis: '試験の辞令' }),
    findings: async (who: PersonKey | null = null): Promise<RoleFinding[]> => reviewOf(await stage.seat(who)),
    holders: async (role: string, unit: string | null, day = TODAY) => {
      const organisation = await organisationOn(stage.store.of(stage.organisation.org), stage.organisation.org, day)
      return holdersOf(organisation, organisation.profile.roles.find(({ name }) => name === role)!, unit).holders
    },
    async on<Result>(day: string, act: () => Promise<Result>): Promise<Result> {
      stage.clock.moveTo(`${day}T01:00:00Z`)
      try { return await act() } finally { stage.clock.moveTo(TEST_NOW) }
    },
    asked: async (request: string) => (await stage.request(request)).steps.filter(({ state }) => state === '到達').map(({ role, addressees }) => [role, addressees.map(({ person }) => person)] as const),
    notices: async (person: string) => (await stage.store.of(stage.organisation.org).selectFrom('notice').select('title').where('person', '=', person).orderBy('id').execute()).map(({ title }) => title),
  }
}

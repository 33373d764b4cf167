import { describe, expect, test } from 'vitest'
import { profileOf } from '../profiles/index.ts'
import type { Appointment, Organisation, Person, Unit } from './organisation.ts'
import { seatsOf } from './seats.ts'
import type { SeatRow } from './seats.ts'

const UNITS: readonly (readonly [name: string, kind: string, parent: string | null])[] = [['市', '市', null], ['市民部', '部', '市'], ['総務部', '部', '市'], ['税務課', '課', '市民部'], ['情報課', '課', '総務部']]
const PEOPLE: readonly (readonly [name: string, unit: string, post: string, head?: true])[] = [['市長', '市', '市長', true], ['市民部長', '市民部', '部長', true], ['税務課長', '税務課', '課長', true], ['情報課長', '情報課', '課長', true], ['主事', '税務課', '主事']]
const city: Organisation = {
  day: '2026-04-01', profile: profileOf('municipality'), deputies: [], absent: new Set(),
  appointments: [['CISO', '市長', null], ['情報システム管理者', '情報課長', '情報課']].map(([role, person, unit], i): Appointment => ({ id: String(i), role: role!, person: person!, unit: unit ?? null })),
  units: new Map(UNITS.map(([id, kind, parent], sort): [string, Unit] => [id, { id, code: id, name: id, kind, parent, sort }])),
  people: new Map(PEOPLE.map(([id, unit, post, head]): [string, Person] => [id, { id, number: id, name: id, kana: '', employment: 'regular', trainedOn: null, assignments: [{ unit, post, rank: '', head: head === true, main: true }] }])),
}
const sitting = (row: Omit<SeatRow, 'office' | 'title'> & { readonly title?: string }, systemUnits: readonly string[] = []) => seatsOf(city, { office: '構成員', title: '席', ...row }, systemUnits)
const people = (...row: Parameters<typeof sitting>) => sitting(...row).map((seat) => seat.people)

describe('席に着く人', () => {
  test('組織の長、種別の長、職、役割、指定した者のどれでも、その日の人になる', () => {
    expect(people({ by: '組織の長' })).toEqual([['市長']])
    expect(people({ by: '職', title: '市民部税務課長' })).toEqual([['税務課長']])
    expect(people({ by: '役割', role: 'CISO' })).toEqual([['市長']])
    expect(people({ by: '指定した者', person: '主事' })).toEqual([['主事']])
  })
  test('種別の長は部署ごとに一席で、長のいない部署は空席になる', () => {
    expect(people({ by: '種別の長', unitKind: '部' })).toEqual([['市民部長'], []])
    expect(people({ by: '種別の長', unitKind: '局' })).toEqual([[]])
  })
  test('システムの役割は、システムを置く所属にだけ席がある。置く所属がなければ空席が一つ', () => {
    expect(sitting({ by: '役割', role: '情報システム管理者', title: '管理者' }, ['情報課', '情報課'])).toEqual([{ office: '構成員', title: '管理者（情報課）', people: ['情報課長'], outside: false }])
    expect(people({ by: '役割', role: '情報システム管理者' })).toEqual([[]])
  })
  test('いない人、ない役割、ない職の席は空席で、部外の職の席はそれと分かる', () => {
    expect(people({ by: '指定した者', person: '退職者' })).toEqual([[]])
    expect(people({ by: '役割', role: 'ない役割' })).toEqual([[]])
    expect(people({ by: '職', title: '総務部税務課長' })).toEqual([[]])
    expect(sitting({ by: '部外の職', title: '大学の教授' })).toMatchObject([{ people: [], outside: true }])
  })
})

import { expect, test } from 'vitest'
import type { Definitions } from '../../app/definitions.ts'
import { beginningsOf } from './register-here.ts'

const act = (id: string, subject: readonly string[], effect: object) => ({ id, verb: `${id}を行う`, subject, effect, suggesting: false })
const definitions = {
  registers: [{ id: 'a.rooms', title: '部屋の台帳' }, { id: 'a.visits', title: '立入りの台帳' }],
  procedures: [{ id: 'a.ask', verb: '立入りを申請する', effect: { creates: 'visits' } }],
  events: [act('walk-in', [], { creates: 'visits' }), act('announce', ['rooms'], { creates: 'visits' }), act('open-day', ['rooms'], { rows: [{ register: 'visits' }] }), act('close', ['visits'], { to: '済' })],
} as unknown as Definitions

test('a row begins with a record, a procedure, or in the register of the thing it is written down on, each named once', () => {
  expect(beginningsOf(definitions, 'visits')).toEqual([
    { href: '/records/walk-in', label: 'walk-inを行う' }, { href: '/apply/a.ask', label: '立入りを申請する' }, { href: '/registers/rooms', label: '部屋の台帳を開く' },
  ])
  expect(beginningsOf(definitions, 'rooms')).toEqual([])
})

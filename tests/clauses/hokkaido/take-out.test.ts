// システム総括責任者が認めない行為の禁止と、期間を限って認める登録（北海道警察 第11の1(2)）。
import { expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { exceptionsFor } from '../../../src/acts/provisions.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import type { Action } from '../../../src/engine/decision/situation.ts'
import { terminalsAsEquipment } from '../../../src/domain/devices/terminal-situation.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const NOW = '2026-11-16T01:00:00Z'
const stage = onStage('hokkaido-police')
const ACTS = { 'hokkaido:11-1-(2)-ア': 'connect', 'hokkaido:11-1-(2)-イ': 'install-software', 'hokkaido:11-1-(2)-ウ': 'take-out' } as const satisfies Record<string, Action>
const terminal = async (number: string) => {
  const seat = await stage.seat('係員')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns: { kind: '据置型パソコン', owner: '支給', externallyConnected: 'なし' } }))
}
/** いま、この端末についての判定。 */
async function judge(action: Action, { id }: LoadedItem) {
  const seat = await stage.seat('係員')
  const item = await stage.item(id)
  return seat.book.rulesetOn(seat.day).decide({
    profile: 'hokkaido-police', action, on: seat.day, purpose: 'duty', equipment: terminalsAsEquipment([item]), information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic' }, destination: { kind: 'outside-premises' },
    exceptions: await exceptionsFor(seat.db, seat, [item]),
  })
}
const recognise = async (item: LoadedItem, act: string) => {
  const request = await stage.ask('係員', 'devices.recognition.hokkaido', [item.id], { act, title: '署の移転', reason: '移転先で使うため', period: { from: '2026-11-16', to: '2026-11-30' } })
  const { steps } = await stage.request(request)
  expect(steps.map(({ kind, role }) => [kind, role])).toEqual([['回議', '運用管理者'], ['決裁', 'システム総括責任者']])
  await stage.act('課長', request, { act: '承認', position: 0 })
  expect((await stage.act('他部長', request, { act: '承認', position: 1 })).decided).toBe(true)
}
const TRIP = { purpose: '移転', destinationKind: '庁舎の外', destination: '新庁舎', period: { from: '2026-11-16', to: '2026-11-20' }, minimised: true }
const carry = (item: LoadedItem, more: object = {}) => stage.ask('係員', 'devices.take-out.hokkaido', [item.id], { ...TRIP, ...more })

const stepsOf = async (request: string) => (await stage.request(request)).steps.map(({ kind, role }) => [kind, role])

accept('hokkaido:11-1-(2)', async () => {
  const [mine, other] = [await terminal('端-1'), await terminal('端-2')]
  for (const [clause, action] of Object.entries(ACTS)) {
    expect(await judge(action, mine)).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: [clause, 'hokkaido:11-1-(2)'] }] })
    await recognise(mine, clause)
    const answer = await judge(action, mine)
    expect([answer.outcome, answer.prohibitions]).toEqual(['permitted', []])
    expect(answer.applied).toContain(clause)
    expect((await judge(action, other)).outcome).toBe('prohibited')
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    expect((await judge(action, mine)).prohibitions).toMatchObject([{ clauses: [clause, 'hokkaido:11-1-(2)'] }])
    stage.clock.moveTo(NOW)
  }
})

accept('hokkaido:11-1-(2)-ウ', async () => {
  const item = await terminal('端-3')
  expect((await judge('take-out', item)).outcome).toBe('prohibited')
  expect(citesOf(await refusalOf(carry(item)))).toContain('hokkaido:11-1-(2)-ウ')
  expect((await stage.item(item.id)).state).toBe('保管中')
  await recognise(item, 'hokkaido:11-1-(2)-ウ')
  const request = await carry(item)
  expect(await stepsOf(request)).toEqual([['決裁', '運用管理者']])
  await stage.act('課長', request, { act: '承認', position: 0 })
  expect((await stage.item(item.id)).state).toBe('持出し中')
  await stage.record('係員', 'devices.return', item.id, { erased: true, method: '情報を入れなかった', externallyConnected: 'なし' })
  await stage.record('同僚', 'devices.return-confirmation', item.id, { received: true })
  expect((await stage.item(item.id)).state).toBe('保管中')
  stage.clock.moveTo('2026-12-01T01:00:00Z')
  expect(citesOf(await refusalOf(carry(item, { period: { from: '2026-12-01', to: '2026-12-02' } })))).toContain('hokkaido:11-1-(2)-ウ')
  stage.clock.moveTo(NOW)
})

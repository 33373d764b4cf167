import { expect, test } from 'vitest'
import { doorsOf } from './doors.ts'

const events = [{ id: 'media.return-confirmation', verb: '返却を確認する', states: ['返却確認待ち'], subject: ['media'] }, { id: 'media.loss', verb: '紛失を報告する', subject: ['media'] }, { id: 'x.y', verb: '記録する', states: ['済'], subject: ['other'] }]
const out = { id: '1', register: 'media', number: 'USB-1', state: '持出し中' }
const closedBy = ['media.return-confirmation', 'media.loss']

test('a record that the thing does not allow yet has no button, and it is said when it will', () => {
  expect(doorsOf({ state: '未了', item: out, closedBy }, events)).toEqual({ open: [expect.objectContaining({ label: '紛失を報告する' })], later: ['「返却を確認する」は「返却確認待ち」になるとできます。'] })
  expect(doorsOf({ state: '未了', item: { ...out, state: '返却確認待ち' }, closedBy }, events)).toMatchObject({ open: [{ label: '返却を確認する' }, { label: '紛失を報告する' }], later: [] })
})
test('a record about something else than the thing, one without a thing, and an inspection stay open', () => {
  expect(doorsOf({ state: '未了', item: out, closedBy: ['x.y', 'stocktake'] }, events).open.map(({ label }) => label)).toEqual(['記録する', '点検を開く'])
  expect(doorsOf({ state: '未了', item: null, closedBy }, events).open).toHaveLength(2)
  expect(doorsOf({ state: '完了', item: out, closedBy }, events).open).toEqual([])
})

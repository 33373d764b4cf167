import { expect, test } from 'vitest'
import { media } from '../../../src/domain/media/media.register.ts'
import { returned as returnedEvent } from '../../../src/domain/media/return.event.ts'
import { bulkBody, changeable, formOfAct } from './bulk-act.ts'

const { suggests: _none, guards: _guards, judge: _judge, ...shown } = returnedEvent
const returned = { ...shown, suggesting: false }

test('まとめて直せるのは、条件の付かない形の自分の列と保管場所', () => {
  const form = changeable(media)
  expect(form['otherKind']).toMatchObject({ label: '種別の名称' })
  expect(form['otherKind']).not.toHaveProperty('when')
  expect(form['place']).toMatchObject({ type: 'item', register: 'places' })
})
test('選んだ列は、まとめて直すときは必ず値が要る', () => {
  expect(formOfAct(media, undefined, ['remarks', 'nothing'])).toEqual({ remarks: expect.objectContaining({ required: true }) })
  expect(formOfAct(media, returned, ['remarks'])).toBe(returned.form)
})
test('保管場所は列と分け、理由は空なら送らない', () => {
  expect(bulkBody(['1'], undefined, { place: '9', use: '一般' }, ' ', true)).toEqual({ items: ['1'], preview: true, act: { kind: 'change', columns: { use: '一般' }, place: '9' } })
  expect(bulkBody(['1'], returned, { place: '9' }, '棚卸', false)).toEqual({ items: ['1'], preview: false, reason: '棚卸', act: { kind: 'record', event: 'media.return', form: { place: '9' } } })
})

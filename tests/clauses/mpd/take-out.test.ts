// 庁舎外への持ち出しの承認と滅失の防止（警視庁 別表第3 機密性高4・中4、完全性高2、可用性高2）。
import { expect } from 'vitest'
import type { Content } from '../../../src/engine/definition.ts'
import { addItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import { takeOutForm } from '../../slice/take-out-form.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('mpd')
const one = (confidentiality: 1 | 2 | 3, integrity: 1 | 2 = 1, availability: 1 | 2 = 1): Content => ({ title: '名簿', confidentiality, integrity, availability })
const KIND = { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし' }
const medium = async (number: string) => {
  const seat = await stage.seat('係員')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number, columns: KIND }))
}
const ask = (item: string, content: Content, more: object = {}) => stage.ask('係員', 'media.take-out.mpd', [item], { ...takeOutForm('mpd', [content]), ...more })
const stepsOf = async (request: string) => (await stage.request(request)).steps.map(({ kind, role, clauses }) => ({ kind, role, clauses }))

accept('mpd:別表3-機密性高-4', async () => {
  const { id } = await medium('持-1')
  const request = await ask(id, one(3))
  expect(await stepsOf(request)).toEqual([{ kind: '決裁', role: '所属長', clauses: expect.arrayContaining(['mpd:別表3-機密性高-4']) as unknown }])
  const byManager = await refusalOf(stage.act('代理', request, { act: '承認', position: 0 }))
  expect(byManager.code).toBe('not-permitted')
  expect((await stage.item(id)).state).toBe('保管中')
  expect((await stage.act('課長', request, { act: '承認', position: 0 })).decided).toBe(true)
  expect((await stage.item(id)).state).toBe('持出し中')
})

accept('mpd:別表3-完全性高-2', async () => {
  const { id } = await medium('持-2')
  const bare = await refusalOf(ask(id, one(1, 2), { measures: [] }))
  expect(citesOf(bare)).toContain('mpd:別表3-完全性高-2')
  const request = await ask(id, one(1, 2), { measures: ['locked-case'] })
  expect(await stepsOf(request)).toEqual([{ kind: '決裁', role: '所属長', clauses: ['mpd:別表3-完全性高-2'] }])
  await stage.act('課長', request, { act: '承認', position: 0 })
  expect((await stage.item(id)).state).toBe('持出し中')
})

accept('mpd:別表3-可用性高-2', async () => {
  const { id } = await medium('持-3')
  const bare = await refusalOf(ask(id, one(1, 1, 2), { measures: [] }))
  expect(citesOf(bare)).toContain('mpd:別表3-可用性高-2')
  const request = await ask(id, one(1, 1, 2), { measures: ['backed-up'] })
  expect(await stepsOf(request)).toEqual([{ kind: '決裁', role: '所属長', clauses: ['mpd:別表3-可用性高-2'] }])
  await stage.act('課長', request, { act: '承認', position: 0 })
  expect((await stage.item(id)).state).toBe('持出し中')
})

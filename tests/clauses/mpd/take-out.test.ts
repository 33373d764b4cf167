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
  expect(byManager.code).toBe('not-addressed')
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

const PAPER = {
  title: '相談者への回答', kind: '文書', form: '書面', business: '防犯', origin: '作成', openTo: '所属', protection: '書庫', secret: '相当しない', undisclosed: '当たる可能性が高い', articles: ['第２号'], alternative: '控え', confidentiality: '2',
}
/** 書面の情報を登録し、情報管理者が分類を決める。 */
async function paper(more: object = {}) {
  const { id } = (await stage.record('係員', 'information.entry.mpd', null, { ...PAPER, ...more })).item!
  const { db } = await stage.seat(null)
  const { request } = await db.selectFrom('request_item').select('request').where('item', '=', id).executeTakeFirstOrThrow()
  await stage.act('代理', request, { act: '承認', position: 0 })
  return stage.item(id)
}
const carry = (item: string, more: object = {}) => stage.ask('係員', 'release.take-out.mpd', [item], { purpose: '回答を渡す', destination: '区役所', period: { from: '2026-11-16', to: '2026-11-17' }, ...more })
/** 提供として所属長の承認を受けた行。 */
async function provided(item: string) {
  const request = await stage.ask('係員', 'release.provision.mpd', [item], { outsideRecipient: '区役所 地域振興課', aim: '回答', means: '手渡し', wording: '機密性中' })
  await stage.act('課長', request, { act: '承認', position: 0 })
  const items = await Promise.all((await stage.request(request)).items.map((id) => stage.item(id)))
  return items.find(({ register }) => register === 'releases')!.id
}
accept('mpd:別表3-機密性中-4', async () => {
  const { id } = await medium('持-4')
  const request = await ask(id, one(2))
  expect(await stepsOf(request)).toEqual([{ kind: '決裁', role: '情報管理者', clauses: ['mpd:別表3-機密性中-4'] }])
  await stage.act('代理', request, { act: '承認', position: 0 })
  expect((await stage.item(id)).state).toBe('持出し中')
  const preserved = await ask((await medium('持-5')).id, one(2, 2))
  expect((await stepsOf(preserved)).map(({ role }) => role)).toEqual(['所属長'])

  const [letter, other, high] = [await paper(), await paper({ title: '別の回答' }), await paper({ title: '秘密文書', secret: '相当する', confidentiality: '3' })]
  expect((await stepsOf(await carry(other.id))).map(({ role }) => role)).toEqual(['情報管理者'])
  const provision = await provided(letter.id)
  expect(citesOf(await refusalOf(carry(high.id, { provision })))).toContain('mpd:別表3-機密性中-4')
  const out = await carry(letter.id, { provision })
  expect(await stepsOf(out)).toEqual([])
  expect((await stage.item(letter.id)).state).toBe('持出し中')
  expect((await stepsOf(await carry(high.id, { provision: await provided(high.id) }))).map(({ role, clauses }) => [role, clauses])).toEqual([['所属長', ['mpd:別表3-機密性高-4']]])
})

// 情報の分類から自動で決まること: 要機密情報の名と、別表第3の管理の基準の一覧（警視庁 第2の1(7)、第4の1）。
import { expect } from 'vitest'
import { exportItems } from '../../../src/acts/export.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { lineageOf } from '../../../src/server/routes/lineage.ts'
import { informationOf } from '../../../src/domain/information/situation.ts'
import type { Action, Situation } from '../../../src/engine/decision/situation.ts'
import { namesOf } from '../../../src/engine/register/information-rules.ts'
import { accept } from '../../accept.ts'
import { all } from '../../rows.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('mpd')
const LOW = {
  title: '防犯だよりの原稿', kind: '文書', form: '電磁的記録', business: '防犯', origin: '作成', openTo: '所属', protection: '課のフォルダー', secret: '相当しない', undisclosed: '当たる可能性は高くない',
  integrityHarm: '支障のおそれなし', availabilityHarm: '支障のおそれなし', alternative: '紙の台帳', confidentiality: '1', integrity: '1', availability: '1',
}
const MIDDLE = { ...LOW, title: '防犯相談の一覧', undisclosed: '当たる可能性が高い', articles: ['第２号'], confidentiality: '2' }
const PRESERVED = { integrityHarm: '支障のおそれあり', integrity: '2', backup: '要', backupWhy: '作り直せない', backupEvery: 7, availabilityHarm: '支障のおそれあり', availability: '2' }
/** 登録し、情報管理者が分類を決める。 */
async function decided(form: object) {
  const { id } = (await stage.record('係員', 'information.entry.mpd', null, form)).item!
  const { db } = await stage.seat(null)
  const { request } = await db.selectFrom('request_item').select('request').where('item', '=', id).executeTakeFirstOrThrow()
  await stage.act('代理', request, { act: '承認', position: 0 })
  return stage.item(id)
}
const pageOf = async (id: string) => lineageOf(await stage.seat('係員'), 'information', id)

accept('mpd:2-1-(7)', async () => {
  const [low, middle] = [await decided(LOW), await decided(MIDDLE)]
  expect((await pageOf(middle.id)).named).toEqual([{ words: '要機密情報', clause: 'mpd:2-1-(7)' }])
  expect((await pageOf(low.id)).named).toEqual([])
  const seat = await stage.seat('係員')
  const { columns, rows } = await exportItems(seat, 'information')
  expect(columns.map(({ label }) => label)).toContain('分類による区分')
  const exported = new Map((await all(rows)).map(({ number, named }) => [number, named]))
  expect([exported.get(middle.number), exported.get(low.number)]).toEqual(['要機密情報', ''])
  const register = seat.book.registers.get('information')!
  expect(namesOf(register.information, middle.classification!).map(({ words }) => words)).toEqual(['要機密情報'])
  const byHand = (item: typeof low, columns: object) => seat.db.transaction().execute((tx) => changeItem(tx, seat, 'information', item.id, { columns, reason: '付け替え' }))
  expect((await refusalOf(byHand(low, { named: '要機密情報' }))).refusals.map(({ field }) => field)).toEqual(['named'])
  expect(await refusalOf(byHand(middle, { confidentiality: '1' }))).toBeDefined()
  expect((await pageOf(middle.id)).named).toHaveLength(1)
  await stage.record('代理', 'information.review-conclusion.mpd', middle.id, { conclusion: '変更する', reason: '公表した', confidentiality: '1', integrity: '1', availability: '1' })
  expect((await pageOf(middle.id)).named).toEqual([])
})

accept('mpd:4-1', async () => {
  expect(citesOf(await refusalOf(decided({ ...MIDDLE, integrity: undefined, integrityHarm: undefined })))).toContain('mpd:別表3-完全性低')
  const clausesOf = async (form: object) => (await pageOf((await decided(form)).id)).along.map(({ clause }) => clause)
  const ALL = (level: string, count: number) => Array.from({ length: count }, (_, index) => `mpd:別表3-${level}-${index + 1}`)
  const KEPT = ['mpd:別表3-完全性低-管理', 'mpd:別表3-可用性低-管理']
  expect(await clausesOf(LOW)).toEqual([...ALL('機密性低', 2), ...KEPT])
  expect(await clausesOf(MIDDLE)).toEqual([...ALL('機密性中', 6), ...KEPT])
  expect(await clausesOf({ ...MIDDLE, secret: '相当する', confidentiality: '3' })).toEqual([...ALL('機密性高', 6), ...KEPT])
  const item = await decided({ ...MIDDLE, ...PRESERVED })
  const listed = (await pageOf(item.id)).along.map(({ clause }) => clause)
  expect(listed).toEqual([...ALL('機密性中', 6), ...ALL('完全性高', 2), ...ALL('可用性高', 2)])
  const seat = await stage.seat('係員')
  const information = informationOf([item], { people: [], units: [], outside: false })
  const asked = (action: Action, more: Omit<Partial<Situation>, 'profile' | 'action'>) => seat.book.rulesetOn(seat.day).decide({ profile: 'mpd', action, on: seat.day, purpose: 'duty', information, ...more })
  const grounds = (answer: ReturnType<typeof asked>) => answer.applied.filter((clause) => clause.startsWith('mpd:別表3'))
  const out = asked('take-out', { equipment: { kind: 'external-medium', owner: 'issued', managed: true }, destination: { kind: 'outside-premises' } })
  expect(grounds(out)).toEqual(['mpd:別表3-機密性中-4', 'mpd:別表3-完全性高-2', 'mpd:別表3-可用性高-2'])
  const stored = asked('store', { equipment: { kind: 'internet-terminal', owner: 'issued', managed: true, place: 'inside' } })
  expect(stored.prohibitions.flatMap(({ clauses }) => clauses)).toContain('mpd:別表3-機密性中-2')
  for (const answer of [out, stored]) for (const clause of grounds(answer)) expect(listed).toContain(clause)
})

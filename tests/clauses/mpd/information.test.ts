// 情報の分類・決定・継承・見直し・複製（警視庁 第2、第4、第5の6、別表第3）。
import { expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { controlState } from '../../../src/acts/gates.ts'
import { loadItems } from '../../../src/acts/item-facts.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { previewRecord } from '../../../src/acts/record-preview.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('mpd')
const { decide } = handlingRuleset('mpd')
const middle = (more: object = {}) => ({
  title: '防犯相談の一覧', kind: '文書', form: '電磁的記録', business: '防犯', origin: '作成', openTo: '所属', protection: '課のフォルダーにパスワード', secret: '相当しない', undisclosed: '当たる可能性が高い', articles: ['第２号'],
  integrityHarm: '支障のおそれなし', availabilityHarm: '支障のおそれなし', alternative: '紙の台帳で受け付ける', confidentiality: '2', integrity: '1', availability: '1', ...more,
})
const high = (more: object = {}) => middle({ secret: '相当する', confidentiality: '3', ...more })
const low = (more: object = {}) => middle({ undisclosed: '当たる可能性は高くない', articles: undefined, confidentiality: '1', ...more })
const register = async (form: object = middle(), who: PersonKey = '係員') => (await stage.record(who, 'information.entry.mpd', null, form)).item!
const now = async (item: LoadedItem) => { const seat = await stage.seat('代理'); return (await loadItems(seat.db, seat, [item.id])).get(item.id)! }
const requestFor = async (item: LoadedItem) => (await (await stage.seat('係員')).db.selectFrom('request_item as i').innerJoin('request as r', (join) => join.onRef('r.id', '=', 'i.request')).select('r.id').where('i.item', '=', item.id).executeTakeFirstOrThrow()).id
/** 登録し、情報管理者が分類を決める。 */
const decided = async (form: object = middle(), who: PersonKey = '係員') => {
  const item = await register(form, who)
  await stage.act('代理', await requestFor(item), { act: '承認', position: 0 })
  return now(item)
}
const suggest = async (form: object) => (await previewRecord(await stage.seat('係員'), { event: 'information.entry.mpd', item: null, form })).suggested
const refusedBy = async (form: object) => citesOf(await refusalOf(register(form)))
const tasks = async (item: LoadedItem) => (await (await stage.seat('係員')).db.selectFrom('task').selectAll().where('item', '=', item.id).where('state', '=', '未了').execute())
const system = async (number: string) => {
  const seat = await stage.seat('代理')
  const { columns } = seat.book.registers.get('systems')!
  const needed = Object.fromEntries(Object.entries(columns).filter(([, field]) => field.required !== false).map(([key, field]) => [key, field.type === 'flag' ? false : field.type === 'choice' ? (typeof field.options[0] === 'string' ? field.options[0] : field.options[0]!.value) : field.type === 'choices' ? ['犯罪統計'] : field.type === 'number' ? 1 : '犯罪統計']))
  return seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number, columns: needed, unit: stage.organisation.units.課 }))
}

accept('mpd:2-1-(4)', async () => {
  expect(await refusedBy(middle({ kind: '入力資料' }))).toContain('mpd:2-1-(4)')
  const item = await register(middle({ kind: '入力資料', system: (await system('SYS-1')).id }))
  expect(item.details['kind']).toBe('入力資料')
})
accept('mpd:2-1-(5)', async () => {
  expect(await refusedBy(middle({ kind: '出力資料' }))).toContain('mpd:2-1-(5)')
  const source = await decided(high())
  const item = await register(high({ kind: '出力資料', system: (await system('SYS-2')).id, sources: [source.id] }))
  expect(item.classification!.sources).toMatchObject([{ id: source.id, confidentiality: 3 }])
})
accept('mpd:4-2', async () => {
  const item = await register()
  expect(item.classification).toMatchObject({ state: '未決定' })
  const request = await requestFor(item)
  expect((await stage.request(request)).steps).toMatchObject([{ role: '情報管理者', addressees: [{ person: stage.organisation.people.代理 }] }])
  for (const action of ['provide', 'publish', 'take-out'] as const) expect(decide({ ...ordinary('mpd', action), findings: ['unclassified'] }).prohibitions.flatMap(({ clauses }) => clauses)).toContain('mpd:4-2')
  await stage.act('代理', request, { act: '承認', position: 0 })
  expect((await now(item)).classification).toMatchObject({ state: '決定', confidentiality: 2, decidedBy: stage.organisation.people.代理 })
})
accept('mpd:4-4', async () => {
  const a = await decided(high({ restrictions: [{ kind: 'no-copy' }] }))
  const b = await decided(low({ restrictions: [{ kind: 'no-take-out', place: '本部' }] }))
  const item = await decided(high({ sources: [a.id, b.id] }))
  expect(item.classification).toMatchObject({ confidentiality: 3 })
  expect(item.classification!.kinds.toSorted()).toEqual(['no-copy', 'no-take-out'])
  const lower = await register(low({ sources: [a.id, b.id] }))
  expect(citesOf(await refusalOf(stage.act('代理', await requestFor(lower), { act: '承認', position: 0 })))).toContain('mpd:4-4')
})
accept('mpd:4-5', async () => {
  const item = await decided()
  await stage.record('係員', 'information.change.mpd', item.id, { what: '追加した', detail: '住所の欄を加えた' })
  expect(await tasks(item)).toMatchObject([{ duty: 'information.review.mpd', due: '2026-11-23' }])
  const start = stage.clock.now().toISOString()
  stage.clock.moveTo('2026-12-01T09:00:00+09:00')
  await bringDutiesUpToDate(await stage.seat(null))
  expect((await tasks(item))[0]!.due < '2026-12-01').toBe(true)
  stage.clock.moveTo(start)
  expect(citesOf(await refusalOf(stage.record('係員', 'information.review-conclusion.mpd', item.id, { conclusion: '維持する', reason: '変わらない' })))).toContain('mpd:4-5')
  await stage.record('代理', 'information.review-conclusion.mpd', item.id, { conclusion: '維持する', reason: '変わらない' })
  expect(await tasks(item)).toEqual([])
  expect((await now(item)).classification).toMatchObject({ confidentiality: 2, answers: { conclusion: '維持する', reason: '変わらない' } })
})
accept('mpd:5-6-(3)', async () => {
  expect(await refusedBy(middle({ protection: undefined }))).toEqual(['mpd:5-6-(3)'])
  await register(middle({ protection: undefined, openTo: '組織全体' }))
})
accept('mpd:別表3-機密性高', async () => {
  expect(await suggest(high({ confidentiality: undefined }))).toMatchObject({ confidentiality: '3' })
  for (const level of ['1', '2']) expect(await refusedBy(high({ confidentiality: level }))).toContain('mpd:別表3-機密性高')
})
accept('mpd:別表3-機密性中', async () => {
  expect(await suggest(middle({ confidentiality: undefined }))).toMatchObject({ confidentiality: '2' })
  expect(await refusedBy(middle({ confidentiality: '1' }))).toContain('mpd:別表3-機密性中')
  expect((await decided()).classification!.answers).toMatchObject({ articles: ['第２号'] })
})
accept('mpd:別表3-機密性低', async () => {
  expect(await refusedBy(middle({ confidentiality: '1' }))).toContain('mpd:別表3-機密性低')
  expect(await refusedBy(high({ confidentiality: '1' }))).toContain('mpd:別表3-機密性低')
  await register(low())
})
accept('mpd:別表3-完全性高', async () => {
  expect(await suggest(middle({ integrityHarm: '支障のおそれあり' }))).toMatchObject({ integrity: '2' })
  expect(await refusedBy(middle({ integrityHarm: '支障のおそれあり' }))).toContain('mpd:別表3-完全性高')
  expect(await suggest(middle({ form: '書面' }))).not.toHaveProperty('integrity')
  expect((await register(middle({ form: '書面', integrity: undefined, availability: undefined, integrityHarm: undefined, availabilityHarm: undefined }))).classification).toMatchObject({ integrity: 0 })
})
accept('mpd:別表3-完全性低', async () => {
  expect(await suggest(middle({ integrity: undefined }))).toMatchObject({ integrity: '1' })
  expect(await refusedBy(middle({ integrityHarm: undefined }))).toContain('mpd:別表3-完全性低')
})
accept('mpd:別表3-可用性高', async () => {
  expect(await suggest(middle({ availabilityHarm: '支障のおそれあり' }))).toMatchObject({ availability: '2' })
  expect((await register(middle({ form: '書面', integrityHarm: undefined, availabilityHarm: undefined, integrity: undefined, availability: undefined }))).classification).toMatchObject({ availability: 0 })
})
accept('mpd:別表3-可用性低', async () => {
  expect(await suggest(middle({ availability: undefined }))).toMatchObject({ availability: '1' })
  expect(await refusedBy(middle({ availabilityHarm: undefined }))).toContain('mpd:別表3-可用性低')
})
accept('mpd:別表3-可用性低-管理', async () => { expect(await refusedBy(middle({ alternative: undefined }))).toEqual(['mpd:別表3-可用性低-管理']) })
accept('mpd:別表3-完全性低-管理', async () => {
  const item = await decided()
  const seat = await stage.seat('代理')
  expect(controlState(seat.book.controls.get('information.tampering.mpd')!, item, seat.day, {})).toMatchObject({ applies: true, answered: false })
  const { unmetControls } = await import('../../../src/acts/unmet-controls.ts')
  const rows = (await unmetControls(seat)).filter(({ control }) => control === 'information.tampering.mpd')
  expect(JSON.stringify(rows)).toContain(item.number)
})
accept('mpd:別表3-完全性高-1', async () => {
  const integrity = { integrityHarm: '支障のおそれあり', integrity: '2' }
  expect(await refusedBy(middle(integrity))).toEqual(['mpd:別表3-完全性高-1'])
  expect(await refusedBy(middle({ ...integrity, backup: '要' }))).toEqual(['mpd:別表3-完全性高-1'])
  const item = await register(middle({ ...integrity, backup: '要', backupWhy: '作り直せない', backupEvery: 7 }))
  const start = stage.clock.now().toISOString()
  stage.clock.moveTo('2026-12-08T09:00:00+09:00')
  await bringDutiesUpToDate(await stage.seat(null))
  expect((await tasks(item)).filter(({ duty }) => duty === 'information.backup.mpd').length).toBeGreaterThanOrEqual(3)
  stage.clock.moveTo(start)
})
accept('mpd:別表3-機密性高-5', async () => {
  const item = await decided(high())
  const copy = () => stage.record('係員', 'information.copy.mpd', item.id, { title: '写し', form: '書面', origin: '複製', business: '防犯', aim: '会議', means: '手渡し', copies: 1, recipients: [stage.organisation.people.係長] })
  expect(citesOf(await refusalOf(copy()))).toContain('mpd:別表3-機密性高-5')
  const seat = await stage.seat(null)
  await seat.db.insertInto('provision').values({ org: seat.org, kind: '別段の定め', title: '捜査会議の写し', basis: '例規第5号', clauses: ['mpd:別表3-機密性高-5'], item: item.id, from_day: '2026-11-01', until_day: '2026-12-31' }).execute()
  await copy()
})
accept('mpd:別表3-機密性中-5', async () => {
  const item = await decided()
  const { people } = stage.organisation
  const give = (form: object) => stage.record('係員', 'information.distribution.mpd', item.id, { aim: '会議', means: '手渡し', copies: 2, recipients: [people.係長, people.補佐], ...form })
  for (const lacking of ['aim', 'copies', 'recipients']) expect((await refusalOf(give({ [lacking]: undefined }))).refusals[0]!.field).toBe(lacking)
  const mismatch = await refusalOf(give({ copies: 5 }))
  expect(mismatch.refusals[0]).toMatchObject({ field: 'countReason', cites: ['mpd:別表3-機密性中-5'] })
  await give({ copies: 5, countReason: '予備を三部置く' })
})

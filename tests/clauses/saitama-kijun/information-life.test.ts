// 情報の決定・承認・継承・見直し・複製・配布（埼玉 第３の１〜３、７）。
import { expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { controlState } from '../../../src/acts/gates.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation, high, low, middle } from './station.ts'

const stage = aStation()
const { enter, add, seen } = stage
const copyForm = { title: '写し', form: '書面', origin: '複製', business: '少年相談', reason: '会議の資料', copies: 2, storage: '書庫３番', neededUntil: '2027-03-31' }
const copy = (item: string, more: object = {}) => stage.record('係員', 'information.copy.saitama', item, { ...copyForm, ...more })
const { decide } = handlingRuleset('saitama-police')
const tasksOf = async (item: string) => (await (await stage.seat('係員')).db.selectFrom('task').selectAll().where('item', '=', item).execute()).filter(({ state }) => state === '未了')
const notices = async (person: string) => (await (await stage.seat(null)).db.selectFrom('notice').select(['title', 'about']).where('person', '=', person).execute())
const setLevels = { form: '電磁的記録', secret: 'どちらでもない', altered: '支障のおそれなし', lost: '支障のおそれなし', unavailable: '支障のおそれなし', integrity: '1', availability: '1' }

accept('saitama-kijun:3', async () => {
  const item = await enter(low({ personal: true }))
  await copy(item.id)
  await add('補佐', 'regulations', 'HOKA-0001', { name: '埼玉県警察文書管理規程 第48条', actions: ['copy'], confidentiality: '1', personalOnly: true })
  const refused = await refusalOf(copy(item.id))
  expect(citesOf(refused)).toContain('saitama-kijun:3')
  expect(refused.refusals.map(({ message }) => message).join('')).toContain('埼玉県警察文書管理規程 第48条')
  await copy((await enter(low({ personal: false }))).id)
})

accept('saitama-kijun:3-1', async () => {
  const { people, units } = stage.organisation
  const item = await enter(middle({ business: '統計', openTo: '組織全体' }))
  const browse = (assignment?: string) => stage.record('係員', 'information.browse.saitama', item.id, { ...(assignment ? { assignment } : {}), aim: '集計' })
  expect(citesOf(await refusalOf(browse()))).toContain('saitama-kijun:3-1')
  const seat = await stage.seat('係員')
  const own = await add('係員', 'assignments', 'TANTO-0001', { person: people.係員, business: '統計', begunOn: '2026-04-01' })
  await (await stage.seat(null)).db.updateTable('item').set({ unit: seat.organisation.people.get(people.係員)!.assignments[0]!.unit }).where('id', '=', own.id).execute()
  await browse(own.id)
  await transferPerson(await stage.seat(null), { person: people.係員, unit: units.他係, post: '係員', rank: '巡査', head: false, from: '2026-12-01' })
  const now = stage.clock.now().toISOString()
  stage.clock.moveTo('2026-12-01T09:00:00+09:00')
  expect(citesOf(await refusalOf(browse(own.id)))).toContain('saitama-kijun:3-1')
  stage.clock.moveTo(now)
})

accept('saitama-kijun:3-2-(1)', async () => {
  const item = await enter(middle({ when: '後で決める', later: '内容を確かめてから' }))
  expect(item.classification).toMatchObject({ state: '未決定', confidentiality: 2, integrity: 2, availability: 2 })
  for (const action of ['publish', 'take-out', 'send-mail'] as const) expect(decide({ ...ordinary('saitama-police', action), findings: ['unclassified'] }).prohibitions.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:3-2-(1)')
  const decided = (await stage.record('係員', 'information.classify.saitama', item.id, { ...setLevels, likely: ['第２号'], confidentiality: '2', unrestricted: '課内で使う' })).item!
  expect(decided.classification).toMatchObject({ state: '決定', decidedBy: stage.organisation.people.係員, on: '2026-11-16' })
})

accept('saitama-kijun:3-2-(2)', async () => {
  const waiting = await enter(low({ evident: false, judgedWhy: '公開済みの統計だけを含む' }), '代理')
  expect(waiting.classification).toMatchObject({ state: '承認待ち', confidentiality: 2, proposed: { confidentiality: 1 } })
  const [request] = await (await stage.seat('代理')).db.selectFrom('request').select(['id']).where('procedure', '=', 'information.lowest.saitama').orderBy('id', 'desc').execute()
  const approve = (who: '係長' | '代理' | '補佐') => stage.act(who, request!.id, { act: '承認', position: 0 })
  expect((await refusalOf(approve('係長'))).code).toBe('not-addressed')
  expect((await refusalOf(approve('代理'))).code).toBe('self-approval')
  await approve('補佐')
  expect((await seen('代理', waiting))!.classification).toMatchObject({ state: '決定', confidentiality: 1 })
})

accept('saitama-kijun:3-2-(5)', async () => {
  const a = await enter(middle({ restrictions: [{ kind: 'no-copy' }], unrestricted: undefined }))
  const b = await enter(low({ restrictions: [{ kind: 'limited-readers', label: '所属長限り', roles: ['所属長'], people: [stage.organisation.people.係員] }] }))
  const made = await enter(middle({ sources: [a.id, b.id] }))
  expect(made.classification).toMatchObject({ confidentiality: 2 })
  expect(made.classification!.kinds.toSorted()).toEqual(['limited-readers', 'no-copy'])
  const refused = await refusalOf(enter(low({ sources: [a.id, b.id] })))
  expect(citesOf(refused)).toContain('saitama-kijun:3-2-(5)')
  expect(refused.refusals[0]!.message).toContain('見直しを申し出て')
})

accept('saitama-kijun:3-2-(6)', async () => {
  const { people, units } = stage.organisation
  const item = await enter(high({ restrictions: [{ kind: 'no-take-out', place: '本部庁舎' }], unrestricted: undefined }), '代理')
  const child = await enter(high({ sources: [item.id] }), '同僚')
  const ask = () => stage.ask('同僚', 'information.review.saitama', [item.id], { why: '修正した', detail: '秘密に当たる記載を除いた', ...setLevels, likely: ['第１号'], confidentiality: '2', unrestricted: '課内で使う' })
  const first = await ask()
  expect((await seen('代理', item))!.classification).toMatchObject({ confidentiality: 3 })
  expect((await stage.request(first)).steps[0]).toMatchObject({ addressees: [{ person: people.代理 }] })
  await stage.act('同僚', first, { act: '取下げ' })
  await transferPerson(await stage.seat(null), { person: people.代理, unit: units.他課, post: '課長補佐', rank: '警部', head: false, from: '2026-11-16' })
  const second = await ask()
  // 代理は転出した。同じ課長補佐の職にある補佐が確かめる。
  expect((await stage.request(second)).steps[0]!.addressees.map(({ person }) => person)).toEqual([people.補佐])
  await stage.act('補佐', second, { act: '承認', position: 0 })
  expect((await seen('補佐', item))!.classification).toMatchObject({ confidentiality: 2, reviewed: true })
  expect((await notices(people.同僚)).some(({ about }) => about === `lineage/${item.id}`)).toBe(true)
  expect((await seen('同僚', child))!.classification).toMatchObject({ confidentiality: 3 })
})

accept('saitama-kijun:3-3-(1)-ア', async () => {
  for (const lacking of [{ receivedFrom: undefined }, { receivedWhy: undefined }]) {
    const refused = await refusalOf(enter(middle({ origin: '職員以外から入手', receivedFrom: '市役所', receivedWhy: '照会への回答', ...lacking })))
    expect(refused.refusals[0]!.field).toBe(Object.keys(lacking)[0])
  }
  const item = await enter(middle({ origin: '職員以外から入手', receivedFrom: '市役所', receivedWhy: '照会への回答' }))
  const seat = await stage.seat('係員')
  const control = seat.book.controls.get('information.lawful.saitama')!
  expect(controlState(control, item, seat.day, {})).toMatchObject({ applies: true, answered: false })
  await answerControl(seat, control.id, { item: item.id, answer: '適合', fields: { checked: '送付状で確かめた' } })
  expect(controlState(control, (await seen('係員', item))!, seat.day, {})).toMatchObject({ answered: true, stale: false })
})

accept('saitama-kijun:3-3-(1)-エ', async () => {
  const { people, units } = stage.organisation
  const item = await enter()
  const give = (form: object) => stage.record('同僚', 'information.distribution.saitama', item.id, { copies: 2, means: '手渡し', ...form })
  expect(citesOf(await refusalOf(give({ recipients: [people.係長, people.補佐], reasons: '会議に出るため' })))).toEqual(['saitama-kijun:3-3-(1)-エ'])
  const wide = await refusalOf(give({ recipientUnits: [units.本部] }))
  expect(wide.refusals[0]).toMatchObject({ field: 'rangeReason' })
  expect((await refusalOf(give({ recipientUnits: [units.本部], rangeReason: '全員に関わる' }))).refusals[0]).toMatchObject({ field: 'confirmedBy' })
  await give({ recipients: [people.係長, people.補佐], reasons: '会議に出るため\n決裁のため' })
})

accept('saitama-kijun:3-3-(1)-オ', async () => {
  const item = await enter()
  expect(citesOf(await refusalOf(copy(item.id, { reason: undefined })))).toEqual(['saitama-kijun:3-3-(1)-オ'])
  expect((await refusalOf(copy(item.id, { copies: undefined }))).refusals[0]!.field).toBe('copies')
  await copy(item.id)
  const { rows } = await (await import('../../../src/store/item-list.ts')).listItems((await stage.seat('係員')).db, (await import('../../../src/acts/export.ts')).listContext(await stage.seat('係員'), 'information'), { state: '使用中', limit: 200 })
  const copies = rows.filter(({ details }) => details['title'] === '写し' && details['storage'] === '書庫３番' && details['neededUntil'] === '2027-03-31')
  expect(copies.length).toBeGreaterThanOrEqual(2)
  expect(new Set(copies.map(({ number }) => number)).size).toBe(copies.length)
})

accept('saitama-kijun:3-3-(3)', async () => {
  expect(citesOf(await refusalOf(enter(middle({ storage: undefined }))))).toEqual(['saitama-kijun:3-3-(3)'])
  expect(citesOf(await refusalOf(enter(middle({ access: undefined }))))).toEqual(['saitama-kijun:3-3-(3)'])
  const item = await enter(middle({ title: '極秘の相談', openTo: '登録者と担当役割' }))
  const stranger = await stage.seat('他係員')
  const { sql } = await import('kysely')
  expect((await sql`select number from item_searchable where search like '%極秘の相談%'`.execute(stranger.db)).rows).toEqual([])
  expect(await seen('他係員', item)).toBeUndefined()
})

accept('saitama-kijun:3-7-(2)', async () => {
  const item = await enter(middle({ restrictions: [{ kind: 'no-copy' }], unrestricted: undefined }))
  const backup = (await stage.record('係員', 'information.backup.saitama', item.id, { title: '控え', form: '電磁的記録', origin: 'バックアップ', business: '少年相談', takenOn: '2026-11-16', storage: '外付けＨＤＤ 書庫' })).item!
  expect(backup.classification).toMatchObject({ confidentiality: 2, kinds: ['no-copy'] })
  const request = await stage.ask('係員', 'information.review.saitama', [item.id], { why: '追加した', detail: '秘密に当たる記載を加えた', ...setLevels, secret: '秘密文書に当たる', confidentiality: '3', restrictions: [{ kind: 'no-copy' }] })
  await stage.act('補佐', request, { act: '承認', position: 0 })
  expect((await seen('係員', backup))!.classification).toMatchObject({ confidentiality: 3 })
  expect((await notices(stage.organisation.people.係員)).some(({ about }) => about === `lineage/${item.id}`)).toBe(true)
})

accept('saitama-kijun:1-2-(2)-イ-(エ)', async () => {
  const { people } = stage.organisation
  const item = await enter(middle({ restrictions: [{ kind: 'destroy-after-reading' }], unrestricted: undefined, openTo: '所属' }))
  await stage.record('係員', 'information.distribution.saitama', item.id, { recipients: [people.係長, people.補佐, people.同僚], reasons: '一\n二\n三', means: '手渡し', copies: 3 })
  await stage.record('係長', 'information.reading.saitama', item.id, { readOn: '2026-11-16' })
  const [task] = await tasksOf(item.id)
  expect(task).toMatchObject({ duty: 'information.after-reading.saitama', due: '2026-11-19', about: people.係長 })
  await stage.record('同僚', 'information.reading.saitama', item.id, { readOn: '2026-11-16' })
  await stage.record('同僚', 'information.discarded.saitama', item.id, { method: '裁断', discardedAt: '2026-11-16T09:00:00+09:00' })
  const now = stage.clock.now().toISOString()
  stage.clock.moveTo('2026-11-25T09:00:00+09:00')
  await bringDutiesUpToDate(await stage.seat(null))
  expect((await tasksOf(item.id)).map(({ about }) => about)).toEqual([people.係長])
  stage.clock.moveTo(now)
})

accept('saitama-kijun:8-1-(2)-イ-(ケ)', async () => {
  const item = await enter(middle({ title: '担当限りの記録', openTo: '登録者と担当役割' }))
  const { sql } = await import('kysely')
  for (const who of ['他係員', '同僚'] as const) {
    expect((await sql`select number from item_searchable where search like '%担当限りの記録%'`.execute((await stage.seat(who)).db)).rows).toEqual([])
    expect(await seen(who, item)).toBeUndefined()
  }
  expect(await seen('補佐', item)).toBeDefined()
})

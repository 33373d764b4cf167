// 埼玉: 警察情報セキュリティポリシーに属する文書と、例外措置の対象にできる条項（第１の３(1)）。
import { expect } from 'vitest'
import { changeItem } from '../../../src/acts/items.ts'
import { confirmMappings } from '../../../src/acts/policy-mappings.ts'
import { accept } from '../../accept.ts'
import { asking, aPolicy, promulgated } from '../police-policies.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const stage = onStage('saitama-police')
const PROCEDURE = 'exceptions.exception.saitama'
const CLAUSE = 'saitama-kijun:1-3-(1)'
const [STANDARD, ORDER, MAPPED] = ['saitama-kijun:8-1-(2)-オ', 'saitama-kunrei:5-2', 'saitama-kijun:8-1-(2)-エ-(イ)']
const FORM = { title: '旧型装置の使用', target: '所属の業務', difficulty: '装置が対応しない', reasonKind: '技術的に困難', reason: '現場での照会に要る', alternative: '施錠した容器で運ぶ', period: { from: '2026-11-16', to: '2027-03-31' } }
const ask = (clauses: string) => stage.ask('課長', PROCEDURE, [], { ...FORM, clauses })
/** What the field of the form offers for these words, and for none. */
const offered = (q: string, act: string | null = PROCEDURE) => asking(stage, '課長', async (client) =>
  ((await client.get(`/api/clauses?q=${encodeURIComponent(q)}${act === null ? '' : `&act=${act}`}`)).body.rows as { id: string }[]).map(({ id }) => id))
const change = async (id: string, columns: object) => {
  const seat = await stage.seat('他課長')
  return seat.db.transaction().execute((tx) => changeItem(tx, seat, 'policies', id, { columns }))
}
const refusedAt = async (clauses: string) => (await refusalOf(ask(clauses))).refusals.map(({ field, cites }) => [field, ...cites])

accept(CLAUSE, async () => {
  const { db } = await stage.seat(null)
  const standard = (await db.selectFrom('item').select('id').where('number', '=', '規程-情管811').executeTakeFirstOrThrow()).id
  // 初めから属するのは対策基準。整備・管理の訓令は、属すると登録するまで選べない。
  expect((await stage.item(standard)).details).toMatchObject({ partOfPolicy: true, membership: '訓令に基づく基準', catalogue: 'saitama-kijun' })
  const clauses = await offered('システム')
  expect(clauses.length).toBeGreaterThan(10)
  expect(clauses.filter((id) => !id.startsWith('saitama-kijun:'))).toEqual([])
  expect(await offered('5-2')).not.toContain(ORDER)
  expect(await offered('5-2', null)).toContain(ORDER)
  expect(await offered('5-2', 'exceptions.grace.saitama')).toContain(ORDER)
  expect((await stage.request(await ask(STANDARD))).state).toBe('回付中')
  expect(await refusedAt(`${STANDARD} ${ORDER}`)).toEqual([['clauses', CLAUSE]])

  const order = await aPolicy(stage, '整備管理訓令', { partOfPolicy: false, membership: undefined, catalogue: 'saitama-kunrei' })
  expect(await refusedAt(ORDER)).toEqual([['clauses', CLAUSE]])
  await change(order.id, { partOfPolicy: true, membership: 'セキュリティ訓令' })
  expect(await offered('5-2')).toContain(ORDER)
  expect((await stage.request(await ask(`${STANDARD} ${ORDER}`))).state).toBe('回付中')

  // 属さないとした文書の条項は消える。緊急の許可でも選べない。
  await change(standard, { partOfPolicy: false })
  expect(await offered('8-1-(2)')).toEqual([])
  expect(await refusedAt(STANDARD)).toEqual([['clauses', CLAUSE]])
  const { period: _, ...deemed } = FORM
  expect(citesOf(await refusalOf(stage.record('課長', 'exceptions.deemed.saitama', null, { ...deemed, clauses: STANDARD, beneficiary: stage.organisation.people.係員 })))).toEqual([CLAUSE])

  // 自分の番号の規程は、目録の条項との対応を登録した版が有効な間、その条項だけが選べる。
  const own = await aPolicy(stage, '媒体要領', { kind: '要綱・要領' })
  const version = await promulgated(stage, own, '媒体要領-1', { text: '第２ 使用と持出し\n１ 台帳に登録された媒体だけを使う。\n２ 持ち出すときは、運用管理者の許可を受ける。\n', docNumber: '情管第12号', on: '2026-11-01' })
  await confirmMappings(await stage.seat('係員'), version.id, [{ number: '2-2', clauses: [MAPPED] }])
  expect(await offered('8-1-(2)')).toEqual([MAPPED])
  expect((await stage.request(await ask(MAPPED))).state).toBe('回付中')
  expect(await refusedAt(STANDARD)).toEqual([['clauses', CLAUSE]])
  const clerk = await stage.seat('係員')
  const forged = clerk.db.transaction().execute((tx) => changeItem(tx, clerk, 'policy-versions', version.id, { columns: { standsFor: STANDARD } }))
  expect((await refusalOf(forged)).refusals).toMatchObject([{ field: 'standsFor', cites: [CLAUSE] }])

  await change(standard, { partOfPolicy: true })
  expect((await stage.request(await ask(STANDARD))).state).toBe('回付中')
})

// 機密性３の条件、複製禁止・持ち出し禁止、分類から決まる呼び名（埼玉 第１の２・３）。
import { expect } from 'vitest'
import { exportItems } from '../../../src/acts/export.ts'
import { changeItem } from '../../../src/acts/items.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { findingsOf, informationOf } from '../../../src/domain/information/situation.ts'
import type { Action, Situation } from '../../../src/engine/decision/situation.ts'
import { lineageOf } from '../../../src/server/routes/lineage.ts'
import { accept } from '../../accept.ts'
import { all } from '../../rows.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation, high, low, middle } from './station.ts'

const stage = aStation()
const { enter, suggest } = stage
const MEDIUM: Partial<Situation> = { equipment: { kind: 'external-medium', owner: 'issued', managed: true, encrypted: true } }
async function judge(action: Action, items: readonly LoadedItem[], more: Partial<Situation> = {}) {
  const seat = await stage.seat('係員')
  return seat.book.rulesetOn(seat.day).decide({ profile: 'saitama-police', action, on: seat.day, purpose: 'duty', information: informationOf(items, { people: [], units: [], outside: false }), findings: findingsOf(items, action, seat.day), ...more })
}
const pageOf = async (id: string) => lineageOf(await stage.seat('係員'), 'information', id)
const namesOn = async (id: string) => (await pageOf(id)).named.map(({ words, clause }) => [words, clause])
const TRIP = { purpose: '打合せ', destination: '県庁', period: { from: '2026-11-16', to: '2026-11-17' }, care: '施錠したケースに入れる' }

accept('saitama-kijun:1-2-(1)-ア-(ア)', async () => {
  for (const secret of ['特定秘密に当たる', '秘密文書に当たる']) {
    expect((await suggest({ ...middle({ secret }), confidentiality: undefined })).suggested).toMatchObject({ confidentiality: '3' })
    for (const confidentiality of ['2', '1']) {
      const refused = await refusalOf(enter(middle({ secret, confidentiality, evident: true })))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'confidentiality', cites: ['saitama-kijun:1-2-(1)-ア-(ア)'] }))
    }
  }
  const item = await enter(high())
  expect(item.classification).toMatchObject({ confidentiality: 3, answers: { secret: '秘密文書に当たる' } })
  const { title: _title, kind: _kind, business: _business, origin: _origin, storage: _storage, access: _access, openTo: _openTo, when: _when, ...answers } = high()
  const review = (more: object) => stage.ask('係員', 'information.review.saitama', [item.id], { ...answers, ...more, why: 'その他', detail: '見直し' })
  expect(citesOf(await refusalOf(review({ confidentiality: '2' })))).toContain('saitama-kijun:1-2-(1)-ア-(ア)')
  expect(await review({ confidentiality: '2', secret: 'どちらでもない' })).not.toBe('')
})

accept('saitama-kijun:1-2-(2)-イ-(ア)', async () => {
  const item = await enter(middle({ restrictions: [{ kind: 'no-copy' }], unrestricted: undefined }))
  const answer = await judge('store', [item], MEDIUM)
  expect(answer.outcome).toBe('prohibited')
  expect(answer.prohibitions).toContainEqual({ clauses: ['saitama-kijun:1-2-(2)-イ-(ア)'], unless: 'exception' })
  const page = await pageOf(item.id)
  expect(page.restrictions).toEqual([expect.stringContaining('複製禁止')])
  expect(page.decidedBy).toMatchObject({ id: stage.organisation.people.係員 })
  const write = () => stage.record('係員', 'media.write-contents', stage.organisation.media.空, { contents: [{ title: item.number, confidentiality: 2, integrity: 1, availability: 1, information: item.id, restrictions: ['no-copy'] }], terminal: '端末１', encrypted: true })
  const written = await refusalOf(write())
  expect(citesOf(written)).toContain('saitama-kijun:1-2-(2)-イ-(ア)')
  const copied = await refusalOf(stage.record('係員', 'information.copy.saitama', item.id, { title: '写し', form: '書面', origin: '複製', business: '少年相談', reason: '会議', copies: 1, storage: '書庫', neededUntil: '2027-03-31' }))
  expect(citesOf(copied)).toContain('saitama-kijun:1-2-(2)-イ-(ア)')
})

accept('saitama-kijun:1-2-(2)-イ-(イ)', async () => {
  const restricted = (place?: string) => middle({ form: '書面', integrity: undefined, availability: undefined, altered: undefined, lost: undefined, unavailable: undefined, unrestricted: undefined, restrictions: [{ kind: 'no-take-out', ...(place === undefined ? {} : { place }) }] })
  const empty = await refusalOf(enter(restricted()))
  expect(empty.refusals[0]).toMatchObject({ field: 'restrictions' })
  expect(empty.message).toContain('場所')
  expect(citesOf(empty)).toContain('saitama-kijun:1-2-(2)-イ-(イ)')
  const item = await enter(restricted('本部庁舎３階 少年課の区域'))
  const elsewhere = await judge('take-out', [item], { destination: { kind: 'inside' } })
  expect(elsewhere.outcome).toBe('prohibited')
  expect(elsewhere.prohibitions.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:1-2-(2)-イ-(イ)')
  expect(citesOf(await refusalOf(stage.ask('係員', 'release.take-out.saitama', [item.id], TRIP)))).toContain('saitama-kijun:1-2-(2)-イ-(イ)')
})

accept('saitama-kijun:1-3-(3)', async () => {
  const [one, two, three] = [await enter(low()), await enter(), await enter(high())]
  expect(await namesOn(one.id)).toEqual([])
  expect(await namesOn(two.id)).toEqual([['要機密情報', 'saitama-kijun:1-3-(3)']])
  expect(await namesOn(three.id)).toEqual([['要機密情報', 'saitama-kijun:1-3-(3)']])
  const seat = await stage.seat('係員')
  const exported = new Map((await all((await exportItems(seat, 'information')).rows)).map(({ number, named }) => [number, named]))
  expect([one, two, three].map(({ number }) => exported.get(number))).toEqual(['', '要機密情報', '要機密情報'])
  const byHand = await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'information', two.id, { columns: { named: '' }, reason: '外す' })))
  expect(byHand.refusals.map(({ field }) => field)).toEqual(['named'])
  expect(await namesOn(two.id)).toHaveLength(1)
  expect((await judge('take-out', [two], MEDIUM)).applied).toContain('saitama-kijun:1-3-(3)')
})

accept('saitama-kijun:1-3-(4)', async () => {
  const item = await enter()
  const permitsOf = async () => (await judge('take-out', [await stage.item(item.id)], MEDIUM)).approvals.map(({ role, clauses }) => [role, clauses[0]])
  expect(await namesOn(item.id)).not.toContainEqual(['要保全情報', 'saitama-kijun:1-3-(4)'])
  expect(await permitsOf()).not.toContainEqual(['運用管理者', 'saitama-kijun:3-7-(1)'])
  const { title: _title, kind: _kind, business: _business, origin: _origin, storage: _storage, access: _access, openTo: _openTo, when: _when, ...answers } = middle({ altered: '支障のおそれあり', integrity: '2' })
  const request = await stage.ask('係員', 'information.review.saitama', [item.id], { ...answers, why: '修正した', detail: '原本になった' })
  await decide(request)
  expect((await stage.item(item.id)).classification).toMatchObject({ integrity: 2 })
  expect(await namesOn(item.id)).toContainEqual(['要保全情報', 'saitama-kijun:1-3-(4)'])
  expect(await permitsOf()).toContainEqual(['運用管理者', 'saitama-kijun:3-7-(1)'])
})
/** 回ってきた人が順に承認する。 */
async function decide(request: string): Promise<void> {
  const { people } = stage.organisation
  for (const [position, { addressees }] of (await stage.request(request)).steps.entries()) {
    const who = (Object.keys(people) as (keyof typeof people)[]).find((key) => people[key] === addressees[0]!.person)!
    await stage.act(who, request, { act: '承認', position })
  }
}

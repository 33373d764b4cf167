// 外部回線につながるシステムでの要機密情報と、外部回線への接続（埼玉 第３の３(4)、第８の１(2)イ(イ)）。
import { expect, test } from 'vitest'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation } from './station.ts'

const stage = aStation()
const system = (number: string, columns: object) => stage.add('補佐', 'systems', number, { name: number, confidentialityCeiling: '1', integrityCeiling: '1', availabilityCeiling: '1', externalLine: true, builtForConfidential: false, ...columns })
const terminal = (number: string, kind: string) => stage.add('係員', 'terminals', number, { kind, builtToMove: false, owner: '支給', externallyConnected: 'なし' })
async function judge(asked: Omit<Situation, 'profile'>) {
  const seat = await stage.seat('係員')
  return seat.book.rulesetOn(seat.day).decide({ profile: 'saitama-police', on: seat.day, purpose: 'duty', ...asked })
}
const document = (confidentiality: 1 | 2): NonNullable<Situation['information']> => ({ confidentiality, integrity: 1, availability: 1, form: 'electronic', restrictions: [] })
const onInternet = { kind: 'internet-terminal', owner: 'issued', managed: true, place: 'inside', externalLine: true, ceiling: { confidentiality: 1, integrity: 1, availability: 1 } } as const

accept('saitama-kijun:3-3-(4)', async () => {
  const created = await judge({ action: 'create', information: document(2), equipment: onInternet })
  expect(created.outcome).toBe('prohibited')
  expect(created.prohibitions.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:3-3-(4)')
  expect((await judge({ action: 'create', information: document(1), equipment: onInternet })).prohibitions).toEqual([])
  const mail = await judge({ action: 'send-mail', information: document(2), equipment: { ...onInternet, ceiling: { confidentiality: 2, integrity: 1, availability: 1 } }, destination: { kind: 'other-organisation', channel: 'mail', domain: 'guaranteed' }, measures: ['encrypted'] })
  expect(mail.outcome).toBe('conditional')
  expect(mail.prohibitions).toEqual([])
  expect(mail.conditions.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:3-5-(3)')
  expect(mail.applied).not.toContain('saitama-kijun:3-3-(4)')
  expect(citesOf(await refusalOf(system('ネット閲覧', { confidentialityCeiling: '2' })))).toEqual(['saitama-kijun:3-3-(4)'])
  expect((await system('外部メール', { confidentialityCeiling: '2', builtForConfidential: true })).state).toBe('運用中')
})

accept('saitama-kijun:8-1-(2)-イ-(イ)', async () => {
  const [closed, open] = [await system('照会', { externalLine: false }), await system('インターネット接続系', {})]
  const asked = await judge({ action: 'connect', information: document(1), equipment: { kind: 'network-terminal', owner: 'issued', managed: true, approved: true, externalLine: true, externallyConnectedBefore: false } })
  expect(asked.outcome).toBe('prohibited')
  expect(asked.prohibitions.flatMap(({ clauses }) => clauses)).toContain('saitama-kijun:8-1-(2)-イ-(イ)')
  const one = await terminal('線-1', '据置型パソコン')
  const connect = (chosen: string) => stage.record('係員', 'devices.external-connection.saitama', one.id, { system: chosen, line: '光回線', connectedOn: '2026-11-16' })
  expect(citesOf(await refusalOf(connect(closed.id)))).toContain('saitama-kijun:8-1-(2)-イ-(イ)')
  expect((await stage.item(one.id)).details['externallyConnected']).toBe('なし')
  expect((await connect(open.id)).item!.details['externallyConnected']).toBe('接続した')
})

test('システムを選ばなければ接続は登録できない', async () => {
  const one = await terminal('線-2', 'インターネット端末')
  expect((await refusalOf(stage.record('係員', 'devices.external-connection.saitama', one.id, { line: '光回線', connectedOn: '2026-11-16' }))).refusals.map(({ field }) => field)).toEqual(['system'])
})

// 支給外端末の試験の舞台: CISOの判断・実施手順・安全管理措置の規定を登録し、端末の許可まで進める。
import { recordEvent } from '../../../src/acts/records.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import { resolveRole } from '../../../src/engine/organisation.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { WEEK } from './city.ts'
import type { City } from './city.ts'

export const RULES = 'devices.own-terminal-rules.municipality'
export const PROCEDURE = 'devices.own-terminal.municipality'
const BY = { judgement: 'CISO', procedure: '統括情報セキュリティ責任者', safeguards: '統括情報セキュリティ責任者' } as const
const CONSENT = { noModification: true, noUnsafeApplications: true, noForbiddenSoftware: true, permittedLinesOnly: true, noLending: true }
export const LINE = { title: '連絡網', confidentiality: 2, integrity: 1, availability: 1 }
export const USE = { reason: '支給の端末が足りない', purpose: '災害時の連絡', contents: [LINE], place: '自宅', period: WEEK }

/** Registers a version by whoever holds the role; returns the row. */
export async function layDown(city: City, kind: keyof typeof BY, version: string, more: object = {}) {
  const { organisation } = await city.seat(null)
  const [holder] = resolveRole(organisation, BY[kind], city.organisation.units.課, new Map()).holders
  const seat = await takeSeat(city.world, city.organisation.org, holder!)
  const form = { version, document: `支給外端末の定め（${version}）`, from: '2026-11-01', ...(kind === 'judgement' ? { result: '可' } : {}), ...more }
  return (await recordEvent(seat, { event: `${RULES}/${kind}`, item: null, form })).item!
}
/** What must stand before anybody may ask. */
export async function allowOwnTerminals(city: City): Promise<void> {
  await layDown(city, 'judgement', '第１版')
  await layDown(city, 'procedure', '第１版')
}

/** A terminal of this person, its five consents given and its requirements confirmed. */
export async function ownedBy(city: City, who: PersonKey, number: string) {
  const one = await city.add(who, 'own-terminals', number, { owner: city.organisation.people[who], kind: 'スマートフォン', model: '私物' })
  await city.answer(who, 'devices.own-terminal-consent.municipality', { item: one.id, answer: '適合', fields: CONSENT })
  await city.record('課長', 'devices.own-terminal-check.municipality', one.id, { malwareChecked: '実施', fileSharing: '導入なし', screenLock: true, remoteWipe: true, confirmedOn: '2026-11-16' })
  return one
}
export async function permittedTo(city: City, who: PersonKey, number: string, form: object = {}) {
  const one = await ownedBy(city, who, number)
  await city.permit('課長', await city.ask(who, PROCEDURE, [one.id], { ...USE, ...form }))
  return one
}

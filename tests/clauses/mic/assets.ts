// 市区町村の情報資産の条項の試験が共に使う舞台。登録・複製・受領を短く書けるようにする。
import { sql } from 'kysely'
import type { Answer } from '../../../src/engine/decision/answer.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import type { ItemFacts } from '../../../src/engine/definition.ts'
import { informationOf, findingsOf } from '../../../src/domain/information/situation.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { aCity } from './city.ts'
import type { City } from './city.ts'

/** Answers that propose the lowest of each; levels are left to the proposal. */
export const LOW = { leak: '公表してよい', tamper: '軽微か影響なし', outage: '軽微か影響なし' }
export const SECRET = { ...LOW, leak: '秘密文書に相当' }
export const CONFIDENTIAL = { ...LOW, leak: '直ちに公表しない' }
export const asset = (title: string) => ({ title, kind: 'データ', form: '電磁的記録', business: '市民税の賦課', aim: '賦課のため', aimTied: true, origin: '作成', openTo: '所属', decision: '今定める' })

export interface Assets extends City {
  /** Enters a piece of information; levels follow the answers. */
  enter(title: string, more?: object, who?: PersonKey): Promise<LoadedItem>
  /** What the decision says of these pieces of information. */
  judge(action: Situation['action'], items: readonly ItemFacts[], more?: Omit<Partial<Situation>, 'profile' | 'action'>): Promise<Answer>
  /** The organisation's own value of a setting from this day on. */
  set(id: string, value: string, from?: string): Promise<void>
}
export function theAssets(): Assets {
  const city = aCity()
  const own = {
    async enter(title: string, more: object = LOW, who: PersonKey = '係員') {
      return (await city.record(who, 'information.entry.municipality', null, { ...asset(title), ...more })).item!
    },
    async judge(action: Situation['action'], items: readonly ItemFacts[], more: Omit<Partial<Situation>, 'profile' | 'action'> = {}) {
      const seat = await city.seat('係員')
      return seat.book.rulesetOn(seat.day).decide({
        profile: 'municipality', action, on: seat.day, purpose: 'duty', information: informationOf(items, { people: [], units: [], outside: false }), findings: findingsOf(items, action, seat.day), ...more,
      })
    },
    async set(id: string, value: string, from = '2026-04-01') {
      const { org } = city.organisation
      await sql`insert into setting_value (org, id, value, from_day, entered_by) values (${org}, ${id}, ${JSON.stringify(value)}::jsonb, ${from}, ${city.organisation.people.他課長})`.execute((await city.seat(null)).db)
    },
  }
  return new Proxy(city as Assets, { get: (target, key) => (key in own ? own[key as keyof typeof own] : target[key as keyof City]) })
}

// 埼玉県警察: 別の定めによる個人所有の機器での処理。
import { describe, expect } from 'vitest'
import { personalDeviceSituation } from '../../../src/domain/devices/personal-device-situation.ts'
import { addItem } from '../../../src/acts/items.ts'
import { actorOrNobody } from '../../../src/acts/guard-context.ts'
import { exceptionsFor } from '../../../src/acts/provisions.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const TODAY = '2026-11-16'
const UNTIL = '2026-11-30'
const OWN = 'saitama-kijun:7-1-(1)-オ'
const BASIS = 'saitama-kijun:8-1-(2)-オ'
const processing = { purpose: '災害時の連絡', confidentiality: '1' }
const taken = { theft: true, loss: true, malware: true, checkedOn: TODAY, until: UNTIL }

describe('個人所有の機器', () => {
  const stage = onStage('saitama-police')
  const add = async (number: string, columns: object = {}) => {
    const seat = await stage.seat('係員')
    const row = { owner: stage.organisation.people.係員, kind: 'スマートフォン・携帯電話機', model: '試験電話 1', basis: '通達 第12号', ...columns }
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'personal-devices', { number, columns: row }))).id
  }
  const provide = async (item: string) => (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '個人所有の機器の使用の定め', basis: '通達', clauses: [BASIS], item, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
  const check = (item: string, answers: object = taken) => stage.record('係員', 'devices.personal-device.saitama/measures', item, answers)
  const begin = (item: string) => stage.record('係員', 'devices.personal-device.saitama/processing', item, processing)
  /** The answer today to what the row says. */
  const answer = async (id: string) => {
    const seat = await stage.seat('係員')
    const item = await stage.item(id)
    const asked = personalDeviceSituation({ form: processing, items: [item], chosen: {}, settings: {}, actor: actorOrNobody(seat), profile: 'saitama-police', day: seat.day })
    return seat.book.rulesetOn(seat.day).decide({ ...asked, exceptions: await exceptionsFor(seat.db, seat, [item]) })
  }

  accept(OWN, async () => {
    const id = await add('K-01')
    // 別の定めも対策の回答もない。
    expect(citesOf(await refusalOf(begin(id)))).toEqual([BASIS, 'saitama-kijun:2-3-(4)-イ-(オ)', OWN, OWN])
    // 対策の回答だけがあり、別の定めがない。
    await check(id)
    const unfounded = await answer(id)
    expect([unfounded.outcome, unfounded.applied.includes(OWN)]).toEqual(['prohibited', true])
    expect(citesOf(await refusalOf(begin(id)))).toEqual([BASIS, 'saitama-kijun:2-3-(4)-イ-(オ)'])
    // 別の定めだけがあり、回答が一つでも欠ける。
    const unanswered = await add('K-02', { theft: true, malware: true, checkedOn: TODAY, until: UNTIL })
    await provide(unanswered)
    expect((await answer(unanswered)).prohibitions).toEqual([{ clauses: [OWN], unless: null }])
    expect(citesOf(await refusalOf(begin(unanswered)))).toEqual([OWN])
    for (const lacking of ['theft', 'loss', 'malware']) {
      await check(unanswered, { ...taken, [lacking]: false })
      expect(citesOf(await refusalOf(begin(unanswered)))).toEqual([OWN])
    }
    // 両方そろい、期限内。
    await provide(id)
    expect(await answer(id)).toMatchObject({ outcome: 'conditional', prohibitions: [], conditions: [{ measure: 'recorded', when: 'during', met: false, clauses: [OWN] }] })
    expect((await begin(id)).id).not.toBe('')
    // 期限の最後の日までは使え、過ぎれば確かめ直すまで使えない。
    stage.clock.moveTo('2026-11-30T01:00:00Z')
    expect((await begin(id)).id).not.toBe('')
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    expect((await answer(id)).outcome).toBe('prohibited')
    expect(citesOf(await refusalOf(begin(id)))).toEqual([OWN, OWN])
    await check(id, { ...taken, checkedOn: '2026-12-01', until: '2026-12-31' })
    expect((await begin(id)).id).not.toBe('')
    // 利用を終えた機器では、対策も別の定めもあっても処理できない。
    await stage.record('係員', 'devices.personal-device.saitama/end', id, { reason: '支給品に替えた', removed: true })
    expect((await stage.item(id)).state).toBe('終了')
    expect((await refusalOf(begin(id))).code).toBe('conflict')
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

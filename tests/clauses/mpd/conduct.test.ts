// 警視庁: 送受信と電子メール、ウェブの入力欄、ユーザＩＤ、権限の範囲、目的外使用。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { openRegister } from '../../../src/acts/open-register.ts'
import { itemHandlers } from '../../../src/server/routes/items.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'

const { decide } = handlingRuleset('mpd')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('mpd', action, change))
const banned = (action: Situation['action'], change: Change = {}) => ask(action, change).prohibitions.flatMap(({ clauses }) => clauses)
const internet = { kind: 'internet-terminal' } as const
const mail = { equipment: internet, destination: { kind: 'other-organisation', channel: 'mail' } } as const
const provision = (clause: string) => ({ exceptions: [{ id: 'P-1', clauses: [clause] }] })

describe('判定', () => {
  accept('mpd:5-7-(2)', () => {
    expect(ask('send-mail', { ...mail, information: { confidentiality: 2 } })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mpd:5-7-(2)', 'mpd:2-1-(8)'], unless: 'separate-provision' }] })
    expect(banned('send-mail', { ...mail, information: { confidentiality: 3 } })).toContain('mpd:5-7-(2)')
    expect(ask('send-mail', { ...mail, information: { confidentiality: 1 } }).outcome).toBe('permitted')
    expect(ask('send-mail', { ...mail, information: { confidentiality: 2 }, ...provision('mpd:5-7-(2)') }).outcome).toBe('permitted')
  })

  accept('mpd:5-7-(1)', () => {
    for (const equipment of [{ kind: 'internet-terminal', managed: false }, { kind: 'non-issued-terminal', owner: 'personal', managed: false }] as const) {
      const answer = ask('send-mail', { ...mail, equipment })
      expect(answer.outcome).toBe('prohibited')
      expect(answer.prohibitions).toContainEqual({ clauses: ['mpd:5-7-(1)'], unless: 'separate-provision' })
      expect(answer.toProceed.length).toBeGreaterThan(0)
      expect(ask('send-mail', { ...mail, equipment, ...provision('mpd:5-7-(1)') }).outcome).toBe('permitted')
    }
    expect(banned('send-mail', { ...mail, findings: ['web-mail'] })).toEqual(['mpd:5-7-(1)'])
    expect(banned('provide', { ...mail, destination: { kind: 'contractor', channel: 'cloud' } })).toContain('mpd:5-7-(1)')
    expect(banned('send-mail', mail)).toEqual([])
  })

  accept('mpd:5-7-(4)', () => {
    const form = { equipment: internet, destination: { kind: 'public', channel: 'web-form' } } as const
    for (const action of ['send-form', 'browse'] as const) {
      expect(ask(action, { ...form, information: { confidentiality: 2 } })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mpd:5-7-(4)'], unless: 'separate-provision' }] })
      expect(ask(action, { ...form, information: { confidentiality: 1 } }).outcome).toBe('permitted')
    }
  })
})

const SYSTEM = { name: '照会システム', purposes: '犯罪の捜査に関する照会\n運転免許に関する照会', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true }
let systems = 0
/** A system of the 課, and an authority on it for the 係員. */
async function authorised(stage: Stage) {
  const seat = await stage.seat('課長')
  const number = `システム-${String(++systems)}`
  const system = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'systems', { number, columns: SYSTEM, unit: stage.organisation.units.課 }))
  const { item } = await stage.record('係長', 'systems.authority-grant.mpd', system.id, { person: stage.organisation.people.係員, operations: ['閲覧', '出力'], validFrom: '2026-04-01' })
  return { system, authority: item! }
}

describe('システムの使用', () => {
  const stage = onStage('mpd')
  const USE = 'systems.use.mpd'
  const use = (system: string) => ({ system, operation: '閲覧', purpose: '運転免許に関する照会', identity: '自分のユーザＩＤ' })

  accept('mpd:5-6-(1)', async () => {
    expect(ask('use-system', { findings: ['others-identity'] })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mpd:5-6-(1)'], unless: null }] })
    const { system, authority } = await authorised(stage)
    expect(citesOf(await refusalOf(stage.record('係員', USE, authority.id, { ...use(system.id), identity: '他人のユーザＩＤ' })))).toEqual(['mpd:5-6-(1)'])
    await stage.record('係員', USE, authority.id, use(system.id))
    const { people, org } = stage.organisation
    const second = stage.store.owner.insertInto('account').values({ org, person: people.係員, username: 'second', password_hash: 'x' }).execute()
    await expect(second).rejects.toThrow(/account_one_per_person/)
    const handedOn = stage.store.owner.updateTable('account').set({ person: people.本部長 }).where('org', '=', org).where('person', '=', people.係員).execute()
    await expect(handedOn).rejects.toThrow('ほかの人に付け替えられません')
  })

  accept('mpd:5-6-(2)', async () => {
    const { system, authority } = await authorised(stage)
    const refused = await refusalOf(stage.record('係員', USE, authority.id, { ...use(system.id), operation: '削除' }))
    expect(citesOf(refused)).toEqual(['mpd:5-6-(2)'])
    const another = await authorised(stage)
    expect(citesOf(await refusalOf(stage.record('係員', USE, authority.id, use(another.system.id))))).toEqual(['mpd:5-6-(2)'])
    expect(citesOf(await refusalOf(stage.record('同僚', USE, authority.id, use(system.id))))).toContain('mpd:5-6-(2)')
    await stage.record('係員', USE, authority.id, use(system.id))

    const seat = await stage.seat('同僚')
    const asking = { seat, params: { register: 'authorities' }, query: { limit: 50 }, body: undefined } as unknown as Parameters<NonNullable<typeof itemHandlers.items>>[0]
    expect(citesOf(await refusalOf(Promise.resolve(itemHandlers.items!(asking))))).toEqual(['mpd:5-6-(2)'])
    const attempts = await stage.store.of(stage.organisation.org).selectFrom('evidence').select(['actor', 'clauses', 'subject']).where('act', '=', '権限外の台帳を開こうとした').execute()
    expect(attempts).toEqual([{ actor: stage.organisation.people.同僚, clauses: ['mpd:5-6-(2)'], subject: 'register/systems.authorities' }])
    expect((await openRegister(await stage.seat('課長'), 'authorities')).title).toBe('権限台帳')
    expect((await openRegister(await stage.seat('係員'), 'authorities', authority.holder)).title).toBe('権限台帳')
  })

  accept('mpd:12-2', async () => {
    const { system, authority } = await authorised(stage)
    const refused = await refusalOf(stage.record('係員', USE, authority.id, { ...use(system.id), purpose: '知人の住所の確認' }))
    expect(citesOf(refused)).toEqual(['mpd:12-2'])
    for (const purpose of SYSTEM.purposes.split('\n')) await stage.record('係員', USE, authority.id, { ...use(system.id), purpose })
    expect(banned('use-system', { purpose: 'off-duty' })).toEqual(['mpd:12-2'])
  })
})

describe('送信簿', () => {
  const stage = onStage('mpd')

  accept('mpd:2-1-(8)', async () => {
    const sent = { destinationKind: 'ほかの所属', recipients: '情報管理課', subject: '会議資料', confidentiality: '2' }
    const send = (means: string, change: object = {}) => stage.record('係員', 'mail.transmission.mpd', null, { ...sent, means, ...change })
    const { book } = await stage.seat('係員')
    const { means } = book.registers.get('transmissions')!.columns
    expect(means!.type === 'choice' && means!.options.map((one) => (typeof one === 'string' ? one : one.value))).toEqual(expect.arrayContaining(['電子メール（外部回線）', '庁内の連絡手段']))
    expect(citesOf(await refusalOf(send('電子メール（外部回線）')))).toContain('mpd:5-7-(2)')
    expect((await send('庁内の連絡手段')).item).toMatchObject({ register: 'transmissions', details: { means: '庁内の連絡手段', confidentiality: '2', sentBy: stage.organisation.people.係員 } })
    expect((await send('電子メール（外部回線）', { confidentiality: '1' })).item?.details['means']).toBe('電子メール（外部回線）')
  })
})

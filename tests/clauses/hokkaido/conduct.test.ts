// 北海道警察: 目的、電子メール、ウェブの制限、サービス、公表、ソフトウェアの条項。
import { describe, expect, test } from 'vitest'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import { loadItems } from '../../../src/acts/item-facts.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { handlingRuleset } from '../../handling/rulesets.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const NOW = '2026-11-16T01:00:00Z'
const TODAY = '2026-11-16'
const id = (number: string) => `hokkaido:${number}`
const stage = onStage('hokkaido-police')
const { decide } = handlingRuleset('hokkaido-police')
const judge = (asked: Omit<Situation, 'profile'>) => decide({ profile: 'hokkaido-police', purpose: 'duty', ...asked })
const bans = (asked: Omit<Situation, 'profile'>) => judge(asked).prohibitions.flatMap(({ clauses }) => clauses)
const enter = async (who: PersonKey, register: string, number: string, columns: object) => {
  const seat = await stage.seat(who)
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))).id
}
const setSetting = async (key: string, value: number | string, from: string) => {
  const seat = await stage.seat(null)
  await seat.db.insertInto('setting_value').values({ org: seat.org, id: key, value: JSON.stringify(value), from_day: from }).execute()
}
/** その日に行い、終われば元の日に戻す。 */
const on = async (day: string, act: () => Promise<void>) => {
  stage.clock.moveTo(`${day}T01:00:00Z`)
  try { await act() } finally { stage.clock.moveTo(NOW) }
}
const rowOf = async (register: string) => (await (await stage.seat(null)).db.selectFrom('item').select(['id', 'state']).where('org', '=', stage.organisation.org).where('register', '=', register).orderBy('id', 'desc').executeTakeFirstOrThrow())

describe('電子メール', () => {
  const send = (form: object = {}) => stage.record('係員', 'mail.sending.hokkaido', null, { matter: '行事の案内', confidentiality: '1', relation: '部外への送信', recipient: '町内会', domain: 'example.jp', megabytes: 1, inPurpose: true, sentAt: NOW, ...form })

  accept('hokkaido:11-1-(1)', async () => {
    expect(bans({ action: 'use-system', findings: ['other-purpose'] })).toEqual([id('11-1-(1)')])
    const system = await enter('係員', 'systems', 'NET-1', { name: '行政情報ネットワークシステム', purposes: '電子申請手続の受付\n電子メールによる外部との情報交換', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: true, builtForConfidential: true })
    expect(citesOf(await refusalOf(stage.record('係員', 'systems.use', null, { system, purpose: '個人の買い物' })))).toEqual([id('11-1-(1)')])
    expect((await stage.record('係員', 'systems.use', null, { system, purpose: '電子申請手続の受付' })).id).not.toBe('')
    expect(citesOf(await refusalOf(send({ inPurpose: false })))).toEqual([id('11-1-(1)')])
    const { item } = await send({ inPurpose: false, alternative: '電話もファックスも通じない相手である' })
    expect(item?.details['alternative']).toBe('電話もファックスも通じない相手である')
    const conditional = judge({ action: 'send-mail', purpose: 'urgent-no-alternative', destination: { kind: 'other-organisation', channel: 'mail' }, information: { confidentiality: 1 }, findings: ['other-purpose'] })
    expect([conditional.outcome, conditional.conditions]).toMatchObject(['conditional', [{ measure: 'recorded', met: false, clauses: [id('11-1-(1)')] }]])
    expect((await send()).id).not.toBe('')
    await setSetting('mail.proviso.hokkaido', '利用の全般の制限', '2027-03-01')
    await on('2027-03-01', async () => {
      expect(citesOf(await refusalOf(send()))).toEqual([id('11-1-(1)')])
      expect((await send({ alternative: '相手がメールしか使えない' })).id).not.toBe('')
    })
  })

  accept('hokkaido:11-3-(2)', async () => {
    expect(bans({ action: 'send-mail', destination: { kind: 'other-unit', channel: 'mail' }, information: { confidentiality: 1 } })).toEqual([id('11-3-(2)')])
    expect(citesOf(await refusalOf(send({ relation: '所属間の連絡' })))).toEqual([id('11-3-(2)')])
    for (const relation of ['部外からの受信メールの転送', '部外宛てメールの同送', '部外への送信']) expect((await send({ relation })).item?.details['relation']).toBe(relation)
    expect(bans({ action: 'forward-mail', destination: { kind: 'other-unit', channel: 'mail' }, information: { confidentiality: 1 }, findings: ['unit-message'] })).toEqual([id('11-3-(2)')])
  })

  accept('hokkaido:11-3-(4)', async () => {
    await enter('係員', 'size-limits', 'L-1', { domain: 'small.example.jp', megabytes: 3 })
    const large = async (domain: string, megabytes: number) => refusalOf(send({ domain, megabytes }))
    for (const domain of ['small.example.jp', 'ＳＭＡＬＬ.example.jp', 'mail.small.example.jp']) {
      const refused = await large(domain, 4)
      expect([citesOf(refused), refused.message]).toEqual([[id('11-3-(4)')], expect.stringContaining('分けて送るか、ほかの手段')])
      expect((await send({ domain, megabytes: 3 })).id).not.toBe('')
    }
    for (const domain of ['example.jp', 'notsmall.example.jp']) {
      expect((await send({ domain, megabytes: 10 })).id).not.toBe('')
      expect(citesOf(await large(domain, 11))).toEqual([id('11-3-(4)')])
    }
    await enter('係員', 'size-limits', 'L-2', { domain: 'tiny.small.example.jp', megabytes: 1 })
    expect(citesOf(await large('tiny.small.example.jp', 2))).toEqual([id('11-3-(4)')])
    await setSetting('mail.size.default', 5, '2026-12-01')
    await on('2026-12-01', async () => { expect(citesOf(await large('example.jp', 6))).toEqual([id('11-3-(4)')]) })
  })
})

describe('公表', () => {
  const content = (confidentiality: 1 | 2 | 3) => [{ title: '行事の案内', confidentiality, integrity: 1, availability: 1 }]
  const text = { title: '秋の行事', body: '広報課までお問い合わせください。', from: TODAY }
  const ask = (procedure: string, form: object) => stage.ask('係員', procedure, [], { ...text, contents: content(1), ...form })

  for (const [clause, procedure] of [['hokkaido:11-2', 'web.publication.hokkaido'], ['hokkaido:11-4', 'mail.magazine.hokkaido']] as const) {
    accept(clause, async () => {
      for (const confidentiality of [2, 3] as const) {
        const refused = await refusalOf(ask(procedure, { contents: content(confidentiality) }))
        expect([refused.code, citesOf(refused)]).toEqual(['prohibited', [clause]])
      }
      const request = await ask(procedure, {})
      expect((await stage.request(request)).steps.map(({ role }) => role)).toEqual(['運用管理者'])
      expect((await stage.act('課長', request, { act: '承認', position: 0 })).decided).toBe(true)
    })
  }

  accept('hokkaido:11-3-(1)', async () => {
    for (const action of ['publish', 'post-social'] as const) expect(bans({ action, destination: { kind: 'public', channel: 'website' }, information: { confidentiality: 1 }, findings: ['mail-address-shown'] })).toEqual([id('11-3-(1)')])
    await enter('係員', 'mail-addresses', 'A-1', { address: 'kouhou@police.example.lg.jp', basis: '標準付与' })
    for (const body of ['連絡先は kouhou@police.example.lg.jp です。', '連絡先: ＫＯＵＨＯＵ＠police.example.lg.jp']) {
      const refused = await refusalOf(ask('web.publication.hokkaido', { body }))
      expect([refused.code, citesOf(refused)]).toEqual(['prohibited', [id('11-3-(1)')]])
      expect(citesOf(await refusalOf(ask('mail.magazine.hokkaido', { body })))).toEqual([id('11-3-(1)')])
    }
    expect(await ask('web.publication.hokkaido', { body: '連絡先: 代表電話 011-000-0000' })).not.toBe('')
  })
})

describe('ウェブ', () => {
  const use = (form: object = {}) => stage.record('係員', 'web.use.hokkaido', null, { use: 'ウェブサイトの閲覧', site: 'www.bad.example.com', lifting: false, inPurpose: true, purpose: '情報の収集', ...form })

  accept('hokkaido:9-1', async () => {
    expect((await use()).id).not.toBe('')
    const asked = { site: 'bad.example.com', restricted: ['閲覧', '入力'], reason: '不正なプログラムを配っている' }
    expect((await refusalOf(enter('係員', 'restricted-sites', 'X-1', asked))).refusals).toMatchObject([{ cites: [id('9-1')] }])
    const request = await stage.ask('係員', 'web.restriction.hokkaido/added', [], asked)
    expect((await stage.request(request)).steps.map(({ role }) => role)).toEqual(['システム総括責任者'])
    await refusalOf(stage.act('課長', request, { act: '承認', position: 0 }))
    expect((await use()).id).not.toBe('')
    await stage.act('他部長', request, { act: '承認', position: 0 })
    for (const one of ['ウェブサイトの閲覧', 'ウェブサイトへの入力']) expect(citesOf(await refusalOf(use({ use: one })))).toEqual([id('9-1')])
    expect((await use({ site: 'good.example.com' })).id).not.toBe('')
    const { id: row } = await rowOf('restricted-sites')
    const seat = await stage.seat('係員')
    const direct = await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'restricted-sites', row, { columns: { restricted: ['入力'] } })))
    expect(direct.refusals).toMatchObject([{ field: 'restricted', cites: [id('9-1')] }])
    const change = await stage.ask('係員', 'web.restriction.hokkaido/changed', [row], { change: '制限を変える', newRestricted: ['入力'], reason: '閲覧は要る' })
    await stage.act('他部長', change, { act: '承認', position: 0 })
    expect((await loadItems(seat.db, seat, [row])).get(row)?.details['restricted']).toEqual(['入力'])
    expect((await use()).id).not.toBe('')
    expect(citesOf(await refusalOf(use({ use: 'ウェブサイトへの入力' })))).toEqual([id('9-1')])
    const end = await stage.ask('係員', 'web.restriction.hokkaido/changed', [row], { change: '制限を解く', reason: '安全が確かめられた' })
    await stage.act('他部長', end, { act: '承認', position: 0 })
    expect((await rowOf('restricted-sites')).state).toBe('解除')
    expect((await use({ use: 'ウェブサイトへの入力' })).id).not.toBe('')
  })

  accept('hokkaido:9-2-(1)', async () => {
    const service = { use: '各種サービスの利用', site: 'tool.example.net', lifting: true }
    expect(citesOf(await refusalOf(use(service)))).toEqual([id('9-2-(1)')])
    const grounds = { name: '調整の道具', site: 'tool.example.net', lifting: 'ファイルの送信', safe: true, promotes: true, reason: '会議の調整が早くなる', period: { from: TODAY, to: '2026-12-31' } }
    for (const lacking of ['safe', 'promotes']) expect((await refusalOf(stage.ask('係員', 'web.service.hokkaido', [], { ...grounds, [lacking]: false }))).refusals).toMatchObject([{ field: lacking, cites: [id('9-2-(1)')] }])
    const request = await stage.ask('係員', 'web.service.hokkaido', [], grounds)
    expect(citesOf(await refusalOf(use(service)))).toEqual([id('9-2-(1)')])
    await stage.act('他部長', request, { act: '承認', position: 0 })
    expect((await use(service)).id).not.toBe('')
    expect(citesOf(await refusalOf(use({ ...service, site: 'other.example.net' })))).toEqual([id('9-2-(1)')])
    expect((await use({ ...service, site: 'free.example.net', lifting: false })).id).not.toBe('')
    await on('2027-01-01', async () => { expect(citesOf(await refusalOf(use(service)))).toEqual([id('9-2-(1)')]) })
  })
})

describe('ソフトウェア', () => {
  accept('hokkaido:11-1-(2)-イ', () => {
    for (const action of ['install-software', 'modify-equipment'] as const) {
      const refused = judge({ action })
      expect([refused.outcome, refused.prohibitions]).toEqual(['prohibited', [{ clauses: [id('11-1-(2)-イ'), id('11-1-(2)')], unless: 'approval' }]])
      expect(judge({ action, approvals: [{ role: '運用管理者', request: 'K-1' }] }).outcome).toBe('prohibited')
      expect(judge({ action, approvals: [{ role: 'システム総括責任者', request: 'K-1' }] }).outcome).toBe('permitted')
    }
  })
  test('ほかの組の判定には及ばない', () => {
    expect(handlingRuleset('saitama-police').decide({ profile: 'saitama-police', action: 'modify-equipment' }).prohibitions.flatMap(({ clauses }) => clauses).filter((clause) => clause.startsWith('hokkaido:'))).toEqual([])
  })
})

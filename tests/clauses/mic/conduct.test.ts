// 市区町村: 判定だけで見られる行為の条項（電子メール、ウェブ、取込み、端末、テレワーク）。
import { describe, expect } from 'vitest'
import { recordEvent } from '../../../src/acts/records.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { ACTIONS } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset, ordinary } from '../../handling/rulesets.ts'
import type { Change } from '../../handling/rulesets.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'

const { decide } = handlingRuleset('municipality')
const ask = (action: Situation['action'], change: Change = {}) => decide(ordinary('municipality', action, change))
const banned = (action: Situation['action'], change: Change = {}) => ask(action, change).prohibitions.flatMap(({ clauses }) => clauses)
const terminal = { kind: 'network-terminal' } as const
const outside = { equipment: terminal, destination: { kind: 'other-organisation', channel: 'mail', recipients: 'one' } } as const
const held = (...roles: string[]) => roles.map((role) => ({ role, request: 'R-1' }))
const except = (clause: string) => ({ exceptions: [{ id: 'E-1', clauses: [clause] }] })

describe('分類と目的', () => {
  const city = aCity()

  accept('mic:2-(2)-⑤-(ア)', async () => {
    for (const confidentiality of [1, 2, 3] as const) {
      for (const action of ['use-system', 'copy', 'send-mail', 'take-out', 'browse', 'use-service'] as const) expect(banned(action, { information: { confidentiality }, purpose: 'off-duty' })).toContain('mic:2-(2)-⑤-(ア)')
    }
    expect(ACTIONS.filter((action) => banned(action, { purpose: 'duty' }).includes('mic:2-(2)-⑤-(ア)'))).toEqual([])
    const { item } = await city.record('係長', 'violations.off-duty-use.municipality/found', null, {
      person: city.organisation.people.係員, usedOn: '2026-11-13', category: '業務以外の目的での利用', asset: '住民記録システム', circumstances: '知人の住所を調べた',
    })
    expect(item).toMatchObject({ register: 'violations', state: '未処置', details: { person: city.organisation.people.係員 } })
    const notices = await city.store.of(city.organisation.org).selectFrom('notice').select(['person']).where('title', 'like', '業務外利用の登録%').execute()
    expect(notices.map(({ person }) => person)).toContain(city.organisation.people.課長)
    await city.record('課長', 'violations.off-duty-use.municipality/measured', item!.id, { measure: '口頭で注意した', measuredOn: '2026-11-16' })
    expect((await city.item(item!.id)).state).toBe('処置済')
  })

  accept('mic:2-(2)-⑤-(イ)', () => {
    const answers = ([1, 2, 3] as const).map((confidentiality) => ask('send-mail', { ...outside, information: { confidentiality } }))
    expect(answers.map(({ outcome }) => outcome)).toEqual(['permitted', 'conditional', 'prohibited'])
    expect(answers.map(({ applied }) => applied.includes('mic:2-(2)-⑤-(イ)'))).toEqual([false, true, true])
    expect(new Set(answers.map(({ applied }) => applied.join())).size).toBe(3)
  })
})

describe('電子メールと外部への送信', () => {
  const city = aCity()
  const send = (change: object = {}) => city.ask('係員', 'mail.sending.municipality', [], {
    means: '電子メール（外部回線）', destinationKind: 'ほかの組織', recipients: 'tanaka@example.jp：照会への回答', subject: '統計の回答', confidentiality: '2', attached: false, ...change,
  })
  const forward = { address: 'zeimu@city.example.jp', destinationKind: '庁外', destination: 'someone@example.com', purpose: '外出先で読むため' }
  let chief = ''
  const ciso = (person = chief) => takeSeat(city.world, city.organisation.org, (chief = person))
  /** A method the CISO laid down, through the real procedure. */
  const method = async (validUntil: string) => {
    const request = await city.ask('係員', 'cryptography.method.municipality', [], { name: `AES-256（${validUntil}）`, kind: '暗号化', validFrom: '2026-04-01', validUntil, keyHandling: '鍵は情報システム担当が保管し、年に一度更新する' })
    const { steps } = await city.request(request)
    expect(steps.map(({ kind, role }) => [kind, role])).toEqual([['決裁', 'CISO']])
    await actOnRequest(await ciso(steps[0]!.addressees[0]!.person), request, { act: { act: '承認', position: 0 }, version: (await city.request(request)).version })
    return (await city.request(request)).items[0]!
  }

  accept('mic:2-(2)-⑦', async () => {
    const answer = ask('send-mail', { ...outside, information: { confidentiality: 2 } })
    expect(answer.outcome).toBe('conditional')
    const asked = (measures: Situation['measures']) => ask('send-mail', { ...outside, information: { confidentiality: 2 }, measures, approvals: held('情報セキュリティ管理者') })
    expect(asked([]).conditions).toEqual([{ measure: 'encrypted', when: 'during', met: false, clauses: ['mic:2-(2)-⑦', 'mic:2-(1)-機密性-4'] }])
    expect([asked([]).outcome, asked(['encrypted']).outcome, asked(['password']).outcome]).toEqual(['conditional', 'permitted', 'permitted'])
    expect(ask('send-mail', { ...outside, destination: { kind: 'other-unit', recipients: 'one' }, information: { confidentiality: 2 } }).outcome).toBe('permitted')
    expect((await refusalOf(send())).refusals).toContainEqual(expect.objectContaining({ field: 'reason', cites: ['mic:2-(2)-⑦'] }))
    const request = await send({ reason: '相手方のシステムが受信時に復号できないため' })
    await city.permit('課長', request)
    const [row] = (await city.request(request)).items
    expect((await city.item(row!)).details).toMatchObject({ reason: '相手方のシステムが受信時に復号できないため', confidentiality: '2' })
  })

  accept('mic:6.1-(15)-①', async () => {
    for (const kind of ['inside', 'other-organisation'] as const) {
      expect(ask('forward-mail', { destination: { kind } })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:6.1-(15)-①'], unless: 'exception' }] })
      expect(banned('send-mail', { ...outside, destination: { kind }, findings: ['automatic-forwarding'] })).toContain('mic:6.1-(15)-①')
    }
    expect(citesOf(await refusalOf(city.ask('係員', 'mail.forwarding.municipality', [], forward)))).toEqual(['mic:6.1-(15)-①'])
    expect(citesOf(await refusalOf(city.ask('係員', 'mail.forwarding.municipality', [], { ...forward, destinationKind: '庁内' })))).toEqual(['mic:6.1-(15)-①'])
    const { db, org } = await city.seat(null)
    const allow = (until: string) => db.insertInto('provision').values({ org, kind: '例外措置', title: '自動転送', basis: '例外措置 第2号', clauses: ['mic:6.1-(15)-①'], from_day: '2026-11-01', until_day: until }).execute()
    await allow('2026-11-15')
    expect(citesOf(await refusalOf(city.ask('係員', 'mail.forwarding.municipality', [], forward)))).toEqual(['mic:6.1-(15)-①'])
    await allow('2026-12-31')
    expect((await city.request(await city.ask('係員', 'mail.forwarding.municipality', [], forward))).state).toBe('回付中')
  })

  accept('mic:6.1-(15)-②', async () => {
    expect(banned('send-mail', { ...outside, findings: ['needless-recipient'] })).toEqual(['mic:6.1-(15)-②'])
    const refused = await refusalOf(send({ confidentiality: '1', recipients: 'tanaka@example.jp：照会への回答\nsuzuki@example.jp：なし\nsato@example.jp' }))
    const [own] = refused.refusals.filter(({ field }) => field === 'recipients')
    expect(own).toMatchObject({ cites: ['mic:6.1-(15)-②'] })
    expect(own!.message).toMatch(/「suzuki@example.jp」「sato@example.jp」/)
    expect(own!.message).not.toContain('tanaka')
    expect(citesOf(refused)).toContain('mic:6.1-(15)-②')
    const request = await send({ confidentiality: '1' })
    expect((await city.item((await city.request(request)).items[0]!)).register).toBe('transmissions')
  })

  accept('mic:6.1-(16)-①', async () => {
    const top = { ...outside, information: { confidentiality: 3 } } as const
    const bare = ask('send-mail', top)
    expect(bare.outcome).toBe('prohibited')
    expect(bare.prohibitions).toContainEqual({ clauses: ['mic:6.1-(16)-①', 'mic:2-(1)-機密性-4'], unless: 'exception' })
    for (const chosen of [{ measures: ['encrypted'] }, { measures: ['password'] }] as const) {
      const answer = ask('send-mail', { ...top, measures: [...chosen.measures] })
      expect(answer.outcome).toBe('conditional')
      expect(answer.applied).toEqual(expect.arrayContaining(['mic:2-(1)-機密性-4', 'mic:2-(2)-⑦']))
    }
    expect(banned('send-mail', { ...outside, information: { integrity: 2, signed: false } })).toContain('mic:6.1-(16)-①')
    expect(banned('send-mail', { ...outside, information: { integrity: 2, signed: true } })).toEqual([])
    const current = await method('2027-03-31')
    expect(citesOf(await refusalOf(send({ confidentiality: '3', reason: '急ぐため' })))).toContain('mic:6.1-(16)-①')
    const request = await send({ confidentiality: '3', protection: ['暗号化'], method: current })
    expect((await city.request(request)).steps.map(({ role }) => role)).toEqual(['情報セキュリティ管理者'])
    await city.permit('課長', request)
    expect((await city.item((await city.request(request)).items[0]!)).details).toMatchObject({ protection: ['暗号化'], method: current })
  })

  accept('mic:6.1-(16)-②', async () => {
    const clause = 'mic:6.1-(16)-②'
    expect(banned('send-mail', { ...outside, findings: ['method-not-designated'] })).toEqual([clause])
    const current = await method('2027-03-31')
    const short = await method('2026-11-20')
    const encrypted = (chosen: string | undefined) => send({ protection: ['暗号化'], ...(chosen ? { method: chosen } : {}) })
    expect(citesOf(await refusalOf(encrypted(undefined)))).toContain(clause)
    expect(citesOf(await refusalOf(encrypted('99999999')))).toContain(clause)
    expect((await city.request(await encrypted(short))).state).toBe('回付中')
    city.clock.moveTo('2026-11-21T01:00:00Z')
    const late = await refusalOf(encrypted(short))
    expect(late.refusals).toContainEqual(expect.objectContaining({ field: 'method', cites: [clause] }))
    expect((await city.request(await encrypted(current))).state).toBe('回付中')
    const medium = await city.medium('暗-1')
    const trip = { purpose: '会議', destinationKind: '庁舎の外', destination: '県庁', period: { from: '2026-11-23', to: '2026-11-27' }, minimised: true, zone: 'LGWAN接続系', residentRecords: false }
    expect(citesOf(await refusalOf(city.ask('係員', 'media.take-out.municipality', [medium.id], { ...trip, method: short })))).toContain(clause)
    expect((await city.request(await city.ask('係員', 'media.take-out.municipality', [medium.id], { ...trip, method: current }))).state).toBe('回付中')
    await recordEvent(await ciso(), { event: 'cryptography.method-end.municipality', item: current, form: { reason: '危殆化' } })
    expect((await refusalOf(encrypted(current))).refusals).toContainEqual(expect.objectContaining({ field: 'method', cites: [clause] }))
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('ウェブ', () => {
  const city = aCity()
  const use = (kind: string, purpose: string) => city.record('係員', 'web.use.municipality', null, { kind, purpose, site: 'example.jp' })

  accept('mic:6.1-(15)-⑤', async () => {
    for (const [kind, finding] of [['ウェブメール', 'web-mail'], ['オンラインストレージ', 'online-storage']] as const) {
      expect(ask('use-service', { findings: [finding] })).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:6.1-(15)-⑤'], unless: 'exception' }] })
      expect(ask('use-service', { findings: [finding], ...except('mic:6.1-(15)-⑤') }).outcome).toBe('permitted')
      expect(citesOf(await refusalOf(use(kind, '業務')))).toEqual(['mic:6.1-(15)-⑤'])
    }
  })

  accept('mic:6.1-(20)-①', async () => {
    for (const place of ['inside', 'outside'] as const) expect(banned('browse', { equipment: { ...terminal, place }, purpose: 'off-duty' })).toContain('mic:6.1-(20)-①')
    expect(ask('browse', { equipment: terminal, purpose: 'duty' }).outcome).toBe('permitted')
    for (const now of ['2026-11-16T03:00:00Z', '2026-11-16T12:00:00Z']) {
      city.clock.moveTo(now)
      expect(citesOf(await refusalOf(use('ウェブの閲覧', '私用')))).toContain('mic:6.1-(20)-①')
    }
    await use('ウェブの閲覧', '業務')
  })
})

describe('取込み', () => {
  const city = aCity()
  const FILE = 'intake.intake.municipality'
  const received = { matter: '申請書のひな形', kind: 'データ', source: '受信した電子メール', sender: '県', fromZone: 'インターネット接続系', toZone: 'LGWAN接続系' }
  const checked = { checkedAt: '2026-11-16T09:40:00+09:00', product: '対策ソフト 12', result: '検出なし' }

  accept('mic:6.4-(3)-③', () => {
    const one = ask('import-file', { equipment: { ...terminal, malwareChecked: true }, findings: ['suspicious-mail'] })
    expect(one).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:6.4-(3)-③'], unless: null }], notices: [] })
    const targeted = ask('import-file', { equipment: { ...terminal, malwareChecked: true }, findings: ['suspicious-mail', 'targeted-attack'] })
    expect(targeted.notices).toEqual([{ role: '情報セキュリティ管理者', clauses: ['mic:kaisetsu-6.5-(7)-①'] }])
    const rules = handlingRuleset('municipality').rulesFor('import-file').flatMap(({ id, then }) => ('forbid' in then && id.startsWith('intake.') ? [then.forbid.instead] : []))
    expect(rules.findIndex((step) => step.includes('知らせ'))).toBeLessThan(rules.findIndex((step) => step.includes('速やかに削除')))
    const steps = targeted.toProceed.join('／')
    expect(steps.indexOf('知らせ')).toBeGreaterThanOrEqual(0)
    expect(steps.indexOf('知らせ')).toBeLessThan(steps.indexOf('速やかに削除'))
    expect(one.toProceed.join()).toContain('速やかに削除')
  })

  accept('mic:6.4-(3)-⑤', async () => {
    const into = (measures: Situation['measures']) => ask('import-file', { equipment: { ...terminal, zone: 'lgwan' }, measures })
    expect(into(['malware-checked'])).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:6.4-(3)-⑤'], unless: 'exception' }] })
    expect(into(['malware-checked', 'sanitised']).outcome).toBe('permitted')
    const { item } = await city.record('係員', `${FILE}/received`, null, received)
    await city.record('係員', `${FILE}/checked`, item!.id, checked)
    const refused = await refusalOf(city.record('係員', `${FILE}/confirmed`, item!.id, { usedFor: '様式の更新' }))
    expect(citesOf(refused)).toEqual(['mic:6.4-(3)-⑤'])
    await city.record('係員', `${FILE}/sanitised`, item!.id, { sanitisedBy: '文字だけを抜き出した' })
    expect((await city.record('係員', `${FILE}/confirmed`, item!.id, { usedFor: '様式の更新' })).item?.state).toBe('確定')
    const send = (change: object) => city.ask('係員', 'mail.sending.municipality', [], { means: '電子メール（外部回線）', destinationKind: 'ほかの組織', recipients: 'a@example.jp：回答', subject: '回答', confidentiality: '1', attached: true, ...change })
    const bare = await refusalOf(send({}))
    expect(bare.refusals.map(({ field }) => field)).toEqual(['checkedAt', 'checkedWith'])
    expect(citesOf(bare)).toContain('mic:6.4-(3)-⑤')
    await send({ checkedAt: NOON, checkedWith: '対策ソフト 12' })
  })
})

describe('接続とテレワーク', () => {
  const city = aCity()
  const FORM = { zone: 'LGWAN接続系', task: '滞納整理の照会', confidentiality: '3', residents: '大量又は機微な住民情報を扱う', encryptedLine: true, checked: true, period: WEEK, measures: ['encrypted'] }
  const apply = (terminalId: string, change: object = {}) => city.ask('係員', 'devices.telework-application.municipality', [terminalId], { ...FORM, ...change })

  accept('mic:kaisetsu-6.1-(19)-注16', () => {
    const brought = { kind: 'non-issued-terminal', owner: 'contractor', managed: false } as const
    const actor = { employment: 'contractor' } as const
    const refused = ask('connect', { actor, equipment: brought, findings: ['wireless'] })
    expect(refused.outcome).toBe('prohibited')
    expect(refused.prohibitions).toContainEqual({ clauses: ['mic:kaisetsu-6.1-(19)-注16'], unless: 'approval' })
    expect(banned('connect', { actor, equipment: brought, findings: ['wireless'], approvals: held('統括情報セキュリティ責任者') })).not.toContain('mic:kaisetsu-6.1-(19)-注16')
    expect(banned('connect', { actor, equipment: { ...brought, approved: true }, findings: ['wireless'] })).not.toContain('mic:kaisetsu-6.1-(19)-注16')
    expect(banned('connect', { equipment: terminal, findings: ['wireless'] })).toContain('mic:kaisetsu-6.1-(19)-注16')
  })

  accept('mic:kaisetsu-6.2-(2)', async () => {
    for (const kind of ['mobile-pc', 'mobile-terminal', 'network-terminal'] as const) {
      for (const employment of ['regular', 'contractor'] as const) {
        const answer = ask('telework', { actor: { employment, headOrAbove: true }, equipment: { kind, zone: 'mynumber', approved: true, encrypted: true }, destination: { kind: 'outside-premises', verified: true, tls: true }, measures: ['telework-check'] })
        expect(answer).toMatchObject({ outcome: 'prohibited', prohibitions: [{ clauses: ['mic:kaisetsu-6.2-(2)'], unless: null }] })
      }
    }
    const pc = await city.terminal('テ-番', { kind: 'モバイルパソコン', encryption: true, zone: 'LGWAN接続系' })
    const refused = await refusalOf(apply(pc.id, { zone: 'マイナンバー利用事務系', place: '自宅', residents: '扱わない', confidentiality: '1' }))
    expect(citesOf(refused)).toEqual(['mic:kaisetsu-6.2-(2)'])
    const request = await apply(pc.id, { zone: 'インターネット接続系', place: '自宅', residents: '扱わない', confidentiality: '1' })
    expect((await city.request(request)).steps.map(({ role }) => role)).toContain('統括情報セキュリティ責任者')
    expect(citesOf(await refusalOf(apply(pc.id, { zone: 'インターネット接続系', place: '自宅', residents: '扱わない', encryptedLine: false })))).toContain('mic:kaisetsu-6.2-(2)')
  })

  accept('mic:kaisetsu-6.2-(2)-LGWAN接続系テレワーク', async () => {
    const clause = 'mic:kaisetsu-6.2-(2)-LGWAN接続系テレワーク'
    const at = (destination: Situation['destination']) => ask('telework', { equipment: { kind: 'mobile-pc', zone: 'lgwan', encrypted: true }, information: { residentRecords: true }, findings: ['sensitive-residents'], destination })
    expect(at({ kind: 'home', verified: false }).prohibitions).toEqual([{ clauses: [clause], unless: 'exception' }])
    expect(at({ kind: 'outside-premises', verified: false }).outcome).toBe('prohibited')
    expect(at({ kind: 'outside-premises', verified: true }).outcome).toBe('conditional')
    const pc = await city.terminal('テ-LG', { kind: 'モバイルパソコン', encryption: true, zone: 'LGWAN接続系' })
    expect(citesOf(await refusalOf(apply(pc.id, { place: '自宅' })))).toEqual([clause])
    const office = await city.add('課長', 'satellite-offices', 'サテ-1', { name: '駅前サテライト', address: '市内', equalToPremises: true, checkedOn: '2026-11-02' })
    const there = { place: 'サテライトオフィス', office: office.id }
    expect(citesOf(await refusalOf(apply(pc.id, there)))).toEqual([clause])
    await city.record('部長', 'devices.satellite-recognition.municipality/given', office.id, { basis: '入退室の管理と施錠を現地で確かめた' })
    const request = await city.request(await apply(pc.id, there))
    expect(request.state).toBe('回付中')
    expect(request.steps.map(({ role }) => role)).toContain('統括情報セキュリティ責任者')
  })
})

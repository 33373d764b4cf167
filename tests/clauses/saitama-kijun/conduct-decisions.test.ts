// 埼玉県警察: 判定だけで確かめる、電子メール・ウェブ・クラウド・テレワークの条項。
import { describe, expect, test } from 'vitest'
import type { Situation } from '../../../src/engine/decision/situation.ts'
import { accept } from '../../accept.ts'
import { handlingRuleset } from '../../handling/rulesets.ts'

const { decide: judge } = handlingRuleset('saitama-police')
type Asked = Omit<Situation, 'profile'>
const decide = (asked: Asked) => judge({ profile: 'saitama-police', ...asked })
const bans = (asked: Asked) => decide(asked).prohibitions.flatMap(({ clauses }) => clauses)
const id = (number: string) => `saitama-kijun:${number}`

const mail = (confidentiality: 1 | 2 | 3, change: Partial<Asked> = {}): Asked =>
  ({ action: 'send-mail', purpose: 'duty', information: { confidentiality, form: 'electronic', restrictions: [] }, destination: { kind: 'other-organisation', channel: 'mail', domain: 'guaranteed' }, ...change })

describe('電子メール', () => {
  accept('saitama-kijun:3-5-(3)', () => {
    for (const measure of ['encrypted', 'password'] as const) {
      const answer = decide(mail(2, { measures: [measure] }))
      expect(answer.outcome).toBe('conditional')
      expect(answer.conditions).toMatchObject([{ measure: 'recorded', met: false, clauses: [id('3-5-(3)')] }])
    }
    const unanswered = decide(mail(2))
    expect(unanswered.outcome).toBe('prohibited')
    expect(unanswered.prohibitions.flatMap(({ clauses }) => clauses)).toEqual([id('8-1-(3)-キ'), id('3-5-(3)')])
    expect(decide(mail(1)).outcome).toBe('permitted')
  })

  accept('saitama-kijun:8-1-(3)-ア', () => {
    for (const finding of ['unofficial-mail', 'web-mail'] as const) expect(bans(mail(1, { findings: [finding] }))).toEqual([id('8-1-(3)-ア')])
    const next = decide(mail(2, { destination: { kind: 'other-organisation', channel: 'mail', domain: 'other' }, equipment: { kind: 'network-terminal', owner: 'issued' } }))
    expect(next.prohibitions.flatMap(({ clauses }) => clauses)).toEqual([id('8-1-(3)-イ'), id('8-1-(3)-キ'), id('3-5-(3)')])
  })
})

describe('ウェブ', () => {
  const form = (change: Partial<Asked> = {}): Asked =>
    ({ action: 'send-form', purpose: 'duty', information: { confidentiality: 2, form: 'electronic' }, equipment: { externalLine: true, ceiling: { confidentiality: 2 } }, destination: { kind: 'other-organisation', channel: 'web-form' }, ...change })

  accept('saitama-kijun:8-1-(3)-カ', () => {
    for (const confidentiality of [2, 3] as const) {
      const plain = decide(form({ information: { confidentiality, form: 'electronic' }, equipment: { externalLine: true, ceiling: { confidentiality: 1 } } }))
      expect([plain.outcome, plain.prohibitions.flatMap(({ clauses }) => clauses)]).toEqual(['prohibited', [id('3-3-(4)'), id('8-1-(3)-カ')]])
    }
    const built = decide(form())
    expect(built.outcome).toBe('conditional')
    expect(built.conditions.map(({ measure, met }) => [measure, met])).toEqual([['tls-confirmed', false], ['recipient-confirmed', false]])
    expect(built.applied).toEqual(expect.arrayContaining([id('3-3-(4)'), id('8-1-(3)-カ')]))
    expect(decide(form({ information: { confidentiality: 3, form: 'electronic' } })).outcome).toBe('prohibited')
    expect(decide(form({ measures: ['tls-confirmed', 'recipient-confirmed'], destination: { kind: 'other-organisation', channel: 'web-form', tls: true, verified: true } })).outcome).toBe('permitted')
  })

  accept('saitama-kijun:4-2-(1)-ア-(エ)', () => {
    const cloud = (change: Partial<Asked> = {}): Asked => ({ action: 'use-service', information: { confidentiality: 3, form: 'electronic' }, service: { kind: 'cloud' }, ...change })
    const unpermitted = decide(cloud())
    expect([unpermitted.outcome, unpermitted.prohibitions]).toEqual(['prohibited', [{ clauses: [id('4-2-(1)-ア-(エ)')], unless: 'approval' }]])
    expect(bans(cloud({ approvals: [{ role: 'システムセキュリティ責任者', request: 'C-1' }] }))).toEqual([id('4-2-(1)-ア-(エ)')])
    const permitted = decide(cloud({ approvals: [{ role: '情報セキュリティ管理者', request: 'C-1' }] }))
    expect(permitted.prohibitions).toEqual([])
    expect(permitted.applied).toContain(id('3-3-(5)'))
    for (const kind of ['search', 'web-meeting'] as const) expect(bans(cloud({ service: { kind } }))).not.toContain(id('4-2-(1)-ア-(エ)'))
  })
})

describe('テレワーク', () => {
  accept('saitama-kijun:1-3-(43)', () => {
    const moving = decide({ action: 'telework', destination: { kind: 'outside-premises' } })
    expect(moving.outcome).toBe('conditional')
    expect(moving.conditions.map(({ measure, when, met, clauses }) => ({ measure, when, met, clauses }))).toEqual([
      { measure: 'telework-check', when: 'before', met: false, clauses: [id('8-3-(2)-ア'), id('8-3-(2)-イ')] }, { measure: 'telework-check', when: 'after', met: false, clauses: [id('8-3-(2)-ア')] },
    ])
    expect(moving.applied).toContain(id('1-3-(43)'))
    expect(moving.applied).not.toContain(id('1-3-(42)'))
    for (const kind of ['home', 'other-unit'] as const) expect(decide({ action: 'telework', destination: { kind } }).applied).toContain(id('1-3-(42)'))
  })
})

describe('不正プログラム', () => {
  // 製品に添付したときの拒否と記録は、添付の検査の試験が受け持つ。二つがそろって初めて saitama-kijun:8-1-(6)-ア の受入れになる。
  test.each(['process', 'import-file', 'install-software', 'use-system'] as const)('検知されたファイルを %s で開いてよいか問うと不可と答え、事案の報告へ進む', (action) => {
    const answer = decide({ action, purpose: 'duty', findings: ['malware-detected'] })
    expect([answer.outcome, answer.prohibitions.flatMap(({ clauses }) => clauses)]).toEqual(['prohibited', [id('8-1-(6)-ア')]])
    expect(answer.notices).toEqual([{ role: '運用管理者', clauses: [id('8-1-(6)-ア'), id('2-3-(4)-ア-(ア)')] }])
    expect(answer.toProceed.join()).toContain('運用管理者へ速やかに報告')
  })
})

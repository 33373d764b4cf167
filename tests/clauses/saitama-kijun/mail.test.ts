// 埼玉県警察: 外部への電子メールの送信、送信後の消去、受信した情報の保存・移送・削除の条項。
import { afterEach, describe, expect, test } from 'vitest'
import { listTasks } from '../../../src/acts/home.ts'
import { addItem } from '../../../src/acts/items.ts'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aStation, high, middle } from './station.ts'
import { handlingRuleset } from '../../handling/rulesets.ts'

const NOW = '2026-11-16T01:00:00Z'
const id = (number: string) => `saitama-kijun:${number}`
const stage = aStation()
afterEach(() => stage.clock.moveTo(NOW))

const enter = async (who: PersonKey, register: string, number: string, columns: object) => {
  const seat = await stage.seat(who)
  return (await seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns }))).id
}
const terminal = (number: string, kind = '据置型パソコン') => enter('係員', 'terminals', number, { kind, builtToMove: false, owner: '支給', externallyConnected: 'なし' })
const mailFunction = (number: string, columns: object) => enter('係員', 'mail-functions', number, { name: `試験のメール ${number}`, operator: '警察が管理・運用', domain: 'police.example.lg.jp', guaranteed: true, ...columns })
const system = (number: string, columns: object) => enter('係員', 'systems', number, { name: `試験のシステム ${number}`, confidentialityCeiling: '3', integrityCeiling: '1', availabilityCeiling: '1', externalLine: true, builtForConfidential: true, ...columns })
const tasks = async (duty: string) => (await stage.seat(null)).db.selectFrom('task as t').leftJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id'))
  .select(['t.item', 't.state', 't.due', 'a.person', 'a.role']).where('t.org', '=', stage.organisation.org).where('t.duty', '=', duty).orderBy('t.id', 'desc').execute()
const told = async (who: PersonKey) => (await (await stage.seat(null)).db.selectFrom('notice').select('title').where('org', '=', stage.organisation.org).where('person', '=', stage.organisation.people[who]).execute()).map(({ title }) => title)

describe('外部への送信', () => {
  const message = async (used: string, change: object = {}) => ({ matter: '照会への回答', confidentiality: '2', recipient: '県庁 文書課', function: used, protection: '暗号化', means: '相手が遠方で、急ぐため', terminal: await terminal(`T-${crypto.randomUUID().slice(0, 8)}`), sentAt: NOW, ...change })
  const send = async (used: string, change: object = {}) => stage.record('係員', 'mail.sending.saitama', null, await message(used, change))
  const refused = async (used: string, change: object = {}) => citesOf(await refusalOf(send(used, change)))

  accept('saitama-kijun:8-1-(3)-キ', async () => {
    const used = await mailFunction('M-1', {})
    expect(await refused(used, { protection: 'なし' })).toEqual([id('8-1-(3)-キ'), id('3-5-(3)')])
    const { item } = await send(used)
    expect(item).toMatchObject({ register: 'sendings', state: '送信済', details: { protection: '暗号化', recipient: '県庁 文書課', sentBy: stage.organisation.people.係員 } })
    expect((await send(used, { protection: 'パスワードの設定', passwordBy: '電話' })).item?.details).toMatchObject({ protection: 'パスワードの設定', passwordBy: '電話' })
    for (const protection of ['暗号化', 'なし']) expect(await refused(used, { confidentiality: '3', protection })).toContain(id('3-5-(4)'))
    const unexplained = await refusalOf(send(used, { means: undefined }))
    expect(unexplained.refusals).toMatchObject([{ field: 'means', cites: [id('3-5-(3)')] }])
  })

  accept('saitama-kijun:3-5-(4)', async () => {
    const { decide } = handlingRuleset('saitama-police')
    const asked = decide({ profile: 'saitama-police', action: 'send-mail', purpose: 'duty', information: { confidentiality: 3, form: 'electronic', restrictions: [] }, destination: { kind: 'other-organisation', channel: 'mail', domain: 'guaranteed' }, measures: ['encrypted', 'password', 'recorded'] })
    expect([asked.outcome, asked.prohibitions]).toEqual(['prohibited', [{ clauses: [id('3-5-(4)')], unless: null }]])
    const used = await mailFunction('M-8', {})
    const original = await stage.enter(high())
    expect((await refusalOf(stage.enter(middle({ title: '相談記録の抜粋', sources: [original.id] })))).message).toContain('引き継ぐ')
    const excerpt = await stage.enter(middle({ title: '相談記録の抜粋', sources: [original.id], confidentiality: '3' }))
    expect(excerpt.classification?.confidentiality).toBe(3)
    const refusedExcerpt = await refused(used, { information: [excerpt.id], confidentiality: '3' })
    expect(refusedExcerpt).toEqual([id('3-5-(4)')])
    const understated = await refusalOf(send(used, { information: [excerpt.id], confidentiality: '2' }))
    expect(citesOf(understated)).toEqual(expect.arrayContaining([id('3-5-(3)'), id('3-5-(4)')]))
    const plain = await stage.enter(middle({ title: '相談の件数' }))
    expect((await send(used, { information: [plain.id] })).item?.state).toBe('送信済')
  })

  accept('saitama-kijun:8-1-(3)-イ', async () => {
    const service = await mailFunction('M-2', { operator: '承認された外部サービス', approval: '外サ-12', deemed: true, domain: 'mail.example.com', guaranteed: false })
    const phone = await mailFunction('M-3', { operator: '公用携帯電話機', domain: 'carrier.example.com', guaranteed: false })
    const other = await mailFunction('M-4', { domain: 'station.example.jp', guaranteed: false })
    for (const used of [service, phone, other]) expect(await refused(used)).toContain(id('8-1-(3)-イ'))
    expect((await send(service, { ground: '承認された外部サービス' })).item?.details['domainGround']).toBe('承認された外部サービス')
    expect((await send(phone, { ground: '公用携帯電話機' })).id).not.toBe('')
    expect(await refused(other, { ground: '承認された外部サービス' })).toContain(id('8-1-(3)-イ'))
    expect(await refused(other, { ground: '公用携帯電話機' })).toContain(id('8-1-(3)-イ'))
    expect(await refused(other, { ground: '特別な事情' })).toContain(id('8-1-(3)-イ'))
    const request = await stage.ask('係員', 'mail.domain-exception.saitama', [], { domain: 'station.example.jp', recipient: '県庁', reason: '災害で保証ドメイン名の機能が止まっている', period: { from: '2026-11-16', to: '2026-11-20' } })
    const { steps } = await stage.request(request)
    expect(steps.map(({ role }) => role)).toEqual(['運用管理者'])
    await stage.act('課長', request, { act: '承認', position: 0 })
    const seat = await stage.seat('係員')
    const { id: confirmation } = await seat.db.selectFrom('item').select('id').where('org', '=', seat.org).where('register', '=', 'domain-exceptions').executeTakeFirstOrThrow()
    expect((await send(other, { ground: '特別な事情', confirmation })).item?.state).toBe('送信済')
    stage.clock.moveTo('2026-11-21T01:00:00Z')
    expect(await refused(other, { ground: '特別な事情', confirmation })).toContain(id('8-1-(3)-イ'))
    stage.clock.moveTo(NOW)
  })

  test('警察の管理・運用と整理していない外部サービスと、部外のサービスからは送れない', async () => {
    const unsettled = await mailFunction('M-5', { operator: '承認された外部サービス', approval: '外サ-13', deemed: false })
    const foreign = await mailFunction('M-6', { operator: '部外のサービス' })
    for (const used of [unsettled, foreign]) expect(await refused(used)).toEqual([id('8-1-(3)-ア')])
  })

  accept('saitama-kijun:8-1-(3)-ケ', async () => {
    const used = await mailFunction('M-7', {})
    await send(used, { confidentiality: '1', protection: 'なし' })
    const before = (await tasks('mail.erasure-due.saitama')).length
    const { item } = await send(used)
    const mine = async () => (await tasks('mail.erasure-due.saitama')).filter((task) => task.item === item!.id)
    expect((await tasks('mail.erasure-due.saitama')).length).toBe(before + 1)
    expect(await mine()).toMatchObject([{ person: stage.organisation.people.係員, state: '未了', due: '2026-11-16' }])
    const erase = (form: object) => stage.record('係員', 'mail.erasure.saitama', item!.id, form)
    expect((await refusalOf(erase({ outcome: '消去した' }))).refusals).toMatchObject([{ field: 'erasedAt' }])
    expect((await refusalOf(erase({ outcome: 'やむを得ず消去できない' }))).refusals).toMatchObject([{ field: 'notErased' }])
    expect(await mine()).toMatchObject([{ state: '未了' }])
    const unitList = async () => (await listTasks(await stage.seat('課長'), { scope: 'unit', state: '未了' })).rows.filter((task) => task.item?.id === item!.id)
    expect(await unitList()).toMatchObject([{ title: '送信した要機密情報の端末からの消去' }])
    stage.clock.moveTo('2026-11-18T01:00:00Z')
    await remindAndEscalate(await stage.seat(null))
    expect((await told('課長')).some((title) => title.includes('送信した要機密情報の端末からの消去'))).toBe(true)
    stage.clock.moveTo(NOW)
    await erase({ outcome: '消去した', erasedAt: NOW })
    expect(await mine()).toMatchObject([{ state: '完了' }])
    const second = await send(used)
    await stage.record('係員', 'mail.erasure.saitama', second.item!.id, { outcome: 'やむを得ず消去できない', notErased: '訴訟のため保全が命じられている' })
    expect((await tasks('mail.erasure-due.saitama')).find((task) => task.item === second.item!.id)?.state).toBe('完了')
    expect((await stage.item(second.item!.id)).details['notErased']).toContain('保全')
  })
})

describe('受信した情報', () => {
  const saved = async (change: object = {}) => {
    const [onLine, internet] = [await terminal(`R-${crypto.randomUUID().slice(0, 8)}`), await system(`S-${crypto.randomUUID().slice(0, 8)}`, {})]
    return stage.record('係員', 'mail.saving.saitama', null, { matter: '受け取った名簿', confidentiality: '2', terminal: onLine, system: internet, savedAt: NOW, ...change })
  }

  accept('saitama-kijun:8-1-(3)-コ', async () => {
    expect(citesOf(await refusalOf(saved()))).toEqual([id('8-1-(3)-コ')])
    const closed = await system('S-CLOSED', { externalLine: false })
    expect((await saved({ system: closed })).id).not.toBe('')
    const { item } = await saved({ reason: '移す先の端末が故障している' })
    expect(item).toMatchObject({ register: 'received-files', state: '保存中' })
    expect((await tasks('mail.transfer-due.saitama')).filter((task) => task.item === item!.id)).toMatchObject([{ person: stage.organisation.people.係員, state: '未了', due: '2026-11-19' }])
  })

  accept('saitama-kijun:8-1-(3)-サ', async () => {
    const { item } = await saved({ reason: '移す先の端末が故障している' })
    const [medium, target] = [stage.organisation.media.空, await terminal('R-TARGET')]
    const [open, closed] = [await system('S-OPEN2', {}), await system('S-CLOSED2', { externalLine: false })]
    const move = (form: object) => stage.record('係員', 'mail.transfer.saitama/moved', item!.id, { medium, target, targetSystem: closed, movedAt: NOW, ...form })
    const mine = async () => (await tasks('mail.transfer-due.saitama')).filter((task) => task.item === item!.id)
    const barred = await refusalOf(move({ targetSystem: open }))
    expect(barred.refusals).toMatchObject([{ field: 'target', cites: [id('8-1-(3)-サ')] }])
    expect((await refusalOf(move({ target: await terminal('R-INTERNET', 'インターネット端末') }))).refusals).toMatchObject([{ field: 'target' }])
    expect((await refusalOf(stage.record('係員', 'mail.transfer.saitama/removed', item!.id, { removedAt: NOW }))).code).toBe('conflict')
    await move({})
    expect(await mine()).toMatchObject([{ state: '未了' }])
    stage.clock.moveTo('2026-11-23T01:00:00Z')
    await remindAndEscalate(await stage.seat(null))
    expect((await told('課長')).some((title) => title.includes('受信した要機密情報の移送と削除'))).toBe(true)
    stage.clock.moveTo(NOW)
    expect((await refusalOf(stage.record('係員', 'mail.transfer.saitama/removed', item!.id, { removedAt: '2026-11-15T01:00:00Z' }))).refusals).toMatchObject([{ field: 'removedAt' }])
    await stage.record('係員', 'mail.transfer.saitama/removed', item!.id, { removedAt: NOW })
    expect(await mine()).toMatchObject([{ state: '完了' }])
    expect((await stage.item(item!.id)).details).toMatchObject({ medium, target })
  })
})

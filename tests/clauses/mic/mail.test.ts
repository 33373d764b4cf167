// 市区町村: 一斉配信の宛先の非開示と、暗号化パスワードの伝え方。本物のメールサーバ（127.0.0.1）に届いたもので確かめる。
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { openWorld, takeSeat } from '../../../src/acts/world.ts'
import { insertItem } from '../../../src/acts/item-write.ts'
import { recordEvent } from '../../../src/acts/records.ts'
import { sendNext } from '../../../src/delivery/sender.ts'
import { smtpTransport } from '../../../src/delivery/transport.ts'
import type { Transport } from '../../../src/delivery/transport.ts'
import { loadDefinitions } from '../../../src/domain/index.ts'
import { accept } from '../../accept.ts'
import { headersOf, startMailServer, textOf } from '../../mail-server.ts'
import type { MailServer } from '../../mail-server.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'

describe('電子メール', () => {
  const city = aCity()
  let server: MailServer
  let transport: Transport
  beforeAll(async () => {
    server = await startMailServer()
    transport = smtpTransport({ url: server.url, from: 'sekisho@city.example.jp' })
  })
  afterAll(async () => { transport.close(); await server.close() })
  const deliver = async () => { while (await sendNext({ db: city.store.owner, transport, clock: city.clock, host: 'city.example.jp' }) === 'sent'); }
  const record = async (form: object, mail: { baseUrl: string } | null = { baseUrl: 'https://sekisho.example.jp' }) => {
    const world = openWorld(city.store, await loadDefinitions(), city.clock, mail)
    return recordEvent(await takeSeat(world, city.organisation.org, city.organisation.people.係員), { event: 'mail.bulk.municipality', item: null, form })
  }

  /** A method as it stands once the CISO has laid it down. */
  const designated = async () => {
    const seat = await city.seat(null)
    const columns = { name: 'AES-256', kind: '暗号化', validFrom: '2026-04-01', validUntil: '2029-03-31', keyHandling: '情報システム担当が保管する' }
    return seat.db.transaction().execute((tx) => insertItem(tx, seat, seat.book.registers.get('protection-methods')!, 'protection-methods', { number: '方式-1', unit: city.organisation.units.他課, columns }))
  }

  accept('mic:6.1-(15)-③', async () => {
    const clause = 'mic:6.1-(15)-③'
    const outside = ['hana@example.com', 'taro@example.org', 'jiro@example.net']
    const form = { subject: '説明会のご案内', body: '十二月の説明会を開きます。', to: outside.join('\n'), disclosure: '互いに知らせない' }
    await record(form)
    await deliver()
    expect(server.received.map(({ recipients }) => recipients)).toEqual(outside.map((one) => [one]))
    for (const [index, mail] of server.received.entries()) {
      const headers = headersOf(mail)
      expect(headers['to']).toContain(outside[index])
      expect(headers['cc']).toBeUndefined()
      for (const other of outside.filter((one) => one !== outside[index])) expect(mail.raw.toLowerCase()).not.toContain(other)
      expect(textOf(mail)).toContain('十二月の説明会を開きます。')
    }
    const shown = { ...form, disclosure: '互いに知らせる' }
    for (const reason of [undefined, '', ' 　']) expect((await refusalOf(record({ ...shown, reason }))).refusals).toMatchObject([{ field: 'reason', cites: [clause] }])
    expect((await refusalOf(record({ ...form, body: `ご参加: ${outside[1]}` }))).refusals).toMatchObject([{ field: 'body', cites: [clause] }])
    const { id } = await record({ ...shown, reason: '互いに連絡を取り合う実行委員のため' })
    await deliver()
    expect(server.received).toHaveLength(6)
    for (const mail of server.received.slice(3)) {
      expect(mail.recipients).toHaveLength(1)
      for (const one of outside) expect(textOf(mail)).toContain(one)
    }
    const kept = await city.store.of(city.organisation.org).selectFrom('record').select(['form', 'clauses']).where('id', '=', id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ form: { reason: '互いに連絡を取り合う実行委員のため' }, clauses: [clause] })
    expect((await refusalOf(record({ ...form, to: 'hana@example.com\nだれか' }))).message).toContain('だれか')
    expect((await refusalOf(record(form, null))).message).toContain('SEKISHO_SMTP_URL')
    const seat = await city.seat('係員')
    const asked = { profile: 'municipality', action: 'send-mail', purpose: 'duty', information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic' }, destination: { kind: 'other-organisation', recipients: 'many' } } as const
    expect(seat.book.rulesetOn(seat.day).decide(asked).conditions).toContainEqual(expect.objectContaining({ measure: 'bcc', met: false, clauses: [clause] }))
    for (const measure of ['bcc', 'recorded'] as const) expect(seat.book.rulesetOn(seat.day).decide({ ...asked, measures: [measure] }).conditions.filter(({ clauses, met }) => !met && clauses.includes(clause))).toEqual([])
  })

  accept('mic:kaisetsu-2-(2)-注6', async () => {
    const clause = 'mic:kaisetsu-2-(2)-注6'
    const form = { means: '電子メール（外部回線）', destinationKind: 'ほかの組織', recipients: 'zeimu@pref.example.jp：照会への回答', subject: '申請書の一覧', confidentiality: '2', attached: false, protection: ['暗号化', 'パスワード設定'], method: await designated() }
    const send = (change: object) => city.ask('係員', 'mail.sending.municipality', [], { ...form, ...change })
    const refused = await refusalOf(send({ passwordBy: '電子メール' }))
    expect(refused.refusals).toMatchObject([{ field: 'passwordReason', cites: [clause], message: expect.stringContaining('注意') }])
    expect(citesOf(await refusalOf(send({ passwordBy: '電子メール', passwordReason: ' ' })))).toContain(clause)
    const withReason = await send({ passwordBy: '電子メール', passwordReason: '相手に電話がなく、合意した文字列もない' })
    expect((await city.request(withReason)).form).toMatchObject({ passwordBy: '電子メール', passwordReason: '相手に電話がなく、合意した文字列もない' })
    for (const passwordBy of ['あらかじめ合意した文字列', '電話']) expect((await city.request(await send({ passwordBy }))).form).toMatchObject({ passwordBy })
  })
})

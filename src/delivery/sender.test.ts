import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { standingClock } from '../engine/clock.ts'
import { openStore, together } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { takeSeat } from '../acts/world.ts'
import type { World } from '../acts/world.ts'
import { enterAddresses } from '../acts/addresses.ts'
import { notify, noticeWrites } from '../acts/notices.ts'
import { startMailing } from '../server/mailing.ts'
import { freshDatabase } from '../../tests/database.ts'
import { aWorld, anOrganisation } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { headersOf, startMailServer, textOf } from '../../tests/mail-server.ts'
import type { MailServer } from '../../tests/mail-server.ts'
import { refusalOf } from '../../tests/stage.ts'
import { letterInsert } from './letter.ts'
import { sendNext } from './sender.ts'
import type { Sending } from './sender.ts'
import { readMailConfig, smtpTransport } from './transport.ts'
import type { Transport } from './transport.ts'

const NOW = '2026-11-16T01:00:00Z'
const clock = standingClock(NOW)
let store: Store
let drop: () => Promise<void>
let office: TestOrganisation
let world: World
let server: MailServer
let transport: Transport
let sending: Sending
beforeAll(async () => {
  const database = await freshDatabase()
  store = await openStore(database.url)
  drop = async () => { await store.close(); await database.drop() }
  office = await anOrganisation(store, 'municipality')
  world = { ...await aWorld(store, clock), mail: { baseUrl: 'https://sekisho.example.jp' } }
  server = await startMailServer()
  transport = smtpTransport({ url: server.url, from: 'sekisho@city.example.jp' })
  sending = { db: store.owner, transport, clock, host: 'city.example.jp' }
})
afterEach(async () => {
  await store.owner.deleteFrom('outgoing_mail').execute()
  await store.owner.deleteFrom('notice').execute()
  server.answer(() => null)
  clock.moveTo(NOW)
})
afterAll(async () => { transport.close(); await server.close(); await drop() })

const rows = () => store.owner.selectFrom('outgoing_mail').selectAll().orderBy('id').execute()
const queue = (to: readonly string[], sender: string | null = null) =>
  letterInsert(office.org, clock.now(), sender, to.map((one) => ({ to: one, subject: '件名', body: '本文', about: 'record/1' }))).execute(store.of(office.org))
const seatOf = (person: string | null) => takeSeat(world, office.org, person)
const notice = { title: '決裁を待っています', link: '/requests/7', about: 'request/7' }

describe('知らせのメール', () => {
  test('アドレスのある人にだけ、知らせと同じ取引で一通ずつ積まれる', async () => {
    await store.owner.updateTable('person').set({ email: 'yamada@city.example.jp' }).where('org', '=', office.org).where('id', '=', office.people.係員).execute()
    await store.owner.updateTable('person').set({ email: '読めない' }).where('org', '=', office.org).where('id', '=', office.people.同僚).execute()
    const seat = await seatOf(null)
    await notify(seat.db, seat, [office.people.係員, office.people.係員, office.people.同僚, office.people.課長], notice)
    await seat.db.transaction().execute(async (tx) => { await together(tx, noticeWrites(tx, seat, [office.people.係員], { ...notice, title: 'もう一つ' })) })
    expect((await rows()).map(({ to, subject, body, about }) => [to, subject, body.includes('https://sekisho.example.jp/requests/7'), about])).toEqual([
      ['yamada@city.example.jp', '関所: 決裁を待っています', true, 'request/7'], ['yamada@city.example.jp', '関所: もう一つ', true, 'request/7'],
    ])
    await expect(seat.db.transaction().execute(async (tx) => { await notify(tx, seat, [office.people.係員], notice); throw new Error('やめる') })).rejects.toThrow('やめる')
    expect(await rows()).toHaveLength(2)
  })
  test('送り先の設定がなければ、知らせだけで、メールは積まれない', async () => {
    const silent = await takeSeat({ ...world, mail: null }, office.org, null)
    await notify(silent.db, silent, [office.people.係員], notice)
    expect(await rows()).toEqual([])
    expect(await store.owner.selectFrom('notice').select('title').execute()).toEqual([{ title: notice.title }])
  })
})

describe('送り手', () => {
  test('古いものから一通ずつ、宛先は一つで、日本語も読め、決まった Message-ID が付く', async () => {
    const from = server.received.length
    await queue(['a@example.com', 'b@example.com'])
    expect([await sendNext(sending), await sendNext(sending), await sendNext(sending)]).toEqual(['sent', 'sent', 'nothing'])
    const mails = server.received.slice(from)
    expect(mails.map(({ recipients, from: sender }) => [recipients, sender])).toEqual([[['a@example.com'], 'sekisho@city.example.jp'], [['b@example.com'], 'sekisho@city.example.jp']])
    const [first] = await rows()
    expect(headersOf(mails[0]!)['message-id']).toBe(first!.message_id)
    expect(first!.message_id).toBe(`<${office.org}.${first!.id}.${clock.now().getTime()}@city.example.jp>`)
    expect(textOf(mails[0]!)).toContain('本文')
    expect(first).toMatchObject({ attempts: 1, last_error: null, failed_at: null, sent_at: clock.now() })
  })
  test('一時の失敗は待ち時間を倍にして送り直し、同じ Message-ID を使う', async () => {
    const from = server.received.length
    server.answer(() => '451 try later')
    await queue(['c@example.com'])
    expect(await sendNext(sending)).toBe('postponed')
    expect(await sendNext(sending)).toBe('nothing')
    clock.moveTo('2026-11-16T01:01:00Z')
    expect(await sendNext(sending)).toBe('postponed')
    clock.moveTo('2026-11-16T01:02:59Z')
    expect(await sendNext(sending)).toBe('nothing')
    clock.moveTo('2026-11-16T01:03:00Z')
    server.answer(() => null)
    expect(await sendNext(sending)).toBe('sent')
    expect(server.received.slice(from)).toHaveLength(1)
    expect(await rows()).toMatchObject([{ attempts: 3, last_error: null }])
  })
  test('受け取ったと言われる前に切れたら同じ Message-ID で送り直すので、受け手には一通に見える', async () => {
    const from = server.received.length
    server.breakAfterData(1)
    await queue(['d@example.com'])
    expect(await sendNext(sending)).toBe('postponed')
    clock.moveTo('2026-11-16T01:05:00Z')
    expect(await sendNext(sending)).toBe('sent')
    expect(new Set(server.received.slice(from).map((mail) => headersOf(mail)['message-id'])).size).toBe(1)
  })
  test('相手が受け取らないと言えば、やめて、送った人に知らせる', async () => {
    server.answer((recipient) => (recipient === 'nobody@example.com' ? '550 no such user' : null))
    await queue(['nobody@example.com'], office.people.係員)
    expect(await sendNext(sending)).toBe('refused')
    expect(await rows()).toMatchObject([{ sent_at: null, failed_at: clock.now(), last_error: expect.stringContaining('550') }])
    const told = await store.owner.selectFrom('notice').select(['person', 'title']).execute()
    expect(told).toEqual([{ person: office.people.係員, title: 'メールを届けられませんでした: nobody@example.com「件名」' }])
    clock.moveTo('2026-12-16T01:00:00Z')
    expect(await sendNext(sending)).toBe('nothing')
  })
  test('二つの送り手が同時に働いても、どれも一度しか送られない', async () => {
    const from = server.received.length
    await queue(Array.from({ length: 30 }, (_, i) => `many${i}@example.com`))
    const work = async () => { while (await sendNext(sending) === 'sent'); }
    await Promise.all([work(), work(), work()])
    const reached = server.received.slice(from).flatMap(({ recipients }) => recipients)
    expect(reached).toHaveLength(30)
    expect(new Set(reached).size).toBe(30)
  })
  test('受け持った処理が死んだ行は、借りた時間が過ぎてから別の送り手が送る', async () => {
    await queue(['e@example.com'])
    const dies: Sending = { ...sending, transport: { send: () => new Promise(() => {}), close: () => {} } }
    void sendNext(dies)
    await expect.poll(async () => (await rows())[0]!.leased_until).not.toBeNull()
    expect(await sendNext(sending)).toBe('nothing')
    clock.moveTo('2026-11-16T01:05:00Z')
    expect(await sendNext(sending)).toBe('sent')
  })
  test('アドレスが二つに読める行は、積めない', async () => {
    for (const to of ['a@example.com,b@example.com', 'a@example.com b@example.com', '<a@example.com>', 'だれか']) await expect(queue([to])).rejects.toThrow(/outgoing_mail_to_check/)
  })
  test('時計で動く送り手は、積まれたものを送り、止めれば止まる', async () => {
    const from = server.received.length
    await queue(['f@example.com', 'g@example.com'])
    const own = smtpTransport({ url: server.url, from: 'sekisho@city.example.jp' })
    const mailing = startMailing({ ...sending, transport: own })
    await expect.poll(() => server.received.length - from).toBe(2)
    await mailing.stop()
    await queue(['h@example.com'])
    expect(server.received.length - from).toBe(2)
  })
})

describe('人のアドレス', () => {
  test('職員番号とアドレスの表から全部か無しかで入り、証跡に残る', async () => {
    const seat = await seatOf(null)
    const rowOf = async (id: string) => store.owner.selectFrom('person').select(['number', 'email']).where('org', '=', office.org).where('id', '=', id).executeTakeFirstOrThrow()
    const clerk = (await rowOf(office.people.係員)).number
    const colleague = (await rowOf(office.people.同僚)).number
    const wrong = await refusalOf(enterAddresses(seat, [{ number: clerk, email: 'x@city.example.jp' }, { number: '999', email: 'y@city.example.jp' }, { number: clerk, email: '' }, { number: colleague, email: 'a@b, c@d' }]))
    expect(wrong.refusals.map(({ message }) => message.slice(0, 3))).toEqual(['2件目', '3件目', '4件目'])
    expect((await rowOf(office.people.係員)).email).not.toBe('x@city.example.jp')
    expect(await enterAddresses(seat, [{ number: clerk, email: 'new@city.example.jp' }, { number: colleague, email: '' }])).toBe(2)
    expect(await enterAddresses(seat, [{ number: clerk, email: 'new@city.example.jp' }])).toBe(0)
    expect([(await rowOf(office.people.係員)).email, (await rowOf(office.people.同僚)).email]).toEqual(['new@city.example.jp', null])
    expect(await store.owner.selectFrom('evidence').select('after').where('org', '=', office.org).where('act', '=', 'メールアドレスの登録').execute()).toHaveLength(2)
    expect((await refusalOf(enterAddresses(await seatOf(office.people.係員), []))).message).toContain('システムの管理者')
  })
})

describe('送り先の設定', () => {
  test('なければ送らず、差出人は書かなければ利用者の開く番地から作る', () => {
    expect(readMailConfig({}, 'https://sekisho.example.jp')).toBeNull()
    expect(readMailConfig({ SEKISHO_SMTP_URL: ' ' }, 'https://sekisho.example.jp')).toBeNull()
    expect(readMailConfig({ SEKISHO_SMTP_URL: 'smtp://mail.example.jp' }, 'https://sekisho.example.jp')).toEqual({ url: 'smtp://mail.example.jp', from: 'sekisho@sekisho.example.jp' })
  })
  test('誤りは一文で言い、合言葉を繰り返さない', () => {
    for (const url of ['mail.example.jp:25', 'https://mail.example.jp', 'smtp://']) expect(() => readMailConfig({ SEKISHO_SMTP_URL: url }, 'https://sekisho.example.jp')).toThrow(/^SEKISHO_SMTP_URL は使えません。[^。]+。$/)
    expect(() => readMailConfig({ SEKISHO_SMTP_URL: 'ftp://u:himitsu@x' }, 'https://x')).not.toThrow(/himitsu/)
    expect(() => readMailConfig({ SEKISHO_SMTP_URL: 'smtp://x', SEKISHO_MAIL_FROM: 'a@b.jp, c@d.jp' }, 'https://x')).toThrow(/SEKISHO_MAIL_FROM/)
  })
})

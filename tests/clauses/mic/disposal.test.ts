// 市区町村: 媒体の廃棄の条項（許可、記録、図表24の方法と確認、証明書の督促、設置形態）。
import { describe, expect } from 'vitest'
import { remindAndEscalate } from '../../../src/acts/reminders.ts'
import { optionsOffered } from '../../../src/engine/options.ts'
import type { Facts } from '../../../src/engine/condition.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON } from './city.ts'
import type { City } from './city.ts'

const TABLE = 'mic:kaisetsu-4.1-(7)-図表24'
const DESTROYED = '物理的な破壊（破砕・穿孔など）'
const OVERWRITTEN = '専用ソフトウェアによる全領域の上書き'
const REACHABLE = 'ＯＳ等から届く全ての領域の上書き'
const FORMATTED = '初期化（フォーマット）のみ'
const asked = (method: string, more: object = {}) => ({ reason: '老朽化', zone: 'LGWAN接続系', residentRecords: false, hosting: 'オンプレミス', method, ...more })
const residents = { zone: 'マイナンバー利用事務系', residentRecords: true }
const done = (method: string, more: object = {}) => ({ disposedAt: NOON, operator: '市民税係', method, ...more })
const witnessed = (city: City) => ({ confirmation: '職員が完了まで立ち会った', witness: city.organisation.people.同僚 })

/** A medium that once held information of this confidentiality. */
async function holding(city: City, number: string, confidentiality: 1 | 2 | 3) {
  const medium = await city.medium(number)
  await city.record('係員', 'media.write-contents', medium.id, { contents: [{ title: '調査票', confidentiality, integrity: 1, availability: 1 }], terminal: '端末 A-1', encrypted: true, zone: 'LGWAN接続系' })
  await city.record('係員', 'media.erase-contents', medium.id, { method: '上書きによる消去' })
  return medium
}
/** The same with its disposal permitted. */
async function condemned(city: City, number: string, confidentiality: 1 | 2 | 3, form: object = asked(DESTROYED)) {
  const medium = await holding(city, number, confidentiality)
  await city.permit('課長', await city.ask('係員', 'media.disposal', [medium.id], form))
  return medium
}
const dispose = (city: City, id: string, form: object) => city.record('係員', 'media.disposal-record', id, form)

describe('媒体の廃棄', () => {
  const city = aCity()

  accept('mic:2-(2)-⑩-(ウ)', async () => {
    const medium = await holding(city, '廃-1', 1)
    const early = await refusalOf(dispose(city, medium.id, done(DESTROYED, witnessed(city))))
    expect(early.message).toContain('保管中')
    const request = await city.ask('係員', 'media.disposal', [medium.id], asked(DESTROYED))
    expect((await city.request(request)).steps.map(({ role, kind, clauses }) => [role, kind, clauses.includes('mic:2-(2)-⑩-(ウ)')])).toEqual([['情報セキュリティ管理者', '決裁', true]])
    expect((await city.item(medium.id)).state).toBe('保管中')
    await city.permit('課長', request)
    await dispose(city, medium.id, done(DESTROYED, witnessed(city)))
    expect((await city.item(medium.id)).state).toBe('廃棄')
    const record = await city.store.of(city.organisation.org).selectFrom('record').select('request').where('item', '=', medium.id).where('event', '=', 'media.disposal-record').executeTakeFirstOrThrow()
    expect(record.request).toBe(request)
  })

  accept('mic:2-(2)-⑩-(イ)', async () => {
    const medium = await condemned(city, '廃-2', 1)
    for (const field of ['disposedAt', 'operator', 'method'] as const) {
      const refused = await refusalOf(dispose(city, medium.id, { ...done(DESTROYED, witnessed(city)), [field]: undefined }))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field, cites: ['mic:2-(2)-⑩-(イ)'] }))
    }
    const { id } = await dispose(city, medium.id, done(DESTROYED, witnessed(city)))
    const db = city.store.of(city.organisation.org)
    const kept = await db.selectFrom('evidence').select(['id', 'clauses', 'act']).where('subject', '=', `item/${medium.id}`).where('act', '=', '廃棄の記録').executeTakeFirstOrThrow()
    expect(kept.clauses).toContain('mic:2-(2)-⑩-(イ)')
    await expect(db.updateTable('evidence').set({ act: '別の処理' }).where('id', '=', kept.id).execute()).rejects.toThrow()
    expect((await refusalOf(dispose(city, medium.id, done(OVERWRITTEN, witnessed(city))))).message).toContain('廃棄')
    await city.record('係員', 'media.disposal-correction.municipality', medium.id, { what: '処理した人・事業者', correct: '市民税係 山田', reason: '氏名の書き漏らし' })
    expect((await db.selectFrom('record').select('form').where('id', '=', id).executeTakeFirstOrThrow()).form).toMatchObject({ operator: '市民税係', method: DESTROYED })
    expect((await db.selectFrom('record').select('form').where('item', '=', medium.id).orderBy('id', 'desc').executeTakeFirstOrThrow()).form).toMatchObject({ correct: '市民税係 山田' })
  })

  accept('mic:2-(2)-⑩-(ア)', async () => {
    const medium = await holding(city, '廃-3', 2)
    expect((await offered(city, medium.id)).includes(REACHABLE)).toBe(false)
    expect(citesOf(await refusalOf(city.ask('係員', 'media.disposal', [medium.id], asked(REACHABLE))))).toContain('mic:2-(2)-⑩-(ア)')
    await city.permit('課長', await city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN)))
    const weak = await refusalOf(dispose(city, medium.id, done(FORMATTED, witnessed(city))))
    expect(citesOf(weak)).toContain('mic:2-(2)-⑩-(ア)')
    expect((await city.item(medium.id)).state).toBe('廃棄待ち')
  })

  accept('mic:kaisetsu-4.1-(7)', async () => {
    const medium = await condemned(city, '廃-4', 1, asked(REACHABLE))
    expect(await offered(city, medium.id)).not.toContain(FORMATTED)
    const refused = await refusalOf(dispose(city, medium.id, done(FORMATTED, witnessed(city))))
    expect(citesOf(refused)).toContain('mic:kaisetsu-4.1-(7)')
    const secret = await condemned(city, '廃-5', 3)
    expect(await offered(city, secret.id)).toEqual([DESTROYED, '磁気による破壊', OVERWRITTEN, 'ブロック消去', '暗号化消去（鍵の抹消）'])
    const exceptional = { basis: '例外措置の許可を受けた方法' }
    expect(await offered(city, secret.id, exceptional)).toContain(REACHABLE)
    expect((await refusalOf(dispose(city, secret.id, done(REACHABLE, { ...exceptional, ...witnessed(city) })))).refusals).toContainEqual(expect.objectContaining({ field: 'exceptionNumber' }))
    const outside = { ...exceptional, exceptionNumber: '例外第3号', ...witnessed(city) }
    expect(citesOf(await refusalOf(dispose(city, secret.id, done(REACHABLE, outside))))).toContain(`${TABLE}-(2)`)
    await city.store.of(city.organisation.org).insertInto('provision').values({ org: city.organisation.org, kind: '例外措置', title: '表外の方法', basis: '例外第3号', clauses: ['mic:2-(1)-機密性-5'], item: secret.id, from_day: '2026-11-01', until_day: '2026-12-31' }).execute()
    expect((await dispose(city, secret.id, done(REACHABLE, outside))).item?.state).toBe('廃棄')
  })
})

describe('図表24', () => {
  const city = aCity()

  accept('mic:kaisetsu-4.1-(7)-図表24-(1)', async () => {
    const medium = await holding(city, '住-1', 3)
    expect(citesOf(await refusalOf(city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN, residents))))).toContain(`${TABLE}-(1)`)
    await city.permit('課長', await city.ask('係員', 'media.disposal', [medium.id], asked(DESTROYED, residents)))
    expect(await offered(city, medium.id)).toEqual([DESTROYED])
    expect(citesOf(await refusalOf(dispose(city, medium.id, done(OVERWRITTEN, witnessed(city)))))).toContain(`${TABLE}-(1)`)
    const lacking = [
      { confirmation: 'そのほかの適切な方法', otherwise: '業者に任せた' }, { confirmation: '職員が完了まで立ち会った' },
      { confirmation: '庁舎内で消去して引き渡し、完了証明書を受け取った', certificate: '証第1号' }, { confirmation: '庁舎内で消去して引き渡し、完了証明書を受け取った', inHouseOn: '2026-11-10', inHouseMethod: OVERWRITTEN },
    ]
    for (const one of lacking) expect(citesOf(await refusalOf(dispose(city, medium.id, done(DESTROYED, one))))).toContain(`${TABLE}-(1)`)
    await city.record('係員', 'erasure.media-hand-over.municipality', medium.id, { handedOn: '2026-11-16', contractor: '破砕工業', inHouseMethod: OVERWRITTEN, certificateDue: '2026-11-20' })
    city.clock.moveTo('2026-11-24T01:00:00Z')
    await remindAndEscalate(await city.seat(null))
    const told = await city.store.of(city.organisation.org).selectFrom('notice').select(['person', 'title']).where('title', 'like', '媒体の完了証明書%期限を過ぎて%').execute()
    expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining([city.organisation.people.課長, city.organisation.people.係員]))
    await dispose(city, medium.id, done(DESTROYED, { confirmation: '庁舎内で消去して引き渡し、完了証明書を受け取った', inHouseOn: '2026-11-16', inHouseMethod: OVERWRITTEN, certificate: '証第1号' }))
    expect((await city.item(medium.id)).state).toBe('廃棄')
    const task = await city.store.of(city.organisation.org).selectFrom('task').select('state').where('duty', '=', 'erasure.certificate-due/media').where('item', '=', medium.id).executeTakeFirstOrThrow()
    expect(task.state).toBe('完了')
    city.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('mic:kaisetsu-4.1-(7)-図表24-(2)', async () => {
    const medium = await condemned(city, '機-1', 2, asked(OVERWRITTEN))
    expect(await offered(city, medium.id)).toHaveLength(5)
    expect(citesOf(await refusalOf(dispose(city, medium.id, done(REACHABLE, witnessed(city)))))).toContain(`${TABLE}-(2)`)
    for (const one of [{ confirmation: '庁舎内で消去して引き渡し、完了証明書を受け取った', certificate: '証第2号' }, { confirmation: 'そのほかの適切な方法' }]) {
      expect(citesOf(await refusalOf(dispose(city, medium.id, done(OVERWRITTEN, one))))).toContain(`${TABLE}-(2)`)
    }
    await dispose(city, medium.id, done(OVERWRITTEN, { confirmation: 'そのほかの適切な方法', otherwise: '消去ソフトの検証ログを職員二人で照合した' }))
    expect((await city.item(medium.id)).state).toBe('廃棄')
  })

  accept('mic:kaisetsu-4.1-(7)-図表24-(3)', async () => {
    const medium = await condemned(city, '低-1', 1, asked(REACHABLE))
    expect(await offered(city, medium.id)).toContain(REACHABLE)
    expect(citesOf(await refusalOf(dispose(city, medium.id, done(FORMATTED, witnessed(city)))))).toContain(`${TABLE}-(3)`)
    const unconfirmed = await refusalOf(dispose(city, medium.id, done(REACHABLE, { confirmation: '庁舎内で行い、職員が完了を確かめた' })))
    expect(unconfirmed.refusals).toMatchObject([{ field: 'confirmer', cites: [`${TABLE}-(3)`] }])
    await dispose(city, medium.id, done(REACHABLE, { confirmation: '庁舎内で行い、職員が完了を確かめた', confirmer: city.organisation.people.同僚 }))
    expect((await city.item(medium.id)).state).toBe('廃棄')
  })

  accept('mic:kaisetsu-4.1-(7)-図表24-※', async () => {
    for (const hosting of ['オンプレミス', 'ハウジング', 'プライベートクラウド']) {
      const medium = await holding(city, `形-${hosting}`, 3)
      expect(citesOf(await refusalOf(city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN, { ...residents, hosting }))))).toContain(`${TABLE}-(1)`)
    }
    const medium = await holding(city, '形-雲', 3)
    const cloud = { ...residents, hosting: 'それ以外のクラウド' }
    expect(citesOf(await refusalOf(city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN, cloud))))).toContain(`${TABLE}-※`)
    const applied = { ...cloud, hostingDecision: '図表24(１)の方法による', hostingReason: '専有の区画のため' }
    expect(citesOf(await refusalOf(city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN, applied))))).toContain(`${TABLE}-(1)`)
    const judged = { ...cloud, hostingDecision: 'ほかの方法による', hostingReason: '事業者の消去証明の制度による' }
    await city.permit('課長', await city.ask('係員', 'media.disposal', [medium.id], asked(OVERWRITTEN, judged)))
    expect(await city.item(medium.id)).toMatchObject({ state: '廃棄待ち', details: { hosting: 'それ以外のクラウド', hostingReason: '事業者の消去証明の制度による' } })
    const unjudged = await refusalOf(city.change('係員', await city.item(medium.id), { hostingReason: null }))
    expect(citesOf(unjudged)).toEqual([`${TABLE}-※`])
  })
})

/** The methods the record's form offers for a medium. */
async function offered(city: City, id: string, form: Facts = { basis: '図表24の方法' }): Promise<string[]> {
  const seat = await city.seat('係員')
  const field = seat.book.events.get('media.disposal-record')!.form['method']!
  if (field.type !== 'choice') throw new Error('method is not a choice')
  return optionsOffered(field.options, { ...form, item: await itemDetail(seat, 'media', id) }).map((one) => (typeof one === 'string' ? one : one.value))
}

// １(2)⑨ 運用状況票: 条項ごとの違反・例外・未了・不適合の今の件数、CISOへの送付、閲覧の日時。
import { describe, expect, test } from 'vitest'
import { operationStatus } from '../../../src/acts/operation-status.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { appOf, seatIn } from './policy-stage.ts'

const CLAUSE = 'mic:1-(2)-⑨'
const OFF_DUTY = 'mic:2-(2)-⑤-(ア)'
const LIFTED = 'mic:5.1-(1)-③-(イ)'
const SEND = 'policies.operation-status.municipality'
const LABELS = ['今年度の違反', '今の例外', '未了の義務', '期限超過の義務', '不適合']

describe('運用状況票', () => {
  const city = aCity()
  const status = async () => operationStatus(await city.seat('他部長'))
  const byCiso = async (id: string) => itemDetail(await seatIn(city, 'CISO'), 'status-sheets', id)
  const countsOf = async (clause: string): Promise<readonly number[]> => (await status()).rows.find((row) => row.clause === clause)?.counts ?? LABELS.map(() => 0)
  const misuse = (usedOn: string) => city.record('係員', 'violations.off-duty-use.municipality/found', null, { person: city.organisation.people.同僚, usedOn, category: '業務以外の目的での利用', asset: '業務用パソコン', circumstances: '私用の買い物' })

  accept(CLAUSE, async () => {
    expect((await status()).labels).toEqual(LABELS)
    expect(await countsOf(OFF_DUTY)).toEqual([0, 0, 0, 0, 0])
    // 違反は、この年度に行われたものだけ。
    await misuse('2026-11-02')
    await misuse('2026-10-01')
    await misuse('2026-03-31')
    expect((await countsOf(OFF_DUTY))[0]).toBe(2)
    // 例外は、今、条項を外しているものだけ。
    await city.record('課長', 'exceptions.urgent.municipality', null, { title: '旧型端末', clauses: LIFTED, method: '代わりの方法を採る', difficulty: '装置が対応しない', reasonKind: '通常の手続をとる時間がない', reason: '現地調査', alternative: '封印して運ぶ', performedAt: '2026-11-16T09:30:00+09:00' })
    expect((await countsOf(LIFTED))[1]).toBe(1)
    // 未了の義務と、期限を過ぎたもの。
    await runJobs(city.world)
    const seat = await city.seat(null)
    const ciso = (await seatIn(city, 'CISO')).person!
    const undone = async () => Number((await seat.db.selectFrom('task').select(({ fn }) => fn.countAll<string>().as('count')).where('org', '=', seat.org).where('duty', '=', 'exceptions.status-check.municipality').where('state', '=', '未了').executeTakeFirstOrThrow()).count)
    expect([await undone(), (await countsOf('mic:7.4-(3)'))[2]]).toEqual([1, 1])
    // 適合確認に不適合と答えたもの。直すと減る。
    const terminal = await city.terminal('端-1', { kind: 'モバイルパソコン', screenLock: true })
    const lock = 'devices.mobile-protection.municipality/screen-lock'
    await city.answer('係員', lock, { item: terminal.id, answer: '不適合', fields: {}, reason: '設定していない', planDue: '2026-12-01' })
    expect((await countsOf('mic:kaisetsu-4.4-⑥'))[4]).toBe(1)
    await city.answer('係員', lock, { item: terminal.id, answer: '適合', fields: { evidence: '設定の写し' } })
    expect((await countsOf('mic:kaisetsu-4.4-⑥'))[4]).toBe(0)

    // 送れるのは統括だけ。CISOに知らせが届き、送付の日時が残る。
    expect(citesOf(await refusalOf(city.record('課長', SEND, null, {})))).toEqual([CLAUSE])
    const { item: sheet } = await city.record('他部長', SEND, null, { issues: '例外が続いている', problems: '' })
    const notices = await seat.db.selectFrom('notice').select(['person', 'title', 'link']).where('org', '=', seat.org).where('link', '=', `/registers/status-sheets/${sheet!.id}`).execute()
    expect(notices).toMatchObject([{ person: ciso, title: expect.stringMatching(/^運用-\d+　関係規程の運用状況票が届きました/) }])
    const told = await seat.db.selectFrom('evidence').select('clauses').where('org', '=', seat.org).where('act', '=', 'CISOへの報告').execute()
    expect(told.flatMap(({ clauses }) => clauses)).toContain(CLAUSE)
    expect(sheet!.details).toMatchObject({ sentBy: city.organisation.people.他部長, issues: '例外が続いている' })
    expect(sheet!.details['figures']).toMatch(/２\(2\)⑤\(ア\).*: 今年度の違反 2件/)
    // CISOが開くまでは閲覧なし。統括が自分で開いても、閲覧にはならない。
    await itemDetail(await city.seat('他部長'), 'status-sheets', sheet!.id)
    expect((await status()).sent).toMatchObject([{ number: sheet!.number, sentAt: '2026-11-16T01:00:00.000Z', opened: [] }])
    city.clock.moveTo('2026-11-17T14:05:00+09:00')
    expect((await byCiso(sheet!.id)).details['figures']).toBe(sheet!.details['figures'])
    city.clock.moveTo('2026-11-18T09:00:00+09:00')
    await byCiso(sheet!.id)
    expect((await status()).sent).toMatchObject([{ sentAt: '2026-11-16T01:00:00.000Z', opened: [{ person: { id: ciso }, at: '2026-11-17T05:05:00.000Z' }] }])
    // 送ったものは、送った時のまま。今の件数は動く。
    await misuse('2026-11-17')
    expect((await countsOf(OFF_DUTY))[0]).toBe(3)
    expect((await city.item(sheet!.id)).details['figures']).toBe(sheet!.details['figures'])
    // 期限を過ぎると、超過にも数える。
    city.clock.moveTo('2027-01-05T09:00:00+09:00')
    expect((await countsOf('mic:7.4-(3)')).slice(2, 4)).toEqual([1, 1])
  })

  test('whoever is neither 統括 nor CISO is refused with the clause, and the attempt is kept', async () => {
    const { app, as } = await appOf(city)
    const refused = await (await as('係員')).get('/api/operation-status')
    expect([refused.status, refused.body.clauses]).toEqual([403, [CLAUSE]])
    const figures = await (await as('係員')).get(`/api/events/${SEND}/figures`)
    expect([figures.status, figures.body.clauses]).toEqual([403, [CLAUSE]])
    const seat = await city.seat(null)
    const kept = await seat.db.selectFrom('evidence').select('subject').where('org', '=', seat.org).where('act', '=', '権限外の台帳を開こうとした').execute()
    expect(kept.map(({ subject }) => subject)).toContain('register/policies.status-sheets')
    const shown = await (await as('他部長')).get('/api/operation-status')
    expect([shown.status, shown.body.maySend, shown.body.labels]).toEqual([200, true, LABELS])
    expect((await operationStatus(await seatIn(city, 'CISO'))).maySend).toBe(false)
    await app.close()
  })
})

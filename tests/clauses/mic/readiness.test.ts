// 体制の下の取組: 六つの充足を、役割の指名・台帳・記録から年度ごとに数える。
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { networkOf } from '../../../src/acts/contact-network.ts'
import { drillOf, startDrill } from '../../../src/acts/drills.ts'
import { endNomination } from '../../../src/acts/appointments.ts'
import { appoint } from '../../../src/store/appointments.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { aPolicy, appOf } from './policy-stage.ts'

const CLAUSE = 'mic:kaisetsu-1'
const SIX = ['CISO・CSIRTの設置', 'インシデント連絡ルートの多重化', '緊急時対応計画の見直し', '緊急時対応訓練の実施', '要員への適切な教育', '標的型攻撃への対策']
interface Row { readonly title: string; readonly met: boolean; readonly says: string; readonly clauses: readonly string[] }

describe('体制点検', () => {
  const city = aCity()
  const { review, stateOf } = reviewing(city)

  accept(CLAUSE, async () => {
    const { people } = city.organisation
    const first = await review()
    expect(first.year).toBe(2026)
    expect(first.rows.map(({ title }: Row) => title)).toEqual(SIX)
    expect(first.rows.every(({ clauses }: Row) => clauses.includes(CLAUSE))).toBe(true)

    // 設置: CSIRT の構成員が指名されるまで満たさない。
    const system = await city.seat(null)
    for (const { id, role } of system.organisation.appointments) if (role.startsWith('CSIRT')) await endNomination(system, id, { lastDay: '2026-11-10', reason: '異動' })
    expect(await stateOf(SIX[0]!)).toMatchObject({ met: false, says: expect.stringContaining('CSIRTの構成員 0人') })
    for (const role of ['CSIRTの構成員', 'CSIRT責任者']) await system.db.transaction().execute((tx) => appoint({ tx, org: system.org, actor: null }, { role, person: people.他係員, unit: null, from: '2026-11-11', basis: '試験の辞令' }))
    expect(await stateOf(SIX[0]!)).toMatchObject({ met: true, says: expect.stringMatching(/^CISO 1人、CSIRT責任者 \d人、CSIRTの構成員 \d人$/) })

    // 連絡ルート: 一人でも手段が一つだけなら満たさない。
    expect((await stateOf(SIX[1]!)).met).toBe(false)
    const network = await networkOf(await city.seat(null))
    const [one, ...rest] = network.people
    for (const { person } of rest) await city.add('他部長', 'contacts', `連-${person}`, { person, mobile: '090-0000-0001', mail: 'a@example.lg.jp', night: '携帯電話', confirmedOn: '2026-11-01' })
    const alone = await city.add('他部長', 'contacts', '連-一つ', { person: one!.person, mobile: '090-0000-0002', night: '携帯電話', confirmedOn: '2026-11-01' })
    expect(await stateOf(SIX[1]!)).toMatchObject({ met: false, says: `緊急連絡網の${network.people.length}人のうち、手段が二つ以上の人 ${rest.length}人` })
    await city.change('他部長', alone, { home: '0000-00-0002' })
    expect((await stateOf(SIX[1]!)).met).toBe(true)

    // 計画: 規程台帳の緊急時対応計画のすべてに、この年度の見直しの記録が要る。
    expect(await stateOf(SIX[2]!)).toMatchObject({ met: false, says: expect.stringContaining('ありません') })
    const plan = await aPolicy(city, '緊急時対応計画', { kind: '計画', topic: '緊急時対応計画' })
    expect(await stateOf(SIX[2]!)).toMatchObject({ met: false, says: '緊急時対応計画1件のうち、見直しの記録があるもの 0件' })
    const reviewed = { result: 'このままでよい', reason: '新たな脅威も組織の変更もなかった' }
    expect(citesOf(await refusalOf(city.record('係員', 'policies.plan-review.municipality', plan.id, reviewed)))).toContain(CLAUSE)
    await city.record('他部長', 'policies.plan-review.municipality', plan.id, reviewed)
    expect((await stateOf(SIX[2]!)).met).toBe(true)

    // 訓練: 記録のない年度は未充足。実施中のものは数えず、終えると満たす。
    expect(await stateOf(SIX[3]!)).toMatchObject({ met: false, says: 'この年度の訓練の記録がありません' })
    const drill = await startDrill(await city.seat('他部長'), { scenario: '庁内システムの停止', timing: '平日の昼' })
    expect(await stateOf(SIX[3]!)).toMatchObject({ met: false, says: '終えた訓練 0回、実施中 1回' })
    await city.record('他部長', 'contacts.drill/end', (await drillOf(await city.seat('他部長'), drill)).item.id, { lessons: '番号が古い人がいた' })
    expect(await stateOf(SIX[3]!)).toMatchObject({ met: true, says: '終えた訓練 1回、実施中 0回' })

    // 教育: CSIRT の要員の全員が、この年度の研修を受けている。
    expect((await stateOf(SIX[4]!)).met).toBe(false)
    const training = await city.add('他部長', 'trainings', '研修-1', { title: '令和８年度の研修', content: '資料', how: '資料を読む' })
    await city.record('他部長', 'training.training.municipality/started', training.id, { confirmed: true })
    const team = async () => { const { organisation } = await city.seat(null); return new Set(organisation.appointments.filter(({ role }) => ['CSIRT責任者', 'CSIRTの構成員'].includes(role)).map(({ person }) => person)) }
    const members = await team()
    for (const [key, id] of Object.entries(people) as [keyof typeof people, string][]) if (members.has(id)) { expect((await stateOf(SIX[4]!)).met).toBe(false); await city.record(key, 'training.training.municipality/attended', training.id, { attended: true }) }
    expect(await stateOf(SIX[4]!)).toMatchObject({ met: true, says: `この年度の研修 1件。CSIRTの要員${members.size}人のうち、受けた人 ${members.size}人` })

    // 標的型攻撃: 三つの区分のどれが欠けても満たさない。前の年度の実施は数えない。
    const did = (measure: string, doneOn: string) => city.add('他係員', 'targeted-measures', `標的-${measure}-${doneOn}`, { measure, done: '訓練メールを送った', doneOn, evidence: '結果の一覧' })
    await did('内部対策', '2026-03-31')
    for (const measure of ['人的対策', '入口対策']) await did(measure, '2026-10-01')
    expect(await stateOf(SIX[5]!)).toMatchObject({ met: false, says: '人的対策 1件、入口対策 1件、内部対策 0件' })
    const last = await did('内部対策', '2026-10-02')
    expect((await stateOf(SIX[5]!)).met).toBe(true)
    await city.record('係員', 'readiness.targeted-measure.municipality', last.id, { reason: '二重に登録した' })
    expect((await stateOf(SIX[5]!)).met).toBe(false)

    // 次の年度には訓練の記録がなく、また未充足になる。この年度の姿は後からも見られる。
    const next = await review('2027-05-01')
    expect([next.year, next.rows.filter(({ met }: Row) => met).map(({ title }: Row) => title)]).toEqual([2027, [SIX[0], SIX[1]]])
    expect(next.rows.find(({ title }: Row) => title === SIX[3])).toMatchObject({ met: false, says: 'この年度の訓練の記録がありません' })
    expect((await review('2027-03-31')).rows.find(({ title }: Row) => title === SIX[3])!.met).toBe(true)
    // 訓練の日より前の日を見ると、まだ満たしていない。
    expect((await review('2026-11-15')).rows.find(({ title }: Row) => title === SIX[3])!.met).toBe(false)
  })

  test('who holds no role of the whole organisation is not shown what is lacking', async () => {
    const { app, as } = await appOf(city)
    expect((await (await as('係員')).get('/api/organisation/review')).body.readiness).toBeNull()
    await app.close()
  })
})

function reviewing(city: ReturnType<typeof aCity>) {
  let client: Awaited<ReturnType<Awaited<ReturnType<typeof appOf>>['as']>>
  let close: () => Promise<void>
  beforeAll(async () => { const { app, as } = await appOf(city); client = await as('他部長'); close = () => app.close() })
  afterAll(() => close())
  const review = async (on?: string) => {
    const reply = await client.get(`/api/organisation/review${on === undefined ? '' : `?on=${on}`}`)
    expect(reply.status).toBe(200)
    return reply.body.readiness as { readonly year: number; readonly rows: readonly Row[] }
  }
  return { review, stateOf: async (title: string) => (await review()).rows.find((row) => row.title === title)! }
}

// 推奨事項の採否: 版と一緒に決まり、施行日から、その条項の義務・点検・判定が働くか働かないか。
import { expect } from 'vitest'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { runJobs } from '../../../src/server/jobs.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity } from './city.ts'
import { adopt, aPolicy, appOf, anAnalysis, aVersion, enforce, resolve } from './policy-stage.ts'

const city = aCity()
const CLAUSE = 'mic:sosoku-4-2'
const WINDOWS = 'mic:4.2-(1)-②'
const PLAN = 'mic:1-(7)-②'
const HAZARD = 'mic:2-(2)-⑥-(ウ)'
/** 改善計画の策定の仕事: 定期の処理のあとの状態。 */
const duties = async () => {
  await runJobs(city.world)
  return (await (await city.seat(null)).db.selectFrom('task').select('state').where('duty', '=', 'committees.improvement-due.municipality/plan').execute()).map(({ state }) => state)
}
const decide = (version: string, form: object) => city.record('係員', 'policies.recommendation.municipality', version, form)

accept('mic:sosoku-4-2', async () => {
  const { app, as } = await appOf(city)
  const clauseOf = async (id: string) => (await (await as('他係員')).get(`/api/clauses/${encodeURIComponent(id)}`)).body
  const river = await city.add('係員', 'places', '川辺', { name: '川辺', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, hazard: true })
  const area = await city.add('課長', 'areas', '区-1', { name: 'サーバ室', kind: '管理区域', houses: true, camera: true, floor: '１階', windows: true, level: '2', door: 'なし' })
  const asked = async () => (await unmetControls(await city.seat('課長'))).filter(({ item, clauses }) => item.id === area.id && clauses.includes(WINDOWS as never)).length
  const keepThere = (number: string) => city.medium(number, { use: 'バックアップ' }, river.id)

  // どの規程でも決めていないうちは、例文のとおり働く。
  expect(await asked()).toBe(1)
  expect(citesOf(await refusalOf(keepThere('控-1')))).toEqual([HAZARD])
  expect(await clauseOf(WINDOWS)).toMatchObject({ recommendation: { decision: '採用', basis: null } })

  // 不採用には理由が要る。決めただけ、議決と決裁が済んだだけでは効かず、施行日から効く。
  const policy = await aPolicy(city, '採否基準')
  const first = await aVersion(city, policy, '採否-1', { riskAnalysis: (await anAnalysis(city, '分析-採否1')).id })
  const declining = { decision: '不採用', clauses: [WINDOWS, HAZARD, PLAN] }
  expect((await refusalOf(decide(first.id, declining))).refusals).toMatchObject([{ field: 'reason' }])
  await decide(first.id, { ...declining, reason: '庁舎に上の階の空きがない。' })
  expect((await refusalOf(decide(first.id, { decision: '採用', clauses: [WINDOWS] }))).refusals).toMatchObject([{ field: 'clauses', cites: [CLAUSE] }])
  await resolve(city, first)
  await adopt(city, first)
  expect(await asked()).toBe(1)
  await enforce(city, first, '2026-11-16')

  expect(await asked()).toBe(0)
  await city.record('他課長', 'committees.establishment.municipality', null, { name: '情報セキュリティ委員会', kind: '委員会', decides: true, establishedOn: '2026-04-01' })
  expect(await duties()).toEqual([])
  const kept = await keepThere('控-1')
  expect((await itemDetail(await city.seat('係員'), 'media', kept.id)).cautions).toMatchObject([{ cites: [HAZARD] }])
  expect(await clauseOf(WINDOWS)).toMatchObject({ carried: false, carriedBy: [], recommendation: { decision: '不採用', reason: '庁舎に上の階の空きがない。', basis: { version: first.id, from: '2026-11-16' } } })
  // 前の日について尋ねれば、まだ働いていた。
  expect((await (await as('他係員')).get(`/api/clauses/${encodeURIComponent(WINDOWS)}?on=2026-11-15`)).body.recommendation).toMatchObject({ decision: '採用', basis: null })

  // 次の版で採用に切り替えて施行すると、必須の条項と同じに働く。決めなかったほうは前の版のまま。
  const second = await aVersion(city, policy, '採否-2', { riskAnalysis: (await anAnalysis(city, '分析-採否2')).id })
  await decide(second.id, { decision: '採用', clauses: [HAZARD, PLAN] })
  await resolve(city, second)
  await adopt(city, second)
  city.clock.moveTo('2026-11-17T01:00:00Z')
  await enforce(city, second, '2026-11-17')
  expect(citesOf(await refusalOf(keepThere('控-2')))).toEqual([HAZARD])
  expect(await asked()).toBe(0)
  expect(await duties()).toEqual(['未了'])
  expect(citesOf(await refusalOf(city.record('係員', 'policies.recommendation.municipality/withdrawn', (await city.item(second.id)).linkedFrom!['recommendations']![0]!.id, { because: '誤り' })))).toEqual([CLAUSE])

  // もう一度採らないことにすると、残っていた仕事は取り消され、そのことが証跡に残る。
  const third = await aVersion(city, policy, '採否-3', { riskAnalysis: (await anAnalysis(city, '分析-採否3')).id })
  await decide(third.id, { decision: '不採用', clauses: [PLAN], reason: '市の総合計画の中で扱う。' })
  await resolve(city, third)
  await adopt(city, third)
  city.clock.moveTo('2026-11-18T01:00:00Z')
  await enforce(city, third, '2026-11-18')
  expect(await duties()).toEqual(['取消'])
  expect(await (await city.seat(null)).db.selectFrom('evidence').select('clauses').where('act', '=', '義務の取消').execute()).toContainEqual({ clauses: [PLAN] })
  await app.close()
})

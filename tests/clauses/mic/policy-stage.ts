// 市区町村の規程の試験の舞台: 規程と版を登録し、本文を取り込み、決裁と公布まで進める。
import { buildApp } from '../../../src/server/app.ts'
import { actOnRequest } from '../../../src/acts/request-act.ts'
import { saveText } from '../../../src/acts/policy-texts.ts'
import { takeSeat } from '../../../src/acts/world.ts'
import type { LoadedItem } from '../../../src/acts/item-facts.ts'
import { resolveRole } from '../../../src/engine/organisation.ts'
import { clientWith, signInAs } from '../../client.ts'
import type { PersonKey } from '../../factory-plans.ts'
import type { City } from './city.ts'

export const ADOPTION = 'policies.adoption.municipality'
export const STANDARD = '第１条　この基準は、情報を守るための対策を定める。\n第７条　職員は、異動又は退職により業務を離れるときは、利用していた情報資産を返却しなければならない。\n第８条　職員は、業務を離れた後も、知り得た情報を漏らしてはならない。\n'

export async function seatIn(city: City, role: string) {
  const { organisation } = await city.seat(null)
  const [holder] = resolveRole(organisation, role, city.organisation.units.課, new Map()).holders
  return takeSeat(city.world, city.organisation.org, holder!)
}
export const aPolicy = (city: City, number: string, columns: object = {}): Promise<LoadedItem> =>
  city.add('係員', 'policies', number, { name: `彩野市${number}`, kind: '対策基準', partOfPolicy: true, publicness: '職員限り', scope: '共通', ...columns })

/** 済んだリスク分析の資料。 */
export async function anAnalysis(city: City, number: string): Promise<LoadedItem> {
  return city.add('係員', 'risk-analyses', number, { name: '令和８年度リスク分析', analysedOn: '2026-10-01', scope: '全庁', summary: '三つの弱い所があった。', keptAt: '書庫' })
}
export async function aVersion(city: City, policy: LoadedItem, number: string, columns: object = {}, text: string | null = STANDARD): Promise<LoadedItem> {
  const version = await city.add('係員', 'policy-versions', number, { policy: policy.id, label: `${number}の版`, ...columns })
  if (text !== null) await saveText(await city.seat('係員'), version.id, { name: '本文.txt', bytes: new TextEncoder().encode(text), outline: [] })
  return version
}
export const resolve = (city: City, version: LoadedItem) => city.record('係員', 'policies.resolution', version.id, { resolution: '情セ委 第２回', resolvedOn: '2026-11-10' })
/** 決裁する役割の人が決裁する。 */
export async function adopt(city: City, version: LoadedItem): Promise<string> {
  const request = await city.ask('係員', ADOPTION, [version.id], { reason: '改めるため' })
  const { steps } = await city.request(request)
  const step = steps.findLast(({ kind }) => kind === '決裁')!
  const who = step.addressees[0]!.person
  const key = (Object.entries(city.organisation.people) as [PersonKey, string][]).find(([, id]) => id === who)
  if (key) await city.permit(key[0], request)
  else {
    const seat = await takeSeat(city.world, city.organisation.org, who)
    await actOnRequest(seat, request, { act: { act: '承認', position: steps.findLastIndex(({ kind }) => kind === '決裁') }, version: (await city.request(request)).version })
  }
  return request
}
export const enforce = (city: City, version: LoadedItem, effectiveFrom: string) => city.record('係員', 'policies.enforcement', version.id, { effectiveFrom })
/** 案から公布まで。 */
export async function promulgated(city: City, policy: LoadedItem, number: string, effectiveFrom: string, text: string = STANDARD): Promise<LoadedItem> {
  const analysis = policy.details['kind'] === '対策基準' ? { riskAnalysis: (await anAnalysis(city, `分析-${number}`)).id } : {}
  const version = await aVersion(city, policy, number, analysis, text)
  if (policy.details['kind'] !== '実施手順') await resolve(city, version)
  await adopt(city, version)
  await enforce(city, version, effectiveFrom)
  return city.item(version.id)
}
/** 推奨事項を採らないと決めた対策基準を、今日から施行する。 */
export async function declined(city: City, clauses: readonly string[]): Promise<void> {
  const version = await aVersion(city, await aPolicy(city, '採否基準'), '採否基準-1', { riskAnalysis: (await anAnalysis(city, '分析-採否')).id })
  await city.record('係員', 'policies.recommendation.municipality', version.id, { decision: '不採用', clauses, reason: 'この団体には当たらない。' })
  await resolve(city, version)
  await adopt(city, version)
  await enforce(city, version, '2026-11-16')
}
export async function appOf(city: City) {
  const app = await buildApp(city.world, { requestsPerMinute: 0 })
  return { app, as: (who: PersonKey | null) => who === null ? clientWith(app, '') : signInAs(app, city.organisation.accounts[who]) }
}
/** 外部で処理するときの安全管理措置の規定を、CISOの決裁を経て公布する。 */
export async function outsideSafeguardsStand(city: City): Promise<LoadedItem> {
  const policy = await aPolicy(city, '安全管理措置', { kind: '要綱・要領', topic: '外部での処理の安全管理措置' })
  return promulgated(city, policy, '安全管理措置-1', '2026-11-01', '第１ 措置\n外部では、画面をのぞかれない所で作業する。\n')
}

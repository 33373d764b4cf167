import { confirmMappings } from '../acts/policy-mappings.ts'
import { saveText } from '../acts/policy-texts.ts'
import type { Seat } from '../acts/world.ts'
import { addDays } from '../engine/calendar.ts'
import type { Facts } from '../engine/condition.ts'
import type { ProfileId } from '../engine/definition.ts'
import { headsOf } from '../engine/organisation.ts'
import { agreed, asking, attempt, doing, enterRow, type Staff } from './staff.ts'
import { indexOf } from '../engine/organisation-index.ts'

/** Who looks after the policy, who is told of a loss in it, and which clauses its own numbers stand for. */
interface PolicyPlan { readonly by: string; readonly name: string; readonly kind: string; readonly keeper: string; readonly mapping: readonly (readonly [number: string, clause: string])[] }
const POLICIES: { readonly [profile in ProfileId]: PolicyPlan } = {
  'saitama-police': { by: 'security', name: '外部記録媒体取扱要領', kind: '要綱・要領', keeper: '運用管理者', mapping: [['2-2', 'saitama-kijun:8-1-(2)-エ-(イ)'], ['3-1', 'saitama-kijun:2-3-(4)-ア-(ア)']] },
  mpd: { by: 'security', name: '外部記録媒体取扱要領', kind: '要綱・要領', keeper: '情報管理者', mapping: [['2-1', 'mpd:6-2-(1)'], ['3-1', 'mpd:13-1-(6)']] },
  'hokkaido-police': { by: 'security', name: '端末・媒体取扱要領', kind: '要綱・要領', keeper: '運用管理者', mapping: [['2-1', 'hokkaido:11-1-(2)-ア'], ['3-1', 'hokkaido:13-1']] },
  municipality: { by: 'kanri', name: '外部記録媒体の取扱手順', kind: '実施手順', keeper: '情報セキュリティ管理者', mapping: [['2-2', 'mic:5.1-(1)-③-(イ)'], ['3-1', 'mic:5.3-(1)-①']] },
}
const textFor = (keeper: string): string => [
  '第１ 趣旨', 'この定めは、外部記録媒体を扱うときの手順を示す。', '第２ 使用と持出し', '１ 職員は、台帳に登録された媒体だけを使う。', `２ 庁舎の外に持ち出すときは、あらかじめ${keeper}の許可を受ける。`,
  '第３ 紛失', `１ 媒体が見当たらないときは、直ちに${keeper}に報告する。`, '',
].join('\n')
const amended = (text: string): string => text.replace('登録された媒体だけを使う。', '登録された媒体だけを使い、使い終えたら同じ日のうちに保管場所へ戻す。').replace('第３ 紛失', '３ 持ち出した媒体は、許可された期間のうちに返す。\n第３ 紛失')

/** A policy of a sample office: the version in force with the clauses it stands for, and the draft that will take its place. */
export async function writePolicies(staff: Staff, clerk: Seat): Promise<void> {
  const plan = POLICIES[clerk.book.profile.id]
  const seat = await staff.as(plan.by)
  await attempt(async () => {
    const policy = await enterRow(seat, 'policies', '規程-0001', { name: plan.name, kind: plan.kind, partOfPolicy: true, topic: '外部電磁的記録媒体の利用手順', ...(await basis(staff, plan)), ...(clerk.book.profile.id === 'saitama-police' ? { membership: '別に定めた細目' } : {}) })
    const text = textFor(plan.keeper)
    const first = await version(seat, policy, '版-0001', '制定', text)
    await inForce(staff, seat, first)
    await confirmMappings(seat, first, plan.mapping.map(([number, clause]) => ({ number, clauses: [clause] })))
    await version(seat, policy, '版-0002', '改正案', amended(text))
  })
}

/** A municipality's 実施手順 is kept inside and says which standard it follows. */
async function basis(staff: Staff, { kind }: PolicyPlan): Promise<object> {
  if (kind !== '実施手順') return { publicness: '職員限り', scope: '共通' }
  const standard = await enterRow(await staff.as('csirt'), 'policies', '規程-0002', { name: 'みどり野市情報セキュリティ対策基準', kind: '対策基準', partOfPolicy: true, publicness: '職員限り', scope: '共通' })
  await recommendationsDecided(await staff.as('csirt'), standard)
  return { publicness: '非公開', scope: '所属', standard, standardClauses: '第５の１(1)③' }
}

/** The draft of the standard, in which the recommendations of the guideline are being weighed: some taken up, one not. */
async function recommendationsDecided(seat: Seat, standard: string): Promise<void> {
  const draft = await version(seat, standard, '版-0101', '令和９年度版（案）', '第１条　この基準は、情報資産を守るための対策を定める。\n第２条　職員は、この基準と実施手順を守る。\n')
  const weigh = (form: Facts) => doing(seat, 'policies.recommendation.municipality', form, draft)
  await weigh({ decision: '採用', clauses: ['mic:2-(2)-⑥-(ウ)', 'mic:4.4-⑥', 'mic:1-(7)-②'] })
  await weigh({ decision: '不採用', clauses: ['mic:4.2-(1)-②'], reason: '庁舎が二階建てで、機器を置ける部屋が一階にしかない。水の検知器と防犯フィルムで備える。' })
}

async function version(seat: Seat, policy: string, number: string, label: string, text: string): Promise<string> {
  const id = await enterRow(seat, 'policy-versions', number, { policy, label, drafter: seat.person })
  await saveText(seat, id, { name: `${label}.txt`, bytes: new TextEncoder().encode(text), outline: [] })
  return id
}

async function inForce(staff: Staff, seat: Seat, version: string): Promise<void> {
  const { organisation, day } = seat
  const root = indexOf(organisation).root!
  if (seat.book.events.has('policies.decision.police')) await doing(seat, 'policies.decision.police', { docNumber: '情管第12号', decidedOn: addDays(day, -210), decidedBy: headsOf(organisation, root.id)[0] }, version)
  else await agreed(staff, seat, (await asking(seat, 'policies.adoption.municipality', { reason: '媒体の持出しの手順を一つにまとめるため' }, [version])).id)
  await doing(seat, 'policies.enforcement', { effectiveFrom: seat.book.profile.id === 'municipality' ? addDays(day, -1) : addDays(day, -180) }, version)
}

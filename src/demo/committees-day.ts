import type { Seat } from '../acts/world.ts'
import type { Facts } from '../engine/condition.ts'
import { addDays, fiscalYear, formatFiscalYear } from '../engine/calendar.ts'
import type { ProfileId } from '../engine/definition.ts'
import { agreed, asking, attempt, doing, type Staff } from './staff.ts'

/** A body, who keeps it, what it met about, and what it resolved. The second matter is the amendment of the office's own policy, which waits. */
interface BodyPlan { readonly by: string; readonly profile: 'saitama' | 'municipality'; readonly body: Facts; readonly place: string; readonly attended: readonly string[]; readonly matter: Facts; readonly amendment: Facts; readonly next: Facts; readonly convening: Facts; /** The plan of audits that the first matter is about. */ readonly audit?: Facts }
const BODIES: { readonly [profile in ProfileId]?: BodyPlan } = {
  'saitama-police': {
    by: 'security', profile: 'saitama', body: { name: '情報セキュリティ委員会', kind: '委員会', basis: '情報セキュリティ訓令第３条', quorum: 2 }, place: '本部大会議室', attended: ['soumu', 'bucho'], convening: { vacant: true },
    matter: { title: '令和８年度の監査実施計画', category: 'エ 監査実施計画', outline: '監査の対象を、媒体を多く持つ所属から順に選ぶ。' },
    amendment: { title: '外部記録媒体取扱要領の改正', category: 'ア 分類及び対策の基準', outline: '使い終えた媒体を同じ日のうちに戻すことを加える。' },
    next: { title: '分庁舎の移転に伴う対策', category: 'キ その他', record: '分庁舎の移転の通達（総務第12号）' },
    audit: { year: 2026, title: '令和８年度監査実施計画', purpose: '媒体を多く持つ所属の、持ち出しと返却の記録を重点とする。', schedule: '十二月に通知し、一月に実地、二月に結果を報告する。' },
  },
  municipality: {
    by: 'csirt', profile: 'municipality', body: { name: '情報セキュリティ委員会', kind: '委員会', decides: true, basis: '情報セキュリティ基本方針', interval: 6, quorum: 3 }, place: '第一委員会室', attended: ['ciso', 'security', 'bucho', 'csirt'], convening: {},
    matter: { title: '委託先での情報の扱いの点検', category: '情報セキュリティに関する重要な事項', record: '委託先の点検の進め方（情政第24号）', outline: '個人情報を預ける委託先から、年に一度、作業場所の点検を受けたことの報告を求める。' },
    amendment: { title: '外部記録媒体の取扱手順の改正', category: 'ポリシー等の決定', outline: '使い終えた媒体を同じ日のうちに戻すことを加える。' },
    next: { title: '次年度の教養の計画', category: '情報セキュリティに関する重要な事項', record: '令和９年度教養計画案（情政第31号）' },
  },
}
const OPINIONS = '対象の選び方は妥当とする意見が多かった。所属の負担が重ならないよう、時期を分けることとした。'
const MINUTES = '一　計画案の説明があり、対象の選び方について質疑があった。\n二　時期を分けることを加えて、可決した。\n三　改正案は、次回に条文を示して審議する。'

/** A living committee of a sample office: it met, resolved one matter with something to do, keeps one before it and prepares the next. */
export async function meetInCommittee(staff: Staff, clerk: Seat): Promise<void> {
  const plan = BODIES[clerk.book.profile.id]
  if (!plan) return
  await attempt(async () => {
    const keeper = await staff.as(plan.by)
    const { day } = keeper
    const body = await doing(keeper, `committees.establishment.${plan.profile}`, { ...plan.body, establishedOn: addDays(day, -600) })
    const version = await newest(keeper, 'policy-versions')
    const bring = (form: Facts) => doing(keeper, 'committees.agenda/submitted', form, body)
    const audited = plan.audit && await doing(await staff.as('soumu'), 'audits.plan.saitama/drafted', { ...plan.audit, units: [keeper.organisation.people.get(clerk.person!)!.assignments[0]!.unit] })
    const agenda = [await bring({ ...plan.matter, ...(audited === undefined ? {} : { plan: audited }) }), await bring({ ...plan.amendment, version })]
    await agreed(staff, keeper, (await asking(keeper, `committees.convening.${plan.profile}`, { heldAt: `${day}T09:30:00+09:00`, place: plan.place, agenda, ...plan.convening }, [body])).id)
    const meeting = await newest(keeper, 'meetings')
    const attendees = await Promise.all(plan.attended.map(async (suffix) => (await staff.as(suffix)).person))
    await doing(keeper, 'committees.meeting/attended', { attendees }, meeting)
    await doing(keeper, 'committees.meeting/minutes', { minutes: MINUTES }, meeting)
    await agreed(staff, keeper, (await asking(keeper, `committees.resolution.${plan.profile}`, { meeting, conclusion: '修正して可決', opinions: OPINIONS, hasMeasure: true, measure: '対象の所属と時期の一覧を作り、所属に知らせる。', assignee: keeper.person, dueOn: addDays(day, 30) }, [agenda[0]!])).id)
    await bring(plan.next)
    if (plan.profile === 'municipality') await planImprovement(keeper, body)
  })
}
const IMPROVEMENT = 'committees.improvement.municipality'
/** The plan of the year as a draft with three things to do, one under way: its committee is to settle it. */
async function planImprovement(keeper: Seat, body: string): Promise<void> {
  const year = fiscalYear(keeper.day)
  const plan = await doing(keeper, `${IMPROVEMENT}/drafted`, { fiscalYear: year, title: `${formatFiscalYear(year)}情報セキュリティ改善計画`, aim: '媒体の戻し忘れをなくし、緊急の連絡を確かにする。' }, body)
  const add = (subject: string, days: number) => doing(keeper, `${IMPROVEMENT}/item`, { subject, assignee: keeper.person, dueOn: addDays(keeper.day, days) }, plan)
  const first = await add('全部の課で、緊急連絡先の手段を二つ以上にする', 30)
  await add('使い終えた媒体をその日のうちに戻すことを、手順に加える', 60)
  await add('標的型攻撃のメールの訓練を、全部の職員に行う', 90)
  await doing(keeper, `${IMPROVEMENT}/progressed`, { note: '半分の課で済んだ。残りは来月に確かめる。' }, first)
}
/** The row of a register entered last. */
async function newest({ db, org }: Seat, register: string): Promise<string> {
  return (await db.selectFrom('item').select('id').where('org', '=', org).where('register', '=', register).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id
}

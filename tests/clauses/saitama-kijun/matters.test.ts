// 第２の２(2) 審議事項: 例外審査の手続、見直しの要否、監査実施計画、監査結果に基づく対策。
import { describe, expect, test } from 'vitest'
import { runJobs } from '../../../src/server/jobs.ts'
import { changeSetting, withdrawSetting } from '../../../src/acts/setting-change.ts'
import { accept } from '../../accept.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { attend, auditPlan, auditResult, convene, decided, establish, resolve, submit } from './council.ts'

const HERE = '127.0.0.1'
const EXCEPTION = {
  title: '旧型装置の持ち出し', clauses: 'saitama-kijun:8-1-(2)-オ', target: '所属の業務', difficulty: '装置が暗号化に対応しない', reasonKind: '技術的に困難', reason: '現場での照会に要る',
  alternative: '施錠した容器で運ぶ', period: { from: '2026-11-16', to: '2027-03-31' },
}

describe('審議事項と元の記録', () => {
  const stage = onStage('saitama-police')
  const rows = async (register: string) => {
    const { db, org } = await stage.seat(null)
    const found = await db.selectFrom('item').select('id').where('org', '=', org).where('register', '=', register).orderBy('id').execute()
    return Promise.all(found.map(({ id }) => stage.item(id)))
  }
  const setDays = async (value: number) => changeSetting(await stage.seat('他部長'), { id: 'exceptions.opinion-days', value, from: '2026-12-01', reason: '意見を待つ日を延ばす' }, HERE)
  /** 例外措置の申請を、許可まで進める。 */
  const permitted = async (): Promise<string> => {
    const request = await stage.ask('課長', 'exceptions.exception.saitama', [], EXCEPTION)
    await stage.act('他課長', request, { act: '承認', position: 0 })
    await stage.act('他部長', request, { act: '承認', position: 1, form: { impact: '盗難', handling: '施錠' } })
    return request
  }
  const standing = async () => (await rows('exceptions')).length
  /** 議案を会議に掛け、議決する。 */
  const through = async (body: Awaited<ReturnType<typeof establish>>, id: string) => {
    const agenda = await stage.item(id)
    const meeting = await convene(body, [agenda])
    await attend(body, meeting, '本部長', '他部長')
    await resolve(body, agenda, meeting)
  }

  accept('saitama-kijun:2-2-(2)-イ', async () => {
    // 委員会がなければ、経路も項目も変えられない。
    for (const act of [() => setDays(10), () => stage.record('課長', 'exceptions.form-item.saitama', null, { label: '件数', mandatory: true, startsOn: '2026-12-01', document: '情管第20号' })]) expect(citesOf(await refusalOf(act()))).toContain('saitama-kijun:2-2-(2)-イ')
    expect([...await rows('route-versions'), ...await rows('form-items'), ...await rows('agenda-items')]).toEqual([])
    const body = await establish(stage, '委員会')
    await setDays(10)
    const { item: added } = await stage.record('課長', 'exceptions.form-item.saitama', null, { label: '影響を受ける人の数', mandatory: true, startsOn: '2026-12-01', document: '情管第20号' })
    const [version] = await rows('route-versions')
    expect(version!.details).toMatchObject({ what: '意見の回答期限', before: '7日', value: '10日', startsOn: '2026-12-01' })
    expect(version!.details['deliberation']).toBeUndefined()
    const drafts = await rows('agenda-items')
    expect(drafts.map(({ state, details }) => [state, details['category'], details['committee'], details['routeVersion'] ?? details['formItem']])).toEqual([['準備中', 'イ 例外措置の審査手続', body.id, version!.id], ['準備中', 'イ 例外措置の審査手続', body.id, added!.id]])
    // 個別の申請は、議決を待たずに許可できる。
    expect((await stage.request(await permitted())).state).toBe('完了')
    expect((await stage.item(drafts[0]!.id)).state).toBe('準備中')
    // 議決すると、設定の版に審議記録が結び付く。
    for (const { id } of drafts) await through(body, id)
    for (const id of [version!.id, added!.id]) expect((await stage.item(id)).details).toMatchObject({ deliberatedOn: '2026-11-30', deliberation: expect.stringContaining('可決') as string })
    // 廃止も取りやめも変更で、議案の下書きが立つ。
    await stage.record('課長', 'exceptions.form-item-end', added!.id, { reason: '統計に替える' })
    await withdrawSetting(await stage.seat('他部長'), { id: 'exceptions.opinion-days', from: '2026-12-01' })
    expect((await rows('agenda-items')).filter(({ state }) => state === '準備中')).toHaveLength(2)
    expect((await rows('route-versions')).at(-1)!.details).toMatchObject({ before: '10日', value: '7日' })
  })

  accept('saitama-kijun:2-2-(2)-ウ', async () => {
    const body = await establish(stage, '委員会')
    const report = (title: string, noticedAt: string) => stage.record('他係員', 'incidents.response/reported', null, { category: '外部からの不正アクセス', title, noticedAt, circumstances: '接続があった' })
    await report('期間の前', '2026-10-31T23:59:00+09:00')
    await report('期間の中', '2026-11-01T00:00:00+09:00')
    await report('期間の中', '2026-11-16T09:00:00+09:00')
    await auditResult(body, { findings: 3 })
    await auditResult(body, { findings: 2 })
    await permitted()
    const exceptions = await standing()
    const need = async (period?: object) => (await stage.record('他係員', 'committees.need.saitama', body.id, { title: '基準の見直し', period })).item!
    expect((await refusalOf(need())).refusals).toMatchObject([{ field: 'period', cites: ['saitama-kijun:2-2-(2)-ウ'] }])
    expect((await refusalOf(submit(body, { category: 'ウ 見直しの要否' }))).refusals).toMatchObject([{ field: 'category' }])
    const agenda = await need({ from: '2026-11-01', to: '2026-11-16' })
    expect(String(agenda.details['figures']).split('\n')).toEqual(['期間: 2026-11-01から2026-11-16まで', '監査の指摘: 5件（監査結果2件）', 'インシデント: 2件', `例外措置: ${exceptions}件`])
    expect(exceptions).toBeGreaterThan(0)
    expect((await need({ from: '2026-09-01', to: '2026-09-30' })).details['figures']).toContain('監査の指摘: 0件')
    const meeting = await convene(body, [agenda])
    await attend(body, meeting, '本部長')
    expect(citesOf(await refusalOf(resolve(body, agenda, meeting, { conclusion: '可決' })))).toContain('saitama-kijun:2-2-(2)-ウ')
    expect(citesOf(await refusalOf(resolve(body, agenda, meeting, { conclusion: '見直す' })))).toContain('saitama-kijun:2-2-(2)-ウ')
    await resolve(body, agenda, meeting, { conclusion: '見直す', hasMeasure: true, measure: '対策基準の改正案を作る', assignee: stage.organisation.people.他課長, dueOn: '2027-03-31' })
    expect((await stage.item(agenda.id)).details['conclusion']).toBe('見直す')
    expect((await rows('measures')).at(-1)).toMatchObject({ state: '実施中', holder: stage.organisation.people.他課長, details: { agenda: agenda.id, measure: '対策基準の改正案を作る', dueOn: '2027-03-31' } })
  })

  accept('saitama-kijun:2-2-(2)-エ', async () => {
    const body = await establish(stage, '委員会')
    const plan = await auditPlan(stage)
    const approval = () => stage.ask('他部長', 'audits.plan-approval.saitama', [plan.id], { reason: '年度の監査を行う' })
    expect((await refusalOf(approval())).refusals).toMatchObject([{ message: expect.stringContaining('審議記録がない') as string, cites: ['saitama-kijun:2-2-(2)-エ'] }])
    await decided(body, { category: 'エ 監査実施計画', plan: plan.id }, { conclusion: '否決' })
    expect(citesOf(await refusalOf(approval()))).toContain('saitama-kijun:2-2-(2)-エ')
    await decided(body, { category: 'エ 監査実施計画', plan: plan.id })
    const request = await approval()
    expect((await stage.request(request)).steps.map(({ role }) => role)).toEqual(['警察本部長'])
    await stage.act('本部長', request, { act: '承認', position: 0 })
    expect(await stage.item(plan.id)).toMatchObject({ state: '承認済', details: { approvedOn: '2026-11-16' } })
  })

  test('審議の後に直した計画は、審議を受け直すまで承認を申請できない', async () => {
    const body = await establish(stage, '委員会')
    const plan = await auditPlan(stage)
    await decided(body, { category: 'エ 監査実施計画', plan: plan.id })
    await stage.record('他部長', 'audits.plan.saitama/revised', plan.id, { year: 2027, title: '令和９年度監査実施計画', purpose: '入退室', units: [stage.organisation.units.課], schedule: '十月' })
    expect(citesOf(await refusalOf(stage.ask('他部長', 'audits.plan-approval.saitama', [plan.id], { reason: '年度の監査' })))).toContain('saitama-kijun:2-2-(2)-エ')
  })

  accept('saitama-kijun:2-2-(2)-オ', async () => {
    const body = await establish(stage, '委員会')
    const result = await auditResult(body)
    const pending = (who: '他係員' | '係員') => asking(stage, who, async (client) => ((await client.get(`/api/registers/audit-results/items?limit=100&state=${encodeURIComponent('未付議')}`)).body.rows as { id: string }[] | undefined ?? []).map(({ id }) => id))
    expect(await pending('他係員')).toContain(result.id)
    expect(await pending('係員')).not.toContain(result.id)
    // 議案を取り下げると、未付議に戻る。
    const withdrawn = await submit(body, { category: 'オ 監査結果に基づく対策', result: result.id })
    expect((await stage.item(result.id)).state).toBe('付議済')
    expect(await pending('他係員')).not.toContain(result.id)
    await stage.record('他係員', 'committees.agenda/withdrawn', withdrawn.id, { reason: '資料の差替え' })
    expect(await pending('他係員')).toContain(result.id)
    await decided(body, { category: 'オ 監査結果に基づく対策', result: result.id }, { hasMeasure: true, measure: '施錠の徹底', assignee: stage.organisation.people.課長, dueOn: '2026-12-20' })
    expect(await stage.item(result.id)).toMatchObject({ state: '審議済', details: { deliberatedOn: '2026-11-30', deliberation: expect.stringContaining('可決') as string } })
    expect((await rows('measures')).at(-1)).toMatchObject({ holder: stage.organisation.people.課長, details: { measure: '施錠の徹底', dueOn: '2026-12-20' } })
    await runJobs(stage.world)
    const { db, org } = await stage.seat(null)
    expect(await db.selectFrom('task').select(['due', 'state']).where('org', '=', org).where('duty', '=', 'committees.measure-due').where('due', '=', '2026-12-20').execute()).toEqual([{ due: '2026-12-20', state: '未了' }])
  })
})

// 北海道警察: システム総括責任者とシステム管理者のホームに集まるもの。
import { describe, expect } from 'vitest'
import { accept } from '../../accept.ts'
import { onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { asking } from '../police-policies.ts'
import { rolesOn } from '../roles.ts'

interface Shown { readonly role: string; readonly title: string; readonly clauses: readonly string[]; readonly parts: readonly { readonly title: string; readonly total: number; readonly rows: readonly { readonly link: string; readonly title: string; readonly unit: { readonly id: string } }[] }[] }
const desksOf = (stage: Stage, who: PersonKey): Promise<Shown[]> => asking(stage, who, async (client) => (await client.get('/api/home')).body.desks)
const picture = (desk: Shown | undefined) => Object.fromEntries((desk?.parts ?? []).map(({ title, rows }) => [title, rows.map((row) => row.title)]))
const REPORT = 'public-services.trouble-report.hokkaido'
const trouble = (title: string) => ({ title, noticedAt: '2026-11-16T00:30:00Z', symptom: '画面が開かない', affected: ['電子メール'] })
const consult = (stage: Stage, who: PersonKey) => stage.ask(who, 'public-services.consultation.hokkaido', [], { matter: '電子申請手続の新設', name: '遺失届', content: '概要' })
const siteOffice = (stage: Stage) => stage.ask('課長', 'public-services.site-office.hokkaido', [], { office: stage.organisation.units.他課, scope: '防犯情報', reason: '運用' })

describe('システム総括責任者のホーム', () => {
  const stage = onStage('hokkaido-police')

  accept('hokkaido:2-1-(2)', async () => {
    const { people, units } = stage.organisation
    expect((await desksOf(stage, '他部長')).map(({ role, parts }) => [role, parts.map(({ title, total }) => [title, total])])).toEqual([['システム総括責任者', [['決定待ち', 0], ['全所属の申請', 0], ['利用制限', 0], ['障害', 0]]]])
    const waiting = await stage.ask('係員', 'web.service.hokkaido', [], { name: '道具', site: 'tool.example.net', lifting: '送信', safe: true, promotes: true, reason: '早い', period: { from: '2026-11-16', to: '2026-12-31' } })
    const elsewhere = await consult(stage, '他係員')
    await stage.record('係員', `${REPORT}/trouble`, null, trouble('電子メールの不通'))
    await stage.record('係員', `${REPORT}/incident`, null, trouble('不審な添付'))
    const restriction = { person: people.同僚, because: '要領の定めの違反', reason: '私的な利用' }
    expect(await refusalOf(stage.record('課長', 'public-services.use-restriction.hokkaido/set', null, restriction))).toMatchObject({ code: 'not-permitted' })
    await stage.record('他部長', 'public-services.use-restriction.hokkaido/set', null, restriction)
    const [desk, ...more] = await desksOf(stage, '他部長')
    expect([more, desk!.clauses]).toEqual([[], ['hokkaido:2-1-(2)']])
    expect(picture(desk)).toEqual({ 決定待ち: ['各種サービスの利用の承認'], 全所属の申請: ['各種サービスの利用の承認', '事前協議'], 利用制限: ['石川 八雲'], 障害: ['電子メールの不通'] })
    expect(desk!.parts[0]!.rows.map(({ link }) => link)).toEqual([`/requests/${waiting}`])
    expect(desk!.parts[1]!.rows.map(({ link, unit }) => [link, unit.id])).toEqual([[`/requests/${waiting}`, units.係], [`/requests/${elsewhere}`, units.他係]])
    expect(await desksOf(stage, '係員')).toEqual([])
    expect(await desksOf(stage, '部長')).toEqual([])
  })
})

describe('システム管理者のホーム', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-2-(2)', async () => {
    const consultation = await consult(stage, '係員')
    const passing = await siteOffice(stage)
    const { item: report } = await stage.record('係員', `${REPORT}/trouble`, null, trouble('電子メールの不通'))
    await stage.record('他係員', `${REPORT}/incident`, null, trouble('不審な添付'))
    const desks = await desksOf(stage, '他課長')
    expect(desks.map(({ title, clauses }) => [title, clauses])).toEqual([['システム管理者の受信箱', ['hokkaido:2-2-(2)']]])
    expect(picture(desks[0])).toEqual({ 協議待ち: ['事前協議'], 経由待ち: ['道警ホームページ運用所属設定申請書（第４号様式）'], 通報: ['電子メールの不通'], 報告: ['不審な添付'] })
    await stage.act('他課長', consultation, { act: '承認', position: 0, form: { result: '可' } })
    await stage.act('他課長', passing, { act: '承認', position: 0 })
    await stage.record('他課長', `${REPORT}/taken-up`, report!.id, {})
    expect(picture((await desksOf(stage, '他課長'))[0])).toMatchObject({ 協議待ち: [], 経由待ち: [], 通報: ['電子メールの不通'] })
    await stage.record('他課長', `${REPORT}/closed`, report!.id, { measures: '再起動した' })
    expect(picture((await desksOf(stage, '他課長'))[0])).toEqual({ 協議待ち: [], 経由待ち: [], 通報: [], 報告: ['不審な添付'] })
  })

  accept('hokkaido:12-1', async () => {
    const { item } = await stage.record('係員', `${REPORT}/trouble`, null, trouble('ホームページの不通'))
    expect(await roles.notices(stage.organisation.people.他課長)).toContainEqual(expect.stringContaining('障害の通報: ホームページの不通'))
    expect(picture((await desksOf(stage, '他課長'))[0])['通報']).toContain('ホームページの不通')
    expect((await stage.item(item!.id)).details).toMatchObject({ kind: '障害の通報', noticedAt: '2026-11-16T09:30:00+09:00', reportedAt: '2026-11-16T10:00:00+09:00', symptom: '画面が開かない', reportedBy: stage.organisation.people.係員 })
  })
})

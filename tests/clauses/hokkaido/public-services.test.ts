// 北海道警察: 電子申請手続・道警ホームページ・メール配信の主管と、事前協議・申請。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'
import type { Stage } from '../../stage.ts'
import { asking } from '../police-policies.ts'
import { rolesOn, TODAY } from '../roles.ts'

const START = 'public-services.e-procedure.hokkaido/started'
const MAGAZINE = 'public-services.magazine.hokkaido/started'
const ask = (stage: Stage, who: PersonKey, matter: string, name: string) => stage.ask(who, 'public-services.consultation.hokkaido', [], { matter, name, content: '概要と日程' })
const entries = async (stage: Stage, register: string) => { const seat = await stage.seat(null); return seat.db.selectFrom('item').select(['id', 'unit', 'state']).where('org', '=', seat.org).where('register', '=', register).orderBy('id').execute() }
/** 協議を申し入れ、システム管理者が結果を書いて終える。その協議の記録の id。 */
async function consulted(stage: Stage, who: PersonKey, matter: string, name: string): Promise<string> {
  const request = await ask(stage, who, matter, name)
  await stage.act('他課長', request, { act: '承認', position: 0, form: { result: '差し支えない。' } })
  return (await entries(stage, 'consultations')).at(-1)!.id
}
const enter = async (stage: Stage, register: string, number: string, columns: object, unit: string) => {
  const seat = await stage.seat('他課長')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, unit, columns }))
}

describe('業務主管課長', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-3-(1)', async () => {
    const { people, units } = stage.organisation
    const made = await enter(stage, 'e-procedures', '電-1', { name: '道路使用許可の申請', addressee: '警察署長', outline: '道路の使用' }, units.課)
    expect((await stage.item(made.id)).answeredBy).toEqual([people.課長])
    await asking(stage, '係員', async (client) => expect((await client.get(`/api/registers/e-procedures/items/${made.id}`)).text).toContain('業務主管課長'))
    const other = await enter(stage, 'e-procedures', '電-2', { name: '古物営業の届出', addressee: '公安委員会', outline: '古物' }, units.他課)
    expect((await stage.item(other.id)).answeredBy).toEqual([people.他課長])
    const area = await roles.unit('H1', '函川方面本部', '方面本部', units.本部)
    for (const [code, name, kind, parent] of [['H2', '総務課', '方面本部の課', area], ['S1', '北署', '警察署', units.本部], ['C1', '警察学校', '警察学校', units.本部]] as const) {
      const unit = await roles.unit(code, name, kind, parent)
      const refused = await refusalOf(enter(stage, 'e-procedures', `電-${code}`, { name: '届出', addressee: '警察署長', outline: '届' }, unit))
      expect(refused.refusals).toMatchObject([{ field: 'unit', message: expect.stringContaining('警察本部の所属だけ'), cites: ['hokkaido:2-3-(1)'] }])
    }
    await roles.move({ person: people.課長, unit: units.他課, post: '管理官', rank: '警視', from: TODAY })
    const next = await roles.person('新課長', { unit: units.課, post: '課長', rank: '警視', head: true, from: TODAY })
    expect((await stage.item(made.id)).answeredBy).toEqual([next])
  })
})

describe('第４号様式', () => {
  const stage = onStage('hokkaido-police')
  const form = () => ({ office: stage.organisation.units.他課, scope: '防犯情報', reason: '運用のため' })
  const apply = (who: PersonKey, extra: object = {}) => stage.ask(who, 'public-services.site-office.hokkaido', [], form(), extra)

  accept('hokkaido:2-3-(2)', async () => {
    const { people } = stage.organisation
    for (const [who, extra] of [['他課長', {}], ['部長', {}], ['他係員', { applicant: people.他課長 }], ['課長', { applicant: people.他課長 }]] as const) {
      const refused = await refusalOf(apply(who, extra))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'applicant', message: expect.stringContaining('広報課長だけ'), cites: ['hokkaido:2-3-(2)'] }))
    }
    expect((await stage.request(await apply('課長'))).applicant).toBe(people.課長)
    expect((await stage.request(await apply('係員', { applicant: people.課長 }))).applicant).toBe(people.課長)
    await asking(stage, '係員', async (client) => expect((await client.get('/api/people?applying=public-services.site-office.hokkaido')).body.rows.map(({ id }: { id: string }) => id)).toEqual([people.課長]))
  })

  accept('hokkaido:7-1-(1)', async () => {
    const request = await apply('課長')
    expect((await stage.request(request)).steps.map(({ kind, role, state }) => [kind, role, state])).toEqual([['回議', 'システム管理者', '到達'], ['決裁', 'システム総括責任者', '未到達']])
    await stage.act('他課長', request, { act: '差戻し', position: 0, to: 'applicant', comment: '範囲を具体的に' })
    expect((await stage.request(request)).state).toBe('差戻し')
    const early = await apply('課長')
    expect((await stage.act('他部長', early, { act: '承認', position: 1 })).decided).toBe(false)
    expect([(await stage.request(early)).state, await entries(stage, 'site-offices')]).toEqual(['回付中', []])
    expect((await stage.act('他課長', early, { act: '承認', position: 0 })).decided).toBe(true)
    const again = await apply('課長')
    await stage.act('他課長', again, { act: '承認', position: 0, comment: '差し支えない' })
    const { db, org } = await stage.seat(null)
    const acts = await db.selectFrom('request_act').select(['request', 'act', 'comment']).where('org', '=', org).where('request', 'in', [request, again]).where('actor', '=', stage.organisation.people.他課長).orderBy('id').execute()
    expect(acts.map(({ act, comment }) => [act, comment])).toEqual([['差戻し', '範囲を具体的に'], ['承認', '差し支えない']])
    expect((await stage.act('他部長', again, { act: '承認', position: 1 })).decided).toBe(true)
    expect((await entries(stage, 'site-offices')).map(({ state }) => state)).toEqual(['運用中', '運用中'])
  })
})

describe('サイバーセキュリティ対策本部参事官', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-3-(3)', async () => {
    const { people, units } = stage.organisation
    const cyber = await roles.unit('K1', 'サイバーセキュリティ対策本部', '対策本部', units.本部)
    const counsellor = await roles.person('参事官', { unit: cyber, post: '参事官', rank: '警視', head: true })
    const clerk = await roles.person('対策本部の係員', { unit: cyber, post: '係員', rank: '巡査' })
    const chief = await roles.person('署長', { unit: await roles.unit('S1', '北署', '警察署', units.本部), post: '署長', rank: '警視', head: true })
    for (const [procedure, matter, more] of [[START, '電子申請手続の新設', { addressee: '警察本部長' }], [MAGAZINE, 'メールマガジン等の開始', {}]] as const) {
      await asking(stage, '係員', async (client) => {
        const rows = (await client.get(`/api/people?applying=${procedure}`)).body.rows.map(({ id }: { id: string }) => id)
        expect(rows).toContain(counsellor)
        expect(rows).toEqual(expect.arrayContaining([people.課長, people.他課長]))
        expect(rows).not.toContain(chief)
        expect(rows).not.toContain(clerk)
      })
      const meeting = await stage.ask('係員', 'public-services.consultation.hokkaido', [], { matter, name: '通報窓口', content: '概要' }, { applicant: counsellor })
      await stage.act('他課長', meeting, { act: '承認', position: 0, form: { result: '差し支えない。' } })
      const form = { name: '通報窓口', outline: '受付', consultation: (await entries(stage, 'consultations')).at(-1)!.id, ...more }
      const refused = await refusalOf(stage.ask('係員', procedure, [], form, { applicant: chief }))
      expect(citesOf(refused)).toContain('hokkaido:2-3-(3)')
      expect(refused.refusals.map(({ field }) => field)).toContain('applicant')
      const request = await stage.ask('係員', procedure, [], form, { applicant: counsellor })
      expect((await stage.request(request)).applicant).toBe(counsellor)
      expect((await stage.act('他部長', request, { act: '承認', position: 0 })).decided).toBe(true)
    }
    const [made] = await entries(stage, 'e-procedures')
    expect((await stage.item(made!.id)).answeredBy).toEqual([counsellor])
  })
})

describe('電子申請手続の新設', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)
  const form = { name: '道路使用許可の申請', addressee: '警察署長', outline: '道路の使用' }

  accept('hokkaido:6-1', async () => {
    const { people, units } = stage.organisation
    const lacking = await refusalOf(stage.ask('課長', START, [], form))
    expect(lacking.refusals).toMatchObject([{ field: 'consultation', cites: ['hokkaido:6-1'] }])
    const theirs = await consulted(stage, '他係員', '電子申請手続の新設', '別の手続')
    expect((await refusalOf(stage.ask('課長', START, [], { ...form, consultation: theirs }))).refusals).toMatchObject([{ field: 'consultation', cites: ['hokkaido:6-1'] }])
    const area = await roles.unit('H1', '函川方面本部', '方面本部', units.本部)
    const office = await roles.unit('H2', '総務課', '方面本部の課', area)
    const station = await roles.unit('S1', '北署', '警察署', units.本部)
    const mine = await consulted(stage, '係員', '電子申請手続の新設', form.name)
    expect((await stage.item(mine)).details).toMatchObject({ consultedOn: TODAY, result: '差し支えない。', consultedWith: people.他課長 })
    for (const unit of [office, station]) {
      const head = await roles.person('長', { unit, post: '長', rank: '警視', head: true })
      expect(citesOf(await refusalOf(stage.ask('係員', START, [], { ...form, consultation: mine }, { applicant: head })))).toContain('hokkaido:6-1')
    }
    const request = await stage.ask('課長', START, [], { ...form, consultation: mine })
    expect(await roles.asked(request)).toEqual([['システム総括責任者', [people.他部長]]])
    await stage.act('他部長', request, { act: '承認', position: 0 })
    const [made] = await entries(stage, 'e-procedures')
    expect(await stage.item(made!.id)).toMatchObject({ unit: units.課, state: '運用中', details: { name: form.name }, answeredBy: [people.課長] })
    expect((await stage.item(mine)).state).toBe('申請済')
    expect((await refusalOf(stage.ask('課長', START, [], { ...form, consultation: mine }))).refusals).toMatchObject([{ field: 'consultation' }])
  })

  accept('hokkaido:6-2-(1)', async () => {
    const made = await enter(stage, 'e-procedures', '電-9', { ...form, name: '届出' }, stage.organisation.units.課)
    const CHANGE = 'public-services.e-procedure.hokkaido/changed'
    const consultation = await consulted(stage, '係員', '電子申請手続の変更・削除', '届出')
    const change = { type: '変更', newOutline: '様式を改める', reason: '改正' }
    expect((await refusalOf(stage.ask('課長', CHANGE, [made.id], change))).refusals).toMatchObject([{ field: 'consultation', cites: ['hokkaido:6-2-(1)'] }])
    expect(citesOf(await refusalOf(stage.ask('他課長', CHANGE, [made.id], { ...change, consultation })))).toContain('hokkaido:6-2-(1)')
    expect(await refusalOf(stage.ask('係員', CHANGE, [made.id], { ...change, consultation }))).toMatchObject({ refusals: [{ field: 'applicant', cites: ['hokkaido:6-2-(1)'] }] })
    expect((await stage.request(await stage.ask('課長', CHANGE, [made.id], { ...change, consultation }))).state).toBe('回付中')
  })

  accept('hokkaido:6-2-(2)', async () => {
    const CHANGE = 'public-services.e-procedure.hokkaido/changed'
    const made = await enter(stage, 'e-procedures', '電-10', { ...form, name: '古物の届出' }, stage.organisation.units.課)
    const apply = async (more: object) => stage.ask('課長', CHANGE, [made.id], { reason: '改正', consultation: await consulted(stage, '係員', '電子申請手続の変更・削除', '古物の届出'), ...more })
    const changed = { type: '変更', newName: '古物営業の届出', newOutline: '様式を改めた届出' }
    const declined = await apply(changed)
    expect(await refusalOf(stage.act('他課長', declined, { act: '承認', position: 0 }))).toMatchObject({ code: 'not-addressed' })
    await stage.act('他部長', declined, { act: '却下', position: 0, comment: '要らない' })
    expect(await stage.item(made.id)).toMatchObject({ state: '運用中', details: { name: '古物の届出', outline: form.outline } })
    await stage.act('他部長', await apply(changed), { act: '承認', position: 0 })
    expect(await stage.item(made.id)).toMatchObject({ state: '運用中', details: { name: '古物営業の届出', outline: '様式を改めた届出' } })
    await stage.act('他部長', await apply({ type: '削除' }), { act: '承認', position: 0 })
    expect(await stage.item(made.id)).toMatchObject({ state: '廃止', details: { name: '古物営業の届出', outline: '様式を改めた届出' } })
  })
})

describe('メールマガジン等', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:10-1', async () => {
    const { units } = stage.organisation
    const form = { name: 'ほくれい安全メール', outline: '防犯情報' }
    expect((await refusalOf(stage.ask('課長', MAGAZINE, [], form))).refusals).toMatchObject([{ field: 'consultation', cites: ['hokkaido:10-1'] }])
    const consultation = await consulted(stage, '係員', 'メールマガジン等の開始', form.name)
    const chief = await roles.person('署長', { unit: await roles.unit('S1', '北署', '警察署', units.本部), post: '署長', rank: '警視', head: true })
    await asking(stage, '係員', async (client) => expect((await client.get(`/api/people?applying=${MAGAZINE}`)).body.rows.map(({ id }: { id: string }) => id)).not.toContain(chief))
    expect(citesOf(await refusalOf(stage.ask('係員', MAGAZINE, [], { ...form, consultation }, { applicant: chief })))).toContain('hokkaido:10-1')
    await stage.act('他部長', await stage.ask('課長', MAGAZINE, [], { ...form, consultation }), { act: '承認', position: 0 })
    const [made] = await entries(stage, 'magazines')
    expect(await stage.item(made!.id)).toMatchObject({ state: '配信中', unit: units.課, details: form })
  })

  accept('hokkaido:10-2-(1)', async () => {
    const made = await enter(stage, 'magazines', '配-2', { name: '交通安全メール', outline: '交通情報' }, stage.organisation.units.課)
    const CHANGE = 'public-services.magazine.hokkaido/changed'
    const form = { type: '削除', reason: '統合' }
    expect((await refusalOf(stage.ask('課長', CHANGE, [made.id], form))).refusals).toMatchObject([{ field: 'consultation', cites: ['hokkaido:10-2-(1)'] }])
    const consultation = await consulted(stage, '係員', 'メールマガジン等の変更・削除', '交通安全メール')
    expect(citesOf(await refusalOf(stage.ask('他課長', CHANGE, [made.id], { ...form, consultation })))).toContain('hokkaido:10-2-(1)')
    const request = await stage.ask('課長', CHANGE, [made.id], { ...form, consultation })
    await stage.act('他部長', request, { act: '承認', position: 0 })
    expect((await stage.item(made.id)).state).toBe('廃止')
  })
})

describe('システム管理者', () => {
  const stage = onStage('hokkaido-police')
  const roles = rolesOn(stage)

  accept('hokkaido:2-2-(1)', async () => {
    const { people, units } = stage.organisation
    const refused = await refusalOf(roles.register(null, 'システム管理者', people.課長))
    expect([refused.refusals[0]!.field, citesOf(refused)]).toEqual(['person', ['hokkaido:2-2-(1)']])
    const running = await ask(stage, '係員', '電子申請手続の新設', '進行中の協議')
    expect(await roles.asked(running)).toEqual([['システム管理者', [people.他課長]]])
    await roles.move({ person: people.他課長, unit: units.部, post: '参事官', rank: '警視', from: TODAY })
    const next = await roles.person('新情報管理課長', { unit: units.課, post: '管理官', rank: '警視' })
    await roles.move({ person: next, unit: units.他課, post: '課長', rank: '警視', head: true, from: TODAY })
    expect(await roles.asked(running)).toEqual([['システム管理者', [next]]])
    expect(await roles.notices(next)).toContainEqual(expect.stringContaining('事前協議'))
    expect(await roles.asked(await ask(stage, '係員', 'メールマガジン等の開始', '新しい協議'))).toEqual([['システム管理者', [next]]])
    expect(await refusalOf(stage.act('他課長', running, { act: '承認', position: 0, form: { result: '可' } }))).toMatchObject({ code: 'not-found' })
  })
})

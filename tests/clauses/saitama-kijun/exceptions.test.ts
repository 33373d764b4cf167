// 埼玉: 例外措置、緊急のみなし適用、緊急事態の特例、要件の別段の定め、経過の猶予。
import { describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { doneUnder } from '../../../src/acts/done-under.ts'
import { expireRows } from '../../../src/acts/expiry.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { exceptionsFor } from '../../../src/acts/provisions.ts'
import { taskRows } from '../../../src/acts/rows.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { itemDetail } from '../../../src/server/routes/item-detail.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { requestRoutes } from '../../../src/server/routes/requests.ts'
import { decisionHandlers } from '../../../src/server/routes/decisions.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { establish } from './council.ts'
import { aStation } from './station.ts'
import type { Station } from './station.ts'

const APPLICATION = {
  title: '旧型装置の持ち出し', clauses: 'saitama-kijun:8-1-(2)-オ', target: '所属の業務', difficulty: '装置が暗号化に対応しない', reasonKind: '技術的に困難', reason: '現場での照会に要る',
  alternative: '施錠した容器で運ぶ', period: { from: '2026-11-16', to: '2027-03-31' },
}
const CONSIDERED = { impact: '盗難のときに読まれるおそれ', handling: '施錠と位置の確認', conditions: '二人で運ぶこと' }
const rows = async (stage: Station, register: string) => {
  const found = await stage.store.of(stage.organisation.org).selectFrom('item').select('id').where('register', '=', register).orderBy('id').execute()
  return Promise.all(found.map(({ id }) => stage.item(id)))
}
const approve = async (stage: Station, id: string, form: object = CONSIDERED) => {
  const { steps } = await stage.request(id)
  for (const step of steps) {
    const who = Object.entries(stage.organisation.people).find(([, person]) => person === step.addressees[0]?.person)![0] as PersonKey
    if (step.kind === '照会') await stage.act(who, id, { act: '回答', position: step.position, comment: '支障ありません' })
    else await stage.act(who, id, { act: '承認', position: step.position, ...(step.kind === '決裁' ? { form } : {}) })
  }
}
const notices = async (stage: Station, who: PersonKey) => (await stage.store.of(stage.organisation.org).selectFrom('notice').select('title').where('person', '=', stage.organisation.people[who]).orderBy('id').execute()).map(({ title }) => title)
const tasksOn = async (stage: Station, item: string) => taskRows(stage.store.of(stage.organisation.org), await stage.seat(null), sql`t.item = ${item}`)

describe('例外措置の申請', () => {
  const stage = aStation()

  accept('saitama-kijun:2-3-(2)-ア', async () => {
    for (const [missing, field] of [['clauses', 'clauses'], ['difficulty', 'difficulty'], ['reason', 'reason'], ['alternative', 'alternative']] as const) {
      const refused = await refusalOf(stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, [missing]: undefined }))
      expect(refused.refusals.map((one) => one.field)).toContain(field)
    }
    const bare = await refusalOf(stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, alternative: undefined }))
    expect(citesOf(bare)).toContain('saitama-kijun:2-3-(2)-ア')
    expect(await stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, alternative: undefined, noAlternative: '代わりの装置がない' })).toMatch(/^\d+$/)
  })

  accept('saitama-kijun:2-3-(2)-イ-(エ)', async () => {
    const id = await stage.ask('課長', 'exceptions.exception.saitama', [], APPLICATION)
    const decisive = (await stage.request(id)).steps.at(-1)!
    await stage.act('他課長', id, { act: '承認', position: 0 })
    const empty = await refusalOf(stage.act('他部長', id, { act: '承認', position: decisive.position }))
    expect(empty.refusals.map(({ field }) => field)).toEqual(expect.arrayContaining(['impact', 'handling']))
    expect(citesOf(empty)).toContain('saitama-kijun:2-3-(2)-イ-(エ)')
    await stage.act('他部長', id, { act: '承認', position: decisive.position, form: CONSIDERED })
    const told = await notices(stage, '課長')
    expect(told.at(-1)).toContain('決裁済')
    expect(told.at(-1)).toContain('令和9年3月31日')
    expect(told.at(-1)).toContain('二人で運ぶこと')
    expect((await rows(stage, 'exceptions')).at(-1)).toMatchObject({ state: '有効', details: { clauses: 'saitama-kijun:8-1-(2)-オ', impact: '盗難のときに読まれるおそれ', endsOn: '2027-03-31' } })

    const refused = await stage.ask('課長', 'exceptions.exception.saitama', [], APPLICATION)
    await stage.act('他課長', refused, { act: '承認', position: 0 })
    await stage.act('他部長', refused, { act: '却下', position: decisive.position, comment: '代わりの装置を使うこと' })
    expect((await notices(stage, '課長')).at(-1)).toContain('却下')
    expect((await rows(stage, 'exceptions')).at(-1)!.state).toBe('不許可')
  })
})

describe('様式の項目', () => {
  const stage = aStation()

  accept('saitama-kijun:2-3-(2)-イ-(オ)', async () => {
    const before = await stage.ask('課長', 'exceptions.exception.saitama', [], APPLICATION)
    await establish(stage, '委員会')
    const { item: added } = await stage.record('課長', 'exceptions.form-item.saitama', null, { label: '影響を受ける県民の数', mandatory: true, startsOn: '2026-12-01', document: '情管第20号' })
    const item = added!
    const key = `own${item.id}`
    expect((await stage.request(await stage.ask('課長', 'exceptions.exception.saitama', [], APPLICATION))).form).not.toHaveProperty(key)
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    const later = { ...APPLICATION, period: { from: '2026-12-01', to: '2027-03-31' } }
    expect((await refusalOf(stage.ask('課長', 'exceptions.exception.saitama', [], later))).refusals).toMatchObject([{ field: key, cites: expect.arrayContaining([]) as unknown }])
    const after = await stage.ask('課長', 'exceptions.exception.saitama', [], { ...later, [key]: '十二人' })
    const seat = await stage.seat('課長')
    const shown = async (id: string) => requestRoutes.request!({ seat, params: { id } } as never) as unknown as Promise<{ form: object; labels: { [key: string]: string } }>
    expect((await shown(before)).form).not.toHaveProperty(key)
    expect(await shown(after)).toMatchObject({ form: { [key]: '十二人' }, labels: { [key]: '影響を受ける県民の数' } })
    const fixed = await refusalOf(seat.db.transaction().execute(async (tx) => changeItem(tx, seat, 'form-items', item.id, { version: (await stage.item(item.id)).version, columns: { label: '人数' } })))
    expect(citesOf(fixed)).toContain('saitama-kijun:2-3-(2)-イ-(オ)')
    await stage.record('課長', 'exceptions.form-item-end', item.id, { reason: '統計に替える' })
    expect(await stage.ask('課長', 'exceptions.exception.saitama', [], later)).toMatch(/^\d+$/)
    expect(await shown(after)).toMatchObject({ form: { [key]: '十二人' }, labels: { [key]: '影響を受ける県民の数' } })
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('緊急のみなし適用', () => {
  const stage = aStation()
  const { target: _target, period: _period, ...urgent } = APPLICATION

  accept('saitama-kijun:2-3-(2)-イ-(イ)', async () => {
    const { 係員, 課長 } = stage.organisation.people
    const own = await refusalOf(stage.record('課長', 'exceptions.deemed.saitama', null, { ...urgent, beneficiary: 課長 }))
    expect(citesOf(own)).toContain('saitama-kijun:2-3-(2)-イ-(イ)')
    await stage.record('課長', 'exceptions.deemed.saitama', null, { ...urgent, beneficiary: 係員 })
    const [deemed] = await rows(stage, 'exceptions')
    expect(deemed).toMatchObject({ state: 'みなし適用', details: { beneficiary: 係員 } })
    const seat = await stage.seat('係員')
    expect((await exceptionsFor(seat.db, seat, [])).flatMap(({ clauses }) => clauses)).toEqual(['saitama-kijun:8-1-(2)-オ'])
    expect(await tasksOn(stage, deemed!.id)).toMatchObject([{ title: '緊急の例外の事後申請', due: '2026-11-19', state: '未了' }])

    const id = await stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, deemed: deemed!.id })
    expect(await tasksOn(stage, deemed!.id)).toMatchObject([{ state: '完了' }])
    await approve(stage, id)
    const [before, after] = await rows(stage, 'exceptions')
    expect([before!.state, after!.state]).toEqual(['終了', '有効'])

    await stage.record('課長', 'exceptions.deemed.saitama', null, { ...urgent, beneficiary: 係員 })
    const late = (await rows(stage, 'exceptions')).at(-1)!
    const turned = await stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, deemed: late.id })
    await stage.act('他課長', turned, { act: '承認', position: 0 })
    await stage.act('他部長', turned, { act: '却下', position: 1, comment: '認められません' })
    expect((await stage.item(late.id)).state).toBe('終了')
    const now = await stage.seat('係員')
    expect((await exceptionsFor(now.db, now, [])).length).toBe(1)
  })

  test('期限までに申請がなければ、許可した人と情報セキュリティ管理者に督促が届く', async () => {
    await stage.record('課長', 'exceptions.deemed.saitama', null, { ...urgent, beneficiary: stage.organisation.people.係員 })
    const { runJobs } = await import('../../../src/server/jobs.ts')
    stage.clock.moveTo('2026-11-21T01:00:00Z')
    await runJobs(stage.world)
    expect((await notices(stage, '課長')).some((title) => title.includes('緊急の例外の事後申請'))).toBe(true)
    expect((await notices(stage, '他部長')).some((title) => title.includes('緊急の例外の事後申請'))).toBe(true)
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

describe('期間の終わり', () => {
  const stage = aStation()
  test('終わりの日を過ぎると失効し、申請した人に知らされ、条項は元に戻る', async () => {
    await approve(stage, await stage.ask('課長', 'exceptions.exception.saitama', [], { ...APPLICATION, period: { from: '2026-11-16', to: '2026-11-20' } }))
    stage.clock.moveTo('2026-11-21T01:00:00Z')
    const system = await stage.seat(null)
    expect(await expireRows(system)).toBe(1)
    expect(await expireRows(system)).toBe(0)
    expect((await rows(stage, 'exceptions'))[0]!.state).toBe('失効')
    expect((await notices(stage, '課長')).at(-1)).toContain('失効')
    const seat = await stage.seat('係員')
    expect(await exceptionsFor(seat.db, seat, [])).toEqual([])
  })
})

describe('緊急事態の特例', () => {
  const stage = aStation()
  const question = { profile: 'saitama-police' as const, action: 'take-out' as const, information: { confidentiality: 3 as const, integrity: 1 as const, availability: 1 as const, form: 'electronic' as const, restrictions: [] }, equipment: { kind: 'external-medium' as const, owner: 'issued' as const, managed: true, encrypted: false } }
  const asks = async (who: PersonKey) => decisionHandlers.decide!({ seat: await stage.seat(who), body: question, query: {} } as never) as Promise<{ outcome: string; lifted: { kind: string; cites: string[]; basis: string }[] }>

  accept('saitama-kijun:2-3-(2)-ウ-(ア)', async () => {
    const before = await asks('係員')
    expect(before.outcome).not.toBe('permitted')
    expect(before.lifted).toEqual([])
    await stage.ask('課長', 'exceptions.emergency.saitama', [], { title: '令和８年11月16日の地震', scope: stage.organisation.units.課, instruction: '避難先での照会に使う' })
    const during = await asks('係員')
    expect(during.outcome).toBe('permitted')
    expect(during.lifted).toMatchObject([{ kind: '緊急の特例', cites: ['saitama-kijun:2-3-(2)-ウ-(ア)'] }])
    expect((await asks('他係員')).outcome).toBe(before.outcome)
    const [emergency] = await rows(stage, 'emergencies')
    const { 空: medium } = stage.organisation.media
    await stage.ask('係員', 'media.take-out.saitama', [medium], { purpose: '現場での照会', destination: '避難所', period: { from: '2026-11-16', to: '2026-11-17' }, contents: [{ title: '相談記録', confidentiality: 2, integrity: 1, availability: 1 }], destinationKind: '庁舎の外', minimised: true })
    await stage.record('課長', 'exceptions.emergency-end', emergency!.id, {})
    expect(await asks('係員')).toMatchObject({ outcome: before.outcome, lifted: [] })
    const seat = await stage.seat('課長')
    expect((await doneUnder(seat, emergency!.id)).map(({ title }) => title).join()).toContain('持ち出し')
    expect(await tasksOn(stage, emergency!.id)).toMatchObject([{ title: '緊急事態の間の処理の点検', state: '未了' }])
  })

  accept('saitama-kijun:2-3-(2)-ウ-(イ)', async () => {
    await stage.ask('課長', 'exceptions.emergency.saitama', [], { title: '通信の途絶', scope: stage.organisation.units.課, instruction: '衛星回線を使う' })
    const emergency = (await rows(stage, 'emergencies')).at(-1)!
    const system = await stage.add('課長', 'systems', '緊急-1', { name: '照会システム', confidentialityCeiling: '1', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false })
    const measure = { title: '外部回線への切替え', emergency: emergency.id, clauses: 'saitama-kijun:3-3-(4)', system: system.id, reason: '専用線が切れたため' }
    expect(citesOf(await refusalOf(stage.record('課長', 'exceptions.emergency-measure.saitama', null, measure)))).toContain('saitama-kijun:2-3-(2)-ウ-(イ)')
    await stage.record('他部長', 'exceptions.emergency-measure.saitama', null, measure)
    const [taken] = await rows(stage, 'emergency-measures')
    expect(taken).toMatchObject({ state: '実施中', details: { clauses: 'saitama-kijun:3-3-(4)', system: system.id } })
    await stage.record('課長', 'exceptions.emergency-end', emergency.id, {})
    expect((await stage.item(emergency.id)).details['unlifted']).toBe(taken!.number)
    await stage.record('他部長', 'exceptions.emergency-measure-end.saitama', taken!.id, { endedAt: '2026-11-16T09:30:00+09:00' })
    expect((await stage.item(emergency.id)).details['unlifted'] ?? null).toBeNull()
  })
})

describe('システムの要件', () => {
  const stage = aStation()
  const aSystem = (number: string, columns: object = {}) => stage.add('課長', 'systems', number, { name: number, confidentialityCeiling: '1', integrityCeiling: '1', availabilityCeiling: '1', externalLine: false, builtForConfidential: false, ...columns })

  accept('saitama-kijun:2-3-(2)-エ', async () => {
    const system = await aSystem('要件-1')
    const asked = { title: '証跡の取得', clauses: 'saitama-kijun:6-1-(4)-ア', reason: '装置に機能がない', substitute: '紙の操作簿', document: '情管第12号（令和８年11月１日）', consulted: '11月１日、情報管理課と協議', period: { from: '2026-11-16', to: '2027-11-15' } }
    const bare = await refusalOf(stage.ask('課長', 'exceptions.separate.saitama', [system.id], { ...asked, consulted: undefined }))
    expect(citesOf(bare)).toContain('saitama-kijun:2-3-(2)-エ')
    const unmet = async () => (await unmetControls(await stage.seat('課長'))).filter(({ item, control }) => item.id === system.id && control === 'systems.trail.saitama')
    expect(await unmet()).toHaveLength(1)
    await approve(stage, await stage.ask('課長', 'exceptions.separate.saitama', [system.id], asked), {})
    expect(await unmet()).toEqual([])
    const control = (await itemDetail(await stage.seat('課長'), 'systems', system.id)).controls.find(({ id }) => id === 'systems.trail.saitama')!
    expect(control.lifted).toMatchObject([{ kind: '別段の定め', title: '情管第12号（令和８年11月１日）', clauses: ['saitama-kijun:6-1-(4)-ア'] }])
  })

  accept('saitama-kijun:jisshibi-2', async () => {
    const asked = { title: '証跡の取得', clauses: 'saitama-kijun:6-1-(4)-ア', reason: '更新まで機能がない', alternative: '週に一度の目視の点検', handling: '令和９年度に更新する', reviewOn: '2026-12-01' }
    const young = await refusalOf(stage.ask('課長', 'exceptions.grace.saitama', [(await aSystem('猶予-1', { startedOn: '2023-04-01' })).id], asked))
    expect(young.message).toContain('例外措置を申請してください')
    expect(citesOf(young)).toContain('saitama-kijun:jisshibi-2')
    const old = await aSystem('猶予-2', { startedOn: '2023-03-31' })
    expect(citesOf(await refusalOf(stage.ask('課長', 'exceptions.grace.saitama', [old.id], { ...asked, alternative: undefined })))).toContain('saitama-kijun:jisshibi-2')
    await approve(stage, await stage.ask('課長', 'exceptions.grace.saitama', [old.id], asked), {})
    const [grace] = await rows(stage, 'exceptions')
    expect(grace).toMatchObject({ state: '有効', details: { kind: '経過猶予', reviewOn: '2026-12-01' } })
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    await bringDutiesUpToDate(await stage.seat(null))
    expect(await tasksOn(stage, grace!.id)).toMatchObject([{ title: '経過の猶予の見直し', state: '未了' }])
    await stage.record('課長', 'exceptions.grace-review.saitama', grace!.id, { progress: '予算を要求した', reviewOn: '2027-06-01' })
    expect(await tasksOn(stage, grace!.id)).toMatchObject([{ state: '完了' }])
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })
})

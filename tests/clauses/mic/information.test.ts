// 市区町村: 情報資産の管理責任、複製、受領、作成途上、保管、見直し。
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { changeItem } from '../../../src/acts/items.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { CONFIDENTIAL, LOW, SECRET, theAssets } from './assets.ts'

const WRITTEN = { terminal: '端末 A-1', encrypted: true, zone: 'LGWAN接続系' }
const QUALITIES = { lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, forConfidential: true }

describe('複製', () => {
  const city = theAssets()
  const copy = (source: string, more: object = {}) => city.record('係員', 'information.copy.municipality', null, { sources: source, how: '複製', title: '写し', openTo: '所属', ...more })
  const forMeeting = () => ({ reason: '部内会議', copies: 2, recipients: [city.organisation.people.同僚], recipientUnits: [city.organisation.units.他課] })

  accept('mic:2-(2)-①-(イ)', async () => {
    const original = await city.enter('原本', { ...CONFIDENTIAL, tamper: '住民の権利の侵害', restrictions: [{ kind: 'no-distribution' }] })
    const made = (await copy(original.id, forMeeting())).item!
    expect(made.classification).toMatchObject({ state: '決定', confidentiality: 2, integrity: 2, availability: 1, restrictions: [{ kind: 'no-distribution' }] })
    const lower = await refusalOf(city.permit('課長', await city.ask('係員', 'information.review.municipality', [made.id], { ...LOW, confidentiality: '1', integrity: '1', availability: '1', why: '写しは軽い' })))
    expect(citesOf(lower)).toContain('mic:2-(2)-①-(イ)')
    expect((await city.item(made.id)).confidentiality).toBe(2)
    await city.record('係員', 'information.classification.municipality', original.id, { ...SECRET, tamper: '住民の権利の侵害' })
    expect((await city.item(made.id)).classification).toMatchObject({ confidentiality: 3, integrity: 2 })
    expect(citesOf(await refusalOf(city.enter('写し', { ...LOW, origin: '複製' })))).toContain('mic:2-(2)-①-(イ)')
  })

  accept('mic:2-(1)-機密性-2', async () => {
    const original = await city.enter('会議資料', CONFIDENTIAL)
    for (const [field, missing] of [['reason', { reason: undefined }], ['copies', { copies: undefined }], ['recipients', { recipients: [], recipientUnits: [] }]] as const) {
      const refused = await refusalOf(copy(original.id, { ...forMeeting(), ...missing }))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field, cites: ['mic:2-(1)-機密性-2'] }))
    }
    const made = (await copy(original.id, forMeeting())).item!
    expect(made.details).toMatchObject({ origin: '複製', reason: '部内会議', copies: 2, recipients: [city.organisation.people.同僚] })
    const hand = (recipients: readonly string[]) => city.record('係員', 'information.distribution.municipality', made.id, { recipients, count: 1, distributedOn: '2026-11-16' })
    await hand([city.organisation.people.同僚])
    const refused = await refusalOf(hand([city.organisation.people.他係員]))
    expect(refused.message).toContain('別の複製として登録')
    expect(citesOf(refused)).toEqual(['mic:2-(1)-機密性-2'])
    expect((await copy((await city.enter('広報')).id)).item!.classification).toMatchObject({ confidentiality: 1 })
  })
})

describe('入手', () => {
  const city = theAssets()
  accept('mic:2-(2)-④-(ア)', async () => {
    const given = await city.enter('統計の元データ', { ...CONFIDENTIAL, openTo: '組織全体', restrictions: [{ kind: 'no-take-out', place: '市民部' }] })
    const received = (await city.record('他係員', 'information.receipt.municipality', null, { sources: given.id, title: '統計の元データ（受領）', business: '統計', aim: '統計のため', aimTied: true, openTo: '所属' })).item!
    expect(received.homeUnit).toBe(city.organisation.units.他係)
    expect(received.classification).toMatchObject({ state: '決定', confidentiality: 2, integrity: 1, availability: 1, restrictions: [{ kind: 'no-take-out', place: '市民部' }] })
    for (const answers of [SECRET, { ...CONFIDENTIAL, tamper: '住民の権利の侵害' }]) {
      expect(citesOf(await refusalOf(city.record('他係員', 'information.classification.municipality', received.id, answers)))).toContain('mic:2-(2)-④-(ア)')
    }
    const lowered = await city.ask('他係員', 'information.review.municipality', [received.id], { ...LOW, confidentiality: '1', integrity: '1', availability: '1', why: '統計だけ' })
    expect(citesOf(await refusalOf(city.permit('他課長', lowered)))).toContain('mic:2-(2)-④-(ア)')
    expect((await city.item(received.id)).confidentiality).toBe(2)
    await city.record('係員', 'information.classification.municipality', given.id, SECRET)
    expect((await city.item(received.id)).classification).toMatchObject({ confidentiality: 3 })
    expect(citesOf(await refusalOf(city.enter('受領', { ...LOW, origin: '庁内から受領', receivedFrom: '税務課' }, '他係員')))).toContain('mic:2-(2)-④-(ア)')
  })

  const fromOutside = { leak: undefined, tamper: undefined, outage: undefined, origin: '職員以外から入手', receivedFrom: '県', receivedWhy: '調査の照会' }
  accept('mic:2-(2)-④-(イ)', async () => {
    const item = await city.enter('県の照会文', { ...fromOutside, decision: '後で定める' })
    expect(item.classification).toMatchObject({ state: '未決定', confidentiality: 3 })
    for (const action of ['process', 'send-mail'] as const) {
      const answer = await city.judge(action, [item], { destination: { kind: 'inside' } })
      expect(answer.outcome).toBe('prohibited')
      expect(answer.prohibitions.flatMap(({ clauses }) => clauses)).toEqual(['mic:2-(2)-④-(イ)'])
      expect(answer.toProceed.join()).toContain('分類と取扱制限を定める')
    }
    await city.record('係員', 'information.classification.municipality', item.id, LOW)
    const decided = await city.item(item.id)
    expect(decided.classification).toMatchObject({ state: '決定', confidentiality: 1 })
    for (const action of ['process', 'send-mail'] as const) expect((await city.judge(action, [decided], { destination: { kind: 'inside' } })).prohibitions).toEqual([])
  })

  accept('mic:2-(2)-④-(ウ)', async () => {
    const item = await city.enter('差出人不明の資料', { ...fromOutside, decision: '分からない', unknownWhy: '内容が専門的で分からない' })
    const asked = await city.store.of(city.organisation.org).selectFrom('request as r').innerJoin('request_item as i', 'i.request', 'r.id').select(['r.id', 'r.procedure', 'r.state']).where('i.item', '=', item.id).executeTakeFirstOrThrow()
    expect(asked).toMatchObject({ procedure: 'information.judgement.municipality', state: '回付中' })
    const request = await city.request(asked.id)
    expect(request.steps).toMatchObject([{ kind: '決裁', role: '情報セキュリティ管理者', addressees: [{ person: city.organisation.people.課長 }], clauses: ['mic:2-(2)-④-(ウ)'] }])
    const before = await city.item(item.id)
    expect(before.classification).toMatchObject({ state: '承認待ち', confidentiality: 3, integrity: 2, availability: 2 })
    expect((await city.judge('use-personal-device', [before], { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true } })).prohibitions.flatMap(({ clauses }) => clauses)).toContain('mic:2-(1)-機密性-1')
    expect(citesOf(await refusalOf(city.record('係員', 'information.classification.municipality', item.id, LOW)))).toContain('mic:2-(2)-④-(イ)')
    await city.act('課長', asked.id, { act: '承認', position: 0, form: { ...CONFIDENTIAL, confidentiality: '2', integrity: '1', availability: '1' } })
    expect((await city.item(item.id)).classification).toMatchObject({ state: '決定', confidentiality: 2, integrity: 1, availability: 1, decidedBy: city.organisation.people.課長 })
  })
})

describe('作成', () => {
  const city = theAssets()
  accept('mic:2-(2)-③-(イ)', async () => {
    for (const decision of ['後で定める', '分からない']) {
      const refused = await refusalOf(city.enter('未定の資料', { ...LOW, decision, unknownWhy: '迷う' }))
      expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'decision', cites: ['mic:2-(2)-③-(イ)'] }))
    }
    expect(citesOf(await refusalOf(city.enter('答えのない資料', {})))).toContain('mic:2-(2)-③-(イ)')
    const item = await city.enter('要綱案', { ...CONFIDENTIAL })
    const kept = await city.store.of(city.organisation.org).selectFrom('classification').selectAll().where('item', '=', item.id).executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ decided_by: city.organisation.people.係員, answers: { leak: '直ちに公表しない', tamper: '軽微か影響なし', outage: '軽微か影響なし' }, clauses: expect.arrayContaining(['mic:2-(2)-③-(イ)']) })
    expect(kept.at).toBeInstanceOf(Date)
  })

  accept('mic:2-(2)-③-(ア)', async () => {
    for (const field of ['business', 'aim']) {
      const refused = await refusalOf(city.enter('目的のない資料', { ...LOW, [field]: '' }))
      expect(refused.refusals.map((one) => one.field)).toContain(field)
    }
    expect(citesOf(await refusalOf(city.enter('目的のない資料', { ...LOW, aim: '' })))).toContain('mic:2-(2)-③-(ア)')
    const [tied, untied] = [await city.enter('賦課資料'), await city.enter('個人的な控え', { ...LOW, aimTied: false })]
    const listed = (await unmetControls(await city.seat('課長'))).filter(({ clauses }) => clauses.includes('mic:2-(2)-③-(ア)')).map(({ item }) => item.id)
    expect(listed).toContain(untied.id)
    expect(listed).not.toContain(tied.id)
  })

  accept('mic:2-(2)-③-(ウ)', async () => {
    const [draft, done] = [await city.enter('起案途中', { ...CONFIDENTIAL, draft: true }), await city.enter('完成品', CONFIDENTIAL)]
    expect(draft.state).toBe('作成途上')
    const outside = { destination: { kind: 'other-organisation' as const } }
    expect(await city.judge('send-mail', [draft], outside)).toEqual(await city.judge('send-mail', [done], outside))
    await city.record('係員', 'information.needless.municipality', draft.id, { why: '方針が変わった' })
    const tasks = () => city.store.of(city.organisation.org).selectFrom('task').select(['state', 'duty']).where('item', '=', draft.id).where('duty', '=', 'information.erasure-due.municipality').execute()
    expect(await tasks()).toMatchObject([{ state: '未了' }])
    const record = (more: object) => city.record('係員', 'information.erasure.municipality', draft.id, { erasedAt: '2026-11-16T09:30:00+09:00', copiesToo: true, ...more })
    expect((await refusalOf(record({}))).refusals.map(({ field }) => field)).toContain('method')
    expect(citesOf(await refusalOf(record({ method: '通常の削除' })))).toContain('mic:2-(1)-機密性-5')
    expect(await tasks()).toMatchObject([{ state: '未了' }])
    await record({ method: '上書きによる消去' })
    expect((await city.item(draft.id)).state).toBe('消去済')
    expect(await tasks()).toMatchObject([{ state: '完了' }])
  })
})

describe('管理と保管', () => {
  const city = theAssets()
  accept('mic:2-(2)-⑤-(ウ)', async () => {
    const [one, other] = [await city.enter('公開データ', { ...LOW, outage: '住民の権利の侵害', recoveryHours: 24 }), await city.enter('秘匿データ', SECRET)]
    const medium = await city.medium('混-1')
    const line = (title: string, information: string) => ({ contents: [{ title, confidentiality: 1, integrity: 1, availability: 1, information }], ...WRITTEN })
    await city.record('係員', 'media.write-contents', medium.id, line('公開データ', one.id))
    expect(await city.item(medium.id)).toMatchObject({ confidentiality: 1, integrity: 1, availability: 2 })
    await city.record('係員', 'media.write-contents', medium.id, line('秘匿データ', other.id))
    expect(await city.item(medium.id)).toMatchObject({ confidentiality: 3, integrity: 1, availability: 2 })
  })

  accept('mic:2-(2)-⑥-(ア)', async () => {
    const [good, bad] = [await city.add('係員', 'places', '良い保管庫', { name: '良い保管庫', ...QUALITIES }), await city.add('係員', 'places', '開架', { name: '開架', ...QUALITIES, lockable: false })]
    const item = await city.enter('配架資料', { ...LOW, place: bad.id })
    expect(item.place?.id).toBe(bad.id)
    const listed = async () => (await unmetControls(await city.seat('課長'))).filter((one) => one.item.id === item.id && one.control.endsWith('/storage'))
    expect(await listed()).toEqual([])
    await city.record('係員', 'information.classification.municipality', item.id, CONFIDENTIAL)
    expect(await listed()).toMatchObject([{ clauses: ['mic:2-(2)-⑥-(ア)'], because: '不適合' }])
    const task = () => city.store.of(city.organisation.org).selectFrom('task as t').innerJoin('task_assignee as a', 'a.task', 't.id').select(['t.state', 'a.role']).where('t.item', '=', item.id).where('t.duty', '=', 'information.moving.municipality').execute()
    expect(await task()).toEqual([{ state: '未了', role: '情報セキュリティ管理者' }])
    const move = (place: string) => city.record('係員', 'information.placing.municipality', item.id, { place, movedOn: '2026-11-16' })
    expect(citesOf(await refusalOf(move(bad.id)))).toEqual(['mic:2-(2)-⑥-(ア)'])
    await move(good.id)
    expect(await listed()).toEqual([])
    expect(await task()).toMatchObject([{ state: '完了' }])
  })

  accept('mic:2-(1)-完全性-1', async () => {
    const item = await city.enter('台帳データ', { ...LOW, tamper: '適確な遂行への支障' })
    const listed = async () => (await unmetControls(await city.seat('課長'))).filter((one) => one.item.id === item.id && one.clauses.includes('mic:2-(1)-完全性-1'))
    expect(await listed()).toHaveLength(1)
    const id = 'information.measures.municipality/integrity'
    await refusalOf(city.answer('課長', id, { item: item.id, answer: '適合', fields: { backupPlan: '毎日' } }))
    expect(await listed()).toHaveLength(1)
    await city.answer('課長', id, { item: item.id, answer: '適合', fields: { backupPlan: '毎日、別の庁舎へ', signature: '不要', signatureWhy: '改ざんを検知する仕組みがある' } })
    expect(await listed()).toEqual([])
  })

  accept('mic:kaisetsu-2-(2)-③〜⑩', async () => {
    const { information } = (await city.seat('課長')).book.registers.get('information')!
    for (const phase of ['作成', '入手', '利用', '保管', '送信', '運搬', '提供', '公表', '廃棄']) expect(information!.phases).toContain(phase)
    expect(information!.handling!.filter(({ axis, least, phases }) => axis === 'confidentiality' && least <= 2 && phases.includes('運搬')).map(({ clause }) => clause)).toEqual(['mic:2-(1)-機密性-4'])
    await bringDutiesUpToDate(await city.seat(null))
    const db = city.store.of(city.organisation.org)
    const tasks = () => db.selectFrom('task as t').innerJoin('task_assignee as a', 'a.task', 't.id').select(['t.unit', 't.period', 't.state', 'a.role']).where('t.duty', '=', 'information.review-due.municipality').execute()
    expect(await tasks()).toEqual([{ unit: city.organisation.units.課, period: '2026', state: '未了', role: '情報セキュリティ管理者' }])
    await city.record('課長', 'information.reviewed.municipality', null, { period: '2026-11-16', phases: '今のままでよい', assets: '今のままでよい' })
    expect(await tasks()).toMatchObject([{ state: '完了' }])
  })
})

describe('管理する課', () => {
  const city = theAssets()
  accept('mic:kaisetsu-2-(2)-①-注2', async () => {
    const asset = { ...LOW, storage: '共有フォルダー 賦課', openTo: '登録者と担当役割' }
    await city.enter('課税台帳', { ...asset, number: 'A-1' })
    const twice = await refusalOf(city.enter('課税台帳', asset, '他係員'))
    expect(twice.refusals).toMatchObject([{ field: 'title', cites: ['mic:kaisetsu-2-(2)-①-注2'] }])
    expect((await city.enter('課税台帳', { ...asset, storage: '別の保存先' }, '他係員')).number).not.toBe('')
    expect((await refusalOf(city.enter('別の名の台帳', { ...LOW, number: 'A-1' }, '他係員'))).refusals).toMatchObject([{ field: 'number' }])
    const listed = async () => (await unmetControls(await city.seat('他部長'))).filter(({ clauses }) => clauses.includes('mic:kaisetsu-2-(2)-①-注2')).map(({ item }) => item.number)
    expect(await listed()).toEqual([])
    await sql`update assignment set to_day = '2026-11-15' where org = ${city.organisation.org} and person = ${city.organisation.people.他課長}`.execute(city.store.of(city.organisation.org))
    expect(await listed()).toHaveLength(1)
  })

})

describe('管理責任', () => {
  const city = theAssets()
  accept('mic:2-(2)-①-(ア)', async () => {
    const item = await city.enter('相談記録', CONFIDENTIAL)
    expect(item.kept).toBe(true)
    const db = city.store.of(city.organisation.org)
    await sql`update assignment set to_day = '2026-11-15' where org = ${city.organisation.org} and person = ${city.organisation.people.課長}`.execute(db)
    const orphan = await city.item(item.id)
    expect(orphan.kept).toBe(false)
    const listed = async () => (await unmetControls(await city.seat('他部長'))).filter((one) => one.item.id === item.id && one.control.endsWith('/keeper'))
    expect(await listed()).toMatchObject([{ clauses: ['mic:kaisetsu-2-(2)-①-注2'] }])
    expect(citesOf(await refusalOf(city.enter('新しい資料')))).toContain('mic:2-(2)-①-(ア)')
    const answered = await refusalOf(city.answer('他部長', 'information.measures.municipality/keeper', { item: item.id, answer: '適合', fields: { evidence: '引継ぎの予定' } }))
    expect(answered.message).toContain('引き継ぐ課')
    await sql`update unit_period set to_day = '2026-11-15' where org = ${city.organisation.org} and unit in (${city.organisation.units.課}, ${city.organisation.units.係})`.execute(db)
    expect(await listed()).toHaveLength(1)
    const seat = await city.seat('他部長')
    await seat.db.transaction().execute((tx) => changeItem(tx, seat, 'information', item.id, { unit: city.organisation.units.他課, columns: {}, reason: '引継ぎ' }))
    expect((await city.item(item.id)).kept).toBe(true)
    expect(await listed()).toEqual([])
  })
})

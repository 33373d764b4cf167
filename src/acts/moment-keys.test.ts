// 守ることの鍵（takenOver・読むとき）と、やむを得ない自己承認（alone）がすること: 試験で作った定義を足した世界で見る。条項は持たない。
import { beforeAll, describe, expect, test } from 'vitest'
import { saitama } from '../../clauses/index.ts'
import { seatOf } from '../../tests/factories.ts'
import type { PersonKey } from '../../tests/factory-plans.ts'
import { onStage, refusalOf } from '../../tests/stage.ts'
import { readTable } from '../documents/table-reader.ts'
import { loadDefinitions } from '../domain/index.ts'
import type { Definition } from '../domain/index.ts'
import { always } from '../engine/condition.ts'
import { control } from '../engine/control/control.ts'
import { guard } from '../engine/guard.ts'
import { procedure } from '../engine/request/procedure.ts'
import { planImport } from './import.ts'
import { hopedHeadings, mappingFor } from './import-fields.ts'
import { addItem, changeItem } from './items.ts'
import { readingRefusals } from './open-register.ts'
import { actOnRequest } from './request-act.ts'
import { loadRequest } from './request-rows.ts'
import { addRequest } from './request-submit.ts'
import { unmetControls } from './unmet-controls.ts'
import { openWorld, registerOf } from './world.ts'
import type { Seat, World } from './world.ts'

const [CLAUSE, ALONE] = [saitama['8-1-(1)-ウ'], saitama['8-1-(2)-イ-(サ)']] as const
const common = { cites: [CLAUSE], profiles: ['saitama-police'] } as const
const TOP = '情報セキュリティ管理者'
const named = guard('test.moment/product', { ...common, title: '製品名', refuses: ({ item, before, takenOver }) => (item?.details['product'] === '禁じた製品' && !(takenOver && !before) ? { field: 'product', message: '新しく持ち込めない製品です。' } : null) })
const notOthers = guard('test.moment/reading', { ...common, at: 'reading', title: '読む範囲', refuses: ({ form, organisation, actor }) => (actor.person !== '' && organisation?.officeOf(actor.unit) !== organisation?.officeOf(String(form['unit'])) ? { field: '', message: 'ほかの所属のものです。' } : null) })
const another = guard('test.moment/another', { ...common, cites: [ALONE], title: '別の人', refuses: ({ form, actor }) => (form['confirmer'] === actor.person ? { field: 'confirmer', message: `「${String(form['what'])}」を申請した本人は選べません。` } : null) })
const unmet = control('test.unmet', { ...common, title: '試しの確認', question: '足りますか。', register: 'media', appliesWhen: always, fields: { note: { label: '備考', type: 'text' } } })
const sole = procedure('test.sole', {
  ...common, title: '一人で決める手続', subject: null, verb: '申請する', form: { what: { label: '何を', type: 'text' } },
  steps: [{ kind: '決裁', role: TOP, scope: 'organisation', cites: [CLAUSE] }],
  alone: { role: TOP, cites: [ALONE], confirmer: 'confirmer', guards: [another], form: { because: { label: '理由', type: 'text', max: 20, cites: [ALONE] }, confirmer: { label: '確認する人', type: 'person', cites: [ALONE] } } },
})

const stage = onStage('saitama-police')
let world: World
const as = (who: PersonKey | null): Promise<Seat> => seatOf(world, stage.organisation, who)
beforeAll(async () => {
  // 前提: 決めるときの守ることは、この組では自己承認を必ず断る。除いて、手続の鍵だけを見る。
  const real = (await loadDefinitions()).filter((one) => one.kind !== 'guard' || one.at !== 'deciding').map((one): Definition => (one.kind === 'register' && one.id === 'media.media' ? { ...one, guards: [...one.guards ?? [], named] } : one))
  world = openWorld(stage.store, [...real, notOthers, sole, unmet], stage.clock)
})

test('takenOver: 役所の台帳から引き継ぐ新しい行はそのまま入り、直す行と画面からの登録は断られる', async () => {
  const seat = await as('補佐')
  const plan = async (csv: string) => {
    const table = (await readTable(new TextEncoder().encode(csv), '管理表.csv', hopedHeadings(registerOf(seat, 'media'), 'saitama-police'))).sheets[0]!
    return (await planImport(seat.db, seat, 'media', table, await mappingFor(seat.db, seat, 'media', registerOf(seat, 'media'), table))).rows
  }
  const { 空: number } = stage.organisation.numbers
  const columns = { kind: 'ＵＳＢメモリ', product: '禁じた製品', encryption: true, shared: '共用', externallyConnected: 'なし' }
  const rows = await plan(`管理番号,種別,製品名,暗号化,共用・専用\nUSB-9001,ＵＳＢメモリ,禁じた製品,有,共用\n${number},ＵＳＢメモリ,禁じた製品,有,共用\n`)
  expect(rows.map(({ kind }) => kind)).toEqual(['新規', '誤り'])
  expect([rows[0]!.message.includes('持ち込めない'), rows[1]!.message.includes('新しく持ち込めない製品です。')]).toEqual([false, true])
  expect((await refusalOf(seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number: 'USB-9002', unit: stage.organisation.units.課, place: stage.organisation.places.保管庫, columns })))).refusals).toContainEqual({ field: 'product', message: '新しく持ち込めない製品です。', cites: [CLAUSE] })
  expect((await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'media', stage.organisation.media.空, { columns: { product: '禁じた製品' }, reason: '試す' })))).refusals).toMatchObject([{ field: 'product', cites: [CLAUSE] }])
})

test('読むとき: ほかの所属の不備は、守ることの言葉と条項で断られ、自分の所属のものは読める。製品自身は断られない', async () => {
  const { 課, 他課 } = stage.organisation.units
  const [head, clerk] = [await as('課長'), await as('係員')]
  for (const seat of [head, clerk]) {
    expect(readingRefusals(seat, 課)).toEqual([])
    expect(readingRefusals(seat, 他課)).toEqual([{ field: '', message: 'ほかの所属のものです。', cites: [CLAUSE] }])
    expect((await refusalOf(unmetControls(seat, { unit: 他課 }))).refusals).toEqual(readingRefusals(seat, 他課))
  }
  expect(readingRefusals(await as(null), 他課)).toEqual([])
  const { numbers } = stage.organisation
  const found = async (unit?: string) => (await unmetControls(head, { unit })).filter(({ control: id }) => id === 'test.unmet').map(({ item }) => item.number)
  expect([await found(), await found(課)]).toEqual([[numbers.空, numbers.名簿], [numbers.空, numbers.名簿]])
})

describe('alone: 決める人が自分しかいない申請', () => {
  const ask = async (who: PersonKey) => (await addRequest(await as(who), { procedure: 'test.sole', items: [], form: { what: '口を閉じる' }, submit: true })).id
  const stored = async (id: string) => { const seat = await as(null); return loadRequest(seat.db, seat, id) }
  const approve = async (who: PersonKey, id: string, more: object = {}) => actOnRequest(await as(who), id, { act: { act: '承認', position: 0, ...more }, version: (await stored(id)).version })
  const notices = async (about: string) => (await (await as(null)).db.selectFrom('notice').select(['person', 'title']).where('about', '=', `request/${about}`).orderBy('id').execute())

  test('足りないもの・長すぎるもの・守ることに反するものは、項目で条項とともに断られ、何も変わらない', async () => {
    const { people } = stage.organisation
    const id = await ask('他部長')
    const refused = async (alone?: object) => (await refusalOf(approve('他部長', id, alone ? { alone } : {}))).refusals
    expect(await refused()).toMatchObject([{ field: 'because', cites: [ALONE] }, { field: 'confirmer', cites: [ALONE] }])
    expect(await refused({ because: 'あ'.repeat(21), confirmer: people.課長 })).toMatchObject([{ field: 'because', cites: [ALONE] }])
    expect(await refused({ because: '急ぐ', confirmer: '999999' })).toMatchObject([{ field: 'confirmer' }])
    expect(await refused({ because: '急ぐ', confirmer: people.他部長 })).toEqual([{ field: 'confirmer', message: '「口を閉じる」を申請した本人は選べません。', cites: [ALONE] }])
    expect(await refused({ because: '急ぐ', confirmer: people.課長, extra: 'x' })).toMatchObject([{ field: 'extra' }])
    expect(await stored(id)).toMatchObject({ state: '回付中', version: 1, steps: [{ kind: '決裁', state: '到達', addressees: [{ person: people.他部長, via: '自己承認' }] }] })
    expect((await stored(id)).steps).toHaveLength(1)
  })
  test('書けば決まり、名指された人の確認の段が加わって知らせが届き、理由は承認に残る。確認できるのはその人だけ', async () => {
    const { people } = stage.organisation
    const id = await ask('他部長')
    expect(await approve('他部長', id, { alone: { because: '急ぐ', confirmer: people.課長 }, comment: '口頭で確かめた' })).toMatchObject({ decided: true, state: '決裁済' })
    const after = await stored(id)
    expect(after.steps).toMatchObject([{ kind: '決裁', state: '承認', via: '自己承認', actor: people.他部長 }, { kind: '確認', role: '事後確認者', state: '到達', addressees: [{ person: people.課長 }], clauses: [CLAUSE] }])
    expect(after.steps[0]!.comment).toMatch(/^理由: 急ぐ。確認する人: 髙橋 三枝.*。口頭で確かめた$/u)
    const kept = await (await as(null)).db.selectFrom('evidence').select('clauses').where('subject', '=', `request/${id}`).where('act', '=', '承認').execute()
    expect(kept).toEqual([{ clauses: [CLAUSE, ALONE] }])
    expect((await notices(id)).filter(({ person }) => person === people.課長)).toEqual([{ person: people.課長, title: expect.stringMatching(/^確認を待っています: /u) }])
    const confirm = async (who: PersonKey) => actOnRequest(await as(who), id, { act: { act: '確認', position: 1 }, version: (await stored(id)).version })
    await refusalOf(confirm('他部長'))
    await refusalOf(confirm('係員'))
    await confirm('課長')
    expect((await stored(id)).steps[1]).toMatchObject({ state: '承認', actor: people.課長 })
  })
  test('ほかの人の申請を決めるときは何も求めず、確認の段も加わらない', async () => {
    const id = await ask('係員')
    expect((await approve('他部長', id)).decided).toBe(true)
    expect((await stored(id)).steps).toHaveLength(1)
  })
})

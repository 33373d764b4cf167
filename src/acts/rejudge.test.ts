// 改正の影響: 本物のデータベースで、開いている申請・一年の決裁・台帳が、改正案でどう変わるかを数える。
import { beforeAll, describe, expect, test } from 'vitest'
import type { Revision } from '../engine/decision/revision.ts'
import { Refused } from '../engine/refused.ts'
import { all } from '../../tests/rows.ts'
import { anOrganisation, seatOf } from '../../tests/factories.ts'
import type { TestOrganisation } from '../../tests/factories.ts'
import { onStage, refusalOf } from '../../tests/stage.ts'
import { takeOutForm } from '../../tests/slice/take-out-form.ts'
import { exportAffected } from './rejudge-list.ts'
import { thingOf, WHOLE } from './rejudge-facts.ts'
import { actsWith, ORDINARY } from './rejudge-items.ts'
import { revisionChoices } from './rejudge-choices.ts'
import { rejudge } from './rejudge.ts'
import type { RejudgeInput, Rejudged } from './rejudge.ts'
import { addItem } from './items.ts'
import { insertItem } from './item-write.ts'
import { loadItems } from './item-facts.ts'
import { registerOf } from './world.ts'

const ON = '2027-01-01'
const MIDDLE = 'mpd:別表3-機密性中-4'
/** 機密性中の持ち出しの承認（情報管理者）がなくなる。 */
const ENDS: Revision = { on: ON, clauses: [{ clause: MIDDLE, until: '2026-12-31' }] }
const casesOf = ({ rows }: Rejudged): Set<string> => new Set(rows.map(({ source, id }) => `${source} ${id}`))
const MEDIA: RejudgeInput['items'] = [{ register: 'media', act: 'take-out' }]

describe('警視庁', () => {
  const stage = onStage('mpd')
  const about = async (revision: Revision, more: Partial<RejudgeInput> = {}): Promise<Rejudged> => rejudge(await stage.seat('課長'), { revision, requests: true, items: [], ...more })
  const facts = async () => (await stage.store.owner.selectFrom('evidence').select(({ fn }) => fn.countAll<string>().as('n')).executeTakeFirstOrThrow()).n
  let [waiting, decided, closed, old] = ['', '', '', '']
  beforeAll(async () => {
    const { 空, 名簿, 他課 } = stage.organisation.media
    decided = await stage.ask('係員', 'media.take-out.mpd', [空], takeOutForm('mpd'))
    const { people } = stage.organisation
    const decider = (await stage.request(decided)).steps[0]!.addressees[0]!.person
    await stage.act((Object.keys(people) as (keyof typeof people)[]).find((key) => people[key] === decider)!, decided, { act: '承認', position: 0 })
    waiting = await stage.ask('係員', 'media.take-out.mpd', [名簿], takeOutForm('mpd', []))
    closed = await stage.ask('他係員', 'media.take-out.mpd', [他課], takeOutForm('mpd'))
    await stage.store.owner.updateTable('request').set({ state: '完了', decided_at: new Date('2026-02-01T00:00:00Z') }).where('id', '=', closed).execute()
    old = await stage.ask('他係員', 'media.take-out.mpd', [他課], takeOutForm('mpd'))
    await stage.store.owner.updateTable('request').set({ state: '完了', decided_at: new Date('2025-02-01T00:00:00Z') }).where('id', '=', old).execute()
  })

  test('開いている申請と一年以内の決裁を判定し、変わるものを一つずつ挙げる。古い決裁は数えない', async () => {
    const found = await about(ENDS)
    expect(found.judged).toEqual({ 申請: 2, 決裁の履歴: 1, 台帳: 0 })
    expect(found.changed).toEqual({ 申請: 1, 決裁の履歴: 1, 台帳: 0 })
    expect(casesOf(found)).toEqual(new Set([`申請 ${decided}`, `決裁の履歴 ${closed}`]))
    expect(found.rows[0]!.changes.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(['fewer-approvers 情報管理者 → 要らない', 'now-permitted 条件付き → 可'])
    expect(found.rows[0]!.changes[0]!.clauses).toEqual([MIDDLE])
    expect(found.byKind).toContainEqual({ kind: 'fewer-approvers', words: '決裁者が減る', counts: { 申請: 1, 決裁の履歴: 1, 台帳: 0 } })
    const { 課, 他課 } = stage.organisation.units
    expect(Object.fromEntries(found.byUnit.map(({ unit, judged, changed }) => [unit.id, [judged, changed]]))).toEqual({ [課]: [2, 1], [他課]: [1, 1] })
  })
  test('別段の定めは、届く所属の申請だけの判定を変える', async () => {
    const found = await about({ on: ON, provisions: { added: [{ clauses: [MIDDLE], unit: stage.organisation.units.他部 }] } })
    expect(found.rows.map(({ id }) => id)).toEqual([closed])
  })
  test('一つの品の定めは、その品の申請と、その品だけの判定を変える', async () => {
    const found = await about({ on: ON, provisions: { added: [{ clauses: ['mpd:別表3-機密性高-4'], item: stage.organisation.media.名簿 }] } }, { items: MEDIA })
    expect(casesOf(found)).toEqual(new Set([`台帳 ${stage.organisation.media.名簿}`, `申請 ${waiting}`]))
  })
  test('規則を止めて、求めることは同じでも根拠が変わる申請を挙げる', async () => {
    const found = await about({ on: ON, rulesOff: ['media.handling-take-out.mpd/highly-confidential'] })
    expect(found.rows.map(({ id, changes }) => [id, changes[0]!.kind, changes[0]!.detail])).toEqual([[waiting, 'other-clauses', '外れる 1件、加わる 0件']])
  })
  test('設定で期間の上限を縮めれば、それを超える申請が受け付けられなくなる', async () => {
    const shorter = (days: number) => about({ on: '2026-11-16', settings: { 'media.take-out.max-days': days } })
    expect((await shorter(4)).rows).toEqual([])
    const { rows, judged } = await shorter(3)
    expect(judged.申請 + judged.決裁の履歴).toBe(3)
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set([decided, waiting, closed]))
    expect(rows[0]!.changes).toEqual([{ kind: 'now-refused', detail: '持出しの期間は3日以内で指定してください。', clauses: expect.arrayContaining([MIDDLE]) }])
  })
  test('台帳は、廃棄したものを除き、今のままで判定し、前後を言う', async () => {
    const found = await about({ on: ON, clauses: [{ clause: 'mpd:別表3-機密性高-4', until: '2026-12-31' }] }, { requests: false, items: MEDIA })
    expect(found.judged.台帳).toBe(3)
    expect(found.rows.map(({ number, register }) => [number, register])).toEqual([[stage.organisation.numbers.名簿, 'media']])
  })
  test('まとめて数えた判定は、一つずつ台帳から読んだ判定と同じになる', async () => {
    const seat = await stage.seat('課長')
    await variousMedia(stage.organisation)
    const grouped = await about({ on: ON, clauses: [{ clause: 'mpd:6-2', until: '2026-12-31' }] }, { requests: false, items: MEDIA })
    const [act] = actsWith(seat, 'media').filter(({ id }) => id === 'media.take-out.mpd')
    const items = [...(await loadItems(seat.db, seat, (await seat.db.selectFrom('item').select('id').where('register', '=', 'media').execute()).map(({ id }) => id))).values()]
    const ruleset = seat.book.rulesetOn(seat.day)
    const encrypts = items.filter((item) => ruleset.decide(act!.judge({ form: {}, items: [item], chosen: {}, settings: {}, actor: ORDINARY, profile: 'mpd', day: seat.day })).conditions.some(({ measure, met }) => measure === 'encrypted' && !met))
    expect(encrypts.length).toBeGreaterThan(3)
    expect(grouped.rows.filter(({ changes }) => changes.some(({ kind }) => kind === 'fewer-measures')).map(({ id }) => id)).toEqual(encrypts.map(({ id }) => id).sort((a, b) => Number(a) - Number(b)))
    expect(grouped.judged.台帳).toBe(items.length)
  })
  test('試算は何も変えず、証跡も増えない。出力は証跡に残る', async () => {
    const before = [await facts(), await stage.store.owner.selectFrom('request').selectAll().orderBy('id').execute(), await stage.store.owner.selectFrom('item').selectAll().orderBy('id').execute()]
    const found = await about(ENDS, { items: MEDIA })
    expect([await facts(), await stage.store.owner.selectFrom('request').selectAll().orderBy('id').execute(), await stage.store.owner.selectFrom('item').selectAll().orderBy('id').execute()]).toEqual(before)
    const seat = await stage.seat('課長')
    const rows = await all(await exportAffected(seat, found, ENDS))
    expect(rows).toHaveLength(found.rows.length)
    expect(rows[0]).toMatchObject({ source: '申請', approversBefore: '情報管理者', approversAfter: '', before: '条件付き', after: '可', clauses: MIDDLE })
    expect(Number(await facts())).toBe(Number(before[0]) + 1)
  })
  test('知らない条項・所属・台帳・規則・設定、過ぎた日、空の改正案は断る', async () => {
    const words = async (revision: Revision, more: Partial<RejudgeInput> = {}) => (await refusalOf(about(revision, more))).refusals.map(({ field }) => field)
    expect(await words({ on: ON, clauses: [{ clause: 'mpd:99-9', until: ON }], rulesOff: ['nothing'], settings: { nothing: 1 }, provisions: { added: [{ clauses: [MIDDLE], unit: '999999', register: 'boats' }] } })).toEqual(['clauses', 'register', 'unit', 'settings', 'rulesOff'])
    expect(await words({ on: '2026-11-15', rulesOff: [] })).toEqual(['on'])
    expect(await words({ on: '2026-11-16' })).toEqual([''])
    expect(await words({ on: ON }, { items: [{ register: 'media', act: 'publish' }] })).toEqual(['items'])
    expect(await words({ on: ON, settings: { 'media.take-out.lapse': -1 } })).toEqual(['settings'])
  })
  test('判定に関わらないものを変えたら、そう言う', async () => {
    expect((await about({ on: ON, provisions: { added: [{ clauses: ['mpd:9-1'] }] } })).notes).toHaveLength(1)
  })
  test('途中でやめられる', async () => {
    const abort = new AbortController()
    abort.abort(new Error('やめた'))
    await expect(rejudge(await stage.seat('課長'), { revision: ENDS, requests: true, items: [] }, { signal: abort.signal })).rejects.toThrow('やめた')
  })
  test.each(['media', 'terminals', 'phones', 'cameras'])('%s の持出し・使用の判定は、列だけで見分けられ、百万件でもまとめて数えられる', async (register) => {
    const seat = await stage.seat('課長')
    const judged = actsWith(seat, register).filter(({ id, action }) => seat.book.procedures.has(id) && ['take-out', 'use-medium'].includes(action))
    expect(judged.length).toBeGreaterThan(0)
    for (const { id, judge } of judged) {
      const asked = new Set<string>()
      const full = { contents: [{ confidentiality: 3, integrity: 2, availability: 2, restrictions: ['no-copy'] }], permissions: [{ procedure: 'x', person: null }] }
      for (const row of [{}, full]) judge({ form: {}, items: [thingOf(register, '1', row, asked)], chosen: {}, settings: {}, actor: ORDINARY, profile: 'mpd', day: seat.day })
      expect(asked.has(WHOLE), id).toBe(false)
    }
  })
  test('廃棄のように過去の記録まで問う判定も、同じように数える', async () => {
    const found = await about({ on: ON, clauses: [{ clause: 'mpd:別表3-機密性高-6', until: '2026-12-31' }] }, { requests: false, items: [{ register: 'media', act: 'dispose-medium' }] })
    const secret = await stage.store.owner.selectFrom('content').innerJoin('item', (join) => join.onRef('item.id', '=', 'content.item').onRef('item.org', '=', 'content.org')).select('item.id').distinct().where('register', '=', 'media').where('content.confidentiality', '=', 3).execute()
    expect(found.judged.台帳).toBeGreaterThan(20)
    expect(new Set(found.rows.map(({ id }) => id))).toEqual(new Set(secret.map(({ id }) => id)))
  })
  test('列だけで言えないことを問う判定には、物をまるごと読む', async () => {
    const asked = new Set<string>()
    const thing = thingOf('media', '1', {}, asked)
    expect([thing.place, (thing as unknown as { readonly colour?: string }).colour]).toEqual([null, undefined])
    expect(asked).toEqual(new Set([WHOLE]))
  })
  test('試せることは、判定に関わるものだけが挙がる', async () => {
    const { registers, settings } = await revisionChoices(await stage.seat('課長'))
    expect(registers.map(({ register }) => register)).toEqual(expect.arrayContaining(['media', 'phones', 'terminals']))
    expect(registers.find(({ register }) => register === 'media')!.acts.map(({ action }) => action)).toContain('take-out')
    expect(settings.every(({ label }) => label.length > 0)).toBe(true)
  })

  describe('もう一つの組織', () => {
    let other: TestOrganisation
    beforeAll(async () => { other = await anOrganisation(stage.store, 'mpd', 'rejudge-other') })
    test('ほかの組織の申請も台帳も数えない', async () => {
      const found = await rejudge(await seatOf(stage.world, other, '課長'), { revision: ENDS, requests: true, items: MEDIA })
      expect(found.judged).toEqual({ 申請: 0, 決裁の履歴: 0, 台帳: 3 })
      const ours = Object.values(other.media)
      const everything = await rejudge(await seatOf(stage.world, other, '課長'), { revision: { on: ON, clauses: [{ clause: 'mpd:別表3-機密性高-4', until: '2026-12-31' }] }, requests: true, items: MEDIA })
      expect(everything.rows.every(({ id }) => ours.includes(id))).toBe(true)
    })
    test('ほかの組織の所属は、自分の組織の改正案に書けない', async () => {
      const refused = await refusalOf(rejudge(await seatOf(stage.world, other, '課長'), { revision: { on: ON, provisions: { added: [{ clauses: [MIDDLE], unit: stage.organisation.units.課 }] } }, requests: true, items: [] }))
      expect(refused).toBeInstanceOf(Refused)
      expect(refused.refusals[0]!.field).toBe('unit')
    })
  })

  async function variousMedia(organisation: TestOrganisation): Promise<void> {
    const seat = await stage.seat(null)
    await seat.db.transaction().execute(async (tx) => {
      for (let i = 0; i < 24; i++) {
        const columns = { kind: i % 5 === 0 ? 'ＵＩＤ' : 'ＵＳＢメモリ', encryption: i % 3 === 0, shared: '共用', origin: i % 7 === 0 ? '外部の組織から受領' : '支給', externallyConnected: ['なし', '接続した', '不明'][i % 3], ...(i % 2 === 0 ? { malwareCheckedOn: `2026-0${1 + (i % 9)}-01` } : {}) }
        const id = await insertItem(tx, seat, registerOf(seat, 'media'), 'media', { number: `各-${i}`, unit: i % 2 === 0 ? organisation.units.課 : organisation.units.他課, columns })
        for (let n = 0; n < i % 3; n++) await tx.insertInto('content').values({ org: seat.org, item: id, title: `内容${n}`, confidentiality: 1 + ((i + n) % 3), integrity: 1, availability: 1, restrictions: n === 1 ? ['no-copy'] : [], since: seat.now }).execute()
      }
    })
  }
})

describe('埼玉県警察: 設定が判定の事実を変える', () => {
  const stage = onStage('saitama-police')
  test('最新とみなす日数を縮めれば、その事実だけが変わり、許可できた申請が禁止になる', async () => {
    const seat = await stage.seat('係員')
    const terminal = (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number: 'T-11', columns: { kind: '支給外端末', builtToMove: false, owner: '個人所有', externallyConnected: 'なし' } }))).id
    await stage.record('係員', 'devices.protection-check', terminal, { os: '試験OS 14', updatedOn: '2026-11-11', protection: '試験対策', definitionsOn: '2026-11-11', result: '最新である', checkedOn: '2026-11-11' })
    await (await stage.seat(null)).db.insertInto('provision').values({ org: stage.organisation.org, kind: '別段の定め', title: '試験の別の定め', basis: '通達', clauses: ['saitama-kijun:8-1-(2)-オ'], item: terminal, from_day: '2026-04-01', until_day: '2027-03-31' }).execute()
    const request = await stage.ask('係員', 'devices.remote-access.saitama', [terminal], { purpose: '災害時の連絡', period: { from: '2026-11-16', to: '2026-12-28' }, locked: true })
    const tried = async (days: number) => rejudge(await stage.seat('課長'), { revision: { on: '2026-11-16', settings: { 'devices.protection.days': days } }, requests: true, items: [] })
    expect((await revisionChoices(seat)).settings).toContainEqual({ id: 'devices.protection.days', label: '端末の対策を最新とみなす確認からの日数', value: 7, unit: '日' })
    expect((await tried(5)).rows).toEqual([])
    const { rows } = await tried(4)
    expect(rows.map(({ id, changes }) => [id, changes[0]!.kind])).toEqual([[request, 'now-prohibited']])
    expect(rows[0]!.changes[0]!.clauses).toContain('saitama-kijun:8-3-(1)-エ')
    for (const [number, checkedOn] of [['T-12', '2026-11-15'], ['T-13', '2026-11-12'], ['T-14', '2026-10-01']] as const) {
      const id = (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns: { kind: '支給外端末', builtToMove: false, owner: '個人所有', externallyConnected: 'なし' } }))).id
      await stage.record('係員', 'devices.protection-check', id, { os: '試験OS 14', updatedOn: checkedOn, protection: '試験対策', definitionsOn: checkedOn, result: '最新である', checkedOn })
    }
    const things = await rejudge(seat, { revision: { on: '2026-11-16', settings: { 'devices.protection.days': 4 } }, requests: false, items: [{ register: 'terminals', act: 'remote-access' }] })
    expect([things.judged.台帳, things.rows.map(({ number }) => number)]).toEqual([4, ['T-11']])
  })
})

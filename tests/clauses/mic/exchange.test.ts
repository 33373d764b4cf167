// 市区町村: 他団体との交換と合意文書、外部データの受信と取込み、アクセス記録の提供・受領。
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { appoint } from '../../../src/store/appointments.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { accept } from '../../accept.ts'
import { citesOf, refusalOf } from '../../stage.ts'
import { aCity, NOON, WEEK } from './city.ts'

describe('他団体との交換', () => {
  const city = aCity()
  const PROCEDURE = 'exchange.exchange.municipality'
  const entered = (number: string) => city.add('課長', 'exchanges', number, { partner: '隣の市', direction: '提供', kind: '情報システムに関する情報', what: '住民記録システムの仕様書' })
  const form = {
    handling: '暗号化した媒体で手渡しし、写しは作らず、年度末に消去する', purpose: '共同利用の検討', againstMisuse: '検討の担当に限る', againstLoss: '施錠して保管する', againstAlteration: 'ハッシュ値を照合する',
    agreement: '合意文書なし', agreementReason: '協議会の要綱に同じ定めがある',
  }
  const approve = async (who: PersonKey, request: string, role: string) => {
    const { steps } = await city.request(request)
    return city.act(who, request, { act: '承認', position: steps.findIndex((step) => step.role === role) })
  }

  accept('mic:6.1-(3)', async () => {
    const clause = 'mic:6.1-(3)'
    const row = await entered('交-1')
    const empty = await refusalOf(city.ask('課長', PROCEDURE, [row.id], { ...form, handling: ' 　' }))
    expect(empty.refusals).toMatchObject([{ field: 'handling', cites: [clause] }])
    expect(citesOf(await refusalOf(city.ask('係員', PROCEDURE, [row.id], form)))).toEqual([clause])
    const request = await city.ask('課長', PROCEDURE, [row.id], form)
    expect((await city.request(request)).steps).toMatchObject([{ role: '情報セキュリティ責任者', binding: true, clauses: [clause] }, { kind: '決裁', role: '統括情報セキュリティ責任者', clauses: [clause] }])
    expect(await approve('他部長', request, '統括情報セキュリティ責任者')).toMatchObject({ decided: false, state: '回付中' })
    expect(await city.item(row.id)).toMatchObject({ state: '許可待ち', details: { partner: '隣の市' } })
    expect(citesOf(await refusalOf(city.record('課長', 'exchange.exchanged.municipality', row.id, { exchangedOn: '2026-11-16', kept: true })))).toContain(clause)
    expect(await approve('部長', request, '情報セキュリティ責任者')).toMatchObject({ decided: true })
    expect(await city.item(row.id)).toMatchObject({ state: '許可', details: { handling: form.handling, permittedOn: '2026-11-16' } })
    await city.record('課長', 'exchange.exchanged.municipality', row.id, { exchangedOn: '2026-11-16', kept: true })
    expect((await city.item(row.id)).state).toBe('終了')
  })

  test('情報セキュリティ責任者だけの許可でも動かず、どちらかが却下すれば許可にならない', async () => {
    const first = await entered('交-2')
    const lower = await city.ask('課長', PROCEDURE, [first.id], form)
    expect(await approve('部長', lower, '情報セキュリティ責任者')).toMatchObject({ decided: false })
    expect((await city.item(first.id)).state).toBe('許可待ち')
    await approve('他部長', lower, '統括情報セキュリティ責任者')
    expect((await city.item(first.id)).state).toBe('許可')
    const second = await entered('交-3')
    const refused = await city.ask('課長', PROCEDURE, [second.id], form)
    await approve('他部長', refused, '統括情報セキュリティ責任者')
    expect(await city.act('部長', refused, { act: '却下', position: 0, comment: '相手の管理体制が分からない' })).toMatchObject({ state: '却下' })
    expect((await city.item(second.id)).state).toBe('許可待ち')
  })

  accept('mic:kaisetsu-6.1-(3)', async () => {
    const clause = 'mic:kaisetsu-6.1-(3)'
    const row = await entered('交-4')
    for (const key of ['purpose', 'againstMisuse', 'againstLoss', 'againstAlteration', 'agreement', 'agreementReason']) {
      const refused = await refusalOf(city.ask('課長', PROCEDURE, [row.id], { ...form, [key]: undefined }))
      expect(refused.refusals).toMatchObject([{ field: key, cites: [clause] }])
    }
    const withDocument = { ...form, agreement: '合意文書あり', agreementReason: undefined }
    expect((await refusalOf(city.ask('課長', PROCEDURE, [row.id], withDocument))).refusals).toMatchObject([{ field: 'document', cites: [clause] }])
    expect((await refusalOf(city.ask('課長', PROCEDURE, [row.id], { ...withDocument, document: ['999999'] }))).message).toContain('添付が見つかりません')
    const without = await city.ask('課長', PROCEDURE, [row.id], form)
    await approve('部長', without, '情報セキュリティ責任者')
    await approve('他部長', without, '統括情報セキュリティ責任者')
    expect((await city.item(row.id)).details).toMatchObject({ agreement: '合意文書なし', agreementReason: form.agreementReason, purpose: form.purpose })
    const other = await entered('交-5')
    const content = Buffer.from('合意文書')
    const db = city.store.of(city.organisation.org)
    const file = await db.insertInto('attachment').values({ org: city.organisation.org, name: '合意文書.pdf', media_type: 'application/octet-stream', size: content.length, sha256: createHash('sha256').update(content).digest(), content, added_by: city.organisation.people.課長, added_at: new Date(NOON) }).returning('id').executeTakeFirstOrThrow()
    const request = await city.ask('課長', PROCEDURE, [other.id], { ...withDocument, document: [file.id] })
    expect((await db.selectFrom('attachment').select('request').where('id', '=', file.id).executeTakeFirstOrThrow()).request).toBe(request)
    await approve('部長', request, '情報セキュリティ責任者')
    await approve('他部長', request, '統括情報セキュリティ責任者')
    expect((await city.item(other.id)).details).toMatchObject({ agreement: '合意文書あり' })
  })
})

describe('外部データの受信と取込み', () => {
  const city = aCity()
  const IMPORT = 'networks.import.municipality'

  accept('mic:kaisetsu-3-(1)-①-注3', async () => {
    const clause = 'mic:kaisetsu-3-(1)-①-注3'
    const PROCEDURE = 'exchange.receipt.municipality'
    const COMPLETION = 'exchange.receipt-completion.municipality'
    const form = { matter: '市税の消し込みデータ', sender: '指定金融機関', channel: 'LGWAN-ASP', service: '収納データ伝送' }
    for (const channel of ['インターネットの電子メール', 'インターネットのファイル受渡しサービス', '媒体の持参・郵送']) {
      expect((await refusalOf(city.ask('係員', PROCEDURE, [], { ...form, channel }))).refusals).toMatchObject([{ field: 'channel', cites: [clause] }])
    }
    const request = await city.ask('係員', PROCEDURE, [], form)
    await city.permit('課長', request)
    const { id: receipt } = await city.store.of(city.organisation.org).selectFrom('item').select('id').where('register', '=', 'receipts').executeTakeFirstOrThrow()
    const finish = (work: string) => city.record('係員', COMPLETION, receipt, { completed: work })
    const source = await city.terminal('受L-1', { zone: 'LGWAN接続系' })
    const target = await city.terminal('受M-1', { zone: 'マイナンバー利用事務系' })
    const medium = await city.medium('受媒-1', { use: '取込み専用' })
    const staff = await city.add('課長', 'operators', '受指-1', { person: city.organisation.people.係員, tasks: ['取込み作業'], designatedOn: '2026-11-02' })
    const first = { matter: form.matter, receipt, source: source.id, operator: staff.id, watch: '他の職員の立会い', witness: city.organisation.people.同僚, firstCheckedAt: NOON, result: '検出なし' }
    expect(citesOf(await refusalOf(city.record('係員', COMPLETION, receipt, {})))).toContain(clause)
    const other = (await city.record('係員', `${IMPORT}/first-check`, null, { ...first, receipt: undefined })).item!.id
    expect((await refusalOf(finish(other))).message).toContain('この受信のものではありません')
    const work = (await city.record('係員', `${IMPORT}/first-check`, null, first)).item!.id
    const steps: (() => Promise<unknown>)[] = [
      () => city.record('係員', `${IMPORT}/saved`, work, { medium: medium.id, savedAt: NOON }),
      async () => {
        const released = await city.record('課長', 'networks.unlocking.municipality', target.id, { occasion: '取込み', matter: '取込み', medium: medium.id, releasedAt: NOON })
        await city.record('係員', `${IMPORT}/unlocked`, work, { target: target.id, unlocking: released.item!.id })
      },
      () => city.record('係員', `${IMPORT}/second-check`, work, { secondCheckedAt: NOON, result: '検出なし' }),
      () => city.record('係員', `${IMPORT}/imported`, work, { importedAt: NOON }),
    ]
    for (const [index, step] of steps.entries()) {
      const refused = await refusalOf(finish(work))
      expect(refused.refusals, `段 ${index}`).toMatchObject([{ field: 'completed', cites: [clause] }])
      if (index === 0) expect((await refusalOf(city.record('係員', `${IMPORT}/imported`, work, { importedAt: NOON }))).message).toContain('検査済')
      await step()
    }
    await finish(work)
    expect(await city.item(receipt)).toMatchObject({ state: '完了', details: { channel: 'LGWAN-ASP', completed: work } })
  })
})

describe('アクセス記録の提供・受領', () => {
  const city = aCity()
  const PROCEDURE = 'exchange.access-records.municipality'
  const form = {
    act: '外部への提供', target: 'アクセス記録・個人情報を含む', partner: '県', records: '操作記録 10月分', purpose: '不正利用の調査', ordinance: '条例第8条（法令に基づく提供）', obeyed: true, period: WEEK,
  }
  const officer = async () => {
    const seat = await city.seat(null)
    return seat.db.transaction().execute((tx) => appoint({ tx, org: seat.org, actor: null }, { role: '個人情報保護担当者', person: city.organisation.people.補佐, unit: null, from: '2026-04-01', basis: '試験の辞令' }))
  }

  accept('mic:kaisetsu-3-(4)-⑧', async () => {
    const clause = 'mic:kaisetsu-3-(4)-⑧'
    await officer()
    const plain = await city.ask('係員', PROCEDURE, [], { ...form, target: 'アクセス記録・個人情報を含まない', ordinance: undefined, obeyed: undefined })
    expect((await city.request(plain)).steps.map(({ role }) => role)).toEqual(['情報セキュリティ管理者'])
    for (const act of ['外部への提供', '他団体からの受領']) {
      expect((await refusalOf(city.ask('係員', PROCEDURE, [], { ...form, act, ordinance: undefined, obeyed: undefined }))).refusals).toMatchObject([{ field: 'ordinance', cites: [clause] }, { field: 'obeyed', cites: [clause] }])
      const request = await city.ask('係員', PROCEDURE, [], { ...form, act })
      expect((await city.request(request)).steps).toMatchObject([{ kind: '合議', role: '個人情報保護担当者', binding: true, clauses: [clause] }, { kind: '決裁', role: '情報セキュリティ管理者', clauses: [clause] }])
      expect(citesOf(await refusalOf(city.permit('課長', request)))).toContain(clause)
      expect((await city.request(request)).state).toBe('回付中')
      await city.act('補佐', request, { act: '同意', position: 0 })
      expect(await city.permit('課長', request)).toBe('完了')
    }
    const objected = await city.ask('係員', PROCEDURE, [], form)
    await city.act('補佐', objected, { act: '不同意', position: 0, comment: '条例の例外に当たらない' })
    expect((await refusalOf(city.permit('課長', objected))).message).toContain('個人情報保護担当者が同意していない')
    expect((await city.act('課長', objected, { act: '却下', position: 1, comment: '不同意のため' })).state).toBe('却下')
  })
})

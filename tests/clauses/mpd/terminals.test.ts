// 警視庁: モバイルパソコン等の条項。
import { describe, expect, test } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { startStocktake } from '../../../src/acts/stocktakes.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

describe('モバイルパソコン等', () => {
  const stage = onStage('mpd')
  const add = async (number: string, kind = 'モバイルパソコン') => {
    const seat = await stage.seat('係員')
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, 'terminals', { number, columns: { kind, owner: '支給', encryption: true, externallyConnected: 'なし' } }))).id
  }
  const expected = async (who: '代理' | '他代理', unit: string) => {
    const seat = await stage.seat(who)
    const { id } = await startStocktake(seat, { unit, period: '2026-11' })
    return (await seat.db.selectFrom('stocktake_expected').select('number').where('org', '=', seat.org).where('stocktake', '=', id).execute()).map(({ number }) => number)
  }
  const form = () => ({ purpose: '合同捜査', destinationKind: 'ほかの所属', destination: '情報管理課', period: { from: '2026-11-16', to: '2026-12-10' }, minimised: true, carries: false, continued: true, hostUnit: stage.organisation.units.他係 })

  accept('mpd:5-3-(2)', async () => {
    const { units, people } = stage.organisation
    const id = await add('T-01')
    await add('T-02')
    await add('T-03')
    const nowhere = await refusalOf(stage.ask('係員', 'devices.take-out.mpd', [id], { ...form(), hostUnit: undefined }))
    expect(nowhere.refusals).toMatchObject([{ field: 'hostUnit', cites: ['mpd:5-3-(2)'] }])
    const takeOut = await stage.ask('係員', 'devices.take-out.mpd', [id], form())
    expect((await stage.request(takeOut)).steps.map(({ role }) => role)).toEqual(['情報管理者'])
    await stage.act('代理', takeOut, { act: '承認', position: 0 })
    expect(await stage.item(id)).toMatchObject({ state: '持出し中', unit: units.係 })
    const asked = await (await stage.seat(null)).db.selectFrom('request').select(['id', 'applicant', 'state']).where('org', '=', stage.organisation.org).where('procedure', '=', 'devices.keeping.mpd').executeTakeFirstOrThrow()
    expect(asked).toMatchObject({ applicant: people.課長, state: '回付中' })
    const { steps } = await stage.request(asked.id)
    const step = steps.find(({ kind }) => kind === '決裁')!
    expect([step.state, step.role, step.addressees.map(({ person }) => person), step.clauses]).toEqual(['到達', '所属長', [people.他課長], ['mpd:5-3-(2)']])
    const notices = await (await stage.seat(null)).db.selectFrom('notice').select('title').where('org', '=', stage.organisation.org).where('person', '=', people.他課長).execute()
    expect(notices.map(({ title }) => title).join()).toContain('管理依頼')
    expect((await stage.item(id)).unit).toBe(units.係)
    await stage.act('他課長', asked.id, { act: '承認', position: step.position })
    expect(await stage.item(id)).toMatchObject({ state: '持出し中', unit: units.他係, homeUnit: units.係 })
    expect([await expected('他代理', units.他係), (await expected('代理', units.係)).toSorted()]).toEqual([['T-01'], ['T-02', 'T-03']])
    await stage.record('係員', 'devices.return', id, { erased: true, method: '該当する情報の削除', externallyConnected: 'なし' })
    expect(await stage.item(id)).toMatchObject({ state: '返却確認待ち', unit: units.係, keeperUnit: null })
    await stage.record('代理', 'devices.return-confirmation', id, { received: true })
    expect((await stage.item(id)).state).toBe('保管中')
    const same = await refusalOf(stage.ask('課長', 'devices.keeping.mpd', [id], { hostUnit: units.他係, period: form().period, reason: '継続' }))
    expect([same.message, citesOf(same)]).toEqual([expect.stringContaining('保管中'), ['mpd:5-3-(2)']])
  })

  accept('mpd:5-3-(1)', async () => {
    const id = await add('T-11')
    const trip = { purpose: '出張', destinationKind: '庁舎の外', destination: '県庁', period: { from: '2026-11-16', to: '2026-11-20' }, minimised: true, carries: true }
    const silent = await refusalOf(stage.ask('係員', 'devices.take-out.mpd', [id], trip))
    expect(silent.refusals.map(({ field, cites }) => [field, cites])).toEqual([['contents', ['mpd:5-3-(1)']], ['necessity', ['mpd:5-3-(1)']]])
    const middle = { ...trip, necessity: '打合せに使う', contents: [{ title: '打合せ資料', confidentiality: 2, integrity: 1, availability: 1 }] }
    expect(citesOf(await refusalOf(stage.ask('係員', 'devices.take-out.mpd', [id], { ...middle, minimised: false })))).toContain('mpd:5-3-(1)')
    const low = await stage.request(await stage.ask('係員', 'devices.take-out.mpd', [id], middle))
    expect(low.steps.map(({ role }) => role)).toEqual(['情報管理者'])
    const high = await stage.request(await stage.ask('係員', 'devices.take-out.mpd', [id], { ...middle, contents: [{ title: '名簿', confidentiality: 3, integrity: 1, availability: 1 }] }))
    expect(high.steps.map(({ role, kind }) => [role, kind])).toEqual([['情報管理者', '回議'], ['所属長', '決裁']])
    expect(high.steps[0]!.clauses).toContain('mpd:5-3-(1)')
  })

  accept('mpd:5-3-(3)', async () => {
    const id = await add('T-21', '据置型パソコン')
    const trip = { purpose: '修理', destinationKind: '庁舎の外', destination: '試験商会', period: { from: '2026-11-16', to: '2026-11-20' }, minimised: true }
    const request = await stage.ask('係員', 'devices.take-out.mpd', [id], { ...trip, carries: false })
    const { steps } = await stage.request(request)
    expect(steps.map(({ role, kind, clauses }) => [role, kind, clauses])).toEqual([['システムセキュリティ責任者', '決裁', ['mpd:5-3-(3)']]])
    const decider = (Object.entries(stage.organisation.people) as [PersonKey, string][]).find(([, person]) => person === steps[0]!.addressees[0]!.person)![0]
    const wordless = await refusalOf(stage.act(decider, request, { act: '承認', position: 0 }))
    expect([wordless.code, citesOf(wordless)]).toEqual(['comment-required', ['mpd:5-3-(3)']])
    expect((await stage.item(id)).state).toBe('保管中')
    await stage.act(decider, request, { act: '承認', position: 0, comment: '記憶装置を外して渡すこと。' })
    expect((await stage.item(id)).state).toBe('持出し中')
  })

  test('紛失した端末は、見つかって不正プログラムを確かめるまで使えず、分類に見合わない方法では廃棄できない', async () => {
    const id = await add('T-31')
    const lost = await stage.record('係員', 'devices.equipment-loss', id, { noticedAt: '2026-11-16T09:00:00+09:00', lastSeen: '執務室', circumstances: '棚にない' })
    expect([lost.item!.state, lost.incident === null]).toEqual(['紛失', false])
    await stage.record('係員', 'devices.equipment-found', id, { foundAt: '2026-11-16T09:30:00+09:00', where: '会議室' })
    expect(await stage.item(id)).toMatchObject({ state: '要確認', details: { externallyConnected: '不明' } })
    await stage.record('係員', 'devices.malware-check', id, { checkedOn: '2026-11-16', method: '検査専用端末で検査', definitionsOn: '2026-11-16', result: '検出なし' })
    expect(await stage.item(id)).toMatchObject({ state: '保管中', details: { externallyConnected: 'なし' } })
    const seat = await stage.seat(null)
    await seat.db.insertInto('content').values({ org: seat.org, item: id, title: '名簿', confidentiality: 3, integrity: 1, availability: 1 }).execute()
    await stage.record('代理', 'devices.set-aside', id, { reason: '更新' })
    const way = { how: '廃棄', operator: '試験商会', disposedOn: '2026-11-16' }
    const weak = await refusalOf(stage.record('代理', 'devices.disposal', id, { ...way, method: '初期化（フォーマット）のみ' }))
    expect(citesOf(weak)).toContain('mpd:別表3-機密性高-6')
    await stage.record('代理', 'devices.disposal', id, { ...way, method: '物理的な破壊（破砕・穿孔など）' })
    expect(await stage.item(id)).toMatchObject({ state: '廃棄', contents: [] })
  })
})

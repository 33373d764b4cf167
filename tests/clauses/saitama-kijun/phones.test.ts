// 埼玉県警察: 公用携帯電話機の条項。
import { describe, expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { listContext } from '../../../src/acts/export.ts'
import { addItem, changeItem } from '../../../src/acts/items.ts'
import { registerRows } from '../../../src/acts/ledger-rows.ts'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { countItems } from '../../../src/store/item-list.ts'
import { accept } from '../../accept.ts'
import { all } from '../../rows.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const TODAY = '2026-11-16'
const phone = { kind: 'スマートフォン', model: '試験機 S', phoneNumber: '090-1000-0001', carrier: '試験通信', shared: '共用', use: 'その他', confidential: 'いいえ' }
const trip = { purpose: '巡回先との連絡', destinationKind: '庁舎の外', destination: '市内', period: { from: TODAY, to: '2026-11-20' }, minimised: true }

describe('公用携帯電話機', () => {
  const stage = onStage('saitama-police')
  const register = async (key: string, number: string, columns: object, who: PersonKey = '係員') => {
    const seat = await stage.seat(who)
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, key, { number, columns }))).id
  }
  const lend = (item: string, to: PersonKey) => stage.record('補佐', 'phones.lending', item, { person: stage.organisation.people[to], lentOn: TODAY, cleared: true })

  accept('saitama-kijun:1-3-(11)', async () => {
    await register('phones', 'P-01', { ...phone, serial: 'IMEI-0001', phoneNumber: '090-1111-1111' })
    const mobile = { kind: 'モバイル端末', builtToMove: true, owner: '支給', externallyConnected: 'なし' }
    const same = await refusalOf(register('terminals', 'T-01', { ...mobile, serial: 'IMEI-0001' }, '課長'))
    expect(same.refusals).toMatchObject([{ field: 'serial', cites: ['saitama-kijun:1-3-(11)', 'saitama-kijun:1-3-(12)'] }])
    expect(same.message).toContain('P-01')
    const line = await refusalOf(register('terminals', 'T-01', { ...mobile, lineNumber: '090-1111-1111' }, '課長'))
    expect(line.refusals).toMatchObject([{ field: 'lineNumber' }])
    const calls = await refusalOf(register('terminals', 'T-01', { ...mobile, voiceCalls: true }, '課長'))
    expect(citesOf(calls)).toContain('saitama-kijun:1-3-(11)')
    const terminal = await register('terminals', 'T-01', { ...mobile, serial: 'TAB-0001' }, '課長')
    expect((await refusalOf(register('phones', 'P-02', { ...phone, serial: 'TAB-0001' }))).refusals).toMatchObject([{ field: 'serial' }])
    const seat = await stage.seat('係員')
    const changed = await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'terminals', terminal, { columns: { serial: 'IMEI-0001' } })))
    expect(changed.refusals).toMatchObject([{ field: 'serial' }])
    expect((await stage.item(terminal)).details['serial']).toBe('TAB-0001')
  })

  accept('saitama-kijun:8-1-(2)-ウ-(ア)', async () => {
    const { people } = stage.organisation
    const own = await register('phones', 'P-11', { ...phone, shared: '個人に配分' })
    await lend(own, '係員')
    const unsure = await refusalOf(stage.ask('係員', 'phones.take-out.saitama', [own], { ...trip, minimised: false }))
    expect(unsure.refusals).toMatchObject([{ field: 'minimised', cites: ['saitama-kijun:8-1-(2)-ウ-(ア)'] }])
    const free = await stage.request(await stage.ask('係員', 'phones.take-out.saitama', [own], trip))
    expect([free.state, free.steps]).toEqual(['決裁済', []])
    expect(await stage.item(own)).toMatchObject({ state: '持出し中', holder: people.係員, due: '2026-11-20' })
    await stage.record('係員', 'phones.brought-back', own, {})
    expect(await stage.item(own)).toMatchObject({ state: '貸与中', holder: people.係員 })
    expect((await refusalOf(stage.ask('同僚', 'phones.take-out.saitama', [own], trip))).message).toContain('別の職員に配分')

    const shared = await register('phones', 'P-12', phone)
    const request = await stage.ask('係員', 'phones.take-out.saitama', [shared], trip)
    const { steps } = await stage.request(request)
    expect(steps.map(({ role, kind, addressees, clauses }) => [role, kind, addressees.map(({ person }) => person), clauses])).toEqual([['運用管理担当者', '決裁', [people.補佐], ['saitama-kijun:8-1-(2)-ウ-(ア)']]])
    expect((await stage.item(shared)).state).toBe('保管中')
    await stage.act('補佐', request, { act: '承認', position: 0 })
    expect((await stage.item(shared)).state).toBe('持出し中')
    await stage.record('係員', 'phones.return', shared, { erased: true, method: '情報を入れなかった' })
    expect(citesOf(await refusalOf(stage.record('係員', 'phones.return-confirmation', shared, { received: true, empty: true })))).toContain('saitama-kijun:8-1-(2)-ウ-(ウ)')
    await stage.record('補佐', 'phones.return-confirmation', shared, { received: true, empty: true })
    expect(await stage.item(shared)).toMatchObject({ state: '保管中', holder: null })

    const voice = await register('phones', 'P-13', { ...phone, use: '音声のみ' })
    expect((await stage.request(await stage.ask('係員', 'phones.take-out.saitama', [voice], trip))).steps).toEqual([])
    expect((await stage.item(voice)).state).toBe('持出し中')
  })

  accept('saitama-kijun:8-1-(2)-ウ-(イ)', async () => {
    const holding = await register('phones', 'P-21', { ...phone, confidential: 'はい' })
    const empty = await register('phones', 'P-22', phone)
    const faults = async () => (await unmetControls(await stage.seat('補佐'))).filter(({ item }) => item.id === holding || item.id === empty)
    expect(await faults()).toMatchObject([{ control: 'phones.lock.saitama', because: '未確認', clauses: ['saitama-kijun:8-1-(2)-ウ-(イ)'], item: { number: 'P-21' } }])
    const fields = { method: '生体認証', targets: ['電話帳', '送受信メール履歴'], checkedBy: stage.organisation.people.補佐 }
    expect((await refusalOf(answerControl(await stage.seat('補佐'), 'phones.lock.saitama', { item: holding, answer: '適合', fields }))).refusals).toMatchObject([{ field: 'checkedOn' }])
    expect(await faults()).toHaveLength(1)
    await answerControl(await stage.seat('補佐'), 'phones.lock.saitama', { item: holding, answer: '適合', fields: { ...fields, checkedOn: TODAY } })
    expect(await faults()).toEqual([])
  })

  accept('saitama-kijun:8-1-(2)-ウ-(エ)', async () => {
    const discard = (item: string) => stage.record('補佐', 'phones.disposal', item, { disposedOn: TODAY, how: '下取り' })
    for (const [number, confidential] of [['P-31', '不明'], ['P-32', 'はい']] as const) {
      const id = await register('phones', number, { ...phone, confidential })
      await stage.record('補佐', 'phones.set-aside', id, { how: '下取り', reason: '故障' })
      const refused = await refusalOf(discard(id))
      expect(refused.refusals).toMatchObject([{ cites: ['saitama-kijun:8-1-(2)-ウ-(エ)', 'saitama-kijun:1-3-(18)'] }])
      expect((await stage.item(id)).state).toBe('廃棄待ち')
      if (confidential === 'はい') {
        const seat = await stage.seat('補佐')
        const dodge = await refusalOf(seat.db.transaction().execute((tx) => changeItem(tx, seat, 'phones', id, { columns: { confidential: 'いいえ' } })))
        expect(citesOf(dodge)).toEqual(['saitama-kijun:8-1-(2)-ウ-(エ)'])
      }
      await stage.record('補佐', 'phones.erasure', id, { method: '物理的な破壊（破砕・穿孔など）', operator: '試験回収', erasedOn: TODAY, confirmer: stage.organisation.people.係員 })
      await discard(id)
      expect((await stage.item(id)).state).toBe('廃棄')
    }
    const clean = await register('phones', 'P-33', phone)
    await stage.record('補佐', 'phones.set-aside', clean, { how: '廃棄', reason: '更新' })
    await discard(clean)
    expect((await stage.item(clean)).state).toBe('廃棄')
  })

  accept('saitama-kijun:8-1-(2)-ウ-(ウ)', async () => {
    const { units, people } = stage.organisation
    const { model: _model, ...unnamed } = phone
    expect((await refusalOf(register('phones', 'P-41', unnamed))).refusals).toMatchObject([{ field: 'model' }])
    const lent = await register('phones', 'P-41', { ...phone, shared: '個人に配分' }, '同僚')
    await lend(lent, '同僚')
    const seat = await stage.seat('補佐')
    const rows = await all(registerRows(seat, 'phones', { unit: units.課, units: [units.課, units.係], from: TODAY, to: TODAY }))
    expect(rows).toHaveLength((await countItems(seat.db, listContext(seat, 'phones'), { unit: units.課 })).count)
    expect(rows.find(({ number }) => number === 'P-41')).toMatchObject({ unit: '少年係', holder: '石川 八雲', state: '貸与中', phoneNumber: '090-1000-0001' })
    expect((await countItems(seat.db, listContext(seat, 'phones'), { unit: units.他課 })).count).toBe(0)
    await transferPerson(await stage.seat(null), { person: people.同僚, unit: units.他係, post: '係員', rank: '巡査', from: '2026-12-01' })
    const task = () => seat.db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.duty', 't.state', 't.unit', 't.due', 'a.role']).where('t.org', '=', seat.org).where('t.item', '=', lent).execute()
    expect(await task()).toMatchObject([{ duty: 'phones.handover', state: '未了', unit: units.係, due: '2026-12-01', role: '運用管理担当者' }])
    await lend(lent, '係員')
    expect((await task())[0]!.state).toBe('完了')
    expect((await refusalOf(transferPerson(await stage.seat('係員'), { person: people.係員, unit: units.他係, post: '係員', rank: '巡査', from: '2026-12-01' }))).code).toBe('not-permitted')
  })
})

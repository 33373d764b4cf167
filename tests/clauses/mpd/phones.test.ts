// 警視庁: 公用携帯電話機と、承認を受けた個人の携帯電話機の条項。
import { describe, expect } from 'vitest'
import { answerControl } from '../../../src/acts/control-answer.ts'
import { controlState } from '../../../src/acts/gates.ts'
import { addItem } from '../../../src/acts/items.ts'
import { extendTask } from '../../../src/acts/reminders.ts'
import { transferPerson } from '../../../src/acts/transfers.ts'
import { unmetControls } from '../../../src/acts/unmet-controls.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const TODAY = '2026-11-16'
const phone = { kind: 'スマートフォン', model: '試験機 S', phoneNumber: '090-0000-0001', carrier: '試験通信', shared: '共用', use: 'その他', encryption: true, confidential: 'はい' }
const note = { title: '現場写真', confidentiality: 2, integrity: 1, availability: 1 }

describe('公用携帯電話機', () => {
  const stage = onStage('mpd')
  const register = async (key: string, number: string, columns: object, who: PersonKey = '係員') => {
    const seat = await stage.seat(who)
    return (await seat.db.transaction().execute((tx) => addItem(tx, seat, key, { number, columns }))).id
  }
  const tasks = async (item: string) => (await stage.seat(null)).db.selectFrom('task').select(['id', 'duty', 'state', 'due', 'extended_to', 'extended_because']).where('org', '=', stage.organisation.org).where('item', '=', item).orderBy('id').execute()
  const lend = (item: string, to: PersonKey) => stage.record('係長', 'phones.lending', item, { person: stage.organisation.people[to], lentOn: TODAY, cleared: true })
  const lock = async (item: string) => answerControl(await stage.seat('係長'), 'phones.lock.mpd', { item, answer: '適合', fields: { method: '暗証番号', checkedOn: TODAY } })

  accept('mpd:10-1-(2)', async () => {
    const id = await register('phones', 'P-01', phone)
    const unset = await refusalOf(lend(id, '係員'))
    expect(unset.refusals).toMatchObject([{ cites: ['mpd:10-1-(2)'] }])
    const trip = { purpose: '連絡', destinationKind: '庁舎の外', destination: '市内', period: { from: TODAY, to: TODAY }, minimised: true, measures: ['minimised'] }
    expect(citesOf(await refusalOf(stage.ask('係員', 'phones.take-out.mpd', [id], trip)))).toContain('mpd:10-1-(2)')
    const faults = await unmetControls(await stage.seat('係長'))
    expect(faults.find(({ item, control }) => item.id === id && control === 'phones.lock.mpd')).toMatchObject({ because: '未確認', clauses: ['mpd:10-1-(2)'], item: { number: 'P-01' } })
    const empty = await refusalOf(answerControl(await stage.seat('係長'), 'phones.lock.mpd', { item: id, answer: '適合', fields: { method: '暗証番号' } }))
    expect(empty.refusals.map(({ field }) => field)).toEqual(['checkedOn'])
    await lock(id)
    expect((await unmetControls(await stage.seat('係長'))).filter(({ item }) => item.id === id)).toEqual([])
    await lend(id, '係員')
    expect(await stage.item(id)).toMatchObject({ state: '貸与中', holder: stage.organisation.people.係員 })
    const outside = await stage.request(await stage.ask('係員', 'phones.take-out.mpd', [id], trip))
    expect(outside.steps.map(({ role }) => role)).toEqual(['情報管理者'])
  })

  accept('mpd:10-1-(3)', async () => {
    const id = await register('phones', 'P-02', phone)
    await lock(id)
    await lend(id, '係員')
    const control = stage.world.rulebook('mpd').controls.get('phones.secret.mpd')!
    const state = async () => controlState(control, await stage.item(id), TODAY, {})
    expect(await state()).toMatchObject({ applies: true, answered: false })
    await answerControl(await stage.seat('係員'), 'phones.secret.mpd', { item: id, answer: '適合', fields: { changedOn: TODAY, kept: true } })
    expect(await state()).toMatchObject({ met: true })
    await lend(id, '同僚')
    expect(await state()).toMatchObject({ met: false, stale: true })
    expect((await unmetControls(await stage.seat('同僚'))).find(({ item }) => item.id === id)).toMatchObject({ control: 'phones.secret.mpd', because: '再確認', clauses: ['mpd:10-1-(3)'] })
    await answerControl(await stage.seat('同僚'), 'phones.secret.mpd', { item: id, answer: '適合', fields: { changedOn: TODAY, kept: true } })
    expect(await state()).toMatchObject({ met: true })
  })

  accept('mpd:10-1-(4)', async () => {
    const id = await register('phones', 'P-03', phone)
    await lock(id)
    await lend(id, '係員')
    await stage.record('係員', 'phones.processing.mpd', id, { processedOn: TODAY, what: [note], purpose: '報告' })
    const [task] = await tasks(id)
    expect(task).toMatchObject({ duty: 'phones.processed.mpd', state: '未了', due: '2026-11-19' })
    const mine = await stage.seat('係員')
    const unreasoned = await refusalOf(extendTask(mine, task!.id, { until: '2026-11-25', reason: ' ' }))
    expect(unreasoned.refusals).toMatchObject([{ field: 'reason', cites: ['mpd:10-1-(4)'] }])
    await extendTask(mine, task!.id, { until: '2026-11-25', reason: '捜査中で、写真をまだ使うため' })
    expect((await tasks(id))[0]).toMatchObject({ extended_to: '2026-11-25', extended_because: '捜査中で、写真をまだ使うため' })
    const listed = await register('import-methods', 'M-01', { name: '専用ケーブルによる取込み', basis: '令和8年通達第1号', target: '端末' })
    const free = await refusalOf(stage.record('係員', 'phones.import.mpd', id, { importedOn: TODAY, method: '手元のケーブル', target: '端末 A' }))
    expect(free.refusals).toMatchObject([{ field: 'method', cites: ['mpd:10-1-(4)'] }])
    const unlisted = await refusalOf(stage.record('係員', 'phones.import.mpd', id, { importedOn: TODAY, method: stage.organisation.media.空, target: '端末 A' }))
    expect(unlisted.refusals).toMatchObject([{ field: 'method', cites: ['mpd:10-1-(4)'] }])
    await stage.record('係員', 'phones.import.mpd', id, { importedOn: TODAY, method: listed, target: '端末 A' })
    await stage.record('係員', 'phones.processed-erased.mpd', id, { erasedOn: TODAY, method: '該当する情報の削除', nothingLeft: true })
    expect((await tasks(id))[0]!.state).toBe('完了')
    expect((await stage.item(id)).contents).toEqual([])
  })
})

describe('個人所有の携帯電話機', () => {
  const stage = onStage('mpd')
  const form = { phoneNumber: '080-0000-0001', mail: 'officer@example.jp', model: '試験機 P', expected: '現場からの急報', antivirus: '導入済み', antivirusName: '試験対策' }
  const use = { usedOn: TODAY, urgent: true, noAlternative: true, contents: [note], circumstances: '無線が届かなかったため' }
  const approved = async (who: PersonKey, columns: object = {}) => {
    const request = await stage.ask(who, 'phones.approval.mpd', [], { ...form, ...columns })
    await stage.act('課長', request, { act: '承認', position: 0 })
    const { items } = await stage.request(request)
    return items[0]!
  }
  const check = async (id: string, who: PersonKey) => {
    await answerControl(await stage.seat(who), 'phones.personal-lock.mpd', { item: id, answer: '適合', fields: { method: '生体認証', checkedOn: TODAY } })
    await answerControl(await stage.seat(who), 'phones.personal-secret.mpd', { item: id, answer: '適合', fields: { kept: true, checkedOn: TODAY } })
  }
  const taskOf = async (item: string, duty: string) => (await stage.seat(null)).db.selectFrom('task as t').innerJoin('task_assignee as a', (join) => join.onRef('a.org', '=', 't.org').onRef('a.task', '=', 't.id')).select(['t.state', 't.unit', 'a.role', 'a.person']).where('t.org', '=', stage.organisation.org).where('t.item', '=', item).where('t.duty', '=', duty).execute()

  accept('mpd:10-2-(2)', async () => {
    const id = await approved('係員', { antivirus: '未確認', antivirusName: undefined })
    await check(id, '係員')
    const unprotected = await refusalOf(stage.record('係員', 'phones.personal-use.mpd', id, use))
    expect(citesOf(unprotected)).toEqual(['mpd:10-2-(2)'])
    const none = await approved('同僚', { antivirus: '動作するソフトが存在しない', antivirusName: undefined })
    await check(none, '同僚')
    expect((await stage.record('同僚', 'phones.personal-use.mpd', none, use)).item!.state).toBe('消去待ち')
  })

  accept('mpd:10-2-(3)', async () => {
    const id = await approved('係員')
    const faults = (await unmetControls(await stage.seat('係員'))).filter(({ item }) => item.id === id)
    expect(faults.map(({ control, clauses }) => [control, clauses])).toEqual([['phones.personal-lock.mpd', ['mpd:10-2-(3)']], ['phones.personal-secret.mpd', ['mpd:10-2-(3)']]])
    await answerControl(await stage.seat('係員'), 'phones.personal-lock.mpd', { item: id, answer: '適合', fields: { method: '生体認証', checkedOn: TODAY } })
    const half = await refusalOf(stage.record('係員', 'phones.personal-use.mpd', id, use))
    expect(citesOf(half)).toContain('mpd:10-2-(3)')
    await answerControl(await stage.seat('係員'), 'phones.personal-secret.mpd', { item: id, answer: '適合', fields: { kept: true, checkedOn: TODAY } })
    expect((await stage.record('係員', 'phones.personal-use.mpd', id, use)).item!.state).toBe('消去待ち')
  })

  accept('mpd:10-2-(4)', async () => {
    const unapproved = await stage.ask('係員', 'phones.approval.mpd', [], form)
    expect((await stage.request(unapproved)).items).toEqual([])
    const id = await approved('同僚')
    await check(id, '同僚')
    for (const lacking of [{ urgent: false }, { noAlternative: false }, { urgent: false, noAlternative: false }]) {
      expect(citesOf(await refusalOf(stage.record('同僚', 'phones.personal-use.mpd', id, { ...use, ...lacking })))).toContain('mpd:10-2-(4)')
    }
    expect(await taskOf(id, 'phones.personal-erasure-due.mpd')).toEqual([])
    const { item } = await stage.record('同僚', 'phones.personal-use.mpd', id, use)
    expect(item).toMatchObject({ state: '消去待ち', latest: { 'phones.personal-use.mpd': { on: TODAY, by: stage.organisation.people.同僚, form: { circumstances: use.circumstances } } } })
    expect(await taskOf(id, 'phones.personal-erasure-due.mpd')).toMatchObject([{ state: '未了', person: stage.organisation.people.同僚 }])
    expect(await taskOf(id, 'phones.personal-confirmation-due.mpd')).toMatchObject([{ state: '未了', role: '情報管理者' }])
  })

  accept('mpd:10-2-(5)', async () => {
    const id = await approved('係員')
    await check(id, '係員')
    const calm = await refusalOf(stage.record('係員', 'phones.personal-use.mpd', id, { ...use, urgent: false }))
    expect(citesOf(calm)).toContain('mpd:10-2-(4)')
    await stage.record('係員', 'phones.personal-use.mpd', id, use)
    expect(await taskOf(id, 'phones.personal-erasure-due.mpd')).toMatchObject([{ state: '未了', person: stage.organisation.people.係員 }])
    expect(await taskOf(id, 'phones.personal-confirmation-due.mpd')).toMatchObject([{ state: '未了', role: '情報管理者' }])
    const method = await (await stage.seat('係員')).db.transaction().execute(async (tx) => addItem(tx, await stage.seat('係員'), 'import-methods', { number: 'M-11', columns: { name: '受信用端末への送信', basis: '通達', target: '端末' } }))
    const early = await refusalOf(stage.record('係員', 'phones.personal-import.mpd', id, { importedOn: TODAY, method: method.id, target: '端末 A' }))
    expect([early.message, citesOf(early)]).toEqual([expect.stringContaining('消去待ち'), ['mpd:10-2-(5)']])
    await stage.record('係員', 'phones.personal-report.mpd', id, { what: '写真 3枚', reason: '報告書に使うため' })
    await stage.record('係員', 'phones.personal-import.mpd', id, { importedOn: TODAY, method: method.id, target: '端末 A' })
    await stage.record('係員', 'phones.personal-erasure.mpd', id, { erasedOn: TODAY, method: '削除', nothingLeft: true })
    expect([(await taskOf(id, 'phones.personal-erasure-due.mpd'))[0]!.state, (await taskOf(id, 'phones.personal-confirmation-due.mpd'))[0]!.state]).toEqual(['完了', '未了'])
    const own = await refusalOf(stage.record('係員', 'phones.personal-confirmation.mpd', id, { seen: true, confirmedOn: TODAY }))
    expect(citesOf(own)).toEqual(['mpd:10-2-(5)'])
    await stage.record('代理', 'phones.personal-confirmation.mpd', id, { seen: true, confirmedOn: TODAY })
    expect([(await stage.item(id)).state, (await taskOf(id, 'phones.personal-confirmation-due.mpd'))[0]!.state]).toEqual(['承認済', '完了'])
  })

  accept('mpd:10-2-(1)', async () => {
    for (const field of ['phoneNumber', 'mail', 'model'] as const) {
      const lacking = await refusalOf(stage.ask('係員', 'phones.approval.mpd', [], { ...form, [field]: '' }))
      expect(lacking.refusals).toMatchObject([{ field, cites: ['mpd:10-2-(1)'] }])
    }
    const direct = await stage.seat('係員')
    const bypass = await refusalOf(direct.db.transaction().execute((tx) => addItem(tx, direct, 'personal-phones', { number: 'X-1', columns: { phoneNumber: form.phoneNumber, mail: form.mail, model: form.model, antivirus: '導入済み' } })))
    expect(citesOf(bypass)).toEqual(['mpd:10-2-(1)'])
    const before = stage.world.rulebook('mpd').rulesetOn(TODAY).decide({ profile: 'mpd', on: TODAY, action: 'use-personal-device', purpose: 'urgent-no-alternative', equipment: { kind: 'phone', owner: 'personal', approved: false, malwareChecked: true, locked: true } })
    expect(before.prohibitions.flatMap(({ clauses }) => clauses)).toContain('mpd:10-2-(1)')
    const request = await stage.ask('係員', 'phones.approval.mpd', [], form)
    expect((await stage.request(request)).steps.map(({ role, addressees }) => [role, addressees.map(({ person }) => person)])).toEqual([['所属長', [stage.organisation.people.課長]]])
    await stage.act('課長', request, { act: '承認', position: 0 })
    const [id] = (await stage.request(request)).items
    expect(await stage.item(id!)).toMatchObject({ register: 'personal-phones', state: '承認済', holder: stage.organisation.people.係員, details: { model: '試験機 P' } })
    await check(id!, '係員')
    const { units, people } = stage.organisation
    await transferPerson(await stage.seat(null), { person: people.係員, unit: units.他係, post: '係員', rank: '巡査', from: '2026-12-01' })
    expect(await taskOf(id!, 'phones.approval-review-due.mpd')).toMatchObject([{ state: '未了', unit: units.他係, role: '所属長' }])
    stage.clock.moveTo('2026-12-01T01:00:00Z')
    const moved = await refusalOf(stage.record('係員', 'phones.personal-use.mpd', id!, { ...use, usedOn: '2026-12-01' }))
    expect(citesOf(moved)).toEqual(['mpd:10-2-(1)'])
    expect(citesOf(await refusalOf(stage.record('課長', 'phones.approval-review.mpd', id!, { result: '続ける' })))).toEqual(['mpd:10-2-(1)'])
    await stage.record('他課長', 'phones.approval-review.mpd', id!, { result: '続ける' })
    expect(await stage.item(id!)).toMatchObject({ state: '承認済', unit: units.他係, details: { reviewedOn: '2026-12-01' } })
    expect((await taskOf(id!, 'phones.approval-review-due.mpd'))[0]!.state).toBe('完了')
    expect((await stage.record('係員', 'phones.personal-use.mpd', id!, { ...use, usedOn: '2026-12-01' })).item!.state).toBe('消去待ち')
  })
})

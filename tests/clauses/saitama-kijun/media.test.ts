// 埼玉県警察: 外部記録媒体と承認の条項。
import { describe, expect } from 'vitest'
import { addItem } from '../../../src/acts/items.ts'
import { bringDutiesUpToDate } from '../../../src/acts/periodic.ts'
import { accept } from '../../accept.ts'
import type { PersonKey } from '../../factory-plans.ts'
import { citesOf, onStage, refusalOf } from '../../stage.ts'

const period = { from: '2026-11-17', to: '2026-11-20' }
const form = {
  purpose: '図面の受渡し', destinationKind: '庁舎の外', destination: '県立文書館', period, contents: [], minimised: true,
  measures: ['classification-reviewed', 'backed-up'],
}
const preserved = { title: '原本データ', confidentiality: 1, integrity: 2, availability: 1 }
const procedure = 'media.take-out.saitama'

describe('外部記録媒体', () => {
  const stage = onStage('saitama-police')
  const register = async (columns: object, number: string) => {
    const seat = await stage.seat('係員')
    return seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number, columns: { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし', ...columns } }))
  }

  accept('saitama-kijun:1-3-(7)', async () => {
    const without = await refusalOf(register({ kind: undefined }, 'K-1'))
    expect(without.refusals).toMatchObject([{ field: 'kind' }])
    expect(citesOf(without)).toContain('saitama-kijun:1-3-(7)')
    const other = await refusalOf(register({ kind: 'その他' }, 'K-1'))
    expect(other.refusals).toMatchObject([{ field: 'otherKind', message: expect.stringContaining('名称') }])
    expect((await register({ kind: 'その他', otherKind: 'ＭＯディスク' }, 'K-1')).details).toMatchObject({ kind: 'その他', otherKind: 'ＭＯディスク' })
  })

  accept('saitama-kijun:8-1-(2)-エ-(イ)', async () => {
    const { 空: medium } = stage.organisation.media
    const id = await stage.ask('係員', procedure, [medium], form)
    expect((await stage.item(medium)).state).toBe('保管中')
    const early = await refusalOf(stage.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' }))
    expect(early.message).toContain('保管中')
    expect((await stage.request(id)).steps.map(({ role }) => role)).toEqual(['運用管理担当者'])
    await stage.act('係員', id, { act: '取下げ' })

    const both = await stage.ask('係員', procedure, [medium], { ...form, contents: [preserved] })
    const asked = await stage.request(both)
    expect(asked.steps.map(({ role, kind }) => [role, kind])).toEqual([['運用管理担当者', '回議'], ['運用管理者', '決裁']])
    expect(asked.steps[0]!.clauses).toContain('saitama-kijun:8-1-(2)-エ-(イ)')
    expect(asked.steps[1]!.clauses).toContain('saitama-kijun:3-7-(1)')
    await stage.act('補佐', both, { act: '承認', position: 0 })
    expect((await stage.item(medium)).state).toBe('保管中')
    await stage.act('課長', both, { act: '承認', position: 1 })
    expect((await stage.item(medium)).state).toBe('持出し中')
  })

  accept('saitama-kijun:8-1-(2)-エ-(ア)', async () => {
    const { 空: medium } = stage.organisation.media
    const out = await stage.item(medium)
    expect(out).toMatchObject({ state: '持出し中', holder: stage.organisation.people.係員, due: '2026-11-20' })
    stage.clock.moveTo('2026-11-24T01:00:00Z')
    await bringDutiesUpToDate(await stage.seat(null))
    const tasks = await stage.store.of(stage.organisation.org).selectFrom('task as t').innerJoin('task_assignee as a', 'a.task', 't.id').select(['t.title', 'a.role', 't.state']).where('t.item', '=', medium).execute()
    expect(tasks).toContainEqual(expect.objectContaining({ role: '運用管理担当者', state: '未了' }))
    stage.clock.moveTo('2026-11-16T01:00:00Z')
  })

  accept('saitama-kijun:8-1-(6)-イ', async () => {
    const { 空: medium } = stage.organisation.media
    await stage.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: '接続した' })
    await stage.record('同僚', 'media.return-confirmation', medium, { received: true, empty: true })
    expect((await stage.item(medium)).state).toBe('要確認')
    const next = await refusalOf(stage.ask('係員', procedure, [medium], form))
    expect(next.message).toContain('要確認')
    const seat = await stage.seat('係員')
    const answer = seat.book.rulesetOn(seat.day).decide({ profile: 'saitama-police', action: 'connect', equipment: { kind: 'external-medium', owner: 'issued', managed: true, externallyConnectedBefore: true, malwareChecked: false, encrypted: true }, information: { confidentiality: 1, integrity: 1, availability: 1, form: 'electronic', restrictions: [] } })
    expect(answer.outcome).not.toBe('permitted')
    expect(answer.conditions.find(({ measure }) => measure === 'malware-checked')).toMatchObject({ met: false, clauses: expect.arrayContaining(['saitama-kijun:8-1-(6)-イ']) })
    await stage.record('係員', 'media.malware-check', medium, { source: '外部の電子計算機で使った', checkedOn: '2026-11-16', method: '検査専用端末で検査', definitionsOn: '2026-11-16', result: '検出なし' })
    expect(await stage.item(medium)).toMatchObject({ state: '保管中', details: { externallyConnected: 'なし', malwareCheckedOn: '2026-11-16' } })
    expect(await stage.ask('係員', procedure, [medium], form)).toMatch(/^\d+$/)
  })
})

describe('申請と承認', () => {
  const stage = onStage('saitama-police')

  accept('saitama-kijun:2-1-(6)-ア-(ア)', async () => {
    const { 空: medium } = stage.organisation.media
    const id = await stage.ask('補佐', procedure, [medium], form)                       // 補佐 is the 運用管理担当者 himself
    const asked = await stage.request(id)
    expect(asked.steps.flatMap(({ addressees }) => addressees.map(({ person }) => person))).not.toContain(stage.organisation.people.補佐)
    const own = await refusalOf(stage.act('補佐', id, { act: '承認', position: 0 }))
    expect(own.code).toBe('self-approval')
    expect(citesOf(own)).toContain('saitama-kijun:2-1-(6)-ア-(ア)')

    const typed = await stage.ask('補佐', procedure, [medium], form, { applicant: stage.organisation.people.係員 })
    expect((await stage.request(typed)).typedBy).toBe(stage.organisation.people.補佐)
    expect((await refusalOf(stage.act('補佐', typed, { act: '承認', position: 0 }))).code).toBe('self-approval')
  })

  accept('saitama-kijun:2-1-(6)-イ', async () => {
    const { 空: medium } = stage.organisation.media
    const preservedForm = { ...form, contents: [preserved] }
    const own = await stage.ask('課長', procedure, [medium], preservedForm)             // 課長 is the 運用管理者 and asks for himself
    const decider = (await stage.request(own)).steps.at(-1)!
    expect(decider.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.部長])
    expect(decider.reason).toContain('申請者本人')

    const other = await stage.ask('係員', procedure, [medium], form)
    await stage.act('補佐', other, { act: '申し出', position: 0, comment: '申請者は親族です' })
    const moved = (await stage.request(other)).steps[0]!
    expect(moved.addressees.map(({ person }) => person)).toEqual([stage.organisation.people.課長])
    expect(moved.reason).toContain('申請者は親族です')
    expect((await refusalOf(stage.act('補佐', other, { act: '承認', position: 0 }))).code).toBe('not-addressed')
    const proof = await stage.store.of(stage.organisation.org).selectFrom('evidence').select('after').where('subject', '=', `request/${other}`).where('act', '=', '申し出').executeTakeFirstOrThrow()
    expect(JSON.stringify(proof.after)).toContain('申請者は親族です')
  })

  accept('saitama-kijun:2-1-(1)', async () => {
    const id = await stage.ask('課長', 'exceptions.exception.saitama', [], {
      title: '旧型装置の暗号化', clauses: 'saitama-kijun:6-1-(5)-ア-(ウ)', target: '警察情報システム', systemUnit: stage.organisation.units.課, difficulty: '装置が対応していない', reasonKind: '技術的に困難', reason: '更新まで使う必要がある', alternative: '閉域で使う', period: { from: '2026-11-17', to: '2027-03-31' },
    })
    const asked = await stage.request(id)
    expect(asked.steps.filter(({ kind }) => kind === '照会').map(({ role }) => role)).toEqual(['システムセキュリティ責任者', 'システムセキュリティ維持管理者'])
    const via = asked.steps.find(({ role }) => role === '情報管理課長')!
    await stage.act('他課長', id, { act: '承認', position: via.position })
    const early = await refusalOf(stage.act('他部長', id, { act: '承認', position: asked.steps.length - 1, form: { impact: '盗み見のおそれ', handling: '閉域で使う' } }))
    expect(early.message).toContain('システムセキュリティ責任者（')
    expect(citesOf(early)).toContain('saitama-kijun:2-1-(1)')
    for (const step of asked.steps.filter(({ kind }) => kind === '照会')) {
      const [first] = (await stage.request(id)).steps[step.position]!.addressees
      const who = Object.entries(stage.organisation.people).find(([, person]) => person === first!.person)![0] as PersonKey
      await stage.act(who, id, { act: '回答', position: step.position, comment: '支障ありません' })
    }
    expect((await stage.act('他部長', id, { act: '承認', position: asked.steps.length - 1, form: { impact: '盗み見のおそれ', handling: '閉域で使う' } })).decided).toBe(true)
    const lifted = await stage.store.of(stage.organisation.org).selectFrom('provision').selectAll().executeTakeFirstOrThrow()
    expect(lifted).toMatchObject({ kind: '例外措置', clauses: ['saitama-kijun:6-1-(5)-ア-(ウ)'], until_day: '2027-03-31' })
  })
})

import { expect, test } from 'vitest'
import { sealsOf, stagesOf } from './request-words.ts'
import type { RequestDetail, Step } from './request-words.ts'

const person = (name: string) => ({ id: name, name, post: '係長', unit: '総務課' })
const step = (rest: Partial<Step>): Step => ({
  position: 0, kind: '決裁', role: '情報管理者', unit: null, clauses: [], state: '到達', addressees: [], actor: null, via: null, principal: null, actedAt: null, comment: null, conditions: [], reason: null, due: null, ...rest,
})
const request = (steps: readonly Step[]): RequestDetail => ({
  id: '1', number: 'R8-総務課-1', procedure: 'p', title: 't', state: '回付中', applicant: person('田中　陽子'), typedBy: person('田中　陽子'), unit: { id: '1', name: '総務課' }, submittedAt: '2026-06-01T09:00:00+09:00', decidedAt: null,
  urgent: false, waitingFor: null, since: null, items: [], form: {}, labels: {}, answer: null, steps: [...steps], acts: [], mayKnowViewers: false, version: 1, mayDo: [], stale: false, validFrom: null, validUntil: null, instead: null, attachments: [],
})
const acted = { actor: person('佐藤　学'), via: '本人', actedAt: '2026-06-02T09:00:00+09:00' }

test('承認した人だけが決裁欄に名前を残し、差し戻した人の欄は空く', () => {
  expect(sealsOf(request([step({ state: '承認', ...acted })]))[0]).toMatchObject({ name: '佐藤', day: 'R8.6.2' })
  expect(sealsOf(request([step({ state: '差戻し', ...acted })]))[0]).toMatchObject({ name: undefined, day: undefined })
})
test('決裁欄は決定権者から始まり、起案者で終わる', () => {
  const boxes = sealsOf(request([step({ kind: '回議', role: '係長' }), step({ position: 1 })]))
  expect(boxes.map(({ post }) => post)).toEqual(['決裁　情報管理者', '回議　係長', '起案'])
})
test('代決は、決裁欄にその印が付く', () => {
  expect(sealsOf(request([step({ state: '承認', ...acted, via: '代決', principal: person('鈴木　一郎') })]))[0]).toMatchObject({ name: '佐藤', mark: '代決' })
})
test('続く合議は、一つの段階に並ぶ', () => {
  const stages = stagesOf(request([step({ kind: '合議', role: '甲' }), step({ kind: '合議', role: '乙', position: 1 }), step({ position: 2 })]))
  expect(stages.map((one) => one.map(({ role }) => role))).toEqual([['申請者'], ['甲', '乙'], ['情報管理者']])
})

import { expect, test } from 'vitest'
import { bodyOf, emptyDraft, thingsOf } from './draft.ts'
import type { Choices, Draft } from './draft.ts'

const CHOICES: Choices = {
  today: '2026-11-16', settings: [{ id: 'media.take-out.max-days', label: '持出し期間の上限', value: 31, unit: '日' }],
  registers: [{ register: 'media', title: '外部記録媒体', acts: [{ id: 'media.take-out.mpd', title: '外部記録媒体の庁舎外持出し', action: 'take-out', words: '庁舎外へ持ち出す' }] }],
  provisions: [{ id: '7', kind: '別段の定め', title: '夜間の持出し', clauses: ['mpd:6-2-(1)'], from: '2026-04-01', until: null, register: 'media', unit: null, item: '12' }],
}
const draft = (change: Partial<Draft>): Draft => ({ ...emptyDraft(CHOICES.today), ...change })
const sent = (change: Partial<Draft>) => { const found = bodyOf(draft(change), CHOICES); return 'body' in found ? found.body : found.problems }

test('何も選ばなければ、明日の規程を開いている申請で試す', () => expect(sent({})).toEqual({ revision: { on: '2026-11-17' }, requests: true, items: [] }))
test('終わる条項は、施行する日の前日まで効く', () => expect(sent({ ended: [{ value: 'mpd:7', label: '第７' }] })).toMatchObject({ revision: { clauses: [{ clause: 'mpd:7', until: '2026-11-16' }] } }))
test('新しい定めは届く範囲とともに、終わる定めはその定めの範囲とともに送る', () => {
  expect(sent({ lifted: [{ value: 'mpd:7', label: '第７' }], unit: '3', provisions: ['7'] })).toMatchObject({
    revision: { provisions: { added: [{ clauses: ['mpd:7'], unit: '3' }], ended: [{ title: '夜間の持出し', clauses: ['mpd:6-2-(1)'], register: 'media', item: '12' }] } },
  })
})
test('設定は、今と違うものだけを、全角の数字でも送る', () => {
  expect(sent({ settings: { 'media.take-out.max-days': '31' } })).toEqual({ revision: { on: '2026-11-17' }, requests: true, items: [] })
  expect(sent({ settings: { 'media.take-out.max-days': '１４' } })).toMatchObject({ revision: { settings: { 'media.take-out.max-days': 14 } } })
})
test('台帳は、行為を担う定義で送る', () => expect(sent({ things: [thingsOf(CHOICES)[0]!] })).toMatchObject({ items: [{ register: 'media', act: 'media.take-out.mpd' }] }))
test('足りないところと正しくないところを、項目ごとに言う', () => {
  expect(sent({ on: '' })).toEqual({ on: '施行する日を入力してください。' })
  expect(sent({ on: '2026-11-15' })).toEqual({ on: '施行する日は、今日かそれより後の日にしてください。' })
  expect(sent({ on: '2026-11-16' })).toEqual({ what: '変えることを一つ以上選ぶか、施行する日を先の日にしてください。' })
  expect(sent({ requests: false })).toEqual({ where: '調べるものを一つ以上選んでください。' })
  expect(sent({ settings: { 'media.take-out.max-days': 'たくさん' } })).toEqual({ 'setting media.take-out.max-days': '0以上の整数で入力してください。' })
})

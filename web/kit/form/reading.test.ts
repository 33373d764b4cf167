import { describe, expect, test } from 'vitest'
import { is } from '../../../src/engine/condition.ts'
import type { Form } from '../../../src/engine/definition.ts'
import { setting } from '../../../src/engine/definition.ts'
import { draftOf, draftProblem, settleDraft } from '../date-draft.ts'
import { draftFrom, emptyDrafts } from './drafts.ts'
import { readForm } from './reading.ts'

const context = { profile: 'mpd', today: '2026-06-01' } as const
const form: Form = {
  purpose: { label: '目的', type: 'text', max: 5 },
  count: { label: '個数', type: 'number', min: 1, unit: '個' },
  carries: { label: '情報があるか', type: 'flag' },
  contents: { label: '内容', type: 'contents', when: is('carries', true) },
  period: { label: '期間', type: 'dateRange', notBefore: 'today', maxDays: setting('x', '上限', 7, { unit: '日', notInSource: true }) },
  seen: { label: '確認日時', type: 'dateTime', required: false },
  local: { label: '県だけ', type: 'text', profiles: ['saitama-police'] },
  media: { label: '媒体', type: 'item', register: 'media', many: true },
}
const filled = {
  purpose: '会議', count: '１２', carries: false, contents: [], period: { from: '2026-06-01', to: '2026-06-07' }, seen: '2026-06-01T09:05', local: '',
  media: [{ value: 'm1', label: 'USB' }],
}

describe('readForm', () => {
  test('gives the JSON the API wants, without hidden, foreign and empty fields', () => {
    expect(readForm(form, filled, context)).toEqual({
      payload: { purpose: '会議', count: 12, carries: false, period: { from: '2026-06-01', to: '2026-06-07' }, seen: '2026-06-01T09:05:00+09:00', media: ['m1'] },
      problems: [], shown: ['purpose', 'count', 'carries', 'period', 'seen', 'media'],
    })
  })
  test('an untouched form asks for every required field, and not for those whose condition cannot be judged yet', () => {
    const { problems, shown } = readForm(form, emptyDrafts(form), context)
    expect(problems.map((problem) => problem.field)).toEqual(['purpose', 'count', 'carries', 'period', 'media'])
    expect(shown).not.toContain('contents')
  })
  test('a field appears as soon as its condition holds, and names the line at fault', () => {
    const row = { title: '名簿', confidentiality: '3', integrity: '', availability: '1', records: '10', restrictions: [] }
    const { problems } = readForm(form, { ...filled, carries: true, contents: [row] }, context)
    expect(problems).toEqual([{ field: 'contents', message: '情報1の機密性・完全性・可用性を選んでください。', cites: [] }])
    const { payload } = readForm(form, { ...filled, carries: true, contents: [{ ...row, integrity: '2' }] }, context)
    expect(payload.contents).toEqual([{ title: '名簿', confidentiality: 3, integrity: 2, availability: 1, records: 10 }])
  })
  test.each([
    ['purpose', '長すぎる目的です', '5字以内で入力してください。いまは8字です。'],
    ['count', '十', '数字で入力してください。'],
    ['count', '0', '1個以上で入力してください。'],
    ['period', { from: '2026-05-31', to: '2026-06-02' }, '始まる日を、今日（令和8年6月1日）以後にしてください。'],
    ['period', { from: '2026-06-01', to: '2026-06-08' }, '期間は7日以内です。終わる日を令和8年6月7日までにしてください。'],
    ['period', { from: '2026-06-02', to: '2026-06-01' }, '終わる日を、始まる日と同じかその後の日にしてください。'],
    ['period', { from: '2026-06-01', to: '2026--' }, '月・日を入力してください。'],
    ['seen', '2026-06-01T', '時刻を入力してください。'],
  ])('%s: %j is refused: %s', (field, value, message) => {
    expect(readForm(form, { ...filled, [field]: value }, context).problems).toEqual([{ field, message, cites: [] }])
  })
  test('what was read can be opened again', () => {
    const { payload } = readForm(form, filled, context)
    const known = new Map([['m1', { value: 'm1', label: 'USB' }]])
    const again = Object.fromEntries(Object.entries(form).map(([key, field]) => [key, draftFrom(field, payload[key], known)]))
    expect(readForm(form, again, context).payload).toEqual(payload)
  })
})

describe('a date being typed', () => {
  test.each([
    [{ year: '2026', month: '6', date: '1' }, '2026-06-01'], [{ year: '２０２６', month: '０６', date: '１' }, '2026-06-01'],
    [{ year: 'R8', month: '6', date: '1' }, 'R8-6-1'], [{ year: '', month: '', date: '' }, ''], [{ year: '202', month: '6', date: '1' }, '202-6-1'],
  ])('%j is %s', (parts, draft) => expect(draftOf(parts)).toBe(draft))
  test('an era is settled when the field is left', () => expect([settleDraft('R8-6-1'), settleDraft('平成31-4-30'), settleDraft('令和元-5-1')]).toEqual(['2026-06-01', '2019-04-30', '2019-05-01']))
  test('a day that does not exist is named, never dropped', () => expect(draftProblem('2026-2-31')).toMatch(/2026年2月31日は暦にありません/))
})

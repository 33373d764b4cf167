// 名簿の一行一行が何になるか。分からない行は、理由とともに断る。
import { describe, expect, test } from 'vitest'
import { pictureOn } from '../../src/engine/personnel/history.ts'
import type { History } from '../../src/engine/personnel/history.ts'
import { planPersonnel } from '../../src/engine/personnel/personnel.ts'
import type { PersonnelLine } from '../../src/engine/personnel/personnel.ts'
import { planReorganisation } from '../../src/engine/personnel/reorganisation.ts'
import { profileOf } from '../../src/profiles/index.ts'

const DAY = '2027-04-01'
const dated = { from_day: '2020-04-01', to_day: null }
const unit = (id: string, parent: string | null, kind = '課') => ({ unit: id, name: `${id}課`, kana: '', kind, parent, sort: 0, ...dated })
const person = (id: string, name: string, employment: 'regular' | 'contractor' = 'regular') => ({ id, number: id, name, kana: '', employment, email: null, trained_on: null, ...dated })
const place = (who: string, at: string, head = false) => ({ id: `a-${who}`, person: who, unit: at, post: head ? '課長' : '係員', rank: head ? '警視' : '巡査', is_head: head, main: true, ...dated })
function office(extra: Partial<History> = {}): History {
  return {
    profile: profileOf('mpd'), unit: ['R', 'A', 'B', 'C'].map((id) => ({ id, code: id })), unit_period: [unit('R', null, '本部'), unit('A', 'R'), unit('B', 'R'), unit('C', 'R')],
    person: [person('1', '長 一'), person('2', '長 二'), person('3', '山田 三'), person('4', '委託 四', 'contractor')], person_past: [],
    assignment: [place('1', 'A', true), place('2', 'B', true), place('3', 'A'), place('4', 'A')], appointment: [], deputy: [], delegation: [], unit_succession: [], ...extra,
  }
}
const line = (number: string, at: string | null, extra: Partial<PersonnelLine> = {}): PersonnelLine => ({ row: 2, number, name: '', kana: '', formerName: '', employment: null, email: null, unit: at, post: '係員', rank: '巡査', head: false, main: null, lastDay: null, ...extra })
const plan = (lines: readonly PersonnelLine[], history = office(), others: 'stay' | 'leave' = 'stay') => planPersonnel(history, { day: DAY, lines, others })
const kinds = (lines: readonly PersonnelLine[], history?: History) => plan(lines, history).outcomes.map((one) => one.kinds)
const message = (lines: readonly PersonnelLine[], history?: History) => plan(lines, history).outcomes[0]!.message

describe('一行が何になるか', () => {
  test('異動、職の変更、改姓、任用の変更、変更なし', () => {
    expect(kinds([line('3', 'B')])).toEqual([['異動']])
    expect(kinds([line('3', 'A', { rank: '巡査部長' })])).toEqual([['職・階級の変更']])
    expect(kinds([line('3', 'A', { name: '川口 三' })])).toEqual([['氏名の変更']])
    expect(kinds([line('3', 'A', { employment: 'non-regular' })])).toEqual([['任用の変更']])
    expect(kinds([line('3', 'A', { name: '山田　三' })])).toEqual([['変更なし']])
  })
  test('派遣や兼務は、本務の配置とともに二つの配置になり、書かれなくなると終わる', () => {
    const both = [line('3', 'A', { main: true }), line('3', 'C', { main: false, post: '派遣' })]
    const { draft, outcomes } = plan(both)
    expect(outcomes.map((one) => one.kinds)).toEqual([['兼務・派遣の変更']])
    expect(pictureOn(draft.history(), DAY).people.get('3')!.assignments.map(({ unit: at, main }) => [at, main])).toEqual([['A', true], ['C', false]])
    const later = planPersonnel({ ...draft.history() }, { day: '2028-04-01', others: 'stay', lines: [line('3', 'A')] })
    expect(pictureOn(later.draft.history(), '2028-04-01').people.get('3')!.assignments).toHaveLength(1)
    expect(pictureOn(later.draft.history(), '2028-03-31').people.get('3')!.assignments).toHaveLength(2)
  })
  test('長の交代は、前任者の異動が同じ表にあれば通り、なければ断られる', () => {
    expect(message([line('3', 'A', { head: true, post: '課長', rank: '警視' })])).toContain('長が二人')
    expect(kinds([line('3', 'A', { head: true, post: '課長', rank: '警視' }), line('1', 'C')])).toEqual([['職・階級の変更'], ['異動']])
  })
  test('全員の名簿では、載っていない職員が前日で退職になり、委託先の人は変わらない', () => {
    const { outcomes, draft } = plan([line('1', 'A', { head: true, post: '課長', rank: '警視' }), line('2', 'B', { head: true, post: '課長', rank: '警視' })], office(), 'leave')
    expect(outcomes.map(({ number, kinds: found }) => [number, found])).toEqual([['1', ['変更なし']], ['2', ['変更なし']], ['3', ['退職']]])
    expect([...pictureOn(draft.history(), DAY).people.keys()]).toEqual(['1', '2', '4'])
  })
})

describe('分からない行は断る', () => {
  test.each<[string, readonly PersonnelLine[], History | undefined, string]>([
    ['番号は別人のもの', [line('3', 'A', { name: '鈴木 花' })], undefined, '旧氏名'],
    ['本務が二つ', [line('3', 'A', { main: true }), line('3', 'B', { main: true })], undefined, 'どれか一つだけを本務'],
    ['本務がない', [line('3', 'B', { main: false })], undefined, '本務の行がありません'],
    ['同じ部署が二度', [line('3', 'A', { main: true }), line('3', 'A', { main: false })], undefined, '同じ部署の行が二つ'],
    ['知らない人の退職', [line('9', null, { lastDay: DAY })], undefined, '登録されていないため'],
    ['氏名のない採用', [line('9', 'A')], undefined, '氏名がありません'],
    ['先の異動がある', [line('3', 'B')], office({ assignment: [place('1', 'A', true), place('2', 'B', true), { ...place('3', 'A'), to_day: '2027-04-30' }, { ...place('3', 'C'), id: 'a-later', from_day: '2027-05-01' }] }), '先にその異動を取り消して'],
    ['なくなる部署', [line('3', 'C')], office({ unit_period: [unit('R', null, '本部'), unit('A', 'R'), unit('B', 'R'), { ...unit('C', 'R'), to_day: '2027-09-30' }] }), '廃止されます'],
    ['採用より前の日', [line('3', 'A')], office({ person: [{ ...person('3', '山田 三'), from_day: '2027-10-01' }] }), 'からの採用です'],
  ])('%s', (_, lines, history, words) => {
    const { outcomes, draft } = plan(lines, history)
    expect(outcomes[0]!.kinds).toEqual(['誤り'])
    expect(outcomes[0]!.message).toContain(words)
    expect(draft.changes()).toEqual([])
  })
  test('旧氏名を書けば、まったく違う氏名にもなる', () => {
    expect(kinds([line('3', 'A', { name: '鈴木 花', formerName: '山田 三' })])).toEqual([['氏名の変更']])
  })
})

describe('組織改正の表', () => {
  const units = (rows: readonly (readonly [string, string, string, string])[], history = office(), owning: readonly string[] = []) =>
    planReorganisation(history, { day: DAY, owning: new Set(owning), lines: rows.map(([act, code, name, successor], index) => ({ row: index + 2, act: act as '新設', code, newCode: act === '分割' ? name : '', name, kind: act === '新設' ? '課' : '', parent: act === '新設' ? 'R' : '', successor, sort: null })) })
  test('二つの課を一つにすると、長は一人だけになり、引継ぎはたどった先に決まる', () => {
    const { draft, carried, outcomes } = units([['統合', 'A', '', 'B'], ['統合', 'B', '', 'C']])
    expect(outcomes.map(({ fault }) => fault)).toEqual([null, null])
    expect(carried.map(({ person: who, to, headNoMore }) => [who, to, headNoMore])).toEqual([['1', 'C', false], ['3', 'C', false], ['4', 'C', false], ['2', 'C', true]])
    expect([...draft.all('unit_succession')].map(({ unit: from, successor }) => [from, successor])).toEqual([['A', 'C'], ['B', 'C']])
  })
  test.each<[string, readonly (readonly [string, string, string, string])[], string]>([
    ['戻ってくる引継ぎ', [['統合', 'A', '', 'B'], ['統合', 'B', '', 'A']], '廃止する部署に戻ります'], ['人の残る廃止', [['廃止', 'A', '', '']], '残っています'], ['ない部署', [['廃止', 'Z', '', '']], '前日にありません'],
    ['使われたコード', [['新設', 'A', '新課', '']], 'すでに使われています'], ['先のない統合', [['統合', 'A', '', '']], '統合する先'], ['二度の変更', [['変更', 'A', '甲課', ''], ['変更', 'A', '乙課', '']], 'でも変更しています'],
  ])('%sは断る', (_, rows, words) => { expect(units(rows).outcomes.map(({ fault }) => fault ?? '').join()).toContain(words) })
  test('台帳のものだけが残る部署も、引継ぎ先なしには廃止できない', () => {
    expect(units([['廃止', 'C', '', '']]).outcomes[0]!.fault).toBeNull()
    expect(units([['廃止', 'C', '', '']], office(), ['C']).outcomes[0]!.fault).toContain('台帳のもの')
  })
})

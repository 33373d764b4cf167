import { describe, expect, test } from 'vitest'
import { activeFilters, apiQuery, hiddenColumns, isSameView, listHref, shownColumns, sortName, sortOf, totalWords } from './register-query.ts'

describe('一覧の番地', () => {
  test('APIには、画面だけが知るものと空の条件を送らない', () => {
    expect(apiQuery({ state: '保管中', q: '', columns: 'number', view: '3', sort: '-due' })).toEqual({ state: '保管中', sort: '-due' })
    expect(activeFilters({ state: '保管中', q: '田中', sort: '-due', columns: 'number' })).toEqual(['state'])
  })
  test('同じ見方は、条件の順や保存した名前によらず同じ番地になる', () => {
    expect(listHref('media', { unit: '3', state: '保管中', q: '' })).toBe(listHref('media', { state: '保管中', unit: '3' }))
    expect(isSameView({ state: '保管中', view: '9' }, { state: '保管中' })).toBe(true)
    expect(isSameView({ state: '保管中' }, { state: '使用中' })).toBe(false)
    expect(listHref('media', {})).toBe('/registers/media')
  })
  test.each([['', 'number', 'ascending'], ['due', 'due', 'ascending'], ['-due', 'due', 'descending']] as const)('sort=%s は %s の %s', (name, key, direction) => {
    expect(sortOf({ sort: name })).toEqual({ key, direction })
    expect(sortName({ key, direction })).toBe(name)
  })
  test('列の選びは番地から読み、番地に書ける', () => {
    const all = ['number', 'kind', 'state', 'serial']
    expect([...hiddenColumns(all, ['number', 'kind', 'state'], undefined)]).toEqual(['serial'])
    expect([...hiddenColumns(all, ['number', 'kind'], 'number,serial')]).toEqual(['kind', 'state'])
    expect(shownColumns(all, new Set(['kind']))).toBe('number,state,serial')
  })
  test.each([
    [undefined, 50, '50件を表示'], [{ count: 1234, more: false }, 50, '1,234件のうち50件を表示'], [{ count: 1000, more: true }, 50, '1,000件以上のうち50件を表示'],
    [{ count: 12, more: false }, 12, '12件すべてを表示'], [{ count: 1000, more: true }, 1000, '1,000件以上のうち1,000件を表示'],
  ])('%j のうち %i 件は「%s」', (count, shown, words) => expect(totalWords(count, shown)).toBe(words))
})

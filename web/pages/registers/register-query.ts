import type { Sort } from '../../kit/data-table.tsx'

/** The address of a list: filters and words as the API takes them, and what only the page knows. */
export type ListSearch = { readonly [key: string]: string | undefined }
const OF_THE_PAGE = ['columns', 'view'] as const
const isOfThePage = (key: string): boolean => (OF_THE_PAGE as readonly string[]).includes(key)

/** What the API is asked: everything of the address but what only the page knows, without empty values. */
export function apiQuery(search: ListSearch): { [key: string]: string } {
  return Object.fromEntries(Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' || isOfThePage(key) ? [] : [[key, value]])))
}
/** The filters alone: without order and words, which are no conditions one takes off. */
export function activeFilters(search: ListSearch): string[] {
  return Object.keys(apiQuery(search)).filter((key) => key !== 'sort' && key !== 'q')
}

/** `sort=-due` ⇄ the order of the table; without one, by number. */
export function sortOf(search: ListSearch): Sort {
  const name = search['sort'] ?? ''
  if (name === '') return { key: 'number', direction: 'ascending' }
  return name.startsWith('-') ? { key: name.slice(1), direction: 'descending' } : { key: name, direction: 'ascending' }
}
export const sortName = (sort: Sort): string => (sort.key === 'number' && sort.direction === 'ascending' ? '' : `${sort.direction === 'descending' ? '-' : ''}${sort.key}`)

/** The address of a list; empty values are left out, so that the same view always has the same address. */
export function listHref(register: string, search: ListSearch): string {
  const pairs = Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value] as [string, string]]))
  const text = new URLSearchParams(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1))).toString()
  return `/registers/${register}${text === '' ? '' : `?${text}`}`
}

/** Two addresses that show the same, whatever the order of their parts and the name they were saved under. */
export function isSameView(one: ListSearch, other: ListSearch): boolean {
  const plain = (search: ListSearch): string => listHref('', { ...search, view: undefined })
  return plain(one) === plain(other)
}

/** Columns hidden, from the list of those shown (`columns=number,kind`); without one, those the register does not list. */
export function hiddenColumns(all: readonly string[], listed: readonly string[], chosen: string | undefined): ReadonlySet<string> {
  const shown = new Set(chosen === undefined || chosen === '' ? listed : chosen.split(','))
  return new Set(all.filter((key) => !shown.has(key)))
}
export const shownColumns = (all: readonly string[], hidden: ReadonlySet<string>): string => all.filter((key) => !hidden.has(key)).join(',')

/** 1,234件のうち50件を表示; beyond 1,000 the server says only that there are more. */
export function totalWords(count: { readonly count: number; readonly more: boolean } | undefined, shown: number): string {
  if (count === undefined) return `${shown.toLocaleString('ja-JP')}件を表示`
  const all = `${count.count.toLocaleString('ja-JP')}件${count.more ? '以上' : ''}`
  return shown >= count.count && !count.more ? `${all}すべてを表示` : `${all}のうち${shown.toLocaleString('ja-JP')}件を表示`
}

/** 緊急連絡網 on one A4 page: the tree by indentation, with the ways to reach each. The type shrinks with the number of people. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { wordsOf } from './marking/mark.ts'
import type { DocumentMark } from './marking/mark.ts'
import { typeset } from './typst.ts'

export interface CallLine { readonly depth: number; readonly name: string; readonly roles: string; readonly caller: string; /** 携帯電話 090-… one to a way; the one for the night marked ［夜］. */ readonly ways: readonly string[] }
export interface CallSheet { readonly organisation: string; readonly lines: readonly CallLine[]; readonly lacking: readonly string[]; readonly mark: DocumentMark; readonly printedOn: Day }

/** Points of type by lines on the page: up to so many people in this size. 前提: below 5 points nobody can read it, larger networks go to a second page. */
const SIZES: readonly (readonly [people: number, size: number])[] = [[16, 10], [26, 8.5], [40, 7], [60, 5.8]]
const SMALLEST = 5

/** Sets the sheet as PDF/A, one page for up to 60 people with four ways each. Throws TypesettingError when it cannot be set. */
export function renderCallSheet({ organisation, lines, lacking, mark, printedOn }: CallSheet): Uint8Array {
  const size = SIZES.find(([people]) => lines.length <= people)?.[1] ?? SMALLEST
  const data = {
    organisation, title: '緊急連絡網', size, mark: wordsOf(mark), printed: `${formatEra(printedOn)}現在`, lacking, pageOf: true,
    lines: lines.map(({ depth, name, roles, caller, ways }) => ({ depth, name, roles, caller, ways: ways.join('　') })),
  }
  return typeset('calls', data, printedOn)
}

/** 緊急連絡網 on one A4 page: the tree by indentation, with the ways to reach each. The type shrinks until all stand on the page. */
import { formatEra } from '../engine/calendar.ts'
import type { Day } from '../engine/calendar.ts'
import { wordsOf } from './marking/mark.ts'
import type { DocumentMark } from './marking/mark.ts'
import { typeset } from './typst.ts'

export interface CallLine { readonly depth: number; readonly name: string; readonly roles: string; readonly caller: string; /** 携帯電話 090-… one to a way; the one for the night marked ［夜］. */ readonly ways: readonly string[] }
export interface CallSheet { readonly organisation: string; readonly lines: readonly CallLine[]; readonly lacking: readonly string[]; readonly mark: DocumentMark; readonly printedOn: Day }

/** Points of type that are tried, the largest that fits is taken. 前提: below 4.5 points nobody can read it, larger networks go to a second page. */
const SIZES = [11, 10, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5, 4.5]

/** Sets the sheet as PDF/A, one page for about 60 people with two ways each. Throws TypesettingError when it cannot be set. */
export function renderCallSheet({ organisation, lines, lacking, mark, printedOn }: CallSheet): Uint8Array {
  const data = {
    organisation, title: '緊急連絡網', sizes: SIZES, mark: wordsOf(mark), printed: `${formatEra(printedOn)}現在`, lacking, pageOf: true,
    lines: lines.map(({ depth, name, roles, caller, ways }) => ({ depth, name, roles, caller, ways: [...ways] })),
  }
  return typeset('calls', data, printedOn)
}

// docs/access.md の表。窓口の一つに一行、立場の一つに一列。
import { ROUTES } from '../../src/contract/routes.ts'
import type { RouteContract } from '../../src/contract/routes.ts'

export interface Contracts { readonly [name: string]: RouteContract }
/** How a route is named in the table. */
export const addressOf = ({ method, path }: RouteContract): string => `\`${method} ${path}\``
export const rowOf = (route: RouteContract, cells: readonly string[]): string => `| ${addressOf(route)} | ${route.summary.replaceAll('|', '／')} | ${cells.join(' | ')} |`

const CELL = /^(?:○|→|△[a-z][a-z-]+|×(?:401|403|404))$/
/** What is wrong with the table: a route without a row, a row without a route, two rows, a position without an answer. */
export function faultsOf(text: string, columns: number, routes: Contracts = ROUTES): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `')).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()))
  const wanted = Object.values(routes).map(addressOf)
  return [
    ...wanted.filter((address) => !rows.some(([first]) => first === address)).map((address) => `${address} の行がない`),
    ...rows.filter(([first]) => !wanted.includes(first!)).map(([first]) => `${first} という窓口はない`),
    ...wanted.filter((address) => rows.filter(([first]) => first === address).length > 1).map((address) => `${address} の行が二つある`),
    ...rows.flatMap(([first, , ...cells]) => (cells.length === columns && cells.every((cell) => CELL.test(cell)) ? [] : [`${first} の答えがそろわない`])),
  ]
}

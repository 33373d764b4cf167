import type { Clause } from './catalogue.ts'

/** 番号から導いた木の一節。clause がない節は、記録を置くほどのことを言わない見出し（第２、１ など）。 */
export interface ClauseNode {
  readonly id: string
  readonly number: string
  readonly clause?: Clause
  readonly children: readonly ClauseNode[]
}

export interface ClauseTree {
  /** 文書の最上位の節。 */
  roots(document: string): readonly ClauseNode[]
  /** 文書の id、条項の id、見出しの id（`mpd:6-2`）のどれでも。知らない id は undefined。 */
  children(id: string): readonly ClauseNode[] | undefined
  parent(clause: Clause): Clause | undefined
}

interface Growing { id: string; number: string; clause?: Clause; children: Growing[] }

/** 2-3-(2)-イ-(ウ) は 2-3-(2)-イ の下。途中の段の記録がなければ見出しの節を補う。並びは文書の順。 */
export function buildTree(clauses: readonly Clause[]): ClauseTree {
  const nodes = new Map<string, Growing>()
  const grow = (document: string, parts: readonly string[]): Growing => {
    const number = parts.join('-')
    const id = number === '' ? document : `${document}:${number}`
    const known = nodes.get(id)
    if (known !== undefined) return known
    const node: Growing = { id, number, children: [] }
    nodes.set(id, node)
    if (number !== '') grow(document, parts.slice(0, -1)).children.push(node)
    return node
  }
  for (const clause of clauses) grow(clause.document, clause.number.split('-')).clause = clause
  return {
    roots: document => nodes.get(document)?.children ?? [],
    children: id => nodes.get(id)?.children,
    parent: clause => {
      const parts = clause.number.split('-')
      for (let length = parts.length - 1; length > 0; length--) {
        const above = nodes.get(`${clause.document}:${parts.slice(0, length).join('-')}`)?.clause
        if (above !== undefined) return above
      }
      return undefined
    },
  }
}

/** A heading the document has but for which there is no clause record: 第８, 第８の１, 解説. */
export interface Headed<Row> { readonly heading: string | null; readonly row: Row | null; readonly id: string; readonly depth: number }
interface Placed { readonly id: string; readonly cite: string; readonly depth: number }

const PARTS: { readonly [part: string]: string } = { sosoku: '総則', kihon: '基本方針（例文）', kaisetsu: '解説' }

/** The headings above a clause that stands at the top of what the server gives. */
export function headingsAbove(id: string, cite: string): readonly string[] {
  const [document = '', number = ''] = id.split(/:(.*)/s)
  if (document === 'mic') {
    const [, part, rest] = /^(?:(sosoku|kihon|kaisetsu)-)?(.*)$/s.exec(number)!
    const name = part === undefined ? '対策基準（例文）' : PARTS[part]!
    const chapter = part === 'sosoku' || part === 'kihon' ? undefined : rest!.split('-')[0]
    return chapter === undefined || chapter === '' ? [name] : [name, `${name} ${chapter}`]
  }
  const table = /^別表第?[０-９\d]+/.exec(cite)?.[0]
  if (table !== undefined) return table === cite ? [] : [table]
  return [/^第[０-９\d]+(?!条)(?![０-９\d])/.exec(cite)?.[0], /^第[０-９\d]+の[０-９\d]+/.exec(cite)?.[0]].flatMap((heading) => (heading === undefined || heading === cite ? [] : [heading]))
}

/** The rows in their order with the headings they lack, each opened where it begins. */
export function withHeadings<Row extends Placed>(rows: readonly Row[]): Headed<Row>[] {
  let open: readonly string[] = []
  return rows.flatMap((row): Headed<Row>[] => {
    const above = row.depth > 0 ? open : headingsAbove(row.id, row.cite)
    const same = above.findIndex((heading, level) => open[level] !== heading)
    const from = same < 0 ? above.length : same
    open = above
    return [...above.slice(from).map((heading, index) => ({ heading, row: null, id: `heading:${row.id}:${from + index}`, depth: from + index })), { heading: null, row, id: row.id, depth: row.depth + above.length }]
  })
}

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Checkbox } from './choice.tsx'
import { Icon } from './icon.tsx'
import { Skeleton } from './layout.tsx'
import { Popover } from './popover.tsx'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  readonly align?: 'end'
  /** Never broken in two: numbers, days. */
  readonly nowrap?: boolean
  /** The name of the row: read with every cell, never hidden. One column has it. */
  readonly rowHeader?: boolean
}
export interface Sort { readonly key: string; readonly direction: 'ascending' | 'descending' }
export interface Selection {
  readonly keys: ReadonlySet<string>
  readonly onChange: (keys: ReadonlySet<string>) => void
  /** Bulk acts, shown while something is chosen. */
  readonly actions: ReactNode
}
interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName: (row: Row) => string
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  readonly selection?: Selection
  readonly hidden?: ReadonlySet<string>
  readonly onHidden?: (hidden: ReadonlySet<string>) => void
  /** 1,234件のうち50件, as the page words it. */
  readonly total?: string
  /** Keyset paging: present where there are more rows. */
  readonly more?: { readonly onMore: () => void; readonly busy: boolean }
  readonly busy?: boolean
  readonly empty: ReactNode
  readonly tools?: ReactNode
}

const flipped = (sort: Sort | undefined, key: string): Sort => ({ key, direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending' })

function HeadCell<Row>({ column, sort, onSort }: { readonly column: Column<Row>; readonly sort: Sort | undefined; readonly onSort: ((sort: Sort) => void) | undefined }) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  if (column.sortable !== true || onSort === undefined) return <th role="columnheader" scope="col" data-align={column.align}>{column.header}</th>
  return (
    <th role="columnheader" scope="col" data-align={column.align} aria-sort={direction ?? 'none'}>
      <button type="button" className="inline-flex min-h-12 w-full cursor-pointer items-center gap-1 px-4 in-data-[align=end]:justify-end hover:bg-solid-gray-100" onClick={() => onSort(flipped(sort, column.key))}>
        {column.header}<Icon name={direction ?? 'sort'} className="size-4 text-solid-gray-700" />
      </button>
    </th>
  )
}

/** On a phone a cell that says nothing takes no line. */
const saysNothing = (content: ReactNode): boolean => content === '—' || content === '' || content === null || content === undefined || content === false

function Cell<Row>({ column, content }: { readonly column: Column<Row>; readonly content: ReactNode }) {
  if (column.rowHeader === true) return <th role="rowheader" scope="row" data-label={column.header} data-nowrap={column.nowrap}><div>{content}</div></th>
  return <td role="cell" data-label={column.header} data-align={column.align} data-nowrap={column.nowrap} data-empty={saysNothing(content) || undefined}><div>{content}</div></td>
}

const toggled = (keys: ReadonlySet<string>, key: string, on: boolean): ReadonlySet<string> => {
  const next = new Set(keys)
  if (on) next.add(key)
  else next.delete(key)
  return next
}

/** 44 px around a 20 px box. */
function Tick({ label, checked, mixed = false, onChange }: { readonly label: string; readonly checked: boolean; readonly mixed?: boolean; readonly onChange: (on: boolean) => void }) {
  return (
    <label className="-m-2 inline-flex size-11 cursor-pointer items-center justify-center">
      <input type="checkbox" className="size-5" aria-label={label} checked={checked} ref={(box) => { if (box !== null) box.indeterminate = mixed }} onChange={(event) => onChange(event.target.checked)} />
    </label>
  )
}

function ColumnChooser<Row>({ columns, hidden, onHidden }: { readonly columns: readonly Column<Row>[]; readonly hidden: ReadonlySet<string>; readonly onHidden: (hidden: ReadonlySet<string>) => void }) {
  return (
    <Popover label="表示する列" buttonClass="inline-flex min-h-11 items-center gap-2 rounded-8 px-3 text-blue-1000 underline underline-offset-3 hover:bg-blue-50" button={<><Icon name="columns" />列を選ぶ</>}>
      <p className="font-bold">表示する列</p>
      {columns.filter((column) => column.rowHeader !== true).map((column) => (
        <Checkbox key={column.key} checked={!hidden.has(column.key)} onChange={(on) => onHidden(toggled(hidden, column.key, !on))}>{column.header}</Checkbox>
      ))}
    </Popover>
  )
}

/** Sorting where there are no headers to click: on a phone, where rows are cards. */
function NarrowSort<Row>({ columns, sort, onSort }: { readonly columns: readonly Column<Row>[]; readonly sort: Sort | undefined; readonly onSort: (sort: Sort) => void }) {
  const options = columns.filter((column) => column.sortable === true)
  if (options.length === 0) return null
  return (
    <label className="order-last flex w-full items-center gap-2 sm:hidden"><span className="whitespace-nowrap text-sm">並び順</span>
      <select className="input" value={sort === undefined ? '' : `${sort.key} ${sort.direction}`} onChange={(event) => { const [key = '', direction] = event.target.value.split(' '); onSort({ key, direction: direction === 'descending' ? 'descending' : 'ascending' }) }}>
        {sort === undefined && <option value="">指定なし</option>}
        {options.flatMap((column) => [<option key={column.key} value={`${column.key} ascending`}>{column.header}（昇順）</option>, <option key={`${column.key}-`} value={`${column.key} descending`}>{column.header}（降順）</option>])}
      </select>
    </label>
  )
}

function Bar<Row>({ props, columns }: { readonly props: TableProps<Row>; readonly columns: readonly Column<Row>[] }) {
  const { selection, hidden, onHidden, onSort, sort, total, tools } = props
  const chosen = selection?.keys.size ?? 0
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2" data-screen-only>
      <p role="status" className="tabular-nums">{chosen > 0 ? `${chosen}件を選択中` : total}</p>
      <div className="flex flex-wrap items-center gap-2">
        {chosen > 0 ? <>{selection!.actions}<Button look="text" small onClick={() => selection!.onChange(new Set())}>選択を解除</Button></> : <>
          {tools}
          {onSort !== undefined && <NarrowSort columns={columns} sort={sort} onSort={onSort} />}
          {onHidden !== undefined && <ColumnChooser columns={props.columns} hidden={hidden ?? new Set()} onHidden={onHidden} />}
        </>}
      </div>
    </div>
  )
}

/** A ledger. Below 640 px each row is a card. Sorting, hiding and choosing belong to the page, so that its URL can hold them. */
export function DataTable<Row>(props: TableProps<Row>) {
  const { caption, rows, rowKey, rowName, sort, onSort, selection, hidden, more, busy = false, empty } = props
  const columns = props.columns.filter((column) => column.rowHeader === true || hidden?.has(column.key) !== true)
  const all = rows.length > 0 && rows.every((row) => selection?.keys.has(rowKey(row)))
  const some = rows.some((row) => selection?.keys.has(rowKey(row)))
  return (
    <div className="flex flex-col gap-3">
      <Bar props={props} columns={columns} />
      {rows.length === 0 ? (busy ? <Skeleton lines={6} /> : empty) : (
        <div className="scrolled-table sm:overflow-x-auto" aria-busy={busy || undefined} tabIndex={0} role="region" aria-label={`${caption}（横に動かせる表）`}>
          <table className="ledger" role="table">
            <caption className="sr-only">{caption}</caption>
            <thead role="rowgroup"><tr role="row">
              {selection !== undefined && <th role="columnheader" scope="col" className="w-12"><Tick label="表示中の行をすべて選ぶ" checked={all} mixed={some && !all} onChange={(on) => selection.onChange(new Set(on ? [...selection.keys, ...rows.map(rowKey)] : []))} /></th>}
              {columns.map((column) => <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />)}
            </tr></thead>
            <tbody role="rowgroup">{rows.map((row) => {
              const key = rowKey(row)
              const chosen = selection?.keys.has(key) === true
              return (
                <tr role="row" key={key} data-selected={chosen || undefined} aria-selected={selection === undefined ? undefined : chosen}>
                  {selection !== undefined && <td role="cell" data-select><Tick label={`${rowName(row)}を選ぶ`} checked={chosen} onChange={(on) => selection.onChange(toggled(selection.keys, key, on))} /></td>}
                  {columns.map((column) => <Cell key={column.key} column={column} content={column.cell(row)} />)}
                </tr>
              )
            })}</tbody>
          </table>
        </div>
      )}
      {more !== undefined && <div className="flex justify-center" data-screen-only><Button look="outline" busy={more.busy} onClick={more.onMore}>さらに表示</Button></div>}
    </div>
  )
}

import { useState } from 'react'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { formatMoment } from '../../app/today.ts'
import { OUTCOMES, OUTCOME_WORDS } from './outcomes.ts'
import type { Line, Outcome, Stocktake } from './outcomes.ts'

const COLUMNS: readonly Column<Line>[] = [
  { key: 'code', header: '管理番号', rowHeader: true, nowrap: true, cell: (line) => (line.item === null || line.register === null ? line.code : <AppLink href={`/registers/${line.register}/${line.item}`}>{line.code}</AppLink>) },
  { key: 'state', header: '台帳の状態', cell: (line) => line.state ?? '—' },
  { key: 'place', header: '保管場所', cell: (line) => line.place ?? '—' },
  { key: 'holder', header: '使用者', cell: (line) => line.holder ?? '—' },
  { key: 'note', header: '備考', cell: (line) => line.note || '—' },
  { key: 'at', header: '読んだ日時', cell: (line) => (line.scannedAt === null ? '—' : formatMoment(line.scannedAt)) },
]
const columnsFor = (onTick: ((line: Line) => void) | null): readonly Column<Line>[] => (onTick === null ? COLUMNS : [
  ...COLUMNS.filter(({ key }) => key !== 'at' && key !== 'note'),
  { key: 'tick', header: '目で確かめた', cell: (line) => <Button look="outline" small onClick={() => onTick(line)}>あった<span className="sr-only">：{line.code}</span></Button> },
])

const matches = (line: Line, text: string): boolean => text === '' || [line.code, line.place, line.holder, line.note].some((one) => one?.toLowerCase().includes(text.toLowerCase()) === true)
const titleOf = (outcome: Outcome, open: boolean): string => (open ? OUTCOME_WORDS[outcome].open : outcome)

const PAGE = 100
function OutcomePanel({ outcome, lines, open, onTick }: { readonly outcome: Outcome; readonly lines: readonly Line[]; readonly open: boolean; readonly onTick: ((line: Line) => void) | null }) {
  const [text, setText] = useState('')
  const [most, setMost] = useState(PAGE)
  const found = lines.filter((line) => matches(line, text.trim().normalize('NFKC')))
  const remaining = outcome === '見当たらない'
  return (
    <div className="flex flex-col gap-3">
      <p className="text-solid-gray-700">{open || !remaining ? OUTCOME_WORDS[outcome].help : '締めるまでに読まれなかったもの。'}</p>
      {lines.length > 0 && <div className="max-w-80" data-screen-only><TextInput plain label="この一覧を絞り込む" value={text} onChange={setText} placeholder="番号・場所・使用者" /></div>}
      <DataTable caption={titleOf(outcome, open)} columns={columnsFor(remaining ? onTick : null)} rows={found.slice(0, most)} rowKey={(line) => line.code} rowName={(line) => line.code} total={`${found.length}件`}
        more={found.length > most ? { onMore: () => setMost(most + PAGE), busy: false } : undefined}
        empty={<EmptyState icon={remaining ? 'success' : 'file'} title={lines.length > 0 ? '条件に合うものはありません' : remaining ? (open ? 'すべて読み終わりました' : '見当たらないものはありません') : 'まだありません'} />} />
    </div>
  )
}

/** The five lists, each number in exactly one; on paper all of them one after the other. */
export function ResultLists({ stocktake, onTick }: { readonly stocktake: Stocktake; readonly onTick: ((line: Line) => void) | null }) {
  const open = stocktake.state === '点検中'
  const by = Map.groupBy(stocktake.lines, ({ list }) => list)
  const [tab, setTab] = useState<string>(OUTCOMES[0])
  const lines = (outcome: Outcome): readonly Line[] => by.get(outcome) ?? []
  return (
    <>
      <div className="print:hidden">
        <Tabs label="突合せの結果" selected={tab} onSelect={setTab} tabs={OUTCOMES.map((outcome) => ({ key: outcome, label: `${titleOf(outcome, open)} ${lines(outcome).length}`, panel: <OutcomePanel key={outcome} outcome={outcome} lines={lines(outcome)} open={open} onTick={onTick} /> }))} />
      </div>
      <div className="hidden print:block">
        {OUTCOMES.map((outcome) => (
          <section key={outcome} className="mt-4">
            <h2 className="font-bold">{titleOf(outcome, open)}　{lines(outcome).length}件</h2>
            {lines(outcome).length > 0 && <table className="ledger"><thead><tr>{COLUMNS.map(({ key, header }) => <th key={key}>{header}</th>)}</tr></thead><tbody>{lines(outcome).map((line) => <tr key={line.code}>{COLUMNS.map((column) => <td key={column.key}>{column.cell(line)}</td>)}</tr>)}</tbody></table>}
          </section>
        ))}
      </div>
    </>
  )
}

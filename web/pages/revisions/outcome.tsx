import { formatEra } from '../../../src/engine/calendar.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { EmptyState, Section } from '../../kit/layout.tsx'
import { AffectedList } from './affected-list.tsx'
import { changedIn, count, SOURCES } from './outcome-words.ts'
import type { Narrowing, Outcome, Preview, Source } from './outcome-words.ts'

type Kind = Outcome['byKind'][number]
type UnitRow = Outcome['byUnit'][number]

/** What came out: in a sentence, by what changes, by 所属, and one by one. */
export function OutcomeOf({ preview, outcome, narrowing, onNarrow }: { readonly preview: Preview; readonly outcome: Outcome; readonly narrowing: Narrowing; readonly onNarrow: (next: Narrowing) => void }) {
  const shown = SOURCES.filter((source) => outcome.judged[source] > 0)
  const changed = changedIn(outcome)
  return (
    <>
      <Section title="試算の結果" actions={<Button look="text" onClick={() => window.print()}>印刷する</Button>}>
        <div className="flex flex-col gap-4">
          {outcome.notes.length > 0 && <Banner tone="warning" title="確かめてください"><ul className="list-disc pl-5">{outcome.notes.map((note) => <li key={note}>{note}</li>)}</ul></Banner>}
          <p role="status">{formatEra(preview.on)}からの改正案：{shown.length === 0 ? '判定するものがありませんでした。' : changed === 0 ? '判定が変わるものはありません。' : `${count(changed)}件の判定が変わります。`}<span className="text-solid-gray-700">　何も変更していません（{outcome.seconds}秒）</span></p>
          <ul className="flex flex-wrap gap-x-8 gap-y-2">{shown.map((source) => <li key={source}><span className="font-bold">{source}</span>　{count(outcome.judged[source])}件のうち<span className="text-xl font-bold tabular-nums">{count(outcome.changed[source])}</span>件</li>)}</ul>
        </div>
      </Section>
      {changed > 0 && <>
        <Section title="変わること">
          <DataTable caption="変わることごとの件数" columns={kindColumns(shown, onNarrow)} rows={outcome.byKind} rowKey={({ kind }) => kind} rowName={({ words }) => words} empty={null} total="一件が幾つかの変わり方をすることがあります" />
        </Section>
        <Section title="所属ごと">
          <DataTable caption="所属ごとの件数" columns={unitColumns(outcome)} rows={outcome.byUnit.filter((row) => row.changed > 0)} rowKey={({ unit }) => unit.id} rowName={({ unit }) => unit.name} empty={<EmptyState title="変わる所属はありません" />} />
        </Section>
        <AffectedList id={preview.id} outcome={outcome} changed={changed} narrowing={narrowing} onNarrow={onNarrow} />
      </>}
    </>
  )
}

const kindColumns = (shown: readonly Source[], onNarrow: (next: Narrowing) => void): readonly Column<Kind>[] => [
  { key: 'kind', header: '変わること', rowHeader: true, cell: ({ words }) => words },
  ...shown.map((source): Column<Kind> => ({ key: source, header: source, align: 'end', nowrap: true, cell: ({ counts }) => <span className="tabular-nums">{count(counts[source])}</span> })),
  { key: 'list', header: '一覧', cell: ({ kind, words }) => <span data-screen-only><Button small look="outline" onClick={() => onNarrow({ kind })}>見る<span className="sr-only">：{words}</span></Button></span> },
]
function unitColumns(outcome: Outcome): readonly Column<UnitRow>[] {
  return [
    { key: 'unit', header: '所属', rowHeader: true, cell: ({ unit }) => unit.name },
    { key: 'changed', header: '変わるもの', align: 'end', nowrap: true, cell: ({ changed, judged }) => <span className="tabular-nums">{count(changed)}／{count(judged)}</span> },
    { key: 'kinds', header: '内訳', cell: ({ kinds }) => outcome.byKind.filter(({ kind }) => kinds[kind] !== undefined).map(({ kind, words }) => `${words} ${count(kinds[kind]!)}`).join('、') },
  ]
}

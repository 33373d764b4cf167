import { useState } from 'react'
import { Banner, useToast } from '../../kit/banner.tsx'
import { ClassBadge, KeyHint, ProgressBar, StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column, Sort } from '../../kit/data-table.tsx'
import { DecisionPanel } from '../../kit/decision-panel.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { FilterBar, SavedViews } from '../../kit/filter-bar.tsx'
import type { FilterValues } from '../../kit/filter-bar.tsx'
import { DescriptionList, EmptyState, Pagination, Section, Skeleton } from '../../kit/layout.tsx'
import { RouteView, SealBoxes } from '../../kit/route-view.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { AppLink } from '../../kit/app-link.tsx'
import { SAMPLE_ANSWERS, SAMPLE_ROUTE, SAMPLE_ROWS } from './samples.ts'
import type { SampleRow } from './samples.ts'

const TONES = { 保管中: 'success', 持ち出し中: 'info', 返却遅れ: 'danger' } as const
const COLUMNS: readonly Column<SampleRow>[] = [
  { key: 'number', header: '管理番号', rowHeader: true, nowrap: true, sortable: true, cell: (row) => <AppLink href="/kit">{row.number}</AppLink> },
  { key: 'kind', header: '種別', sortable: true, cell: (row) => row.kind },
  { key: 'state', header: '状態', sortable: true, cell: (row) => <StatusBadge tone={TONES[row.state]}>{row.state}</StatusBadge> },
  { key: 'level', header: '入っている情報', cell: (row) => <ClassBadge level={row.level} /> },
  { key: 'holder', header: '使用者', cell: (row) => row.holder || '—' },
  { key: 'due', header: '返却予定', sortable: true, nowrap: true, cell: (row) => row.due || '—' },
  { key: 'size', header: '容量', align: 'end', sortable: true, cell: (row) => `${row.size.toLocaleString()} GB` },
]

export function TablePart() {
  const [sort, setSort] = useState<Sort>({ key: 'number', direction: 'ascending' })
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [values, setValues] = useState<FilterValues>({ state: 'out' })
  const sorted = SAMPLE_ROWS.toSorted((left, right) => {
    const [a, b] = [left, right].map((row) => row[sort.key as keyof SampleRow])
    return (typeof a === 'number' ? a - Number(b) : String(a).localeCompare(String(b), 'ja')) * (sort.direction === 'ascending' ? 1 : -1)
  })
  return (
    <>
      <Section title="台帳の一覧">
        <div className="flex flex-col gap-5">
          <FilterBar values={values} onChange={setValues} filters={[
            { key: 'state', label: '状態', options: [{ value: 'in', label: '保管中' }, { value: 'out', label: '持ち出し中' }] }, { key: 'unit', label: '所属', options: [{ value: 'u1', label: '生活安全総務課' }] },
          ]} />
          <DataTable caption="外部記録媒体管理表" columns={COLUMNS} rows={sorted} rowKey={(row) => row.id} rowName={(row) => row.number} sort={sort} onSort={setSort} hidden={hidden} onHidden={setHidden}
            selection={{ keys, onChange: setKeys, actions: <Button small look="outline">まとめて点検する</Button> }} total="2,830件のうち4件を表示" more={{ onMore: () => undefined, busy: false }} empty={null}
            tools={<SavedViews views={[{ id: 'v1', name: '返却が遅れているもの', shared: true, mine: true }]} current={null} onSelect={() => undefined} onSave={() => undefined} onRemove={() => undefined} />} />
        </div>
      </Section>
      <Section title="何もないとき・読み込み中">
        <div className="grid gap-6 lg:grid-cols-2">
          <EmptyState title="条件に合う媒体はありません" action={<Button look="outline">条件をすべて外す</Button>}>検索の言葉を短くするか、条件を減らしてください。</EmptyState>
          <Skeleton lines={6} />
        </div>
      </Section>
      <Section title="ページの移動"><Pagination page={3} pages={12} onPage={() => undefined} /></Section>
    </>
  )
}

export function RecordPart() {
  return (
    <>
      <Section title="取扱判定">
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <DecisionPanel answer={SAMPLE_ANSWERS.application!} actions={<Button>情報管理者の許可を申請する</Button>} />
          <div className="flex flex-col gap-6"><DecisionPanel title="判定の例：可" answer={SAMPLE_ANSWERS.permitted!} /><DecisionPanel title="判定の例：不可" answer={SAMPLE_ANSWERS.prohibited!} actions={<Button look="outline">例外措置を申請する</Button>} /></div>
        </div>
      </Section>
      <Section title="承認の経路"><RouteView stages={SAMPLE_ROUTE} /></Section>
      <div className="mt-10 grid gap-10 lg:grid-cols-2">
        <div><Section title="記録">
          <DescriptionList entries={[
            { term: '申請番号', value: '総情発第123号' }, { term: '申請者', value: '生活安全総務課　主任　田中 陽子' }, { term: '持ち出す期間', value: '令和8年6月2日から令和8年6月5日まで（4日間）' },
            { term: '入っている情報', value: <span className="flex flex-wrap gap-2"><ClassBadge level={3} /><ClassBadge axis="完全性" level={2} /><ClassBadge axis="可用性" level={1} /></span> }, { term: '備考', value: '' },
            { term: '根拠', value: <ClauseChips ids={['mpd:6-2-(2)', 'mpd:9-1', 'mpd:2-1-(1)']} label="" /> },
          ]} />
        </Section></div>
        <div><Section title="経過">
          <Timeline entries={[
            { key: '3', at: '2026-06-01T11:20:00+09:00', who: '情報管理課　渡邉 さくら', what: '合議に同意', detail: '暗号化の設定を確かめました。' },
            { key: '2', at: '2026-06-01T10:31:00+09:00', who: '会計課　鈴木 一郎', what: '自分の申請の承認', refused: true, clauses: ['mpd:別表3-機密性高-4'] },
            { key: '1', at: '2026-06-01T09:12:00+09:00', who: '生活安全総務課　田中 陽子', what: '申請を提出' },
          ]} />
        </Section></div>
      </div>
      <Section title="決裁欄"><SealBoxes boxes={[{ post: '課長', name: '髙橋', day: 'R8.6.2' }, { post: '次長', name: '山﨑', day: 'R8.6.2', mark: '代決' }, { post: '係長', name: '佐藤', day: 'R8.6.3', mark: '後閲' }, { post: '起案', name: '田中', day: 'R8.6.1' }, { post: '合議' }]} /></Section>
    </>
  )
}

export function FeedbackPart() {
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [shown, setShown] = useState(true)
  return (
    <>
      <Section title="知らせ">
        <div className="flex flex-col gap-4">
          <Banner level="h3" title="6月の点検が始まりました">期限は令和8年6月30日（火）です。</Banner>
          <Banner level="h3" tone="success" title="申請を受け付けました">番号は「総情発第123号」です。情報管理者の決裁を待っています。</Banner>
          {shown && <Banner level="h3" tone="warning" title="返却の期限を3日過ぎています" onClose={() => setShown(false)} actions={<Button look="outline">返却を記録する</Button>}>生総-HDD-0002 の返却予定は令和8年5月29日でした。</Banner>}
          <Banner level="h3" tone="error" title="承認できませんでした"><p>自分の申請を自分で承認することはできません。決裁は上位の情報セキュリティ管理者へ回ります。</p><ClauseChips ids={['mpd:9-1']} /></Banner>
          <div className="flex flex-wrap gap-3"><Button look="outline" onClick={() => toast('下書きを保存しました。')}>短い知らせを出す</Button><Button look="danger" onClick={() => setOpen(true)}>申請を却下する</Button></div>
        </div>
        <ConfirmDialog open={open} danger title="この申請を却下しますか" confirm="却下する" reason={{ label: '却下する理由', required: true, help: '申請者に見えます。' }} onConfirm={() => { setOpen(false); toast('却下しました。') }} onClose={() => setOpen(false)}>
          <p>却下した申請は元に戻せません。直して出し直してもらうときは「差戻し」を選んでください。</p>
        </ConfirmDialog>
      </Section>
      <Section title="状態">
        <div className="flex flex-wrap gap-3"><StatusBadge>下書き</StatusBadge><StatusBadge tone="info">承認待ち</StatusBadge><StatusBadge tone="success">決裁済</StatusBadge><StatusBadge tone="warning">期限間近</StatusBadge><StatusBadge tone="danger">返却遅れ</StatusBadge></div>
        <div className="mt-4 flex flex-wrap gap-3">{([0, 1, 2, 3] as const).map((level) => <ClassBadge key={level} level={level} />)}<ClassBadge level={3} label="機密性高" /></div>
      </Section>
      <Section title="進み具合"><ProgressBar label="6月の点検" done={41} total={43} unit="所属" /></Section>
      <Section title="キーボード"><p>全体の検索へ移る <KeyHint keys={['Ctrl', 'K']} /></p></Section>
    </>
  )
}

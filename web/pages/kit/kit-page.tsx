import { useState } from 'react'
import { ClauseSourceContext } from '../../app/clause-source.tsx'
import { ShellFrame } from '../../app/shell.tsx'
import { PageHead } from '../../kit/layout.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { FormSourcesContext } from '../../kit/form/form-renderer.tsx'
import { SAMPLE_CLAUSES, SAMPLE_SESSION, SAMPLE_SOURCES } from './samples.ts'
import { ControlsPart, FormPart } from './input-parts.tsx'
import { FeedbackPart, RecordPart, TablePart } from './display-parts.tsx'

const PARTS = [
  { key: 'form', label: '申請の様式', panel: <FormPart /> }, { key: 'controls', label: '入力の部品', panel: <ControlsPart /> }, { key: 'table', label: '台帳', panel: <TablePart /> },
  { key: 'record', label: '判定と経路', panel: <RecordPart /> }, { key: 'feedback', label: '知らせと状態', panel: <FeedbackPart /> },
]

/** Every part of the kit in its states. The tab is in the fragment (#table), so that a test can open each. */
export function KitPage() {
  const [tab, setTab] = useState(() => location.hash.slice(1) || 'form')
  return (
    <ClauseSourceContext value={SAMPLE_CLAUSES}>
      <FormSourcesContext value={SAMPLE_SOURCES}>
        <ShellFrame session={SAMPLE_SESSION} onSignOut={() => undefined}>
          <PageHead title="画面の部品" trail={[{ label: 'ホーム', href: '/' }, { label: '画面の部品' }]} lead="関所の画面を作る部品の一覧です。ここに出てくる人や物は架空のものです。" />
          <Tabs label="部品の種類" tabs={PARTS} selected={tab} onSelect={(key) => { setTab(key); history.replaceState(history.state, '', `#${key}`) }} />
        </ShellFrame>
      </FormSourcesContext>
    </ClauseSourceContext>
  )
}

import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import type { Problem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Section } from '../../kit/layout.tsx'
import { DifferenceView } from './difference-view.tsx'

type Preview = ReplyOf<'previewPolicyText'>
const MOST_SHOWN = 400

function PreviewOf({ preview }: { readonly preview: Preview }) {
  return (
    <div className="flex flex-col gap-4">
      <p>「{preview.fileName}」から{preview.clauses.length.toLocaleString('ja-JP')}の条項を読み取りました。番号と場所が合っているか見てください。</p>
      {preview.doubts.length > 0 && (
        <Banner tone="warning" title={`確かめてほしい所が${preview.doubts.length}か所あります`}>
          <ul className="list-disc pl-6">{preview.doubts.slice(0, 100).map((doubt) => <li key={`${doubt.line}-${doubt.message}`}>{doubt.line}{preview.place}　{doubt.message}</li>)}</ul>
        </Banner>
      )}
      <ol aria-label="読み取った条項" className="panel max-h-96 divide-y divide-solid-gray-200 overflow-y-auto" tabIndex={0}>
        {preview.clauses.slice(0, MOST_SHOWN).map((clause) => <li key={clause.number} className="px-4 py-2 text-[0.9375rem]" style={{ paddingLeft: `${1 + Math.min(clause.depth, 6)}rem` }}><span className="mr-2 font-bold">{clause.cite}</span>{clause.title === '' ? `${clause.text.slice(0, 60)}${clause.text.length > 60 ? '…' : ''}` : clause.title}<span className="ml-2 text-sm text-solid-gray-600">{clause.from}{preview.place}</span></li>)}
      </ol>
      {preview.clauses.length > MOST_SHOWN && <p>ほか{(preview.clauses.length - MOST_SHOWN).toLocaleString('ja-JP')}件。取り込むと全部が読めます。</p>}
      {preview.against !== null && <div><h3 className="mb-2 font-bold">今の版（{preview.against.label}）との違い</h3><DifferenceView rows={preview.differences} /></div>}
    </div>
  )
}

/** 本文のファイルを、見てから取り込む。 */
export function TextImport({ version, done }: { readonly version: string; readonly done: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [headings, setHeadings] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (path: string): Promise<unknown> => {
    const form = new FormData()
    form.append('headings', headings)
    form.append('file', file!)
    return api.upload(`/policy-versions/${version}/text${path}`, form)
  }
  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    try { await work() } catch (thrown) { setProblem(toProblem(thrown)) } finally { setBusy(false) }
  }
  const save = () => run(async () => { await send(''); setPreview(null); await queryClient.invalidateQueries({ queryKey: ['policy'] }); done() })
  return (
    <Section title="本文を取り込む">
      <div className="flex flex-col gap-4" data-screen-only>
        <Field plain label="本文のファイル" help="txt（UTF-8・シフト JIS）、Word（docx）、PDF。30MBまで。">{(control) => <input {...control} type="file" accept=".txt,.docx,.pdf" onChange={(event) => { setFile(event.target.files?.[0] ?? null); setPreview(null) }} />}</Field>
        <details><summary className="cursor-pointer text-blue-1000">見出しの番号が本文から失われているとき</summary>
          <Field plain label="見出しの番号の表" help="原文の順に「番号 見出し」を一行ずつ書きます。例: 4.1 サーバ等の管理">{(control) => <textarea {...control} className="input min-h-32" value={headings} onChange={(event) => setHeadings(event.target.value)} />}</Field>
        </details>
        {problem !== null && <Banner tone="error" title={problem.details.title}>{problem.message}</Banner>}
        <div className="flex flex-wrap gap-3">
          <Button look="outline" busy={busy} disabled={file === null} onClick={() => void run(async () => setPreview(await send('/preview') as Preview))}>読み取りを見る</Button>
          {preview !== null && <Button busy={busy} onClick={() => void save()}>この内容で取り込む</Button>}
        </div>
        {preview !== null && <PreviewOf preview={preview} />}
      </div>
    </Section>
  )
}

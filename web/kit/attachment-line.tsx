import { useState } from 'react'
import type { Attachment, Clean } from './attachments-field.tsx'
import { Button } from './button.tsx'
import { formatBytes } from './bytes.ts'
import { Checkbox } from './choice.tsx'
import { Icon } from './icon.tsx'

/** What stays unless it is asked for. */
const HIDDEN = ['非表示のシート・列・文字', '埋込みファイル']

/** One attached file with what it tells beside its content, and the way to a version that does not. */
export function AttachmentLine({ file, clean, onRemove, onCleaned }: {
  readonly file: Attachment
  readonly clean: Clean | undefined
  readonly onRemove: () => void
  readonly onCleaned: (cleaned: Attachment) => void
}) {
  return (
    <li className="py-1 pl-3 pr-1">
      <div className="flex min-h-12 items-center gap-2">
        <Icon name="file" className="size-5 text-solid-gray-700" /><span className="min-w-0 flex-1 break-words py-1.5 leading-150">{file.name} <span className="whitespace-nowrap text-sm text-solid-gray-700">{formatBytes(file.size)}</span></span>
        <Button look="text" small onClick={onRemove}>外す<span className="sr-only">：{file.name}</span></Button>
      </div>
      {typeof file.cleanedFrom === 'string' && <p className="pb-2 pl-7 text-sm">付加情報を除いた版です。元のファイルはそのまま残っています。</p>}
      {file.findings === null && <p className="pb-2 pl-7 text-sm">付加情報を調べられませんでした（{file.uninspectable}）。外部に渡すときは、確かめた人の名前が要ります。</p>}
      {file.findings !== undefined && file.findings !== null && file.findings.length > 0 && <Findings file={file} findings={file.findings} clean={clean} onCleaned={onCleaned} />}
    </li>
  )
}

function Findings({ file, findings, clean, onCleaned }: { readonly file: Attachment; readonly findings: NonNullable<Attachment['findings']>; readonly clean: Clean | undefined; readonly onCleaned: (cleaned: Attachment) => void }) {
  const [hidden, setHidden] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')
  const run = (): void => {
    setBusy(true)
    setFailure('')
    clean!(file, hidden).then(onCleaned, (thrown: unknown) => setFailure(thrown instanceof Error ? thrown.message : '作れませんでした。')).finally(() => setBusy(false))
  }
  return (
    <div className="mb-2 ml-7 flex flex-col gap-2 rounded-8 bg-yellow-50 px-3 py-2">
      <p className="font-bold">{typeof file.cleanedFrom === 'string' ? 'まだ残っている付加情報' : '内容のほかに含まれている情報'}</p>
      <ul className="list-disc pl-5 text-[0.9375rem]">{findings.map((one) => <li key={`${one.kind} ${one.detail}`} className="break-words">{one.kind}：{one.detail}</li>)}</ul>
      {clean !== undefined && (
        <>
          {findings.some(({ kind }) => HIDDEN.includes(kind)) && <div className="-ml-3"><Checkbox checked={hidden} onChange={setHidden}>隠れた内容と埋め込まれたファイルも除く（Excel の数式は値になります）</Checkbox></div>}
          <div><Button look="outline" small busy={busy} onClick={run}>付加情報を除いた版を作る<span className="sr-only">：{file.name}</span></Button></div>
          {failure !== '' && <p role="alert" className="text-red-900">＊{failure}</p>}
        </>
      )}
    </div>
  )
}

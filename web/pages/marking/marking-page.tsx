import { useRef, useState } from 'react'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { CheckboxGroup, RadioGroup } from '../../kit/choice.tsx'
import { PageHead, Section } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { saveBlob } from '../registers/open-file.ts'
import { markFile, restrictionsOf, RESTRICTIONS } from './marked-files.ts'
import type { MarkedFile, Marking } from './marked-files.ts'

/** 分類の表示を付ける: choose the class, choose files, get them back marked. Nothing is kept on the server. */
export default function MarkingPage() {
  const [level, setLevel] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [other, setOther] = useState('')
  const [error, setError] = useState('')
  const { files, busy, run } = useMarkedFiles()
  const { levels } = useMe()
  const take = (list: readonly File[]): void => {
    if (level === '') return setError('機密性の分類を選んでから、ファイルを選んでください。')
    void run(list, { confidentiality: level, restrictions: restrictionsOf(chosen, other) })
  }
  return (
    <>
      <PageHead title="分類の表示を付ける" trail={[{ label: 'ホーム', href: '/' }, { label: '分類の表示を付ける' }]}
        lead="選んだ文書の全てのページの上下、プロパティ、ファイル名に、機密性の分類と取扱制限を入れた写しを作ります。元のファイルは変わりません。サーバーには残りません。" />
      <div className="flex max-w-3xl flex-col gap-6">
        <RadioGroup label="機密性の分類" required value={level} error={error === '' ? undefined : error} onChange={(value) => { setLevel(value); setError('') }} options={levels.confidentiality.map((label, index) => ({ value: String(index + 1), label })).reverse()} />
        <CheckboxGroup label="取扱制限" values={chosen} onChange={setChosen} options={RESTRICTIONS.map((value) => ({ value, label: value }))} />
        <TextInput label="そのほかの取扱制限" help="いくつかあるときは「、」で区切ってください。" maxLength={200} value={other} onChange={setOther} />
        <FilePicker busy={busy} onFiles={take} />
      </div>
      {files.length > 0 && <Section title="結果"><Results files={files} /></Section>}
      <UnsavedGuard when={busy} />
    </>
  )
}

/** Files go one after another, so that the first is there while the last is on its way. */
function useMarkedFiles() {
  const [files, setFiles] = useState<readonly MarkedFile[]>([])
  const [busy, setBusy] = useState(false)
  const run = async (list: readonly File[], marking: Marking): Promise<void> => {
    setBusy(true)
    setFiles(list.map(({ name }) => ({ source: name, state: '待ち' })))
    for (const [index, file] of list.entries()) {
      const put = (one: MarkedFile): void => setFiles((all) => all.map((old, at) => (at === index ? one : old)))
      put({ source: file.name, state: '処理中' })
      put(await markFile(file, marking))
    }
    setBusy(false)
  }
  return { files, busy, run }
}

function FilePicker({ busy, onFiles }: { readonly busy: boolean; readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="flex flex-col gap-2">
      <p className="text-[0.9375rem] text-solid-gray-700">docx・xlsx・pptx・PDF。一つ50MBまで、いくつでも。パスワードや電子署名、マクロのあるものには付けられません。</p>
      <input ref={input} type="file" multiple accept=".docx,.xlsx,.pptx,.pdf" hidden aria-label="表示を付けるファイル" onChange={(event) => { const list = [...(event.target.files ?? [])]; event.target.value = ''; if (list.length > 0) onFiles(list) }} />
      <div><Button icon="file" busy={busy} onClick={() => input.current!.click()}>ファイルを選ぶ</Button></div>
    </div>
  )
}

function Results({ files }: { readonly files: readonly MarkedFile[] }) {
  const done = files.filter((one) => one.state === '済み')
  const over = files.filter(({ state }) => state === '済み' || state === '断り').length
  return (
    <div className="flex flex-col gap-4">
      <p role="status">{over < files.length ? `${files.length}件のうち${over}件が終わりました。` : `${files.length}件が終わりました（表示を付けたもの${done.length}件）。`}</p>
      {done.length > 1 && over === files.length && <div><Button look="outline" onClick={() => { for (const { blob, name } of done) saveBlob(blob, name) }}>{done.length}件をまとめて保存する</Button></div>}
      <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
        {files.map((file, index) => (
          <li key={index} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
            <div className="min-w-0 flex-1 basis-64 break-words">
              <p>{file.state === '済み' ? file.name : file.source}</p>
              {file.state === '断り' && <p className="text-red-900">＊{file.message}</p>}
            </div>
            <StatusBadge tone={TONES[file.state]}>{WORDS[file.state]}</StatusBadge>
            {file.state === '済み' && <Button look="outline" small onClick={() => saveBlob(file.blob, file.name)}>保存する<span className="sr-only">：{file.name}</span></Button>}
          </li>
        ))}
      </ul>
    </div>
  )
}
const WORDS = { 待ち: '待っています', 処理中: '付けています', 済み: '付けました', 断り: '付けていません' } as const
const TONES = { 待ち: 'neutral', 処理中: 'info', 済み: 'success', 断り: 'danger' } as const

import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import { Button } from '../../kit/button.tsx'
import { classNames } from '../../kit/class-names.ts'
import { Icon } from '../../kit/icon.tsx'

/** A place to drop one file, with a button that does the same from the keyboard. */
export function FileDrop({ busy, onFile }: { readonly busy: boolean; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file !== undefined) onFile(file)
  }
  return (
    <div onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}
      className={classNames('flex flex-col items-center gap-3 rounded-12 border-2 border-dashed px-6 py-10 text-center', over ? 'border-blue-900 bg-blue-50' : 'border-solid-gray-500')}>
      <Icon name="file" className="size-9 text-solid-gray-600" />
      <p className="font-bold">表のファイルをここに置くか、選んでください</p>
      <p className="text-[0.9375rem] text-solid-gray-700">Excel（xlsx）かCSV（UTF-8・Shift_JIS）。50MBまで。見出しの行を含めてください。</p>
      <input ref={input} type="file" accept=".xlsx,.csv,.txt" hidden aria-label="取り込むファイル" onChange={(event) => { const [file] = event.target.files ?? []; if (file !== undefined) onFile(file); event.target.value = '' }} />
      <Button look="outline" busy={busy} onClick={() => input.current!.click()}>ファイルを選ぶ</Button>
    </div>
  )
}

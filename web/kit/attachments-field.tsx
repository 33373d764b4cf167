import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { FieldGroup } from './field.tsx'
import type { FieldFrame } from './field.tsx'
import { Icon } from './icon.tsx'

/** A file that the server has taken. `size` in bytes. */
export interface Attachment { readonly id: string; readonly name: string; readonly size: number }
export type Upload = (file: File) => Promise<Attachment>

/** 1.4 MB, 312 KB: powers of 1024, as the file manager shows them. */
export function formatBytes(size: number): string {
  if (size < 1024) return `${size} バイト`
  const kilo = size / 1024
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

interface Failure { readonly name: string; readonly message: string }

/** Files are sent as soon as they are chosen; what the server refuses is named with its reason. */
export function AttachmentsField({ value, onChange, upload, accept, ...frame }: FieldFrame & {
  readonly value: readonly Attachment[]
  readonly onChange: (value: readonly Attachment[]) => void
  readonly upload: Upload
  readonly accept?: string
}) {
  const input = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<readonly string[]>([])
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const take = async (files: readonly File[]): Promise<void> => {
    setFailures([])
    setSending(files.map((file) => file.name))
    const results = await Promise.all(files.map((file) => upload(file).catch((thrown: unknown): Failure => ({ name: file.name, message: thrown instanceof Error ? thrown.message : '送れませんでした。' }))))
    setSending([])
    setFailures(results.filter((result): result is Failure => 'message' in result))
    onChange([...value, ...results.filter((result): result is Attachment => 'id' in result)])
  }
  return (
    <FieldGroup {...frame}>
      {(control) => (
        <div className="flex flex-col gap-2">
          {value.length > 0 && (
            <ul className="divide-y divide-solid-gray-300 rounded-8 border border-solid-gray-400">
              {value.map((file) => (
                <li key={file.id} className="flex min-h-12 items-center gap-2 pl-3 pr-1">
                  <Icon name="file" className="size-5 text-solid-gray-700" /><span className="min-w-0 flex-1 py-1.5 leading-150">{file.name} <span className="whitespace-nowrap text-sm text-solid-gray-700">{formatBytes(file.size)}</span></span>
                  <Button look="text" small onClick={() => onChange(value.filter((one) => one.id !== file.id))}>外す<span className="sr-only">：{file.name}</span></Button>
                </li>
              ))}
            </ul>
          )}
          <input ref={input} type="file" multiple accept={accept} hidden onChange={(event) => { void take([...(event.target.files ?? [])]); event.target.value = '' }} />
          <div><Button id={control.id} look="outline" icon="plus" busy={sending.length > 0} aria-describedby={control['aria-describedby']} onClick={() => input.current!.click()}>ファイルを選ぶ</Button></div>
          <p role="status" className="text-[0.9375rem] empty:hidden">{sending.length > 0 ? `${sending.join('、')} を送っています…` : ''}</p>
          {failures.map((failure) => <p key={failure.name} role="alert" className="text-red-900">＊{failure.name}：{failure.message}</p>)}
        </div>
      )}
    </FieldGroup>
  )
}

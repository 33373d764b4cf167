import { useRef, useState } from 'react'
import { AttachmentLine } from './attachment-line.tsx'
import { Button } from './button.tsx'
import { FieldGroup } from './field.tsx'
import type { FieldFrame } from './field.tsx'

/** A file that the server has taken. `size` in bytes; `findings`: what it tells beside its content, null where it could not be looked into. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly findings?: readonly Finding[] | null
  readonly uninspectable?: string | null
  readonly cleanedFrom?: string | null
}
export interface Finding { readonly kind: string; readonly detail: string }
export type Upload = (file: File) => Promise<Attachment>
/** A version without what the file tells beside its content; the original stays on the server. */
export type Clean = (attachment: Attachment, hidden: boolean) => Promise<Attachment>

interface Failure { readonly name: string; readonly message: string }

/** Files are sent as soon as they are chosen; what the server refuses is named with its reason. */
export function AttachmentsField({ value, onChange, upload, clean, accept, ...frame }: FieldFrame & {
  readonly value: readonly Attachment[]
  readonly onChange: (value: readonly Attachment[]) => void
  readonly upload: Upload
  readonly clean?: Clean | undefined
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
              {value.map((file) => <AttachmentLine key={file.id} file={file} clean={clean} onRemove={() => onChange(value.filter((one) => one.id !== file.id))} onCleaned={(cleaned) => onChange(value.map((one) => (one.id === file.id ? cleaned : one)))} />)}
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

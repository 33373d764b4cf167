import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'
import { TextArea } from './text-input.tsx'

/** A native modal dialog: focus stays inside, Esc closes, the focus returns to where it was. */
export function Dialog({ open, title, onClose, children, actions, wide = false }: {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly wide?: boolean
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current!
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])
  // 前提: 画面ごと外される前に閉じないと、焦点が元の所に戻らない。
  useLayoutEffect(() => { const element = dialog.current!; return () => { if (element.open) element.close() } }, [])
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onCancel={(event) => { event.preventDefault(); onClose() }}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] rounded-12 bg-white p-0 text-solid-gray-900 shadow-4 ${wide ? 'max-w-3xl' : 'max-w-xl'}`}>
      {open && (
        <div className="flex flex-col gap-4 p-5 md:p-8">
          <div className="flex items-start justify-between gap-2">
            <h2 id={titleId} className="text-xl font-bold leading-150">{title}</h2>
            <IconButton icon="close" label="閉じる" className="-mr-2 -mt-2" onClick={onClose} />
          </div>
          <div className="flex flex-col gap-4">{children}</div>
          {actions !== undefined && <div className="mt-2 flex flex-wrap justify-end gap-3">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}

/** Asks before an act that cannot be taken back; with `reason` the act needs its reason in words. */
export function ConfirmDialog({ open, title, children, confirm, danger = false, reason, busy = false, error, onConfirm, onClose }: {
  readonly open: boolean
  readonly title: string
  readonly children?: ReactNode
  /** What the button says: 却下する. */
  readonly confirm: string
  readonly danger?: boolean
  readonly reason?: { readonly label: string; readonly required: boolean; readonly help?: string }
  readonly busy?: boolean
  readonly error?: string
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const reasonId = useId()
  useEffect(() => { if (open) { setText(''); setMissing(false) } }, [open])
  const submit = (): void => {
    if (reason?.required === true && text.trim() === '') { setMissing(true); document.getElementById(reasonId)?.focus() } else onConfirm(text.trim())
  }
  return (
    <Dialog open={open} title={title} onClose={onClose} actions={<>
      <Button look="outline" onClick={onClose}>やめる</Button>
      <Button look={danger ? 'danger' : 'solid'} busy={busy} onClick={submit}>{confirm}</Button>
    </>}>
      {children}
      {reason !== undefined && <TextArea id={reasonId} label={reason.label} required={reason.required} help={reason.help} value={text} onChange={setText} rows={3} max={400} error={missing && text.trim() === '' ? `${reason.label}を入力してください。` : undefined} />}
      {error !== undefined && <p role="alert" className="text-red-900">＊{error}</p>}
    </Dialog>
  )
}

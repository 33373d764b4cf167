import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/choice.tsx'
import { classNames } from '../../kit/class-names.ts'
import { Field } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import type { IconName } from '../../kit/icon.tsx'
import { CameraScanner } from './camera-scanner.tsx'

/** What the last reading meant: shown large, in words, with a colour and a shape. */
export interface Feedback { readonly key: string; readonly code: string; readonly title: string; readonly note: string; readonly tone: 'good' | 'look' | 'bad' }
const LOOKS: { readonly [tone in Feedback['tone']]: { readonly box: string; readonly icon: IconName } } = {
  good: { box: 'border-green-900 bg-green-50 text-green-1000', icon: 'success' }, look: { box: 'border-yellow-1000 bg-yellow-50 text-yellow-1200', icon: 'warning' }, bad: { box: 'border-red-900 bg-red-50 text-red-1000', icon: 'error' },
}

/** A reader types wherever the focus is; letters that would go nowhere are led to the field. */
function useStrayKeys(input: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const lead = (event: KeyboardEvent): void => {
      const at = event.target
      const nowhere = at === document.body || (at instanceof HTMLElement && at.matches('main, [role=tabpanel], [role=region], [role=tab], button, a'))
      if (!nowhere || event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return
      input.current?.focus()
    }
    window.addEventListener('keydown', lead)
    return () => window.removeEventListener('keydown', lead)
  }, [input])
}

export function ScanField({ feedback, sound, onSound, onCode }: {
  readonly feedback: Feedback | null
  readonly sound: boolean
  readonly onSound: (on: boolean) => void
  readonly onCode: (code: string, device: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [camera, setCamera] = useState(false)
  useStrayKeys(input)
  useEffect(() => { if (matchMedia('(pointer: fine)').matches) input.current?.focus({ preventScroll: true }) }, [])
  const read = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') onCode(text, 'リーダー')
    setText('')
    input.current?.focus()
  }
  return (
    <section aria-label="読み取り" className="panel flex flex-col gap-4 border-2 border-blue-900 p-4 md:p-5" data-screen-only>
      <form onSubmit={read} noValidate>
        <Field plain label="番号票を読む" help="リーダーで読むか、番号を入力してEnterを押します。続けて読めます。">
          {(control) => (
            <div className="flex gap-2">
              <input {...control} ref={input} className="input text-lg" autoComplete="off" autoCapitalize="off" spellCheck={false} enterKeyHint="done" maxLength={200} value={text} onChange={(event) => setText(event.target.value)} />
              <Button type="submit" className="shrink-0">読む</Button>
            </div>
          )}
        </Field>
      </form>
      <div role="status" aria-live="assertive" className="empty:hidden">
        {feedback !== null && (
          <div key={feedback.key} className={classNames('flex items-center gap-3 rounded-8 border-l-8 px-4 py-3', LOOKS[feedback.tone].box)}>
            <Icon name={LOOKS[feedback.tone].icon} className="size-9" />
            <div className="min-w-0"><p className="text-xl font-bold leading-140">{feedback.title}</p><p><span className="font-bold">{feedback.code}</span>{feedback.note !== '' && `　${feedback.note}`}</p></div>
          </div>
        )}
      </div>
      {camera ? <CameraScanner onCode={(code) => onCode(code, 'カメラ')} onClose={() => setCamera(false)} /> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {!camera && <Button look="outline" onClick={() => setCamera(true)}>カメラで読む</Button>}
        <Checkbox checked={sound} onChange={onSound}>音で知らせる</Checkbox>
      </div>
    </section>
  )
}

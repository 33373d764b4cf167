import { createContext, use, useCallback, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type BannerTone = 'info' | 'success' | 'warning' | 'error'
const TONES: { readonly [tone in BannerTone]: { readonly edge: string; readonly ink: string; readonly icon: IconName; readonly word: string } } = {
  info: { edge: 'border-blue-900', ink: 'text-blue-900', icon: 'info', word: 'お知らせ' },
  success: { edge: 'border-success-2', ink: 'text-success-2', icon: 'success', word: '完了' },
  warning: { edge: 'border-warning-yellow-2', ink: 'text-yellow-1100', icon: 'warning', word: '注意' },
  error: { edge: 'border-error-2', ink: 'text-error-2', icon: 'error', word: 'エラー' },
}

/** Notification banner of the design system: coloured edge, icon and title, then the text and what can be done. */
export function Banner({ tone = 'info', title, children, actions, onClose, level: Heading = 'h2' }: {
  readonly tone?: BannerTone
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  readonly onClose?: () => void
  readonly level?: 'h2' | 'h3' | 'p'
}) {
  const look = TONES[tone]
  return (
    <section className={classNames('flex gap-3 rounded-12 border-3 bg-white px-4 py-4 md:px-6', look.edge)}>
      <Icon name={look.icon} className={classNames('mt-0.5 size-7', look.ink)} />
      <div className="min-w-0 flex-1">
        <Heading className="text-[1.0625rem] font-bold leading-170"><span className="sr-only">{look.word}：</span>{title}</Heading>
        {children !== undefined && <div className="mt-1 flex flex-col gap-2">{children}</div>}
        {actions !== undefined && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
      {onClose !== undefined && <IconButton icon="close" label="閉じる" className="-mr-2 -mt-2" onClick={onClose} />}
    </section>
  )
}

interface Toast { readonly key: number; readonly tone: BannerTone; readonly text: string }
const ToastContext = createContext<(text: string, tone?: BannerTone) => void>(() => undefined)
/** Says in passing that something was done. Errors and anything to be read again belong into a Banner. */
export const useToast = () => use(ToastContext)
const TOAST_MS = 6_000

export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(1)
  const close = useCallback((key: number) => setToasts((all) => all.filter((toast) => toast.key !== key)), [])
  const show = useCallback((text: string, tone: BannerTone = 'success') => {
    const key = next.current++
    setToasts((all) => [...all.slice(-2), { key, tone, text }])
    setTimeout(() => close(key), TOAST_MS)
  }, [close])
  const list = useMemo(() => toasts.map((toast) => (
    <li key={toast.key} className={classNames('flex items-center gap-3 rounded-8 border-2 bg-white py-1 pl-4 pr-1 shadow-3', TONES[toast.tone].edge)}>
      <Icon name={TONES[toast.tone].icon} className={classNames('size-6', TONES[toast.tone].ink)} /><span className="flex-1">{toast.text}</span>
      <IconButton icon="close" label="この知らせを閉じる" onClick={() => close(toast.key)} />
    </li>
  )), [toasts, close])
  return (
    <ToastContext value={show}>
      {children}
      <div data-toasts role="status" aria-live="polite" className="pointer-events-none fixed inset-x-4 bottom-4 z-40 mx-auto max-w-lg">{list.length > 0 && <ul className="pointer-events-auto flex flex-col gap-2">{list}</ul>}</div>
    </ToastContext>
  )
}

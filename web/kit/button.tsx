import type { ComponentProps, ReactNode } from 'react'
import { AppLink } from './app-link.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon.tsx'

export type Look = 'solid' | 'outline' | 'text' | 'danger'
interface Appearance { readonly look?: Look; readonly small?: boolean; readonly icon?: IconName }

const LOOKS: { readonly [look in Look]: string } = {
  solid: 'bg-blue-900 text-white hover:bg-blue-1000 hover:underline active:bg-blue-1200 px-5',
  outline: 'bg-white text-blue-900 border border-blue-900 hover:bg-blue-100 hover:text-blue-1000 hover:underline active:bg-blue-200 px-5',
  text: 'bg-transparent text-blue-900 underline hover:bg-blue-50 hover:text-blue-1000 hover:decoration-3 active:bg-blue-100 px-3',
  danger: 'bg-white text-red-900 border border-red-900 hover:bg-red-50 hover:underline active:bg-red-100 px-5',
}
/** 48 px by default; small is 44 px and for rows of a table only. */
const shape = ({ look = 'solid', small = false }: Appearance, extra?: string): string => classNames(
  'inline-flex items-center justify-center gap-2 rounded-8 font-bold leading-130 underline-offset-3 cursor-pointer',
  small ? 'min-h-11 py-1.5 text-[0.9375rem]' : 'min-h-12 min-w-24 py-2', LOOKS[look],
  'aria-disabled:bg-solid-gray-300 aria-disabled:text-solid-gray-700 aria-disabled:border-transparent aria-disabled:no-underline aria-disabled:cursor-not-allowed', extra,
)

/**
 * A button. Busy or disabled it stays in the tab order (aria-disabled), so that a screen reader can say why nothing happens;
 * a click is then swallowed.
 */
export function Button({ look, small, icon, busy = false, disabled = false, children, className, onClick, type = 'button', ...rest }:
ComponentProps<'button'> & Appearance & { readonly busy?: boolean }) {
  const off = busy || disabled
  return (
    <button
      type={type} className={shape({ look, small }, className)} aria-disabled={off || undefined} aria-busy={busy || undefined}
      onClick={(event) => { if (off) event.preventDefault(); else onClick?.(event) }} {...rest}
    >
      {busy ? <span className="busy-mark" aria-hidden="true" /> : icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for doing something. */
export function LinkButton({ look, small, icon, href, children, className, ...rest }:
ComponentProps<'a'> & Appearance & { readonly href: string; readonly children: ReactNode }) {
  return <AppLink href={href} className={shape({ look, small }, className)} {...rest}>{icon !== undefined && <Icon name={icon} />}{children}</AppLink>
}

/** A square button with an icon only; `label` is what is read aloud. */
export function IconButton({ icon, label, className, ...rest }: ComponentProps<'button'> & { readonly icon: IconName; readonly label: string }) {
  return (
    <button type="button" aria-label={label} title={label} {...rest}
      className={classNames('inline-flex size-12 shrink-0 items-center justify-center rounded-8 text-solid-gray-800 hover:bg-solid-gray-100 active:bg-solid-gray-200 cursor-pointer', className)}>
      <Icon name={icon} className="size-6" />
    </button>
  )
}

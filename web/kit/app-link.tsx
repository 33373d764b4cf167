import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, MouseEvent } from 'react'

const opensElsewhere = (event: MouseEvent, target: string | undefined): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || (target !== undefined && target !== '_self')

/** A real link (opens in a new tab, can be copied) that stays inside the page when clicked plainly. */
export function AppLink({ href, onClick, target, className = 'link', ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event)
    if (event.defaultPrevented || opensElsewhere(event, target) || !href.startsWith('/')) return
    event.preventDefault()
    void router.navigate({ href })
  }
  return <a href={href} target={target} className={className} onClick={go} {...rest} />
}

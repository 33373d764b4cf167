import { useMemo, useRef, useState } from 'react'
import type { ComponentProps, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { AppLink } from '../../kit/app-link.tsx'
import { Button } from '../../kit/button.tsx'
import { Icon } from '../../kit/icon.tsx'

/** A line of a tree in its order; `depth` 0 is the top. Without `href` it is a heading that only opens and closes. */
export interface TreeLine { readonly id: string; readonly depth: number; readonly href: string | null; readonly content: ReactNode }

/** Lines shown when these are open, each with whether something stands below it. */
export function visibleLines(lines: readonly { readonly id: string; readonly depth: number }[], open: ReadonlySet<string>): { readonly index: number; readonly hasBelow: boolean }[] {
  const shown: { index: number; hasBelow: boolean }[] = []
  let hiddenBelow = Infinity
  lines.forEach((line, index) => {
    if (line.depth > hiddenBelow) return
    const hasBelow = (lines[index + 1]?.depth ?? -1) > line.depth
    hiddenBelow = hasBelow && !open.has(line.id) ? line.depth : Infinity
    shown.push({ index, hasBelow })
  })
  return shown
}
const parentOf = (lines: readonly TreeLine[], index: number): number => { for (let at = index - 1; at >= 0; at -= 1) if (lines[at]!.depth < lines[index]!.depth) return at; return -1 }
const withBelow = (lines: readonly TreeLine[]): string[] => lines.flatMap((line, index) => ((lines[index + 1]?.depth ?? -1) > line.depth ? [line.id] : []))
const INDENT_REM = 1.25

/** A link, or for a heading an element that opens and closes. */
function LineElement({ line, onToggle, children, ...rest }: Omit<ComponentProps<'a'>, 'onToggle'> & { readonly line: TreeLine; readonly onToggle: () => void }) {
  const look = { className: 'flex min-h-12 min-w-0 flex-1 cursor-pointer items-start gap-1 py-2 pr-3 -outline-offset-4 hover:bg-blue-50', style: { paddingLeft: `${0.25 + Math.min(line.depth, 6) * INDENT_REM}rem` } }
  const onTwisty = (event: MouseEvent): void => { if (event.target instanceof Element && event.target.closest('[data-twisty]') !== null) { event.preventDefault(); onToggle() } }
  if (line.href !== null) return <AppLink {...look} {...rest} role="treeitem" href={line.href} onClick={onTwisty}>{children}</AppLink>
  const { tabIndex = -1, ...own } = rest as ComponentProps<'div'>
  return <div {...look} {...own} tabIndex={tabIndex} role="treeitem" onClick={onToggle} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onToggle() } }}>{children}</div>
}

/** A tree of links (APG): arrows move, right opens and left closes, Enter follows the link, Home and End go to the ends. */
export function Tree({ label, lines, openAtFirst = 0 }: { readonly label: string; readonly lines: readonly TreeLine[]; readonly openAtFirst?: number }) {
  const box = useRef<HTMLUListElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(lines.filter(({ depth }) => depth < openAtFirst).map(({ id }) => id)))
  const [active, setActive] = useState(0)
  const shown = useMemo(() => visibleLines(lines, open), [lines, open])
  const at = Math.max(0, shown.findIndex(({ index }) => index === active))
  const toggle = (id: string, on: boolean): void => { const next = new Set(open); if (on) next.add(id); else next.delete(id); setOpen(next) }
  const go = (position: number): void => {
    const target = shown[Math.min(shown.length - 1, Math.max(0, position))]
    if (target === undefined) return
    setActive(target.index)
    box.current!.querySelector<HTMLElement>(`[data-line="${target.index}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = shown[at]
    if (now === undefined) return
    const line = lines[now.index]!
    const isOpen = open.has(line.id)
    const act: { readonly [key: string]: () => void } = {
      ArrowDown: () => go(at + 1), ArrowUp: () => go(at - 1), Home: () => go(0), End: () => go(shown.length - 1),
      ArrowRight: () => { if (now.hasBelow && !isOpen) toggle(line.id, true); else if (now.hasBelow) go(at + 1) },
      ArrowLeft: () => { if (now.hasBelow && isOpen) toggle(line.id, false); else { const above = parentOf(lines, now.index); if (above >= 0) go(shown.findIndex(({ index }) => index === above)) } },
    }
    if (act[event.key] === undefined) return
    event.preventDefault()
    act[event.key]!()
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2" data-screen-only><Button small look="text" onClick={() => setOpen(new Set(withBelow(lines)))}>すべて開く</Button><Button small look="text" onClick={() => setOpen(new Set())}>すべて閉じる</Button></div>
      <ul ref={box} role="tree" aria-label={label} onKeyDown={onKeyDown} className="panel divide-y divide-solid-gray-200 overflow-hidden">
        {shown.map(({ index, hasBelow }) => {
          const line = lines[index]!
          const isOpen = open.has(line.id)
          return (
            <li key={line.id} role="none" className="flex">
              <LineElement line={line} data-line={index} aria-level={line.depth + 1} aria-expanded={hasBelow ? isOpen : undefined} aria-selected={false} tabIndex={index === (shown[at]?.index ?? 0) ? 0 : -1} onFocus={() => setActive(index)} onToggle={() => { setActive(index); toggle(line.id, !isOpen) }}>
                <span className="flex size-8 shrink-0 items-center justify-center rounded-4 hover:bg-blue-100" data-twisty={hasBelow || undefined}>
                  {hasBelow && <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} className="size-5 text-solid-gray-700" />}
                </span>
                <span className="min-w-0 flex-1 self-center">{line.content}</span>
              </LineElement>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

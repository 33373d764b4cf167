/** Our own line icons on a 24 px grid; decorative, the text beside them carries the meaning. */
const SHAPES = {
  check: 'M4.5 12.5l5 5 10-11',
  close: 'M6 6l12 12M18 6L6 18',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 4.5a6 6 0 100 12 6 6 0 000-12zM15 15l5 5',
  chevronDown: 'M6 9.5l6 6 6-6',
  chevronRight: 'M9.5 6l6 6-6 6',
  chevronLeft: 'M14.5 6l-6 6 6 6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 12.5h8L17 7M10.3 10.5v5.5M13.7 10.5v5.5',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v6M12 7.2v.1',
  warning: 'M12 3.8L2.8 20h18.4zM12 10v5M12 17.4v.1',
  error: 'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM9 9l6 6M15 9l-6 6',
  success: 'M12 3a9 9 0 100 18 9 9 0 000-18zM7.8 12.3l3 3 5.4-6',
  clock: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5.2l3.5 2',
  person: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4.5 20.5c.6-4.2 3.6-6 7.500-6s6.9 1.800 7.500 6',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM14 3.500V8h4.500',
  clause: 'M6 4h12v16H6zM9 8.500h6M9 12h6M9 15.500h3.500',
  columns: 'M4 5h16v14H4zM9.300 5v14M14.700 5v14',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  sort: 'M8.500 10L12 5.500 15.500 10zM8.500 14l3.500 4.500 3.500-4.500z',
  ascending: 'M7 15l5-7 5 7z',
  descending: 'M7 9l5 7 5-7z',
  offline: 'M3 9c5.500-5 12.500-5 18 0M6.500 12.800c3.500-3 7.500-3 11 0M10 16.500c1.300-1 2.700-1 4 0M4 20L20 4',
  arrowDown: 'M12 4.500v14M6 13l6 6 6-6',
  arrowRight: 'M4.500 12h14M13 6l6 6-6 6',
} as const
export type IconName = keyof typeof SHAPES
const FILLED: ReadonlySet<IconName> = new Set<IconName>(['ascending', 'descending', 'sort'])

export function Icon({ name, className = 'size-5' }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={`shrink-0 ${className}`} aria-hidden="true" fill={FILLED.has(name) ? 'currentColor' : 'none'}
      stroke={FILLED.has(name) ? 'none' : 'currentColor'} strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
      <path d={SHAPES[name]} />
    </svg>
  )
}

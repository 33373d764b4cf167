/** The gate (関所の門) of the product: our own drawing, in the colour of the text. */
export function GateMark({ className = 'size-9' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 ${className}`} aria-hidden="true" fill="currentColor">
      <path d="M2 8.200C8 6.500 24 6.500 30 8.200L29.300 5C23 3.600 9 3.600 2.700 5z" /><path d="M4.500 12h23v2.600h-23zM7.500 8h3.400v20.500H7.500zM21.100 8h3.400v20.500h-3.400zM14.700 8h2.600v4h-2.600z" />
    </svg>
  )
}

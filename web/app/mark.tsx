/** The gate of a 関所 (冠木門: two posts, one beam, the doors ajar): our own drawing, in the colour of the text. */
export function GateMark({ className = 'size-9' }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 ${className}`} aria-hidden="true" fill="currentColor">
      <path d="M1.500 8.500h29v3.400h-29zM5 4.500h3.600V29H5zM23.400 4.500H27V29h-3.600z" /><path d="M10.200 14.300l5 1.500V29l-5-1.500zM21.800 14.300l-5 1.500V29l5-1.500z" opacity=".55" />
    </svg>
  )
}

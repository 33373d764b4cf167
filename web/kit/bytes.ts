/** 1.4 MB, 312 KB: powers of 1024, as the file manager shows them. */
export function formatBytes(size: number): string {
  if (size < 1024) return `${size} バイト`
  const kilo = size / 1024
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`
}

import { api } from '../../app/api.ts'
import type { apiUrl } from '../../app/api.ts'

type Query = Parameters<typeof apiUrl>[1]
const KEPT_MS = 60_000

/** filename*=UTF-8''… of a Content-Disposition, else `fallback`. */
export function fileNameIn(disposition: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) { try { return decodeURIComponent(encoded) } catch { return fallback } }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? fallback
}

async function fetchFile(path: string, query: Query): Promise<{ blob: Blob; name: string }> {
  const response = await api.file(path, query === undefined ? {} : { query })
  return { blob: await response.blob(), name: fileNameIn(response.headers.get('content-disposition'), 'sekisho') }
}

function save(url: string, name: string): void {
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  anchor.click()
}

/** Saves a file of the API under the server's name. Throws Problem. */
export async function saveFile(path: string, query?: Query): Promise<void> {
  const { blob, name } = await fetchFile(path, query)
  saveBlob(blob, name)
}
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  save(url, name)
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** Opens a PDF of the API in a new tab, ready to be printed; where the browser allows none, it is saved. To be called from a click. Throws Problem. */
export async function openPdf(path: string, query?: Query): Promise<void> {
  const tab = window.open('', '_blank')
  try {
    const { blob, name } = await fetchFile(path, query)
    const url = URL.createObjectURL(blob)
    if (tab === null) save(url, name)
    else tab.location.href = url
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS * 10)
  } catch (thrown) {
    tab?.close()
    throw thrown
  }
}

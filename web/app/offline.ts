/** The service worker (public/sw.js) opens the page without a signal; here it is started, told what to keep, and told to forget at sign-out. */
const tell = (message: { readonly kind: 'keep'; readonly urls: readonly string[] } | { readonly kind: 'forget' }): void => navigator.serviceWorker?.controller?.postMessage(message)

const loadedParts = (): readonly string[] => performance.getEntriesByType('resource').map(({ name }) => name).filter((url) => url.startsWith(`${location.origin}/assets/`))

/** Keeps what this page has loaded so far; called again when a page that must work offline is open. */
export function keepForOffline(): void {
  navigator.serviceWorker?.ready.then(() => setTimeout(() => tell({ kind: 'keep', urls: loadedParts() }), 500)).catch(() => undefined)
}

/** Only where the browser allows it (https or this machine) and never while developing. */
export function startOffline(): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  navigator.serviceWorker.register('/sw.js').then(keepForOffline, () => undefined)
  navigator.serviceWorker.addEventListener('controllerchange', keepForOffline)
}

export const forgetOffline = (): void => tell({ kind: 'forget' })

/** Readings wait here, on this device, until the server has them: nothing read without a signal is lost by closing the page. */
export interface Scan {
  readonly id: string
  readonly stocktake: string
  /** Who read it: somebody else's readings are never sent under my name. */
  readonly person: string
  readonly code: string
  /** ISO time with offset, by this device's clock. */
  readonly at: string
  /** Order on this device, rising for ever. */
  readonly sequence: number
  /** By what it was read: リーダー, カメラ, 目視. */
  readonly device: string
  /** Where it was read, if the reader said so. */
  readonly place?: string
}
const NAME = 'sekisho-scans'
const STORE = 'scans'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('stocktake', 'stocktake')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
async function inStore<Result>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Result> | null): Promise<Result | undefined> {
  const database = await open()
  try {
    return await new Promise<Result | undefined>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' })
      const request = act(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request?.result)
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'))
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
    })
  } finally {
    database.close()
  }
}

export const keepScan = (scan: Scan): Promise<unknown> => inStore('readwrite', (store) => store.put(scan))
export const dropScans = (ids: readonly string[]): Promise<unknown> => inStore('readwrite', (store) => { for (const id of ids) store.delete(id); return null })
/** What is still to be sent for one inspection, in the order it was read. */
export async function waitingScans(stocktake: string): Promise<readonly Scan[]> {
  const found = await inStore('readonly', (store) => store.index('stocktake').getAll(stocktake) as IDBRequest<Scan[]>)
  return (found ?? []).toSorted((a, b) => a.sequence - b.sequence)
}

const COUNTER = 'sekisho-scan-sequence'
export function nextSequence(): number {
  const next = Number(localStorage.getItem(COUNTER) ?? '0') + 1
  localStorage.setItem(COUNTER, String(next))
  return next
}
/** crypto.randomUUID exists on secure pages only; the office's server may be plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

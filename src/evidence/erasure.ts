/** The act whose event says what of the evidence was erased at the end of its time: `after.erased` lists the events. The database asks for it by this name, too. */
export const ERASURE = '期限による消去'

/** Does the text of an event (as its leaf was taken of it) say that it erased that one? */
export function erases(text: string, event: string): boolean {
  try {
    const { act, after } = JSON.parse(text) as { act?: unknown; after?: { erased?: unknown } | null }
    return act === ERASURE && Array.isArray(after?.erased) && after.erased.includes(event)
  } catch {
    return false
  }
}

import type { LoadedItem } from './item-facts.ts'

/** What evidence keeps of a thing: who has it, where, in which state, and what is on it. */
export function pictureOf(item: LoadedItem): object {
  const { number, register, state, unit, holder, due, confidentiality, integrity, availability, contents, details, classification } = item
  return { number, register, state, unit, holder, place: item.place?.number ?? null, due, confidentiality, integrity, availability, contents, details, ...(classification ? { classification } : {}) }
}

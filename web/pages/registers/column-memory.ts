/** Which columns a person last chose for a register, remembered in this browser. */
const nameOf = (person: string, register: string): string => `sekisho.columns.${person}.${register}`

export function rememberedColumns(person: string, register: string): string | undefined {
  try { return localStorage.getItem(nameOf(person, register)) ?? undefined } catch { return undefined }
}
/** `null` forgets the choice: the register's own columns again. A browser that keeps nothing is no error. */
export function rememberColumns(person: string, register: string, columns: string | null): void {
  try {
    if (columns === null) localStorage.removeItem(nameOf(person, register))
    else localStorage.setItem(nameOf(person, register), columns)
  } catch { /* private window */ }
}

const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/

/** May a mail be sent to it? ASCII only, one address, nothing that could be read as a second one. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && !text.includes('..')

/** The addresses of a text, one per line (commas and blanks part them too), each once; `wrong` are those that are none. */
export function addressesIn(text: string): { readonly addresses: readonly string[]; readonly wrong: readonly string[] } {
  const parts = [...new Map(text.normalize('NFKC').split(/[\s,、，;；]+/).filter(Boolean).map((one) => [one.toLowerCase(), one])).values()]
  return { addresses: parts.filter(isAddress), wrong: parts.filter((one) => !isAddress(one)) }
}

import { BlockList, isIP } from 'node:net'

/** Whether a text is an address or a range of them: 10.1.2.3, 10.1.0.0/16, 2001:db8::/32. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  return version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
}

/** Whether the address is in one of the ranges. What is not a range contains nothing; an IPv4 address written as IPv6 is the IPv4 address. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const version = isIP(plain)
  if (version === 0) return false
  const list = new BlockList()
  for (const network of networks.filter(isNetwork)) {
    const [start = '', bits] = network.split('/')
    const kind = isIP(start) === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) list.addAddress(start, kind)
    else list.addSubnet(start, Number(bits), kind)
  }
  return list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
}

const SEPARATORS = /[\s,、]+/u
/** The ranges of a text, one per line or parted by commas. */
export const rangesIn = (text: string): string[] => text.normalize('NFKC').split(SEPARATORS).filter((one) => one !== '')

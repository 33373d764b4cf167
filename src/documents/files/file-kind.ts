/** What a file is by its content, whatever it is called. */
import { FileRefusal } from './file-refusal.ts'
import { ZipPackage } from './zip-package.ts'

export type OfficeKind = 'docx' | 'xlsx' | 'pptx'
/** `office`: a ZIP; which kind of document it is, `officeKindOf` says. `compound`: doc, xls, ppt and encrypted documents. */
export type FileKind = 'zip' | 'pdf' | 'jpeg' | 'png' | 'gif' | 'compound' | 'program' | 'text' | 'other'

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean => signs.every((sign, index) => bytes[index] === sign)
const LOOKED_AT = 8192

export function kindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return 'gif'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'compound'
  if (startsWith(bytes, 0x4d, 0x5a) || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) || startsWith(bytes, 0x23, 0x21)) return 'program'
  // 由来: ISO 32000 Annex H: readers look for the header within the first 1,024 bytes.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  return bytes.subarray(0, LOOKED_AT).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) ? 'other' : 'text'
}

export const extensionOf = (name: string): string => /\.([^./\\]{1,10})\s*$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Which content a well-known extension promises; others promise nothing. */
const PROMISED: Readonly<Record<string, FileKind>> = {
  docx: 'zip', xlsx: 'zip', pptx: 'zip', docm: 'zip', xlsm: 'zip', pptm: 'zip', zip: 'zip', pdf: 'pdf', jpg: 'jpeg', jpeg: 'jpeg', png: 'png', gif: 'gif', doc: 'compound', xls: 'compound', ppt: 'compound', txt: 'text', csv: 'text',
}
/** Is the content what the extension says? A password-protected docx is a compound file; a PDF may be called by no other name. Text in another encoding (UTF-16) has zeros. */
export function isWhatItSays(bytes: Uint8Array, name: string): boolean {
  const promised = PROMISED[extensionOf(name)]
  const kind = kindOf(bytes)
  if (promised === undefined) return true
  if (promised === 'text') return kind === 'text' || (kind === 'other' && (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)))
  return promised === kind || (promised === 'zip' && kind === 'compound' && holdsEncrypted(bytes))
}
/** 由来: MS-OFFCRYPTO §2.3: the stream that holds an encrypted document. */
export const holdsEncrypted = (bytes: Uint8Array): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))

const MAIN_TYPES: readonly [RegExp, OfficeKind | 'macro'][] = [
  [/macroEnabled/i, 'macro'], [/wordprocessingml\.(document|template)\.main/, 'docx'], [/spreadsheetml\.(sheet|template)\.main/, 'xlsx'], [/presentationml\.(presentation|template|slideshow)\.main/, 'pptx'],
]
/** Throws FileRefusal where the archive is no document we handle: macros and signatures are left alone. */
export function officeKindOf(pack: ZipPackage): OfficeKind {
  if (!pack.has('[Content_Types].xml')) throw new FileRefusal('not-supported')
  const types = pack.text('[Content_Types].xml')
  const kind = MAIN_TYPES.find(([pattern]) => pattern.test(types))?.[1]
  if (kind === undefined) throw new FileRefusal('not-supported')
  if (kind === 'macro' || pack.names.some((name) => /vbaProject\.bin$|vbaData\.xml$|\/macrosheets\//i.test(name))) throw new FileRefusal('macro')
  if (pack.names.some((name) => name.startsWith('_xmlsignatures/'))) throw new FileRefusal('signed')
  return kind
}

const OFFICE: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx', 'docm', 'xlsm', 'pptm'])
/** Opens a document by its content, after its name. Throws FileRefusal. */
export function openOffice(bytes: Uint8Array, name: string): { readonly pack: ZipPackage; readonly kind: OfficeKind } {
  if (bytes.length === 0) throw new FileRefusal('empty')
  if (kindOf(bytes) === 'compound') throw new FileRefusal(holdsEncrypted(bytes) ? 'encrypted' : 'old-office')
  if (kindOf(bytes) !== 'zip') throw new FileRefusal(OFFICE.has(extensionOf(name)) ? 'wrong-kind' : 'not-supported')
  const pack = ZipPackage.open(bytes)
  const kind = officeKindOf(pack)
  const extension = extensionOf(name)
  if (['docm', 'xlsm', 'pptm'].includes(extension)) throw new FileRefusal('macro')
  if (['docx', 'xlsx', 'pptx'].includes(extension) && extension !== kind) throw new FileRefusal('wrong-kind')
  return { pack, kind }
}

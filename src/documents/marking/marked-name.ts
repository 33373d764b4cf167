/** The name of a marked file: the class in brackets before the name people gave it, fit for every file system in the house. */
import type { DocumentMark } from './mark.ts'

/** 由来: NAME_MAX of the usual file systems, in bytes of UTF-8 and in units of UTF-16. */
const LONGEST = 255
/** 前提: every profile's levels of confidentiality begin with 機密性. */
const FORMER_MARKS = /^(?:【機密性[^【】]{0,20}】\s*)+/
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
/** 由来: Microsoft, Naming Files, Paths, and Namespaces. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i
const FORBIDDEN = /[<>:"|?*]/g

/** 【機密性２】予算案.docx; a former mark is replaced. Signs that hide or turn, path parts, names Windows keeps for devices, trailing dots and over-long names are put right. */
export function markedName(name: string, mark: Pick<DocumentMark, 'classification'>): string {
  const level = mark.classification.replace(/（.*$/, '').replace(UNWANTED, '').replace(/[【】/\\<>:"|?*]/g, '')
  const bare = tidy(name).replace(FORMER_MARKS, '')
  return shorten(`【${level}】`, bare === '' ? '文書' : bare)
}

function tidy(name: string): string {
  const last = name.toWellFormed().replaceAll('\\', '/').split('/').at(-1)!
  const clean = last.replace(UNWANTED, '').replace(FORBIDDEN, '＿').replace(/[.\s]+$/, '').replace(/^\s+/, '')
  const whole = clean === '' || /^\.+$/.test(clean) ? '文書' : clean
  return RESERVED.test(whole) ? `_${whole}` : whole
}

/** Cuts the middle, never the mark nor the extension. */
function shorten(prefix: string, name: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : ''
  let stem = Array.from(name.slice(0, name.length - extension.length))
  const fits = (): boolean => { const whole = prefix + stem.join('') + extension; return Buffer.byteLength(whole) <= LONGEST && whole.length <= LONGEST }
  if (fits()) return prefix + name
  while (stem.length > 1 && !fits()) stem = stem.slice(0, -1)
  return `${prefix}${stem.join('').trimEnd()}${extension}`
}
/** Signs in a name that deceive the eye or a program: worth telling the person. */
export const isDeceptive = (name: string): boolean => /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(name) || RESERVED.test(name) || /[.\s]$/.test(name) || name.includes('..')

import { coreProperty, customProperties, setCoreProperties, setCustomProperties } from '../files/office-properties.ts'
import type { ZipPackage } from '../files/zip-package.ts'
import { keywordsWith, MARK_PROPERTY, propertiesOf, wordsOf } from './mark.ts'
import type { DocumentMark } from './mark.ts'

/** The words a former marking wrote; '' where there was none. */
export const formerWords = (pack: ZipPackage): string => customProperties(pack).get(MARK_PROPERTY) ?? ''

/** Writes the mark into keywords, category and custom properties; a category of people's own stays. */
export function markProperties(pack: ZipPackage, mark: DocumentMark): void {
  const former = formerWords(pack)
  const category = coreProperty(pack, 'category')
  const isOurs = category === '' || category === former || category === wordsOf(mark)
  setCoreProperties(pack, { 'cp:keywords': keywordsWith(coreProperty(pack, 'keywords'), former, mark), ...(isOurs ? { 'cp:category': wordsOf(mark) } : {}) })
  setCustomProperties(pack, propertiesOf(mark))
}

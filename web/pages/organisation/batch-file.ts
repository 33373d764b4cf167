import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { saveBlob } from '../registers/open-file.ts'

export type Preview = ReplyOf<'previewBatch'>
export type PreviewRow = Preview['rows'][number]
export type Mapping = Preview['mapping']
export type Kind = '人事' | '組織改正'
export interface Asked { readonly kind: Kind; readonly day: string; readonly others: 'stay' | 'leave' }

function formOf(file: File, { kind, day, others }: Asked, mapping: Mapping | null): FormData {
  const form = new FormData()
  // 前提: the server reads the parts in order; the file comes last.
  form.append('kind', kind)
  form.append('day', day)
  form.append('others', others)
  if (mapping !== null) form.append('mapping', JSON.stringify(mapping))
  form.append('file', file)
  return form
}
export const previewBatch = (file: File, asked: Asked, mapping: Mapping | null): Promise<Preview> => api.upload('/organisation/batches/preview', formOf(file, asked, mapping))
export const applyBatch = (file: File, asked: Asked, mapping: Mapping): Promise<ReplyOf<'applyBatch'>> => api.upload('/organisation/batches', formOf(file, asked, mapping))

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** What was pasted from a spreadsheet (tabs) or typed with commas, as a file. */
export function pastedFile(text: string): File {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').filter((line) => line.trim() !== '')
  const rows = text.includes('\t') ? csvOf(lines.map((line) => line.split('\t').map((one) => one.trim()))) : `\ufeff${lines.join('\r\n')}\r\n`
  return new File([rows], '貼り付けた表.csv', { type: 'text/csv' })
}

const TEMPLATES: { readonly [kind in Kind]: readonly (readonly string[])[] } = {
  人事: [['職員番号', '氏名', 'カナ氏名', '所属', '職', '階級・級', '長', '本務・兼務', '任用', '退職日', '旧氏名'], ['100001', '見本 太郎', 'ミホン タロウ', '部署コード', '係員', '', '', '本務', '常勤', '', '']],
  組織改正: [['区分', '部署コード', '新しいコード', '名称', '種類', '上位コード', '引継ぎ先コード'], ['新設', '新しいコード', '', '新しい課', '課', '上の部署のコード', ''], ['統合', 'なくなる部署のコード', '', '', '', '', '引き継ぐ部署のコード']],
}
/** An empty table with the headings, for those who begin with none. */
export const saveTemplate = (kind: Kind): void => saveBlob(new Blob([csvOf(TEMPLATES[kind])], { type: 'text/csv' }), `${kind}のひな形.csv`)
/** The rows that cannot be taken, with what is to be corrected. */
export const saveFaults = (rows: readonly PreviewRow[], name: string): void =>
  saveBlob(new Blob([csvOf([['行', '番号', '氏名・名称', '直すこと'], ...rows.filter(({ kinds }) => kinds.includes('誤り')).map((one) => [String(one.row), one.number, one.name, one.message])])], { type: 'text/csv' }), `誤りの一覧_${name.replace(/\.[^.]+$/, '')}.csv`)

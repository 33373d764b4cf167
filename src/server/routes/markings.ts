import { markWithClass } from '../../acts/markings.ts'
import { refuseField } from '../../engine/refused.ts'
import type { Handlers } from '../handlers.ts'
import { readUpload } from '../upload.ts'

const TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' }

/** 分類の表示: a file in, the same file marked out; nothing is kept. */
export const markingHandlers: Handlers = {
  markDocument: async ({ seat, request }) => {
    const { name, bytes, fields } = await readUpload(request, { megabytes: 50, what: '扱えます。大きいものは sekisho label で付けてください' })
    const level = fields.get('confidentiality')?.[0] ?? ''
    if (!/^[123]$/.test(level)) throw refuseField('confidentiality', '機密性の分類を選んでください。')
    const restrictions = (fields.get('restrictions') ?? []).filter((one) => one.trim() !== '')
    const marked = await markWithClass(seat, { name, bytes }, { confidentiality: Number(level) as 1 | 2 | 3, restrictions })
    return { file: marked.bytes, type: TYPES[marked.name.slice(marked.name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream', name: marked.name }
  },
}

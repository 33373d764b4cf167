import { addAttachment, cleanAttachment, openAttachment } from '../../acts/attachments.ts'
import type { AttachmentFacts } from '../../acts/attachments.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import type { Handlers } from '../handlers.ts'
import { readUpload } from '../upload.ts'

export const attachmentInWords = ({ findings, ...attachment }: AttachmentFacts): ReplyOf<'attach'> => ({ ...attachment, findings: findings && [...findings] })

/** Files people attach: checked before they are kept. */
export const attachmentHandlers: Handlers = {
  attach: async ({ seat, request }) => attachmentInWords(await addAttachment(seat, await readUpload(request, { megabytes: 10, what: '添付できます' }))),
  attachment: async ({ seat, params }) => {
    const { name, content } = await openAttachment(seat, params['id']!)
    return { file: content, type: 'application/octet-stream', name }
  },
  cleanAttachment: async ({ seat, params, body }) => {
    const { attachment, before, after } = await cleanAttachment(seat, params['id']!, { hidden: body.hidden ?? false })
    return { attachment: attachmentInWords(attachment), before: [...before], after: [...after] }
  },
}

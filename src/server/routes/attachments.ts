import { createHash } from 'node:crypto'
import { personOf } from '../../acts/world.ts'
import { Refused } from '../../engine/refused.ts'
import type { ReplyOf } from '../../contract/routes.ts'
import type { Call } from '../handlers.ts'

const LONGEST_NAME = 200
const MOST_BYTES = 10 * 1024 * 1024

/** Keeps an uploaded file (10 MB at most) until a request takes it up; its hash is part of what an approval is bound to. */
export async function attach({ seat, request }: Call<'attach'>): Promise<ReplyOf<'attach'>> {
  const file = await request.file().catch(() => undefined)
  if (!file) throw new Refused('invalid-input', [{ field: 'file', message: 'ファイルを選んでください。', cites: [] }])
  const content = await file.toBuffer().catch(() => { throw new Refused('too-large', 'ファイルは10MBまで添付できます。') })
  if (content.length === 0) throw new Refused('invalid-input', [{ field: 'file', message: '空のファイルは添付できません。', cites: [] }])
  if (content.length > MOST_BYTES) throw new Refused('too-large', 'ファイルは10MBまで添付できます。')
  const name = tidyName(file.filename)
  const { id } = await seat.db.insertInto('attachment').values({
    org: seat.org, name, media_type: 'application/octet-stream', size: content.length, sha256: createHash('sha256').update(content).digest(), content, added_by: personOf(seat), added_at: seat.now,
  }).returning('id').executeTakeFirstOrThrow()
  return { id, name, size: content.length }
}

/** No path, no control characters, nothing longer than a name is: it goes into a download's header later. */
function tidyName(name: string): string {
  const bare = name.replaceAll('\\', '/').split('/').at(-1)!.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '').trim()
  const short = [...bare].slice(0, LONGEST_NAME).join('')
  return short === '' || short === '.' || short === '..' ? '添付' : short
}

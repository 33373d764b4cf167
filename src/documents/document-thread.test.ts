import { afterAll, expect, test } from 'vitest'
import { aDocx, paragraph } from './files/samples.testing.ts'
import { openDocumentThread } from './document-thread.ts'

const thread = openDocumentThread()
const hasty = openDocumentThread({ timeMs: 1 })
afterAll(async () => { await thread.close(); await hasty.close() })

test('several documents are answered, each with its own', async () => {
  const names = ['一.docx', '二.docx', '三.docx']
  const answers = await Promise.all(names.map((name) => thread.mark(aDocx(paragraph('本文')), name, { classification: '機密性２', restrictions: [] })))
  expect(answers.map((one) => ('refused' in one ? one.refused.code : one.name))).toEqual(names.map((name) => `【機密性２】${name}`))
  expect(thread.waiting).toBe(0)
})
test('what takes too long is refused, and the next document is served', async () => {
  expect(await hasty.mark(aDocx(paragraph('本文')), 'a.docx', { classification: '機密性２', restrictions: [] })).toMatchObject({ refused: { code: 'too-slow' } })
  expect(await hasty.inspect(aDocx(paragraph('本文')), 'a.docx')).toMatchObject({ inspectable: false, because: { code: 'too-slow' } })
  expect(await thread.inspect(aDocx(paragraph('本文')), 'a.docx')).toMatchObject({ inspectable: true })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedName } from './marked-name.ts'

const mark = { classification: '機密性２（中）' }
test.each([
  ['予算案.docx', '【機密性２】予算案.docx'], ['【機密性３】予算案.docx', '【機密性２】予算案.docx'], ['【機密性１】 【機密性３】予算案.docx', '【機密性２】予算案.docx'], ['【至急】予算案.docx', '【機密性２】【至急】予算案.docx'],
  ['..\\..\\etc\\passwd', '【機密性２】passwd'], ['../..', '【機密性２】文書'], ['a\u202Efdp.docx', '【機密性２】afdp.docx'], ['a\u0000b\n.pdf', '【機密性２】ab.pdf'], ['con.docx', '【機密性２】_con.docx'], ['終わり.docx. . ', '【機密性２】終わり.docx'],
  ['a:b?.xlsx', '【機密性２】a＿b＿.xlsx'], ['', '【機密性２】文書'], ['.pdf', '【機密性２】.pdf'],
])('%j becomes %j', (before, after) => { expect(markedName(before, mark)).toBe(after) })
test('a name of 255 bytes stays within 255 with the mark and its extension', () => {
  const name = markedName(`${'長'.repeat(83)}.docx`, mark)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
  expect(name).toMatch(/^【機密性２】長+\.docx$/)
})
test('whatever the name, the result is one safe name, and marking it again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
    const once = markedName(name, mark)
    expect(once.startsWith('【機密性２】')).toBe(true)
    expect(once).not.toMatch(/[\u0000-\u001f\u007f/\\<>:"|?*\u202a-\u202e]|[. ]$/)
    expect(Buffer.byteLength(once)).toBeLessThanOrEqual(255)
    expect(markedName(once, mark)).toBe(once)
  }), { numRuns: 2000 })
})

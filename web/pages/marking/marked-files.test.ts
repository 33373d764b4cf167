import { expect, test } from 'vitest'
import { markFile, restrictionsOf } from './marked-files.ts'

test('restrictions of people\'s own are added to those chosen, each once', () => {
  expect(restrictionsOf(['複製禁止'], ' 回覧禁止、複製禁止, ')).toEqual(['複製禁止', '回覧禁止'])
})
test('a file over the limit is not even sent', async () => {
  const file = new File([], '大.pdf')
  Object.defineProperty(file, 'size', { value: 50 * 1024 * 1024 + 1 })
  expect(await markFile(file, { confidentiality: '2', restrictions: [] })).toMatchObject({ state: '断り', message: expect.stringContaining('50MBまで') })
})

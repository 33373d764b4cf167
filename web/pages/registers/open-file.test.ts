import { expect, test } from 'vitest'
import { fileNameIn } from './open-file.ts'

test.each([
  ["attachment; filename=\"x.pdf\"; filename*=UTF-8''%E7%AE%A1%E7%90%86%E8%A1%A8.pdf", '管理表.pdf'], ['inline; filename="labels.pdf"', 'labels.pdf'], [null, '台帳'], ["attachment; filename*=UTF-8''%E7", '台帳'],
])('%s の名前は %s', (disposition, name) => expect(fileNameIn(disposition, '台帳')).toBe(name))

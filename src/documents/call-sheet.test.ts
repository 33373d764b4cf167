import { expect, test } from 'vitest'
import { renderCallSheet } from './call-sheet.ts'
import { readPdfPages } from './pdf-text.testing.ts'

const sheetOf = (people: number): Uint8Array => renderCallSheet({
  organisation: '試験市', lacking: ['連絡先のない人: 髙橋 三枝'], mark: { classification: '機密性２', restrictions: [] }, printedOn: '2026-11-21',
  lines: Array.from({ length: people }, (_, at) => ({ depth: Math.min(at, 3), name: `職員${at}番`, roles: '情報セキュリティ管理者（市民税務課）', caller: '大原 一郎', ways: ['携帯電話 090-0000-0000［夜］', 'メール soumu.taro@city.example.lg.jp'] })),
})

test.each([1, 15, 60])('a network of %i people stands on one A4 page, everybody on it', (people) => {
  const pages = readPdfPages(sheetOf(people))
  expect(pages.length).toBe(1)
  expect(pages[0]).toContain(`職員${people - 1}番`)
  expect(pages[0]).toContain('連絡先のない人: 髙橋 三枝')
})

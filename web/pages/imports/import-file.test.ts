import { describe, expect, test } from 'vitest'
import { doubled, encodingWords, errorsCsv, unmapped } from './import-file.ts'
import type { Preview, PreviewRow } from './import-file.ts'

const row = (kind: PreviewRow['kind'], number: string, message = ''): PreviewRow => ({ row: 3, kind, number, message, changes: [] })

describe('取込みの用紙', () => {
  test('一つの列を二つの項目に選ぶと分かる', () => expect(doubled({ number: '番号', kind: '番号', unit: null, place: '' })).toEqual(['番号']))
  test('必ず要る項目に列がなければ分かる', () => {
    const preview = { fields: [{ key: 'number', label: '管理番号', required: true }, { key: 'kind', label: '種別', required: true }, { key: 'unit', label: '所属', required: false }] } as unknown as Preview
    expect(unmapped(preview, { number: '番号', kind: null })).toEqual(['種別'])
  })
  test('誤りの行だけを、Excelが開けるCSVにする', () => {
    expect(errorsCsv([row('新規', 'A-1'), row('誤り', 'A,2', '「所属」がありません。')])).toBe('\ufeff行,番号,直すこと\r\n3,"A,2",「所属」がありません。\r\n')
  })
  test.each([['cp932', 'CSV（Shift_JIS・CP932）'], ['UTF-8', 'CSV（UTF-8）'], ['xlsx', 'Excel（xlsx）'], ['何か', '何か']])('%s は「%s」と示す', (encoding, words) => expect(encodingWords(encoding)).toBe(words))
})

import { expect, it } from 'vitest'
import { suggestMapping } from './column-mapping.ts'

const fields = [
  { key: 'number', label: '管理番号', aliases: ['登録番号', '資産番号'] },
  { key: 'kind', label: '種別', aliases: ['区分'] },
  { key: 'model', label: '製品名・メーカー機種', aliases: ['型番'] },
  { key: 'registeredOn', label: '登録年月日' },
  { key: 'custodian', label: '保管者' },
]

it('表記の揺れ・別名・括弧書き・改行があっても列を対応させ、残った列と足りない項目を示す', () => {
  expect(suggestMapping(['No.', '登録番号', '種　別', '製品名･ﾒｰｶｰ機種', '登録 年月日（和暦）', '内線', ''], fields)).toEqual({
    columns: { number: 1, kind: 2, model: 3, registeredOn: 4 },
    unmatchedColumns: [{ index: 0, label: 'No.' }, { index: 5, label: '内線' }],
    missingFields: ['custodian'],
  })
})

it('項目名そのものの列を、似た列より先に選ぶ', () => {
  expect(suggestMapping(['旧管理番号', '管理番号'], fields).columns).toEqual({ number: 1 })
})

it('似た列が二つあって決められないときは、勝手に選ばない', () => {
  const mapping = suggestMapping(['正保管者', '副保管者'], fields)
  expect(mapping.columns).toEqual({})
  expect(mapping.unmatchedColumns.map((column) => column.label)).toEqual(['正保管者', '副保管者'])
})

it('一つの列を二つの項目に使わず、前回のエラー列は残りに数えない', () => {
  const mapping = suggestMapping(['番号', 'エラー'], [{ key: 'a', label: '番号' }, { key: 'b', label: '番号' }])
  expect(mapping).toEqual({ columns: { a: 0 }, unmatchedColumns: [], missingFields: ['b'] })
})

import { expect, test } from 'vitest'
import { headingsAbove, withHeadings } from './headings.ts'

test.each([
  ['saitama-kijun:8-1-(2)-エ-(イ)', '第８の１(2)エ(ｲ)', ['第８', '第８の１']], ['mpd:4-2', '第4の2', ['第4']], ['mpd:15', '第15', []], ['mpd:別表1-クラス0', '別表第1 クラス0', ['別表第1']], ['mpd:前文', '通達前文', []],
  ['saitama-kunrei:3-1-(1)', '第３条第１項第１号', []], ['mic:kaisetsu-4.3-第1段落-工事', '解説4.3第1段落', ['解説', '解説 4.3']], ['mic:4.3-①', '対策基準4.3①', ['対策基準（例文）', '対策基準（例文） 4.3']], ['mic:kihon-8', '基本方針（例文）８', ['基本方針（例文）']],
])('%s の上の見出しは %j', (id, cite, above) => expect(headingsAbove(id, cite)).toEqual(above))
test('見出しは始まる所に一度だけ立ち、下の条項はそれだけ深くなる', () => {
  const rows = [{ id: 'mpd:前文', cite: '通達前文', depth: 0 }, { id: 'mpd:2-1-(1)', cite: '第2の1(1)', depth: 0 }, { id: 'mpd:2-1-(1)-ア', cite: '第2の1(1)ア', depth: 1 }, { id: 'mpd:2-2', cite: '第2の2', depth: 0 }, { id: 'mpd:3', cite: '第3', depth: 0 }]
  expect(withHeadings(rows).map(({ heading, row, depth }) => `${depth} ${heading ?? row!.cite}`)).toEqual(['0 通達前文', '0 第2', '1 第2の1', '2 第2の1(1)', '3 第2の1(1)ア', '1 第2の2', '0 第3'])
})

import { expect, test } from 'vitest'
import { loadDefinitions, ofKind } from '../../src/domain/index.ts'
import { all, is, not } from '../../src/engine/condition.ts'
import { decisionTablePages } from './decision-tables.ts'
import { root } from './generator.ts'
import { folders, readLines, writeMap } from './map.ts'
import { whenWords } from '../../src/engine/when-words.ts'
import { registerPages } from './register-pages.ts'

test('どのフォルダーにも一行の説明があり、無くなったフォルダーの説明は残っていない（docs/map.yaml）', () => {
  const found = folders(root)
  const lines = readLines(root)
  expect(found.filter((folder) => lines[folder] === undefined)).toEqual([])
  expect(Object.keys(lines).filter((folder) => !found.includes(folder))).toEqual([])
})
test('説明のないフォルダーは、地図がそう言う', () => {
  expect(writeMap(['src', 'src/new'], { src: '製品の本体' })).toContain('  - `new/` （説明がまだない: docs/map.yaml に一行を足す）')
})
test('台帳の説明は台帳の数だけあり、状態と移りと条項を官の言葉で言う', async () => {
  const pages = await registerPages.produce()
  expect(pages.size).toBe(ofKind(await loadDefinitions(), 'register').length)
  const media = pages.get('docs/registers/media.md')!
  expect(media).toContain('# 外部記録媒体管理台帳')
  expect(media).toMatch(/\| 返却確認待ち \| 要対応 \| [^|]+ \| [^|]*返却の申告[^|]* \| [^|]*返却の確認/)
  expect(media).toContain('種別の名称（`otherKind`） | 文字 | ○ | 種別がその他 |')
  expect(media).not.toContain('undefined')
})
test('現れる条件は、同じ様式の見出しで言う', () => {
  const form = { kind: { label: '種別', type: 'text' }, outside: { label: '庁舎外', type: 'flag' } } as const
  expect(whenWords(all(is('kind', 'ＵＳＢメモリ', 'ＵＩＤ'), not(is('outside', true))), form)).toBe('種別がＵＳＢメモリ・ＵＩＤ、かつ （庁舎外がはい）でない')
})
test('取扱判定の表は四つの組にある', async () => {
  expect([...(await decisionTablePages.produce()).keys()]).toHaveLength(4)
})

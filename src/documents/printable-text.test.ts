import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { readCoverage } from './font-coverage.ts'
import { makePrintable } from './printable-text.ts'

const require = createRequire(import.meta.url)
const covers = readCoverage(readFileSync(require.resolve('@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf')))

it('明朝のフォントには髙・﨑・㋿・〓の字形があり、𠮷・槗・絵文字の字形はない', () => {
  for (const character of '髙﨑㋿〓邉齋①㈱Aあア、') expect(covers(character.codePointAt(0)!), character).toBe(true)
  for (const character of '𠮷槗😀') expect(covers(character.codePointAt(0)!), character).toBe(false)
})

it('字形のない文字は〓に替え、どの字かを示す', () => {
  const { data, missing } = makePrintable({ name: '𠮷田', list: ['槗本', { deep: '高橋😀' }], count: 3, none: null }, covers)
  expect(data).toEqual({ name: '〓田', list: ['〓本', { deep: '高橋〓' }], count: 3, none: null })
  expect(missing).toEqual(['U+69D7（「橋」の異体字）', 'U+1F600', 'U+20BB7（「吉」の異体字）'])
})

it('制御文字・異体字選択子・片割れのサロゲートで組版を止めない', () => {
  const { data, missing } = makePrintable(['あ\u0000い\u0007', '辻\u{e0100}', '1\r\n2\r3', '\ud842', 'か\u3099', '\u202e逆'], covers)
  expect(data).toEqual(['あい', '辻', '1\n2\n3', '〓', 'が', '逆'])
  expect(missing).toEqual(['U+FFFD'])
})

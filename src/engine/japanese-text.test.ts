import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { bigrams, foldVariant, normalize } from './japanese-text.ts'

test.each([
  ['髙橋', '高橋'], ['𣘺本', '橋本'], ['山﨑', '山崎'], ['渡邉', '渡辺'], ['渡邊', '渡辺'], ['齋藤', '斉藤'], ['斎藤', '斉藤'], ['濵田', '浜田'], ['𠮷田', '吉田'],
  ['ﾊﾟｿｺﾝ', 'ぱそこん'], ['ＵＳＢ－０１２', 'usb-012'], ['03ー1234−5678', '03-1234-5678'], ['サーバ―', 'サーバー'], ['情報 管理課', '情報管理課'],
  ['㋿８年', '令和8年'], ['辻\u{e0100}', '辻'], ['がくせい', 'ｶﾞｸｾｲ'], ['㈱関所', '(株)関所'], ['１～５', '1-5'],
])('「%s」と「%s」は同じものとして探せる', (left, right) => {
  expect(normalize(left)).toBe(normalize(right))
})

test.each([['パソコン', 'ハソコン'], ['斉藤', '斉籐'], ['サーバ', 'サーバー'], ['001', '1'], ['高橋', '高僑']])('「%s」と「%s」は別のものである', (left, right) => {
  expect(normalize(left)).not.toBe(normalize(right))
})

it('二度そろえても変わらない', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...Array.from('ーア-1あ〜髙 ﾞﾟｶİſ\u200b\ufe0f')) }))
  fc.assert(fc.property(text, (value) => {
    expect(normalize(normalize(value))).toBe(normalize(value))
  }), { numRuns: 2000 })
})

it('隣り合う二文字を重複なく取り出し、一文字はそのまま返す', () => {
  expect(bigrams('外部記録媒体')).toEqual(['外部', '部記', '記録', '録媒', '媒体'])
  expect(bigrams('ああああ')).toEqual(['アア'])
  expect(bigrams('鍵')).toEqual(['鍵'])
  expect(bigrams('𠮷田𠮷田')).toEqual(['吉田', '田吉'])
  expect(bigrams(' 　')).toEqual([])
})

it('含まれる語の二文字組は、元の文の二文字組に全て含まれる', () => {
  const words = fc.array(fc.constantFrom('外部', '記録', '媒体', 'USB', 'サーバー', '髙橋', '０３'), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(words, words, words, (before, middle, after) => {
    const whole = new Set(bigrams([...before, ...middle, ...after].join('')))
    expect(bigrams(middle.join('')).every((pair) => whole.has(pair))).toBe(true)
  }))
})

it('異体字でない文字には手を付けない', () => {
  expect(foldVariant('髙')).toBe('高')
  expect(foldVariant('高')).toBe('高')
})

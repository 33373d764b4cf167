// 送り仮名の書き方が違っても、探せば同じ言葉として当たる。
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from './catalogue.ts'
import { bareSpelling, finderOf, spellingsOf } from './okurigana.ts'

const PAIRS: readonly (readonly string[])[] = [
  ['取扱い', '取り扱い', '取扱'], ['持出し', '持ち出し', '持出'], ['受渡し', '受け渡し'], ['貸出し', '貸し出し', '貸出'], ['申込み', '申し込み', '申込'], ['手続', '手続き'], ['引継ぎ', '引き継ぎ', '引継'],
  ['立入り', '立ち入り', '立入'], ['問合せ', '問い合わせ', '問合わせ'], ['割当て', '割り当て', '割当'], ['取消し', '取り消し', '取消'], ['差戻し', '差し戻し'], ['読取り', '読み取り', '読取'], ['組合せ', '組み合わせ'],
  ['取替え', '取り替え'], ['届出', '届け出'], ['払出し', '払い出し'], ['繰返し', '繰り返し'], ['締切り', '締め切り', '締切'], ['取扱い注意', '取扱注意', '取り扱い注意'], ['引渡しの確認', '引き渡しの確認'],
]

describe('送り仮名', () => {
  test.each(PAIRS)('%s と %s は、どちらで探してもどちらにも当たる', (...words) => {
    for (const typed of words) {
      for (const written of words) {
        const text = `外部記録媒体の${written}をするとき`
        expect([typed, written, finderOf(typed).indexIn(text)]).toEqual([typed, written, 7])
        expect([typed, written, spellingsOf(typed).some((one) => text.includes(one))]).toEqual([typed, written, true])
      }
    }
  })
  test('印を付ける所は、書いてある綴りの全部', () => {
    expect(finderOf('持出し').matches('持ち出しと持出し')).toEqual([[0, 4], [5, 8]])
    expect(finderOf('手続き').matches('手続の様式')).toEqual([[0, 2]])
  })
  test('片仮名にそろえた綴りでも当たる', () => { expect(finderOf('持出シ').indexIn('媒体ノ持チ出シ')).toBe(3) })
  test('別の言葉にはしない', () => {
    for (const [typed, text] of [['持ち出し', '持込み'], ['送り', '送付'], ['報告に', '報告'], ['持ち出して', '持ち出し'], ['持出し', '所持品を出し'], ['受渡し', '渡し受け']] as const) expect([typed, finderOf(typed).indexIn(text)]).toEqual([typed, -1])
    for (const word of ['庁舎で', '高い機密性', 'usb', '第8の1(2)エ(イ)', 'a.b*c?']) expect(bareSpelling(word)).toBe(word)
    expect(finderOf('a.b*c?').matches('xa.b*c?')).toEqual([[1, 7]])
    expect(finderOf('').indexIn('何でも')).toBe(-1)
    expect(spellingsOf('庁舎で')).toEqual(['庁舎で'])
  })
  test('条項の要旨に現れるどの言葉も、探せば自分に当たる', () => {
    const words = new Set(loadCatalogue().clauses.flatMap(({ title, summary }) => `${title} ${summary}`.match(/[\p{Script=Han}ぁ-ん]{2,8}/gu) ?? []))
    expect(words.size).toBeGreaterThan(3000)
    for (const word of words) {
      expect([word, finderOf(word).indexIn(word)]).toEqual([word, 0])
      expect([word, spellingsOf(word).some((one) => word.includes(one))]).toEqual([word, true])
    }
  })
  test('条項の検索は、どの綴りでも同じ条項を挙げる', () => {
    const found = (term: string): string[] => loadCatalogue().search(term, { limit: 2000 }).map(({ clause }) => clause.id).toSorted()
    for (const [one, other] of [['持出し', '持ち出し'], ['取扱い', '取り扱い'], ['手続', '手続き'], ['引継ぎ', '引き継ぎ'], ['受渡し 媒体', '受け渡し 媒体']] as const) {
      expect(found(one).length).toBeGreaterThan(0)
      expect(found(one)).toEqual(found(other))
    }
  })
})

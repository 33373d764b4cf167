import { describe, expect, test } from 'vitest'
import { loadCatalogue } from './catalogue.ts'
import { normalise, positionKey } from './spelling.ts'

const catalogue = loadCatalogue()
const first = (term: string): string | undefined => catalogue.search(term)[0]?.clause.id

describe('条項の検索', () => {
  test.each([
    ['第８の１(2)エ(ｲ)', 'saitama-kijun:8-1-(2)-エ-(イ)'],
    ['8-1-(2)-エ-(イ)', 'saitama-kijun:8-1-(2)-エ-(イ)'],
    ['8-1-2-エ-イ', 'saitama-kijun:8-1-(2)-エ-(イ)'],
    ['埼玉県警 第8の1 (2) エ (イ)', 'saitama-kijun:8-1-(2)-エ-(イ)'],
    ['第3条第1項第2号ア', 'saitama-kunrei:3-1-(2)-ア'],
    ['訓令 第三条第一項第二号', 'saitama-kunrei:3-1-(2)'],
    ['mpd:6-2-(1)', 'mpd:6-2-(1)'],
    ['MPD:６－２－（１）', 'mpd:6-2-(1)'],
    ['警視庁 第六の二(1)', 'mpd:6-2-(1)'],
    ['別表第3 機密性高 管理の基準4', 'mpd:別表3-機密性高-4'],
    ['４．１(5)②', 'mic:4.1-(5)-②'],
    ['総務省 4.1-(5)-②', 'mic:4.1-(5)-②'],
    ['kaisetsu-5.1-(1)-③-注5', 'mic:kaisetsu-5.1-(1)-③-注5'],
    ['道警 前文', 'hokkaido:前文'],
  ])('%s で %s が最初に見つかる', (term, id) => {
    expect(first(term)).toBe(id)
  })

  test('どの条項も自分の id で最初に見つかり、公式の引用でその引用を持つ条項が最初に見つかる', () => {
    for (const clause of catalogue.clauses) {
      expect(first(clause.id)).toBe(clause.id)
      expect(catalogue.search(`${clause.document}:${clause.cite}`)[0]?.clause.cite).toBe(clause.cite)
      expect(normalise(catalogue.search(clause.cite)[0]!.clause.cite)).toBe(normalise(clause.cite))
    }
  })

  test('番号の途中までなら下の条項が並ぶ', () => {
    expect(catalogue.search('mpd 6-2').slice(0, 3).map(hit => hit.clause.number)).toEqual(['6-2-(1)', '6-2-(2)', '6-2-(3)'])
  })

  test('一文字でも見つかり、見出しに当たるものが要旨だけに当たるものより前に来る', () => {
    const on = catalogue.search('鍵', { limit: 500 }).map(hit => hit.on)
    expect(on[0]).toBe('title')
    expect(on.lastIndexOf('title')).toBeLessThan(on.indexOf('summary'))
  })

  test('義務を負う者と受入の一文からも見つかる', () => {
    expect(catalogue.search('セキュリティ準指導員', { limit: 500 }).length).toBeGreaterThan(0)
    expect(catalogue.search('暗号化「なし」を選ぶと', { limit: 500 }).map(hit => hit.on)).toContain('accept')
  })

  test('空白で区切ると全部の語を含む条項だけになる', () => {
    for (const { clause } of catalogue.search('媒体 暗号化', { limit: 500 })) {
      const text = normalise([clause.title, clause.summary, clause.accept ?? '', clause.bound.join(' ')].join(' '))
      expect(text).toContain('媒体')
      expect(text).toContain('暗号化')
    }
  })

  test('文書を限ると他の文書は混じらない', () => {
    expect(new Set(catalogue.search('監査', { document: 'hokkaido' }).map(hit => hit.clause.document)).size).toBeLessThanOrEqual(1)
    expect(catalogue.search('総務省 監査').every(hit => hit.clause.document === 'mic')).toBe(true)
  })

  test('空の語と当たらない語では何も返らない', () => {
    expect(catalogue.search('　')).toEqual([])
    expect(catalogue.search('鱗鏡花水月')).toEqual([])
  })

  test('一回の検索は 5 ミリ秒に収まる（温まったあとの中央値）', () => {
    const terms = ['持', '持出し 承認', '第８の１(2)エ(ｲ)', 'mpd:6-2-(1)', '情報']
    const times = Array.from({ length: 200 }, (_, index) => {
      const start = performance.now()
      catalogue.search(terms[index % terms.length]!)
      return performance.now() - start
    }).toSorted((left, right) => left - right)
    expect(times[100]).toBeLessThan(5)
  })
})

describe('番号の鍵', () => {
  test.each([
    ['第二十三条', '23'], ['第百二条', '102'], ['第十の一', '10-1'], ['第一〇条', '10'], ['①', '1'], ['別表第３', '別-表-3'],
  ])('%s は %s になる', (spelling, key) => {
    expect(positionKey(spelling)).toBe(key)
  })
  test('比べる綴りでは丸数字を数字に直さない', () => {
    expect(normalise('４．１（５）②ｲ')).toBe('4.1(5)②イ')
  })
})

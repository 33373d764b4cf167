import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../clauses/catalogue.ts'
import { amendmentText } from './amend.ts'
import { inlineDifference, partsOf } from '../src/documents/rule-text/difference.ts'
import { linesOf, readRuleText } from '../src/documents/rule-text/read-clauses.ts'

const catalogue = loadCatalogue()
const splitRuleText = (source: string) => partsOf(readRuleText(linesOf(source)))

const circular = `
前書き
第６ 外部記録媒体
 ２ 使用
  (1) 使うときは、
情報管理者の承認を得る。
   ア 一つめ
   (ｱ) 内訳
   イ 二つめ
  (2) 暗号にする。
  (9) とある折り返しは本文の続き
別表第１
クラス0 だれでも入れる
`

describe('規程の本文の分け方', () => {
  test('番号が前の続きの行だけを単位の始まりにし、折り返しは本文に入れる', () => {
    const parts = splitRuleText(circular.replace('第６', '第１').replace(' ２ 使用', ' １ 使用'))
    expect(parts.map(part => part.number)).toEqual(['前文', '1', '1-1', '1-1-(1)', '1-1-(1)-ア', '1-1-(1)-ア-(ア)', '1-1-(1)-イ', '1-1-(2)', '別表1'])
    expect(parts[3]).toMatchObject({ text: '使うときは、情報管理者の承認を得る。', line: 5 })
    expect(parts[7]?.text).toContain('(9)とある折り返し')
  })

  test('条の形では番号のない第１項を補い、見出しの括弧書きは本文に入れない', () => {
    const parts = splitRuleText('（目的）\n第１条 目的。\n（役割）\n第２条 置く。\n(1) 一号\n２ 第二項。\n附 則\nこの日から。')
    expect(parts.map(part => [part.number, part.text])).toEqual([
      ['1', '目的。'], ['2-1', '置く。'], ['2-1-(1)', '一号'], ['2-2', '第二項。'], ['附則', '附則この日から。'],
    ])
  })
})

describe('改正の下見', () => {
  const before = '第１ 目的\n第２ 定義\n第３ 体制\n第４ 分類\n １ 基準は別表による。\n ２ 管理者が決める。\n ３ 明示する。'

  test('変わった条項だけを、目録の見出しと引用する場所を添えて並べる', () => {
    const after = before.replace('管理者が決める', '管理者が速やかに決める').replace('\n ３ 明示する。', '')
    const citation = { clause: 'mpd:4-2', file: 'src/domain/information/a.rule.ts', line: 7, where: 'definition' as const }
    const text = amendmentText(catalogue, 'mpd', before, after, [citation])
    expect(text).toContain('改正 1、新設 0、削除 1')
    expect(text).toContain(`【改正】4-2  ${catalogue.clause('mpd:4-2').cite} ${catalogue.clause('mpd:4-2').title}`)
    expect(text).toContain('管理者が〔+速やかに+〕決める。')
    expect(text).toContain('引用: src/domain/information/a.rule.ts:7')
    expect(text).toContain('【削除】4-3')
    expect(text).not.toContain('】4-1 ')
  })

  test('新設は一番近い上位の条項を示し、空白と改行だけの違いは違いとしない', () => {
    expect(amendmentText(catalogue, 'mpd', before, `${before}\n  (1) 新しい号`, [])).toContain('【新設】4-3-(1)  第4の3')
    expect(amendmentText(catalogue, 'mpd', before, before.replaceAll('\n', '\n\n'), [])).toContain('違いはありません')
  })

  test('総務省ガイドラインは段落で比べる', () => {
    const text = amendmentText(catalogue, 'mic', '一つめの文。\n二つめの文。\n', '一つめの文。\n二つめの新しい文。\n', [])
    expect(text).toContain('新設 1、削除 1')
    expect(text).toContain('手元の本文の 2 行目あたり')
  })

  test('一行の差分は消えた字と増えた字を示し、長い前後を縮める', () => {
    expect(inlineDifference('甲が承認する', '乙が承認しない')).toBe('〔-甲-〕〔+乙+〕が承認〔-する-〕〔+しない+〕')
    expect(inlineDifference(`${'あ'.repeat(50)}旧`, `${'あ'.repeat(50)}新`)).toBe(`…${'あ'.repeat(12)}〔-旧-〕〔+新+〕`)
  })
})

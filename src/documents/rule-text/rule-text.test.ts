import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { aDocx, paragraph, W } from '../files/samples.testing.ts'
import { embedOwnFont } from '../marking/own-font.ts'
import type { RuleText } from './clause-tree.ts'
import { comparePartsByNumber, partsOf } from './difference.ts'
import { linesOf, readRuleText } from './read-clauses.ts'
import { readRuleFile } from './rule-file.ts'
import type { RuleFile } from './rule-file.ts'

const folder = join(import.meta.dirname, '../../../tests/rule-texts')
const sample = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8')
/** 手で書いた木。番号、原文の行、本文（なければ見出し）の始まり。 */
const expected = (name: string): [string, number, string][] => readFileSync(join(folder, `${name}.expected.txt`), 'utf8').replace(/\n$/u, '').split('\n')
  .map(line => { const [id = '', at = '', start = ''] = line.split('\t'); return [id, Number(at), start] })
const samples = ['ordinance', 'guideline', 'manual'] as const

function shown(rule: RuleText, wanted: readonly (readonly [string, number, string])[], withLines: boolean) {
  return rule.clauses.map(({ id, from, title, text }) => {
    const start = wanted.find(([one]) => one === id)?.[2] ?? ''
    const whole = text.replaceAll('\n', '').startsWith(start) && !(text === '' && start !== '') ? text.replaceAll('\n', '') : title
    return [id, ...withLines ? [from] : [], whole.slice(0, start.length)]
  })
}
const asFile = async (bytes: Uint8Array, name: string): Promise<RuleFile> => {
  const file = await readRuleFile(bytes, name)
  if ('refused' in file) throw new Error(file.refused.message)
  return file
}

describe('手で書いた木と、見たことのない構成の規程', () => {
  test.each(samples)('%s（UTF-8 の txt）は、番号・行・本文が手で書いた木と一つ残らず一致する', name => {
    const wanted = expected(name)
    expect(shown(readRuleText(linesOf(sample(name))), wanted, true)).toEqual(wanted)
  })
  test.each(samples)('%s は CP932 の txt でも同じ木になる', async name => {
    const file = await asFile(iconv.encode(sample(name), 'cp932'), '規程.txt')
    expect(file.kind).toBe('txt')
    expect(readRuleText(file.lines).clauses).toEqual(readRuleText(linesOf(sample(name))).clauses)
  })
  test.each(samples)('%s は Word の段落と表にしても同じ番号と本文になる', async name => {
    const wanted = expected(name)
    const file = await asFile(aDocx(bodyOf(sample(name))), '規程.docx')
    expect(file.kind).toBe('docx')
    expect(shown(readRuleText(file.lines), wanted, false)).toEqual(wanted.map(([id, , start]) => [id, start]))
  })
  test.each(samples)('%s は柱と頁番号の付いた PDF にしても同じ番号と本文になる', async name => {
    const wanted = expected(name)
    const file = await asFile(await pdfOf(sample(name), 14), '規程.pdf')
    expect(file.kind).toBe('pdf')
    const rule = readRuleText(file.lines)
    expect(shown(rule, wanted, false)).toEqual(wanted.map(([id, , start]) => [id, start]))
    expect(rule.clauses.at(-1)!.page).toBeGreaterThan(1)
  }, 60_000)
})

/** 折り返しをつないだ段落と、タブのある行からなる表。 */
function bodyOf(text: string): string {
  const joinedLines = text.split('\n').reduce<string[]>((lines, line) => {
    const before = lines.at(-1)
    const wraps = before !== undefined && before !== '' && !before.includes('\t') && !/[。」]$/u.test(before) && line !== '' && before.length + line.length > 40 && !/^[\s　]*(?:[(（\d０-９第①-⑳ア-ワa-z]|附)/u.test(line)
    return wraps ? [...lines.slice(0, -1), before + line.trim()] : [...lines, line]
  }, [])
  return joinedLines.map(line => line.includes('\t')
    ? `<w:tbl><w:tr>${line.split('\t').map(cell => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr></w:tbl>`
    : paragraph(line.replace(/^[\s　]+/u, ''))).join('')
}

async function pdfOf(text: string, perPage: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await embedOwnFont(document)
  const lines = text.split('\n')
  for (let start = 0; start < lines.length; start += perPage) {
    const page = document.addPage([595, 842])
    page.drawText('彩野市例規集', { x: 60, y: 810, size: 9, font })
    page.drawText(`- ${start / perPage + 1} -`, { x: 290, y: 30, size: 9, font })
    lines.slice(start, start + perPage).forEach((line, row) => {
      let x = 60
      for (const cell of line.split('\t')) {
        const indent = /^[\s　]*/u.exec(cell)![0].length
        if (cell.trim() !== '') page.drawText(cell.trim(), { x: x + indent * 10, y: 780 - row * 24, size: 10, font })
        x += 200
      }
    })
  }
  return document.save()
}

describe('Word の自動の番号', () => {
  const level = (at: number, format: string, text: string, extra = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">${[
    level(0, 'decimalFullWidth', '第%1条'), level(1, 'decimal', '(%2)'), level(2, 'aiueoFullWidth', '%3'), level(3, 'decimalEnclosedCircle', '%4')].join('')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
  const styles = `<w:styles xmlns:w="${W}"><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="jo"><w:basedOn w:val="base"/></w:style></w:styles>`
  const numbered = (text: string, numId: number, at: number): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const styled = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="jo"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const read = async (body: string) => readRuleText((await asFile(aDocx(body, { parts: { 'word/numbering.xml': numbering, 'word/styles.xml': styles } }), '規程.docx')).lines)

  test('書式から受け継いだ番号、段の数え直し、アイウ、丸数字を紙のとおりに読む', async () => {
    const { clauses, doubts } = await read([styled('目的を定める。'), styled('次による。'), numbered('一つめ。', 1, 1), numbered('内訳。', 1, 2), numbered('次の内訳。', 1, 2), numbered('細目。', 1, 3), numbered('二つめ。', 1, 1), styled('終わり。')].join(''))
    expect(clauses.map(({ id, text }) => [id, text])).toEqual([
      ['1', '目的を定める。'], ['2', '次による。'], ['2-(1)', '一つめ。'], ['2-(1)-ア', '内訳。'], ['2-(1)-イ', '次の内訳。'], ['2-(1)-イ-①', '細目。'], ['2-(2)', '二つめ。'], ['3', '終わり。']])
    expect(doubts).toEqual([])
  })
  test('別の番号で始めからとした列は 1 から数え直し、始まり直しとして知らせる', async () => {
    const { clauses, doubts } = await read([numbered('甲。', 2, 0), numbered('乙。', 2, 0), paragraph('次の事項'), numbered('丙。', 3, 0)].join(''))
    expect(clauses.map(one => one.id)).toEqual(['1', '2', '〔次の事項〕', '〔次の事項〕-1'])
    expect(doubts.map(one => one.kind)).toEqual(['見出しの番号なし'])
  })
  test('消した字とルビの読みは読まない', async () => {
    const { clauses } = await read('<w:p><w:r><w:t>第１条　</w:t></w:r><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:ruby><w:rt><w:r><w:t>せき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>関</w:t></w:r></w:rubyBase></w:ruby><w:t>を守る。</w:t></w:r></w:p>')
    expect(clauses.map(one => one.text)).toEqual(['関を守る。'])
  })
})

describe('疑いと、読めないもの', () => {
  test('飛んだ番号、二度の番号、番号のない見出しを場所とともに知らせる', () => {
    const { doubts } = readRuleText(linesOf('第１ 目的\n１ あれを守る。\n３ これを守る。\n３ それを守る。\n第２ 体制\n(1) 甲が行う。\n(2) 乙が行う。\n補助する者\n(1) 丙が行う。'))
    expect(doubts.map(({ kind, line }) => [kind, line])).toEqual([['番号の飛び', 3], ['番号の重複', 4], ['見出しの番号なし', 8]])
    expect(doubts[0]!.message).toBe('1の次が3になっています。抜けた番号がないか確かめてください。')
  })
  test('番号のない見出しは、補えばその番号の下に入る', () => {
    const lines = linesOf('体制\n(1) 甲が行う。\n運用\n(1) 乙が行う。')
    expect(readRuleText(lines, [{ title: '体制', number: '1' }, { title: '運用', number: '2' }]).clauses.map(one => one.id)).toEqual(['1', '1-(1)', '2', '2-(1)'])
  })
  test('注の後の列は、注の付いた条項が名指していればその条項の列、いなければ注の中の列', () => {
    const numbers = (first: string) => readRuleText(linesOf(`第１ 構成\n① ${first}\n（注１）重要なものに限る。\n続きの文である。\n（ア）一つ目の方式である。\n（イ）二つ目の方式である。\n`)).clauses.map(({ id }) => id)
    expect(numbers('一つ目の方式（ア）と二つ目の方式（イ）がある。')).toEqual(['1', '1-①', '1-①-注1', '1-①-(ア)', '1-①-(イ)'])
    expect(numbers('二つの方式がある。')).toEqual(['1', '1-①', '1-①-注1', '1-①-注1-(ア)', '1-①-注1-(イ)'])
  })
  test('漢数字の号とイロハ、枝番号を読む', () => {
    const { clauses, doubts } = readRuleText(linesOf('第二条の二　次に掲げる。\n一　甲\n二　乙で、次に掲げるもの\nイ　丙\nロ　丁\nハ　戊\n三　己\n第三条　終わる。'))
    expect(clauses.map(one => one.id)).toEqual(['2の2', '2の2-(1)', '2の2-(2)', '2の2-(2)-イ', '2の2-(2)-ロ', '2の2-(2)-ハ', '2の2-(3)', '3'])
    expect(clauses[3]!.cite).toBe('第２条の２第２号イ')
    expect(doubts.map(one => one.kind)).toEqual(['番号の飛び'])
  })
  test.each([
    ['空のファイル', new Uint8Array(), 'empty'], ['壊れた Word', new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'broken'],
    ['文字でないもの', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'not-supported'], ['字のない PDF', undefined, 'not-supported'],
  ] as [string, Uint8Array | undefined, string][])('%sは理由を言って断る', async (_, bytes, code) => {
    const empty: Uint8Array = bytes !== undefined ? bytes : await PDFDocument.create().then(document => { document.addPage(); return document.save() })
    expect(await readRuleFile(empty, 'a')).toMatchObject({ refused: { code, message: expect.stringMatching(/。/u) } })
  })
  test('二つの版を番号で比べると、変わった条項だけが出る', () => {
    const parts = (text: string) => partsOf(readRuleText(linesOf(text)))
    expect(comparePartsByNumber(parts('第１条　甲。\n第２条　乙。'), parts('第１条　甲。\n第２条　丙。\n第３条　丁。'))).toMatchObject([
      { kind: '改正', number: '2', before: '乙。', after: '丙。', line: 2 }, { kind: '新設', number: '3', after: '丁。', line: 3 }])
  })
})

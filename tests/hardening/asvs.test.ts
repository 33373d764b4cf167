// docs/asvs.md は、レベル1・2の項目のどれにも一度だけ答え、あると言った試験は本当にあり、数は合っている。
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const text = readFileSync(path.join(ROOT, 'docs/asvs.md'), 'utf8')
/** 由来: OWASP ASVS 4.0（4.0.3 の後の直しを含む）のレベル1・2。消された項目とレベル3だけの項目を除く。節ごとの番号。 */
const SECTIONS: Readonly<Record<string, string>> = {
  '1.1': '1-7', '1.2': '1-4', '1.4': '1,4,5', '1.5': '1-4', '1.6': '1-4', '1.7': '1-2', '1.8': '1-2', '1.9': '1-2', '1.10': '1', '1.11': '1-2', '1.12': '2', '1.14': '1-6',
  '2.1': '1-12', '2.2': '1-3', '2.3': '1-3', '2.4': '1-6', '2.5': '1-7', '2.6': '1-3', '2.7': '1-6', '2.8': '1-7', '2.9': '1-3', '2.10': '1-4',
  '3.1': '1', '3.2': '1-4', '3.3': '1-4', '3.4': '1-5', '3.5': '1-3', '3.7': '1', '4.1': '1-3,5', '4.2': '1-2', '4.3': '1-3', '5.1': '1-5', '5.2': '1-8', '5.3': '1-10', '5.4': '1-3', '5.5': '1-4',
  '6.1': '1-3', '6.2': '1-6', '6.3': '1-2', '6.4': '1-2', '7.1': '1-4', '7.2': '1-2', '7.3': '1,3,4', '7.4': '1-3', '8.1': '1-4', '8.2': '1-3', '8.3': '1-8', '9.1': '1-3', '9.2': '1-4', '10.2': '1-2', '10.3': '1-3',
  '11.1': '1-8', '12.1': '1-3', '12.2': '1', '12.3': '1-6', '12.4': '1-2', '12.5': '1-2', '12.6': '1', '13.1': '1,3-5', '13.2': '1-3,5-6', '13.3': '1-2', '13.4': '1-2', '14.1': '1-4', '14.2': '1-6', '14.3': '2-3', '14.4': '1-7', '14.5': '1-4',
}
const numbers = (list: string): number[] => list.split(',').flatMap((part) => { const [from, to = from] = part.split('-').map(Number); return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i) })
const WANTED = Object.entries(SECTIONS).flatMap(([section, list]) => numbers(list).map((one) => `${section}.${one}`))
const rows = text.split('\n').filter((line) => /^\| [\d(]/.test(line)).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim()))
const asvs = rows.filter(([id]) => /^\d+\.\d+\.\d+$/.test(id!))
const ipa = rows.filter(([id]) => /^\d+-\([ivx]+\)$/.test(id!))

test('ASVS のレベル1・2の項目のどれにも、一度だけ答える', () => { expect(asvs.map(([id]) => id)).toEqual(WANTED) })
test('IPA の十一の章のどれにも答える', () => { expect(new Set(ipa.map(([id]) => id!.split('-')[0]))).toEqual(new Set(Array.from({ length: 11 }, (_, i) => String(i + 1)))) })
test('どの行も、示す試験か、該当なしの理由か、未の足りないことを言い、言った試験は本当にある', () => {
  for (const [id, how, shown, ...more] of rows) {
    expect([how !== '', more], id).toEqual([true, []])
    if (/^(未|該当なし): .+/.test(shown!)) continue
    const files = shown!.split('、')
    expect(files.filter((file) => !file.endsWith('.test.ts') || !existsSync(path.join(ROOT, file))), id).toEqual([])
  }
})
test('書いてある数は、表の数と合う', () => {
  const count = (of: readonly string[][], word: string) => of.filter(([, , shown]) => shown!.startsWith(word)).length
  const [open, none] = [count(asvs, '未'), count(asvs, '該当なし')]
  expect(text).toContain(`ASVS ${asvs.length} 項目のうち、満たすことを試験で示したもの ${asvs.length - open - none}、該当なし ${none}、未 ${open}。IPA ${ipa.length} 項目のうち、該当なし ${count(ipa, '該当なし')}、未 ${count(ipa, '未')}。`)
})

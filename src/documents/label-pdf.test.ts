import jsQRModule from 'jsqr'
import { describe, expect, it, test } from 'vitest'
import { placeOf, renderLabels } from './label-pdf.ts'
import { LABEL_SHEETS } from './label-sheets.ts'
import { readPdfPages } from './pdf-text.testing.ts'
import { makeQrCode, qrToSvg } from './qr-code.ts'

// jsqr is CommonJS: its types promise a default export that Node puts one level deeper.
const jsQR = (typeof jsQRModule === 'function' ? jsQRModule : (jsQRModule as { default: unknown }).default) as typeof import('jsqr')['default']

const labels = (count: number): { number: string; line1: string; qr: string }[] =>
  Array.from({ length: count }, (_, index) => ({ number: `S-${String(index + 1).padStart(4, '0')}`, line1: '情報管理課', qr: `S-${index + 1}` }))

/** Paints the SVG's own path (rows of `M x y h n v1 h-n z`) at four points a module and lets a reader decode it. */
function decodeSvg(svg: string): string | undefined {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const scale = 4
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255)
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1) pixels.fill(0, (row * side * scale + column) * 4, (row * side * scale + column) * 4 + 3)
    }
  }
  return jsQR(pixels, side * scale, side * scale)?.data
}

describe('QRコード', () => {
  test.each(['S-0001', 'https://sekisho.example.lg.jp/m/S-0001?k=abcdef0123456789', '総情Ｓ０００１', 'A'.repeat(300)])('「%s」は描いたものから読み取れる', (text) => {
    expect(decodeSvg(qrToSvg(makeQrCode(text)))).toBe(text)
  })
  it('空や長すぎる文字は断る', () => {
    expect(() => makeQrCode('')).toThrow('文字がありません')
    expect(() => makeQrCode('あ'.repeat(2000))).toThrow('入りきらない')
  })
})

describe('ラベル用紙', () => {
  test.each(LABEL_SHEETS)('$id の面は用紙からはみ出さず、重ならない', (sheet) => {
    const last = placeOf(sheet.columns * sheet.rows - 1, sheet)
    expect(last.page).toBe(0)
    expect(last.x + sheet.label.width).toBeLessThanOrEqual(sheet.page.width + 0.05)
    expect(last.y + sheet.label.height).toBeLessThanOrEqual(sheet.page.height + 0.05)
    expect(sheet.pitch.x).toBeGreaterThanOrEqual(sheet.label.width)
    expect(sheet.pitch.y).toBeGreaterThanOrEqual(sheet.label.height)
  })

  test.each(LABEL_SHEETS)('$id に番号が全て載る', (sheet) => {
    const pages = readPdfPages(renderLabels({ sheet: sheet.id, labels: labels(7), printedOn: '2026-06-10' }))
    expect(pages.join('\n').match(/S-\d{4}/g)).toEqual(labels(7).map((label) => label.number))
  })
})

describe('使いかけの用紙', () => {
  it('開始位置から並び、足りなければ次の紙の1面目に続く', () => {
    const pages = readPdfPages(renderLabels({ sheet: 'a4-24', start: 23, labels: labels(5), printedOn: '2026-06-10' }))
    expect(pages.map((page) => page.match(/S-\d{4}/g))).toEqual([['S-0001', 'S-0002'], ['S-0003', 'S-0004', 'S-0005']])
    const sheet = LABEL_SHEETS[0]!
    expect(placeOf(22, sheet)).toEqual({ page: 0, x: 70, y: expect.closeTo(12.9 + 7 * 33.9, 5) })
    expect(placeOf(24, sheet)).toEqual({ page: 1, x: 0, y: 12.9 })
  })

  test.each([0, 25, -1, 1.5, Number.NaN])('開始位置%sは断る', (start) => {
    expect(() => renderLabels({ sheet: 'a4-24', start, labels: labels(1), printedOn: '2026-06-10' })).toThrow('開始位置は1から24まで')
  })
  it('知らない用紙、空の注文は断る', () => {
    expect(() => renderLabels({ sheet: 'a5', labels: labels(1), printedOn: '2026-06-10' })).toThrow('ラベル用紙「a5」はありません')
    expect(() => renderLabels({ sheet: 'a4-24', labels: [], printedOn: '2026-06-10' })).toThrow('印刷するラベルがありません')
  })
  it('同じ注文からは同じバイト列ができる', () => {
    const order = { sheet: 'a4-44', start: 3, labels: labels(4), printedOn: '2026-06-10' }
    expect(Buffer.compare(renderLabels(order), renderLabels(order))).toBe(0)
  })
})

/** A QR code as an outline, so that it stays sharp at every size. */
import { create } from 'qrcode'

export interface QrCode {
  /** Modules along one side, quiet zone not included. */
  readonly size: number
  /** Whether the module of this row and column is dark. */
  readonly isDark: (row: number, column: number) => boolean
}

/** Error correction M: a label may lose about 15 % of its area. Throws RangeError when the text is empty or does not fit. */
export function makeQrCode(text: string): QrCode {
  if (text === '') throw new RangeError('QRコードにする文字がありません。')
  try {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    return { size: modules.size, isDark: (row, column) => modules.data[row * modules.size + column] === 1 }
  } catch (cause) {
    throw new RangeError('QRコードに入りきらない長さです。短い番号かアドレスにしてください。', { cause })
  }
}

/** The dark modules as a path inside a square of `side`, with the quiet zone of four modules that readers need. 由来: ISO/IEC 18004 §6.3.8. */
export function qrOutline(code: QrCode): { readonly side: number; readonly path: string } {
  let path = ''
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      if (!code.isDark(row, column)) continue
      let last = column
      while (last + 1 < code.size && code.isDark(row, last + 1)) last += 1
      path += `M${column + 4} ${row + 4}h${last - column + 1}v1h-${last - column + 1}z`
      column = last
    }
  }
  return { side: code.size + 8, path }
}
/** The same as SVG. */
export function qrToSvg(code: QrCode): string {
  const { side, path } = qrOutline(code)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`
}

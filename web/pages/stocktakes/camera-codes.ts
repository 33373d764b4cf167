/** A way to find codes in a picture: the browser's own detector where there is one, else jsQR on the pixels (QR only). */
export type Detect = (video: HTMLVideoElement) => Promise<string | null>
interface Detector { readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
interface DetectorClass { new (options: { formats: readonly string[] }): Detector; readonly getSupportedFormats: () => Promise<readonly string[]> }
const FORMATS = ['qr_code', 'code_128', 'code_39', 'ean_13', 'codabar', 'itf'] as const

export async function makeDetect(): Promise<Detect> {
  const { BarcodeDetector: own } = globalThis as { BarcodeDetector?: DetectorClass }
  const known = own === undefined ? [] : await own.getSupportedFormats().catch(() => [])
  const formats = FORMATS.filter((one) => known.includes(one))
  if (own !== undefined && formats.includes('qr_code')) {
    const detector = new own({ formats })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  return pixelsDetect()
}

const WIDEST = 640
async function pixelsDetect(): Promise<Detect> {
  const { default: jsQR } = await import('jsqr')
  const find = jsQR as unknown as (data: Uint8ClampedArray, width: number, height: number, options: { inversionAttempts: 'dontInvert' }) => { readonly data: string } | null
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  return async (video) => {
    const scale = Math.min(1, WIDEST / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    if (canvas.width === 0) return null
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    const picture = pen.getImageData(0, 0, canvas.width, canvas.height)
    return find(picture.data, picture.width, picture.height, { inversionAttempts: 'dontInvert' })?.data || null
  }
}

/** Why the camera does not start, in words that say what to do. */
export function cameraProblem(thrown: unknown): string {
  const name = thrown instanceof DOMException ? thrown.name : ''
  if (name === 'NotAllowedError') return 'カメラの使用が許可されていません。ブラウザーの設定で、このサイトのカメラを許可してください。'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'カメラが見つかりません。番号を手で入力するか、リーダーを使ってください。'
  return 'カメラを使えません。安全な接続（https）で開いているかを確かめてください。'
}

/** 読み取りの疑い。人が見て決める。 */
export interface Doubt {
  readonly kind: '番号の飛び' | '番号の重複' | '番号の戻り' | '見出しの番号なし' | '本文とみなした行'
  readonly line: number
  readonly message: string
}

export const jumped = (line: number, before: string, now: string): Doubt =>
  ({ kind: '番号の飛び', line, message: `${before === '' ? 'はじめ' : before}の次が${now}になっています。抜けた番号がないか確かめてください。` })
export const repeated = (line: number, now: string): Doubt =>
  ({ kind: '番号の重複', line, message: `${now}が二度現れています。後のものに #2 を付けました。` })
export const returned = (line: number, now: string): Doubt =>
  ({ kind: '番号の戻り', line, message: `${now}から番号が始まり直しています。上の見出しの番号が失われていないか確かめてください。` })
export const unnumbered = (line: number, title: string): Doubt =>
  ({ kind: '見出しの番号なし', line, message: `見出し「${title}」に番号がありません。番号を補ってください。` })
export const takenAsText = (line: number, now: string): Doubt =>
  ({ kind: '本文とみなした行', line, message: `行の頭の${now}は前の番号の続きでないので、本文の折り返しとみなしました。` })

/** Why a file is not touched; the message tells the person what to do. Codes are permanent: the report of a batch and the API carry them. */
export type FileRefusalCode =
  | 'empty' | 'too-large' | 'broken' | 'encrypted' | 'signed' | 'macro' | 'old-office' | 'not-supported' | 'wrong-kind' | 'zip-bomb' | 'too-many-parts' | 'header-too-long' | 'too-slow' | 'malware'

const MESSAGES: Readonly<Record<FileRefusalCode, string>> = {
  empty: 'ファイルが空です。',
  'too-large': 'ファイルが大きすぎて扱えません。分けて保存し直してください。',
  broken: 'ファイルが壊れているか途中で切れているため読めません。元のソフトウェアで開けるか確かめ、保存し直してください。',
  encrypted: 'パスワードで保護されているため中を扱えません。保護を外したものでもう一度行ってください。',
  signed: '電子署名が付いています。書き換えると署名が無効になるため、何もしませんでした。署名する前の文書に行ってください。',
  macro: 'マクロを含むファイルのため、何もしませんでした。マクロのない形式（docx・xlsx・pptx）で保存し直してください。',
  'old-office': '古い形式（doc・xls・ppt など）のファイルは扱えません。docx・xlsx・pptx で保存し直してください。',
  'not-supported': 'この形式のファイルは扱えません。扱えるのは docx・xlsx・pptx・PDF です。',
  'wrong-kind': 'ファイルの中身が拡張子と合いません。正しい拡張子で保存し直してください。',
  'zip-bomb': '展開すると異常に大きくなる細工のあるファイルのため、開きませんでした。情報管理担当に知らせてください。',
  'too-many-parts': 'ファイルの中の部品が多すぎるため扱えません。分けて保存し直してください。',
  'header-too-long': '見出し（ヘッダー・フッター）が長く、分類の表示を加えると上限の255文字を超えます。見出しを短くしてからもう一度行ってください。',
  'too-slow': '処理に時間がかかりすぎたため止めました。ファイルを分けるか、元のソフトウェアで保存し直してください。',
  malware: '不正プログラムが検知されました。このファイルは開かず、運用管理者に知らせてください。',
}

export interface FileRefused { readonly code: FileRefusalCode; readonly message: string }

/** Thrown inside src/documents only; the public functions hand it back as a value. `detail` follows the message. */
export class FileRefusal extends Error implements FileRefused {
  override readonly name = 'FileRefusal'
  readonly code: FileRefusalCode
  constructor(code: FileRefusalCode, detail = '', options?: ErrorOptions) {
    super(MESSAGES[code] + detail, options)
    this.code = code
  }
}

/** What went wrong as a value. Anything that is not a refusal of ours is a file that our readers could not follow: broken. */
export function refusedBecause(error: unknown): { readonly refused: FileRefused } {
  const known = error instanceof FileRefusal ? error : new FileRefusal('broken')
  return { refused: { code: known.code, message: known.message } }
}

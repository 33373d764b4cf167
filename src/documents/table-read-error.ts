/** Why a file could not be read as a table; the message tells the user what to do. */
export type TableReadErrorCode =
  | 'empty-file' | 'too-large' | 'too-many-rows' | 'encrypted' | 'old-excel' | 'not-excel' | 'broken-excel'
  | 'unknown-kind' | 'unknown-encoding' | 'open-quote' | 'no-header'

const MESSAGES: Record<TableReadErrorCode, string> = {
  'empty-file': 'ファイルが空です。データの入ったファイルを選んでください。',
  'too-large': 'ファイルが大きすぎます。50MBまでに分けて取り込んでください。',
  'too-many-rows': '行が多すぎます。200,000行までに分けて取り込んでください。',
  encrypted: 'パスワードで保護されたExcelファイルは読めません。Excelでパスワードを外して保存し、もう一度選んでください。',
  'old-excel': '古い形式（.xls など）のファイルは読めません。Excelで「Excelブック（.xlsx）」として保存し、もう一度選んでください。',
  'not-excel': 'Excelブック（.xlsx）ではないファイルです。ExcelブックかCSVを選んでください。',
  'broken-excel': 'Excelファイルが壊れていて読めません。Excelで開いて保存し直し、もう一度選んでください。',
  'unknown-kind': '取り込めない種類のファイルです。Excelブック（.xlsx）かCSVを選んでください。',
  'unknown-encoding': '文字コードを判別できません。UTF-8かShift_JISのCSVとして保存し、もう一度選んでください。',
  'open-quote': 'CSVの引用符（"）が閉じられていません。示した行から後を確かめてください。',
  'no-header': '見出しの行が見つかりません。列の見出しのある表を選んでください。',
}

export class TableReadError extends Error {
  override readonly name = 'TableReadError'
  readonly code: TableReadErrorCode
  constructor(code: TableReadErrorCode, detail = '', options?: ErrorOptions) {
    super(MESSAGES[code] + detail, options)
    this.code = code
  }
}

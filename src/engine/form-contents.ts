import type { Content } from './definition.ts'

export const RESTRICTIONS = ['no-copy', 'no-take-out', 'no-distribution', 'destroy-after-reading', 'limited-readers'] as const
const MOST_LINES = 200

/** Reads the lines of a contents field. Every line is classified in all three respects; an omission is not a "low". */
export function readContents(label: string, value: unknown): { readonly value: readonly Content[] } | { readonly message: string } {
  if (!Array.isArray(value) || value.length > MOST_LINES) return { message: `${label}は${MOST_LINES}件以内の一覧で入力してください。` }
  const contents: Content[] = []
  for (const [i, line] of value.entries()) {
    const read = readLine(line as unknown)
    if (typeof read === 'string') return { message: `${label}の${i + 1}件目: ${read}` }
    contents.push(read)
  }
  return { value: contents }
}

function readLine(line: unknown): Content | string {
  if (typeof line !== 'object' || line === null) return '入力の形が正しくありません。'
  const { title, confidentiality, integrity, availability, records, restrictions, information, ...rest } = line as { [key in keyof Content]: unknown }
  if (Object.keys(rest).length > 0) return `「${Object.keys(rest)[0]!.slice(0, 40)}」という項目はありません。`
  if (typeof title !== 'string' || title.trim() === '' || title.length > 200) return '情報の名称を200文字以内で入力してください。'
  if (confidentiality !== 1 && confidentiality !== 2 && confidentiality !== 3) return '機密性を選んでください。'
  if (integrity !== 1 && integrity !== 2) return '完全性を選んでください。'
  if (availability !== 1 && availability !== 2) return '可用性を選んでください。'
  if (records !== undefined && records !== null && !(Number.isSafeInteger(records) && (records as number) >= 0 && (records as number) < 2e9)) return '件数は0以上の整数で入力してください。'
  if (restrictions !== undefined && !(Array.isArray(restrictions) && restrictions.every((one) => (RESTRICTIONS as readonly unknown[]).includes(one)))) return '取扱制限を選択肢から選んでください。'
  if (information !== undefined && !(typeof information === 'string' && /^\d{1,18}$/.test(information))) return '情報を台帳から選んでください。'
  return {
    title: title.trim(), confidentiality, integrity, availability, ...(typeof records === 'number' ? { records } : {}),
    ...(restrictions && (restrictions as string[]).length > 0 ? { restrictions: restrictions as string[] } : {}), ...(typeof information === 'string' ? { information } : {}),
  }
}

import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue
const KINDS: Readonly<Record<string, string>> = {
  string: '文字', number: '数', int: '整数', boolean: '「はい」か「いいえ」', array: '並び', object: '項目の組', record: '項目の組', date: '日付', null: '空', undefined: '空', file: 'ファイル', nan: '数', bigint: '整数',
}
const FORMATS: Readonly<Record<string, string>> = {
  datetime: '日時は 2026-04-01T09:00:00+09:00 の形で入力してください。', date: '日付は 2026-04-01 の形で入力してください。', uuid: '識別番号の形が正しくありません。', email: 'メールアドレスの形で入力してください。', url: 'URLの形で入力してください。',
}

/** What is wrong with a value, in Japanese, for every kind of zod's findings that a schema does not word itself. */
export function messageFor(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? '入力してください。' : `${KINDS[issue.expected] ?? '正しい種類の値'}で入力してください。`
    case 'unrecognized_keys': return `「${issue.keys.map((key) => key.slice(0, 60)).join('」「')}」という項目はありません。`
    case 'invalid_value': return `次の中から選んでください: ${issue.values.map(String).join('、')}`
    case 'invalid_union': return literalsOf(issue)
    case 'too_big': return tooBig(issue)
    case 'too_small': return tooSmall(issue)
    case 'invalid_format': return FORMATS[issue.format] ?? '書き方が正しくありません。'
    case 'not_multiple_of': return `${issue.divisor}の倍数で入力してください。`
    case 'invalid_key': return '項目の名前が正しくありません。'
    case 'invalid_element': return '並びの中に正しくない値があります。'
    default: return '値が正しくありません。'
  }
}

function literalsOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const values = (issue.errors ?? []).flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []))
  return values.length > 0 ? `次の中から選んでください: ${[...new Set(values)].join('、')}` : '値の形が正しくありません。'
}
function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): string {
  const most = maximum.toLocaleString('ja-JP')
  if (origin === 'string') return `${most}文字以内で入力してください。`
  return origin === 'array' || origin === 'set' || origin === 'map' ? `${most}件以内にしてください。` : `${most}以下で入力してください。`
}
function tooSmall({ origin, minimum }: Extract<Issue, { code: 'too_small' }>): string {
  const least = minimum.toLocaleString('ja-JP')
  if (origin === 'string') return Number(minimum) <= 1 ? '入力してください。' : `${least}文字以上で入力してください。`
  return origin === 'array' || origin === 'set' || origin === 'map' ? `${least}件以上選んでください。` : `${least}以上で入力してください。`
}

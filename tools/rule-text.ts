/** 規程の本文を、番号の付いた一番小さい単位に分ける。 */

/** 一つの単位。number は目録と同じ書き方（`6-2-(1)`）。text は空白と改行を除いた本文、line は始まりの行（1 から）。 */
export interface RulePart {
  number: string
  text: string
  line: number
}

interface Step { level: number; part: string; order: number; article: boolean }

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ'

/** 番号の段。深さの順で、mark は番号の字面、order は兄弟の中の順（1 から）、rest は残りの本文。 */
const markers: { pattern: RegExp; order: (mark: string) => number; part: (mark: string) => string }[] = [
  { pattern: /^第(\d+)(?:条)?(?:\s+|$)/, order: Number, part: mark => mark },
  { pattern: /^(\d+)\s+/, order: Number, part: mark => mark },
  { pattern: /^\((\d+)\)\s*/, order: Number, part: mark => `(${mark})` },
  { pattern: /^([ア-ワ])\s+/, order: mark => kana.indexOf(mark) + 1, part: mark => mark },
  { pattern: /^\(([ア-ワ])\)\s*/, order: mark => kana.indexOf(mark) + 1, part: mark => `(${mark})` },
  { pattern: /^([a-z])\s+/, order: mark => mark.charCodeAt(0) - 96, part: mark => mark },
]

/**
 * 第・項・(1)・ア・(ア)・a の順の番号で分ける。番号が一つ前の続きでない行は本文の折り返しとみなす。
 * 番号の前は「前文」、別表と附則はそれぞれ一つの単位にする。
 */
export function splitRuleText(source: string): RulePart[] {
  const parts: RulePart[] = [{ number: '前文', text: '', line: 1 }]
  let path: Step[] = []
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.normalize('NFKC').replace(/^[\s#>-]+/u, '').trimEnd()
    if (line === '' || isCaption(line)) continue
    const appendix = /^(別表|別記|附\s*則|実\s*施\s*日)\s*(?:第?(\d+))?/u.exec(line)
    if (appendix !== null && isHeadingLine(line)) {
      path = []
      parts.push({ number: appendix[1]!.replace(/\s/gu, '') + (appendix[2] ?? ''), text: compact(line), line: index + 1 })
      continue
    }
    const next = nextPath(line, path)
    if (next === undefined || inAppendix(parts.at(-1)!)) {
      parts.at(-1)!.text += compact(line)
      continue
    }
    path = next.path
    parts.push({ number: path.map(step => step.part).join('-'), text: compact(next.rest), line: index + 1 })
  }
  return distinct(numberFirstParagraphs(parts.filter(part => part.text !== '')))
}

function nextPath(line: string, path: readonly Step[]) {
  for (const [level, marker] of markers.entries()) {
    const found = marker.pattern.exec(line)
    if (found === null) continue
    const order = marker.order(found[1]!)
    const above = path.filter(step => step.level < level)
    const before = path.find(step => step.level === level)
    // 前提: 条の第１項には番号がないので、条の下では項は 2 から始まる
    const first = level === 1 && above[0]?.article === true ? 2 : 1
    if (order !== (before === undefined ? first : before.order + 1)) continue
    if (level > 0 && above.length === 0) continue
    const article = level === 0 && found[0].includes('条')
    return { path: [...above, { level, part: marker.part(found[1]!), order, article }], rest: line.slice(found[0].length) }
  }
  return undefined
}

/** 条の上に付く見出し（「（定義）」だけの行）。 */
function isCaption(line: string): boolean {
  return /^\([^()\d]{2,20}\)$/u.test(line)
}

/** 訓令の第１項には番号が付かない。第２項のある条では、条の本文と号を第１項のものとする。 */
function numberFirstParagraphs(parts: readonly RulePart[]): RulePart[] {
  const split = new Set(parts.flatMap(part => /^(\d+)-2$/u.exec(part.number)?.[1] ?? []))
  const hasFirst = new Set(parts.flatMap(part => /^(\d+)-1$/u.exec(part.number)?.[1] ?? []))
  return parts.map(part => {
    const [article, ...below] = part.number.split('-')
    if (!split.has(article!) || hasFirst.has(article!) || /^\d+$/u.test(below[0] ?? '')) return part
    return { ...part, number: [article, '1', ...below].join('-') }
  })
}

/** 同じ番号が二度現れたら（実施日が二つあるなど）後のものに #2 を付ける。 */
function distinct(parts: readonly RulePart[]): RulePart[] {
  const seen = new Map<string, number>()
  return parts.map(part => {
    const times = (seen.get(part.number) ?? 0) + 1
    seen.set(part.number, times)
    return times === 1 ? part : { ...part, number: `${part.number}#${times}` }
  })
}

/** 本文の中の「別表第１のとおり」などではなく、見出しの行。 */
function isHeadingLine(line: string): boolean {
  return line.length <= 40 && !/[。、]|により|とおり|規定|定める/u.test(line)
}

function inAppendix(part: RulePart): boolean {
  return /^(別表|別記|附則|実施日)/u.test(part.number)
}

function compact(text: string): string {
  return text.replace(/\s+/gu, '')
}

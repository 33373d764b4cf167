import type { Audit } from './audit.ts'

const SHOWN = 100

/** The result of an audit in plain words, one line per finding, the kind of it first. */
export function reportOf({ events, checkpoints, expired, waiting, findings, trusted }: Audit): string {
  const count = (n: number) => n.toLocaleString('ja-JP')
  const also = [expired > 0 ? `期限により消去 ${count(expired)}件` : '', waiting > 0 ? `封印待ち ${count(waiting)}件` : ''].filter((text) => text !== '')
  const lines = [
    `証跡 ${count(events)}件と点検点 ${count(checkpoints)}個を確かめました${also.length > 0 ? `（${also.join('、')}）` : ''}。`,
    trusted.length > 0 ? `信じた鍵: ${trusted.join('、')}` : '信じた鍵: なし',
    findings.length === 0 ? '改変・欠落・挿入・順序の入替えは見つかりませんでした。' : `${count(findings.length)}件の異常があります。`,
    ...findings.slice(0, SHOWN).map(({ kind, message }) => `- ${kind}: ${message}`),
    ...(findings.length > SHOWN ? [`- ほか ${count(findings.length - SHOWN)}件`] : []),
  ]
  return `${lines.join('\n')}\n`
}
/** Whether the key was given by the reader or merely stands in the file. */
export const trustSentence = (given: boolean): string => given
  ? '指定された鍵から始めて確かめました。\n'
  : '鍵の指定がないため、ファイルの最初の鍵を信じました。別の道で受け取った鍵を --key に指定すると、鍵のすり替えも見つかります。\n'

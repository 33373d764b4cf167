import { expect, test } from 'vitest'
import { matchesIn } from './highlight.tsx'

const marked = (text: string, words: string): string[] => matchesIn(text, words).map(([from, to]) => text.slice(from, to))
test.each([
  ['外部記録媒体の持ち出し', '媒体', ['媒体']], ['ＵＳＢメモリとUSBメモリ', 'usb', ['ＵＳＢ', 'USB']], ['髙橋', '高橋', ['髙橋']], ['第６の２(2)', '6の2', ['６の２']], ['媒体', '', []], ['何もない', '媒体', []], ['ぱそこん', 'パソコン', ['ぱそこん']], ['媒体の持ち出し', '持出し', ['持ち出し']], ['手続の様式', '手続き', ['手続']], ['媒体を持ち出し、媒体を返す', '持出し 媒体', ['媒体', '持ち出し', '媒体']], ['媒体台帳', '媒体台 台帳', ['媒体台']],
])('「%s」の中の「%s」は %j', (text, words, expected) => expect(marked(text, words)).toEqual(expected))

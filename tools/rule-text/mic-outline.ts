/**
 * 総務省ガイドラインの手元の本文で番号の失われた見出しと、その番号（原文の並び）。
 * 由来: 同ガイドライン末尾の権限・責任等一覧表の節番号、第３編の節の見出しの番号。
 */
import type { OutlineEntry } from '../../src/documents/rule-text/read-clauses.ts'

const entries = (prefix: string, rows: readonly string[]): OutlineEntry[] => rows.map(row => {
  const at = row.indexOf(' ')
  return { number: prefix + row.slice(0, at), title: row.slice(at + 1) }
})

const process = entries('sosoku-', [
  '1 第1章 本ガイドラインの目的等', '1-1 本ガイドラインの目的', '1-2 本ガイドラインの経緯',
  '2 第2章 地方公共団体における情報セキュリティとその対策', '2-1 地方公共団体における情報セキュリティの考え方', '2-2 情報セキュリティポリシーの必要性と構成', '2-3 情報セキュリティ対策の実施サイクル',
  '3 第3章 情報セキュリティの管理プロセス', '3-1 策定及び導入', '3-2 運用', '3-3 評価・見直し',
  '4 第4章 本ガイドラインの構成と対策レベルの設定', '4-1 本ガイドラインの構成', '4-2 本ガイドラインにおける対策レベルの設定',
])

const basicTitles = [
  '1 目的', '2 定義', '3 対象とする脅威', '4 適用範囲', '5 職員等の遵守義務', '6 情報セキュリティ対策', '7 情報セキュリティ監査及び自己点検の実施',
  '8 情報セキュリティポリシーの見直し', '9 情報セキュリティ対策基準の策定', '10 情報セキュリティ実施手順の策定',
]
const basic = [...entries('', ['kihon-題 情報セキュリティ基本方針（例文）']), ...entries('kihon-', basicTitles)]

const chapters: readonly (readonly [string, readonly string[]])[] = [
  ['1 組織体制', []], ['2 情報資産の分類と管理', []], ['3 情報システム全体の強靭性の向上', []],
  ['4 物理的セキュリティ', ['サーバ等の管理', '管理区域（情報システム室等）の管理', '通信回線及び通信回線装置の管理', '職員等の利用する端末や電磁的記録媒体等の管理']],
  ['5 人的セキュリティ', ['職員等の遵守事項', '研修・訓練', '情報セキュリティインシデントの報告', 'ID 及びパスワード等の管理']],
  ['6 技術的セキュリティ', ['コンピュータ及びネットワークの管理', 'アクセス制御', 'システム開発、導入、保守等', '不正プログラム対策', '不正アクセス対策', 'セキュリティ情報の収集']],
  ['7 運用', ['情報システムの監視', '情報セキュリティポリシーの遵守状況の確認', '侵害時の対応等', '例外措置', '法令遵守', '懲戒処分等']],
  ['8 外部サービスの利用', ['外部委託', '約款による外部サービスの利用', 'ソーシャルメディアサービスの利用', 'クラウドサービスの利用']],
  ['9 評価・見直し', ['監査', '自己点検', '情報セキュリティポリシー及び関係規程等の見直し']],
]
const numberOf = (row: string): string => row.slice(0, row.indexOf(' '))

const standard = [...entries('', ['前文 情報セキュリティ対策基準（例文）']),
  ...chapters.flatMap(([chapter, sections]) => [...entries('', [chapter]), ...sections.map((title, index) => ({ number: `${numberOf(chapter)}.${index + 1}`, title }))])]

const parts = (number: string): OutlineEntry[] => [
  { number: `kaisetsu-${number}-趣旨`, title: '【趣旨】' }, { number: `例文-${number}`, title: '【例文】' }, { number: `kaisetsu-${number}`, title: '（解説）' },
]
const explainedBasic: OutlineEntry[] = [{ number: 'kaisetsu-kihon-0', title: '第1章 情報セキュリティ基本方針（解説）' },
  ...entries('kaisetsu-kihon-', basicTitles).flatMap(({ number, title }) => [{ number: `見出し-${number}`, title }, ...parts(number.replace('kaisetsu-', '')).slice(1)]),
  { number: '見出し-kihon-11', title: '宣言書の形式' }, { number: 'kaisetsu-kihon-11', title: '（解説）' }]

const explained: OutlineEntry[] = [{ number: 'kaisetsu-題', title: '第2章 情報セキュリティ対策基準（解説）' }, ...chapters.flatMap(([chapter, sections]) => [
  { number: `見出し-${numberOf(chapter)}`, title: chapter.slice(chapter.indexOf(' ') + 1) },
  ...(sections.length === 0 ? parts(numberOf(chapter)) : sections.flatMap((title, index) => {
    const number = `${numberOf(chapter)}.${index + 1}`
    // 前提: 7.6 懲戒処分等には解説がない
    return [{ number: `見出し-${number}`, title: `${number}. ${title}` }, ...parts(number).slice(0, number === '7.6' ? 2 : 3)]
  })),
])]

/** 第４編（用語）からは目録に取っていない。 */
export const micOutline: readonly OutlineEntry[] = [{ number: 'はじめに', title: 'はじめに' }, ...process, ...basic, ...standard, ...explainedBasic, ...explained, { number: '第４編', title: '用語の定義' }]

import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { BroughtAlong } from '../../engine/register/information-rules.ts'

/** 局面の並び（市区町村）。表の行になる。 */
export const PHASES = ['作成', '入手', '利用', '保管', '送信', '運搬', '提供', '公表', '廃棄'] as const
type Phase = (typeof PHASES)[number]
const along = (clause: ClauseId, axis: BroughtAlong['axis'], least: 2 | 3, words: string, ...phases: readonly Phase[]): BroughtAlong => ({ profiles: ['municipality'], clause, axis, least, words, phases })

/** 分類に伴う取扱制限と、それが働く局面（市区町村、docs/readings/0522）。守らせるのはそれぞれの規則・守ること。 */
export const broughtAlong: readonly BroughtAlong[] = [
  along(mic['2-(1)-機密性-1'], 'confidentiality', 3, '支給された端末以外では作業しない（原則）', '作成', '利用'),
  along(mic['2-(1)-機密性-2'], 'confidentiality', 2, '必要以上に複製・配付しない', '作成', '入手', '利用'),
  along(mic['2-(1)-機密性-3'], 'confidentiality', 2, '保管場所を限り、そこに必要以上の媒体を持ち込まない', '保管'),
  along(mic['2-(1)-機密性-4'], 'confidentiality', 2, '暗号化、パスワード、鍵付きのケースで守る', '送信', '運搬', '提供'),
  along(mic['2-(1)-機密性-5'], 'confidentiality', 2, '復元できない処理をしてから廃棄する', '廃棄'),
  along(mic['2-(1)-機密性-6'], 'confidentiality', 2, '信頼できるネットワーク回線を選んで送る', '送信', '提供'),
  along(mic['2-(1)-機密性-7'], 'confidentiality', 2, '外部で処理させるときは、安全管理の措置を定める', '利用', '提供'),
  along(mic['2-(1)-機密性-8'], 'confidentiality', 2, '媒体は施錠できる場所に保管する', '保管'),
  along(mic['2-(1)-完全性-1'], 'integrity', 2, 'バックアップを取り、電子署名を付ける', '作成', '保管', '公表'),
  along(mic['2-(1)-完全性-2'], 'integrity', 2, '外部で処理させるときは、安全管理の措置を定める', '利用', '提供'),
  along(mic['2-(1)-完全性-3'], 'integrity', 2, '媒体は施錠できる場所に保管する', '保管'),
  along(mic['2-(1)-可用性-1'], 'availability', 2, 'バックアップを取り、指定した時間以内に復旧できるようにする', '作成', '保管'),
  along(mic['2-(1)-可用性-2'], 'availability', 2, '媒体は施錠できる場所に保管する', '保管'),
]

import { mpd } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { BroughtAlong, NamedByLevel } from '../../engine/register/information-rules.ts'

type Axis = BroughtAlong['axis']
/** `level`: only what is of this very level; each level of 別表第3 has a list of its own. */
const along = (clause: ClauseId, axis: Axis, level: 1 | 2 | 3, words: string, ...phases: readonly string[]): BroughtAlong => ({ profiles: ['mpd'], clause, axis, least: level, most: level, words, phases })

/** 別表第3の管理の基準（警視庁）。守らせるのはそれぞれの規則・手続・義務で、ここは一件ごとに何が働くかの一覧。 */
export const criteriaAlong: readonly BroughtAlong[] = [
  along(mpd['別表3-機密性高-1'], 'confidentiality', 3, '庁舎外の機器・警察が管理しない機器に保存せず、そこで作らない', '作成', '保管'),
  along(mpd['別表3-機密性高-2'], 'confidentiality', 3, 'インターネット端末で扱わない', '作成', '利用', '送信'),
  along(mpd['別表3-機密性高-3'], 'confidentiality', 3, '職員以外への提供は所属長の承認を受け、相手に適正な取扱いを求める', '提供'),
  along(mpd['別表3-機密性高-4'], 'confidentiality', 3, '庁舎外への持出しは所属長の承認を受ける', '運搬'),
  along(mpd['別表3-機密性高-5'], 'confidentiality', 3, '複製も配布もしない', '利用'),
  along(mpd['別表3-機密性高-6'], 'confidentiality', 3, '復元できない方法で廃棄する', '廃棄'),
  along(mpd['別表3-機密性中-1'], 'confidentiality', 2, '庁舎外の機器・警察が管理しない機器に保存せず、そこで作らない', '作成', '保管'),
  along(mpd['別表3-機密性中-2'], 'confidentiality', 2, 'インターネット端末で扱わない', '作成', '利用', '送信'),
  along(mpd['別表3-機密性中-3'], 'confidentiality', 2, '職員以外への提供は所属長の承認を受け、相手に適正な取扱いを求める', '提供'),
  along(mpd['別表3-機密性中-4'], 'confidentiality', 2, '庁舎外への持出しは情報管理者の承認を受ける', '運搬'),
  along(mpd['別表3-機密性中-5'], 'confidentiality', 2, '必要以上に複製・配布しない', '利用'),
  along(mpd['別表3-機密性中-6'], 'confidentiality', 2, '復元できない方法で廃棄する', '廃棄'),
  along(mpd['別表3-機密性低-1'], 'confidentiality', 1, 'インターネット端末で扱える', '作成', '利用', '送信'),
  along(mpd['別表3-機密性低-2'], 'confidentiality', 1, '公表の前に、要機密情報でないことを情報管理者が確かめる', '公表'),
  along(mpd['別表3-完全性高-1'], 'integrity', 2, '必要に応じてバックアップを取る', '保管'),
  along(mpd['別表3-完全性高-2'], 'integrity', 2, '庁舎外への持出しは所属長の承認を受け、滅失・紛失を防ぐ', '運搬'),
  along(mpd['別表3-完全性低-管理'], 'integrity', 1, '改ざん・滅失を防ぐ措置を検討する', '保管'),
  along(mpd['別表3-可用性高-1'], 'availability', 2, '二重化やバックアップシステムなどで、使える状態を保つ', '保管'),
  along(mpd['別表3-可用性高-2'], 'availability', 2, '庁舎外への持出しは所属長の承認を受け、滅失・紛失を防ぐ', '運搬'),
  along(mpd['別表3-可用性低-管理'], 'availability', 1, '使えないときの代わりの手段を決めておく', '保管'),
]
export const confidentialName: NamedByLevel = { profiles: ['mpd'], clause: mpd['2-1-(7)'], axis: 'confidentiality', least: 2, words: '要機密情報' }

import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { kunrei, mpd, saitama } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import type { ProfileId } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const documentOf = (clause: ClauseId) => loadCatalogue().document(clause.slice(0, clause.indexOf(':')))

/** 文書の施行の前の日には、その文書の条項を根拠にしない。日付は目録の文書の記録にある。 */
const notBeforeItsDay = (id: string, clause: ClauseId, profiles: readonly ProfileId[]) => guard(`policies.day/${id}`, {
  title: `${documentOf(clause).title}の施行`,
  cites: [clause],
  profiles,
  at: 'judging',
  refuses: ({ day }) => {
    const { title, effective } = documentOf(clause)
    return day < effective ? { field: 'on', message: `${day}には「${title}」は施行されていません（施行は${effective}）。この日の判定の根拠には現れません。` } : null
  },
})

// 基準日の規程。施行の前は根拠に現れず、手元にない改正前の本文による判定は推定であることを示す。
export const days = [
  notBeforeItsDay('mpd', mpd['前文'], ['mpd']),
  notBeforeItsDay('saitama-order', kunrei['附則'], ['saitama-police']),
  notBeforeItsDay('saitama-circular', saitama['jisshibi-1'], ['saitama-police']),
]

// 読み: 改正の前の本文は手元になく、改正後の本文を推定として当てる（docs/readings/0001）。
export const unamendedTextIsMissing = guard('policies.day/unamended', {
  title: '改正前の本文',
  cites: [saitama['jisshibi-r6-1176']],
  profiles: ['saitama-police'],
  at: 'judging',
  refuses: ({ day }) => {
    const { effective, amended, title } = documentOf(saitama['jisshibi-r6-1176'])
    const next = amended.find((on) => day < on)
    return day >= effective && next !== undefined ? { field: 'on', message: `${day}の「${title}」は、改正前の本文が未登録です。${next}からの本文を推定として当てた答えです。` } : null
  },
})

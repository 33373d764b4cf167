import { mic } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const base = { cites: [mic['2-(1)-機密性-3']], profiles: ['municipality'] } as const
const isMoved = ({ item, before }: GuardContext): boolean => item?.place != null && item.place.id !== before?.place?.id

/** 機密性２以上の情報は、その保管場所として登録した場所にだけ置く。前提: 置いた後に分類が上がった情報資産は、適合確認と移動の仕事が扱う。 */
export const keptWhereRegistered = guard('zones.confidential-storage/registered', {
  ...base, title: '機密性２以上の保管場所の制限',
  refuses: (context) => {
    const { item, before } = context
    const isRaised = item?.classification === undefined && (before?.confidentiality ?? 0) < 2
    if (!item?.place || item.confidentiality < 2 || (!isMoved(context) && !isRaised) || item.place.details['forConfidential'] === true) return null
    return { field: 'place', message: `「${item.place.number}」は、機密性２以上の情報の保管場所として登録されていません。登録された場所を選んでください。` }
  },
})

/** その場所に媒体を持ち込むには、必要性を書く。今ある台帳から取り込む行は、前からそこに置いてあるものなので聞かない。 */
export const broughtForAReason = guard('zones.confidential-storage/needed', {
  ...base, title: '保管場所への媒体の持込みの必要性',
  refuses: (context) => {
    const { item, before, form, takenOver } = context
    if (takenOver && !before) return null
    const given = String(form['placedFor'] ?? (before ? '' : item?.details['placedFor'] ?? '')).trim()
    if (!isMoved(context) || item?.place?.details['forConfidential'] !== true || given !== '') return null
    return { field: 'placedFor', message: `「${item.place.number}」は機密性２以上の情報の保管場所です。この媒体を持ち込む必要性を書いてください。` }
  },
})

/** 庁外から持ち込む媒体も同じ。 */
export const carriedInForAReason = guard('zones.confidential-storage/carried-in', {
  ...base, title: '保管場所への持込みの必要性',
  refuses: ({ form, chosen }) => {
    const [place] = chosen['storage'] ?? []
    return place?.details['forConfidential'] === true && String(form['need'] ?? '').trim() === '' ? { field: 'need', message: `「${place.number}」は機密性２以上の情報の保管場所です。そこに持ち込む必要性を書いてください。` } : null
  },
})

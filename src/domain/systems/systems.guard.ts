import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 外部回線につながり、要機密情報を扱うものとして整備されていないシステムに、機密性２以上の上限は置けない。
export const ceilingsGoTogether = guard('systems.systems/ceiling-on-external-line', {
  title: '外部回線につながるシステムの上限',
  cites: [saitama['3-3-(4)']],
  profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const { externalLine, builtForConfidential, confidentialityCeiling } = item?.details ?? {}
    if (externalLine !== true || builtForConfidential === true || confidentialityCeiling === '1' || typeof confidentialityCeiling !== 'string') return null
    return { field: 'confidentialityCeiling', message: '外部回線につながり、要機密情報を扱うものとして整備されていないシステムの機密性は「１まで」です。' }
  },
})

// 分類をシステム単位で周知するには、分類を明記した規定と、扱う分類の上限が要る。
export const announcedByRule = guard('systems.systems/announced-by-rule', {
  title: '分類のシステム単位での周知',
  cites: [mic['kaisetsu-2-(2)-②-注3']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const { labelling, labellingRule } = item?.details ?? {}
    return labelling === 'システム単位で周知' && !labellingRule ? { field: 'labellingRule', message: 'システム単位で周知するときは、分類を明記した規定の名を書いてください。' } : null
  },
})

// 登録した課室の長が、そのシステムの情報システム管理者になる。長がいない所属では登録を終えられない。
export const hasItsManager = guard('systems.systems/manager', {
  title: '情報システム管理者の定まらないシステム',
  cites: [mic['1-(5)-①']],
  profiles: ['municipality'],
  refuses: ({ item, before, organisation }) => (!item || before?.unit === item.unit || (organisation?.holders('情報システム管理者', item.unit).length ?? 0) > 0 ? null
    : { field: 'unit', message: 'この所属には情報システム管理者となる課室の長がいません。長の発令を登録するか、担当課室を選んでください。' }),
})

// 協議を要しないシステムは、文書番号と認めた日がそろって初めてそう扱う。片方だけは残さない。
export const recognisedWithDay = guard('systems.systems/npa-recognised', {
  title: '警察庁情報セキュリティ管理者が認めるシステムの根拠',
  cites: [saitama['6-1-(3)-オ']],
  profiles: ['saitama-police'],
  refuses: ({ item }) => {
    const { npaDocument, npaRecognisedOn } = item?.details ?? {}
    if (Boolean(npaDocument) === Boolean(npaRecognisedOn)) return null
    return npaDocument ? { field: 'npaRecognisedOn', message: '認めた日を入れてください。' } : { field: 'npaDocument', message: '認める文書の番号を書いてください。' }
  },
})

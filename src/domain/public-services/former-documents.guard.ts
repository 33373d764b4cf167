import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { hokkaido } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['hokkaido-police'], cites: [hokkaido['前文']] } as const

// 旧通達の廃止の日から後に、旧通達の様式では作れない。
export const madeBeforeTheRepeal = guard('public-services.former-documents/repealed', {
  ...base, title: '旧通達の様式で作れる日',
  refuses: ({ item }) => {
    const { effective } = loadCatalogue().document('hokkaido')
    return String(item?.details['madeOn'] ?? '') < effective ? null : { field: 'madeOn', message: `旧通達は${effective}に廃止されました。この日から後の申請に旧通達の様式は使えません。「申請」から、今の様式で申請してください。` }
  },
})
// 旧通達の定めた保存は、後から短くしない。
export const keptAsMade = guard('public-services.former-documents/as-made', {
  ...base, title: '旧通達の保存の定め',
  refuses: ({ item, before }) => {
    const [was, now] = [before?.details['keptUntil'] ?? '9999-12-31', item?.details['keptUntil'] ?? '9999-12-31']
    return !before || String(now) >= String(was) ? null : { field: 'keptUntil', message: '旧通達の定めによる保存は、短くできません。' }
  },
})
// 旧通達の定めた保存の間は、廃棄しない。
export const keptLongEnough = guard('public-services.former-documents/kept', {
  ...base, title: '旧通達による保存',
  refuses: ({ item, day }) => {
    const until = item?.details['keptUntil']
    if (!until) return { field: '', message: `旧通達の定め（${String(item?.details['keptFor'] ?? '')}）により保存を続ける書類です。廃棄できません。` }
    return String(until) < day ? null : { field: '', message: `旧通達の定めにより${String(until)}まで保存する書類です。それまでは廃棄できません。` }
  },
})

import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { figure } from '../../engine/setting.ts'

const profiles = ['municipality'] as const
export const leastMonths = setting('operations.logs.least-months', 'ログを保管する期間の目安', 12, { unit: 'か月', notInSource: false })

// 目安より短くするのは、理由か根拠の法令があるときだけ。
export const shorterThanAdvised = guard('operations.logs/shorter-than-advised', {
  title: '１年に満たないログの保管期間',
  cites: [mic['kaisetsu-6.1-(6)']], profiles,
  refuses: ({ item, settings }) => {
    const least = figure(settings, leastMonths)
    const { keepMonths, law, shorterBecause } = item?.details ?? {}
    if (Number(keepMonths) >= least || law || shorterBecause) return null
    return { field: 'shorterBecause', message: `保管期間が${least}か月に足りません。短くする理由か、根拠の法令等を入力してください。` }
  },
})

// 法令等に定めがあれば、それより短くはできない。
export const shorterThanLaw = guard('operations.logs/shorter-than-law', {
  title: '法令等の定めるログの保管期間',
  cites: [mic['kaisetsu-6.1-(6)']], profiles,
  refuses: ({ item }) => {
    const { keepMonths, law, lawMonths } = item?.details ?? {}
    if (law && lawMonths === undefined) return { field: 'lawMonths', message: '根拠の法令等が定める保管期間を、月数で入力してください。' }
    return Number(keepMonths) < Number(lawMonths ?? 0) ? { field: 'keepMonths', message: `「${String(law ?? '根拠の法令等')}」が定める${String(lawMonths)}か月より短くはできません。` } : null
  },
})

import { mic, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const profiles = ['saitama-police', 'municipality'] as const
const clauses = [saitama['3-6-(2)'], mic['4.1-(7)']]

// 返却時の抹消方法と確認手段が空のまま、契約できない。契約した後で空にもできない。
export const contractNamesTheErasure = guard('erasure.leases/terms', {
  title: '契約に要る抹消方法と確認手段',
  cites: clauses, profiles,
  refuses: ({ item }) => {
    if (item?.state !== '契約中') return null
    if (!item.details['erasureMethod']) return { field: 'erasureMethod', message: '返却時の抹消方法を決めて登録してから契約してください。' }
    return item.details['confirmation'] ? null : { field: 'confirmation', message: '抹消が行われたことの確認手段を決めて登録してから契約してください。' }
  },
})
export const everyThingIsErased = guard('erasure.leases/return', {
  title: 'リース品の全部の抹消',
  cites: clauses, profiles,
  refuses: ({ item }) => {
    const left = (item?.linkedFrom?.['terminals'] ?? []).filter(({ state }) => state !== '返却済' && state !== '廃棄')
    return left.length === 0 ? null : { field: '', message: `このリースの機器 ${left.map(({ number }) => `「${number}」`).join('、')} の抹消と返却が記録されていません。機器ごとに記録してから返却してください。` }
  },
})

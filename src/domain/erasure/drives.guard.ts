import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

const GONE = ['廃棄', '返却済']
const clauses = [mic['4.1-(7)'], saitama['3-6-(2)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6']]
const profiles = ['saitama-police', 'mpd', 'municipality'] as const

// 内蔵する記憶装置の一台でも抹消されていない機器は、手放せない。市区町村では、記憶装置の登録（ないことの記載）もなければならない。
export const everyDriveIsErased = guard('erasure.drives/every', {
  title: '内蔵する記憶装置の全部の抹消',
  cites: clauses, profiles,
  refuses: ({ item, before, profile }) => {
    if (!item || !GONE.includes(item.state) || before?.state === item.state) return null
    const drives = item.linkedFrom?.['drives'] ?? []
    const left = drives.filter(({ state }) => state !== '抹消済')
    if (left.length > 0) return { field: '', message: `内蔵する記憶装置 ${left.map(({ number, details }) => `「${number}」（製造番号 ${String(details['serial'] ?? '')}）`).join('、')} の抹消が記録されていません。一台ずつ抹消を記録してから「${item.state}」にしてください。` }
    if (profile !== 'municipality' || drives.length > 0 || item.details['storage'] === 'なし') return null
    return { field: '', message: `内蔵する記憶装置が登録されていません。記憶装置台帳に登録して抹消を記録するか、記憶装置のない機器なら台帳にそう書いてから「${item.state}」にしてください。` }
  },
})

export const equipmentIsStillThere = guard('erasure.drives/equipment', {
  title: '手放した機器に記憶装置を足さない',
  cites: clauses, profiles,
  refuses: ({ item, before }) => before === null && item?.linked?.['equipment'] && GONE.includes(item.linked['equipment'].state)
    ? { field: 'equipment', message: `「${item.linked['equipment'].number}」は既に手放しています。` } : null,
})

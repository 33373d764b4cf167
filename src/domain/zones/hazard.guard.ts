import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 推奨事項。台帳の guards と cautions の両方に置く。団体が採らないと決めたときは断らず、注意だけが残る（docs/readings/0995）。
const common = { cites: [mic['2-(2)-⑥-(ウ)']], profiles: ['municipality'] } as const
const LONG_KEPT = ['長期保管', 'バックアップ']

export const keptAwayFromDisaster = guard('zones.hazard/kept-away', {
  ...common, title: '災害を受けにくい地域での保管',
  refuses: ({ item }) => (item?.place?.details['hazard'] === true && LONG_KEPT.includes(String(item.details['use']))
    ? { field: 'place', message: `「${item.place.number}」は災害危険区域にあります。長期保管・バックアップの媒体は、自然災害を受けにくい場所に置いてください。` } : null),
})

export const backupKeptAwayFromDisaster = guard('zones.hazard/backup', {
  ...common, title: 'バックアップデータの保管場所',
  refuses: ({ item }) => (item?.linked?.['keptAt']?.details['hazard'] === true
    ? { field: 'keptAt', message: `「${item.linked['keptAt'].number}」は災害危険区域にあります。バックアップデータは、自然災害を受けにくい場所に保管してください。` } : null),
})

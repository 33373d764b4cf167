import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { valueOf } from '../../engine/setting.ts'

const ADOPTED = '採用'
/** 例文の一文で、採るかどうかは団体による。 */
export const disasterAdopted = setting('zones.hazard.adopted', '災害を受けにくい地域での保管（２(2)⑥(ウ)）', ADOPTED, { notInSource: true })
const common = { cites: [mic['2-(2)-⑥-(ウ)']], profiles: ['municipality'] } as const
const LONG_KEPT = ['長期保管', 'バックアップ']

const isInHazardZone = ({ item }: GuardContext) => item?.place?.details['hazard'] === true && LONG_KEPT.includes(String(item.details['use']))
const isAdopted = ({ settings }: GuardContext) => valueOf(settings, disasterAdopted) === ADOPTED
const told = ({ item }: GuardContext) => ({ field: 'place', message: `「${item?.place?.number}」は災害危険区域にあります。長期保管・バックアップの媒体は、自然災害を受けにくい場所に置いてください。` })

export const keptAwayFromDisaster = guard('zones.hazard/kept-away', { ...common, title: '災害を受けにくい地域での保管', refuses: (context) => (isInHazardZone(context) && isAdopted(context) ? told(context) : null) })
export const awayFromDisasterAdvised = guard('zones.hazard/advised', { ...common, title: '災害を受けにくい地域での保管（注意）', refuses: (context) => (isInHazardZone(context) ? told(context) : null) })

const planPlace = ({ item }: GuardContext) => item?.linked?.['keptAt']
const planTold = (context: GuardContext) => ({ field: 'keptAt', message: `「${planPlace(context)?.number}」は災害危険区域にあります。バックアップデータは、自然災害を受けにくい場所に保管してください。` })
export const backupKeptAwayFromDisaster = guard('zones.hazard/backup', { ...common, title: 'バックアップデータの保管場所', refuses: (context) => (planPlace(context)?.details['hazard'] === true && isAdopted(context) ? planTold(context) : null) })
export const backupAwayFromDisasterAdvised = guard('zones.hazard/backup-advised', { ...common, title: 'バックアップデータの保管場所（注意）', refuses: (context) => (planPlace(context)?.details['hazard'] === true ? planTold(context) : null) })

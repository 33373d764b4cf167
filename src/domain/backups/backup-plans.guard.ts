import { mic } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const profiles = ['municipality'] as const
const detail = ({ item }: GuardContext, key: string) => item?.details[key]

export const namesARecoveryTime = guard('backups.backup-plans/recovery', {
  title: '可用性２の復旧目標時間',
  cites: [mic['2-(1)-可用性-1']], profiles,
  refuses: (context) => detail(context, 'availability') === '2' && !detail(context, 'recoveryMinutes')
    ? { field: 'recoveryMinutes', message: '可用性２の情報資産は、復旧目標時間を決めて登録してください。' } : null,
})

// 重要度ごとの基準（最長の間隔、遠隔地保管）に達しない計画は、例外措置が登録されているときだけ通る。
export const meetsItsCriterion = guard('backups.backup-plans/criterion', {
  title: '重要度に応じた取得間隔と遠隔地保管',
  cites: [mic['kaisetsu-6.1-(2)-注3']], profiles,
  refuses: (context) => {
    const criterion = context.item?.linked?.['criterion']
    if (!criterion) return { field: 'criterion', message: '重要度の基準を選んでください。' }
    const { maxDays, remote, name } = criterion.details
    if (Number(detail(context, 'intervalDays')) > Number(maxDays)) return { field: 'intervalDays', message: `重要度「${String(name)}」の取得間隔は${String(maxDays)}日以内です。間隔を縮めるか、例外措置の許可を受けてください。` }
    return remote === true && detail(context, 'remote') !== true ? { field: 'remote', message: `重要度「${String(name)}」では遠隔地での保管が要ります。保管先を加えるか、例外措置の許可を受けてください。` } : null
  },
})

// 対象と同じ施設にしか置かない計画は、災害で共に失うおそれがある。
export const keptInAnotherSite = guard('backups.backup-plans/same-site', {
  title: 'バックアップの別施設での保管',
  cites: [mic['kaisetsu-6.1-(2)-注2']], profiles,
  refuses: (context) => {
    const kept = context.item?.linked?.['keptAt']?.details['site']
    if (detail(context, 'remote') === true || (typeof kept === 'string' && kept !== detail(context, 'site'))) return null
    return { field: 'keptAt', message: typeof kept === 'string' ? `保管先が対象と同じ施設（${kept}）だけです。災害で同時に失うおそれがあるため、別の施設にも保管してください。` : '保管先の施設が保管場所一覧にないため、別の施設かどうか分かりません。対象と同時に失わない施設かを確かめてください。' }
  },
})

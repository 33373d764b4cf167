import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { isMobile } from './situation.ts'

export const isNotAPhone = guard('devices.terminals/phone', {
  title: '携帯電話機とモバイル端末の区分',
  cites: [saitama['1-3-(11)'], saitama['1-3-(12)']],
  profiles: ['saitama-police'],
  refuses: ({ item }) =>
    item?.details['voiceCalls'] === true
      ? { field: 'voiceCalls', message: '移動通信事業者の回線で音声通話できるものは携帯電話機です。公用携帯電話機の台帳に登録してください。' } : null,
})

export const mobileByPurpose = guard('devices.terminals/purpose', {
  title: 'モバイル端末は整備の目的で決まる',
  cites: [saitama['1-3-(12)']],
  profiles: ['saitama-police'],
  refuses: ({ item }) =>
    item?.details['kind'] === 'モバイル端末' && item.details['builtToMove'] !== true
      ? { field: 'builtToMove', message: '移動して運用する整備目的のない端末は、モバイル端末に数えません。種別を「ノート型パソコン」などにしてください。' } : null,
})

/** モバイル端末を所属に配備する者。運用管理担当者の任務は持ち出しの管理に限られる（docs/readings/0980）。 */
const DEPLOYING = ['運用管理者', 'システムセキュリティ維持管理者', 'システムセキュリティ責任者', 'システム管理担当者', '情報管理課長', 'システム運用責任者', '情報セキュリティ管理者', 'システム総括責任者']
export const deployedByWhoAnswersForIt = guard('devices.terminals/deployment', {
  title: 'モバイル端末の配備の登録',
  cites: [saitama['8-1-(2)-ア-(ア)-b']],
  profiles: ['saitama-police'],
  refuses: ({ item, before, actor }) => {
    if (!item || !isMobile(item) || (before && isMobile(before)) || actor.person === '' || actor.roles.some(({ role }) => DEPLOYING.includes(role))) return null
    return { field: 'kind', message: `モバイル端末の配備を登録できるのは、${DEPLOYING.slice(0, 3).join('・')}などです。運用管理担当者が受け持つのは、モバイル端末では持ち出しの管理だけです。` }
  },
})

import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

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

import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { isMobile } from './situation.ts'

// モバイル端末の持ち出しの管理は運用管理担当者だけの仕事で、補助者の手伝う範囲にない。自分が持ち出したものの返却を申告するのは別。
export const helperLeavesMobilesAlone = guard('devices.mobile-custody.saitama', {
  title: '運用管理補助者とモバイル端末の持ち出し記録',
  cites: [saitama['8-1-(2)-ア-(イ)-b']],
  profiles: ['saitama-police'],
  refuses: ({ item, actor, standsAs }) => {
    if (!item || !isMobile(item) || !standsAs?.includes('運用管理補助者') || ['運用管理担当者', '運用管理者'].some((role) => standsAs.includes(role))) return null
    if (item.holder === actor.person && item.state !== '返却確認待ち') return null
    return { field: '', message: '運用管理補助者が手伝うのは、外部記録媒体と公用携帯電話機の管理です。モバイル端末の持ち出しの記録は、運用管理担当者が行ってください。' }
  },
})

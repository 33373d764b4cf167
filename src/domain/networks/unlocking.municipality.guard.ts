import { mic } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const isPermitted = ({ chosen }: GuardContext, procedure: string) => chosen['medium']?.some(({ permissions }) => permissions.some((one) => one.procedure === procedure)) === true

// 取込みと外部との受渡しのための解除は、その端末の情報システム管理者（委ねられた人を含む）だけができる。
export const onlyTheSystemManagerUnlocks = guard('networks.unlocking.municipality/manager', {
  title: '接続禁止を解く人',
  cites: [mic['kaisetsu-3-(1)-①-注3-(ウ)']],
  profiles: ['municipality'],
  refuses: ({ form, item, standsAs }) => form['occasion'] === '媒体による持出し' || standsAs?.includes('情報システム管理者') ? null
    : { field: '', message: `「${item?.number ?? ''}」の媒体接続禁止を解けるのは、この端末の情報システム管理者（委ねられた人を含む）だけです。` },
})

// 持出しのための解除は、管理者権限を登録された職員が、許可された案件ごとに行う。
export const administratorsUnlockForTakeOut = guard('networks.unlocking.municipality/administrator', {
  title: '管理者権限を持つ職員による都度の解除',
  cites: [mic['kaisetsu-3-(1)-②-(イ)']],
  profiles: ['municipality'],
  refuses: (context) => {
    const { form, chosen, actor } = context
    if (form['occasion'] !== '媒体による持出し') return null
    const operator = chosen['operator']?.[0]
    if (!operator || operator.details['person'] !== actor.person) return { field: 'operator', message: '解除できるのは、管理者権限を登録された本人だけです。名簿から自分の指定を選んでください。' }
    return isPermitted(context, 'media.take-out-mynumber.municipality') ? null : { field: 'medium', message: 'この媒体の持出し（限定解除）は許可されていません。先に申請してください。' }
  },
})

export const exchangeIsPermitted = guard('networks.unlocking.municipality/exchange', {
  title: '外部との受渡しの許可',
  cites: [mic['kaisetsu-3-(1)-①-注2']],
  profiles: ['municipality'],
  refuses: (context) => {
    if (context.form['occasion'] !== '外部との受渡し') return null
    if (context.item?.details['dutyUse'] !== '外部との受渡し専用') return { field: '', message: `「${context.item?.number ?? ''}」は外部との受渡し専用の端末ではありません。` }
    return isPermitted(context, 'media.transfer.municipality') ? null : { field: 'medium', message: 'この媒体による外部との受渡しは許可されていません。先に申請してください。' }
  },
})

export const relockedAfterUnlocked = guard('networks.relocking.municipality/times', {
  title: '解除と再設定の時刻',
  cites: [mic['kaisetsu-3-(1)-②-(イ)']],
  profiles: ['municipality'],
  refuses: ({ form, item }) => Date.parse(String(form['relockedAt'])) < Date.parse(String(item?.details['releasedAt']))
    ? { field: 'relockedAt', message: '再設定した時刻が、解除した時刻より前です。' } : null,
})

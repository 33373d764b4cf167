import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { privilegesFor } from '../systems/maintained.ts'

const cites = [saitama['6-1-(3)-ク']] as const
const base = { cites, profiles: ['saitama-police'] } as const

// ネットワーク管理担当者の仕事は、指名されたネットワークに属する機器だけ。
const onHisOwnNetwork = guard('networks.setting-change.saitama/charge', {
  ...base, title: '指名されたネットワークの機器の管理',
  refuses: ({ item, actor, day }) => {
    const network = item?.linked?.['network']
    return privilegesFor(network, 'ネットワーク管理担当者', actor.person, day).length > 0 ? null
      : { field: '', message: `${network?.number ?? 'この機器のネットワーク'}のネットワーク管理担当者に指名されていないため、設定の変更は記録できません。担当者に頼むか、維持管理者の指名を受けてください。` }
  },
})

/** ネットワーク機器の設定変更の記録と、ネットワークの廃止・機器の撤去。 */
export const networkEvents = [
  event('networks.setting-change.saitama/changed', {
    ...base, title: 'ネットワーク機器の設定変更の記録', subject: ['network-devices'], verb: '設定変更を記録する', states: ['使用中'], roles: ['ネットワーク管理担当者'], guards: [onHisOwnNetwork],
    form: {
      changedAt: { label: '変更日時', type: 'dateTime', notAfter: 'now' },
      change: { label: '変更内容', type: 'text', multiline: true, max: 2000 },
      before: { label: '変更前', type: 'text', multiline: true, max: 2000 },
      after: { label: '変更後', type: 'text', multiline: true, max: 2000 },
      result: { label: '結果', type: 'choice', options: ['成功', '一部失敗', '失敗して元に戻した'] },
    },
  }),
  event('networks.setting-change.saitama/removed', {
    ...base, title: 'ネットワーク機器の撤去', subject: ['network-devices'], verb: '撤去を記録する', states: ['使用中'], form: { removedOn: { label: '撤去した日', type: 'date', notAfter: 'today' } }, effect: { from: ['使用中'], to: '撤去' },
  }),
  event('networks.setting-change.saitama/closed', {
    ...base, title: 'ネットワークの廃止', subject: ['managed-networks'], verb: '廃止を記録する', states: ['使用中'], form: { closedOn: { label: '廃止した日', type: 'date', notAfter: 'today' } }, effect: { from: ['使用中'], to: '廃止' },
  }),
]

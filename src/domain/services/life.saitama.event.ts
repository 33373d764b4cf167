import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { checkForm } from './service-checks.register.ts'
import { allMeasuresTaken, buildingConfirmed, byItsManager, byWhoConfirmed, endingConfirmed } from './services.guard.ts'

const building = [saitama['4-2-(1)-オ-(イ)']] as const
const ending = [saitama['4-2-(1)-キ-(イ)']] as const
const base = { profiles: ['saitama-police'], subject: ['services'] } as const
const builders = ['システムセキュリティ責任者', '運用管理者']
const files = { label: '添付（確認の資料）', type: 'attachments', required: false } as const
const day = { label: '日', type: 'date', notAfter: 'today' } as const

/** 外部サービスの構築時の確認から、運用の開始、更改・廃棄、利用終了まで。 */
export const serviceLife = [
  event('services.life.saitama/built', {
    ...base, title: '構築時の対策の実施の確認', cites: building, verb: '構築時の対策の実施を確認する', states: ['構築中'], roles: builders, guards: [allMeasuresTaken],
    form: { ...checkForm(building), files }, effect: { creates: 'service-checks', set: { service: 'item', stage: { value: '導入・構築' }, confirmer: 'actor' } },
  }),
  event('services.life.saitama/started', {
    ...base, title: '外部サービスの運用開始', cites: building, verb: '運用を始める', states: ['構築中'], roles: builders, guards: [allMeasuresTaken, buildingConfirmed],
    form: { startedOn: { ...day, label: '運用を始めた日' } }, effect: { from: ['構築中'], to: '運用中' },
  }),
  event('services.life.saitama/winding-down', {
    ...base, title: '外部サービスの更改・廃棄の開始', cites: ending, verb: '更改・廃棄に入る', states: ['運用中'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['運用中'], to: '更改・廃棄中' },
  }),
  event('services.life.saitama/ending-checked', {
    ...base, title: '利用終了時の実施の確認', cites: ending, verb: '利用終了時の対策の実施を確認する', states: ['更改・廃棄中'], anyReader: true, guards: [byItsManager],
    form: { ...checkForm(ending), files }, effect: { creates: 'service-checks', set: { service: 'item', stage: { value: '利用終了' }, confirmer: 'actor' } },
  }),
  event('services.life.saitama/ended', {
    ...base, title: '外部サービスの利用終了', cites: ending, verb: '利用を終える', states: ['更改・廃棄中'], guards: [endingConfirmed],
    form: { endedOn: { ...day, label: '利用を終えた日' } }, effect: { from: ['更改・廃棄中'], to: '利用終了' },
  }),
  event('services.life.saitama/check-withdrawn', {
    profiles: ['saitama-police'], subject: ['service-checks'], title: '実施の確認の取消し', cites: [...building, ...ending], verb: '確認を取り消す', states: ['記録'], guards: [byWhoConfirmed],
    form: { reason: { label: '理由', type: 'text', max: 300 } }, effect: { from: ['記録'], to: '取消し' },
  }),
]

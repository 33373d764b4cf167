import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']], profiles: ['municipality'], subject: ['satellite-offices'], roles: ['統括情報セキュリティ責任者', '情報セキュリティ責任者'] } as const

/** 庁舎と同等と認めること、認定の取消し。 */
export const recognitions = [
  event('devices.satellite-recognition.municipality/given', {
    ...base, title: 'サテライトオフィスの認定', verb: '庁舎と同等と認める', states: ['未認定'], when: is('details.equalToPremises', true),
    form: { basis: { label: '認めた根拠', type: 'text', max: 500, multiline: true } }, effect: { from: ['未認定'], to: '認定中' },
  }),
  event('devices.satellite-recognition.municipality/withdrawn', {
    ...base, title: 'サテライトオフィスの認定の取消し', verb: '認定を取り消す', states: ['未認定', '認定中'], form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['未認定', '認定中'], to: '取消し' },
  }),
]

import { saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { personalDeviceSituation } from './personal-device-situation.ts'

const FILE = 'devices.personal-device.saitama'
const base = { profiles: ['saitama-police'], cites: [saitama['7-1-(1)-オ']], subject: ['personal-devices'], states: ['利用中'] } as const

/** 個人所有の機器の対策の確認、処理の可否の確認、利用の終了（埼玉県警察）。 */
export const personalDevice = [
  event(`${FILE}/measures`, {
    ...base, title: '個人所有の機器の対策の確認', verb: '対策の確認を記録する',
    form: {
      theft: { label: '盗難への対策を取っている', type: 'flag', cites: base.cites },
      loss: { label: '紛失への対策を取っている', type: 'flag', cites: base.cites },
      malware: { label: '不正プログラムへの対策を取っている', type: 'flag', cites: base.cites },
      checkedOn: { label: '確認日', type: 'date', notAfter: 'today', cites: base.cites },
      until: { label: '有効期限', type: 'date', notBefore: 'today', cites: base.cites },
    },
    effect: { set: { theft: { field: 'theft' }, loss: { field: 'loss' }, malware: { field: 'malware' }, checkedOn: { field: 'checkedOn' }, until: { field: 'until' } } },
  }),
  event(`${FILE}/processing`, {
    ...base, cites: [saitama['7-1-(1)-オ'], saitama['8-1-(2)-オ']], title: '処理の可否の確認', verb: '処理してよいか確かめて記録する',
    form: {
      purpose: { label: '処理する業務', type: 'text', max: 200 },
      confidentiality: { label: '処理する情報の機密性', type: 'choice', options: [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }] },
    },
    judge: personalDeviceSituation,
  }),
  event(`${FILE}/end`, {
    ...base, title: '個人所有の機器の利用の終了', verb: '利用の終了を記録する',
    form: { reason: { label: '理由', type: 'text', max: 200 }, removed: { label: '管理対象情報が機器に残っていないことを確かめました', type: 'declaration' } },
    effect: { from: ['利用中'], to: '終了' },
  }),
]

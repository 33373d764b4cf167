import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const year = setting('information.controls.days', '情報の点検をやり直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['saitama-police'] as const, register: 'information', agesAfter: year }

// 人が確かめて答える点検（埼玉 第３の３(1)ア、第８の１(2)イ(ｹ)）。
export const lawful = control('information.lawful.saitama', {
  ...base, title: '不正な作成・入手がないこと', cites: [saitama['3-3-(1)-ア']], settings: [year], appliesWhen: is('details.origin', '職員以外から入手'),
  question: '入手元と入手の根拠が正しく、不正に作られたり手に入れられたりしたものではありませんか。',
  fields: { checked: { label: '確かめた方法', type: 'text', max: 200 } },
})
export const closed = control('information.closed.saitama', {
  ...base, title: '見せる必要のない人に見えない設定', cites: [saitama['8-1-(2)-イ-(ケ)']], appliesWhen: is('details.openTo', '所属', '組織全体', '指定した範囲'),
  question: '閲覧範囲は、業務に要る人に限られていますか。',
  fields: { reason: { label: '広げている理由', type: 'text', max: 200 } },
})

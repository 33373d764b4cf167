import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { informationCheck, yearly } from './checks.saitama.ts'

export const lawful = control('information.lawful.saitama', {
  ...informationCheck, title: '不正な作成・入手がないこと', cites: [saitama['3-3-(1)-ア']], settings: [yearly], appliesWhen: is('details.origin', '職員以外から入手'),
  question: '入手元と入手の根拠が正しく、不正に作られたり手に入れられたりしたものではありませんか。',
  fields: { checked: { label: '確かめた方法', type: 'text', max: 200 } },
})

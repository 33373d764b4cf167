import { mic } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { duty } from '../../engine/duty/duty.ts'
import { REUSED, SHARED } from './passwords.municipality.control.ts'

const within = setting('conduct.passwords.days', '使い回し・共有のあるパスワードを直すまで', 7, { unit: '日', notInSource: true })
const base = { profiles: ['municipality'], settings: [within], subject: { per: 'item', register: 'self-inspections' }, due: { days: within }, escalate: '情報セキュリティ責任者' } as const

/** 自己点検の答えから起きる仕事: 使い回しの変更は本人、台帳にない共有の是正は所属の情報セキュリティ管理者。 */
export const passwordDuties = [
  duty('conduct.passwords-due.municipality/reuse', {
    ...base, title: '使い回しているパスワードの変更', cites: [mic['kaisetsu-6.2-(5)-①']],
    after: { control: 'conduct.passwords.municipality/reuse', when: any(is('fields.reuse', REUSED), is('answer', '不適合')) }, assignees: ['recorder'],
    closedBy: { events: ['conduct.passwords.municipality/changed'], own: true }, instruction: '使い回しているパスワードを、システムごとに違うものに変え、記録してください。',
  }),
  duty('conduct.passwords-due.municipality/sharing', {
    ...base, title: '共用ＩＤ台帳にないパスワードの共有の是正', cites: [mic['5.4-(3)-⑧']],
    after: { control: 'conduct.passwords.municipality/sharing', when: any(all(is('fields.sharing', SHARED), is('found.listed', false)), is('answer', '不適合')) }, assignees: [{ role: '情報セキュリティ管理者' }],
    closedBy: { events: ['conduct.passwords.municipality/ended'] }, instruction: '共有をやめさせてパスワードを変えさせるか、共有が要るＩＤなら共用ＩＤ台帳に登録し、したことを記録してください。',
  }),
]

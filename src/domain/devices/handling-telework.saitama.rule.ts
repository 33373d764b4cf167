import { saitama } from '../../../clauses/index.ts'
import { always, has, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'

/** テレワーク・モバイル勤務（埼玉県警察）。読み: docs/readings/0405 */
const base = { profiles: ['saitama-police'], actions: ['telework'] } as const
const FILE = 'devices.handling-telework.saitama'
const check = (at: 'before' | 'after') => ({ require: { measure: 'telework-check', at } } as const)

export const rules = [
  rule(`${FILE}/telework`, {
    ...base, title: 'テレワークに当たる勤務', cites: [saitama['1-3-(42)']], when: is('destination.kind', 'home', 'inside', 'other-unit'),
    then: { say: '自宅か、勤務公署と異なる警察施設での勤務は、テレワークです。' },
  }),
  rule(`${FILE}/mobile`, {
    ...base, title: 'モバイル勤務に当たる勤務', cites: [saitama['1-3-(43)']], when: is('destination.kind', 'outside-premises', 'other-organisation', 'contractor', 'public'),
    then: { say: '移動中や出先での勤務は、モバイル勤務です。' },
  }),
  rule(`${FILE}/before`, { ...base, title: '実施前の確認', cites: [saitama['8-3-(2)-ア']], when: always, then: check('before') }),
  rule(`${FILE}/place`, { ...base, title: '実施場所の確認', cites: [saitama['8-3-(2)-イ']], when: always, then: check('before') }),
  rule(`${FILE}/after`, { ...base, title: '実施後の確認', cites: [saitama['8-3-(2)-ア']], when: always, then: check('after') }),
  rule(`${FILE}/line`, {
    ...base, actions: ['telework', 'remote-access'], title: '接続に使える回線', cites: [saitama['8-3-(2)-ウ']], when: has('findings', 'line-not-designated'),
    then: { forbid: { unless: 'exception', instead: '「使える回線の一覧」にある回線を使う。一覧に回線がなければ、使える回線の定めがないため接続できない' } },
  }),
]

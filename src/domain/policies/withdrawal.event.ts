import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { PROFILES } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'

const base = { cites: [saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15'], mic['sosoku-1-1']], profiles: PROFILES } as const

// 公布せずに終わる案と、廃止する規程。
export const events = [
  event('policies.withdrawal', {
    ...base, title: '規程の案の取下げ', subject: ['policy-versions'], verb: '取り下げる', states: ['案', '議決済', '決裁済'],
    form: { reason: { label: '取り下げる理由', type: 'text', max: 300 } }, effect: { from: ['案', '議決済', '決裁済'], to: '取下げ', set: { reason: { field: 'reason' } } },
  }),
  event('policies.withdrawal/abolition', {
    ...base, title: '規程の廃止', subject: ['policies'], verb: '廃止する', states: ['有効'],
    form: { endedOn: { label: '廃止した日', type: 'date', notAfter: 'today' }, reason: { label: '廃止の理由', type: 'text', max: 300 } },
    effect: { from: ['有効'], to: '廃止', set: { endedOn: { field: 'endedOn' }, remarks: { field: 'reason' } } },
  }),
  // 版は、効力の終わる日を過ぎると自動で旧版になる。早く終えるときだけ使う。
  event('policies.withdrawal/old-version', {
    ...base, title: '旧版にする記録', subject: ['policy-versions'], verb: '旧版にする', states: ['公布済'],
    form: { effectiveUntil: { label: '効力の終わった日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 300 } },
    effect: { from: ['公布済'], to: '旧版', set: { effectiveUntil: { field: 'effectiveUntil' } } },
  }),
]

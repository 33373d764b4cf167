import { saitama } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { ACTIONS } from '../../engine/decision/situation.ts'
import { found, isOffDuty, mustNotBeCopied } from '../words/facts.ts'

const base = { profiles: ['saitama-police'] } as const
const FILE = 'information.handling.saitama'
const LEAVING = ['publish', 'take-out', 'send-mail', 'forward-mail', 'send-form', 'provide', 'transport'] as const

export const rules = [
  rule(`${FILE}/undecided`, {
    ...base, actions: LEAVING, title: '分類を決めていない情報', cites: [saitama['3-2-(1)']], when: found('unclassified'),
    then: { forbid: { unless: null, instead: '先に、作成した人か入手した人が分類と取扱制限を決める' } },
  }),
  rule(`${FILE}/business-only`, {
    ...base, actions: ['browse', 'process', 'copy', 'distribute', 'use-system', 'create', 'acquire'], title: '担当業務に要る範囲を超える取扱い', cites: [saitama['3-1']], when: isOffDuty,
    then: { forbid: { unless: 'exception', instead: '担当業務に要る範囲で扱う' } },
  }),
  rule(`${FILE}/own-restriction`, {
    ...base, actions: ACTIONS, title: '組織が加えた取扱制限', cites: [saitama['1-2-(2)-イ'], saitama['1-2-(2)-ア']], when: found('own-restriction'),
    then: { forbid: { unless: 'exception', instead: '取扱制限の見直しを申し出る' } },
  }),
  rule(`${FILE}/other-regulation`, {
    ...base, actions: ACTIONS, title: '他の法令・規程の禁止', cites: [saitama['3']], when: found('other-regulation'),
    then: { forbid: { unless: null, instead: '他の規程の定めに従う' } },
  }),
  rule(`${FILE}/no-copy`, {
    ...base, actions: ['copy'], title: '複製を禁じた情報', cites: [saitama['1-2-(2)-イ-(ア)']], when: mustNotBeCopied,
    then: { forbid: { unless: 'exception', instead: '取扱制限を決めた者に見直し（第３の２(6)）を求める' } },
  }),
  rule(`${FILE}/no-distribution`, {
    ...base, actions: ['distribute', 'provide', 'send-mail', 'forward-mail', 'publish'], title: '配布を禁じた情報', cites: [saitama['1-2-(2)-イ-(ウ)']], when: has('information.restrictions', 'no-distribution'),
    then: { forbid: { unless: 'exception', instead: '配布を許された人にだけ渡すか、取扱制限の見直しを申し出る' } },
  }),
  rule(`${FILE}/limited-readers`, {
    ...base, actions: ['browse', 'distribute', 'provide'], title: '閲覧を限った情報', cites: [saitama['1-2-(2)-イ-(オ)']], when: found('outside-readers'),
    then: { forbid: { unless: 'exception', instead: '閲覧できる人に頼むか、取扱制限の見直しを申し出る' } },
  }),
]

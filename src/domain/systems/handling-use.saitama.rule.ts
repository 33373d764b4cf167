import { saitama } from '../../../clauses/index.ts'
import { any, is } from '../../engine/condition.ts'
import { rule } from '../../engine/decision/rule.ts'
import { found, hasOtherPurpose, isDetectedMalware } from '../words/facts.ts'

/** システムを使う目的と、検知されたファイル（埼玉県警察）。 */
const base = { profiles: ['saitama-police'] } as const
const FILE = 'systems.handling-use.saitama'
const OPENING = ['process', 'import-file', 'install-software', 'use-system'] as const

export const rules = [
  // 読み: 付与された人の一覧にある人が使う共用識別コードは「他人のＩＤ」ではない（docs/readings/0890）。
  rule(`${FILE}/own-code`, {
    ...base, actions: ['use-system', 'remote-access'], title: '他人の識別コードでの使用', cites: [saitama['8-1-(4)-ア']], when: found('others-identity'),
    then: { forbid: { unless: null, instead: '自分の識別コードで使う（代わって承認するときは、代行の指名を受け、自分の識別コードで承認する）' } },
  }),
  rule(`${FILE}/purpose`, {
    ...base, actions: ['use-system'], title: '目的外の使用', cites: [saitama['8-1-(2)-イ-(ア)']], when: any(hasOtherPurpose, is('purpose', 'off-duty')),
    then: { forbid: { unless: 'exception', instead: '情報システム台帳に定めた目的に限って使う（違反は運用管理者を経てシステムセキュリティ責任者に報告する）' } },
  }),
  rule(`${FILE}/malware`, {
    ...base, actions: OPENING, title: '検知されたファイルの実行・読込み', cites: [saitama['8-1-(6)-ア']], when: isDetectedMalware,
    then: { forbid: { unless: null, instead: '実行せず、開かずに、運用管理者へ速やかに報告する（事案の報告へ進む）' } },
  }),
  rule(`${FILE}/malware-report`, {
    ...base, actions: OPENING, title: '検知されたことの報告', cites: [saitama['8-1-(6)-ア'], saitama['2-3-(4)-ア-(ア)']], when: isDetectedMalware, then: { notify: { role: '運用管理者' } },
  }),
]

import { hokkaido, saitama } from '../../../clauses/index.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { isForPurpose } from './purposes.ts'

function useSituation({ form, chosen, profile, day }: SituationContext): Situation {
  const [system] = chosen['system'] ?? []
  return { profile, on: day, action: 'use-system', purpose: 'duty', findings: system && isForPurpose(system, form['purpose']) ? [] : ['other-purpose'] }
}

// システムを使う目的の確認。情報システム台帳の使用目的にないものと、目的が空のシステムは使えない。
export const systemUse = event('systems.use', {
  title: '情報システムの使用の確認',
  cites: [saitama['8-1-(2)-イ-(ア)'], hokkaido['11-1-(1)']],
  profiles: ['saitama-police', 'hokkaido-police'],
  subject: [],
  verb: '使用の目的を確かめて記録する',
  form: {
    system: { label: '使うシステム', type: 'item', register: 'systems', states: ['運用中'] },
    purpose: { label: '使用の目的', type: 'text', max: 200, help: '情報システム台帳の使用目的の一つを、そのまま書きます。', cites: [saitama['8-1-(2)-イ-(ア)'], hokkaido['11-1-(1)']] },
    work: { label: '業務の内容', type: 'text', max: 200, required: false },
  },
  judge: useSituation,
})

import { saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'

export const settingOfThisSystem = guard('web.setting-change.saitama/system', {
  title: 'そのシステムの設定表', cites: [saitama['8-1-(3)-エ']], profiles: ['saitama-police'],
  refuses: ({ chosen }) => {
    const [setting] = chosen['setting'] ?? []
    return !setting || setting.details['system'] === chosen['system']?.[0]?.id ? null : { field: 'setting', message: '選んだ設定は、このシステムの設定表にありません。' }
  },
})

function settingSituation({ chosen, profile, day }: SituationContext): Situation {
  const [setting] = chosen['setting'] ?? []
  const findings = setting === undefined ? ['unlisted-setting' as const] : setting.details['change'] === '変更可' ? [] : ['security-settings' as const]
  return { profile, on: day, action: 'use-system', purpose: 'duty', findings }
}

// ウェブクライアントの設定の変更。設定表に照らして判定し、変えたことを残す。
export const settingChange = event('web.setting-change.saitama', {
  title: 'ウェブクライアントの設定の変更',
  cites: [saitama['8-1-(3)-エ']],
  profiles: ['saitama-police'],
  subject: [],
  verb: 'ウェブクライアントの設定の変更を記録する',
  form: {
    system: { label: 'システム', type: 'item', register: 'systems', states: ['運用中'] },
    listed: { label: '設定表にある設定ですか', type: 'choice', options: ['ある', 'ない'], help: '設定表にないものは、システムセキュリティ責任者に照会します。' },
    setting: { label: '変える設定', type: 'item', register: 'client-settings', states: ['適用中'], when: is('listed', 'ある') },
    name: { label: '変える設定の名称', type: 'text', max: 120, when: is('listed', 'ない') },
    change: { label: '変える内容', type: 'text', max: 200 },
  },
  guards: [settingOfThisSystem],
  judge: settingSituation,
})

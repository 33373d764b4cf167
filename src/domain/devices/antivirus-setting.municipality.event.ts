import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { asked } from '../words/asker.ts'
import { terminalsAsEquipment } from './terminal-situation.ts'

const municipality = { profiles: ['municipality'] } as const
/** Does the row of the authority register name whoever acts, today? */
function hasAuthority({ chosen, actor, day }: SituationContext): boolean {
  const [authority] = chosen['authority'] ?? []
  return authority !== undefined && authority.details['person'] === actor.person && day <= String(authority.details['until'] ?? '')
}

/** 対策ソフトウェアの設定を変えることの判定と記録、権限の取消し。 */
export const antivirusSettings = [
  event('devices.antivirus-setting.municipality/change', {
    ...municipality, title: '対策ソフトウェアの設定の変更', cites: [mic['6.4-(3)-①']], subject: ['terminals'], verb: '対策ソフトウェアの設定の変更を記録する',
    form: {
      authority: { label: '設定変更の権限', type: 'item', register: 'antivirus-authorities', states: ['付与中'], required: false, help: '権限台帳から、自分の権限を選びます。', cites: [mic['6.4-(2)-⑤']] },
      what: { label: '変えた設定', type: 'text', max: 200 },
    },
    judge: (context) => ({ ...asked('use-system', context), equipment: { ...terminalsAsEquipment(context.items), approved: hasAuthority(context) }, findings: ['security-settings'] }),
  }),
  event('devices.antivirus-setting.municipality/authority-end', {
    ...municipality, title: '設定変更の権限の取消し', cites: [mic['6.4-(2)-⑤']], subject: ['antivirus-authorities'], verb: '権限を取り消す', states: ['付与中'], roles: ['情報システム管理者'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['付与中'], to: '取消し' },
  }),
]

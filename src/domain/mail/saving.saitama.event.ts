import { saitama } from '../../../clauses/index.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { kindOf } from '../devices/situation.ts'
import { ceilingOf } from '../systems/purposes.ts'

/** 外部回線につながるかと、扱える分類は、情報システム台帳のとおりに数える。 */
function receivedInformation({ form, chosen, profile, day }: SituationContext): Situation {
  const [terminal] = chosen['terminal'] ?? []
  const [system] = chosen['system'] ?? []
  const hasReason = typeof form['reason'] === 'string'
  return {
    profile, on: day, action: 'store', purpose: hasReason ? 'urgent-no-alternative' : 'duty',
    information: { confidentiality: Number(form['confidentiality']) as 1 | 2 | 3, integrity: 1, availability: 1, form: 'electronic', restrictions: [] },
    equipment: {
      kind: terminal ? kindOf(terminal) : 'network-terminal', owner: terminal?.details['owner'] === '個人所有' ? 'personal' : 'issued', managed: terminal?.details['owner'] === '支給', place: 'inside',
      externalLine: system?.details['externalLine'] === true, ceiling: ceilingOf(system),
    },
    measures: hasReason ? ['recorded'] : [], findings: ['received-outside'],
  }
}

// 外部からメールで受け取った情報の端末への保存。外部回線につながる端末には、やむを得ない事由がなければ保存できない。
export const saving = event('mail.saving.saitama', {
  title: '受信した情報の保存',
  cites: [saitama['8-1-(3)-コ']],
  profiles: ['saitama-police'],
  subject: [],
  verb: '受信した情報の保存を記録する',
  form: {
    matter: { label: '受け取った情報', type: 'text', max: 200 },
    confidentiality: { label: '情報の機密性', type: 'choice', options: [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }] },
    terminal: { label: '保存する端末', type: 'item', register: 'terminals' },
    system: { label: '端末のシステム', type: 'item', register: 'systems', states: ['運用中'], help: '外部回線につながるシステムかどうかは、情報システム台帳から分かります。' },
    reason: { label: 'やむを得ない事由', type: 'text', max: 400, required: false, help: '外部回線につながる端末に要機密情報を保存するときだけ書きます。後で移して消す義務が生じます。', cites: [saitama['8-1-(3)-コ']] },
    savedAt: { label: '保存した日時', type: 'dateTime', notAfter: 'now' },
  },
  judge: receivedInformation,
  effect: { creates: 'received-files' },
})

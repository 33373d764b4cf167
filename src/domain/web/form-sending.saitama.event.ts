import { saitama } from '../../../clauses/index.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { ceilingOf } from '../systems/purposes.ts'
import { confirmationsOf } from './form-check.ts'

/** 送信先の二つの確認は適合確認の答えから、扱える分類は情報システム台帳から取る。 */
function formSituation(context: SituationContext): Situation {
  const { form, items, chosen, profile, day } = context
  const [system] = chosen['system'] ?? []
  return {
    profile, on: day, action: 'send-form', purpose: 'duty', information: { confidentiality: Number(form['confidentiality']) as 1 | 2 | 3, form: 'electronic', restrictions: [] },
    equipment: { externalLine: system?.details['externalLine'] === true, ceiling: ceilingOf(system) }, destination: { kind: 'other-organisation', channel: 'web-form' },
    ...confirmationsOf(items[0], context),
  }
}

// ウェブサイトのフォームからの送信。要機密情報は、扱ってよいシステムから、二つの点を確かめた相手にだけ送れる。
export const formSending = event('web.form-sending.saitama', {
  title: 'フォームからの送信',
  cites: [saitama['8-1-(3)-カ'], saitama['3-3-(4)']],
  profiles: ['saitama-police'],
  subject: ['form-sites'],
  verb: 'フォームからの送信を記録する',
  states: ['使用中'],
  form: {
    matter: { label: '送る情報', type: 'text', max: 200 },
    confidentiality: { label: '送る情報の機密性', type: 'choice', options: [{ value: '1', label: '機密性１（低）' }, { value: '2', label: '機密性２（中）' }, { value: '3', label: '機密性３（高）' }] },
    system: { label: '使うシステム', type: 'item', register: 'systems', states: ['運用中'], help: '扱える分類は、情報システム台帳から分かります。', cites: [saitama['3-3-(4)']] },
    sentAt: { label: '送信日時', type: 'dateTime', notAfter: 'now' },
  },
  judge: formSituation,
})

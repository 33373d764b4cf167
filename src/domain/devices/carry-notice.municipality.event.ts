import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 持出しの許可とともに知らされた携行の注意を、申請した人が確かめたことの記録。持出しの記録に日時が残る。
export const carryNoticeRead = event('devices.carry-notice.municipality', {
  title: '携行の注意の確認',
  cites: [mic['kaisetsu-5.1-(1)-①-注1']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '携行の注意を確認する',
  states: ['持出し中'],
  form: {
    carried: { label: '端末を常に身に着け、目を離しません', type: 'declaration' },
    transport: { label: '電車・バス・自家用車での移動中の置き忘れや盗難に注意します', type: 'declaration', help: '網棚や車内に置いたままにしません。' },
  },
  effect: { custody: 'acknowledge' },
})

import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { MEANS, MEANS_HELP } from '../identities/means.ts'

// 足りない認証方式を直したこと。台帳の「認証方式」もこの記録で変わる。
export const authenticationCorrected = event('systems.authentication-correction.municipality', {
  title: '認証方式の是正',
  cites: [mic['4.4-②']],
  profiles: ['municipality'],
  subject: ['systems'],
  verb: '認証方式の是正を記録する',
  states: ['運用中'],
  roles: ['情報システム管理者'],
  form: {
    authentication: { label: '是正した後の認証方式', type: 'choices', options: MEANS, help: MEANS_HELP },
    correctedOn: { label: '是正した日', type: 'date', notAfter: 'today' },
    what: { label: '是正の内容', type: 'text', multiline: true, max: 500 },
  },
  effect: { set: { authentication: { field: 'authentication' } } },
})

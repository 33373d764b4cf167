import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('identities.sign-in.days', 'サインインの機能を確かめ直すまで', 365, { unit: '日', notInSource: true })
const FUNCTIONS = { message: 'サインインのときに注意が表示される', attempts: '試行の回数が限られている', timeout: '使わないと時間切れになる', times: 'サインイン・サインアウトの時刻が表示される' } as const

// システムごとに、正当な人がサインインしたと確かめられる四つの機能がそろっているか。一つでも欠ければ適合ではない。
export const signIn = control('identities.sign-in.municipality', {
  title: 'サインインの表示・試行制限・時間切れ',
  cites: [mic['6.2-(4)']],
  profiles: ['municipality'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: 'サインインの注意の表示、試行回数の制限、時間切れ、サインイン・サインアウトの時刻の表示が、四つとも働いていますか。',
  fields: Object.fromEntries(Object.entries(FUNCTIONS).map(([key, label]) => [key, { label, type: 'declaration', cites: [mic['6.2-(4)']] } as const])),
  agesAfter: again,
})

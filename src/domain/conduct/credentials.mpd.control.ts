import { mpd } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { secretFields } from './credential-fields.ts'
import { THEMES } from './themes.ts'

// 自己点検の項目: 自分の認証情報を、権限のない人に知られないようにしているか。
export const credentials = control('conduct.credentials.mpd', {
  title: '認証情報の管理',
  cites: [mpd['5-6-(4)']],
  profiles: ['mpd'],
  register: 'self-inspections',
  appliesWhen: has('details.themes', THEMES.authentication),
  question: '自分の認証情報を、権限のない人に知られないように管理していますか。',
  fields: secretFields,
})

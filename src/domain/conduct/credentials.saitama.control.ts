import { saitama } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { secretFields } from './credential-fields.ts'
import { THEMES } from './themes.ts'

const base = { profiles: ['saitama-police'], register: 'self-inspections', appliesWhen: has('details.themes', THEMES.codes) } as const

/** 自己点検の項目: 使う環境と、自分の主体認証情報。 */
export const credentials = [
  control('conduct.credentials.saitama/surroundings', {
    ...base, title: '使う環境とのぞき見', cites: [saitama['8-1-(2)-イ-(ク)']], question: '関係のない人に画面を見られないよう周りに気を配り、主体認証情報を入力するときは、見られていないことを確かめていますか。',
    fields: { screen: { label: '画面と書類を関係のない人に見られないようにしている', type: 'declaration' }, typing: { label: '入力の前に、手元を見られていないことを確かめている', type: 'declaration' }, checkedOn: secretFields.checkedOn },
  }),
  control('conduct.credentials.saitama/secret', { ...base, title: '主体認証情報の管理', cites: [saitama['8-1-(4)-イ']], question: '自分のパスワードなどの主体認証情報を、権限のない人に知られないように管理していますか。', fields: secretFields }),
]

import { mic } from '../../../clauses/index.ts'
import { has } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { secretFields } from './credential-fields.ts'
import { THEMES } from './themes.ts'

const base = { profiles: ['municipality'], register: 'self-inspections', appliesWhen: has('details.themes', THEMES.passwords) } as const

/** 自己点検の項目: ＩＤの貸し借りと、パスワードの取扱い。 */
export const credentials = [
  control('conduct.credentials.municipality/lending', {
    ...base, title: '自分のＩＤを使わせないこと', cites: [mic['5.4-(2)-①']], question: '自分のＩＤを、ほかの人に使わせていませんか。',
    fields: { unlent: { label: '自分のＩＤでサインインしたまま、ほかの人に操作させていない', type: 'declaration' }, unasked: { label: '頼まれても、自分のＩＤを使わせていない', type: 'declaration' }, checkedOn: secretFields.checkedOn },
  }),
  control('conduct.credentials.municipality/secret', { ...base, title: 'パスワードを知られないこと', cites: [mic['5.4-(3)-①']], question: '自分のパスワードを、ほかの人に知られないように管理していますか。', fields: secretFields }),
]

import { mic } from '../../../clauses/index.ts'
import { all, has, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { secretFields } from './credential-fields.ts'
import { THEMES } from './themes.ts'

const base = { profiles: ['municipality'], register: 'self-inspections', appliesWhen: has('details.themes', THEMES.passwords) } as const
export const SHARED = '共有している'
export const REUSED = 'ある'

/** 自己点検の項目: パスワードの使い回しと共有。言いにくい答えも選べ、選べば不適合として是正の仕事が起きる。 */
export const passwords = [
  control('conduct.passwords.municipality/reuse', {
    ...base, title: 'パスワードの使い回し', cites: [mic['kaisetsu-6.2-(5)-①']], question: '同じパスワードを、二つ以上の情報システムで使っていませんか。',
    fields: { reuse: { label: '使い回しているパスワード', type: 'choice', options: ['ない', REUSED], help: '一般のＩＤと特権のＩＤ、業務のシステムどうしを比べます。' }, checkedOn: secretFields.checkedOn },
    contradicts: { when: is('fields.reuse', REUSED), message: '使い回しがあるときは不適合です。変える計画と期限を書いてください。変更の仕事があなたに割り当たります。', turns: true },
  }),
  control('conduct.passwords.municipality/sharing', {
    ...base, title: 'パスワードの共有', cites: [mic['5.4-(3)-⑧']], question: '職員の間でパスワードを共有していませんか（共用ＩＤ台帳にある共有ＩＤのパスワードは除きます）。',
    fields: {
      sharing: { label: 'パスワードの共有', type: 'choice', options: ['共有していない', SHARED] },
      sharedName: { label: '共有しているＩＤの利用者名', type: 'text', max: 80, when: is('sharing', SHARED), help: '共用ＩＤ台帳にあるかを照らし合わせます。二つ以上あるときは、台帳にないものを書きます。' },
      checkedOn: secretFields.checkedOn,
    },
    finds: { listed: { register: 'shared-ids', column: 'name', field: 'sharedName', matching: 'same', states: ['使用中'], everywhere: true } },
    contradicts: { when: all(is('fields.sharing', SHARED), is('found.listed', false)), message: '共用ＩＤ台帳にないＩＤのパスワードは共有できません。不適合です。是正の計画と期限を書いてください。', turns: true },
  }),
]

import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { namingOf, PRESET } from './privileged-ids.register.ts'

const cites = [mic['6.2-(1)-③-(カ)']] as const
const base = { cites, profiles: ['municipality'] } as const
const naming = { derive: (facts: unknown) => namingOf((facts as { readonly name?: unknown }).name) } as const

const toAnOwnName = guard('systems.privileged-id.municipality/own-name', {
  title: '既定の名への変更', cites, profiles: ['municipality'],
  refuses: ({ form }) => (namingOf(form['name']) === PRESET ? { field: 'name', message: `「${String(form['name'])}」も、だれもが試す既定の名です。別の名にしてください。` } : null),
})

/** 特権ＩＤの登録、名の変更、廃止。 */
export const privilegedIdEvents = [
  event('systems.privileged-id.municipality/entered', {
    ...base, title: '特権ＩＤの登録', subject: ['systems'], verb: '特権ＩＤを登録する', states: ['運用中', '整備中'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'],
    form: { name: { label: '特権ＩＤの名', type: 'text', max: 80, help: 'サインインに使う名です。パスワードは書きません。' } },
    effect: { creates: 'privileged-ids', set: { system: 'item', naming } },
  }),
  event('systems.privileged-id.municipality/renamed', {
    ...base, title: '特権ＩＤの名の変更', subject: ['privileged-ids'], verb: '名の変更を記録する', states: ['使用中'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'], guards: [toAnOwnName],
    form: { name: { label: '変えた後の名', type: 'text', max: 80 }, renamedOn: { label: '変えた日', type: 'date', notAfter: 'today' } },
    effect: { set: { name: { field: 'name' }, naming, renamedOn: { field: 'renamedOn' } } },
  }),
  event('systems.privileged-id.municipality/ended', {
    ...base, title: '特権ＩＤの廃止', subject: ['privileged-ids'], verb: '廃止を記録する', states: ['使用中'], roles: ['情報システム管理者', '情報システム担当者', '統括情報セキュリティ責任者'],
    form: { endedOn: { label: '使えなくした日', type: 'date', notAfter: 'today' } }, effect: { from: ['使用中'], to: '廃止' },
  }),
]

import { mic } from '../../../clauses/index.ts'
import { has, is } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { importMediaServeImportsOnly } from './import-only.municipality.guard.ts'
import { mediaSituation } from './situation.ts'
import { lapse, takeOutEffect, takeOutForm } from './take-out-form.ts'
import { usageIsLaidDown, usageRules } from './usage-rules.municipality.guard.ts'

export const mediumMayConnect = guard('media.take-out-mynumber.municipality/connectable', {
  title: '利用を許可した媒体だけの持出し',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-1']],
  profiles: ['municipality'],
  refuses: ({ form, chosen, item, day }) => {
    const row = chosen['connection']?.[0]
    if (!item || !row) return null
    const fits = row.details['medium'] === item.id && row.details['terminal'] === form['terminal'] && String(row.details['until']) >= day
    return fits ? null : { field: 'connection', message: `「${item.number}」には、この端末での利用許可がありません。端末別接続可能媒体一覧にある媒体を選ぶか、接続の許可を先に申請してください。` }
  },
})
export const encryptedAndLocked = guard('media.take-out-mynumber.municipality/protection', {
  title: '暗号化とパスワードの両方の確認',
  cites: [mic['kaisetsu-3-(1)-②-(イ)-2']],
  profiles: ['municipality'],
  refuses: ({ form }) => {
    const lacking = ([['encrypted', '暗号化'], ['password', 'パスワードの設定']] as const).find(([key]) => form[key] !== true)
    return lacking ? { field: lacking[0], message: `${lacking[1]}を確認するまで、媒体を持ち出せません。` } : null
  },
})

// マイナンバー利用事務系からの媒体の持出し。やむを得ない場合に限り、管理者権限を持つ職員がその都度、接続禁止を解く。
export const takeOutMyNumber = procedure('media.take-out-mynumber.municipality', {
  title: 'マイナンバー利用事務系からの持出し（限定解除）',
  cites: [mic['kaisetsu-3-(1)-②-(イ)'], mic['kaisetsu-3-(1)-②-(イ)-4'], mic['3-(1)-②-(イ)'], mic['kaisetsu-4.4-なお書き']],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'media',
  verb: '限定解除による持出しを申請する',
  form: {
    ...takeOutForm,
    necessity: { label: '媒体の利用がやむを得ない理由', type: 'choice', options: ['大量帳票の印刷などの委託', '口座振替情報の提供', 'その他'], cites: [mic['kaisetsu-3-(1)-②-(イ)']] },
    necessityDetail: { label: '理由の説明', type: 'text', multiline: true, max: 500, when: is('necessity', 'その他') },
    terminal: { label: '取り出す端末', type: 'item', register: 'terminals', where: is('details.zone', 'マイナンバー利用事務系'), help: 'マイナンバー利用事務系の端末を選びます。' },
    connection: { label: '媒体の接続許可', type: 'item', register: 'connectables', states: ['許可中'], help: '端末別接続可能媒体一覧の許可番号です。', cites: [mic['kaisetsu-3-(1)-②-(イ)-1']] },
    releaser: { label: '解除する職員', type: 'item', register: 'operators', states: ['指定中'], where: has('details.tasks', '管理者権限による解除'), help: '管理者権限の登録がある職員だけを選べます。', cites: [mic['kaisetsu-3-(1)-②-(イ)']] },
    encrypted: { label: 'データを暗号化しました', type: 'flag', cites: [mic['kaisetsu-3-(1)-②-(イ)-2']] },
    password: { label: 'データにパスワードを設定しました', type: 'flag', cites: [mic['kaisetsu-3-(1)-②-(イ)-2']] },
  },
  finds: usageRules,
  guards: [usageIsLaidDown, mediumMayConnect, encryptedAndLocked, importMediaServeImportsOnly],
  judge: (context) => {
    const situation = mediaSituation('take-out', context)
    return {
      ...situation, equipment: { ...situation.equipment, zone: 'mynumber', approved: context.form['connection'] !== undefined, locked: context.form['password'] === true },
      measures: [...(situation.measures ?? []), ...(context.form['password'] === true ? ['password' as const] : [])],
    }
  },
  steps: [{ kind: '決裁', role: '情報システム管理者', scope: 'subject', cites: [mic['kaisetsu-3-(1)-②-(イ)']] }],
  effect: takeOutEffect,
  grants: { until: { field: 'period.to' }, to: 'unit' },
  lapsesAfter: lapse,
})

import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { control } from '../../engine/control/control.ts'

const ages = setting('devices.own-terminal.measures-age', '支給以外の端末の安全管理措置の適合確認をやり直すまで', 366, { unit: '日', notInSource: true })

// 情報セキュリティ管理者が、端末を使う職員に安全管理措置を講じさせているか。本人の点検が不適合の間と停止の間は、適合にならない。
export const measures = control('devices.own-terminal-measures.municipality', {
  title: '支給以外の端末の安全管理措置',
  cites: [mic['kaisetsu-5.1-(1)-②-安全管理措置']],
  profiles: ['municipality'],
  settings: [ages],
  register: 'own-terminals',
  appliesWhen: is('state', '許可', '停止'),
  question: '端末を使う職員に、定められた安全管理措置を講じさせていますか。',
  fields: { how: { label: '確かめ方', type: 'text', max: 200, help: '例: 本人の点検の記録と端末の画面で確かめた' } },
  contradicts: { when: { op: 'any', of: [is('details.inspection', '不適合'), is('state', '停止')] }, message: '本人の点検が不適合か、点検がないまま停止になっています。適合の点検が記録されるまで「適合」にはできません。' },
  agesAfter: ages,
})

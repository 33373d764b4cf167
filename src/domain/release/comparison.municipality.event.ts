import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { compared } from './fingerprints.ts'
import { filesField } from './release-fields.ts'

// 公開しているファイルの照合（市区町村）。許可したときのハッシュ値と違えば、情報セキュリティ管理者に知らせる。
export const comparison = event('release.comparison.municipality', {
  title: '公開ファイルの照合',
  cites: [mic['2-(2)-⑨-(ウ)']],
  profiles: ['municipality'],
  subject: ['releases'],
  verb: '照合する',
  states: ['許可済', '公表済'],
  when: is('details.kind', '公表'),
  form: { files: { ...filesField, label: 'いま公開しているファイル', required: true, help: '公開先から取り出したファイルを全部付けます。許可したときのハッシュ値と比べます。' } },
  effect: { set: { comparison: { derive: compared }, comparedOn: 'today' } },
  tells: '情報セキュリティ管理者',
  tellsOf: { when: is('item.details.comparison', '不一致'), title: '公開しているファイルが許可したものと一致しません' },
})

import { mic } from '../../../clauses/index.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { written } from './marks.ts'
import { entering, filesField, lapse, RELEASABLE, toOutsiders } from './release-fields.ts'
import { releaseSituation } from './situation.ts'

const clause = mic['2-(2)-⑨-(ウ)']
// 住民に公開する情報資産の公表（市区町村）。公開するファイルのハッシュ値が残り、後から照合できる。
export const publication = procedure('release.publication.municipality', {
  title: '情報資産の公表',
  cites: [clause],
  profiles: ['municipality'],
  settings: [lapse],
  subject: 'information',
  subjectStates: RELEASABLE,
  verb: '公表を申請する',
  form: {
    outsideRecipient: { label: '公表先', type: 'text', max: 120, help: '例: 市のホームページ、広報紙、窓口での配布' },
    aim: toOutsiders.aim,
    files: { ...filesField, label: '公開するファイル', required: true, cites: [clause], help: 'ハッシュ値を残し、公開しているファイルが替わっていないかを後から照合します。' },
  },
  judge: (context) => releaseSituation('publish', context),
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites: [clause] }],
  effect: entering('公表', '許可済', { marks: written('municipality').marks, confirmedBy: 'actor', confirmedAt: 'now' }),
  lapsesAfter: lapse,
})

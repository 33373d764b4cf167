import { mic } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

const longest = setting('devices.own-terminal.max-days', '支給以外の端末の許可の期間の上限', 366, { unit: '日', notInSource: true })

export const virusesAndFileSharing = guard('devices.own-terminal.municipality/viruses', {
  title: 'ウイルスチェックとファイル共有ソフトウェアの確認',
  cites: [mic['kaisetsu-5.1-(1)-②-対策2']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const { malwareChecked, fileSharing, confirmedOn } = item?.details ?? {}
    if (!malwareChecked || !fileSharing || !confirmedOn) return { field: '', message: `「${item?.number ?? ''}」のウイルスチェックとファイル共有ソフトウェアの確認結果と確認日を、先に記録してください。` }
    if (fileSharing === '導入あり') return { field: '', message: `「${item?.number ?? ''}」にはファイル共有ソフトウェアが入っているため許可できません。却下してください。` }
    return malwareChecked === '実施' ? null : { field: '', message: `「${item?.number ?? ''}」はウイルスチェックが行われていないため許可できません。` }
  },
})
export const lockAndRemoteWipe = guard('devices.own-terminal.municipality/functions', {
  title: '端末ロックと遠隔消去の要件',
  cites: [mic['kaisetsu-5.1-(1)-②-対策3']],
  profiles: ['municipality'],
  refuses: ({ item }) => {
    const lacking = ([['screenLock', '端末ロック'], ['remoteWipe', '遠隔消去']] as const).filter(([key]) => item?.details[key] !== true).map(([, label]) => label)
    return lacking.length === 0 ? null : { field: '', message: `「${item?.number ?? ''}」は${lacking.join('・')}がないため、要件に適合せず許可できません。` }
  },
})

// 支給以外の端末の業務利用の許可（市区町村）。要件の確認と本人の同意がそろってから、情報セキュリティ管理者が許可する。
export const ownTerminal = procedure('devices.own-terminal.municipality', {
  title: '支給以外の端末の業務利用',
  cites: [mic['5.1-(1)-④-(ア)'], mic['kaisetsu-5.1-(1)-②-対策2'], mic['kaisetsu-5.1-(1)-②-対策3']],
  profiles: ['municipality'],
  settings: [longest, lapse],
  subject: 'own-terminals',
  subjectStates: ['未許可', '許可'],
  verb: '業務利用を申請する',
  form: {
    reason: { label: '支給の端末を使えない理由', type: 'text', multiline: true, max: 500 },
    purpose: { label: '業務の内容', type: 'text', max: 200 },
    period: { label: '利用の期間', type: 'dateRange', notBefore: 'today', maxDays: longest },
  },
  guardsOnDecision: [virusesAndFileSharing, lockAndRemoteWipe],
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites: [mic['kaisetsu-5.1-(1)-②-対策2'], mic['kaisetsu-5.1-(1)-②-対策3']] }],
  effect: { from: ['未許可', '許可'], to: '許可', holder: 'applicant', due: { field: 'period.to' } },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})

import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import type { Content } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { fieldOf } from '../../engine/form.ts'
import { lapse } from '../media/take-out-form.ts'
import { lastDayOf, nextInspection } from './own-terminal-inspection.municipality.event.ts'
import { usableAtAll } from './own-terminal-rules.municipality.guard.ts'

const unavoidable = mic['kaisetsu-5.1-(1)-②-対策1']
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

// 許可を受けた端末でも、機密性３の情報資産は扱わない。
export const noHighestInformation = guard('devices.own-terminal.municipality/highest', {
  title: '支給以外の端末で扱う情報の分類',
  cites: [mic['kaisetsu-5.1-(1)-②-対策4']],
  profiles: ['municipality'],
  refuses: ({ form }) => ((form['contents'] ?? []) as readonly Content[]).some(({ confidentiality }) => confidentiality >= 3)
    ? { field: 'contents', message: '支給以外の端末では、機密性３の情報資産を扱えません。支給の端末を使ってください。' } : null,
})

// 支給以外の端末の業務利用の許可（市区町村）。要件の確認と本人の同意がそろってから、情報セキュリティ管理者が許可する。
export const ownTerminal = procedure('devices.own-terminal.municipality', {
  title: '支給以外の端末の業務利用',
  cites: [mic['5.1-(1)-④-(ア)'], mic['kaisetsu-5.1-(1)-②-対策1'], mic['kaisetsu-5.1-(1)-②-対策2'], mic['kaisetsu-5.1-(1)-②-対策3']],
  profiles: ['municipality'],
  settings: [longest, lapse],
  subject: 'own-terminals',
  subjectStates: ['未許可', '許可', '停止'],
  verb: '業務利用を申請する',
  form: {
    reason: { label: 'やむを得ない理由', type: 'text', multiline: true, max: 500, help: '庁外などでの作業は、支給の端末によるのが原則です。支給の端末を使えない理由を書きます。', cites: [unavoidable] },
    purpose: { label: '用途', type: 'text', max: 200, cites: [unavoidable] },
    contents: { label: '取り扱う情報', type: 'contents', help: '端末で扱う情報の名称と分類です。機密性３の情報は扱えません。', cites: [unavoidable] },
    place: { label: '使う場所', type: 'text', max: 200, help: '例: 自宅、出張先の会議室', cites: [unavoidable] },
    period: { label: '利用の期間', type: 'dateRange', notBefore: 'today', maxDays: longest },
  },
  finds: {
    judgement: { register: 'own-terminal-rules', column: 'kind', value: '業務利用の可否判断', states: ['有効'] },
    procedure: { register: 'own-terminal-rules', column: 'kind', value: '実施手順', states: ['有効'] },
  },
  guards: [usableAtAll, noHighestInformation],
  guardsOnDecision: [usableAtAll, virusesAndFileSharing, lockAndRemoteWipe],
  instead: {
    register: 'terminals', states: ['保管中'], where: all(is('details.owner', '支給'), is('details.kind', 'モバイル端末', 'モバイルパソコン', 'モバイルインターネット端末', 'ノート型パソコン')),
    message: '貸出しできる支給の端末があります', cites: [unavoidable],
  },
  steps: [{ kind: '決裁', role: '情報セキュリティ管理者', scope: 'subject', cites: [unavoidable, mic['kaisetsu-5.1-(1)-②-対策2'], mic['kaisetsu-5.1-(1)-②-対策3']] }],
  effect: { from: ['未許可', '許可', '停止'], to: '許可', holder: 'applicant', due: { field: 'period.to' }, set: { inspectOn: { derive: (facts) => nextInspection(facts, String(fieldOf(facts, 'period.from'))) }, stopsOn: { derive: (facts) => lastDayOf(facts, String(fieldOf(facts, 'period.from'))) } } },
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})

import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse, takeOutEffect, takeOutForm } from '../media/take-out-form.ts'
import { terminalSituation } from './situation.ts'

// 端末の庁舎外持出し（警視庁）。モバイルパソコン等は情報管理者が承認し、その他は整備したシステムセキュリティ責任者が指示を書く。
// ほかの所属で使い続けるときは、決裁と同時にその所属の長に管理依頼が出る。
export const takeOut = procedure('devices.take-out.mpd', {
  title: '端末の庁舎外持出し',
  cites: [mpd['5-3-(1)'], mpd['5-3-(2)'], mpd['5-3-(3)']],
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'terminals',
  verb: '持出しを申請する',
  form: {
    ...takeOutForm,
    carries: { label: '要機密情報を入れたまま持ち出す', type: 'flag', help: '要機密情報とは、機密性中以上の情報です。', cites: [mpd['5-3-(1)']] },
    contents: { label: '入れたままの情報の一覧', type: 'contents', when: is('carries', true), cites: [mpd['5-3-(1)']] },
    necessity: { label: '入れて持ち出す必要', type: 'text', max: 300, when: is('carries', true), cites: [mpd['5-3-(1)']] },
    continued: { label: 'ほかの所属で使い続ける', type: 'flag', when: is('destinationKind', 'ほかの所属'), cites: [mpd['5-3-(2)']], help: '「はい」のときは、使う所属の長に管理を依頼します。' },
    hostUnit: { label: '使い続ける所属', type: 'unit', when: is('continued', true), cites: [mpd['5-3-(2)']] },
  },
  judge: (context) => terminalSituation('take-out', context),
  instruction: { of: 'システムセキュリティ責任者', label: '持出しについての指示', cites: [mpd['5-3-(3)']] },
  effect: takeOutEffect,
  follows: { procedure: 'devices.keeping.mpd', when: is('continued', true), by: '所属長', form: { hostUnit: { field: 'hostUnit' }, period: { field: 'period' }, reason: { field: 'purpose' } } },
  lapsesAfter: lapse,
})

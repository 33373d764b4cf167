import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-9.1-趣旨']] as const
const notAudited = [mic['1-(8)-②']] as const
/** Registers that not everybody may open anyway. */
const OPTIONS = [
  { value: 'incidents', label: 'インシデント簿' }, { value: 'preservations', label: '保全簿' }, { value: 'exhibits', label: '証拠簿' }, { value: 'system-documents', label: '構成図・仕様書台帳' }, { value: 'change-records', label: 'システム変更作業簿' },
  { value: 'investigations', label: '利用状況調査簿' }, { value: 'entries', label: '入退室記録簿' }, { value: 'mass-outputs', label: '大量出力点検簿' }, { value: 'media', label: '外部記録媒体管理簿' }, { value: 'terminals', label: '端末台帳' },
] as const

// 監査台帳。監査を始めると、対象の部署の対象の台帳に限って、監査人が期間の間だけ読める。
export const audits = register('audits.audits', {
  title: '監査台帳',
  noun: '監査',
  cites,
  profiles: ['municipality'],
  purpose: '監査ごとに、監査人、対象の部署と台帳、期間を定めます。始めると監査人に閲覧の権限が付き、終わる日に自動でなくなります。知らせるまで、監査を受ける部署には見えません。',
  table: 'security_audit',
  number: { label: '監査番号', help: '監査を計画すると自動で付きます。', prefix: '監査' },
  columns: {
    name: { label: '名称', type: 'text', max: 120, help: '例: 令和８年度 内部監査（税務課）' },
    kind: { label: '区分', type: 'choice', options: ['定期', '随時'] },
    purpose: { label: '目的と重点', type: 'text', multiline: true, max: 1000 },
    lead: { label: '監査の責任者', type: 'person', role: '情報セキュリティ監査統括責任者' },
    auditors: { label: '監査人', type: 'person', many: true, help: '監査を受ける部署に属さない人を選びます。', cites },
    units: { label: '監査を受ける部署', type: 'unit', many: true, cites },
    systems: { label: '監査を受ける情報システム', type: 'item', register: 'systems', many: true, required: false, help: 'このシステムの管理者と担当者は、監査人になれません。', cites: notAudited },
    registers: { label: '対象の台帳', type: 'choices', options: OPTIONS, help: '監査人が読めるのは、この台帳のうち、監査を受ける部署のものだけです。', cites },
    from: { label: '初日', type: 'date', cites },
    until: { label: '終わりの日', type: 'date', help: 'この日が過ぎると、監査人の閲覧の権限は自動でなくなります。', cites },
    unavoidable: { label: '監査を受ける側の人を監査人にする、やむを得ない理由', type: 'text', max: 300, required: false, help: 'ほかに人がいないときだけ書きます。監査統括責任者の確認が済むまで、始められません。', cites: notAudited },
    confirmedBy: { label: 'やむを得ないことを確認した人', type: 'person', required: false, cites: notAudited },
    confirmedOn: { label: '確認した日', type: 'date', required: false, cites: notAudited },
    startedOn: { label: '始めた日', type: 'date', required: false },
    result: { label: '終えた理由・取りやめの理由', type: 'text', max: 300, required: false },
  },
  states: {
    準備中: { tone: 'attention', help: '監査人と対象を決めました。まだ閲覧の権限はありません。' },
    実施中: { tone: 'out', help: '監査人に、対象に限った閲覧の権限があります。' },
    終了: { tone: 'final', help: '監査人の閲覧の権限はなくなりました。' },
    取りやめ: { tone: 'final', help: '始める前に取りやめました。' },
  },
  initial: '準備中',
  enteredBy: { act: '監査の計画', cites },
  byActsAlone: { cites },
  opensTo: { roles: ['情報セキュリティ監査統括責任者'], named: { people: 'auditors' }, cites },
  grantsReading: { people: 'auditors', units: 'units', registers: 'registers', states: ['実施中'], from: 'from', until: 'until', cites },
  expires: { column: 'until', from: ['実施中'], to: '終了', person: 'lead', tells: [], cites },
  carriesInformation: false,
  listed: ['number', 'name', 'kind', 'units', 'auditors', 'from', 'until', 'state'],
})

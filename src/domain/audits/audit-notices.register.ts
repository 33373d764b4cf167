import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-9.1-趣旨']] as const

// 監査実施通知簿。監査を受ける部署が監査を知るのは、ここに行が立ってから。
export const auditNotices = register('audits.audit-notices', {
  title: '監査実施通知簿',
  noun: '監査の知らせ',
  cites,
  profiles: ['municipality'],
  purpose: '監査を受ける部署に知らせた監査です。知らせる前の監査は載りません。',
  table: 'audit_notice',
  number: { label: '通知番号', help: '監査を知らせると自動で付きます。', prefix: '監査通知' },
  columns: {
    units: { label: '監査を受ける部署', type: 'unit', many: true },
    period: { label: '期間', type: 'text', max: 60, help: '例: 12月１日から12月５日まで' },
    prepare: { label: '用意するもの', type: 'text', multiline: true, max: 1000, required: false },
    announcedOn: { label: '知らせた日', type: 'date' },
  },
  states: { 通知済: { tone: 'final', help: '知らせました。' } },
  initial: '通知済',
  enteredBy: { act: '監査の知らせ', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  listed: ['number', 'units', 'period', 'announcedOn'],
})

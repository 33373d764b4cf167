import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { setting } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

const longest = setting('networks.outside-access.max-days', '庁外からのアクセスの許可の期間の上限', 366, { unit: '日', notInSource: true })

const connectionOfTheSystem = guard('networks.outside-access.municipality/connection', {
  title: 'そのシステムにつなぐ方式',
  cites: [mic['6.2-(2)-③']],
  profiles: ['municipality'],
  refuses: ({ chosen }) => {
    const [system, connection] = [chosen['system']?.[0], chosen['connection']?.[0]]
    return !system || !connection || connection.details['system'] === system.id ? null : { field: 'connection', message: `「${connection.number}」は「${system.number}」につなぐ方式ではありません。` }
  },
})
// 庁外から庁内のシステムにアクセスする許可。本人確認・端末と職員の認証・暗号化の適合確認が済んだものだけを選べる。
export const outsideAccess = procedure('networks.outside-access.municipality', {
  title: '庁外からのアクセス',
  cites: [mic['6.2-(2)-③']],
  profiles: ['municipality'],
  settings: [longest, lapse],
  subject: null,
  verb: '庁外からのアクセスを申請する',
  form: {
    system: { label: '情報システム', type: 'item', register: 'systems', states: ['運用中'], where: is('details.outsideAccess', true), help: '情報システム台帳で「庁外からアクセスできる」システムから選びます。', cites: [mic['6.2-(2)-③']] },
    connection: { label: '接続の方式', type: 'item', register: 'remote-connections', states: ['使用可'], cites: [mic['kaisetsu-6.2-(2)-図表25-①']] },
    terminal: { label: '使う端末', type: 'item', register: 'terminals', states: ['保管中', '使用中', '持出し中'] },
    place: { label: '利用する場所', type: 'text', max: 200, help: '例: 自宅（市内）、出張先' },
    reason: { label: '庁外から使う理由', type: 'text', multiline: true, max: 500 },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', maxDays: longest, help: '期間が過ぎると、許可は自動で終わります。' },
  },
  guards: [connectionOfTheSystem],
  steps: [
    { kind: '決裁', role: '情報システム管理者', scope: { field: 'system' }, cites: [mic['6.2-(2)-③']] },
    { kind: '決裁', role: '統括情報セキュリティ責任者', scope: 'organisation', cites: [mic['6.2-(2)-③']] },
  ],
  grants: { until: { field: 'period.to' }, to: 'applicant' },
  lapsesAfter: lapse,
})

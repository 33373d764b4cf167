import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { longestTakeOut } from '../media/take-out-form.ts'
import { asked, informationNamed } from '../words/asker.ts'
import { NETWORK_ZONES } from './terminal-columns.municipality.ts'
import { terminalsAsEquipment } from './terminal-situation.ts'

type Zone = NonNullable<NonNullable<Situation['equipment']>['zone']>
const ZONES: { readonly [zone: string]: Zone } = { マイナンバー利用事務系: 'mynumber', LGWAN接続系: 'lgwan', インターネット接続系: 'internet', '独立（ネットワークなし）': 'standalone' }
const LEVELS = [{ value: '1', label: '機密性１' }, { value: '2', label: '機密性２' }, { value: '3', label: '機密性３' }]

function situationOf(context: SituationContext): Situation {
  const { form, items, chosen } = context
  const [office] = chosen['office'] ?? []
  const residents = form['residents'] !== '扱わない'
  return {
    ...asked('telework', context),
    information: informationNamed(form['confidentiality'], residents),
    equipment: { ...terminalsAsEquipment(items), zone: ZONES[String(form['zone'])] ?? 'internal', place: 'outside', approved: false },
    destination: { kind: form['place'] === '自宅' ? 'home' : 'outside-premises', verified: office?.state === '認定中', tls: form['encryptedLine'] === true },
    measures: form['checked'] === true ? ['telework-check'] : [],
    findings: form['residents'] === '大量又は機微な住民情報を扱う' ? ['sensitive-residents'] : [],
  }
}

// テレワークの申請（市区町村）。どの系の、どんな情報を、どこで扱うかで可否が決まる。
export const teleworkApplication = procedure('devices.telework-application.municipality', {
  title: 'テレワーク',
  cites: [mic['kaisetsu-6.2-(2)'], mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']],
  profiles: ['municipality'],
  subject: 'terminals',
  subjectStates: ['保管中', '使用中', '持出し中'],
  verb: 'テレワークを申請する',
  form: {
    zone: { label: '扱うシステムの系', type: 'choice', options: NETWORK_ZONES, help: 'マイナンバー利用事務系は、テレワークの対象外です。', cites: [mic['kaisetsu-6.2-(2)']] },
    task: { label: '扱う業務と情報資産', type: 'text', max: 200, cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']] },
    confidentiality: { label: '扱う情報の機密性', type: 'choice', options: LEVELS },
    residents: { label: '住民情報', type: 'choice', options: ['扱わない', '扱う', '大量又は機微な住民情報を扱う'], cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']] },
    place: { label: '行う場所', type: 'choice', options: ['自宅', 'サテライトオフィス', 'そのほかの庁外'] },
    office: { label: 'サテライトオフィス', type: 'item', register: 'satellite-offices', states: ['未認定', '認定中'], when: is('place', 'サテライトオフィス'), cites: [mic['kaisetsu-6.2-(2)-LGWAN接続系テレワーク']] },
    encryptedLine: { label: '通信は暗号化されていますか', type: 'flag', help: '閉域網やＶＰＮなどの安全な通信回線を使うときは「はい」です。', cites: [mic['kaisetsu-6.2-(2)']] },
    connection: { label: '使う接続', type: 'item', register: 'remote-connections', states: ['使用可'], required: false, help: '庁外接続方式台帳に登録された接続から選びます。', cites: [mic['kaisetsu-6.2-(2)-図表25-①']] },
    checked: { label: 'テレワークの確認項目を点検しましたか', type: 'flag' },
    period: { label: '期間', type: 'dateRange', notBefore: 'today', maxDays: longestTakeOut, withinFiscalYear: true },
  },
  judge: situationOf,
  grants: { until: { field: 'period.to' }, to: 'applicant' },
})

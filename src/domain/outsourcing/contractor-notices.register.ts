import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const cites = [mic['kaisetsu-9.3-注3']] as const

// 委託事業者への周知。改定版と契約の組ごとに一行。開くと改定前後の差分が付いている。
export const contractorNotices = register('outsourcing.contractor-notices', {
  title: '委託事業者への周知',
  noun: '事業者への周知',
  cites,
  profiles: ['municipality'],
  purpose: '規程の改定版を公布したときに有効な委託契約の全部について、事業者に知らせたかを残します。公布すると自動で行が立ち、「未周知」がまだ知らせていない契約です。',
  table: 'contractor_notice',
  number: { label: '周知番号', help: '公布すると自動で付きます。', prefix: '周知' },
  columns: {
    contract: { label: '委託契約', type: 'item', register: 'contracts' },
    contractor: { label: '事業者', type: 'text', max: 120 },
    policy: { label: '規程', type: 'item', register: 'policies' },
    before: { label: '改定前の版', type: 'item', register: 'policy-versions' },
    after: { label: '改定後の版', type: 'item', register: 'policy-versions', cites },
    since: { label: '公布した日', type: 'date' },
    manager: { label: '所管課の担当', type: 'person', required: false },
    toldOn: { label: '周知した日', type: 'date', required: false, notAfter: 'today', cites },
    toldTo: { label: '知らせた相手', type: 'text', max: 120, required: false, help: '事業者の部署と氏名です。', cites },
    means: { label: '知らせ方', type: 'choice', options: ['説明会・対面', '書面の交付', '電子メール', '電話', 'そのほか'], required: false, cites },
    response: { label: '事業者の反応・対応の予定', type: 'text', multiline: true, max: 500, required: false },
    because: { label: '周知しない理由', type: 'text', max: 200, required: false },
  },
  states: {
    未周知: { tone: 'attention', help: '事業者にまだ知らせていません。' },
    周知済: { tone: 'final', help: '事業者に知らせました。' },
    対象外: { tone: 'final', help: '契約が終わるなどして、知らせる必要がなくなりました。' },
  },
  initial: '未周知',
  enteredBy: { act: '規程の公布と施行日', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  linked: ['contract', 'policy'],
  opensTo: OWN_OFFICE,
  listed: ['number', 'contract', 'contractor', 'policy', 'after', 'since', 'manager', 'unit', 'toldOn', 'means', 'state'],
})

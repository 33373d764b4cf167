import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { ownOrKept, reachable, twoWays } from './contacts.guard.ts'
import { NETWORK_KEEPERS } from './readers.ts'

const cites = [mic['1-(2)-⑦'], mic['kaisetsu-1-注3']] as const
const number = (label: string, help?: string) => ({ label, type: 'text', pattern: 'phone', max: 20, required: false, section: 'つながる手段', ...(help ? { help } : {}) } as const)

// 緊急連絡先。緊急連絡網に載る人の、昼と夜間・休日のつながる手段。開けるのは本人と、網を預かる役割の人だけ。
export const contacts = register('contacts.contacts', {
  title: '緊急連絡先',
  noun: '緊急連絡先',
  cites,
  profiles: ['municipality'],
  purpose: '緊急連絡網に載る人の連絡先です。手段を二つ以上登録してください。網の木は役割の指名から自動で作られます。',
  table: 'emergency_contact',
  number: { label: '番号', help: '自動で付きます。', prefix: '連絡先' },
  columns: {
    person: { label: '本人', type: 'person', section: '本人' },
    caller: { label: '連絡する人（木と違うとき）', type: 'person', required: false, section: '本人', help: '空のままなら、役割の上下から自動で決まります。' },
    office: number('職場の電話'),
    mobile: number('携帯電話'),
    home: number('夜間・休日の電話', '自宅など、勤務時間外につながる番号です。'),
    mail: { label: 'メール（LGWANメールなど）', type: 'text', pattern: 'email', max: 120, required: false, section: 'つながる手段' },
    night: { label: '夜間・休日に先にかける先', type: 'choice', options: ['携帯電話', '夜間・休日の電話', '職場の電話', 'メール'], section: 'つながる手段' },
    confirmedOn: { label: '最終確認日', type: 'date', notAfter: 'today', section: 'つながる手段' },
  },
  states: {
    使用中: { tone: 'rest', help: '緊急連絡網に使われています。' },
    廃止: { tone: 'final', help: '使わなくなった連絡先です。' },
  },
  initial: '使用中',
  carriesInformation: false,
  guards: [ownOrKept, reachable],
  cautions: [twoWays],
  cautionsListed: true,
  opensTo: { roles: NETWORK_KEEPERS, named: { people: 'person' }, cites: [mic['1-(2)-⑦']] },
  listed: ['number', 'person', 'night', 'confirmedOn', 'state'],
})

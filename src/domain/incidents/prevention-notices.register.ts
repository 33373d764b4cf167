import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [mic['kaisetsu-7.3-(2)-④-(イ)']] as const

// 再発防止計画の周知。委員会が可決すると立ち、職員の一人ずつに確認を求める。
export const preventionNotices = register('incidents.prevention-notices', {
  title: '再発防止計画の周知',
  noun: '再発防止計画の周知',
  cites,
  profiles: ['municipality'],
  purpose: '委員会が有効と認めた再発防止計画と、事案の概要を職員に知らせます。議決の前には送れません。だれがいつ読んだかは、ここと事案の「周知と確認」に出ます。',
  table: 'prevention_notice',
  number: { label: '周知番号', help: '可決されると自動で付きます。', prefix: '再発防止' },
  columns: {
    plan: { label: '再発防止計画', type: 'text', multiline: true, max: 4000, cites },
    outline: { label: '事案の概要', type: 'text', multiline: true, max: 2000, cites },
    incident: { label: '事案', type: 'item', register: 'incidents' },
    agenda: { label: '議案', type: 'item', register: 'agenda-items' },
    publishedOn: { label: '周知した日', type: 'date' },
  },
  states: { 周知中: { tone: 'rest', help: '職員に知らせ、確認を求めています。' }, 終了: { tone: 'final', help: '周知を終えました。' } },
  initial: '周知中',
  enteredBy: { act: '再発防止計画の議決', cites },
  byActsAlone: { cites },
  carriesInformation: false,
  readByAll: { about: 'incident' },
  listed: ['number', 'outline', 'publishedOn', 'state'],
})

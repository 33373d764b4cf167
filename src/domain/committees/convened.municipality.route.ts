import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'
import { says } from './convened-words.ts'

// 招集の通知（市区町村）。その日の構成員の全員と、出席を求められた人に届く。
export const convened = route('committees.convened.municipality', {
  title: '招集の通知', cites: [mic['kaisetsu-1-(7)-注9']], profiles: ['municipality'], on: { event: 'committees.convening.municipality' }, says,
  steps: [
    { role: '構成員', scope: 'organisation', to: { seats: 'item' }, by: '遅滞なく', cites: [mic['kaisetsu-1-(7)-注9']] },
    { role: '出席を求められた人', scope: 'organisation', to: { people: 'guests' }, by: '遅滞なく', cites: [mic['kaisetsu-1-(7)-注9']] },
  ],
})

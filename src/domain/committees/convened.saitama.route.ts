import { saitama } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'
import { says } from './convened-words.ts'

// 招集の通知。その日の構成員の全員と、出席を求められた人に届く。
export const convened = route('committees.convened.saitama', {
  title: '招集の通知', cites: [saitama['2-2-(5)-ア']], profiles: ['saitama-police'], on: { event: 'committees.convening.saitama' }, says,
  steps: [
    { role: '構成員', scope: 'organisation', to: { seats: 'item' }, by: '遅滞なく', cites: [saitama['2-2-(5)-ア'], saitama['2-2-(1)-ウ']] },
    { role: '出席を求められた人', scope: 'organisation', to: { people: 'guests' }, by: '遅滞なく', cites: [saitama['2-2-(5)-イ']] },
  ],
})

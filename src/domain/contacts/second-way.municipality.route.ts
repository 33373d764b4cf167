import { mic } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 第一の手段でつながらなかったこと。網を預かる CSIRT に届き、連絡した人には第二の手段での連絡が課題になる。
export const secondWay = route('contacts.second-way.municipality', {
  title: '第一の手段の不達の連絡',
  cites: [mic['kaisetsu-1-注3']],
  profiles: ['municipality'],
  on: { event: 'contacts.drill/failed' },
  steps: [{ role: 'CSIRT責任者', scope: 'organisation', by: '速やかに', cites: [mic['kaisetsu-1-注3']] }],
})

import { saitama } from '../../../clauses/index.ts'
import { route } from '../../engine/route/route.ts'

// 指定された本人への通知。
export const designated = route('committees.designated.saitama', {
  title: '分科会員の指定の通知', cites: [saitama['2-2-(4)-ウ']], profiles: ['saitama-police'], on: { event: 'committees.designation.saitama' },
  steps: [{ role: '指定された人', scope: 'organisation', to: { people: 'people' }, by: '遅滞なく', cites: [saitama['2-2-(4)-ウ']] }],
})

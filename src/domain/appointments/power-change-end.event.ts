import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { movedByItsOwners } from './power-changes.guard.ts'

// 担い手の変更の取りやめ。翌日から例文の担い手に戻り、それまでの日の一覧表は変わらない。
export const powerChangeEnd = event('appointments.power-change-end', {
  title: '担い手の変更の取りやめ', cites: [mic['kaisetsu-1-注2']], profiles: ['municipality'], subject: ['power-changes'], verb: '取りやめる', states: ['適用'], anyReader: true,
  guards: [movedByItsOwners],
  form: { endsOn: { label: '最後の日', type: 'date', notAfter: 'today' }, reason: { label: '取りやめる理由', type: 'text', max: 300 } },
  effect: { from: ['適用'], to: '取りやめ', set: { endsOn: { field: 'endsOn' } } },
})

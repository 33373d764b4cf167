import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { isControlled } from './area-facts.ts'

const cites = [mic['kaisetsu-4.2-趣旨']] as const
const postponed = is('renovation', '未実施')

// 管理区域の点検のうち、改修を要する対策。見送るなら、費用対効果と代わりの対策を残す。
export const inspected = event('zones.inspection.municipality', {
  title: '管理区域の点検（改修を要する対策）',
  cites,
  profiles: ['municipality'],
  subject: ['areas'],
  verb: '点検の結果を記録する',
  states: ['使用中'],
  when: isControlled,
  form: {
    measure: { label: '改修を要する対策', type: 'text', max: 200, help: '例: 窓のない外壁、床下の開口部の閉塞', cites },
    renovation: { label: '実施の別', type: 'choice', options: ['実施済', '未実施'] },
    cost: { label: '費用', type: 'text', max: 200, when: postponed, help: 'おおよその額と、その根拠です。', cites },
    benefit: { label: '効果', type: 'text', max: 500, when: postponed, cites },
    alternative: { label: '代わりの対策', type: 'text', multiline: true, max: 500, when: postponed, cites },
    decidedBy: { label: '判断した人', type: 'person', among: 'organisation', when: postponed, cites },
    decidedOn: { label: '判断した日', type: 'date', notAfter: 'today', when: postponed, cites },
    inspectedOn: { label: '点検した日', type: 'date', notAfter: 'today' },
  },
})

import { mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 公用携帯電話機の配分・貸与。使っている人から次の人への引継ぎもこの記録で行う。
export const lent = event('phones.lending', {
  title: '公用携帯電話機の配分・引継ぎ',
  cites: [saitama['8-1-(2)-ウ-(ウ)'], mpd['10-1-(1)'], mpd['10-1-(3)']],
  profiles: ['saitama-police', 'mpd'],
  subject: ['phones'],
  verb: '配分・引継ぎを記録する',
  states: ['保管中', '貸与中'],
  form: {
    person: { label: '配分先の職員', type: 'person', among: 'unit' },
    lentOn: { label: '配分日', type: 'date', notAfter: 'today' },
    cleared: { label: '前の使用者の情報が残っていないことを確かめました', type: 'declaration', help: '初めて配分する電話機でも確かめます。' },
    remarks: { label: '備考', type: 'text', required: false, max: 200 },
  },
  effect: { from: ['保管中', '貸与中'], to: '貸与中', holder: { field: 'person' }, set: { lentOn: { field: 'lentOn' } } },
})

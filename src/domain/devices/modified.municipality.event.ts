import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { asked } from '../words/asker.ts'
import { MODIFICATIONS } from './modification.municipality.procedure.ts'
import { terminalsAsEquipment } from './terminal-situation.ts'

// 改造・増設・交換の記録。その端末についての許可がある間しか記録できない。
export const modified = event('devices.modified.municipality', {
  title: '端末の改造・増設・交換の記録',
  cites: [mic['6.1-(18)-①']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '改造・増設・交換を記録する',
  states: ['保管中', '使用中'],
  form: {
    change: { label: '行ったこと', type: 'choice', options: MODIFICATIONS },
    details: { label: '内容', type: 'text', max: 200 },
    doneOn: { label: '行った日', type: 'date', notAfter: 'today' },
  },
  judge: (context) => ({
    ...asked('modify-equipment', context),
    equipment: { ...terminalsAsEquipment(context.items), approved: context.items.every(({ permissions }) => permissions.some(({ procedure }) => procedure === 'devices.modification.municipality')) },
  }),
})

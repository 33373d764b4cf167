import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { guard } from '../../engine/guard.ts'
import { currentSafeguards } from '../devices/own-terminal-safeguards.municipality.event.ts'
import { outsideSituation } from './situation.ts'
import { PLACES } from './works.register.ts'

const clause = mic['5.1-(1)-③-(ウ)']

export const atThePermittedPlace = guard('outside-work.session.municipality/place', {
  title: '許可された作業者と場所',
  cites: [clause],
  profiles: ['municipality'],
  refuses: ({ form, item, actor }) => {
    if (item?.holder && item.holder !== actor.person) return { field: '', message: `「${item.number}」は、別の人の外部作業の許可です。自分の許可を受けてください。` }
    if (form['placeKind'] !== item?.details['placeKind']) return { field: 'placeKind', message: `許可された場所は「${String(item?.details['placeKind'] ?? '')}（${String(item?.details['place'] ?? '')}）」です。ほかの場所では、改めて許可が要ります。` }
    return form['place'] === item?.details['place'] ? null : { field: 'place', message: `許可された場所は「${String(item?.details['place'] ?? '')}」です。ほかの場所では、改めて許可が要ります。` }
  },
})

// 外部で作業を始めることの記録。その日・その人・その場所に許可があるかを、その場で判定する。
export const session = event('outside-work.session.municipality', {
  title: '外部での作業の開始',
  cites: [clause],
  profiles: ['municipality'],
  subject: ['works'],
  verb: '外部での作業を始める',
  states: ['許可'],
  form: {
    placeKind: { label: '作業場所の区分', type: 'choice', options: PLACES, cites: [clause] },
    place: { label: '作業場所', type: 'text', max: 200, help: '許可された場所と同じに書きます。', cites: [clause] },
    until: { label: '終える見込みの時刻', type: 'text', max: 20, required: false },
  },
  finds: currentSafeguards,
  guards: [atThePermittedPlace],
  judge: outsideSituation,
})

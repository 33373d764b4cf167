import { mpd } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

const common = { profiles: ['mpd'] } as const
const recognition = (id: string, role: string, by: string, clause: ClauseId) => event(`appointments.suitability.mpd/${id}`, {
  ...common, title: `${role}の適任の認定`, cites: [clause], subject: [], verb: `${role}に適任と認める`, roles: [by],
  form: {
    person: { label: '職員', type: 'person', among: 'unit', notMe: true },
    knowledge: { label: '知識と、適任と認めた理由', type: 'text', multiline: true, max: 500 },
  },
  effect: { creates: 'suitabilities', set: { role: { value: role }, recognisedBy: 'actor', recognisedOn: 'today' } },
})

/** 適任の認定と、その取消し。 */
export const suitabilityEvents = [
  recognition('instructor', 'セキュリティ指導員', '情報管理責任者', mpd['別表2-セキュリティ指導員']),
  recognition('junior-instructor', 'セキュリティ準指導員', '情報管理者', mpd['別表2-セキュリティ準指導員']),
  event('appointments.suitability.mpd/withdrawn', {
    ...common, title: '適任の認定の取消し', cites: [mpd['別表2-セキュリティ指導員'], mpd['別表2-セキュリティ準指導員']], subject: ['suitabilities'], verb: '認定を取り消す', states: ['有効'], roles: ['情報管理責任者', '情報管理者', '所属長'],
    form: { reason: { label: '理由', type: 'text', max: 200 } }, effect: { from: ['有効'], to: '取消し' },
  }),
]

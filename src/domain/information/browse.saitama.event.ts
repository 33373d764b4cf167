import { saitama } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationSituation } from './situation.ts'

/** Is it the asker's own business of today, held in the 所属 he stands in now? */
function isOwnBusiness(assignment: ItemFacts | undefined, { items, actor, day }: SituationContext): boolean {
  if (assignment?.state !== '担当中') return false
  const { person, business, begunOn, endsOn } = assignment.details
  return String(person) === actor.person && business === items[0]?.details['business'] && String(begunOn) <= day && (endsOn === undefined || endsOn === null || String(endsOn) >= day) && assignment.unit === actor.unit
}

// 情報の閲覧の記録（埼玉）。担当業務に要る範囲でだけ扱える。
export const browse = event('information.browse.saitama', {
  title: '情報の閲覧',
  cites: [saitama['3-1']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '閲覧を記録する',
  anyReader: true,
  form: {
    assignment: { label: '担当業務', type: 'item', register: 'assignments', required: false, help: '自分の担当業務のうち、この情報を要するものを選びます。' },
    aim: { label: '目的', type: 'text', max: 200 },
  },
  judge: (context) => ({ ...informationSituation('browse', context), purpose: isOwnBusiness(context.chosen['assignment']?.[0], context) ? 'duty' : 'off-duty' }),
})

import { mic } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { OF_UNITS, WHOLE_CITY } from '../words/own-office.ts'

const common = { profiles: ['municipality'], at: 'reading' } as const
const DIRECTOR = '情報セキュリティ責任者'

/** 課のものを見てよいか: その課の人、その課や上の部局について役割を持つ人、市全体の役割を持つ人。 */
function reads({ form, actor, organisation }: GuardContext): boolean {
  const unit = String(form['unit'] ?? '')
  if (actor.person === '' || !organisation || actor.roles.some((one) => one.unit === null && WHOLE_CITY.includes(one.role))) return true
  const line = organisation.lineAbove(unit)
  return organisation.unitsOf(actor.person).some((own) => line.includes(organisation.officeOf(own))) || actor.roles.some((one) => one.unit !== null && OF_UNITS.includes(one.role) && line.includes(one.unit))
}
const isDirector = ({ actor }: GuardContext): boolean => actor.roles.some(({ role }) => role === DIRECTOR)

/** 責任者は自分の部局の全課を、統括は全課を、管理者とほかの職員は自分の課を見る。 */
export const readWithinTheirOwn = [
  guard('appointments.reading.municipality/division', {
    ...common, title: '責任者が見るのは自分の部局', cites: [mic['1-(3)-②']],
    refuses: (context) => (isDirector(context) && !reads(context) ? { field: '', message: `ほかの部局のものです。${DIRECTOR}が見られるのは、自分の部局の課のものです。要るときは、統括情報セキュリティ責任者に相談してください。` } : null),
  }),
  guard('appointments.reading.municipality/office', {
    ...common, title: '市全体を見るのは統括など、課の人が見るのは自分の課', cites: [mic['1-(2)-③']],
    refuses: (context) => (!isDirector(context) && !reads(context) ? { field: '', message: 'ほかの課のものです。見られるのは、その課の人、その部局の情報セキュリティ責任者と、統括情報セキュリティ責任者など市全体の役割を持つ人です。' } : null),
  }),
]

import type { ClauseId } from '../../../clauses/index.ts'
import type { Guard, ProfileId } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import type { Objection } from '../../engine/nomination.ts'

/** 誰をどの役割に指名しようとし、規程が何と言うか。 */
interface Asked { readonly role: string; readonly objections: readonly Objection[] }
interface Condition { readonly title: string; readonly cites: readonly ClauseId[]; readonly profiles: readonly ProfileId[]; readonly role: string; /** Left out: whatever is said against it. */ readonly because?: readonly Objection['because'][] }

/** ある役割に就ける人の条件。指名の手続・記録・登録のどこからでも、また効力の生じるときにも確かめる。 */
export const nominationGuard = (id: string, { title, cites, profiles, role, because }: Condition): Guard => guard(`appointments.nomination.${id}`, {
  title, cites, profiles, at: 'nominating',
  refuses: ({ form }) => {
    const asked = form['nomination'] as Asked | undefined
    const found = asked?.role === role ? asked.objections.find((one) => !because || because.includes(one.because)) : undefined
    return found ? { field: found.field, message: found.message } : null
  },
})

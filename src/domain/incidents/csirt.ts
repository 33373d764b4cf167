import type { ClauseId } from '../../../clauses/index.ts'
import type { Guard, ProfileId } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

/** 対処を率いる役割。組ごとの名。 */
const LEADERS: { readonly [profile in ProfileId]?: readonly string[] } = { municipality: ['CSIRT責任者', '統括情報セキュリティ責任者', 'CISO'], 'saitama-police': ['ＣＳＩＲＴ長', '情報セキュリティ管理者'] }

/** 評価・指示・終結は、対処を率いる人だけが行う。 */
export const byCsirt = (id: string, cites: readonly ClauseId[]): Guard => guard(id, {
  title: '対処を率いる人', cites, profiles: ['municipality', 'saitama-police'],
  refuses: ({ actor, profile }) => {
    const leaders = LEADERS[profile] ?? []
    return actor.roles.some(({ role }) => leaders.includes(role)) ? null : { field: '', message: `これができるのは、${leaders.join('・')}です。` }
  },
})

import { isChosen } from '../../acts/records.ts'
import { ownItems } from '../../acts/own-items.ts'
import { formOf } from '../../acts/request-prepare.ts'
import { suggestionsFor, withSuggestionsOf } from '../../acts/suggestions.ts'
import { settingsOf } from '../../acts/settings.ts'
import { registerKey } from '../../engine/register/register.ts'
import type { Form, ProfileId } from '../../engine/definition.ts'
import type { Handlers } from '../handlers.ts'

/** Definitions as the browser needs them: plain data, the profile's own fields only, no functions. */
export const definitionRoutes: Handlers = {
  async definitions({ seat }) {
    const { book } = seat
    const { id: profile } = book.profile
    const settings = await settingsOf(seat.db, seat)
    const own = new Map(await Promise.all([...book.procedures.values()].map(async (one) => [one.id, await ownItems(seat.db, seat, one)] as const)))
    const suggestions = await suggestionsFor(seat)
    const accompanied = [...book.registers.values()].some(({ accompanies }) => accompanies !== undefined)
    const shown = (form: Form): Form => withSuggestionsOf(fieldsFor(form, profile), suggestions)
    return {
      registers: [...book.registers].map(([key, { guards: _guards, cautions: _cautions, kind: _kind, ...one }]) => ({ ...one, key: key ?? registerKey(one), columns: shown(one.columns) })),
      procedures: [...book.procedures.values()].map(({ guards: _guards, guardsOnDecision: _later, judge, decides, alone, kind: _kind, ...one }) => ({ ...one, judged: judge !== undefined, ...(decides ? { decides: { form: shown(decides.form) } } : {}), ...(alone ? { alone: { form: shown(alone.form) } } : {}), form: { ...shown(formOf({ ...one, judge, kind: 'procedure' })), ...own.get(one.id) } })),
      events: [...book.events.values()].filter((one) => isChosen(one, settings)).map(({ guards: _guards, judge, whereSetting: _where, kind: _kind, suggests, ...one }) => ({ ...one, suggesting: suggests !== undefined || (judge !== undefined && accompanied), form: shown(one.form) })),
    }
  },
}
const fieldsFor = (form: Form, profile: ProfileId): Form => Object.fromEntries(Object.entries(form).filter(([, { profiles }]) => !profiles || profiles.includes(profile)))

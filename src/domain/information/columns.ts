import type { Form, ProfileId } from '../../engine/definition.ts'
import { information } from './information.register.ts'

/** The columns of the register that the profile has, for forms that ask all of them. */
export const columnsFor = (profile: ProfileId): Form => Object.fromEntries(Object.entries(information.columns).filter(([, { profiles }]) => !profiles || profiles.includes(profile)))

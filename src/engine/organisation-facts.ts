/** What is known of somebody who acts. */
export interface ActorFacts {
  readonly person: string
  readonly unit: string
  readonly employment: 'regular' | 'non-regular' | 'contractor' | 'outsider'
  readonly rank: string
  readonly headOrAbove: boolean
  readonly trained: boolean | undefined
  /** Roles in force today, with the unit they are held in. */
  readonly roles: readonly { readonly role: string; readonly unit: string | null }[]
}

/** Who holds a role (for a unit), which roles somebody holds, of what kind a unit is and to which 所属 it belongs. */
export interface OrganisationFacts {
  readonly holders: (role: string, unit?: string) => readonly string[]
  readonly rolesOf: (person: string) => readonly { readonly role: string; readonly unit: string | null }[]
  readonly kindOf: (unit: string) => string | undefined
  readonly officeOf: (unit: string) => string
  /** The unit and all above it, nearest first. */
  readonly lineAbove: (unit: string) => readonly string[]
  readonly unitsOf: (person: string) => readonly string[]
}

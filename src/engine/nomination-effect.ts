/** A value of the form (`period.to`), or of the thing the act is about (`item.details.role`). */
export interface Source { readonly field: string }

/** The act gives somebody a role. What speaks against it is found when it is asked for and again when it is decided. */
export interface Appoints {
  readonly role: string | Source
  readonly person: Source
  /** The unit it is held for; left out with no `item`: the whole organisation. */
  readonly unit?: Source
  /** The one thing it is held for; the unit is the thing's. `item.id`: the thing the act is about. */
  readonly item?: Source
  /** First day; left out, or past when it is decided: the day of the decision. */
  readonly from?: Source
  readonly until?: Source
  readonly basis?: Source
  readonly alternative?: Source
}

/** The act lets somebody else act in a role: see `Delegation`. */
export interface Delegates {
  readonly kind: '委譲' | '代行' | '分担'
  readonly role: string | Source
  readonly toRole?: string | Source
  readonly toPerson?: Source
  /** The role whose conditions (rank, place of service) the person must meet. */
  readonly as?: string
  readonly unit?: Source
  /** Ids of clauses, separated by blanks; left out: everything the role decides. */
  readonly clauses?: Source
  readonly from?: Source
  readonly until?: Source
}

/** What an act does about roles: gives somebody one, or lets him act in one. */
export interface RoleEffects {
  readonly appoints?: Appoints
  readonly delegates?: Delegates
  /** Ends from today what the person was appointed to for one thing: the first of `item` that names one. */
  readonly endsAppointment?: { readonly role: string | Source; readonly person: Source; readonly item: readonly Source[] }
  /** Ends from today what was delegated of the role in the unit. */
  readonly endsDelegation?: { readonly role: string | Source; readonly unit: Source }
}

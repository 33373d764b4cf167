import { useState } from 'react'
import type { ProfileId } from '../../../src/engine/definition.ts'
import { useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { FormRenderer } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import type { RequestDetail } from './request-words.ts'

/** What the decider himself fills in when he approves, where the procedure asks him (`alone`: because he decides for himself); `payload` undefined: nothing is asked. */
export function useDecidersPart(request: RequestDetail, part: 'decides' | 'alone', decides: boolean) {
  const me = useMe()
  const form = useDefinitions().procedures.find(({ id }) => id === request.procedure)?.[part]?.form
  const [drafts, setDrafts] = useState<Drafts>({})
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, facts: request.form }
  const asked = decides ? form : undefined
  const reading = readForm(asked ?? {}, drafts, context)
  return {
    problems: reading.problems, payload: asked === undefined ? undefined : { ...reading.payload },
    fields: (problems: readonly FormProblem[]) => (asked === undefined ? null : <FormRenderer form={asked} drafts={drafts} context={context} problems={problems} onChange={setDrafts} />),
  }
}

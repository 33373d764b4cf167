import { useState } from 'react'
import type { ProfileId } from '../../../src/engine/definition.ts'
import { useDefinitions } from '../../app/definitions.ts'
import { useMe } from '../../app/session.ts'
import type { Drafts } from '../../kit/form/drafts.ts'
import { Banner } from '../../kit/banner.tsx'
import { FormRenderer } from '../../kit/form/form-renderer.tsx'
import { readForm } from '../../kit/form/reading.ts'
import type { FormProblem } from '../../kit/form/reading.ts'
import type { RequestDetail } from './request-words.ts'

/** One form of the procedure that comes with the approval; `payload` undefined: it is not asked. */
function usePart(request: RequestDetail, part: 'decides' | 'alone', isAsked: boolean) {
  const me = useMe()
  const form = useDefinitions().procedures.find(({ id }) => id === request.procedure)?.[part]?.form
  const [drafts, setDrafts] = useState<Drafts>({})
  const context = { profile: me.organisation.profile as ProfileId, today: me.today, facts: request.form }
  const asked = isAsked ? form : undefined
  const reading = readForm(asked ?? {}, drafts, context)
  return {
    problems: reading.problems, payload: asked === undefined ? undefined : { ...reading.payload },
    fields: (problems: readonly FormProblem[]) => (asked === undefined ? null : <FormRenderer form={asked} drafts={drafts} context={context} problems={problems} onChange={setDrafts} />),
  }
}

/** What the decider himself fills in when he approves, where the procedure asks him; and why he decides for himself, where nobody else can. */
export function useDecidersPart(request: RequestDetail, { decides, alone }: { readonly decides: boolean; readonly alone: boolean }) {
  const own = usePart(request, 'decides', decides)
  const why = usePart(request, 'alone', alone)
  return {
    problems: [...own.problems, ...why.problems],
    payload: { ...(own.payload === undefined ? {} : { form: own.payload }), ...(why.payload === undefined ? {} : { alone: why.payload }) },
    /** `given`: what the server found; `tried`: what was found here is shown as well. */
    fields: (tried: boolean, given: readonly FormProblem[]) => (
      <>
        {alone && <Banner level="h3" tone="warning" title="ご自分の申請です">ほかに決められる人がいないため、やむを得ない場合として決められます。理由と、あとで確認する人を残してください。監査人に一覧で示されます。</Banner>}
        {why.fields([...(tried ? why.problems : []), ...given])}
        {own.fields([...(tried ? own.problems : []), ...given])}
      </>
    ),
  }
}

import { useRouter, useSearch } from '@tanstack/react-router'
import { backOf } from '../../app/back.ts'
import { queryClient } from '../../app/query.ts'
import { nextStepOf, sessionQuery } from '../../app/session.ts'

/** Goes where a sign-in goes on: to what is still owed, else to the page that was wanted. */
export function useGoOn(): (step: 'factor' | 'enrol' | null) => Promise<void> {
  const router = useRouter()
  const { back } = backOf(useSearch({ strict: false }).back)
  return async (step) => {
    queryClient.clear()
    if (step === 'factor') await router.navigate({ to: '/sign-in/step', search: back === undefined ? {} : { back } })
    else {
      const next = await queryClient.fetchQuery(sessionQuery).then(() => null, nextStepOf)
      await router.navigate({ href: next ?? back ?? '/' })
    }
  }
}

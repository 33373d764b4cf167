import { useRouter, useSearch } from '@tanstack/react-router'
import { backOf } from '../../app/back.ts'
import { createContext, use } from 'react'
import { queryClient } from '../../app/query.ts'
import { nextStepOf, sessionQuery } from '../../app/session.ts'

export type GoOn = (step: 'factor' | 'enrol' | null) => Promise<void> | void
/** Where signing in is part of another page (the locked screen), that page says how it goes on. */
export const GoOnContext = createContext<GoOn | null>(null)

/** Goes where a sign-in goes on: to what is still owed, else to the page that was wanted. */
export function useGoOn(): GoOn {
  const elsewhere = use(GoOnContext)
  const router = useRouter()
  const { back } = backOf(useSearch({ strict: false }).back)
  return elsewhere ?? (async (step) => {
    queryClient.clear()
    if (step === 'factor') await router.navigate({ to: '/sign-in/step', search: back === undefined ? {} : { back } })
    else {
      const next = await queryClient.fetchQuery(sessionQuery).then(() => null, nextStepOf)
      await router.navigate({ href: next ?? back ?? '/' })
    }
  })
}

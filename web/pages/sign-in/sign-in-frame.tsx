import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { GateMark } from '../../app/mark.tsx'
import { queryClient } from '../../app/query.ts'
import { signOut } from '../../app/session.ts'
import { Button } from '../../kit/button.tsx'

/** The frame of the pages between the password and the inside; there is always a way out. */
export function SignInFrame({ title, leave, children }: { readonly title: string; readonly leave: string; readonly children: ReactNode }) {
  const router = useRouter()
  const out = async (): Promise<void> => {
    await signOut().catch(() => undefined)
    queryClient.clear()
    await router.navigate({ href: '/sign-in' })
  }
  return (
    <main className="flex min-h-screen flex-col items-center bg-solid-gray-50 px-4 py-10 md:py-16">
      <div className="w-full max-w-xl">
        <div className="mb-6 flex items-center gap-3 text-blue-1100"><GateMark className="size-12" /><div><h1 className="text-2xl font-bold leading-130">{title}</h1><p className="text-sm text-solid-gray-700">関所</p></div></div>
        <div className="panel flex flex-col gap-6 p-6 md:p-8">
          {children}
          <div><Button look="text" onClick={() => void out()}>{leave}</Button></div>
        </div>
      </div>
    </main>
  )
}

import { useRouter } from '@tanstack/react-router'
import { GateMark } from '../../app/mark.tsx'
import { queryClient } from '../../app/query.ts'
import { nextStepOf, sessionQuery, signOut } from '../../app/session.ts'
import { Button } from '../../kit/button.tsx'
import { PasswordForm } from '../security/password-form.tsx'

/** With a password that somebody else issued there is only this: one's own, or out. */
export function FirstPasswordPage() {
  const router = useRouter()
  const go = async (href: string): Promise<void> => {
    queryClient.clear()
    const next = href === '/' ? await queryClient.fetchQuery(sessionQuery).then(() => href, (thrown: unknown) => nextStepOf(thrown) ?? href) : href
    await router.navigate({ href: next })
  }
  return (
    <main className="flex min-h-screen flex-col items-center bg-solid-gray-50 px-4 py-10 md:py-16">
      <div className="w-full max-w-xl">
        <div className="mb-6 flex items-center gap-3 text-blue-1100"><GateMark className="size-12" /><div><h1 className="text-2xl font-bold leading-130">自分のパスワードを決める</h1><p className="text-sm text-solid-gray-700">関所</p></div></div>
        <div className="panel flex flex-col gap-6 p-6 md:p-8">
          <p>今のパスワードは仮のものです。自分だけが知るパスワードに変えると、使い始められます。</p>
          <PasswordForm current="今の（仮の）パスワード" onDone={() => void go('/')} />
          <div><Button look="text" onClick={() => void signOut().catch(() => undefined).then(() => go('/sign-in'))}>変えずにサインアウトする</Button></div>
        </div>
      </div>
    </main>
  )
}

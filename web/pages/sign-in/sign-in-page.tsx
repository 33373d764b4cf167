import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { toProblem } from '../../app/api.ts'
import { GateMark } from '../../app/mark.tsx'
import { signIn } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/choice.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { useGoOn } from './go-on.ts'
import { CameBack, ProviderButton } from './provider-button.tsx'

const NOTICE = ['許可された職員だけが、職務のために使えます。', 'いつ・だれが・何をしたかは、すべて記録されます。記録は後から変えられません。', '離席するときは画面をロックし、使い終わったらサインアウトしてください。'] as const

function useSignIn() {
  const goOn = useGoOn()
  return useMutation({ mutationFn: ({ username, password }: { username: string; password: string }) => signIn(username, password), onSuccess: ({ step }) => goOn(step) })
}

/** username and password; errors stand at the field they belong to, a refusal above the form. */
export function SignInPage() {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [visible, setVisible] = useState(false)
  const [tried, setTried] = useState(false)
  const mutation = useSignIn()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const empty = username.trim() === '' ? 'username' : password === '' ? 'password' : null
    if (empty === null) mutation.mutate({ username: username.trim(), password })
    else document.getElementById(empty)?.focus()
  }
  return (
    <main className="flex min-h-screen flex-col items-center bg-solid-gray-50 px-4 py-10 md:py-16">
      <div className="w-full max-w-md">
        <div className="mb-6 flex items-center gap-3 text-blue-1100"><GateMark className="size-12" /><div><h1 className="text-2xl font-bold leading-130 tracking-wider">関所<span className="sr-only">にサインイン</span></h1><p className="text-sm text-solid-gray-700">情報セキュリティ管理</p></div></div>
        <div className="panel flex flex-col gap-6 p-6 md:p-8">
          {!mutation.isIdle || <CameBack />}
          {mutation.isError && <div role="alert"><Banner tone="error" title={toProblem(mutation.error).details.title}>{toProblem(mutation.error).details.detail}</Banner></div>}
          <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
            <TextInput plain id="username" label="利用者名" autoComplete="username" value={username} onChange={setUsername} error={tried && username.trim() === '' ? '利用者名を入力してください。' : undefined} />
            <div>
              <TextInput plain id="password" label="パスワード" type={visible ? 'text' : 'password'} autoComplete="current-password" value={password} onChange={setPassword} error={tried && password === '' ? 'パスワードを入力してください。' : undefined} />
              <div className="-ml-3 mt-1"><Checkbox checked={visible} onChange={setVisible}>パスワードを表示する</Checkbox></div>
            </div>
            <Button type="submit" busy={mutation.isPending} className="w-full">サインイン</Button>
          </form>
          <PasskeyButton label="パスキーを使う" />
          <ProviderButton />
          <p className="text-[0.9375rem] text-solid-gray-700">パスワードを忘れたとき、何度か間違えて入れなくなったときは、所属の情報管理担当へ連絡してください。</p>
        </div>
        <section className="mt-6 px-1 text-[0.9375rem] text-solid-gray-800">
          <h2 className="font-bold">利用にあたって</h2>
          <ul className="mt-1 list-disc pl-5">{NOTICE.map((line) => <li key={line}>{line}</li>)}</ul>
        </section>
      </div>
    </main>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { api, toProblem } from '../../app/api.ts'
import { comeBack } from '../../app/idle-lock.ts'
import { useLock } from '../../app/lock.ts'
import { forgetOffline } from '../../app/offline.ts'
import { nextStepOf, signIn } from '../../app/session.ts'
import type { Me } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { GoOnContext, useGoOn } from './go-on.ts'
import type { GoOn } from './go-on.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { SecondStep } from './second-step-page.tsx'

const WHY = { 離席: '画面をロックしています。', 無操作: 'しばらく使われなかったため、画面を隠しました。', 期限: 'サインインの期限が過ぎたか、サインインが終えられたため、画面を隠しました。' } as const

/** The sign-in is finished: the same person goes on where he was, anybody else begins at home. What owes another page (a first password, an enrolment) has a page of its own. */
function useGoingOn(me: Me, askFor: (stage: 'factor') => void): GoOn {
  return async (step) => {
    if (step === 'factor') return askFor('factor')
    const now = await api.get<Me>('/me').catch((thrown: unknown) => { window.location.assign(nextStepOf(thrown) ?? '/'); return null })
    if (now === null) return
    if (now.person.id === me.person.id && now.organisation.key === me.organisation.key) await comeBack()
    else { forgetOffline(); window.location.assign('/') }
  }
}

function PasswordForm({ me }: { readonly me: Me }) {
  const [username, setUsername] = useState(me.username)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const goOn = useGoOn()
  const back = useMutation({ mutationFn: () => signIn(username.trim(), password), onSuccess: ({ step }) => goOn(step), onError: () => setPassword('') })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (username.trim() !== '' && password !== '') back.mutate()
  }
  return (
    <>
      {back.isError && <div role="alert"><Banner tone="error" title={toProblem(back.error).details.title}>{toProblem(back.error).details.detail}</Banner></div>}
      <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
        <TextInput plain label="利用者名" autoComplete="username" value={username} onChange={setUsername} error={tried && username.trim() === '' ? '利用者名を入力してください。' : undefined} help={username.trim() === me.username ? undefined : 'ほかの人がサインインすると、ここまでの入力は消えます。'} />
        <TextInput plain label="パスワード" type="password" autoComplete="current-password" value={password} onChange={setPassword} error={tried && password === '' && !back.isError ? 'パスワードを入力してください。' : undefined} />
        <Button type="submit" busy={back.isPending} className="w-full">サインイン</Button>
      </form>
      <PasskeyButton label="パスキーを使う" />
    </>
  )
}

function Locked({ me, why }: { readonly me: Me; readonly why: keyof typeof WHY }) {
  const [stage, setStage] = useState<'password' | 'factor'>('password')
  const goOn = useGoingOn(me, setStage)
  return (
    <main className="mx-auto flex w-full max-w-md flex-col gap-6 px-4 py-10 md:py-16">
      <h1 id="lock-title" className="text-2xl font-bold leading-130">{WHY[why]}</h1>
      <p>入力していた内容は残っています。サインインすると、続きから使えます。</p>
      <div className="panel flex flex-col gap-6 p-6"><GoOnContext value={goOn}>{stage === 'password' ? <PasswordForm me={me} /> : <SecondStep />}</GoOnContext></div>
    </main>
  )
}

/** Lies over everything, dialogs included, while the screen is locked. 前提: the last dialog shown is above all others and makes what is below it inert. */
export function LockScreen({ me }: { readonly me: Me }) {
  const why = useLock()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const root = document.getElementById('root')!
    const element = dialog.current!
    root.classList.toggle('invisible', why !== null)
    if (why !== null && !element.open) { element.showModal(); element.querySelector<HTMLInputElement>('input[type=password]')?.focus() }
    if (why === null && element.open) element.close()
    return () => root.classList.remove('invisible')
  }, [why])
  return (
    <dialog ref={dialog} aria-labelledby="lock-title" onCancel={(event) => event.preventDefault()} onClose={() => { if (why !== null) dialog.current?.showModal() }} className="visible m-0 h-dvh max-h-none w-screen max-w-none bg-solid-gray-50 p-0 text-solid-gray-900">
      {why !== null && <Locked me={me} why={why} />}
    </dialog>
  )
}

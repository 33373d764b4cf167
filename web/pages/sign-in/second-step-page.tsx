import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { useGoOn } from './go-on.ts'
import { PasskeyButton } from './passkey-button.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

/** After the password: a code or a passkey. */
export const SecondStepPage = () => <SignInFrame title="もう一つの要素を示す" leave="サインインをやめる"><SecondStep /></SignInFrame>

/** What can be shown, and the fields for it. */
export function SecondStep() {
  const { data } = useQuery({ queryKey: ['sign-in-step'], queryFn: ({ signal }) => api.get<ReplyOf<'signInStep'>>('/session', { signal }), gcTime: 0 })
  if (data === undefined) return <Skeleton lines={4} />
  return data.step === 'factor' ? <Choice methods={data.methods} /> : <p>もう一つの要素は求められていません。<a className="link" href="/">最初の画面へ</a></p>
}

function Choice({ methods }: { readonly methods: ReplyOf<'signInStep'>['methods'] }) {
  const [recovering, setRecovering] = useState(false)
  const byRecovery = methods.recovery && (recovering || (!methods.code && !methods.passkey))
  return (
    <>
      {methods.passkey && <PasskeyButton label="パスキーで続ける" />}
      {byRecovery ? <CodeForm key="recovery" label="回復用の符号" help="登録のときに控えた符号（例: abcd-efgh-jkmn-pqrs）です。一つは一度だけ使えます。" /> : methods.code && <CodeForm key="code" label="認証アプリの符号" help="認証アプリに今出ている6桁の数字です。30秒ごとに変わります。" digits />}
      {methods.recovery && !byRecovery && <div><Button look="text" onClick={() => setRecovering(true)}>端末が手元にないので、回復用の符号を使う</Button></div>}
      <p className="text-[0.9375rem] text-solid-gray-700">どれも使えないときは、所属の情報管理担当に本人であることを確かめてもらい、登録をやり直してください。</p>
    </>
  )
}

function CodeForm({ label, help, digits = false }: { readonly label: string; readonly help: string; readonly digits?: boolean }) {
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const goOn = useGoOn()
  const mutation = useMutation({ mutationFn: () => api.post<ReplyOf<'showCode'>>('/session/code', { code }), onSuccess: ({ step }) => goOn(step), onError: () => setCode('') })
  const submit = (event: FormEvent): void => { event.preventDefault(); setTried(true); if (code.trim() !== '') mutation.mutate() }
  const problem = mutation.isError ? toProblem(mutation.error) : undefined
  const atField = problem?.errors.find(({ field }) => field === 'code')?.message
  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
      {problem && atField === undefined && <div role="alert"><Banner tone="error" title={problem.details.title}>{problem.details.detail}</Banner></div>}
      <TextInput plain id="code" label={label} help={help} value={code} onChange={setCode} inputMode={digits ? 'numeric' : 'text'} autoComplete={digits ? 'one-time-code' : 'off'} error={atField ?? (tried && code.trim() === '' && !mutation.isPending ? '符号を入力してください。' : undefined)} />
      <Button type="submit" busy={mutation.isPending} className="w-full">続ける</Button>
    </form>
  )
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { toProblem } from '../../app/api.ts'
import { changePassword } from '../../app/session.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Checkbox } from '../../kit/choice.tsx'
import { TextInput } from '../../kit/text-input.tsx'

/** The words for one field: what the server refused there, or that it is empty. */
function faultOf(error: unknown, field: string, empty: boolean): string | undefined {
  if (empty) return '入力してください。'
  if (error === null) return undefined
  const words = toProblem(error).errors.filter((one) => one.field === field).map(({ message }) => message)
  return words.length === 0 ? undefined : words.join(' ')
}

/** Old and new password; what is wrong with it stands at the field. */
export function PasswordForm({ current: label, onDone }: { readonly current: string; readonly onDone: () => void }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [visible, setVisible] = useState(false)
  const [tried, setTried] = useState(false)
  const mutation = useMutation({ mutationFn: () => changePassword(current, password), onSuccess: () => { setCurrent(''); setPassword(''); setTried(false); onDone() } })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (current !== '' && password !== '') mutation.mutate()
  }
  const type = visible ? 'text' : 'password'
  const elsewhere = mutation.isError && toProblem(mutation.error).errors.every(({ field }) => field !== 'current' && field !== 'password')
  return (
    <form noValidate className="flex max-w-xl flex-col gap-6" onSubmit={submit}>
      {elsewhere && <div role="alert"><Banner tone="error" title={toProblem(mutation.error).details.title}>{toProblem(mutation.error).details.detail}</Banner></div>}
      <TextInput plain id="current" label={label} type={type} autoComplete="current-password" value={current} onChange={setCurrent} error={faultOf(mutation.error, 'current', tried && current === '')} />
      <div>
        <TextInput plain id="new-password" label="新しいパスワード" type={type} autoComplete="new-password" value={password} onChange={setPassword} error={faultOf(mutation.error, 'password', tried && password === '')}
          help="関わりのない語をいくつか並べると、長くて覚えやすくなります。氏名・職員番号・利用者名や、以前に使ったものは使えません。" />
        <div className="-ml-3 mt-1"><Checkbox checked={visible} onChange={setVisible}>パスワードを表示する</Checkbox></div>
      </div>
      <div><Button type="submit" busy={mutation.isPending}>パスワードを変更する</Button></div>
    </form>
  )
}

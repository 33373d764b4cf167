import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FormEvent } from 'react'
import { api, toProblem } from '../../app/api.ts'
import { answerPrivilege, privilegeQuery, usePrivilegeAsked } from '../../app/privilege.ts'
import type { Privilege } from '../../app/privilege.ts'
import { queryClient } from '../../app/query.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { Failed } from '../registers/failed.tsx'

/** What the server found wrong with one field, or with the whole where it names none. */
function faultAt(error: unknown, field: string): string | undefined {
  if (error === null) return undefined
  const problem = toProblem(error)
  const words = problem.errors.filter((one) => one.field === field).map(({ message }) => message)
  return words.length > 0 ? words.join(' ') : undefined
}
const wholeFault = (error: unknown): string | undefined => (error === null || toProblem(error).errors.some(({ field }) => field !== '') ? undefined : toProblem(error).details.detail)

/** Takes the privilege up with its password; who has none yet sets it first. */
function Taking({ state, onTaken }: { readonly state: Privilege; readonly onTaken: (state: Privilege) => void }) {
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const first = !state.passwordSet
  const take = useMutation({
    mutationFn: async () => {
      if (first) await api.post('/me/privileged-password', { current, password })
      return api.post<Privilege>('/me/privilege', { password })
    },
    onSuccess: onTaken,
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (password !== '' && (!first || current !== '')) take.mutate()
  }
  const empty = (text: string): string | undefined => (tried && text === '' ? '入力してください。' : undefined)
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      {first
        ? <p>特権のパスワードを決めます。ふだんのパスワードとは別のもので、{state.shortestPassword}文字以上にします。</p>
        : <p>この操作には特権が要ります。決められた時間が過ぎるか、しばらく使わないと、ひとりでに外れます。</p>}
      {first && <TextInput plain label="今の（ふだんの）パスワード" type="password" autoComplete="current-password" value={current} onChange={setCurrent} error={empty(current) ?? faultAt(take.error, 'current')} />}
      <TextInput plain label={first ? '新しい特権のパスワード' : '特権のパスワード'} type="password" autoComplete={first ? 'new-password' : 'off'} value={password} onChange={setPassword} error={empty(password) ?? faultAt(take.error, 'password')} />
      {wholeFault(take.error) !== undefined && <p role="alert" className="text-red-900">＊{wholeFault(take.error)}</p>}
      <div className="flex flex-wrap justify-end gap-3"><Button look="outline" onClick={() => answerPrivilege(false)}>やめる</Button><Button type="submit" busy={take.isPending}>{first ? '決めて、特権を取る' : '特権を取る'}</Button></div>
    </form>
  )
}

/** Stands in every page; opens where a call needs the privilege. */
export function PrivilegeDialog() {
  const asked = usePrivilegeAsked()
  const { data, isError, error, refetch } = useQuery({ ...privilegeQuery, enabled: asked })
  useEffect(() => { if (asked) void queryClient.invalidateQueries({ queryKey: privilegeQuery.queryKey }) }, [asked])
  const taken = (state: Privilege): void => {
    queryClient.setQueryData(privilegeQuery.queryKey, state)
    answerPrivilege(true)
  }
  return (
    <Dialog open={asked} title="特権を取る" onClose={() => answerPrivilege(false)}>
      {isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={4} /> : <Taking state={data} onTaken={taken} />}
    </Dialog>
  )
}

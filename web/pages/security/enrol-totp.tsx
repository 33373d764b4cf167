import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { CardChoice } from './card-choice.tsx'

export type Enrolled = ReplyOf<'finishTotp'>
export interface Enrolling { readonly onDone: (enrolled: Enrolled) => void; readonly onBack: () => void; /** The own password is asked for again. */ readonly again?: boolean }

/** What the server said of a field; what it said of none stands above the form. */
export const faultAt = (error: unknown, field: string): string | undefined => (error === null ? undefined : toProblem(error).errors.find((one) => one.field === field)?.message)
export function Elsewhere({ error, fields }: { readonly error: unknown; readonly fields: readonly string[] }) {
  if (error === null) return null
  const { errors, details } = toProblem(error)
  return errors.some(({ field }) => fields.includes(field)) ? null : <div role="alert"><Banner tone="error" title={details.title}>{details.detail}</Banner></div>
}

/** Name (and password), then the code to be read with the app and its first six digits. */
export function EnrolTotp({ onDone, onBack, again = false }: Enrolling) {
  const [name, setName] = useState('認証アプリ')
  const [current, setCurrent] = useState('')
  const [card, setCard] = useState('')
  const start = useMutation({ mutationFn: () => api.post<ReplyOf<'startTotp'>>('/me/totp', { name, ...(again ? { current } : {}), ...(card === '' ? {} : { card }) }) })
  const begin = (event: FormEvent): void => { event.preventDefault(); start.mutate() }
  if (start.data) return <FirstCode offer={start.data} onDone={onDone} onBack={onBack} />
  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={begin}>
      <Elsewhere error={start.error} fields={['name', 'current', 'card']} />
      <TextInput plain id="factor-name" label="登録の名前" help="あとで見分けるための名前です。例: 公用の電話" value={name} onChange={setName} maxLength={60} error={faultAt(start.error, 'name')} />
      <CardChoice id="factor-card" value={card} onChange={setCard} error={faultAt(start.error, 'card')} />
      {again && <TextInput plain id="factor-current" type="password" autoComplete="current-password" label="今のパスワード" value={current} onChange={setCurrent} error={faultAt(start.error, 'current')} />}
      <div className="flex flex-wrap gap-3"><Button type="submit" busy={start.isPending}>QRコードを表示する</Button><Button look="outline" onClick={onBack}>戻る</Button></div>
    </form>
  )
}

function FirstCode({ offer, onDone, onBack }: Enrolling & { readonly offer: ReplyOf<'startTotp'> }) {
  const [code, setCode] = useState('')
  const finish = useMutation({ mutationFn: () => api.post<Enrolled>(`/me/totp/${offer.id}/confirmation`, { code }), onSuccess: onDone })
  const submit = (event: FormEvent): void => { event.preventDefault(); finish.mutate() }
  const spaced = offer.secret.replace(/(.{4})(?=.)/g, '$1 ')
  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
      <Elsewhere error={finish.error} fields={['code']} />
      <ol className="list-decimal pl-6"><li>認証アプリで「追加」を選び、このQRコードを読み取ります。</li><li>アプリに出た6桁の数字を、下に入力します。</li></ol>
      <svg role="img" aria-label="認証アプリで読み取るQRコード" viewBox={`0 0 ${offer.qr.side} ${offer.qr.side}`} shapeRendering="crispEdges" className="size-56 self-center bg-white"><path d={offer.qr.path} /></svg>
      <details><summary className="cursor-pointer">読み取れないとき（文字で入力する）</summary><p className="mt-2 font-mono text-lg" data-testid="totp-secret">{spaced}</p><p className="text-sm text-solid-gray-700">時刻から作る方式・6桁・30秒を選んでください。</p></details>
      <TextInput plain id="first-code" label="アプリに出た6桁" inputMode="numeric" autoComplete="one-time-code" value={code} onChange={setCode} error={faultAt(finish.error, 'code')} />
      <div className="flex flex-wrap gap-3"><Button type="submit" busy={finish.isPending}>登録を終える</Button><Button look="outline" onClick={onBack}>やめる</Button></div>
    </form>
  )
}

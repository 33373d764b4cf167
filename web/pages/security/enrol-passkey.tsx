import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { api } from '../../app/api.ts'
import { Button } from '../../kit/button.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { passkeyFault } from '../sign-in/passkey-button.tsx'
import { CardChoice } from './card-choice.tsx'
import { Elsewhere, faultAt } from './enrol-totp.tsx'
import type { Enrolled, Enrolling } from './enrol-totp.tsx'

async function enrol(name: string, card: string, current: string | undefined): Promise<Enrolled> {
  const { startRegistration } = await import('@simplewebauthn/browser')
  const optionsJSON = await api.post<Parameters<typeof startRegistration>[0]['optionsJSON']>('/me/passkeys/challenge', current === undefined ? {} : { current })
  try {
    return await api.post<Enrolled>('/me/passkeys', { name, response: await startRegistration({ optionsJSON }), ...(card === '' ? {} : { card }) })
  } catch (thrown) {
    throw passkeyFault(thrown)
  }
}

/** A name (and the password), then the browser asks for the finger, the face or the PIN. */
export function EnrolPasskey({ onDone, onBack, again = false }: Enrolling) {
  const [name, setName] = useState('この端末のパスキー')
  const [current, setCurrent] = useState('')
  const [card, setCard] = useState('')
  const mutation = useMutation({ mutationFn: () => enrol(name, card, again ? current : undefined), onSuccess: onDone })
  const submit = (event: FormEvent): void => { event.preventDefault(); mutation.mutate() }
  return (
    <form noValidate className="flex flex-col gap-6" onSubmit={submit}>
      <Elsewhere error={mutation.error} fields={['name', 'current', 'passkey', 'card']} />
      <TextInput plain id="passkey-name" label="登録の名前" help="あとで見分けるための名前です。例: 執務室の端末" value={name} onChange={setName} maxLength={60} error={faultAt(mutation.error, 'name') ?? faultAt(mutation.error, 'passkey')} />
      <CardChoice id="passkey-card" value={card} onChange={setCard} error={faultAt(mutation.error, 'card')} />
      {again && <TextInput plain id="passkey-current" type="password" autoComplete="current-password" label="今のパスワード" value={current} onChange={setCurrent} error={faultAt(mutation.error, 'current')} />}
      <p>「登録する」を押すと、ブラウザーが指紋・顔・暗証番号を求めます。指紋や顔のデータは端末から出ません。</p>
      <div className="flex flex-wrap gap-3"><Button type="submit" busy={mutation.isPending}>登録する</Button><Button look="outline" onClick={onBack}>戻る</Button></div>
    </form>
  )
}

import { useMutation } from '@tanstack/react-query'
import { Problem, api, toProblem } from '../../app/api.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { Button } from '../../kit/button.tsx'
import { useGoOn } from './go-on.ts'

/** Whether this browser can ask for a passkey at this address: https or localhost, and a name, which a passkey is tied to, not an address in numbers. */
export const hasPasskeys = (): boolean => window.isSecureContext && 'PublicKeyCredential' in window && /[a-z]/i.test(window.location.hostname.replace(/^\[.*\]$/, ''))

/** What the browser said when the person closed its window or has no passkey, in our words. */
export function passkeyFault(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  const { name, code } = thrown as { name?: string; code?: string }
  const known = name === 'InvalidStateError' || code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  const detail = known ? 'この端末のパスキーは、もう登録されています。' : name === 'NotAllowedError' || name === 'AbortError' ? 'パスキーの画面が閉じられたか、時間が過ぎたか、この端末にパスキーがありません。もう一度行うか、ほかの方法を選んでください。' : toProblem(thrown).details.detail
  return new Problem({ type: 'about:blank', title: 'パスキーを使えませんでした', status: 0, detail })
}

async function showPasskey(): Promise<ReplyOf<'showPasskey'>> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  const optionsJSON = await api.post<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/session/passkey-challenge', {})
  try {
    return await api.post<ReplyOf<'showPasskey'>>('/session/passkey', { response: await startAuthentication({ optionsJSON }) })
  } catch (thrown) {
    throw passkeyFault(thrown)
  }
}

/** Signs in with the finger, the face or the PIN of the machine. */
export function PasskeyButton({ label }: { readonly label: string }) {
  const goOn = useGoOn()
  const mutation = useMutation({ mutationFn: showPasskey, onSuccess: ({ step }) => goOn(step) })
  if (!hasPasskeys()) return null
  return (
    <div className="flex flex-col gap-2">
      <Button look="outline" className="w-full" busy={mutation.isPending} onClick={() => mutation.mutate()}>{label}</Button>
      {mutation.isError && <p role="alert" className="text-red-900">＊{toProblem(mutation.error).details.detail}</p>}
    </div>
  )
}

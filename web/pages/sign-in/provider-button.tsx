import { useMutation, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'

/** Goes to the provider of identities of the organisation, where there is one. */
export function ProviderButton() {
  const { data } = useQuery({ queryKey: ['sign-in-step'], queryFn: ({ signal }) => api.get<ReplyOf<'signInStep'>>('/session', { signal }), gcTime: 0 })
  const go = useMutation({ mutationFn: () => api.post<ReplyOf<'askProvider'>>('/session/oidc', {}), onSuccess: ({ url }) => window.location.assign(url) })
  const name = data?.provider ?? null
  if (name === null) return null
  return (
    <div className="flex flex-col gap-2">
      <Button look="outline" className="w-full" busy={go.isPending || go.isSuccess} onClick={() => go.mutate()}>{name}を使う</Button>
      {go.isError && <p role="alert" className="text-red-900">＊{toProblem(go.error).details.detail}</p>}
    </div>
  )
}

const FAILED: { readonly [code: string]: string } = {
  unknown: '組織の認証基盤の利用者名が、この製品に登録されていません。所属の情報管理担当に知らせてください。',
  refused: '利用者名が止められているか、この接続元・この確かめ方では使えません。庁内で行うか、所属の情報管理担当に知らせてください。',
  provider: '組織の認証基盤での確認が済まなかったか、時間が過ぎました。もう一度行うか、利用者名とパスワードでサインインしてください。',
}
/** Why the way back from the provider led here. */
export function CameBack() {
  const { failed } = useSearch({ strict: false })
  const words = failed === undefined ? undefined : FAILED[failed]
  return words === undefined ? null : <div role="alert"><Banner tone="error" title="サインインできませんでした">{words}</Banner></div>
}

import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../app/api.ts'
import { leftAt, privilegeQuery } from '../../app/privilege.ts'
import type { Privilege } from '../../app/privilege.ts'
import { queryClient } from '../../app/query.ts'
import { Button } from '../../kit/button.tsx'

const SECOND_MS = 1000
/** 12分05秒 */
export const leftInWords = (ms: number): string => { const seconds = Math.max(0, Math.ceil(ms / SECOND_MS)); return `${Math.floor(seconds / 60)}分${String(seconds % 60).padStart(2, '0')}秒` }

/** Time left, counted down by the second from when the server answered. */
function useLeft(state: Privilege, answeredAt: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return leftAt(state) - Math.max(0, now - answeredAt)
}

function Held({ state, answeredAt }: { readonly state: Privilege; readonly answeredAt: number }) {
  const left = useLeft(state, answeredAt)
  const drop = useMutation({ mutationFn: () => api.delete('/me/privilege'), onSettled: () => queryClient.invalidateQueries({ queryKey: privilegeQuery.queryKey }) })
  if (left <= 0) return null
  return (
    <section aria-label="特権" data-shell className="flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-blue-1000 px-4 py-1 text-white">
      <p><span className="font-bold">特権を使っています</span>　残り<span className="tabular-nums" data-testid="privilege-left">{leftInWords(left)}</span></p>
      <Button small look="outline" busy={drop.isPending} onClick={() => drop.mutate()}>特権を返す</Button>
    </section>
  )
}

/** While the privilege is held: that it is, for how long, and the way to give it back. */
export function PrivilegeBar() {
  const { data, dataUpdatedAt } = useQuery(privilegeQuery)
  return data?.until ? <Held state={data} answeredAt={dataUpdatedAt} /> : null
}

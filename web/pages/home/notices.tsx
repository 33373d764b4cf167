import { useMutation } from '@tanstack/react-query'
import { api } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { formatMoment } from '../../app/today.ts'
import { homeQuery } from '../../app/waiting.ts'
import type { Home } from '../../app/waiting.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Fold, Section } from '../../kit/layout.tsx'

const MOST = 8
type Notice = Home['notices'][number]

function List({ notices, onOpen }: { readonly notices: readonly Notice[]; readonly onOpen: (one: Notice) => void }) {
  return (
    <ul className="divide-y divide-solid-gray-300 border-y border-solid-gray-300">
      {notices.map((one) => (
        <li key={one.id} className="py-2.5">
          <p className="text-sm text-solid-gray-700"><time dateTime={one.at}>{formatMoment(one.at)}</time>{!one.read && <span className="ml-2 font-bold text-red-900">未読</span>}</p>
          <AppLink href={one.link} className={one.read ? 'link' : 'link font-bold'} onClick={() => onOpen(one)}>{one.title}</AppLink>
        </li>
      ))}
    </ul>
  )
}

/** お知らせ: opening one marks it as read; those that do not fit are one tap away. */
export function Notices({ notices }: { readonly notices: Home['notices'] }) {
  const read = useMutation({ mutationFn: (id: string) => api.post(`/notices/${id}/read`, {}), onSuccess: () => queryClient.invalidateQueries({ queryKey: homeQuery.queryKey }) })
  const open = (one: Notice): void => { if (!one.read) read.mutate(one.id) }
  const rest = notices.slice(MOST)
  return (
    <Section title="お知らせ">
      {notices.length === 0 ? <p className="text-solid-gray-700">新しいお知らせはありません。</p> : <List notices={notices.slice(0, MOST)} onOpen={open} />}
      {rest.length > 0 && <Fold title="ほかのお知らせ" count={rest.length}><List notices={rest} onOpen={open} /></Fold>}
    </Section>
  )
}

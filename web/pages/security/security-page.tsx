import { useMutation, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { FactorsSection } from './factors-section.tsx'
import { PasswordForm } from './password-form.tsx'

type Security = ReplyOf<'security'>
const KEY = ['security'] as const
const moment = (at: string | null): string => (at === null ? '記録がありません' : formatMoment(at))

function Sessions({ sessions }: { readonly sessions: Security['sessions'] }) {
  const end = useMutation({ mutationFn: (id: string) => api.delete(`/me/sessions/${id}`), onSuccess: () => queryClient.invalidateQueries({ queryKey: KEY }) })
  const columns: readonly Column<Security['sessions'][number]>[] = [
    { key: 'started', header: 'サインインした時刻', rowHeader: true, cell: (row) => formatMoment(row.startedAt) }, { key: 'seen', header: '最後に使った時刻', cell: (row) => formatMoment(row.seenAt) },
    { key: 'address', header: '接続元', cell: (row) => row.address || '—' }, { key: 'device', header: '端末', cell: (row) => <span className="break-all text-sm">{row.device || '—'}</span> },
    { key: 'end', header: '操作', cell: (row) => (row.own ? <StatusBadge tone="success">この端末</StatusBadge> : <Button small look="outline" busy={end.isPending && end.variables === row.id} onClick={() => end.mutate(row.id)}>終える</Button>) },
  ]
  return (
    <>
      {end.isError && <div role="alert" className="mb-4"><Banner tone="error" title="終えられませんでした">{toProblem(end.error).details.detail}</Banner></div>}
      <DataTable caption="今のサインイン" columns={columns} rows={sessions} rowKey={({ id }) => id} rowName={(row) => formatMoment(row.startedAt)} empty={null} />
    </>
  )
}

/** 身に覚えがない: everything ends here and everywhere; the way leads to the sign-in page. */
function Leak() {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const report = useMutation({
    mutationFn: (circumstances: string) => api.post('/me/leak', { circumstances }),
    onSuccess: async () => { queryClient.clear(); await router.navigate({ href: '/sign-in' }) },
  })
  return (
    <>
      <Button look="outline" onClick={() => setOpen(true)}>身に覚えがない・パスワードを知られたおそれがある</Button>
      <ConfirmDialog open={open} title="身に覚えのない利用を知らせる" confirm="知らせて、すべて終える" danger busy={report.isPending} error={report.isError ? toProblem(report.error).details.detail : undefined}
        reason={{ label: '気付いたこと', required: true }} onClose={() => setOpen(false)} onConfirm={(circumstances) => report.mutate(circumstances)}>
        すべての端末でのサインインを終え、利用者名を管理する人に知らせます。次のサインインでは、パスワードの変更だけができます。
      </ConfirmDialog>
    </>
  )
}

/** サインインと安全: when one was here last, where one is signed in, one's password. */
export default function SecurityPage() {
  const [changed, setChanged] = useState(false)
  const { data, isError, error, refetch } = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<Security>('/me/security', { signal }) })
  const trail = [{ label: 'ホーム', href: '/' }, { label: 'サインインと安全' }]
  if (isError) return <><PageHead title="サインインと安全" trail={trail} /><Failed error={error} again={() => void refetch()} /></>
  if (data === undefined) return <><PageHead title="サインインと安全" trail={trail} /><Skeleton lines={6} /></>
  const done = (): void => { setChanged(true); void queryClient.invalidateQueries({ queryKey: KEY }) }
  return (
    <>
      <PageHead title="サインインと安全" trail={trail} lead={`利用者名は ${data.username} です。${data.idleMinutes}分間使わないとき、またはサインインから${data.longestHours}時間たつと、自動でサインアウトします。`} />
      <Section title="前回の利用">
        <dl className="grid max-w-xl grid-cols-[auto_1fr] gap-x-6 gap-y-2"><dt>前回のサインイン</dt><dd>{moment(data.lastSignInAt)}</dd><dt>前回のサインアウト</dt><dd>{moment(data.lastSignOutAt)}</dd></dl>
        <div className="mt-4"><Leak /></div>
      </Section>
      <Section title="今のサインイン"><Sessions sessions={data.sessions} /></Section>
      <Section title="認証手段"><FactorsSection /><p className="mt-4"><AppLink href="/guide/means">認証手段の手引き（種類の表）</AppLink></p></Section>
      <Section title="パスワードの変更">
        {changed && <div role="status" className="mb-4"><Banner tone="success" title="パスワードを変更しました">ほかの端末のサインインは、すべて終わりました。</Banner></div>}
        <p className="mb-4">{data.shortestPassword}文字以上で決めます。パスワードの問い合わせには、だれからであっても答えないでください。</p>
        <PasswordForm current="今のパスワード" onDone={done} />
      </Section>
    </>
  )
}

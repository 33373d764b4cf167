import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { useMe } from '../../app/session.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { EmptyState, PageHead, Skeleton } from '../../kit/layout.tsx'
import { personHref } from '../organisation/organisation-page.tsx'
import { Failed } from '../registers/failed.tsx'

type Account = ReplyOf<'accounts'>['rows'][number]
interface Asked { readonly act: ActName; readonly account: Account }
const KEY = ['accounts'] as const
const ACTS = {
  'temporary-password': { label: '仮パスワードを発行', lead: '今のパスワードは使えなくなり、開いているサインインは終わります。仮パスワードは一度だけ表示します。', reason: false, danger: false },
  release: { label: '停止を解く', lead: '本人に確かめたことを、理由として残します。', reason: true, danger: false },
  'factor-reset': { label: '認証手段をやり直す', lead: '登録された認証アプリ・パスキー・回復用の符号をすべて外し、開いているサインインを終えます。本人に知らせ、証跡に残します。先に、本人であることを確かめてください。', reason: true, danger: true },
  stop: { label: '止める', lead: 'サインインできなくなり、開いているサインインは終わります。', reason: true, danger: true },
  resume: { label: '再開する', lead: '仮パスワードを発行して、また使えるようにします。仮パスワードは一度だけ表示します。', reason: false, danger: false },
} as const
type ActName = keyof typeof ACTS

const actsFor = ({ state }: Account): ActName[] => (state === '停止' ? ['resume'] : state === '失敗による停止' ? ['release', 'temporary-password', 'factor-reset', 'stop'] : ['temporary-password', 'factor-reset', 'stop'])
const TONES = { 使用中: 'success', 仮パスワード: 'info', 変更待ち: 'warning', 失敗による停止: 'warning', 停止: 'neutral' } as const
const toneOf = (state: string) => TONES[state as keyof typeof TONES]

function columnsFor(me: string, ask: (asked: Asked) => void): readonly Column<Account>[] {
  return [
    { key: 'person', header: '職員', rowHeader: true, cell: (row) => <AppLink href={personHref(row.person.id)}>{row.person.name}</AppLink> }, { key: 'unit', header: '部署', cell: (row) => row.person.unit }, { key: 'username', header: '利用者名', cell: (row) => row.username },
    { key: 'state', header: '状態', cell: (row) => <><StatusBadge tone={toneOf(row.state)}>{row.state}</StatusBadge>{row.stoppedBecause !== null && <span className="block text-sm">{row.stoppedBecause}</span>}</> },
    { key: 'last', header: '最後のサインイン', cell: (row) => (row.lastSignInAt === null ? '—' : formatMoment(row.lastSignInAt)) },
    { key: 'acts', header: '操作', cell: (row) => (row.person.id === me ? '（自分）' : <div className="flex flex-wrap gap-2 sm:flex-nowrap sm:whitespace-nowrap">{actsFor(row).map((act) => <Button key={act} small look="outline" onClick={() => ask({ act, account: row })}>{ACTS[act].label}</Button>)}</div>) },
  ]
}

/** The one time a temporary password is seen. */
function Issued({ issued, onClose }: { readonly issued: { readonly username: string; readonly password: string } | null; readonly onClose: () => void }) {
  return (
    <Dialog open={issued !== null} title="仮パスワード" onClose={onClose} actions={<Button onClick={onClose}>本人に渡しました</Button>}>
      <p>利用者名 {issued?.username} の仮パスワードです。二度と表示しません。本人だけに、確かな方法で渡してください。</p>
      <p className="rounded-8 bg-solid-gray-50 p-4 text-center font-mono text-xl" data-testid="temporary-password">{issued?.password}</p>
    </Dialog>
  )
}

/** 利用者名の管理, for holders of a role of the whole organisation. */
export default function AccountsPage() {
  const me = useMe()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [issued, setIssued] = useState<{ username: string; password: string } | null>(null)
  const query = useQuery({ queryKey: KEY, queryFn: ({ signal }) => api.get<ReplyOf<'accounts'>>('/accounts', { signal }) })
  const mutation = useMutation({
    mutationFn: ({ act, account, reason }: Asked & { readonly reason: string }) => api.post<{ password?: string }>(`/accounts/${account.id}/${act}`, ACTS[act].reason ? { reason } : {}),
    onSuccess: async ({ password }, { account }) => {
      setAsked(null)
      if (password !== undefined) setIssued({ username: account.username, password })
      await queryClient.invalidateQueries({ queryKey: KEY })
    },
  })
  const close = (): void => { setAsked(null); mutation.reset() }
  const trail = [{ label: 'ホーム', href: '/' }, { label: '利用者名' }]
  const ask = asked === null ? null : ACTS[asked.act]
  return (
    <>
      <PageHead title="利用者名" trail={trail} lead="パスワードは誰にも見えません。ここでできるのは、仮パスワードの発行・失敗による停止の解除・利用者名の停止と再開です。" />
      {query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={8} />
        : <DataTable caption="利用者名" columns={columnsFor(me.person.id, setAsked)} rows={query.data.rows} rowKey={({ id }) => id} rowName={({ username }) => username} empty={<EmptyState title="利用者名はまだありません" icon="person" />} />}
      <ConfirmDialog open={ask !== null} title={`${asked?.account.person.name ?? ''}（${asked?.account.username ?? ''}）: ${ask?.label ?? ''}`} confirm={ask?.label ?? ''} danger={ask?.danger ?? false} busy={mutation.isPending}
        error={mutation.isError ? toProblem(mutation.error).details.detail : undefined} reason={ask?.reason ? { label: '理由', required: true } : undefined} onClose={close} onConfirm={(reason) => { if (asked) mutation.mutate({ ...asked, reason }) }}>{ask?.lead}</ConfirmDialog>
      <Issued issued={issued} onClose={() => setIssued(null)} />
    </>
  )
}

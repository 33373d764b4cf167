import { useMutation } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api, toProblem } from '../../app/api.ts'
import { queryClient } from '../../app/query.ts'
import { formatMoment } from '../../app/today.ts'
import { StatusBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import type { Column } from '../../kit/data-table.tsx'
import { ConfirmDialog, Dialog } from '../../kit/dialog.tsx'
import { EmptyState, Skeleton } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'
import { hasPasskeys } from '../sign-in/passkey-button.tsx'
import { FACTORS_KEY, useFactors } from './card-choice.tsx'
import { EnrolPasskey } from './enrol-passkey.tsx'
import { EnrolTotp, faultAt } from './enrol-totp.tsx'
import type { Enrolled } from './enrol-totp.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Factor = ReplyOf<'factors'>['rows'][number]
const KINDS = { totp: '認証アプリ', passkey: 'パスキー' } as const

function columnsFor(ask: (act: 'drop' | 'lose', factor: Factor) => void): readonly Column<Factor>[] {
  return [
    { key: 'name', header: '名前', rowHeader: true, cell: (row) => row.name }, { key: 'kind', header: '種類', cell: (row) => KINDS[row.kind] },
    { key: 'created', header: '登録', cell: (row) => formatMoment(row.createdAt) }, { key: 'used', header: '最後に使った時刻', cell: (row) => (row.usedAt === null ? '—' : formatMoment(row.usedAt)) },
    { key: 'state', header: '状態', cell: (row) => <StatusBadge tone={row.stopped ? 'warning' : 'success'}>{row.stopped ? '停止' : '使用中'}</StatusBadge> },
    { key: 'acts', header: '操作', cell: (row) => <div className="flex flex-wrap gap-2">{!row.stopped && <Button small look="outline" onClick={() => ask('lose', row)}>紛失を知らせる</Button>}<Button small look="outline" onClick={() => ask('drop', row)}>外す</Button></div> },
  ]
}

/** An act that asks for the own password first. */
function WithPassword({ title, lead, confirm, act, onClose }: { readonly title: string; readonly lead: string; readonly confirm: string; readonly act: (current: string) => Promise<void>; readonly onClose: () => void }) {
  const [current, setCurrent] = useState('')
  const mutation = useMutation({ mutationFn: () => act(current) })
  const atField = faultAt(mutation.error, 'current')
  return (
    <Dialog open title={title} onClose={onClose} actions={<><Button look="outline" onClick={onClose}>やめる</Button><Button busy={mutation.isPending} onClick={() => mutation.mutate()}>{confirm}</Button></>}>
      <p>{lead}</p>
      <TextInput plain id="sure-current" type="password" autoComplete="current-password" label="今のパスワード" value={current} onChange={setCurrent} error={atField} />
      {mutation.isError && atField === undefined && <p role="alert" className="text-red-900">＊{toProblem(mutation.error).details.detail}</p>}
    </Dialog>
  )
}

function Loss({ factor, onClose }: { readonly factor: Factor; readonly onClose: () => void }) {
  const router = useRouter()
  const report = useMutation({
    mutationFn: (circumstances: string) => api.post(`/me/factors/${factor.id}/loss`, { circumstances }),
    onSuccess: async () => { queryClient.clear(); await router.navigate({ href: '/sign-in' }) },
  })
  return (
    <ConfirmDialog open title={`「${factor.name}」の紛失を知らせる`} confirm="知らせて、すべて終える" danger busy={report.isPending} error={report.isError ? toProblem(report.error).details.detail : undefined}
      reason={{ label: '気付いたこと', required: true }} onClose={onClose} onConfirm={(circumstances) => report.mutate(circumstances)}>
      この認証手段は直ちに使えなくなり、すべての端末でのサインインが終わります。次のサインインは、ほかの認証手段か回復用の符号で行い、パスワードを変更します。
    </ConfirmDialog>
  )
}

type Open = { readonly act: 'app' | 'passkey' | 'codes' } | { readonly act: 'drop' | 'lose'; readonly factor: Factor } | null
/** 認証手段: what one can show beside the password, several of each. */
export function FactorsSection() {
  const [open, setOpen] = useState<Open>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { data } = useFactors()
  const close = (): void => setOpen(null)
  const changed = async (found: readonly string[] | null): Promise<void> => { setOpen(null); setCodes(found); await queryClient.invalidateQueries({ queryKey: FACTORS_KEY }) }
  const enrolled = (found: Enrolled): void => { void changed(found.codes) }
  if (data === undefined) return <Skeleton lines={4} />
  return (
    <div className="flex flex-col gap-4">
      <DataTable caption="認証手段" columns={columnsFor((act, factor) => setOpen({ act, factor }))} rows={data.rows} rowKey={({ id }) => id} rowName={({ name }) => name}
        empty={<EmptyState title="まだ登録がありません" icon="person">登録すると、パスワードが知られても、それだけではサインインできなくなります。</EmptyState>} />
      <div className="flex flex-wrap gap-3">
        <Button look="outline" onClick={() => setOpen({ act: 'app' })}>認証アプリを登録する</Button>
        {hasPasskeys() && <Button look="outline" onClick={() => setOpen({ act: 'passkey' })}>パスキーを登録する</Button>}
        {data.rows.length > 0 && <Button look="outline" onClick={() => setOpen({ act: 'codes' })}>回復用の符号を作り直す（残り{data.codesLeft}個）</Button>}
      </div>
      <Dialog open={open?.act === 'app' || open?.act === 'passkey'} title={open?.act === 'app' ? '認証アプリの登録' : 'パスキーの登録'} onClose={close}>{open?.act === 'app' ? <EnrolTotp again onDone={enrolled} onBack={close} /> : <EnrolPasskey again onDone={enrolled} onBack={close} />}</Dialog>
      <Dialog open={codes !== null} title="回復用の符号" onClose={() => setCodes(null)}>{codes !== null && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}</Dialog>
      {open?.act === 'lose' && <Loss factor={open.factor} onClose={close} />}
      {open?.act === 'drop' && <WithPassword title={`「${open.factor.name}」を外す`} confirm="外す" lead={data.needed && data.rows.length === 1 ? 'ほかに登録がないので、次のサインインで新しい登録を求められます。' : '外すと、これではサインインできなくなります。'} onClose={close}
        act={async (current) => { await api.post(`/me/factors/${open.factor.id}/removal`, { current }); await changed(null) }} />}
      {open?.act === 'codes' && <WithPassword title="回復用の符号を作り直す" confirm="作り直す" lead="今までの符号は使えなくなります。新しい符号は一度だけ表示します。" onClose={close}
        act={async (current) => { await changed((await api.post<ReplyOf<'renewRecoveryCodes'>>('/me/recovery-codes', { current })).codes) }} />}
    </div>
  )
}

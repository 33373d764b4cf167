import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { DescriptionList, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Readings } from '../../kit/readings.tsx'
import { Failed } from '../registers/failed.tsx'
import { ClauseList } from './clause-list.tsx'
import { DifferenceView } from './difference-view.tsx'
import { MappingEditor } from './mapping-editor.tsx'
import { TextImport } from './text-import.tsx'
import { versionName } from './version-words.ts'
import type { Policy } from './version-words.ts'

interface Search { readonly version?: string; readonly on?: string; readonly against?: string; readonly clause?: string }

function Notices({ policy }: { readonly policy: Policy }) {
  const { shown, currentInstead } = policy
  return (
    <div className="mb-6 flex flex-col gap-3 empty:hidden">
      {policy.state !== '有効' && <Banner tone="warning" title="廃止された規程です">この規程は使われていません。残っている版だけを示します。</Banner>}
      {shown !== null && currentInstead !== null && <Banner tone="warning" title={shown.state === '公布済' && shown.effectiveUntil === null ? 'まだ施行されていない版です' : shown.state === '公布済' || shown.state === '旧版' ? '今の版ではありません（廃止された版）' : '公布していない案です'}>今の版は「{currentInstead.label}」です。<AppLink href={`/policies/${policy.id}`}>今の版を開く</AppLink></Banner>}
      {policy.mine === '未確認' && shown !== null && <Banner tone="info" title="この版の確認が求められています">読み終えたら、確認を記録してください。<AppLink href={`/registers/policy-versions/${shown.id}/record/policies.reading`}>読んで確認したことを記録する</AppLink></Banner>}
    </div>
  )
}

function VersionChoice({ policy, search, go }: { readonly policy: Policy; readonly search: Search; readonly go: (next: Search) => void }) {
  const [day, setDay] = useState(search.on ?? '')
  const choose = (value: string): void => { setDay(value); if (value === '') go({}); else if (/^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value))) go({ on: value }) }
  return (
    <div className="mb-6 grid gap-4 rounded-12 bg-solid-gray-50 p-4 md:grid-cols-2" data-screen-only>
      <Field plain label="版">{(control) => <select {...control} className="input" value={policy.shown?.id ?? ''} onChange={(event) => go({ version: event.target.value })}>{policy.shown === null && <option value="">有効な版はありません</option>}{policy.versions.map((one) => <option key={one.id} value={one.id}>{versionName(one)}</option>)}</select>}</Field>
      <Field plain label="違いを見る相手">{(control) => <select {...control} className="input" value={search.against ?? ''} onChange={(event) => go({ ...(policy.shown ? { version: policy.shown.id } : {}), ...(event.target.value === '' ? {} : { against: event.target.value }) })}><option value="">違いを見ない</option>{policy.versions.filter(({ id }) => id !== policy.shown?.id).map((one) => <option key={one.id} value={one.id}>{versionName(one)}</option>)}</select>}</Field>
      <DateField plain label="この日に有効な版" help="過去の日の版が分かります。西暦か、R8のような和暦で入れます。" value={day} onChange={choose} />
    </div>
  )
}

function Difference({ policy, against }: { readonly policy: Policy; readonly against: string }) {
  const after = policy.shown?.id ?? ''
  const { data, isError, error, refetch } = useQuery({ queryKey: ['policy-difference', policy.id, against, after], queryFn: ({ signal }) => api.get<ReplyOf<'policyDifference'>>(`/policies/${policy.id}/difference`, { query: { before: against, after }, signal }) })
  return <Section title="版の違い">{isError ? <Failed error={error} again={() => void refetch()} /> : data === undefined ? <Skeleton lines={4} /> : <><p className="mb-3">「{data.before.label}」から「{data.after.label}」まで</p><DifferenceView rows={data.rows} /></>}</Section>
}

function About({ policy }: { readonly policy: Policy }) {
  const { shown } = policy
  return (
    <DescriptionList entries={[
      { term: '種類', value: `${policy.kind}（${policy.scope}）` }, { term: '公開の区分', value: policy.publicness }, { term: '所管', value: policy.unit.name },
      ...(shown === null ? [] : [{ term: '文書番号', value: shown.docNumber }, { term: '施行', value: shown.effectiveFrom === null ? `まだ決まっていません（${shown.state}）` : `${formatEra(shown.effectiveFrom)}から${shown.effectiveUntil === null ? '' : `${formatEra(shown.effectiveUntil)}まで`}` }]),
      ...(policy.replaces === '' ? [] : [{ term: '置き換えた規程', value: policy.replaces }]),
      ...(policy.derived.length === 0 ? [] : [{ term: 'ここから展開した手順', value: <ul>{policy.derived.map((one) => <li key={one.id}><AppLink href={`/policies/${one.id}`}>{one.name}</AppLink>（{one.clauses}）</li>)}</ul> }]),
    ]} />
  )
}

/** 規程の一件: 今の版の条項、版の選択と違い、周知の様子。所管の人は本文の取込みと対応の登録も。 */
export default function PolicyPage() {
  const { id } = useParams({ strict: false }) as { readonly id: string }
  const search = useSearch({ strict: false }) as Search
  const router = useRouter()
  const [message, setMessage] = useState('')
  const [editing, setEditing] = useState(false)
  const { data: policy, isError, error, refetch } = useQuery({ queryKey: ['policy', id, search.version ?? '', search.on ?? ''], queryFn: ({ signal }) => api.get<Policy>(`/policies/${id}`, { query: { version: search.version, on: search.version === undefined ? search.on : undefined }, signal }) })
  const go = (next: Search): void => { const text = new URLSearchParams(Object.entries(next).filter(([, value]) => value !== undefined && value !== '') as [string, string][]).toString(); void router.navigate({ href: `/policies/${id}${text === '' ? '' : `?${text}`}`, resetScroll: false }) }
  const trail = [{ label: 'ホーム', href: '/' }, { label: '規程', href: '/clauses' }]
  if (isError) return <><PageHead title="開けませんでした" trail={[...trail, { label: id }]} /><Failed error={error} again={() => void refetch()} /></>
  if (policy === undefined) return <><PageHead title="規程" trail={[...trail, { label: '規程の一件' }]} /><Skeleton lines={8} /></>
  return (
    <>
      <PageHead title={policy.name} trail={[...trail, { label: policy.name }]} lead={policy.shown === null ? '有効な版はありません。' : versionName(policy.shown)}
        actions={<>{policy.shown !== null && <LinkButton look="outline" href={`/registers/policy-versions/${policy.shown.id}`}>版の手続</LinkButton>}<LinkButton look="outline" href={`/registers/policies/${policy.id}`}>台帳の記載</LinkButton><Button look="outline" onClick={() => window.print()}>印刷</Button></>} />
      {message !== '' && <div className="mb-4" role="status"><Banner tone="success" title={message} /></div>}
      <Notices policy={policy} />
      {policy.versions.length > 0 && <VersionChoice policy={policy} search={search} go={go} />}
      <About policy={policy} />
      {search.against !== undefined && policy.shown !== null && <Difference policy={policy} against={search.against} />}
      {policy.mayImport && <TextImport version={policy.shown!.id} done={() => setMessage('本文を取り込みました。')} />}
      <Section title="条項" actions={policy.rows.length > 0 ? <span data-screen-only><Button small look="outline" onClick={() => setEditing(!editing)} aria-expanded={editing}>関所の条項との対応</Button></span> : undefined}><ClauseList rows={policy.rows} wanted={search.clause} /></Section>
      {editing && policy.shown !== null && <MappingEditor version={policy.shown.id} rows={policy.rows} done={(text) => { setMessage(text); setEditing(false) }} />}
      {policy.readings !== null && <Section title="周知と確認"><Readings readings={policy.readings} /></Section>}
    </>
  )
}

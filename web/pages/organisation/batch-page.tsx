import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { formatEra } from '../../../src/engine/calendar.ts'
import { useMe } from '../../app/session.ts'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { RadioGroup } from '../../kit/choice.tsx'
import { dayOfDraft } from '../../kit/date-draft.ts'
import { DateField } from '../../kit/date-field.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { Icon } from '../../kit/icon.tsx'
import { EmptyState, PageHead, Section } from '../../kit/layout.tsx'
import { TextArea } from '../../kit/text-input.tsx'
import { FileDrop } from '../imports/file-drop.tsx'
import { doubled, encodingWords } from '../imports/import-file.ts'
import { MappingEditor } from '../imports/mapping-editor.tsx'
import { Failed } from '../registers/failed.tsx'
import { applyBatch, pastedFile, previewBatch, saveTemplate } from './batch-file.ts'
import type { Asked, Kind, Mapping, Preview } from './batch-file.ts'
import { BatchRows, Consequences } from './batch-preview.tsx'
import { PastBatches } from './past-batches.tsx'

const LEADS: { readonly [kind in Kind]: string } = {
  人事: '人事の名簿（Excel・CSV）を、発令日とともに登録します。いまの組織との違いだけが変わり、同じ名簿を二度登録しても二重にはなりません。結果を確かめるまで、何も変わりません。',
  組織改正: '部署の新設・変更・分割・統合・廃止の表を、発令日とともに登録します。引き継ぐ部署に、職員・台帳のもの・申請の宛先が移ります。結果を確かめるまで、何も変わりません。',
}

/** 人事の取込み and 組織改正: a table, a day, what would happen, and doing it. */
export default function BatchPage() {
  const { kind: name } = useParams({ strict: false }) as { readonly kind: string }
  const me = useMe()
  const kind: Kind = name === 'units' ? '組織改正' : '人事'
  const trail = [{ label: 'ホーム', href: '/' }, { label: '組織', href: '/organisation' }, { label: kind }]
  const may = me.roles.some(({ unit }) => unit === null)
  return (
    <>
      <PageHead title={kind === '人事' ? '人事の取込み' : '組織改正'} trail={trail} lead={LEADS[kind]} actions={<LinkButton look="outline" href={`/organisation/changes/${kind === '人事' ? 'units' : 'staff'}`}>{kind === '人事' ? '組織改正へ' : '人事の取込みへ'}</LinkButton>} />
      {may ? <Batch key={kind} kind={kind} /> : <EmptyState title={`${kind}を登録できるのは、組織全体の役割のある人です`} icon="person">登録された結果は、組織のページで見られます。</EmptyState>}
      <Section title={`これまでの${kind}`}><PastBatches kind={kind} /></Section>
    </>
  )
}

function useBatch(kind: Kind) {
  const { today } = useMe()
  const [day, setDay] = useState(today)
  const [others, setOthers] = useState<Asked['others']>('stay')
  const [file, setFile] = useState<File | null>(null)
  const [found, setFound] = useState<{ preview: Preview; asked: Asked } | null>(null)
  const [mapping, setMapping] = useState<Mapping>({})
  const asked: Asked = { kind, day: dayOfDraft(day) ?? '', others }
  const preview = useMutation({ mutationFn: ({ chosen, by }: { chosen: File; by: Mapping | null }) => previewBatch(chosen, asked, by), onSuccess: (shown) => { setFound({ preview: shown, asked }); setMapping(shown.mapping) } })
  const run = useMutation({ mutationFn: () => applyBatch(file!, asked, mapping), onSuccess: () => askAgain() })
  const choose = (chosen: File): void => { setFile(chosen); setFound(null); run.reset(); preview.mutate({ chosen, by: null }) }
  const leave = (): void => { setFile(null); setFound(null); preview.reset(); run.reset() }
  const isOld = found !== null && JSON.stringify([found.asked, found.preview.mapping]) !== JSON.stringify([asked, mapping])
  return { day, setDay, others, setOthers, file, found: found?.preview ?? null, mapping, setMapping, preview, run, choose, leave, again: () => preview.mutate({ chosen: file!, by: mapping }), isOld, asked }
}
type State = ReturnType<typeof useBatch>

function Batch({ kind }: { readonly kind: Kind }) {
  const state = useBatch(kind)
  const { file, found, run, asked } = state
  if (run.data !== undefined) return <Done kind={kind} state={state} />
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-6 rounded-12 bg-solid-gray-50 p-4 lg:grid-cols-2">
        <DateField label="発令日" help="この日から変わります。前の日までの組織は変わりません。" required value={state.day} onChange={state.setDay} error={asked.day === '' ? '発令日を年月日で入力してください。' : undefined} />
        {kind === '人事' && <RadioGroup required label="名簿に載っていない職員" value={state.others} onChange={(value) => state.setOthers(value === 'leave' ? 'leave' : 'stay')} options={[{ value: 'stay', label: 'そのままにする', help: '異動する人だけの名簿のとき' }, { value: 'leave', label: '発令日の前日で退職とする', help: '職員全員の名簿のとき。委託先と部外の人は変わりません' }]} />}
      </div>
      {file === null || found === null ? <Choose kind={kind} state={state} /> : <Found kind={kind} state={state} found={found} />}
      <UnsavedGuard when={run.isPending} />
    </div>
  )
}

function Choose({ kind, state: { preview, choose, asked, file } }: { readonly kind: Kind; readonly state: State }) {
  const [text, setText] = useState('')
  return (
    <div className="flex flex-col gap-5">
      {preview.isError && <Failed error={preview.error} />}
      <FileDrop busy={preview.isPending} onFile={choose} />
      {preview.isPending && <p role="status">「{file?.name}」を読んで、{formatEra(asked.day)}の組織と比べています…</p>}
      <details className="group panel px-4 py-3">
        <summary className="flex cursor-pointer items-center gap-2 font-bold"><Icon name="chevronRight" className="size-5 group-open:rotate-90" />表を貼り付ける</summary>
        <div className="mt-4 flex flex-col items-start gap-3">
          <div className="w-full"><TextArea label="見出しの行を含む表" help="Excelの範囲をコピーして貼り付けるか、カンマで区切って入力します。" value={text} onChange={setText} rows={8} /></div>
          <Button look="outline" busy={preview.isPending} disabled={text.trim() === ''} onClick={() => choose(pastedFile(text))}>この表で結果を見る</Button>
        </div>
      </details>
      <p className="flex flex-wrap items-center gap-3">表がないときは、ひな形から作れます。<Button small look="outline" onClick={() => saveTemplate(kind)}>ひな形（CSV）を保存</Button></p>
    </div>
  )
}

function Found({ kind, state, found }: { readonly kind: Kind; readonly state: State; readonly found: Preview }) {
  const [asking, setAsking] = useState(false)
  const { mapping, setMapping, preview, run, again, leave, isOld, asked } = state
  const recheck = <Button busy={preview.isPending} disabled={doubled(mapping).length > 0 || asked.day === ''} onClick={again}>この条件で見直す</Button>
  const faults = found.counts['誤り'] ?? 0
  const doing = Object.entries(found.counts).filter(([one, count]) => count > 0 && one !== '誤り' && one !== '変更なし').map(([one, count]) => `${one}${count.toLocaleString('ja-JP')}`).join('、')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-12 bg-solid-gray-50 p-4"><p><span className="font-bold">{found.fileName}</span>　{encodingWords(found.encoding)}</p><Button look="outline" small onClick={leave}>別の表を選ぶ</Button></div>
      <details className="group panel px-4 py-3" open={found.missing.length > 0}>
        <summary className="flex cursor-pointer items-center gap-2 font-bold"><Icon name="chevronRight" className="size-5 group-open:rotate-90" />列の対応{found.missing.length > 0 && `（足りない列：${found.missing.join('、')}）`}</summary>
        <div className="mt-4"><MappingEditor preview={{ ...found, rows: [] }} mapping={mapping} onChange={setMapping} /></div>
      </details>
      {preview.isError && <Failed error={preview.error} />}
      {isOld ? <Banner tone="warning" title="条件が変わりました" actions={recheck}>下の結果は前の条件のものです。見直してから登録してください。</Banner> : (
        <>
          <Section title="登録するとどうなるか"><BatchRows preview={found} kind={kind} /></Section>
          <Section title="あわせて変わること"><Consequences preview={found} /></Section>
        </>
      )}
      {run.isError && <Failed error={run.error} />}
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6">
        <Button disabled={isOld || found.changes === 0} busy={run.isPending} onClick={() => setAsking(true)}>{found.changes === 0 ? '登録できるものがありません' : `${formatEra(asked.day)}から、この内容で登録する`}</Button>
        <Button look="text" onClick={leave}>やめる</Button>
      </div>
      <ConfirmDialog open={asking} title={`${kind}を登録しますか`} confirm="登録する" onConfirm={() => { setAsking(false); run.mutate() }} onClose={() => setAsking(false)}>
        <p>{asked.day === '' ? '' : formatEra(asked.day)}から、{doing}を登録します。{faults > 0 && `誤りのある${faults.toLocaleString('ja-JP')}行は登録しません。`}発令日の前日までは取り消せます。発令日が今日かそれより前のときは、取り消せません。</p>
      </ConfirmDialog>
    </>
  )
}

function Done({ kind, state: { run, leave, asked } }: { readonly kind: Kind; readonly state: State }) {
  const done = run.data!
  return (
    <div role="status"><Banner tone="success" title={`${kind}を登録しました`} actions={<><LinkButton href={`/organisation?on=${asked.day}`}>発令日の組織を見る</LinkButton><Button look="outline" onClick={leave}>続けて登録する</Button></>}>
      <p>{formatEra(asked.day)}から：{Object.entries(done.counts).filter(([one, count]) => count > 0 && one !== '誤り').map(([one, count]) => `${one}${count.toLocaleString('ja-JP')}`).join('、')}。{done.refused > 0 && `登録しなかった行${done.refused.toLocaleString('ja-JP')}。`}</p>
      <p>{done.duties > 0 && `生じた義務${done.duties.toLocaleString('ja-JP')}件。`}{done.items > 0 && `引き継がれた台帳のもの${done.items.toLocaleString('ja-JP')}件。`}{done.readdressed > 0 && `宛先の変わった申請${done.readdressed.toLocaleString('ja-JP')}件。`}</p>
    </Banner></div>
  )
}

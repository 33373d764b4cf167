import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { UnsavedGuard } from '../../app/unsaved.tsx'
import { askAgain } from '../../app/waiting.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button, LinkButton } from '../../kit/button.tsx'
import { ConfirmDialog } from '../../kit/dialog.tsx'
import { PageHead, Section } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'
import { saveBlob } from '../registers/open-file.ts'
import { useRegisterHere } from '../registers/register-here.ts'
import type { RegisterHere } from '../registers/register-here.ts'
import { listHref } from '../registers/register-query.ts'
import { FileDrop } from './file-drop.tsx'
import { countOf, doubled, encodingWords, errorsCsv, importFile, previewFile, unmapped } from './import-file.ts'
import type { Mapping, Preview } from './import-file.ts'
import { MappingEditor } from './mapping-editor.tsx'
import { PastImports } from './past-imports.tsx'
import { PreviewTable } from './preview-table.tsx'

/** 台帳の取込み: choose a file, say which column is what, see every row's outcome, then do it; and take it back later. */
export default function ImportPage() {
  const here = useRegisterHere()
  const { key, register } = here
  return (
    <>
      <PageHead title={`${register.title}への取込み`} trail={[{ label: 'ホーム', href: '/' }, { label: '台帳', href: '/registers' }, { label: register.title, href: listHref(key, {}) }, { label: '取り込む' }]}
        lead="いま使っている台帳（Excel・CSV）をそのまま取り込めます。先に結果を確かめるまで、何も変わりません。同じファイルを二度取り込んでも、二重には登録されません。" />
      {register.information !== undefined && <div className="mb-6"><Banner tone="info" title="分類（機密性・完全性・可用性）と取扱制限の列も取り込めます">新しい行にだけ入ります。決める人が別にいるときや、列が空のときは「未決定」で入り、決まるまで高いものとして扱います。登録済みの行の分類は変わりません（見直しで変えます）。</Banner></div>}
      <Import key={key} here={here} />
      <Section title="これまでの取込み"><PastImports register={key} /></Section>
    </>
  )
}

function useImport(register: string) {
  const [file, setFile] = useState<File | null>(null)
  const [mapping, setMapping] = useState<Mapping>({})
  const [found, setFound] = useState<Preview | null>(null)
  const preview = useMutation({ mutationFn: ({ chosen, by }: { chosen: File; by: Mapping | null }) => previewFile(register, chosen, by), onSuccess: (shown) => { setFound(shown); setMapping(shown.mapping) } })
  const run = useMutation({ mutationFn: () => importFile(register, file!, mapping), onSuccess: () => askAgain() })
  const choose = (chosen: File): void => { setFile(chosen); setFound(null); run.reset(); preview.mutate({ chosen, by: null }) }
  const again = (): void => preview.mutate({ chosen: file!, by: mapping })
  const leave = (): void => { setFile(null); setFound(null); preview.reset(); run.reset() }
  return { file, found, mapping, setMapping, preview, run, choose, again, leave }
}

function Import({ here }: { readonly here: RegisterHere }) {
  const [asking, setAsking] = useState(false)
  const { file, found, mapping, setMapping, preview, run, choose, again, leave } = useImport(here.key)
  const isOld = found !== null && JSON.stringify(found.mapping) !== JSON.stringify(mapping)
  const failure = run.isError ? run.error : null
  if (run.data !== undefined) return <Done here={here} counts={run.data.counts} fileName={file!.name} onAgain={leave} />
  if (file === null || found === null) {
    return (
      <div className="flex flex-col gap-5">
        {preview.isError && <Failed error={preview.error} />}
        <FileDrop busy={preview.isPending} onFile={choose} />
        {preview.isPending && <p role="status">「{file?.name}」を読んで、台帳と比べています…</p>}
      </div>
    )
  }
  const missing = unmapped(found, mapping)
  const toDo = countOf(found.counts, '新規') + countOf(found.counts, '変更')
  const mappingBad = doubled(mapping).length > 0 || (mapping['number'] ?? '') === ''
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-12 bg-solid-gray-50 p-4"><p><span className="font-bold">{found.fileName}</span>　{encodingWords(found.encoding)}</p><Button look="outline" small onClick={leave}>別のファイルを選ぶ</Button></div>
      <Section title="列の対応" actions={isOld ? <Button busy={preview.isPending} disabled={mappingBad} onClick={again}>この対応で見直す</Button> : undefined}>
        <p className="mb-4">見出しから対応を決めました。違うところを直してください。取り込むと、同じ見出しのファイルのために覚えておきます。</p>
        <MappingEditor preview={found} mapping={mapping} onChange={setMapping} />
        {missing.length > 0 && <p className="mt-3 text-[0.9375rem]">ファイルにない必須の項目：{missing.join('、')}。新しく登録する行は誤りになります。</p>}
      </Section>
      {preview.isError && <Failed error={preview.error} />}
      <Section title="取り込むとどうなるか">
        {isOld ? <Banner tone="warning" title="列の対応が変わりました" actions={<Button busy={preview.isPending} disabled={mappingBad} onClick={again}>この対応で見直す</Button>}>下の結果は前の対応のものです。見直してから取り込んでください。</Banner>
          : <PreviewTable preview={found} onErrors={() => saveBlob(new Blob([errorsCsv(found.rows)], { type: 'text/csv' }), `誤りの一覧_${found.fileName.replace(/\.[^.]+$/, '')}.csv`)} />}
      </Section>
      {failure !== null && <Failed error={failure} />}
      {run.isPending && <div role="status"><p className="mb-1">取り込んでいます。終わるまでこの画面を閉じないでください。</p><progress className="block h-3 w-full" aria-label="取込み" /></div>}
      <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6">
        <Button disabled={isOld || toDo === 0} busy={run.isPending} onClick={() => setAsking(true)}>{toDo === 0 ? '取り込むものがありません' : `${toDo.toLocaleString('ja-JP')}件を取り込む`}</Button>
        <Button look="text" onClick={leave}>やめる</Button>
      </div>
      <ConfirmDialog open={asking} title={`${toDo.toLocaleString('ja-JP')}件を取り込みますか`} confirm="取り込む" onConfirm={() => { setAsking(false); run.mutate() }} onClose={() => setAsking(false)}>
        <p>新規{countOf(found.counts, '新規').toLocaleString('ja-JP')}件を登録し、{countOf(found.counts, '変更').toLocaleString('ja-JP')}件を変えます。{countOf(found.counts, '誤り') > 0 && `誤りのある${countOf(found.counts, '誤り').toLocaleString('ja-JP')}行は取り込みません。`}後から取り消せます。</p>
      </ConfirmDialog>
      <UnsavedGuard when={run.isPending} />
    </div>
  )
}

function Done({ here, counts, fileName, onAgain }: { readonly here: RegisterHere; readonly counts: { readonly [kind: string]: number }; readonly fileName: string; readonly onAgain: () => void }) {
  return (
    <div role="status"><Banner tone="success" title={`「${fileName}」を取り込みました`} actions={<><LinkButton href={listHref(here.key, {})}>台帳を見る</LinkButton>{here.register.information !== undefined && <LinkButton look="outline" href={listHref(here.key, { classified: '未決定' })}>分類の決まっていないものを見る</LinkButton>}<Button look="outline" onClick={onAgain}>続けて取り込む</Button></>}>
      <p>新規{countOf(counts, '新規').toLocaleString('ja-JP')}件、変更{countOf(counts, '変更').toLocaleString('ja-JP')}件、変更なし{countOf(counts, '変更なし').toLocaleString('ja-JP')}件{countOf(counts, '誤り') > 0 && `、取り込まなかった行${countOf(counts, '誤り').toLocaleString('ja-JP')}件`}。</p>
    </Banner></div>
  )
}

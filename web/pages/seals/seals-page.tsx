import { useQuery } from '@tanstack/react-query'
import type { ReplyOf } from '../../../src/contract/routes.ts'
import { api } from '../../app/api.ts'
import { ensurePrivilege } from '../../app/privilege.ts'
import { useMe } from '../../app/session.ts'
import { formatMoment } from '../../app/today.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { DescriptionList, EmptyState, PageHead, Section, Skeleton } from '../../kit/layout.tsx'
import { Failed } from '../registers/failed.tsx'

type Reply = ReplyOf<'evidenceCheckpoint'>
type Checkpoint = NonNullable<Reply['checkpoint']>
const isOverall = (roles: readonly { readonly unit: string | null }[]): boolean => roles.some(({ unit }) => unit === null)

/** 証跡: the newest signed checkpoint, to be printed and kept elsewhere; the file of everything; how anybody verifies it. */
export default function SealsPage() {
  const { roles } = useMe()
  const query = useQuery({ queryKey: ['evidence'], enabled: isOverall(roles), queryFn: ({ signal }) => api.get<Reply>('/evidence/checkpoint', { signal }) })
  return (
    <>
      <PageHead title="証跡" trail={[{ label: 'ホーム', href: '/' }, { label: '証跡' }]} lead="行われたことはすべて、あとから変えられない証跡に残り、一秒ほどで封印されます。下の点検点を印刷するか外に控えておくと、だれでも、控えた時より前の証跡が変わっていないことを確かめられます。" />
      {!isOverall(roles) ? <EmptyState title="組織全体の役割を持つ人だけが見られます">統括や情報管理の役割を持つ人に頼んでください。一件ごとの証明は、来歴の「証明を保存」から保存できます。</EmptyState>
        : query.isError ? <Failed error={query.error} again={() => void query.refetch()} /> : query.data === undefined ? <Skeleton lines={8} /> : <Shown reply={query.data} again={() => void query.refetch()} />}
    </>
  )
}

function Shown({ reply: { checkpoint, waiting, keys }, again }: { readonly reply: Reply; readonly again: () => void }) {
  return (
    <div className="flex flex-col gap-8">
      {waiting > 1000 && <Banner tone="warning" title={`${waiting.toLocaleString('ja-JP')}件が封印を待っています`}>証跡は残っていますが、封印が遅れています。続くときは、サーバーの記録に理由が出ていないか確かめてください。</Banner>}
      {checkpoint === null ? <EmptyState title="点検点はまだありません">サーバーが動いていれば、一秒ほどで作られます。</EmptyState> : <NewestCheckpoint checkpoint={checkpoint} again={again} />}
      <Section title="鍵">
        <p>点検点の署名を確かめるための公開鍵です。証跡のファイルとは別の道（紙、電話、ほかの職員）で渡すと、鍵のすり替えも見つけられます。</p>
        <ul className="mt-3 flex flex-col gap-2">{keys.map(({ name, text, since }) => <li key={name}><p className="font-bold">{name}　<span className="font-normal text-solid-gray-700">{formatMoment(since)}から</span></p><code className="block break-all text-sm">{text}</code></li>)}</ul>
      </Section>
      <Section title="保存期間"><p>記録をいつまで保存するかを定め、期限の切れたものの中身を消去します。<AppLink href="/evidence/keeping">保存期間と消去を開く</AppLink></p></Section>
      <HowToVerify />
    </div>
  )
}

function NewestCheckpoint({ checkpoint, again }: { readonly checkpoint: Checkpoint; readonly again: () => void }) {
  const { size, root, at, note, qr } = checkpoint
  return (
    <Section title="いちばん新しい点検点">
      <div className="flex flex-wrap items-start gap-8">
        <div className="min-w-0 flex-1 basis-96">
          <DescriptionList entries={[{ term: '証跡の件数', value: `${size.toLocaleString('ja-JP')}件` }, { term: '封印した時刻', value: formatMoment(at) }, { term: '根のハッシュ', value: <code className="break-all">{root}</code> }]} />
          <p className="mt-4 font-bold" id="checkpoint-note">署名された点検点</p>
          <pre aria-labelledby="checkpoint-note" tabIndex={0} className="mt-1 overflow-x-auto whitespace-pre-wrap break-all rounded-8 border border-solid-gray-300 p-3 text-sm">{note}</pre>
        </div>
        <svg role="img" aria-label="署名された点検点のQRコード" viewBox={`0 0 ${qr.side} ${qr.side}`} shapeRendering="crispEdges" className="size-64 shrink-0 bg-white"><path d={qr.path} /></svg>
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3" data-screen-only>
        <Button onClick={() => window.print()}>印刷して綴じる</Button>
        <Button look="outline" onClick={again}>新しくする</Button>
        <a className="link px-3 py-3 font-bold" href={`data:text/plain;charset=utf-8,${encodeURIComponent(note)}`} download={`点検点_${size}.txt`}>点検点を保存</a>
        <a className="link px-3 py-3 font-bold" href={WHOLE} download onClick={(event) => { event.preventDefault(); void saveWhole() }}>証跡の全件を保存</a>
      </div>
    </Section>
  )
}

const WHOLE = '/api/evidence/file'
/** The browser itself takes the file, which may be large, once the privilege is held. */
async function saveWhole(): Promise<void> {
  if (!await ensurePrivilege()) return
  const anchor = document.createElement('a')
  anchor.href = WHOLE
  anchor.download = ''
  anchor.click()
}

function HowToVerify() {
  return (
    <Section title="確かめ方">
      <ol className="ml-6 flex list-decimal flex-col gap-2">
        <li>ときどき（たとえば月に一度）この頁を印刷して綴じるか、点検点を別の場所に保存します。</li>
        <li>確かめるときは「証跡の全件を保存」でファイルを取ります。取ったことも証跡に残ります。</li>
        <li>製品に付いている docs/verify-evidence.mjs を、Node.js（18 以上）の入った別のパソコンに写し、次のように動かします。製品もデータベースも要りません。<code className="mt-1 block break-all rounded-8 bg-solid-gray-50 p-3 text-sm">node verify-evidence.mjs 証跡のファイル --key 受け取った鍵 --checkpoint 控えた点検点</code></li>
        <li>書換え・削除・差込み・入替え・古い控えへの差戻しがあれば、どの証跡かを名指しで言います。何も言わなければ、控えた時のまま変わっていません。</li>
      </ol>
    </Section>
  )
}

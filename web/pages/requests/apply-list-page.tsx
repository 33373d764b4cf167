import { registerCalled, useDefinitions } from '../../app/definitions.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { EmptyState, PageHead, Section } from '../../kit/layout.tsx'

/** One sentence about a procedure, made from what its definition says. */
function describe(one: ProcedureShown, noun: string | undefined): string {
  const asked = Object.values(one.form).filter((field) => field.required !== false).slice(0, 3).map((field) => field.label)
  const subject = noun === undefined ? '' : `${noun}を選び、`
  const effect = one.effect?.to === undefined ? '' : `許可が出ると台帳が「${one.effect.to}」になります。`
  return `${subject}${asked.join('・')}などを書いて出します。だれが決裁するかは、入力しながら分かります。${effect}`
}

function ProcedureCard({ one, noun }: { readonly one: ProcedureShown; readonly noun: string | undefined }) {
  return (
    <li className="panel flex flex-col gap-2 p-4 md:p-5">
      <AppLink href={`/apply/${one.id}`} className="link text-lg font-bold leading-150">{one.verb}</AppLink>
      <p className="font-bold text-solid-gray-700">{one.title}</p>
      <p>{describe(one, noun)}</p>
      <div className="mt-auto pt-1"><ClauseChips ids={one.cites} /></div>
    </li>
  )
}

/** 申請する: every procedure of the organisation, under the noun it is about. */
export default function ApplyListPage() {
  const definitions = useDefinitions()
  const groups = Map.groupBy(definitions.procedures, (one) => registerCalled(definitions, one.subject)?.noun ?? 'そのほか')
  return (
    <>
      <PageHead title="申請する" trail={[{ label: 'ホーム', href: '/' }, { label: '申請する' }]} lead="何について申請するかを選んでください。許可が要るかどうか分からないときは、先に「これはできるか」で確かめられます。" actions={<LinkButton look="outline" href="/decide">これはできるか</LinkButton>} />
      {groups.size === 0 && <EmptyState title="申請できる手続がまだありません">手続の定めを入れると、ここに並びます。</EmptyState>}
      {[...groups].map(([noun, list]) => (
        <Section key={noun} title={noun}><ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">{list.toSorted((a, b) => Object.keys(a.form).length - Object.keys(b.form).length).map((one) => <ProcedureCard key={one.id} one={one} noun={one.subject === null ? undefined : noun} />)}</ul></Section>
      ))}
    </>
  )
}

import { useState } from 'react'
import { useDefinitions } from '../../app/definitions.ts'
import type { ProcedureShown } from '../../app/definitions.ts'
import { byTopic } from '../../app/topics.ts'
import { AppLink } from '../../kit/app-link.tsx'
import { LinkButton } from '../../kit/button.tsx'
import { EmptyState, PageHead, Section, SectionIndex } from '../../kit/layout.tsx'
import { TextInput } from '../../kit/text-input.tsx'

const MOST_FIELDS = 4
/** What the form asks for first, so that one has it at hand. */
function asked({ form }: ProcedureShown): string {
  const labels = Object.values(form).filter((field) => field.required !== false).map(({ label }) => label)
  return labels.length === 0 ? '' : `書くこと：${labels.slice(0, MOST_FIELDS).join('・')}${labels.length > MOST_FIELDS ? ' など' : ''}`
}

function ProcedureLine({ one }: { readonly one: ProcedureShown }) {
  return (
    <li className="border-b border-solid-gray-300 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3"><AppLink href={`/apply/${one.id}`} className="link text-lg font-bold leading-150">{one.verb}</AppLink><span>{one.title}</span></p>
      <p className="text-sm text-solid-gray-700">{asked(one)}</p>
    </li>
  )
}

const textOf = ({ verb, title, form }: ProcedureShown): string => `${verb} ${title} ${Object.values(form).map(({ label }) => label).join(' ')}`

/** 申請する: every procedure of the organisation, to be found by a word or under what it is about. */
export default function ApplyListPage() {
  const { procedures } = useDefinitions()
  const [text, setText] = useState('')
  const topics = byTopic(procedures, text, textOf)
  return (
    <>
      <PageHead title="申請する" trail={[{ label: 'ホーム', href: '/' }, { label: '申請する' }]} lead="だれが決裁するかは、書きながら分かります。許可が要るかどうか分からないときは、先に「これはできるか」で確かめられます。" actions={<LinkButton look="outline" href="/decide">これはできるか</LinkButton>} />
      {procedures.length === 0 ? <EmptyState title="申請できる手続がまだありません">手続の定めを入れると、ここに並びます。</EmptyState> : (
        <>
          <div className="max-w-xl" role="search"><TextInput label="何を申請しますか" plain value={text} onChange={setText} help="手続の名前や、書くことの言葉で絞り込みます。例: 持出し、公表、例外" /></div>
          {topics.length === 0 && <div className="mt-6"><EmptyState title="合う手続はありません">言葉を短くするか、消してください。</EmptyState></div>}
          <SectionIndex sections={topics.map(({ title, things: { length } }) => ({ id: `topic-${title}`, title, count: length }))} />
          {topics.map(({ title, things }) => (
            <Section key={title} id={`topic-${title}`} title={title}><ul className="grid gap-x-10 lg:grid-cols-2">{things.toSorted((a, b) => Object.keys(a.form).length - Object.keys(b.form).length).map((one) => <ProcedureLine key={one.id} one={one} />)}</ul></Section>
          ))}
        </>
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import type { Form } from '../../../src/engine/definition.ts'
import { Icon } from '../icon.tsx'
import type { Drafts } from './drafts.ts'
import type { FormProblem } from './reading.ts'

/** Fields that follow one another under one heading; null: a form, or a part of one, without headings. */
export interface FieldsUnder { readonly heading: string | null; readonly keys: readonly string[] }
export function underHeadings(form: Form, shown: readonly string[]): readonly FieldsUnder[] {
  const parts: { heading: string | null; keys: string[] }[] = []
  for (const key of shown) {
    const heading = form[key]!.section ?? null
    if (parts.length > 0 && parts.at(-1)!.heading === heading) parts.at(-1)!.keys.push(key)
    else parts.push({ heading, keys: [key] })
  }
  return parts
}

const idOf = (index: number): string => `form-part-${index + 1}`
const leftIn = ({ keys }: FieldsUnder, open: readonly FormProblem[]): number => open.filter(({ field }) => keys.includes(field.split('.')[0]!)).length

/** Without a change of address: that would be leaving a form that is not sent yet. */
function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}

/** The headings of a long form with what each still lacks, as a way to them. */
export function PartsList({ parts, open }: { readonly parts: readonly FieldsUnder[]; readonly open: readonly FormProblem[] }) {
  return (
    <nav aria-label="この様式の見出し" className="panel px-4 py-2" data-screen-only>
      <ol className="flex flex-wrap gap-x-6">
        {parts.map((part, index) => {
          const left = leftIn(part, open)
          return <li key={index} className="flex min-h-11 items-center gap-1.5"><a href={`#${idOf(index)}`} className="link py-2.5" onClick={(event) => { event.preventDefault(); goTo(idOf(index)) }}>{index + 1}　{part.heading ?? 'そのほか'}</a>{left === 0 ? <><Icon name="check" className="size-5 text-green-900" /><span className="sr-only">入力済み</span></> : <span className="text-sm text-solid-gray-700">あと{left}項目</span>}</li>
        })}
      </ol>
    </nav>
  )
}

export function Part({ part, index, of, children }: { readonly part: FieldsUnder; readonly index: number; readonly of: number; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={idOf(index)} className="flex flex-col gap-8">
      <h2 id={idOf(index)} tabIndex={-1} className="scroll-mt-4 border-l-6 border-blue-900 pl-3 text-xl font-bold leading-150">{part.heading ?? 'そのほか'}<span className="ml-3 text-sm font-normal text-solid-gray-700">{index + 1}／{of}</span></h2>
      {children}
    </section>
  )
}

function wordsOf(form: Form, drafts: Drafts, key: string): string | null {
  const field = form[key]
  const value = drafts[key]
  if (field === undefined || typeof value !== 'string' || value === '') return null
  const option = 'options' in field ? field.options.find((one) => typeof one !== 'string' && one.value === value) : undefined
  return `${field.label}「${typeof option === 'object' ? option.label : value}」`
}

/** What follows from the answers so far; it stands where the first of it can be changed. */
export function Suggested({ form, drafts, keys }: { readonly form: Form; readonly drafts: Drafts; readonly keys: readonly string[] }) {
  const words = keys.flatMap((key) => wordsOf(form, drafts, key) ?? [])
  return <p role="status" className="rounded-8 bg-blue-50 px-4 py-3">ここまでの答えから、<strong>{words.join('・')}</strong>を提案しています。違うときは選び直せます。</p>
}

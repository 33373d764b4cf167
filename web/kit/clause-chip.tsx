import { plainCitation, useClause } from '../app/clause-source.tsx'
import { AppLink } from './app-link.tsx'
import { Icon } from './icon.tsx'
import { Popover } from './popover.tsx'

/** Where the page of a clause is. */
export const clauseHref = (id: string): string => `/clauses/${encodeURIComponent(id)}`

/** The official citation of a clause; a click shows what it says, with the way to its page. */
export function ClauseChip({ id, titled = false }: { readonly id: string; readonly titled?: boolean }) {
  const clause = useClause(id)
  const own = clause?.own ?? null
  const origin = clause?.cite ?? plainCitation(id)
  const cite = own?.cite ?? origin
  return (
    <Popover
      label={`条項 ${cite}`} panelClass="w-96"
      buttonClass="inline-flex min-h-8 max-w-full items-center gap-1 rounded-4 border border-solid-gray-400 bg-white px-2 py-0.5 text-left text-sm leading-130 text-blue-1000 hover:border-blue-900 hover:bg-blue-50 hover:underline"
      button={<><Icon name="clause" className="size-4 text-solid-gray-600" /><span><span className="sr-only">条項 </span>{titled && clause !== null && own === null && `${clause.document} `}{cite}{own !== null && <span className="text-solid-gray-700">（{origin}）</span>}{titled && clause !== null && `　${clause.title}`}</span></>}
    >
      {clause === null ? <p>{cite}</p> : (
        <>
          {own !== null && (
            <div className="mb-3 border-b border-solid-gray-300 pb-3">
              <p className="text-sm text-solid-gray-700">{own.policy}</p>
              <p className="mt-1 font-bold leading-150">{own.cite}　{own.title}</p>
              {own.text !== '' && <p className="mt-2 max-h-48 overflow-y-auto whitespace-pre-line text-[0.9375rem]">{own.text}</p>}
              <p className="mt-2"><AppLink href={own.link}>この組織の規程で開く</AppLink></p>
            </div>
          )}
          <p className="text-sm text-solid-gray-700">{clause.document}</p>
          <p className="mt-1 font-bold leading-150">{origin}　{clause.title}</p>
          <p className="mt-2 text-[0.9375rem]">{clause.summary}</p>
        </>
      )}
      <p className="mt-3"><AppLink href={clauseHref(id)}>この条項のページを開く</AppLink></p>
    </Popover>
  )
}

/** Several clauses in a row; nothing when there are none. `titled`: each with its document and title, where it is the answer and not the ground of one. */
export function ClauseChips({ ids, label = '根拠', titled = false }: { readonly ids: readonly string[]; readonly label?: string; readonly titled?: boolean }) {
  if (ids.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      {label !== '' && <span className="text-sm text-solid-gray-700">{label}</span>}
      <ul className="contents">{ids.map((id) => <li key={id} className="min-w-0"><ClauseChip id={id} titled={titled} /></li>)}</ul>
    </div>
  )
}

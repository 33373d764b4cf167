import { toProblem } from '../../app/api.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'

/** What went wrong, as the server words it, with its clauses; `again` where asking once more may help, which it does not where it is forbidden. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const problem = toProblem(error)
  const atFields = problem.errors.filter(({ message }) => message !== problem.details.detail)
  return (
    <div role="alert">
      <Banner tone="error" title={problem.details.title} actions={again === undefined || problem.status === 403 ? undefined : <Button look="outline" onClick={again}>もう一度読み込む</Button>}>
        <p>{problem.details.detail}</p>
        {atFields.length > 0 && <ul className="list-disc pl-5">{atFields.map((one, index) => <li key={index}>{one.message}</li>)}</ul>}
        <ClauseChips ids={problem.clauses} />
      </Banner>
    </div>
  )
}

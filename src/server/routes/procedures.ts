import { loadCatalogue } from '../../../clauses/catalogue.ts'
import { shapeNow, standingOf } from '../../acts/own-procedures.ts'
import { outputMark, outputName } from '../../acts/output-mark.ts'
import type { Seat } from '../../acts/world.ts'
import { sealLine } from '../../acts/evidence-proof.ts'
import type { LedgerInput } from '../../documents/ledger.ts'
import { renderLedger } from '../../documents/ledger-pdf.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import type { Procedure } from '../../engine/request/procedure.ts'
import type { Handlers } from '../handlers.ts'

function procedureCalled(seat: Seat, id: string): Procedure {
  const found = seat.book.procedures.get(id)
  if (!found) throw new Refused('not-found', 'この手続はありません。')
  return found
}

const COLUMNS: LedgerInput['columns'] = [{ key: 'part', label: '管理点', width: 24 }, { key: 'text', label: '電子手続での対応', width: 150 }, { key: 'clauses', label: '根拠条項', width: 80 }]
const citesInWords = (ids: readonly string[]): string => ids.flatMap((id) => { const one = loadCatalogue().find(id); return one ? [`${loadCatalogue().document(one.document).short} ${one.cite}`] : [] }).join('\n')

/** 手続ごとの同等性の状態と、確認に出す資料。 */
export const procedureRoutes: Handlers = {
  async procedureStanding({ seat, params }) {
    const standing = await standingOf(seat, procedureCalled(seat, params['procedure'] ?? ''))
    if (!standing) return { standing: null }
    const { row, register, changes, clauses, state, confirmed } = standing
    const [on, by] = [row?.details['confirmedOn'], row?.details['confirmer']]
    return { standing: { state, confirmed, changes: [...changes], clauses: [...clauses], confirmedOn: typeof on === 'string' ? on : null, confirmer: typeof by === 'string' ? by : null, link: row ? `/registers/${register}/${row.id}` : null, item: row?.id ?? null } }
  },
  async procedureMaterial({ seat, params }) {
    const procedure = procedureCalled(seat, params['procedure'] ?? '')
    const standing = await standingOf(seat, procedure)
    if (!standing) throw new Refused('not-found', 'この組織の規程に、同等性の確認の定めはありません。')
    const mark = outputMark(seat)
    const rows = (await shapeNow(seat, procedure)).map(({ part, text, clauses }) => ({ part, text, clauses: citesInWords(clauses) }))
    const file = renderLedger({
      title: `同等性の確認の資料　${procedure.title}`, organisation: nameOfOrganisation(seat.organisation), columns: COLUMNS, rows, printedOn: seat.day, orientation: 'landscape', mark, proof: await sealLine(seat),
      notes: [`対象手続と根拠条項: ${procedure.title}（${citesInWords(procedure.cites).replaceAll('\n', '、')}）`, `今の状態: ${standing.state}`],
    })
    return { file, type: 'application/pdf', name: outputName(seat, `同等性の確認の資料_${procedure.title}.pdf`), inline: true }
  },
}

// まだ守れていないもの。増やさない。直したら、その行を消す（消し忘れも試験が言う）。
import { expect } from 'vitest'

/** Nothing but what is known to be wrong, and nothing on the list that has been put right. */
export function expectOnlyKnown(wrong: readonly string[], known: readonly string[]): void {
  expect(wrong.filter((one) => !known.includes(one)), '新しく約束に反するもの').toEqual([])
  expect(known.filter((one) => !wrong.includes(one)), 'もう直った行（tests/contracts/known.ts から消す）').toEqual([])
}

/** 組の文書から一つも引かない定義。その組の証跡に条項が残らない。 */
export const WITHOUT_OWN_CLAUSE: readonly string[] = []

/** 道のない状態。道（手続か記録）を作るか、状態をなくす。 */
export const DEAD_ENDS: readonly string[] = []

/** 300行を越えるファイルと40行を越える関数。分ける。 */
export const TOO_LONG: readonly string[] = [
  'src/identity/session.ts: openSessions', 'src/store/organisation.test.ts',
  'web/kit/picker.tsx: Combobox', 'web/pages/clauses/tree.tsx: Tree', 'web/pages/imports/import-page.tsx: Import', 'web/pages/registers/bulk-dialog.tsx: Bulk', 'web/pages/registers/new-item-page.tsx: NewItem',
  'web/pages/requests/apply-form.tsx: ApplyForm', 'web/pages/requests/item-choice.tsx: ItemChoice',
  'web/pages/stocktakes/counting.tsx: Counting', 'web/pages/stocktakes/scan-field.tsx: ScanField', 'web/pages/stocktakes/scan-queue.ts: useScanQueue',
]

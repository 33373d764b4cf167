import { witnessExport } from '../../acts/export.ts'
import { outputMark } from '../../acts/output-mark.ts'
import { registerOf } from '../../acts/world.ts'
import type { Seat } from '../../acts/world.ts'
import { renderDeclaration } from '../../documents/declaration.ts'
import { markedName } from '../../documents/marking/marked-name.ts'
import { PLEDGES } from '../../domain/policies/declaration.ts'
import { nameOfOrganisation } from '../../engine/organisation.ts'
import { Refused } from '../../engine/refused.ts'
import type { FileReply } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

/** 宣言書 of a version of a policy that is one: always as the version says it. */
export async function declarationSheet(seat: Seat, key: string, id: string): Promise<FileReply> {
  const version = await loadItem(seat, key, id)
  const { details, number } = version
  if (details['declaration'] !== true) throw new Refused('not-found', 'この一件は宣言書ではありません。宣言書は、規程台帳の基本方針から作ります。')
  const mark = outputMark(seat)
  const text = (column: string): string => String(details[column] ?? '')
  const file = renderDeclaration({
    organisation: nameOfOrganisation(seat.organisation), title: `${String(version.linked?.['policy']?.details['name'] ?? '')}\n（宣言書）`, edition: `${number}　${text('label')}`,
    preamble: text('preamble'), pledges: PLEDGES.map(text), declaredOn: text('declaredOn'), signature: text('signature'), mark, printedOn: seat.day,
  })
  await witnessExport(seat, registerOf(seat, key), '宣言書', { item: number })
  return { file, type: 'application/pdf', name: markedName(`宣言書_${number}.pdf`, mark), inline: true }
}

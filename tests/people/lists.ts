// 人事の名簿・組織改正の表を、CSV の文字から作る。
import { fieldsOf } from '../../src/acts/organisation-plan.ts'
import type { BatchInput } from '../../src/acts/organisation-plan.ts'
import { readTable } from '../../src/documents/table-reader.ts'

export async function listOf(kind: BatchInput['kind'], day: string, text: string, extra: Partial<BatchInput> = {}): Promise<BatchInput & { readonly fileName: string }> {
  const { sheets } = await readTable(Buffer.from(text), 'list.csv', fieldsOf(kind).flatMap(({ label, aliases }) => [label, ...aliases]))
  return { kind, day, table: sheets[0]!, fileName: 'list.csv', ...extra }
}

// 警察の規程の試験の舞台: 規程と版を登録し、決裁と公布まで進め、画面と同じ窓口で読む。
import { addItem } from '../../src/acts/items.ts'
import type { LoadedItem } from '../../src/acts/item-facts.ts'
import { saveText } from '../../src/acts/policy-texts.ts'
import { buildApp } from '../../src/server/app.ts'
import { signInAs } from '../client.ts'
import type { TestClient } from '../client.ts'
import type { PersonKey } from '../factory-plans.ts'
import type { Stage } from '../stage.ts'

export async function entered(stage: Stage, register: string, number: string, columns: object): Promise<LoadedItem> {
  const seat = await stage.seat('係員')
  return seat.db.transaction().execute((tx) => addItem(tx, seat, register, { number, columns, unit: stage.organisation.units.課 }))
}
export const aPolicy = (stage: Stage, number: string, columns: object = {}): Promise<LoadedItem> =>
  entered(stage, 'policies', number, { name: number, kind: '訓令・通達', partOfPolicy: true, publicness: '職員限り', scope: '共通', ...(stage.organisation.profile === 'saitama-police' ? { membership: '別に定めた細目' } : {}), ...columns })

export async function promulgated(stage: Stage, policy: LoadedItem, number: string, { text, docNumber, on }: { readonly text: string; readonly docNumber: string; readonly on: string }): Promise<LoadedItem> {
  const version = await entered(stage, 'policy-versions', number, { policy: policy.id, label: docNumber })
  await saveText(await stage.seat('係員'), version.id, { name: '本文.txt', bytes: new TextEncoder().encode(text), outline: [] })
  await stage.record('係員', 'policies.decision.police', version.id, { docNumber, decidedOn: on <= '2026-11-16' ? on : '2026-11-16', decidedBy: stage.organisation.people.本部長 })
  await stage.record('係員', 'policies.enforcement', version.id, { effectiveFrom: on })
  return stage.item(version.id)
}

/** 同じ窓口に、サインインした人として尋ねる。 */
export async function asking<T>(stage: Stage, who: PersonKey, ask: (client: TestClient) => Promise<T>): Promise<T> {
  const app = await buildApp(stage.world, { requestsPerMinute: 0 })
  try { return await ask(await signInAs(app, stage.organisation.accounts[who])) } finally { await app.close() }
}
/** 情報を持ち出せるかを、その日の規程で尋ねる。 */
export const judgedOn = (stage: Stage, on: string): Promise<{ bases: string[]; notes: string[] }> => asking(stage, '係員', async (client) => {
  const { body, status, text } = await client.post('/api/decisions', { profile: stage.organisation.profile, action: 'take-out', on, information: { confidentiality: 3 }, equipment: { kind: 'external-medium' } })
  if (status !== 200) throw new Error(text)
  const bases = [...body.applied, ...[...body.approvals, ...body.conditions, ...body.prohibitions, ...body.notices, ...body.missing].flatMap(({ clauses }: { clauses: string[] }) => clauses)] as string[]
  return { bases, notes: body.notes }
})

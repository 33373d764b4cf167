// 緊急: 先に効き、承認は後から。効果は一度だけで、後の承認を待つ間も経路と理由が残る。
import { describe, expect, test } from 'vitest'
import { openWorld, takeSeat } from '../../src/acts/world.ts'
import { actOnRequest } from '../../src/acts/request-act.ts'
import { addRequest } from '../../src/acts/request-submit.ts'
import { loadRequest } from '../../src/acts/request-rows.ts'
import { loadDefinitions } from '../../src/domain/index.ts'
import { takeOut } from '../../src/domain/media/take-out.mpd.procedure.ts'
import { setting } from '../../src/engine/definition.ts'
import { onStage, refusalOf } from '../stage.ts'
import { takeOutForm } from './take-out-form.ts'

describe('an emergency with approval afterwards', () => {
  const stage = onStage('mpd')
  const within = setting('urgent.days', '事後承認の期限', 3, { unit: '日', notInSource: true })
  const seatIn = async (who: '係員' | '代理') => {
    const definitions = (await loadDefinitions()).map((one) => (one.id === takeOut.id && one.kind === 'procedure' ? { ...one, urgent: { cites: takeOut.cites, by: null, within } } : one))
    return takeSeat(openWorld(stage.store, definitions, stage.clock), stage.organisation.org, stage.organisation.people[who])
  }
  const urgent = { reason: '災害現場で直ちに要る' }

  test('takes effect when it is submitted, once, and the approval still has to come', async () => {
    const medium = stage.organisation.media.空
    const clerk = await seatIn('係員')
    const { id, state } = await addRequest(clerk, { procedure: takeOut.id, items: [medium], form: takeOutForm('mpd'), urgent, submit: true })
    expect(state).toBe('回付中')
    expect((await stage.item(medium)).state).toBe('持出し中')
    expect(await loadRequest(clerk.db, clerk, id)).toMatchObject({ urgent: true, urgentReason: urgent.reason, state: '回付中' })
    const { decided } = await actOnRequest(await seatIn('代理'), id, { version: 1, act: { act: '承認', position: 0 } })
    expect(decided).toBe(true)
    const lines = await stage.store.of(stage.organisation.org).selectFrom('custody').select('id').where('item', '=', medium).execute()
    expect(lines).toHaveLength(1)
    expect((await stage.request(id)).state).toBe('決裁済')
  })

  test('is refused where the procedure knows no emergency', async () => {
    const refused = await refusalOf(stage.ask('係員', takeOut.id, [stage.organisation.media.名簿], takeOutForm('mpd', []), { urgent }))
    expect(refused.refusals).toContainEqual(expect.objectContaining({ field: 'urgent', message: expect.stringContaining('緊急') }))
  })
})

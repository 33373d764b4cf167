// 同時に、または途中で殺されても: 一つの行い、一つの効果、半端なものは残らない。
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addRequest } from '../../src/acts/request-submit.ts'
import { actOnRequest } from '../../src/acts/request-act.ts'
import { Refused } from '../../src/engine/refused.ts'
import { openStore } from '../../src/store/database.ts'
import { aWorld, seatOf } from '../factories.ts'
import { onStage } from '../stage.ts'
import { takeOutForm } from './take-out-form.ts'

const outcome = (act: Promise<unknown>) => act.then(() => 'done', (error: unknown) => { if (error instanceof Refused) return error.code; throw error })

describe('at the same moment', () => {
  const stage = onStage('mpd')

  test('two approvers press approve: one act, one effect, one event; the other is told that it is done', async () => {
    const { 空: medium } = stage.organisation.media
    await stage.store.of(stage.organisation.org).insertInto('appointment').values({ org: stage.organisation.org, role: '情報管理者', person: stage.organisation.people.同僚, scope_unit: stage.organisation.units.係, from_day: '2020-04-01' }).execute()
    const id = await stage.ask('係員', 'media.take-out.mpd', [medium], takeOutForm('mpd'))
    const { version, steps } = await stage.request(id)
    expect(steps[0]!.addressees).toHaveLength(2)
    const seats = await Promise.all([stage.seat('代理'), stage.seat('同僚')])
    const outcomes = await Promise.all(seats.map((seat) => outcome(actOnRequest(seat, id, { version, act: { act: '承認', position: 0 } }))))
    expect(outcomes.toSorted()).toEqual(['done', 'stale'])
    const db = stage.store.of(stage.organisation.org)
    expect(await db.selectFrom('request_act').select('id').where('request', '=', id).where('act', '=', '承認').execute()).toHaveLength(1)
    expect(await db.selectFrom('custody').select('id').where('item', '=', medium).execute()).toHaveLength(1)
    expect(await db.selectFrom('evidence').select('id').where('request', '=', id).where('act', '=', '承認').execute()).toHaveLength(1)
  })

  test('a stale tab that approves a second time changes nothing', async () => {
    const medium = stage.organisation.media.名簿
    const id = await stage.ask('係員', 'media.take-out.mpd', [medium], takeOutForm('mpd', []))
    const { version, steps } = await stage.request(id)
    const decider = steps.length - 1
    await stage.act('課長', id, { act: '承認', position: decider }, version)
    const before = await stage.item(medium)
    expect(await outcome(stage.act('課長', id, { act: '承認', position: decider }, version))).toBe('stale')
    expect(await outcome(stage.act('課長', id, { act: '承認', position: decider }))).toBe('already-done')
    expect((await stage.item(medium)).version).toBe(before.version)
  })

  test('a hundred clients ask for the same medium and all are approved at once: one has it', async () => {
    const medium = stage.organisation.media.空
    await stage.record('係員', 'media.return', medium, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
    await stage.record('同僚', 'media.return-confirmation', medium, { received: true, empty: true })
    const applicant = await stage.seat('係員')
    const asked = await Promise.all(Array.from({ length: 100 }, () => addRequest(applicant, { procedure: 'media.take-out.mpd', items: [medium], form: takeOutForm('mpd'), submit: true })))
    const approver = await stage.seat('代理')
    const outcomes = await Promise.all(asked.map(async ({ id }) => outcome(actOnRequest(approver, id, { version: (await stage.request(id)).version, act: { act: '承認', position: 0 } }))))
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'conflict')).toHaveLength(99)
    const db = stage.store.of(stage.organisation.org)
    expect(await db.selectFrom('custody').select('id').where('item', '=', medium).where('confirmed_at', 'is', null).execute()).toHaveLength(1)
    expect(await db.selectFrom('request').select('id').where('state', '=', '決裁済').where('procedure', '=', 'media.take-out.mpd').where('id', 'in', asked.map(({ id }) => id)).execute()).toHaveLength(1)
  }, 60_000)
})

describe('a process killed while it approves', () => {
  const stage = onStage('mpd')

  test('every request is afterwards either untouched or wholly approved', async () => {
    const applicant = await stage.seat('係員')
    const db = stage.store.of(stage.organisation.org)
    for (let round = 0; round < 6; round++) {
      const { id } = await addRequest(applicant, { procedure: 'media.take-out.mpd', items: [stage.organisation.media.空], form: takeOutForm('mpd'), submit: true })
      await killWhileApproving(id, 2 + round * 9)
      const request = await stage.request(id)
      const acts = await db.selectFrom('request_act').select('id').where('request', '=', id).where('act', '=', '承認').execute()
      const lines = await db.selectFrom('custody').select('id').where('request', '=', id).execute()
      const proof = await db.selectFrom('evidence').select('act').where('request', '=', id).where('act', '=', '承認').execute()
      const whole = request.state === '決裁済' ? 1 : 0
      expect([acts.length, lines.length, proof.length]).toEqual([whole, whole, whole])
      expect((await stage.item(stage.organisation.media.空)).state).toBe(whole ? '持出し中' : '保管中')
      if (whole) {
        await stage.record('係員', 'media.return', stage.organisation.media.空, { erased: true, method: '上書きによる消去', externallyConnected: 'なし' })
        await stage.record('同僚', 'media.return-confirmation', stage.organisation.media.空, { received: true, empty: true })
      } else await stage.act('係員', id, { act: '取下げ' })
    }
  }, 60_000)

  async function killWhileApproving(request: string, afterMs: number): Promise<void> {
    const script = path.join(import.meta.dirname, 'approve-and-die.ts')
    const child = spawn(process.execPath, [script, stage.databaseUrl, String(stage.organisation.org), stage.organisation.people.代理, request], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')                    // it is about to approve
    await new Promise((done) => setTimeout(done, afterMs))
    child.kill('SIGKILL')
    await once(child, 'close')
    const store = await openStore(stage.databaseUrl)     // a new process finds the state whole
    await seatOf(await aWorld(store), stage.organisation, '係員')
    await store.close()
  }
})

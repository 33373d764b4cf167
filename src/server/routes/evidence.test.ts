import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientWith, privileged, signInAs } from '../../../tests/client.ts'
import { onStage } from '../../../tests/stage.ts'
import { sealLine } from '../../acts/evidence-proof.ts'
import { addItem } from '../../acts/items.ts'
import { audit } from '../../evidence/audit.ts'
import { proofFault, readProof } from '../../evidence/proof.ts'
import { holdsWholeRole } from '../../identity/reading.ts'
import { buildApp } from '../app.ts'
import { startSealing } from '../sealing.ts'

describe('証跡の頁と証明', () => {
  const stage = onStage('mpd')
  let app: FastifyInstance
  let dataDir: string
  const seal = () => startSealing({ db: stage.store.owner, clock: stage.clock, dataDir, name: 'test' }).stop()
  beforeAll(async () => {
    app = await buildApp(stage.world, { requestsPerMinute: 0 })
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'sekisho-evidence-'))
    await seal()
  })
  afterAll(async () => { await app.close(); await rm(dataDir, { recursive: true, force: true }) })
  const whole = async () => {
    const holders = Object.entries(stage.organisation.people)
    for (const [key, id] of holders) {
      const seat = await stage.seat(key as never)
      if (holdsWholeRole(seat)) return { key, id }
    }
    throw new Error('組織全体の役割の人がいません。')
  }
  const usernameOf = async (person: string) => (await stage.store.owner.selectFrom('account').select('username').where('person', '=', person).executeTakeFirstOrThrow()).username
  const as = async (person: string) => signInAs(app, await usernameOf(person))

  test('来歴の一件の証明を、その物を見られる人が保存でき、それだけで確かめられる', async () => {
    const seat = await stage.seat('係員')
    const { id } = await seat.db.transaction().execute((tx) => addItem(tx, seat, 'media', { number: 'P-1', columns: { kind: 'ＵＳＢメモリ', encryption: true, shared: '共用', externallyConnected: 'なし' } }))
    const client = await as(stage.organisation.people.係員)
    const { body: { rows } } = await client.get(`/api/registers/media/items/${id}/history`)
    const [{ evidence }] = rows
    expect(await client.get(`/api/evidence/${evidence}/proof`)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('まだ封印されていません') as string } })
    await seal()
    const { status, text } = await client.get(`/api/evidence/${evidence}/proof`)
    expect(status).toBe(200)
    const proof = readProof(text)!
    expect(proofFault(proof)).toBeNull()
    expect(JSON.parse(proof.text)).toMatchObject({ subject: `item/${id}`, actor: stage.organisation.people.係員 })
    expect(proofFault({ ...proof, text: proof.text.replace('P-1', 'P-2') })).toContain('この中身では入っていません')
    expect(proofFault(proof, [`x+00000000+${createHash('sha256').digest('base64')}`])).toContain('署名')
  })
  test('申請の経過の一手ごとに証明がある', async () => {
    const { 空: medium } = stage.organisation.media
    const request = await stage.ask('係員', 'media.take-out.mpd', [medium], { purpose: '現場', destinationKind: '庁舎の外', destination: '現場', period: { from: '2026-11-17', to: '2026-11-20' }, contents: [{ title: '図面', confidentiality: 2, integrity: 1, availability: 1 }], minimised: true, measures: ['encrypted'] })
    await seal()
    const client = await as(stage.organisation.people.係員)
    const { body: { acts } } = await client.get(`/api/requests/${request}`)
    expect(acts[0].evidence).toMatch(/^\d+$/)
    expect(proofFault(readProof((await client.get(`/api/evidence/${acts[0].evidence}/proof`)).text)!)).toBeNull()
  })
  test('点検点と全件は組織全体の役割の人だけ。全件は外の検証器で確かめられ、取ったことも残る', async () => {
    const clerk = await as(stage.organisation.people.係員)
    for (const url of ['/api/evidence/checkpoint', '/api/evidence/file']) expect((await clerk.get(url)).status).toBe(403)
    for (const url of ['/api/evidence/checkpoint', '/api/evidence/file', '/api/evidence/1/proof']) expect((await clientWith(app, '').get(url)).status).toBe(401)
    const chief = await as((await whole()).id)
    expect((await chief.get('/api/evidence/file')).body.type).toBe('/errors/privilege-required')
    await privileged(chief)
    await seal()
    const { body } = await chief.get('/api/evidence/checkpoint')
    expect(body).toMatchObject({ waiting: 0, keys: [{ name: 'test/0001' }], checkpoint: { note: expect.stringContaining('— test/0001 ') as string } })
    expect(body.checkpoint.qr.path).toMatch(/^M4 4h7/)
    const { text, headers } = await chief.get('/api/evidence/file')
    expect(headers['content-disposition']).toContain('attachment')
    async function* chunks(): AsyncGenerator<Buffer> { yield Buffer.from(text) }
    expect(await audit(chunks(), { keys: [body.keys[0].text], notes: [body.checkpoint.note] })).toMatchObject({ findings: [], events: body.checkpoint.size, waiting: 1 })
    const kept = await stage.store.owner.selectFrom('evidence').select('actor').where('org', '=', stage.organisation.org).where('act', '=', '証跡の出力').execute()
    expect(kept).toEqual([{ actor: (await whole()).id }])
  })
  test('人や役割の変更など、物でも申請でもない証跡の証明は、組織全体の役割の人だけ。ほかの組織のものは誰にも', async () => {
    const { id } = await stage.store.owner.selectFrom('evidence').select('id').where('org', '=', stage.organisation.org).where('subject', 'not like', 'item/%').where('subject', 'not like', 'request/%').orderBy('id').limit(1).executeTakeFirstOrThrow()
    expect((await (await as(stage.organisation.people.係員)).get(`/api/evidence/${id}/proof`)).status).toBe(404)
    expect((await (await as((await whole()).id)).get(`/api/evidence/${id}/proof`)).status).toBe(200)
    expect((await (await as((await whole()).id)).get('/api/evidence/999999999/proof')).status).toBe(404)
  })
  test('印刷する簿冊の脚に、どこまで封印されていたかが付く', async () => {
    const client = await as(stage.organisation.people.係員)
    const { body: { forms } } = await client.get('/api/ledgers')
    const reply = await client.get(`/api/ledgers/${forms[0].id}?format=pdf`)
    expect(reply.status).toBe(200)
    expect(await sealLine(await stage.seat('係員'))).toMatch(/^証跡[\d,]+件 [A-Za-z0-9+/]{12}$/)
  })
})

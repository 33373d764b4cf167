import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import type { FreshDatabase } from '../../tests/database.ts'
import { takeSeat } from '../acts/world.ts'
import { aWorld } from '../../tests/factories.ts'
import { systemClock } from '../engine/clock.ts'
import { PROFILES } from '../engine/definition.ts'
import { openSignIn } from '../identity/sign-in.ts'
import { openStore } from '../store/database.ts'
import type { Store } from '../store/database.ts'
import { runCommand } from './command.ts'
import type { Command } from './command.ts'
import { openDecisions } from './decide-command.ts'
import { createOrganisation } from './init.ts'
import { COMMANDS } from './sekisho.ts'

async function run(args: readonly string[], commands: readonly Command[] = COMMANDS) {
  let out = ''
  let err = ''
  const code = await runCommand(commands, args, (text) => { out += text }, (text) => { err += text })
  return { code, out, err }
}

test('without a command, and with help, every command is listed', async () => {
  for (const args of [[], ['help'], ['--help']]) {
    const { code, out } = await run(args)
    expect(code).toBe(0)
    for (const { name, summary } of COMMANDS) expect(out).toContain(`sekisho ${name}  ${summary}`)
  }
})
test.each([[['nothing']], [['init', '--colour']], [['init', '--key']], [['decide', '--x=1']]])('the wrong call %j says what is wrong', async (args) => {
  const { code, err, out } = await run(args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/[ぁ-ん）]。/)
  expect(err).not.toMatch(/Unknown|argument|Error/)
})
test('a failure is one sentence and exit code 1', async () => {
  const failing: Command = { name: 'x', summary: 'x', usage: '', run: async () => { throw new Error('できませんでした。') } }
  expect(await run(['x'], [failing])).toEqual({ code: 1, out: '', err: 'できませんでした。\n' })
})
test('what is missing is asked for by name', async () => { expect((await run(['init', '--key', 'a'])).err).toContain('--profile を指定してください。') })
test('the command line decides by the profile and day of the question', async () => {
  const decide = await openDecisions()
  const question = { action: 'take-out', information: { confidentiality: 3 }, equipment: { kind: 'external-medium' } } as const
  const now = decide({ ...question, profile: 'mpd', on: '2026-11-16' })
  expect(now.approvals.map(({ role }) => role)).toEqual(['所属長'])
  expect(decide({ ...question, profile: 'mpd', on: '1990-01-01' }).applied).toEqual([])
})

let database: FreshDatabase
let store: Store
beforeAll(async () => {
  database = await freshDatabase()
  store = await openStore(database.url)
})
afterAll(async () => {
  await store.close()
  await database.drop()
})
const first = { name: '試験の組織', personNumber: '1', personName: '大原 一郎', password: 'ながい合言葉です 2026', day: '2026-11-16' }
test.each(PROFILES)('the first organisation of %s can be signed in to at once', async (profile) => {
  const org = await createOrganisation(store, { ...first, key: profile, profile, username: `first-${profile}` })
  const signedIn = await openSignIn(await aWorld(store, systemClock))({ username: `first-${profile}`, password: first.password })
  expect(signedIn.org).toBe(org)
  const seat = await takeSeat(await aWorld(store), org, signedIn.person)
  expect(seat.organisation.people.get(signedIn.person)).toMatchObject({ name: '大原 一郎', assignments: [{ head: true }] })
})
test.each([
  [{ key: 'mpd', username: 'another' }, '略号「mpd」の組織はもうあります'], [{ key: 'other', username: 'first-mpd' }, 'すでに使われています'], [{ key: 'Other!', username: 'a' }, '英小文字'],
  [{ key: 'other', username: 'Ａ' }, '利用者名は'], [{ key: 'other', username: 'a', password: 'short' }, '12文字以上'], [{ key: 'other', username: 'a', password: 'aaaaaaaaaaaaaaa' }, '単純すぎます'], [{ key: 'other', username: 'somebody', password: 'somebody-2026-x' }, '利用者名を含めない'],
])('%j is refused and leaves nothing behind', async (input, message) => {
  const count = async () => (await store.owner.selectFrom('organisation').select('id').execute()).length
  const before = await count()
  await expect(createOrganisation(store, { ...first, profile: 'mpd', ...input })).rejects.toThrow(message)
  expect(await count()).toBe(before)
})

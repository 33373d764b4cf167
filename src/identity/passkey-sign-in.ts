import { takeSeat } from '../acts/world.ts'
import type { World } from '../acts/world.ts'
import { Refused } from '../engine/refused.ts'
import { factorRows } from './factors.ts'
import { askToShow, passkeyShown } from './passkeys.ts'
import type { ShownPasskey, Site } from './passkeys.ts'
import { identityRefusals } from './refusals.ts'
import { showSecond } from './second-factor.ts'
import type { Begun } from './second-factor.ts'
import type { Origin, Session, Sessions } from './session.ts'
import type { SignedIn } from './sign-in.ts'
import { takeStep } from './steps.ts'
import type { Stepped } from './steps.ts'
import { giveTicket, takeTicket } from './tickets.ts'

const PURPOSE = 'passkey'
const WRONG = 'パスキーを確かめられませんでした。もう一度行うか、利用者名とパスワードでサインインしてください。'

/** What the browser is asked, and the ticket under which the answer is taken, once. */
export async function askForSignIn(world: World, site: Site, session: Session | undefined) {
  const own = session?.step === 'factor' ? (await factorRows(world.store.of(session.org), session.org, session.account)).filter(({ kind, stopped }) => kind === 'passkey' && !stopped) : []
  const options = await askToShow(site, own)
  return { options, ticket: await giveTicket(world, PURPOSE, { challenge: options.challenge }) }
}

/** Signs in with a passkey: as the second factor of a sign-in that was begun, else alone. */
export async function signInWithPasskey(world: World, sessions: Sessions, site: Site, input: { readonly begun: Begun | undefined; readonly from: Origin; readonly ticket: string | undefined; readonly response: unknown }): Promise<Stepped> {
  const kept = await takeTicket<{ challenge: string }>(world, PURPOSE, input.ticket)
  const shown = kept && await passkeyShown(world, site, kept.challenge, input.response)
  const { begun } = input
  if (begun?.session.step === 'factor') {
    return showSecond(world, sessions, begun, async () => (shown?.org !== begun.session.org || shown.account !== begun.session.account ? undefined : shown.stopped ? 'stopped' : { shown: ['passkey'], factor: shown.id }))
  }
  if (!shown) throw new Refused('not-signed-in', WRONG)
  if (begun) await sessions.end(begun.token)
  return takeStep(world, sessions, await ownerOf(world, shown), input.from, { shown: ['passkey'], factor: shown.id })
}

async function ownerOf(world: World, { org, account, stopped }: ShownPasskey): Promise<SignedIn> {
  const row = await world.store.of(org).selectFrom('account').select(['person', 'last_sign_in_at', 'last_sign_out_at', 'must_change', 'stopped_at']).where('org', '=', org).where('id', '=', account).executeTakeFirstOrThrow()
  if (stopped) throw new Refused('not-permitted', identityRefusals((await takeSeat(world, org, row.person)).book, 'identities.factors/in-use', { stopped: true }, {}))
  return { org, account, person: row.person, previousSignInAt: row.last_sign_in_at, previousSignOutAt: row.last_sign_out_at, mustChange: row.must_change, stopped: row.stopped_at !== null, attempt: 'free' }
}

import type { Clock } from '../engine/clock.ts'
import { installationName, openKeys, signing } from '../evidence/keys.ts'
import { AT_ONCE, openSealer } from '../evidence/seal.ts'
import type { Sealer } from '../evidence/seal.ts'
import type { Db } from '../store/database.ts'
import { startRounds } from './rounds.ts'
import type { Rounds } from './rounds.ts'

const EVERY_MS = 500
const MOST_WAIT_MS = 30_000
export interface Sealing { readonly db: Db; readonly clock: Clock; readonly dataDir: string; /** What the installation is called where it has no key yet. */ readonly name: string }

/**
 * Seals the evidence twice a second, and once more when it is told to stop. Never ends by itself: `failed` is told of what went wrong (once, until it succeeds again), and it is tried
 * again, less and less often up to every 30 seconds.
 */
export function startSealing(sealing: Sealing, failed: (error: unknown) => void = (error) => { console.error(`証跡を封印できませんでした。直るまで試します: ${error instanceof Error ? error.message : String(error)}`) }): Rounds {
  let failures = 0
  let sealer: Sealer | undefined
  const round = async (isStopped: () => boolean): Promise<number> => {
    let sealed = 0
    try {
      sealer ??= await openSealerFor(sealing)
      sealed = await sealer.seal()
      failures = 0
    } catch (error) {
      if (failures++ === 0 && !isStopped()) failed(error)
    }
    return sealed >= AT_ONCE ? 0 : Math.min(MOST_WAIT_MS, EVERY_MS * 2 ** Math.min(failures, 10))
  }
  return startRounds(round, () => round(() => true))
}

/** The sealer with the keys of this installation, made at the first start. */
export async function openSealerFor({ db, clock, dataDir, name }: Sealing): Promise<Sealer> {
  const signers = await openKeys(dataDir, db, name)
  return openSealer({ db, clock, signers: signing(signers), origin: await installationName(db, name) })
}

// 承認の途中で殺されるための別プロセス: node approve-and-die.ts URL 組織 人 申請
import { actOnRequest } from '../../src/acts/request-act.ts'
import { loadRequest } from '../../src/acts/request-rows.ts'
import { openWorld, takeSeat } from '../../src/acts/world.ts'
import { openStore } from '../../src/store/database.ts'
import { standingClock } from '../../src/engine/clock.ts'
import { loadDefinitions } from '../../src/domain/index.ts'

const [url, org, person, request] = process.argv.slice(2) as [string, string, string, string]
const store = await openStore(url)
const seat = await takeSeat(openWorld(store, await loadDefinitions(), standingClock('2026-11-16T01:00:00Z')), Number(org), person)
const { version } = await loadRequest(seat.db, seat, request)
process.stdout.write('ready\n')
await actOnRequest(seat, request, { version, act: { act: '承認', position: 0 } })
process.stdout.write('approved\n')
await new Promise(() => {})

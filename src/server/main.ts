// サーバーの入口: node src/server/main.ts start | demo（npm start、npm run demo から）
import { openWorld } from '../acts/world.ts'
import { liveADay } from '../demo/life.ts'
import { readMailConfig, smtpTransport } from '../delivery/transport.ts'
import { loadDemo } from '../demo/load.ts'
import { loadDefinitions } from '../domain/index.ts'
import { dayOf, systemClock } from '../engine/clock.ts'
import { profileOf } from '../profiles/index.ts'
import { openVault } from '../identity/vault.ts'
import { openStoreFor } from '../store/open-store.ts'
import { buildApp } from './app.ts'
import { startJobs } from './jobs.ts'
import { startMailing } from './mailing.ts'
import { onShutdown, runUntilStopped } from './lifecycle.ts'
import { readConfig } from './main-config.ts'
import type { Config } from './main-config.ts'
import { FIRST_ORGANISATION, tableOf, upSentence } from './main-words.ts'
import { readOidcConfig } from './oidc-config.ts'
import { startSealing } from './sealing.ts'

const [mode = 'start'] = process.argv.slice(2)
await runUntilStopped(async () => {
  if (mode !== 'start' && mode !== 'demo') throw new Error(`「${mode}」という始め方はありません。start か demo を指定してください。`)
  await start(readConfig(process.env, { demo: mode === 'demo' }), mode)
})

async function start(config: Config, way: 'start' | 'demo'): Promise<void> {
  const mail = readMailConfig(process.env, config.baseUrl)
  const oidc = readOidcConfig(process.env)
  const store = await openStoreFor(process.env, onShutdown)
  const world = openWorld(store, await loadDefinitions(), systemClock, mail && { baseUrl: config.baseUrl })
  const accounts = way === 'demo' ? await loadDemo(store, dayOf(systemClock.now())) : []
  const app = await buildApp(world, { baseUrl: config.baseUrl, behindProxy: config.behindProxy, logLevel: 'warn', vault: await openVault(config.dataDir), oidc })
  onShutdown(() => app.close())
  await app.listen({ port: config.port, host: config.host }).catch((error: unknown) => { throw notListening(error, config) })
  if (way === 'demo') await liveADay(world)
  const jobs = startJobs(world)
  onShutdown(() => jobs.stop())
  const sealing = startSealing({ db: store.owner, clock: systemClock, dataDir: config.dataDir, name: config.name })
  onShutdown(() => sealing.stop())
  if (mail) {
    const mailing = startMailing({ db: store.owner, transport: smtpTransport(mail), clock: systemClock, host: mail.from.slice(mail.from.lastIndexOf('@') + 1) })
    onShutdown(() => mailing.stop())
  }
  const isEmpty = await store.owner.selectFrom('organisation').select('id').limit(1).executeTakeFirst() === undefined
  if (accounts.length > 0) console.log(`${tableOf(['組織', '利用者名', 'パスワード', '誰', '試せること'], accounts.map((one) => [`${one.organisation}（${profileOf(one.profile).name}）`, one.username, one.password, `${one.person}　${one.title}`, one.duty]))}\n`)
  if (isEmpty) console.log(`${FIRST_ORGANISATION}\n`)
  console.log(upSentence(config.baseUrl, process.uptime()))
}

function notListening(error: unknown, { port, host }: Config): Error {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return new Error(`ポート ${port} は別のプログラムが使っています。そちらを止めるか、SEKISHO_PORT に別の番号を指定してください（例: SEKISHO_PORT=8788 npm run demo）。`)
  if (code === 'EACCES') return new Error(`ポート ${port} で待ち受ける権限がありません。SEKISHO_PORT に 1024 以上の番号を指定してください。`)
  return new Error(`${host} のポート ${port} で待ち受けられません（${code ?? String(error)}）。SEKISHO_HOST と SEKISHO_PORT を確かめてください。`)
}

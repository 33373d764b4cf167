import path from 'node:path'

/** How the server is run, from the environment. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The address people use. */
  readonly baseUrl: string
  readonly behindProxy: boolean
  /** Where the keys of the evidence are, and the embedded database: SEKISHO_DATA. */
  readonly dataDir: string
  /** What this installation is called in the checkpoints of its evidence: the host of SEKISHO_BASE_URL. */
  readonly name: string
}
const DEFAULT_PORT = 8787

/**
 * Reads SEKISHO_PORT, SEKISHO_HOST, SEKISHO_BASE_URL and SEKISHO_BEHIND_PROXY. Empty counts as not set. Throws one Japanese sentence that says what to change.
 * The sample data has passwords everybody knows: it is served to this machine only, unless SEKISHO_HOST says otherwise.
 */
export function readConfig(env: NodeJS.ProcessEnv, options: { readonly demo: boolean }): Config {
  const port = portFrom(env['SEKISHO_PORT']?.trim())
  const host = env['SEKISHO_HOST']?.trim() || (options.demo ? 'localhost' : '0.0.0.0')
  if (/[\s/:]/.test(host) && !/^[0-9a-f:]+$/i.test(host)) throw new Error(`SEKISHO_HOST=${host} は使えません。待ち受ける番地（例: 127.0.0.1、0.0.0.0）だけを指定してください。`)
  return { port, host, baseUrl: baseUrlFrom(env['SEKISHO_BASE_URL']?.trim(), port), behindProxy: flagFrom(env['SEKISHO_BEHIND_PROXY']?.trim()), dataDir: dataDirFrom(env), name: installationFrom(env) }
}
/** Absolute. */
export const dataDirFrom = (env: NodeJS.ProcessEnv): string => path.resolve(env['SEKISHO_DATA']?.trim() || 'data')
export function installationFrom(env: NodeJS.ProcessEnv): string {
  const url = env['SEKISHO_BASE_URL']?.trim()
  return url !== undefined && URL.canParse(url) && new URL(url).host !== '' ? new URL(url).host : 'sekisho'
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) throw new Error(`SEKISHO_PORT=${text} は使えません。1 から 65535 までの数を指定してください（指定しなければ ${DEFAULT_PORT}）。`)
  return port
}
function baseUrlFrom(text: string | undefined, port: number): string {
  if (text === undefined || text === '') return `http://localhost:${port}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`SEKISHO_BASE_URL=${text} は使えません。利用者が開く番地を https://sekisho.example.jp の形（パスなし）で指定してください。`)
  }
  return url.origin
}
function flagFrom(text: string | undefined): boolean {
  if (text === undefined || text === '' || text === '0') return false
  if (text === '1') return true
  throw new Error(`SEKISHO_BEHIND_PROXY=${text} は使えません。前段のプロキシが X-Forwarded-For を付けるなら 1、そうでなければ 0 を指定してください。`)
}

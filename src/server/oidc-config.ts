/** A provider of identities that people may sign in with, from the environment. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button says. */
  readonly name: string
  /** The key of the organisation whose people it knows; nobody else signs in with it. */
  readonly organisation: string
  /** The claim that says the user name. */
  readonly claim: string
  /** Values of acr that say that two kinds were shown. */
  readonly strong: readonly string[]
}
const LOCAL = ['localhost', '127.0.0.1', '[::1]']

/** Reads SEKISHO_OIDC_*; null where no issuer is set. Empty counts as not set. Throws one Japanese sentence that says what to change. */
export function readOidcConfig(env: NodeJS.ProcessEnv): OidcConfig | null {
  const read = (name: string): string => env[`SEKISHO_OIDC_${name}`]?.trim() ?? ''
  const issuer = read('ISSUER')
  if (issuer === '') {
    const lonely = ['CLIENT_ID', 'CLIENT_SECRET', 'ORGANISATION'].find((name) => read(name) !== '')
    if (lonely !== undefined) throw new Error(`SEKISHO_OIDC_${lonely} だけでは使えません。SEKISHO_OIDC_ISSUER に認証基盤の番地を指定してください（使わないなら SEKISHO_OIDC_${lonely} を消してください）。`)
    return null
  }
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOCAL.includes(url.hostname))) || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error(`SEKISHO_OIDC_ISSUER=${issuer} は使えません。認証基盤の番地を https://idp.example.jp/realms/city の形で指定してください。`)
  }
  const wanted = (name: string, what: string): string => read(name) || fail(`SEKISHO_OIDC_${name} がありません。SEKISHO_OIDC_ISSUER を使うには、${what}を指定してください。`)
  const claim = read('CLAIM') || 'preferred_username'
  if (!/^[\w.:/-]{1,100}$/.test(claim)) fail(`SEKISHO_OIDC_CLAIM=${claim} は使えません。利用者名の入っている項目の名（例: preferred_username、upn）を指定してください。`)
  return {
    issuer, clientId: wanted('CLIENT_ID', '認証基盤に登録した名'), clientSecret: wanted('CLIENT_SECRET', '認証基盤に登録した秘密'), organisation: wanted('ORGANISATION', 'どの組織の人が使うか（組織の略号）'),
    name: read('NAME') || '組織の認証基盤', claim, strong: read('MFA_ACR').split(/[,\s]+/).filter((one) => one !== ''),
  }
}
function fail(message: string): never {
  throw new Error(message)
}

// 何を: 部品表（dist/sbom.cdx.json、CycloneDX）を書き、届くときは npm audit で製品の部品の既知の弱点を調べる。
// いつ: npm test と npm run check の一段。単独では node tools/dependencies.ts。例: npm run -s tool dependencies
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A weakness that is known and borne for a while. `until`: the last day; afterwards it fails again. */
export interface Allowed { readonly advisory: string; readonly package: string; readonly reason: string; readonly until: string }
export interface Finding { readonly package: string; readonly severity: string; readonly advisory: string; readonly title: string }
export type Audit = { readonly findings: readonly Finding[] } | { readonly unreachable: string }
interface Via { readonly source?: number; readonly url?: string; readonly title?: string; readonly severity?: string }
interface AuditOutput { readonly message?: string; readonly error?: { readonly code?: string; readonly summary?: string }; readonly vulnerabilities?: { readonly [name: string]: { readonly severity: string; readonly via: readonly (string | Via)[] } } }
interface Part { readonly 'bom-ref': string; readonly name: string; readonly version: string; readonly properties?: readonly { readonly name: string; readonly value: string }[] }
interface Sbom { readonly bomFormat: string; components: readonly Part[]; dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]; serialNumber?: string; metadata?: { timestamp?: string; component?: { name?: string } } }

const SEVERE = ['high', 'critical']
const TIME_MS = 60_000
const ROOT = path.dirname(import.meta.dirname)

/** What `npm audit --json` says; `unreachable` where it could not ask (no network, a registry without advisories). */
export function auditOf(output: string): Audit {
  let said: AuditOutput
  try { said = JSON.parse(output) as AuditOutput } catch { return { unreachable: 'npm audit が答えを返しません' } }
  if (!said.vulnerabilities) return { unreachable: said.error?.summary || said.message || said.error?.code || '理由は分かりません' }
  const findings = Object.entries(said.vulnerabilities).flatMap(([name, { via, severity }]) => via.flatMap((one): Finding[] =>
    (typeof one === 'string' ? [] : [{ package: name, severity: one.severity ?? severity, advisory: one.url?.split('/').at(-1) ?? String(one.source ?? ''), title: one.title ?? '' }])))
  return { findings }
}

/** Severe findings that nothing (any longer) allows, and lines of the list that are wrong or no longer needed. `day`: YYYY-MM-DD. */
export function complaints(findings: readonly Finding[], allowed: readonly Allowed[], day: string): string[] {
  const covers = (found: Finding) => allowed.some((one) => one.advisory === found.advisory && one.package === found.package && one.reason.trim() !== '' && one.until >= day)
  return [
    ...findings.filter((one) => SEVERE.includes(one.severity) && !covers(one)).map((one) => `${one.package}: ${one.title}（${one.severity}、${one.advisory}）。版を上げるか、理由と期限を tools/audit-allowed.json に書いてください。`),
    ...allowed.filter((one) => one.until < day).map((one) => `tools/audit-allowed.json の ${one.advisory} は ${one.until} で期限が切れました。`),
    ...allowed.filter((one) => !findings.some(({ advisory }) => advisory === one.advisory)).map((one) => `tools/audit-allowed.json の ${one.advisory} はもう当たりません。消してください。`),
  ]
}

/** npm, from the lock file alone: works offline and whatever lies in node_modules. Resolves with what it printed. */
function npm(args: readonly string[]): Promise<string> {
  const cli = process.env['npm_execpath']
  const [program, first] = cli !== undefined && /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args, '--package-lock-only', '--loglevel=error'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'], timeout: TIME_MS, shell: process.platform === 'win32' && program === 'npm', env: { ...process.env, npm_config_fetch_retries: '0', npm_config_fetch_timeout: '20000' } })
    let said = ''
    child.stdout.on('data', (text) => { said += String(text) })
    child.once('error', () => resolve(said))
    child.once('close', () => resolve(said))
  })
}

/** The parts of the product as CycloneDX, the same for the same lock file: no number of its own, no time. Throws one Japanese sentence where npm gives none. */
export async function writeSbom(): Promise<{ readonly file: string; readonly parts: number }> {
  const said = await npm(['sbom', '--sbom-format=cyclonedx'])
  let sbom: Sbom
  try { sbom = JSON.parse(said) as Sbom } catch { throw new Error('npm sbom が部品表を返しません。npm 10 以上で npm sbom --sbom-format=cyclonedx --package-lock-only を試してください。') }
  delete sbom.serialNumber
  delete sbom.metadata?.timestamp
  if (sbom.metadata?.component) sbom.metadata.component.name = 'sekisho'
  // 前提: npm の --omit=dev は、開発の部品からも要る製品の部品（vite など）まで落とすので、印で選ぶ。
  sbom.components = sbom.components.filter(({ properties }) => !properties?.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true'))
  const kept = new Set(sbom.components.map((one) => one['bom-ref']))
  if (sbom.dependencies) sbom.dependencies = sbom.dependencies.filter(({ ref }) => kept.has(ref) || ref.startsWith('sekisho@')).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }))
  const file = path.join(ROOT, 'dist', 'sbom.cdx.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(sbom, undefined, 1)}\n`)
  return { file, parts: sbom.components.length }
}

/** Direct parts of package.json that the SBOM does not name. */
export function missingParts(sbom: { readonly components: readonly { readonly name: string; readonly version: string }[] }, dependencies: Readonly<Record<string, string>>): string[] {
  return Object.entries(dependencies).filter(([name, version]) => !sbom.components.some((one) => one.name === name && one.version === version)).map(([name, version]) => `${name}@${version}`)
}

async function main(): Promise<number> {
  const { file, parts } = await writeSbom()
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  const sbom = JSON.parse(readFileSync(file, 'utf8')) as Sbom
  const missing = missingParts(sbom, dependencies)
  console.log(`部品表: ${path.relative(ROOT, file)}（${parts} 件）`)
  if (missing.length > 0) { console.log(`部品表に ${missing.join('、')} がありません。npm install で package-lock.json を合わせてください。`); return 1 }
  const audit = auditOf(await npm(['audit', '--json']))
  if ('unreachable' in audit) {
    console.log(`既知の弱点: 調べられませんでした（${audit.unreachable.slice(0, 160)}）。npm のレジストリに届く所でもう一度行ってください。`)
    return 0
  }
  const allowed = JSON.parse(readFileSync(path.join(ROOT, 'tools', 'audit-allowed.json'), 'utf8')) as Allowed[]
  const product = audit.findings.filter((one) => sbom.components.some(({ name }) => name === one.package))
  const found = complaints(product, allowed, new Date().toISOString().slice(0, 10))
  console.log(`既知の弱点: 製品の部品に ${product.length} 件、うち重いもの ${product.filter(({ severity }) => SEVERE.includes(severity)).length} 件`)
  for (const one of found) console.log(`✗ ${one}`)
  return found.length > 0 ? 1 : 0
}
if (import.meta.main) process.exitCode = await main()

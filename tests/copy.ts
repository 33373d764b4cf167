// 今のリポジトリの写し。道具が書くものを、手元を汚さずに確かめる。node_modules は写さずに結ぶ。
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')
const LEFT_OUT = ['node_modules', '.git', 'data', 'dist', '.cache']

export interface Copy {
  readonly folder: string
  /** Runs Node with these arguments in the copy; both outputs together. */
  node(...args: string[]): Ran
  /** Runs one line in a shell in the copy, as a person would type it. */
  shell(line: string): Ran
  remove(): void
}
export interface Ran { readonly code: number; readonly output: string }

export function copyOfRepository(): Copy {
  const folder = mkdtempSync(path.join(tmpdir(), 'sekisho-copy-'))
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_OUT.includes(one))) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  const env = { ...Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(VITEST|NODE_OPTIONS|npm_|DATABASE_URL|SEKISHO_)/.test(key))), NO_COLOR: '1', SEKISHO_DATA: path.join(folder, 'data') }
  const run = (program: string, args: readonly string[]): Ran => {
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 50_000_000, timeout: 240_000 })
    return { code: status ?? 1, output: `${stdout}${stderr}${error?.message ?? ''}` }
  }
  return {
    folder,
    node: (...args) => run(process.execPath, args),
    shell: (line) => run('bash', ['-c', line]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

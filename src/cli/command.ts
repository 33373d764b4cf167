import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

/** One command of `sekisho`, in a file of its own. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What stands after the name, and an example. */
  readonly usage: string
  readonly options?: ParseArgsOptionsConfig
  /** Writes to standard output; throws an Error whose message is one Japanese sentence. Returns the exit code (0 where left out). */
  run(input: { readonly values: { readonly [name: string]: string | boolean | undefined }; readonly positionals: readonly string[] }): Promise<number | void>
}

/** Runs the command that the arguments name. Returns the exit code: 2 for a wrong call, 1 for a failure. */
export async function runCommand(commands: readonly Command[], args: readonly string[], write: (text: string) => void, complain: (text: string) => void): Promise<number> {
  const [name = '', ...rest] = args
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const list = commands.map((one) => `  sekisho ${one.name}  ${one.summary}`).join('\n')
    if (name === '' || name === 'help' || name === '--help') return write(`使い方:\n${list}\n`), 0
    return complain(`「${name}」という命令はありません。\n${list}\n`), 2
  }
  if (rest.includes('--help')) return write(`${command.summary}\n使い方: sekisho ${command.name} ${command.usage}\n`), 0
  const parsed = read(command, rest)
  if (typeof parsed === 'string') return complain(`${parsed}\n使い方: sekisho ${command.name} ${command.usage}\n`), 2
  try {
    return await command.run(parsed) ?? 0
  } catch (error) {
    return complain(`${error instanceof Error ? error.message : String(error)}\n`), 1
  }
}

function read(command: Command, args: readonly string[]): Parameters<Command['run']>[0] | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options ?? {}, allowPositionals: true, strict: true })
    return { values: values as { readonly [name: string]: string | boolean | undefined }, positionals }
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    const named = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `${named} という指定はありません。`
    return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? `${named} の書き方が違います（値の有無を確かめてください）。` : '引数を読めません。'
  }
}

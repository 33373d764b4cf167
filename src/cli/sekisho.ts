// npx sekisho … の本体。命令を足すときは、src/cli/ に一つのファイルと、ここに import と一行。
import { runCommand } from './command.ts'
import type { Command } from './command.ts'
import { addressesCommand } from './addresses.ts'
import { backupCommand } from './backup.ts'
import { decideCommand } from './decide-command.ts'
import { evidenceCommand } from './evidence.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { inspectCommand } from './inspect.ts'
import { labelCommand } from './label.ts'
import { rejudgeCommand } from './rejudge.ts'
import { restoreCommand } from './restore.ts'
import { ruleTextCommand } from './rule-text.ts'

export const COMMANDS: readonly Command[] = [
  decideCommand,
  initCommand,
  importCommand,
  exportCommand,
  addressesCommand,
  inspectCommand,
  evidenceCommand,
  backupCommand,
  restoreCommand,
  labelCommand,
  rejudgeCommand,
  ruleTextCommand,
]

if (import.meta.main) {
  const stdout = process.stdout
  stdout.on('error', () => process.exit(0))                            // the reader of the output went away
  process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), (text) => stdout.write(text), (text) => process.stderr.write(text))
}

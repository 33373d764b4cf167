#!/usr/bin/env node
// 何を: npx sekisho … の入口。src/cli/sekisho.ts を Node 24 以上で動かす（標準入出力には触れない）。例: npx sekisho evidence verify
import path from 'node:path'

process.argv.splice(2, 0, 'run', path.join('src', 'cli', 'sekisho.ts'))
await import('./launch.mjs')

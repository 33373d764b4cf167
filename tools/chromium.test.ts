import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureChromium, findChromium } from './chromium.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), `sekisho-test-${process.pid}-`)) })
afterEach(() => rm(folder, { recursive: true }))

async function executable(name: string, script = 'true'): Promise<string> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}

test('SEKISHO_CHROMIUM の指定が先に立つ', async () => {
  const file = await executable('my-browser')
  expect(findChromium({ SEKISHO_CHROMIUM: file, PATH: '/usr/bin' })).toBe(file)
})

test('指定が実行できるファイルでなければ、他を探さず、そう言う', async () => {
  const env = { SEKISHO_CHROMIUM: path.join(folder, 'nothing'), PATH: folder }
  expect(findChromium(env)).toBeUndefined()
  expect(await ensureChromium(() => {}, env)).toEqual({ missing: `SEKISHO_CHROMIUM=${env.SEKISHO_CHROMIUM} は実行できるファイルではありません。` })
})

test('フォルダーや実行できないファイルは Chromium と見なさない', async () => {
  await mkdir(path.join(folder, 'chromium'))
  expect(findChromium({ SEKISHO_CHROMIUM: path.join(folder, 'chromium') })).toBeUndefined()
})

// 前提: PATH を空の一時フォルダーだけにして、Chromium の無い機械を作る。利用者の Playwright の置き場だけは隠せない。
describe.runIf(findChromium({ PATH: '' }) === undefined)('Chromium の無い機械で', () => {
  test('Playwright の置き場の新しいものを使う', async () => {
    await executable('chromium-1200/chrome-linux/chrome')
    const newer = await executable('chromium-1255/chrome-linux64/chrome')
    expect(findChromium({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: folder })).toBe(newer)
  })

  test('入れられないときは、直し方の一文になる', async () => {
    expect(await ensureChromium(() => {}, { PATH: folder })).toEqual({ missing: 'Chromium が見つかりません。SEKISHO_CHROMIUM に Chromium の実行ファイルを指定するか、chromium を入れてください。' })
  })

  test.runIf(process.getuid?.() === 0)('root なら apt-get で入れる', async () => {
    await executable('apt-get', `echo "$@" >> ${folder}/calls; [ "$1" = install ] && printf '#!/bin/sh\\n' > ${folder}/chromium && /bin/chmod 755 ${folder}/chromium; exit 0`)
    const said: string[] = []
    expect(await ensureChromium((line) => said.push(line), { PATH: folder })).toEqual({ path: path.join(folder, 'chromium') })
    expect(await readFile(path.join(folder, 'calls'), 'utf8')).toBe('update -qq\ninstall -y -qq --no-install-recommends chromium\n')
    expect(said).toHaveLength(1)
  })

  test.runIf(process.getuid?.() === 0)('apt-get が失敗したら、その最後の言葉を伝える', async () => {
    await executable('apt-get', `echo 'E: 届きません' >&2; exit 100`)
    const result = await ensureChromium(() => {}, { PATH: folder })
    expect(result).toEqual({ missing: expect.stringContaining('apt-get update が失敗しました（E: 届きません）。') })
  })
})

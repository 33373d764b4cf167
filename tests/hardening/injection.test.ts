// 差し込み: XML の外部実体、利用者の書いた番地への要求（SSRF）、OS の命令、メールのヘッダー、SQL に見える文字。
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { globSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { sendNext } from '../../src/delivery/sender.ts'
import { letterInsert } from '../../src/delivery/letter.ts'
import { smtpTransport } from '../../src/delivery/transport.ts'
import { aDocx, partsOf, zipOf } from '../../src/documents/files/samples.testing.ts'
import { parseXml } from '../../src/documents/files/xml-tree.ts'
import { readTable } from '../../src/documents/table-reader.ts'
import { systemClock } from '../../src/engine/clock.ts'
import { signInAs } from '../client.ts'
import type { TestClient } from '../client.ts'
import { headersOf, startMailServer } from '../mail-server.ts'
import { takeOutForm } from '../slice/take-out-form.ts'
import { aWebServer, upload } from './web-server.ts'

const server = aWebServer('mpd')
const ROOT = path.join(import.meta.dirname, '../..')
let folder: string
let trap: Server
let asked: string[] = []
let url: string
let clerk: TestClient
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), `sekisho-injection-${process.pid}-`))
  await writeFile(path.join(folder, 'secret.txt'), 'ひみつの中身')
  trap = createServer((request, reply) => { asked.push(String(request.url)); reply.end('<!ELEMENT x ANY>') })
  await new Promise<void>((resolve) => { trap.listen(0, '127.0.0.1', resolve) })
  url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`
  clerk = await signInAs(server.app, server.organisation.accounts.補佐)
})
afterAll(async () => {
  await new Promise((resolve) => { trap.close(resolve) })
  await rm(folder, { recursive: true })
})
const attach = (name: string, bytes: Uint8Array | string) => { const { headers, payload } = upload(name, bytes); return server.app.inject({ method: 'POST', url: '/api/attachments', headers: { ...headers, cookie: clerk.cookie }, payload }) }
const entityOf = (target: string): string => `<!DOCTYPE x [<!ENTITY e SYSTEM "${target}"><!ENTITY % p SYSTEM "${url}/dtd"> %p;]>`

describe('XML の外部実体', () => {
  test('宣言のある XML は読まず、宣言した実体はどこでも展開しない', () => {
    for (const target of [`file://${folder}/secret.txt`, `${url}/xxe`]) expect(() => parseXml(`<?xml version="1.0"?>${entityOf(target)}<x>&e;</x>`)).toThrow()
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')
    expect(() => parseXml(`<!DOCTYPE x [<!ENTITY a0 "ha">${laughs}]><x>&a9;</x>`)).toThrow()
  })
  test('文書と表の中の外部実体は、添付でも取込みでも読まれず、要求も出ない', async () => {
    asked = []
    const target = `file://${folder}/secret.txt`
    const word = partsOf(aDocx('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>'))
    for (const part of ['word/document.xml', '[Content_Types].xml', 'docProps/core.xml']) {
      const hostile = zipOf({ ...word, [part]: word[part]!.replace('?>', `?>${entityOf(target)}`) })
      const reply = await attach('文書.docx', hostile)
      expect(reply.statusCode).toBeLessThan(500)
      expect(reply.body).not.toContain('ひみつ')
    }
    const book = partsOf(await writeXlsx({ sheets: [{ name: '台帳', rows: [['管理番号', '種別'], ['USB-1', 'あ']] }] }))
    for (const part of Object.keys(book).filter((one) => one.endsWith('.xml'))) {
      const hostile = zipOf({ ...book, [part]: book[part]!.replace('?>', `?>${entityOf(target)}`).replace('USB-1', '&e;') })
      const read = await readTable(hostile, '台帳.xlsx').then((table) => JSON.stringify(table), (error: Error) => error.message)
      expect(read, part).not.toContain('ひみつ')
      const { headers, payload } = upload('台帳.xlsx', hostile, { mapping: '{"管理番号":"number"}' })
      expect((await server.app.inject({ method: 'POST', url: '/api/registers/media/imports/preview', headers: { ...headers, cookie: clerk.cookie }, payload })).body, part).not.toContain('ひみつ')
    }
    expect(asked).toEqual([])
  })
})

describe('利用者の書いた番地', () => {
  test('どこに番地を書いても、こちらから要求は出ない', async () => {
    asked = []
    const to = `${url}/ssrf`
    await clerk.post('/api/registers/places/items', { number: '庫-9001', unit: server.organisation.units.課, columns: { name: to, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })
    await clerk.post('/api/requests', { procedure: 'media.take-out.mpd', items: [server.organisation.media.空], form: { ...takeOutForm('mpd'), purpose: to, destination: to }, submit: true })
    await clerk.get(`/api/search?q=${encodeURIComponent(to.slice(0, 90))}`)
    await clerk.get(`/api/people?q=${encodeURIComponent(to)}`)
    const linked = aDocx(`<w:p><w:r><w:fldChar/><w:instrText>INCLUDEPICTURE "${to}"</w:instrText></w:r></w:p>`, { relations: [['rId9', 'image', `${to}" TargetMode="External`], ['rId10', 'attachedTemplate', `${to}.dotm" TargetMode="External`]] })
    const pdf = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /OpenAction << /S /URI /URI (${to}) >> >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF`
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><image href="${to}"/><script href="${to}"/></svg>`
    for (const [name, bytes] of [['a.docx', linked], ['a.pdf', pdf], ['a.svg', svg], ['a.html', `<img src="${to}">`], [`${to}.csv`, 'a,b\n1,2\n'], ['a.url', `[InternetShortcut]\nURL=${to}`]] as const) expect((await attach(name, bytes)).statusCode, name).toBeLessThan(500)
    const { headers, payload } = upload('印.docx', linked, { confidentiality: '1' })
    expect((await server.app.inject({ method: 'POST', url: '/api/markings', headers: { ...headers, cookie: clerk.cookie }, payload })).statusCode).toBeLessThan(500)
    await new Promise((resolve) => { setTimeout(resolve, 200) })
    expect(asked).toEqual([])
    await fetch(`${url}/the-trap-is-open`)
    expect(asked).toEqual(['/the-trap-is-open'])
  })
  /** Who may speak to the network or to the operating system, and why. Whatever else begins to is found here. */
  const MAY: Readonly<Record<string, readonly string[]>> = {
    'node:child_process': ['src/acts/malware-scan.ts', 'src/store/postgres-account.ts', 'src/store/postgres.ts'],
    'node:net': ['src/store/postgres.ts', /* 住所の範囲を比べるだけ */ 'src/identity/networks.ts'], nodemailer: ['src/delivery/transport.ts'],
    // OIDC: 番地は環境変数（SEKISHO_OIDC_ISSUER）だけで決まる。
    'openid-client': globSync('src/identity/*.ts', { cwd: ROOT }),
  }
  test('外へ出る口と命令を動かす口は、決めたファイルにしかない', () => {
    const outward = /from '(node:child_process|node:http|node:https|node:http2|node:net|node:tls|node:dgram|node:vm|undici|nodemailer|openid-client)'|(?<![.\w'"])(fetch|eval)\(|new (Function|WebSocket|EventSource)\(/g
    const found = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => !/\.test(ing)?\.ts$/.test(file)).flatMap((file) => [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(outward)].map(([whole, library]) => [file, library ?? whole] as const))
    expect(found.filter(([file, what]) => !MAY[what]?.includes(file))).toEqual([])
    expect(found.length).toBeGreaterThan(3)
  })
  test('命令を動かす口に、シェルは使わない', () => {
    for (const file of MAY['node:child_process']!) expect(readFileSync(path.join(ROOT, file), 'utf8'), file).not.toMatch(/\bexec\(|execSync|shell: true/)
  })
})

describe('OS の命令', () => {
  test('検査の命令に、利用者の書いた名前も中身も引数として渡らない', async () => {
    const script = path.join(folder, 'scanner.sh')
    await writeFile(script, `#!/bin/sh\nprintf '%s\\n' "$#" "$@" >> ${folder}/arguments\ncat > ${folder}/stdin\nexit 0\n`)
    await chmod(script, 0o755)
    process.env['SEKISHO_SCANNER'] = `${script} --fixed`
    try {
      for (const name of [`$(touch ${folder}/done).csv`, `a;touch ${folder}/done;.csv`, `--help`, '`id`.csv', 'a\n-rf.csv', '../../etc/passwd']) expect((await attach(name.replaceAll('"', ''), `a,b\n$(touch ${folder}/done),2\n`)).statusCode, name).toBeLessThan(500)
      expect(new Set((await readFile(path.join(folder, 'arguments'), 'utf8')).trim().split('\n'))).toEqual(new Set(['1', '--fixed']))
      expect(await readFile(path.join(folder, 'stdin'), 'utf8')).toContain('$(touch')
      expect(globSync('done*', { cwd: folder })).toEqual([])
    } finally {
      delete process.env['SEKISHO_SCANNER']
    }
  })
})

describe('メールのヘッダー', () => {
  test('件名・題・本文に改行とヘッダーを書いても、宛先もヘッダーも増えない', async () => {
    const mail = await startMailServer()
    const transport = smtpTransport({ url: mail.url, from: 'sekisho@mpd.example.jp' })
    const hostile = '件名\r\nBcc: evil@evil.example\r\nX-Evil: 1\r\n\r\n本文に見せる'
    try {
      await letterInsert(server.organisation.org, systemClock.now(), null, [{ to: 'a@example.com', subject: hostile, body: `本文\r\n.\r\nRCPT TO:<evil@evil.example>\r\n${hostile}`, about: 'x' }]).execute(server.store.owner)
      expect(await sendNext({ db: server.store.owner, transport, clock: systemClock, host: 'mpd.example.jp' })).toBe('sent')
      expect(mail.received.map(({ recipients }) => recipients)).toEqual([['a@example.com']])
      const headers = headersOf(mail.received[0]!)
      expect([headers['bcc'], headers['x-evil'], headers['to']]).toEqual([undefined, undefined, 'a@example.com'])
      for (const to of ['a@example.com\r\nBcc: evil@evil.example', 'a@example.com\nRCPT TO:<e@e>', 'a@example.com, b@example.com', 'a@example.com\0']) {
        await expect(letterInsert(server.organisation.org, systemClock.now(), null, [{ to, subject: 'x', body: 'x', about: 'x' }]).execute(server.store.owner), JSON.stringify(to)).rejects.toThrow()
      }
    } finally {
      transport.close()
      await mail.close()
    }
  })
})

test('添付は 10MB までで、一つ多い所で読むのをやめて断る', async () => {
  const most = 10 * 1024 * 1024
  expect((await attach('a.bin', Buffer.alloc(most, 1))).statusCode).toBe(200)
  const count = async () => Number((await server.store.owner.selectFrom('attachment').select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()).count)
  const before = await count()
  const reply = await attach('a.bin', Buffer.alloc(most + 1, 1))
  expect([reply.statusCode, reply.json<{ errors: { field: string; message: string }[] }>().errors[0]]).toMatchObject([413, { field: 'file', message: expect.stringContaining('10MB') }])
  expect(await count()).toBe(before)
})
test('SQL に見える文字は、探しても書いても、ただの文字である', async () => {
  for (const text of ["'; drop table item; --", "' or '1'='1", '%', '_', '\\', '$1', "x' union select password_hash from account --"]) {
    const added = await clerk.post('/api/registers/places/items', { number: `庫 ${text}`, unit: server.organisation.units.課, columns: { name: text, lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true } })
    expect(added.status, text).toBe(200)
    const found = await clerk.get(`/api/registers/places/items?q=${encodeURIComponent(text)}`)
    expect(found.status, text).toBe(200)
    if (text.length > 2) expect(found.body.rows.map(({ number }: { number: string }) => number), text).toEqual([`庫 ${text}`])
    expect(found.text).not.toContain('argon2')
  }
})

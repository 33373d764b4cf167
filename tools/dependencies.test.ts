import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { auditOf, complaints, missingParts, writeSbom } from './dependencies.ts'
import type { Allowed, Finding } from './dependencies.ts'

const severe: Finding = { package: 'x', severity: 'high', advisory: 'GHSA-aaaa', title: '弱い' }
const allow = (more: Partial<Allowed> = {}): Allowed => ({ advisory: 'GHSA-aaaa', package: 'x', reason: 'その働きを使っていない', until: '2026-12-31', ...more })

test('重い弱点は、理由と期限のある許しがなければ断る', () => {
  expect(complaints([severe], [], '2026-11-21')).toEqual([expect.stringContaining('GHSA-aaaa')])
  expect(complaints([severe], [allow()], '2026-11-21')).toEqual([])
  expect(complaints([{ ...severe, severity: 'moderate' }], [], '2026-11-21')).toEqual([])
  expect(complaints([severe], [allow({ reason: ' ' })], '2026-11-21')).toHaveLength(1)
  expect(complaints([severe], [allow({ package: 'y' })], '2026-11-21')).toHaveLength(1)
})
test('期限の切れた許しと、もう当たらない許しは、消すように言う', () => {
  expect(complaints([severe], [allow({ until: '2026-11-20' })], '2026-11-21')).toEqual([expect.stringContaining('版を上げるか'), expect.stringContaining('期限が切れました')])
  expect(complaints([], [allow()], '2026-11-21')).toEqual([expect.stringContaining('もう当たりません')])
})
test('npm audit の答えから、もとの弱点だけを取り出す', () => {
  const said = JSON.stringify({ vulnerabilities: { x: { severity: 'high', via: [{ source: 1, url: 'https://github.com/advisories/GHSA-aaaa', title: '弱い', severity: 'high' }] }, y: { severity: 'high', via: ['x'] } } })
  expect(auditOf(said)).toEqual({ findings: [severe] })
})
test.each([['', /答え/], ['{"message":"405 Method Not Allowed","error":{"summary":""}}', /405/], ['{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND registry.npmjs.org"}}', /ENOTFOUND/]])('届かないとき（%s）は、弱点がないとは言わない', (said, why) => {
  expect(auditOf(said)).toEqual({ unreachable: expect.stringMatching(why) })
})
test('部品表は、製品の部品のすべてを版とともに含み、開発だけの部品を含まず、二度作っても同じである', async () => {
  const root = path.dirname(import.meta.dirname)
  const { file, parts } = await writeSbom()
  const first = readFileSync(file, 'utf8')
  const sbom = JSON.parse(first) as { bomFormat: string; components: { name: string; version: string }[] }
  const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> }
  expect([sbom.bomFormat, missingParts(sbom, dependencies), sbom.components.length]).toEqual(['CycloneDX', [], parts])
  expect(missingParts(sbom, { 'no-such-part': '1.0.0' })).toEqual(['no-such-part@1.0.0'])
  expect(missingParts(sbom, { vitest: devDependencies['vitest']! })).toHaveLength(1)
  await writeSbom()
  expect(readFileSync(file, 'utf8')).toBe(first)
}, 60_000)

// よくある・漏れたパスワード: 辞書（zxcvbn）にあるものは、飾っても使えない。
import { dictionary } from '@zxcvbn-ts/language-common'
import * as japanese from '@zxcvbn-ts/language-ja'
import { expect, test } from 'vitest'
import { hashPassword } from '../../src/identity/password.ts'
import { factsOf } from '../../src/identity/guessing.ts'
import { signInAs } from '../client.ts'
import { TEST_PASSWORD } from '../factories.ts'
import { aWebServer } from './web-server.ts'

const server = aWebServer('saitama-police')
const owner = { username: 'clerk', name: '山田 七海', kana: 'ヤマダ ナナミ', number: '100001' }

test('照らす辞書の大きさ（docs/asvs.md 2.1.7 の数）', () => {
  const common = Object.entries(dictionary).find(([name]) => /password/i.test(name))![1] as readonly string[]
  expect(common.length).toBeGreaterThan(30_000)
  expect(Object.values(japanese.dictionary).reduce((sum, words) => sum + (words as readonly string[]).length, 0)).toBeGreaterThan(1000)
})
test('辞書のパスワードは、そのままでも、大文字・数字・記号で飾っても、強さが足りない', () => {
  const common = (Object.entries(dictionary).find(([name]) => /password/i.test(name))![1] as readonly string[])
  const long = common.filter((word) => word.length >= 8).slice(0, 200)
  expect(long.length).toBe(200)
  for (const word of long) for (const dressed of [word, word.toUpperCase(), `${word}1!`, word.replaceAll('a', '@').replaceAll('o', '0')]) expect(factsOf(dressed, owner).score, dressed).toBeLessThan(3)
})
test.each(['password1234', 'Password1234!', 'qwertyuiop123', 'iloveyou12345', 'sekisho-clerk-1', '123456789012', 'aaaaaaaaaaaaaaaa'])('「%s」には変えられない', async (password) => {
  const who = await signInAs(server.app, server.organisation.accounts.係員)
  const reply = await who.post('/api/me/password', { current: TEST_PASSWORD, password })
  expect(reply.status).toBe(422)
  expect(reply.body.errors.map(({ field }: { field: string }) => field)).toContain('password')
  expect(reply.text).not.toContain(password)
})
test('ハッシュは argon2id の 19 MiB・2 回・1 列で、塩は一件ごとに違う 128 ビット', async () => {
  const kept = await Promise.all([hashPassword('同じ合言葉です 2026'), hashPassword('同じ合言葉です 2026')])
  const salts = kept.map((one) => /^\$argon2id\$v=19\$m=19456,t=2,p=1\$([^$]+)\$/.exec(one)![1]!)
  expect(new Set(salts).size).toBe(2)
  for (const salt of salts) expect(Buffer.from(salt, 'base64')).toHaveLength(16)
})

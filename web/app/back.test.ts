import { expect, test } from 'vitest'
import { backOf } from './back.ts'

test.each(['/', '/requests/12', '/registers/media?state=%E4%BF%9D#x', '/search?q=https://example.jp'])('%s is an address of ours', (wanted) => { expect(backOf(wanted)).toEqual({ back: wanted }) })
test.each(['https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)', 'evil.example', '', null, 5, ['/']])('%j is not', (wanted) => { expect(backOf(wanted)).toStrictEqual({ back: undefined }) })
test('what is ours stays on our host, as a browser reads it', () => {
  for (const wanted of ['/', '/requests/12', '/a//b', '/@evil.example', '/:80']) expect(new URL(backOf(wanted).back!, 'https://sekisho.example.jp').host).toBe('sekisho.example.jp')
})

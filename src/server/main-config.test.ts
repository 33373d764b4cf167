import path from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './main-config.ts'
import { tableOf } from './main-words.ts'

test('without settings the server stands at 8787, the sample for this machine only', () => {
  expect(readConfig({}, { demo: false })).toEqual({ port: 8787, host: '0.0.0.0', baseUrl: 'http://localhost:8787', behindProxy: false, dataDir: path.resolve('data'), name: 'sekisho' })
  expect(readConfig({ SEKISHO_PORT: '', SEKISHO_HOST: ' ' }, { demo: true })).toMatchObject({ port: 8787, host: 'localhost' })
})
test('settings are taken as given', () => {
  expect(readConfig({ SEKISHO_PORT: '9000', SEKISHO_HOST: '::1', SEKISHO_BASE_URL: 'https://sekisho.example.jp/', SEKISHO_BEHIND_PROXY: '1', SEKISHO_DATA: '/var/lib/sekisho' }, { demo: true })).toEqual({ port: 9000, host: '::1', baseUrl: 'https://sekisho.example.jp', behindProxy: true, dataDir: '/var/lib/sekisho', name: 'sekisho.example.jp' })
})
test.each([
  ['SEKISHO_PORT', '0'], ['SEKISHO_PORT', '65536'], ['SEKISHO_PORT', '80a'], ['SEKISHO_PORT', '-1'], ['SEKISHO_PORT', '1.5'], ['SEKISHO_HOST', 'http://x'], ['SEKISHO_HOST', 'localhost:80'],
  ['SEKISHO_BASE_URL', 'sekisho.example.jp'], ['SEKISHO_BASE_URL', 'ftp://x'], ['SEKISHO_BASE_URL', 'https://x/path'], ['SEKISHO_BASE_URL', 'https://a:b@x'], ['SEKISHO_BEHIND_PROXY', 'yes'],
])('%s=%s stops the start with one sentence that names it', (name, value) => {
  expect(() => readConfig({ [name]: value }, { demo: false })).toThrow(new RegExp(`^${name}=.*指定してください.*。$`))
})
test('columns line up where characters are two columns wide', () => {
  expect(tableOf(['組織', '名'], [['市', 'a'], ['abcdef', 'あ']]).split('\n')).toEqual(['組織    名', '------  --', '市      a', 'abcdef  あ'])
})

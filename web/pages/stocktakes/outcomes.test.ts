import { expect, test } from 'vitest'
import { foresee, isCounted } from './outcomes.ts'
import type { Line } from './outcomes.ts'

const line = (code: string, rest: Partial<Line> = {}): Line => ({ code, item: '1', register: 'media', list: '見当たらない', note: '', state: '保管中', holder: null, place: null, scannedAt: null, ...rest })

test('台帳にある番号は、読んだときに台帳どおりと見込む', () => {
  expect(foresee('総務-USB-0001', [line('総務-USB-0001')])).toBe('台帳どおり')
})
test('台帳にない番号と、前に読んで台帳になかった番号は、台帳にないと見込む', () => {
  expect(foresee('X-1', [line('総務-USB-0001')])).toBe('台帳にない')
  expect(foresee('X-1', [line('X-1', { item: null, register: null, list: '台帳にない' })])).toBe('台帳にない')
})
test('持出し中で台帳どおりとされたものは、まだ読んでいない', () => {
  const out = line('総務-USB-0002', { list: '台帳どおり' })
  expect(isCounted('総務-USB-0002', [out], new Set())).toBe(false)
})
test('サーバーに届いた読み取りも、この端末に残る読み取りも、読み取り済みと数える', () => {
  const counted = line('総務-USB-0003', { scannedAt: '2026-11-21T10:00:00+09:00' })
  expect(isCounted('総務-USB-0003', [counted], new Set())).toBe(true)
  expect(isCounted('総務-USB-0004', [line('総務-USB-0004')], new Set(['総務-USB-0004']))).toBe(true)
})

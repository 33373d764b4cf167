import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import { drawingsOf, svgOf, textOf } from './draw.ts'

const definitions = await loadDefinitions()
const procedures = ofKind(definitions, 'procedure')
const drawing = (id: string) => drawingsOf(procedures.find((one) => one.id === id)!, ofKind(definitions, 'rule'))

test('決まった段階は順に、役割と条項とともに描かれる', () => {
  const [only, ...more] = drawing('exceptions.exception.saitama')
  expect(more).toEqual([])
  expect(only!.boxes.map(({ title }) => title)).toEqual(['申請: 例外措置を申請する', '照会: システムの所管所属のシステムセキュリティ責任者', '照会: システムの所管所属のシステムセキュリティ維持管理者', '回議: 情報管理課長', '決裁: 情報セキュリティ管理者', '決裁の後'])
  expect(only!.boxes[1]!.notes).toContain('条件: 対象が警察情報システム')
})
test('判定で決まる人は、条件と条項とともに、下の役割から並ぶ', () => {
  const judged = drawing('media.take-out.mpd')[0]!.boxes[1]!
  expect(judged.title).toBe('取扱判定による許可: 庁舎外へ持ち出す')
  expect(judged.notes[0]).toBe('情報管理者 ← 「機密性の分類」が2（警視庁 実施要綱 別表第3 機密性中 管理の基準4）')
  expect(judged.notes.some((note) => note.startsWith('所属長 ← 「機密性の分類」が3以上'))).toBe(true)
})
test('どの手続も、使うどの組でも描け、絵は壊れていない', () => {
  for (const procedure of procedures) {
    const drawings = drawingsOf(procedure, ofKind(definitions, 'rule'))
    expect(drawings.map(({ profile }) => profile).sort()).toEqual([...procedure.profiles].sort())
    for (const one of drawings) {
      expect(textOf(one)).not.toMatch(/undefined|\[object/)
      const svg = svgOf(one)
      expect(svg.match(/<rect /g)).toHaveLength(one.boxes.length + 1)
      expect(svg.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&')
    }
  }
})
test('命令は文字の絵を出して .svg を書き、ない手続には一覧で答える', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sekisho-draw-'))
  try {
    const draw = (...args: string[]) => execFileSync(process.execPath, [path.join(import.meta.dirname, 'draw.ts'), ...args], { encoding: 'utf8', stdio: 'pipe' })
    expect(draw('media.take-out.hokkaido', '--svg', folder)).toContain('■ 回議: 管理する所属の運用管理者')
    expect(readFileSync(path.join(folder, 'media.take-out.hokkaido.hokkaido-police.svg'), 'utf8')).toContain('<svg xmlns="http://www.w3.org/2000/svg"')
    expect(() => draw('media.nothing')).toThrow('media.take-out.hokkaido')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

import { expect, test } from 'vitest'
import { loadDefinitions, ofKind } from '../src/domain/index.ts'
import { decisionTables } from './tables.ts'

test('どの規則も、自分の団体の表に一度だけ行として載り、そのどの行為の節にも名が出る', async () => {
  const rules = ofKind(await loadDefinitions(), 'rule')
  for (const { file, text } of decisionTables()) {
    const own = rules.filter(({ profiles }) => profiles.some((profile) => file === `docs/decision-tables/${profile}.md`))
    expect(text.split('\n').filter((line) => line.startsWith('| <a id="r'))).toHaveLength(own.length)
    const sections = new Map(text.split('\n## ').slice(1).map((section) => [/（([a-z-]+)）/.exec(section)![1]!, section]))
    for (const { id, title, actions } of own) for (const action of actions) expect(sections.get(action), `${id} ${action}`).toContain(title)
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(text).toContain(`<a id="${anchor}">`)
  }
})

test('表には英語の項目名も値も出ない', () => {
  for (const { text } of decisionTables()) {
    const cells = text.split('\n').filter((line) => line.startsWith('| ')).join('\n').replaceAll(/\]\(#[^)]*\)|UID|USB|LGWAN|CISO|OS/g, '')
    expect(cells.match(/[a-z]{3,}[.-]?[a-zA-Z]*/g)).toBeNull()
  }
})

test('警視庁の持ち出しの表は、条件・結論・条項を官の言葉で言う', () => {
  const mpd = decisionTables().find(({ file }) => file.endsWith('/mpd.md'))!.text
  expect(mpd).toContain(' | 機密性高の情報の持ち出し | 「機密性の分類」が3以上 | 所属長の許可・承認 | 別表第3 機密性高 管理の基準4 |')
  expect(mpd).toContain(' | 完全性高の情報の持ち出し | 「完全性の分類」が2以上 かつ （機器・媒体がある または 「電磁的記録か書面か」が電磁的記録） | 所属長の許可・承認 |')
})

test('同じ規則からは同じ表ができる', () => {
  expect(decisionTables()).toEqual(decisionTables())
})

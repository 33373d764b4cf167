import { expect, it } from 'vitest'
import { readPdfPages } from './pdf-text.testing.ts'
import { renderRequest } from './request-pdf.ts'
import type { RequestSheet } from './request-pdf.ts'

const sheet: RequestSheet = {
  title: '外部記録媒体持出許可申請書', form: { name: '申請書', number: '別記様式第5号' }, organisation: '架空県警察本部', classification: '機密性２　複製禁止', subject: '県議会説明資料の持出しについて', number: '総情発第123号', draftedOn: '2026-06-01',
  drafter: { unit: '情報管理課', post: '主任', name: '髙橋 花子' }, enteredBy: { name: '佐藤 一郎' }, retention: '5年',
  seals: [{ group: '決裁', boxes: [{ role: '所属長', name: '関所', date: '2026-06-03' }, { role: '情報管理者', name: '山﨑', date: '2026-06-02', mark: '代決' }] }, { group: '合議', boxes: [{ role: '広報課長', mark: '後閲' }] }],
  fields: [{ label: '目的', value: '説明のため' }, { label: '返却予定日', value: '2026-06-05', kind: 'longDay' }],
  decision: { outcome: '条件付き許可', on: '2026-06-03', by: { post: '所属長', name: '関所 太郎' }, mark: '専決', conditions: ['暗号化すること。', '直ちに返却すること。'], clauses: [{ cite: '第８の１(2)エ(ｲ)', title: '庁舎外への持出し' }] },
  history: [{ at: '2026-06-01T10:00:00+09:00', actor: { name: '髙橋 花子' }, act: '起案' }, { at: '2026-06-01T02:15:00Z', actor: { name: '佐藤 一郎' }, act: '差戻し', comment: '日時を具体的に。' }],
  printedOn: '2026-06-10',
}
const textOf = (input: RequestSheet): string => readPdfPages(renderRequest(input)).join('\n')

it('件名・番号・起案者・決裁欄・申請内容・決定と根拠・経過が載る', () => {
  const text = textOf(sheet)
  for (const part of ['県議会説明資料の持出しについて', '総情発第123号', '令和8年6月1日', '情報管理課　主任　髙橋 花子', '佐藤 一郎', '機密性２　複製禁止', '（代決）', '（後閲）', '広報課長', 'R8.6.2', '令和8年6月5日',
    '条件付き許可（専決）', '1　暗号化すること。', '2　直ちに返却すること。', '第８の１(2)エ(ｲ)　庁舎外への持出し', 'R8.6.1 11:15', '差戻し', '日時を具体的に。']) expect(text).toContain(part)
})

it('決裁がまだなら未決裁と書き、空の欄は印刷しない', () => {
  const text = textOf({ ...sheet, decision: undefined, enteredBy: undefined, history: [] })
  expect(text).toContain('未決裁')
  expect(text).not.toContain('代理入力')
  expect(text).not.toContain('経過')
})

it('決裁者が13人、合議が7人の長い経路でも全員の欄がある', () => {
  const boxes = (count: number, role: string): { role: string }[] => Array.from({ length: count }, (_, index) => ({ role: `${role}${index + 1}` }))
  const text = textOf({ ...sheet, seals: [{ group: '決裁', boxes: boxes(13, '職') }, { group: '合議', boxes: boxes(7, '課') }] })
  for (let index = 1; index <= 13; index += 1) expect(text).toContain(`職${index}`)
  for (let index = 1; index <= 7; index += 1) expect(text).toContain(`課${index}`)
})

it('同じ内容からは同じバイト列ができる', () => {
  expect(Buffer.compare(renderRequest(sheet), renderRequest(structuredClone(sheet)))).toBe(0)
})

it('経過が長ければ次の頁に続き、見出しを繰り返す', () => {
  const history = Array.from({ length: 80 }, (_, index) => ({ at: `2026-06-02T10:${String(index % 60).padStart(2, '0')}`, actor: { name: '関所' }, act: '閲覧' }))
  const pages = readPdfPages(renderRequest({ ...sheet, history }))
  expect(pages.length).toBeGreaterThan(2)
  expect(pages.at(-1)).toContain('行為者')
})

it('日付でない起案日は、何が読めないかを示して断る', () => {
  expect(() => renderRequest({ ...sheet, draftedOn: '2026-02-30' })).toThrow('日付として読めません')
})

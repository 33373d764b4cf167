import { mic } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// ファイル名・プロパティ・ヘッダー・フッター・媒体のラベル・文書の隅に分類を表示する。表示のないものは出力しない。
export const outputsAreMarked = guard('outputs.marked.municipality', {
  title: '出力への分類の表示',
  cites: [mic['2-(2)-②']],
  profiles: ['municipality'],
  at: 'printing',
  refuses: ({ form }) => String(form['mark']).includes(String(form['classification'])) && form['classification'] !== ''
    ? null : { field: '', message: '分類の表示がないため、出力しません。' },
})

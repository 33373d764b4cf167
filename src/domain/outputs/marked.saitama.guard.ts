import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'

// 本システムが出力する帳票・画面・ファイルには、機密性の分類と取扱制限を常に表示する。表示のないものは出力しない。
export const outputsAreMarked = guard('outputs.marked.saitama', {
  title: '出力への機密性と取扱制限の表示',
  cites: [saitama['3-2-(3)']],
  profiles: ['saitama-police'],
  at: 'printing',
  refuses: ({ form }) => String(form['mark']).includes(String(form['classification'])) && form['classification'] !== ''
    ? null : { field: '', message: '機密性の分類の表示がないため、出力しません。' },
})

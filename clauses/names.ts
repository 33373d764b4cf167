import type { DocumentId } from './schema.ts'

/** 文書の呼び名。short は画面の幅で使う短い名、const は index.ts での名、aliases は検索で受け付ける呼び方。 */
export const documentNames: Record<DocumentId, { short: string; constant: string; aliases: readonly string[] }> = {
  'saitama-kijun': { short: '埼玉県警 対策基準', constant: 'saitama', aliases: ['saitama', '埼玉県警', '対策基準'] },
  'saitama-kunrei': { short: '埼玉県警 整備管理訓令', constant: 'kunrei', aliases: ['kunrei', '整備管理訓令', '訓令', '埼玉県警'] },
  mpd: { short: '警視庁 実施要綱', constant: 'mpd', aliases: ['警視庁', '実施要綱'] },
  hokkaido: { short: '道警 運用管理要領', constant: 'hokkaido', aliases: ['道警', '北海道警', '北海道警察', '運用管理要領'] },
  mic: { short: '総務省ガイドライン', constant: 'mic', aliases: ['総務省', 'ガイドライン'] },
}

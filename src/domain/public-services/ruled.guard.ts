import { hokkaido } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

const base = { profiles: ['hokkaido-police'] } as const
const hasRules = (item: ItemFacts | null): boolean => (item?.linkedFrom?.['detailed-rules'] ?? []).some(({ state }) => state === '有効')
const nameOf = (item: ItemFacts | null): string => String(item?.details['name'] ?? item?.number ?? '')

// 細目のない手続・配信・ホームページの運用所属を、不備の一覧に出す。断るものではない。
export const procedureWithoutRules = guard('public-services.ruled/procedure', {
  ...base, title: '電子申請手続の細目', cites: [hokkaido['6-5']],
  refuses: ({ item }) => (hasRules(item) ? null : { field: '', message: `「${nameOf(item)}」の細目の定めがありません。業務主管課が属する部の長に、細目の制定を求めてください。` }),
})
export const magazineWithoutRules = guard('public-services.ruled/magazine', {
  ...base, title: 'メールマガジン等の細目', cites: [hokkaido['10-4']],
  refuses: ({ item }) => (hasRules(item) ? null : { field: '', message: `「${nameOf(item)}」の細目の定めがありません。業務主管課が属する部の長に、細目の制定を求めてください。` }),
})
export const siteOfficeWithoutRules = guard('public-services.ruled/site-office', {
  ...base, title: '道警ホームページの細目', cites: [hokkaido['7-2']],
  refuses: ({ item }) => (item?.details['rules'] ? null : { field: 'rules', message: '道警ホームページの細目の規程が結び付いていません。規程台帳に登録して、この運用所属の「細目の規程」に選んでください。' }),
})

import type { Facts } from '../../engine/condition.ts'
import type { ItemFacts, ProfileId } from '../../engine/definition.ts'

const LEVELS: { readonly [profile in ProfileId]?: readonly string[] } = {
  'saitama-police': ['機密性１（低）', '機密性２（中）', '機密性３（高）'], mpd: ['機密性低', '機密性中', '機密性高'], municipality: ['機密性１', '機密性２', '機密性３'],
}
/** 渡す相手に示す言葉: 機密性の分類と取扱制限。 */
export function markOf(profile: ProfileId, item: ItemFacts | null | undefined): string {
  const level = item?.classification?.confidentiality ?? item?.confidentiality ?? 0
  const words = LEVELS[profile]?.[level - 1]
  return [...(words ? [words] : []), ...new Set((item?.classification?.restrictions ?? []).map(({ label }) => label))].join('・')
}

const BY_LEVEL: readonly (readonly string[])[] = [
  ['目的の外に使わず、内容を改めるときは提供元に確かめてください。'],
  ['目的の外に使わず、必要な人のほかに見せないでください。', '鍵のかかる場所か、開ける人を限った場所に保管してください。', '要らなくなったら、復元できないように消去するか返してください。'],
  ['目的の外に使わず、提供元が認めた人のほかに見せないでください。', '複製・転送・再提供は、提供元の承諾を先に受けてください。', '施錠した場所に保管し、持ち歩かないでください。', '要らなくなったら速やかに返すか、消去して、その旨を知らせてください。'],
]
const BY_RESTRICTION: { readonly [kind: string]: string } = {
  'no-copy': '複製は禁じられています。', 'no-take-out': '受け取った場所から持ち出さないでください。', 'no-distribution': 'ほかの人や組織に配らないでください。',
  'destroy-after-reading': '読み終えたら、復元できない方法で廃棄してください。', 'limited-readers': '見てよい人が限られています。その人のほかに見せないでください。',
}
/** 留意事項の文案。分類と取扱制限から作り、渡す前に直せる。 */
export function precautionsFor(item: ItemFacts | null | undefined): string {
  const level = Math.max(1, item?.classification?.confidentiality ?? item?.confidentiality ?? 1)
  const restrictions = (item?.classification?.restrictions ?? []).map(({ kind, label }) => BY_RESTRICTION[kind] ?? `取扱制限「${label}」に従ってください。`)
  const lines = [...BY_LEVEL[level - 1]!, ...new Set(restrictions), '紛失や漏えいに気付いたら、直ちに提供元に知らせてください。']
  return lines.map((line, index) => `${index + 1}　${line}`).join('\n')
}

const itemIn = (facts: Facts): ItemFacts | null => (facts['item'] ?? null) as ItemFacts | null
/** 台帳の行に残す、示す言葉と留意事項（書かれていればそのまま）。 */
export const written = (profile: ProfileId) => ({
  marks: { derive: (facts: Facts): string => markOf(profile, itemIn(facts)) },
  precautions: { derive: (facts: Facts): string => (typeof facts['precautions'] === 'string' ? facts['precautions'] : precautionsFor(itemIn(facts))) },
})

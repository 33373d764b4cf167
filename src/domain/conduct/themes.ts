import type { ItemFacts, Option } from '../../engine/definition.ts'

/** 自己点検の題。選ぶと、その条項の項目が根拠とともに問われる。 */
export const THEMES = {
  handling: '取扱時の遵守事項（第３の３(1)）', client: 'ウェブクライアントの設定（第８の１(3)エ）', telework: 'テレワークの実施場所（第８の３(2)イ）', codes: '識別コードと主体認証情報（第８の１(2)・(4)）',
  authentication: '認証情報の管理（第5の6(4)）', passwords: 'ＩＤとパスワードの取扱い（5.4）', unattended: '離席時の保護（5.1(1)⑦）',
} as const
type Theme = (typeof THEMES)[keyof typeof THEMES]
const of = (profile: NonNullable<Option['profiles']>[number], ...themes: readonly Theme[]): Option[] => themes.map((value) => ({ value, label: value, profiles: [profile] }))
export const THEME_OPTIONS: readonly Option[] = [...of('saitama-police', THEMES.handling, THEMES.client, THEMES.telework, THEMES.codes), ...of('mpd', THEMES.authentication), ...of('municipality', THEMES.passwords, THEMES.unattended)]

/** 題ごとの項目（適合確認の id）。 */
const ITEMS: { readonly [theme in Theme]: readonly string[] } = {
  [THEMES.handling]: ['making', 'using', 'leaving', 'distributing', 'copying'].map((item) => `conduct.handling.saitama/${item}`),
  [THEMES.client]: ['conduct.handling.saitama/client-settings'], [THEMES.telework]: ['conduct.place.saitama'],
  [THEMES.codes]: ['surroundings', 'secret'].map((item) => `conduct.credentials.saitama/${item}`),
  [THEMES.authentication]: ['conduct.credentials.mpd'],
  [THEMES.unattended]: ['pc', 'mobile', 'media', 'papers'].map((item) => `conduct.unattended.municipality/own-${item}`),
  [THEMES.passwords]: [...['lending', 'secret'].map((item) => `conduct.credentials.municipality/${item}`), ...['reuse', 'sharing'].map((item) => `conduct.passwords.municipality/${item}`)],
}

/** How many items of the chosen themes nobody has answered, as a refusal of ending the inspection. */
export function refusesUnanswered({ item }: { readonly item: ItemFacts | null }): { field: string; message: string } | null {
  const left = item ? ((item.details['themes'] ?? []) as Theme[]).flatMap((theme) => ITEMS[theme] ?? []).filter((one) => item.controls[one] === undefined).length : 0
  return left > 0 ? { field: '', message: `答えていない項目が${left}つあります。すべてに答えてから終えてください。` } : null
}

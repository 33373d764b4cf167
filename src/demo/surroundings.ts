import { backupCriteria } from '../domain/backups/backup-criteria.register.ts'
import { backupPlans } from '../domain/backups/backup-plans.register.ts'
import { restrictions } from '../domain/information/restrictions.register.ts'
import { mailFunctions } from '../domain/mail/mail-functions.register.ts'
import { remoteConnections } from '../domain/networks/remote-connections.register.ts'
import { services } from '../domain/services/services.register.ts'
import { systems } from '../domain/systems/systems.register.ts'
import { FIRST_POLICIES } from '../domain/policies/first-policies.ts'
import { policies } from '../domain/policies/policies.register.ts'
import { places } from '../domain/zones/places.register.ts'
import { addDays } from '../engine/calendar.ts'
import type { Register } from '../engine/register/register.ts'
import { emptySheets, enter, type Sheets } from './enter.ts'
import type { Counters, Draft } from './people.ts'

/** 組織が加えた取扱制限の見本。 */
export const OWN_RESTRICTION = { name: '電子メール不可', blocks: ['send-mail', 'forward-mail'] } as const

/** What stands around the information of a sample organisation, and which of it the information refers to. */
export interface Surroundings { readonly sheets: Sheets; readonly own: number | undefined; readonly system: number | undefined }

const POLICE_SYSTEMS = [
  { number: 'システム-0001', columns: { name: '基幹業務システム', purposes: '捜査\n相談業務\n庶務', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true } },
  { number: 'システム-0002', columns: { name: '運転免許事務システム', purposes: '運転免許事務', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true } },
  { number: 'システム-0003', columns: { name: 'ウェブ閲覧端末', purposes: '公開情報の調査', confidentialityCeiling: '1', integrityCeiling: '1', availabilityCeiling: '1', externalLine: true, builtForConfidential: false } },
]
const CITY_SYSTEMS = [
  { number: 'システム-0001', columns: { name: '福祉総合システム', purposes: '障害福祉サービス費の支給\n手当の支給', confidentialityCeiling: '3', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true, outsideAccess: true, labelling: 'ファイルごとに表示' } },
  { number: 'システム-0002', columns: { name: '財務会計システム', purposes: '予算\n支出', confidentialityCeiling: '2', integrityCeiling: '2', availabilityCeiling: '2', externalLine: false, builtForConfidential: true, labelling: 'システム単位で周知', labellingRule: '財務会計システム利用規程' } },
  { number: 'システム-0003', columns: { name: '市ホームページ', purposes: '広報', confidentialityCeiling: '1', integrityCeiling: '2', availabilityCeiling: '1', externalLine: true, builtForConfidential: false, labelling: 'ファイルごとに表示' } },
]
const MAIL = [
  { number: 'メール-0001', columns: { name: '職員用電子メール', operator: '警察が管理・運用', domain: 'police.pref.saino.example.jp', guaranteed: true } },
  { number: 'メール-0002', columns: { name: '行事の申込受付', operator: '承認された外部サービス', approval: '外部-0012', deemed: true, domain: 'uketsuke.example.com', guaranteed: false } },
]

const CONNECTIONS = [
  { number: '庁外接続-0001', columns: { name: 'テレワーク用の接続', zone: 'LGWAN接続系', use: 'テレワーク', terminalAuthentication: '電子証明書', personAuthentication: '二つ以上の要素', encryption: 'ＶＰＮ' } },
  { number: '庁外接続-0002', columns: { name: '旧来の接続', zone: 'LGWAN接続系', use: 'テレワーク', terminalAuthentication: 'なし', personAuthentication: 'パスワードのみ', encryption: 'ＶＰＮ' } },
]
const SERVICES = [
  { number: '外部サービス-0001', columns: { name: '行事の申込受付', provider: '架空クラウド株式会社', kind: 'クラウドサービス', use: '行事の申込みの受付', confidential: true, approval: '外部-0012', accessControl: '対応済み', encryption: '対応済み', development: '対応済み', design: '未対応' } },
  { number: '外部サービス-0002', columns: { name: '道路情報の配信', provider: '架空通信株式会社', kind: 'クラウドサービス', use: '道路情報の提供', confidential: false, approval: '外部-0015', accessControl: '対応済み', encryption: '対応済み', development: '対応済み', design: '対応済み' } },
]

/** Systems, the organisation's own restrictions, mail functions, backup plans: as far as the profile has them. */
export function surroundingsFor(draft: Draft, today: string, next: Counters): Surroundings {
  const sheets = emptySheets()
  const { profile } = draft.plan
  const shown = String(draft.units.find(({ plan }) => plan.name === draft.plan.shown)!.id)
  const keeper = String(draft.units.find(({ plan }) => plan.name === '情報管理課' || plan.name === '情報政策課')?.id ?? shown)
  const has = (register: Register) => register.profiles.includes(profile)
  for (const row of FIRST_POLICIES[profile] ?? []) enter(sheets, policies, { ...row, unit: keeper }, next)
  const [system] = (profile === 'municipality' ? CITY_SYSTEMS : POLICE_SYSTEMS).map(({ number, columns }) => enter(sheets, systems, { number, columns, unit: keeper }, next))
  const own = has(restrictions) ? enter(sheets, restrictions, { number: 'SEIGEN-0001', unit: keeper, columns: { ...OWN_RESTRICTION, reason: '誤送信が続いたため' } }, next) : undefined
  if (has(restrictions)) enter(sheets, restrictions, { number: 'SEIGEN-0002', unit: keeper, columns: { name: '会議サービスでの投影不可', blocks: ['use-meeting-service'], reason: '画面の記録が残るため' } }, next)
  if (has(mailFunctions)) for (const { number, columns } of MAIL) enter(sheets, mailFunctions, { number, columns, unit: keeper }, next)
  if (has(remoteConnections)) for (const { number, columns } of CONNECTIONS) enter(sheets, remoteConnections, { number, columns: { ...columns, system }, unit: keeper }, next)
  const manager = draft.assignments.find(({ unit, to_day }) => String(unit) === keeper && to_day === null)?.person
  if (has(services) && manager !== undefined) for (const { number, columns } of SERVICES) enter(sheets, services, { number, columns: { ...columns, manager: String(manager), approvedOn: addDays(today, -60) }, unit: keeper }, next)
  if (has(backupPlans)) backups(sheets, shown, keeper, today, next)
  return { sheets, own, system }
}

/** Two servers that are backed up, one of them daily, to a place in another building. */
function backups(sheets: Sheets, shown: string, keeper: string, today: string, next: Counters): void {
  const away = enter(sheets, places, { number: '庫-遠隔-01', unit: keeper, columns: { name: '県外データセンターの保管庫', lockable: true, fireproof: true, heatproof: true, waterproof: true, dampproof: true, hazard: false, site: '県外のデータセンター' } }, next)
  const high = enter(sheets, backupCriteria, { number: '控基準-0001', unit: keeper, columns: { name: '高（完全性２・可用性２）', maxDays: 1, remote: true, reason: '住民の権利に関わるため' } }, next)
  const usual = enter(sheets, backupCriteria, { number: '控基準-0002', unit: keeper, columns: { name: '中（完全性２・可用性１）', maxDays: 7, remote: false } }, next)
  const common = { component: 'ファイルサーバ', method: 'フル', site: '本庁舎', keptAt: away, restoreProcedure: '復元手順書（情報政策課 共有フォルダー）', restoreMonths: 12, lastResult: '成功' }
  enter(sheets, backupPlans, { number: '控-0001', unit: shown, columns: { ...common, name: '福祉ファイルサーバ', redundant: true, availability: '2', integrity: '2', criterion: high, recoveryMinutes: 120, intervalDays: 1, startsOn: addDays(today, -1), remote: true, takenAt: `${addDays(today, -1)}T22:30:00+09:00` } }, next)
  enter(sheets, backupPlans, { number: '控-0002', unit: keeper, columns: { ...common, name: '文書管理サーバ', component: '文書サーバ', redundant: false, availability: '1', integrity: '2', criterion: usual, intervalDays: 7, startsOn: addDays(today, -6), remote: false, takenAt: `${addDays(today, -3)}T22:30:00+09:00` } }, next)
}

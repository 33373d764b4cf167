import { mic, mpd, saitama } from '../../clauses/index.ts'
import type { ClauseId } from '../../clauses/index.ts'
import { ARTICLES } from '../domain/information/criteria.saitama.ts'
import { information } from '../domain/information/information.register.ts'
import { addDays } from '../engine/calendar.ts'
import { restrictionWords } from '../engine/form-restrictions.ts'
import type { Facts } from '../engine/condition.ts'
import type { Levels, ProfileId, Restriction } from '../engine/definition.ts'
import { belongsTo, holdersOf, lineAbove } from '../engine/organisation.ts'
import type { Organisation } from '../engine/organisation.ts'
import { indexOf } from '../engine/organisation-index.ts'
import { assetsOf, type AssetPlan } from './asset-plans.ts'
import { enter, type Sheets } from './enter.ts'
import type { Row } from './media.ts'
import type { Counters, Draft } from './people.ts'
import type { Random } from './random.ts'
import { OWN_RESTRICTION } from './surroundings.ts'

export interface AssetRows { readonly classifications: Row[]; readonly lineage: Row[]; readonly readers: Row[]; readonly byTitle: ReadonlyMap<string, Known> }
/** A piece of the unit shown: its identifier and the kinds of its restrictions, as lines of contents name them. */
export interface Known { readonly id: number; readonly kinds: readonly string[] }
interface Around { readonly organisation: Organisation; readonly profile: ProfileId; readonly today: string; readonly random: Random; readonly next: Counters; readonly own: number | undefined; readonly system: number | undefined; /** Where the rows of the register go. */ readonly sheets: Sheets }

/** How each document has it decided: by whose word, on which clause. */
const DECIDED: { readonly [profile in ProfileId]?: { readonly clause: ClauseId; readonly role?: string } } = {
  'saitama-police': { clause: saitama['3-2-(1)'] }, mpd: { clause: mpd['4-2'], role: '情報管理者' }, municipality: { clause: mic['2-(2)-③-(イ)'] },
}
const ELSEWHERE = 3

/** The register of information of a sample organisation: everything of the unit shown, with what was copied and made of it, and a few pieces of every other unit. */
export function assetsFor(draft: Draft, organisation: Organisation, applicant: string, colleague: string, around: Omit<Around, 'organisation' | 'profile'>): AssetRows {
  const { profile } = draft.plan
  const rows = { sheets: around.sheets, classifications: [], lineage: [], readers: [], byTitle: new Map<string, Known>() }
  if (!DECIDED[profile]) return rows
  const offices = draft.units.filter(({ plan }) => organisation.profile.headedKinds.includes(plan.kind))
  const homes = profile === 'mpd' ? draft.units.filter(({ parent }) => offices.some(({ id }) => id === parent)) : offices
  const plans = assetsOf(profile)
  const at = { ...around, organisation, profile }
  const shown = homes.find(({ plan }) => plan.name === draft.plan.shown)
  for (const [position, home] of homes.entries()) {
    const unit = String(home.id)
    const isShown = home === shown
    const staff = ((profile === 'mpd' ? indexOf(organisation).byUnit : indexOf(organisation).byOffice).get(unit) ?? []).map(({ person }) => person)
    if (staff.length === 0) continue
    if (isShown) plans.shown.forEach((plan, index) => file(rows, at, unit, plan, index % 2 === 0 ? applicant : colleague, true))
    else for (let i = 0; i < (position % ELSEWHERE) + (profile === 'mpd' ? 0 : 1); i++) file(rows, at, unit, plans.anywhere[(position + i * 2) % plans.anywhere.length]!, around.random.pick(staff), false)
  }
  return rows
}

type Rows = AssetRows & { readonly sheets: Sheets; readonly byTitle: Map<string, Known> }
function file(rows: Rows, at: Around, unit: string, plan: AssetPlan, holder: string, shown: boolean): void {
  const { organisation, profile, today, random } = at
  const decision = DECIDED[profile]!
  const role = organisation.profile.roles.find(({ name }) => name === decision.role)
  const decider = role ? holdersOf(organisation, role, unit).holders[0] : holder
  const undecided = decider === undefined || (!shown && random.chance(0.06))
  const { confidentiality, integrity, availability } = undecided ? information.information!.assumed.find(({ profiles }) => profiles.includes(profile))!.未決定 : levelsOf(plan, profile)
  const number = `${information.number.prefix}-${String(rows.classifications.length + 1).padStart(4, '0')}`
  const openTo = plan.openTo ?? '所属'
  const id = enter(rows.sheets, information, { number, unit, holder, limited: openTo === '所属', levels: [confidentiality, integrity, availability], columns: columnsFor(plan, at, unit, undecided) }, at.next)
  if (shown) rows.byTitle.set(plan.title, { id, kinds: restrictionsOf(plan, at).filter(({ kind }) => kind !== 'own').map(({ kind }) => kind) })
  for (const source of plan.of ?? []) rows.lineage.push({ item: id, source: rows.byTitle.get(source)!.id, how: plan.how })
  if (openTo !== '組織全体') rows.readers.push(...readersOf(at, unit, holder).map((key) => ({ item: id, key })))
  const on = addDays(today, -20 - random.below(300))
  rows.classifications.push({
    item: id, state: undecided ? '未決定' : '決定', confidentiality, integrity, availability, restrictions: undecided ? [] : restrictionsOf(plan, at), proposed: null, answers: undecided ? {} : answersOf(plan, profile), decided_by: undecided ? holder : decider,
    post: organisation.people.get(undecided ? holder : decider!)!.assignments[0]!.post, on_day: on, at: `${on}T10:00:00+09:00`, clauses: [decision.clause],
  })
}

function levelsOf({ levels: [confidentiality, integrity, availability], paper }: AssetPlan, profile: ProfileId): Levels {
  const bare = paper === true && information.information!.paper.includes(profile)
  return { confidentiality, integrity: bare ? 0 : integrity, availability: bare ? 0 : availability }
}

function columnsFor({ title, business, kind = 'データ', paper, personal: named, how, openTo = '所属' }: AssetPlan, { profile, today, organisation, system, random }: Around, unit: string, undecided: boolean): Row {
  const place = organisation.units.get(unit)!.name
  const personal = named === true
  const own = profile === 'municipality' ? { aimTied: true, zone: paper ? null : 'LGWAN接続系', residents: personal, aim: `${business}の事務に使うため` } : profile === 'mpd' ? { protection: '担当者だけが開ける設定', tampering: '更新の記録を残す', alternative: '印刷した控えを使う' } : {}
  const origin = undecided ? { origin: '職員以外から入手', receivedFrom: '関係機関', receivedWhy: '業務上の提供' } : { origin: how === '複製' ? '複製' : '作成', ...(how === '複製' ? { copies: 1, reason: '業務で別に使うため' } : {}) }
  return {
    title, kind, form: paper ? '書面' : '電磁的記録', business, ...origin, personal, openTo, storage: paper ? `${place} 書庫` : `${place} 共有フォルダー`, access: paper ? '施錠して保管' : '担当者だけが開ける設定',
    retainedUntil: addDays(today, 365 * (1 + random.below(5))), system: paper ? null : system ?? null, ...backup(title, paper), ...own,
  }
}

/** One piece of each sample is backed up by whoever holds it, so that the task of it can be seen. */
function backup(title: string, paper: true | undefined): Row {
  if (paper) return { backup: null, backupWhy: null, backupEvery: null }
  return title === '被害届の受理一覧' || title === '手当受給者の一覧' ? { backup: '要', backupWhy: '失うと業務が止まるため', backupEvery: 30 } : { backup: '不要', backupWhy: '原本が情報システムにあるため', backupEvery: null }
}

function restrictionsOf({ limits = [] }: AssetPlan, { own }: Around): readonly Restriction[] {
  return limits.flatMap((kind): Restriction[] => (kind === 'own' ? (own === undefined ? [] : [{ kind, label: OWN_RESTRICTION.name, own: String(own), blocks: OWN_RESTRICTION.blocks }]) : [{ kind, label: restrictionWords(kind), ...(kind === 'no-take-out' ? { place: '庁舎の中' } : {}) }]))
}

/** The answers that lead to these levels, as the profile's own questions have them. */
function answersOf({ levels: [confidentiality, integrity, availability] }: AssetPlan, profile: ProfileId): Facts {
  const harm = (level: number) => (level > 1 ? '支障のおそれあり' : '支障のおそれなし')
  if (profile === 'mpd') return { secret: confidentiality === 3 ? '相当する' : '相当しない', undisclosed: confidentiality > 1 ? '当たる可能性が高い' : '当たる可能性は高くない', integrityHarm: harm(integrity), availabilityHarm: harm(availability) }
  if (profile === 'municipality') return { leak: ['公表してよい', '直ちに公表しない', '秘密文書に相当'][confidentiality - 1], tamper: integrity > 1 ? '適確な遂行への支障' : '軽微か影響なし', outage: availability > 1 ? '安定的な遂行への支障' : '軽微か影響なし' }
  return { secret: confidentiality === 3 ? '秘密文書に当たる' : 'どちらでもない', likely: confidentiality === 2 ? ['第１号'] : [], ...(confidentiality === 1 ? { unlikely: ARTICLES, evident: true } : {}), altered: harm(integrity), lost: harm(integrity), unavailable: harm(availability) }
}

/** The keys of those who may see what is open to the 所属 alone, as the product sets them when it is entered by hand. */
function readersOf({ organisation }: Around, unit: string, holder: string): string[] {
  const roles = information.information!.readers.filter((name) => organisation.profile.roles.some((role) => role.name === name))
  const held = ['', ...lineAbove(organisation, unit).map(({ id }) => id)]
  return [`person:${holder}`, `unit:${belongsTo(organisation, unit)}`, ...roles.flatMap((role) => held.map((at) => `role:${role}@${at}`))]
}

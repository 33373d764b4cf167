import type { ClauseId } from '../../../clauses/index.ts'
import type { Finding } from '../decision/situation.ts'
import type { Levels, LineageKind, ProfileId, Setting } from '../definition.ts'

/** Which columns of a register say what its rows forbid: the actions, from which confidentiality, whether only personal data, and where it is written. */
export interface Bars {
  readonly finding: Finding
  readonly actions: string
  readonly confidentiality: string
  readonly personalOnly: string
  readonly basis: string
}

/** Which columns of a register say what is told with an answer about the thing a row names in `of`, on the days from `from` to `until` (empty: for good): those in `tells`, under the heading `title`. */
export interface Accompanies {
  readonly title: string
  readonly of: string
  readonly from: string
  readonly until: string
  readonly tells: readonly string[]
  readonly cites: readonly ClauseId[]
}

/** 取扱制限 that comes with a level: at or above `least` on the axis, in these phases of handling. */
export interface BroughtAlong {
  readonly profiles: readonly ProfileId[]
  readonly clause: ClauseId
  readonly axis: keyof Levels
  readonly least: 1 | 2 | 3
  /** … and not above this one, where each level has rules of its own. */
  readonly most?: 1 | 2 | 3
  readonly words: string
  /** 局面: 作成, 入手, 利用, 保管, 送信, 運搬, 提供, 公表, 廃棄. */
  readonly phases: readonly string[]
}
/** What these levels bring with them. */
export const broughtBy = (rules: InformationRules | undefined, levels: Levels): readonly BroughtAlong[] => (rules?.handling ?? []).filter(({ axis, least, most = 3 }) => levels[axis] >= least && levels[axis] <= most)

/** A name that follows from a level alone (要機密情報): shown with the row, in lists and tables, and never entered. */
export interface NamedByLevel extends Omit<BroughtAlong, 'phases' | 'most'> {}
/** The names these levels bear. */
export const namesOf = (rules: Pick<InformationRules, 'named'> | undefined, levels: Levels): readonly NamedByLevel[] => (rules?.named ?? []).filter(({ axis, least }) => levels[axis] >= least)

/** A register whose rows are information themselves: classification, restrictions, lineage and readers are the engine's. */
export interface InformationRules {
  /** How what is not decided (or waits for approval) is judged meanwhile. */
  readonly assumed: readonly { readonly profiles: readonly ProfileId[]; readonly 未決定: Levels; readonly 承認待ち: Levels }[]
  /** What a file may decide when an existing ledger is taken over: rows of this confidentiality or above stand as the file says; null: all of them wait for whoever decides. */
  readonly imported?: readonly { readonly profiles: readonly ProfileId[]; readonly decidedFrom: 1 | 2 | 3 | null }[]
  /** Profiles where what follows its original does so in integrity and availability as well. */
  readonly inFull: readonly ProfileId[]
  /** Where the levels of the original rise, these rise with it; the keepers of all others are told. */
  readonly follow: readonly LineageKind[]
  /** Profiles whose documents leave information on paper without integrity and availability. */
  readonly paper: readonly ProfileId[]
  /** What a level brings with it of itself, shown with the row and as a table; enforced by rules and guards of their own. */
  readonly handling?: readonly BroughtAlong[]
  /** What rows of a level are called; worked out from the level wherever it is shown. */
  readonly named?: readonly NamedByLevel[]
  /** The phases of handling in their order: the rows of that table. */
  readonly phases?: readonly string[]
  /** How what is printed and exported shows the classification: the highest of what it lists on three axes, or (where the setting says so) nothing where all is lowest. */
  readonly marks?: { readonly profiles: readonly ProfileId[]; readonly setting: Setting; readonly highOnly: string }
  /** Roles that see a row opened to 登録者と担当役割, looked up for its unit. */
  readonly readers: readonly string[]
}

/** What information its rows carry or are, and what they say may not be done. */
export interface Informing {
  /** May information be on it (内容台帳)? Then its classification is the maximum of its contents. */
  readonly carriesInformation: boolean
  readonly information?: InformationRules
  /** Each row in use forbids the actions (keys of decision-contract.md) its column `actions` lists, for what its other columns say; whatever is judged is judged by them too. */
  readonly bars?: Bars
  /** Its rows are told with every handling decision that names their thing; they change no answer. */
  readonly accompanies?: Accompanies
  /** Its rows lift clauses; what was done because of one is listed with it. */
  readonly underlies?: true
}

/** A figure the documents leave open or fix; an organisation's own value is kept with its owner and date. */
export interface Setting {
  readonly id: string
  readonly label: string
  readonly value: number | string
  readonly unit?: string
  /** True where the text says only 「別に定める」 or 「速やかに」 and the value is ours. */
  readonly notInSource: boolean
  /** What a text may be: one of these, or written so (利用時間帯, 接続元の範囲). */
  readonly options?: readonly string[]
  readonly shape?: 'hours' | 'networks'
  /** Bounds of a number; left out: any whole number from 0. */
  readonly min?: number
  readonly max?: number
  /** May be set for one role besides: `id@role` is then the key of its value. */
  readonly byRole?: true
  /** The event whose effect follows a change of the value in the same transaction, its fields `what`, `before`, `value`, `startsOn` and `reason`. */
  readonly followedBy?: string
}
export const setting = (id: string, label: string, value: number | string, options: Omit<Setting, 'id' | 'label' | 'value'>): Setting =>
  ({ id, label, value, ...options })

/** What the organisation has set, by the id of the setting; what it leaves alone is not in it. */
export interface Settings { readonly [id: string]: number | string }
type Known = Pick<Setting, 'id' | 'value'>
/** The organisation's value, or the one that stands where it has none. */
export const valueOf = (settings: Settings | undefined, { id, value }: Known): number | string => settings?.[id] ?? value
export const figure = (settings: Settings | undefined, setting: Known): number => Number(valueOf(settings, setting))

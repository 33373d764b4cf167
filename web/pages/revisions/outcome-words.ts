import type { ReplyOf } from '../../../src/contract/routes.ts'

export type Preview = ReplyOf<'revisionPreview'>
export type Outcome = NonNullable<Preview['result']>
export const SOURCES = ['申請', '決裁の履歴', '台帳'] as const
export type Source = (typeof SOURCES)[number]
/** Which of the changed cases are listed; both may be left out. */
export interface Narrowing { readonly kind?: string | undefined; readonly source?: string | undefined }

export const count = (value: number): string => value.toLocaleString('ja-JP')
export const changedIn = (outcome: Outcome): number => SOURCES.reduce((sum, source) => sum + outcome.changed[source], 0)

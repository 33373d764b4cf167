import type { BodyOf } from '../../../src/contract/routes.ts'

export type ActName = BodyOf<'act'>['act']
/** What the dialog of an act says and asks. */
export interface ActWords {
  readonly button: string
  readonly title: string
  readonly explain: string
  readonly confirm: string
  readonly comment: 'required' | 'optional' | 'none'
  readonly danger?: true
  readonly done: string
}

export const ACT_WORDS: { readonly [act in ActName]: ActWords } = {
  承認: { button: '承認する', title: 'この申請を承認しますか', explain: '承認は、いまの内容・添付・経路に対するものとして記録されます。', confirm: '承認する', comment: 'optional', done: '承認しました。' },
  同意: { button: '同意する', title: 'この申請に同意しますか', explain: '合議に同意したことが記録され、次の段階へ進みます。', confirm: '同意する', comment: 'optional', done: '同意しました。' },
  不同意: { button: '同意しない', title: '同意しない理由を書いてください', explain: '意見として決定権者に伝わります。', confirm: '同意しない', comment: 'required', danger: true, done: '不同意の意見を残しました。' },
  回答: { button: '照会に答える', title: '照会への回答', explain: '回答は決定権者が読みます。', confirm: '回答する', comment: 'optional', done: '回答しました。' },
  確認: { button: '確認した', title: '決裁の後の確認をしますか', explain: '確かめたことが、あなたの名前で記録されます。', confirm: '確認した', comment: 'optional', done: '確認を記録しました。' },
  後閲: { button: '後閲した', title: '後閲を記録しますか', explain: '決裁の内容を読んだことが、あなたの名前で記録されます。', confirm: '後閲した', comment: 'none', done: '後閲を記録しました。' },
  差戻し: { button: '差し戻す', title: '差し戻す先と理由', explain: '経過はそのまま残ります。理由は申請者に見えます。', confirm: '差し戻す', comment: 'required', done: '差し戻しました。' },
  却下: { button: '却下する', title: 'この申請を却下しますか', explain: '却下した申請は元に戻せません。直して出し直してもらうときは「差し戻す」を選んでください。', confirm: '却下する', comment: 'required', danger: true, done: '却下しました。' },
  申し出: { button: '利害関係を申し出る', title: '利害関係の申し出', explain: 'この申請の判断から外れ、上位の人に回ります。理由が残ります。', confirm: '申し出る', comment: 'required', done: '申し出を記録しました。上位の人に回ります。' },
  引戻し: { button: '引き戻す', title: 'この申請を引き戻しますか', explain: '手元に戻り、直して出し直せます。次の人が処理した後は引き戻せません。', confirm: '引き戻す', comment: 'optional', done: '引き戻しました。' },
  取下げ: { button: '取り下げる', title: 'この申請を取り下げますか', explain: '取り下げた申請は進みません。もう一度出すときは、写して新しく申請します。', confirm: '取り下げる', comment: 'optional', danger: true, done: '取り下げました。' },
  コメント: { button: 'コメントを書く', title: 'コメントを書く', explain: 'この申請を見られる人みんなに見えます。', confirm: '書き込む', comment: 'required', done: 'コメントを残しました。' },
}
/** What moves the request forward comes first and looks strongest. */
export const FORWARD: readonly ActName[] = ['承認', '同意', '回答', '確認', '後閲']
export const isAct = (name: string): name is ActName => Object.hasOwn(ACT_WORDS, name)

import { setting } from '../../engine/definition.ts'
import type { Effect, Form } from '../../engine/definition.ts'
import { DESTINATION_CHOICES } from './situation.ts'

/** 持出しの期間の上限。どの文書も日数を書いていないので、組織が決める。 */
export const longestTakeOut = setting('media.take-out.max-days', '持出し期間の上限', 31, { unit: '日', notInSource: true })
/** 決裁されないまま失効するまでの日数。 */
export const lapse = setting('media.take-out.lapse-days', '決裁がないとき失効するまで', 30, { unit: '日', notInSource: true })

/** 持出しの申請に共通の項目（mic 解説5.1(1)③注5 の記録簿の項目を含む）。 */
export const takeOutForm = {
  purpose: { label: '用途', type: 'text', max: 200, help: '例: 委託業者への図面データの受渡し' },
  destinationKind: { label: '持出しの場所の区分', type: 'choice', options: DESTINATION_CHOICES, default: '庁舎の外' },
  destination: { label: '持出しの場所', type: 'text', max: 200, help: '行先の名称と、分かれば所在地' },
  period: { label: '持出しの期間', type: 'dateRange', notBefore: 'today', maxDays: longestTakeOut, withinFiscalYear: true, help: '返却予定日は終わりの日です。' },
  contents: { label: '新たに入れて持ち出す情報', type: 'contents', required: false, help: '既に台帳に載っている内容は、書かなくても持出しの対象に含まれます。' },
  minimised: { label: '要機密情報を必要最小限にしました', type: 'flag', help: '要機密情報とは、機密性２以上の情報です。入れていなければ「はい」です。' },
} as const satisfies Form

/** 許可が出ると、同じ取引の中で台帳が「持出し中」になり、持出し簿に一行が立つ。 */
export const takeOutEffect: Effect = { from: ['保管中', '使用中'], to: '持出し中', holder: 'applicant', due: { field: 'period.to' }, contents: { add: 'contents' }, custody: 'open' }

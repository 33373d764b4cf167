import { mpd } from '../../../clauses/index.ts'
import type { ItemFacts } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from './release-fields.ts'
import { takeOutEffect, takeOutFields } from './take-out-fields.ts'
import { takeOutSituation } from './situation.ts'

const cites = [mpd['別表3-機密性高-4'], mpd['別表3-機密性中-4']]
export const isOnPaper = guard('release.take-out.mpd/paper', {
  title: '書面の持ち出し', cites, profiles: ['mpd'],
  refuses: ({ item }) => (item?.details['form'] === '書面' ? null : { field: 'items', message: 'データは、入れる媒体か端末の持ち出しを申請し、その内容にこの情報を選んでください。' }),
})

// 読み: 提供（基準３）として所属長が承認した情報は、渡すための持ち出しに別の承認を求めない（docs/readings/0640）。
const covers = (provision: ItemFacts, item: ItemFacts | null | undefined): boolean => {
  const { kind, information, marks } = provision.details
  return kind === '提供' && information === item?.id && /^機密性[中高]/u.test(String(marks ?? ''))
}
export const isForThisProvision = guard('release.take-out.mpd/provision', {
  title: '提供の承認による持ち出し', cites: [mpd['別表3-機密性中-4']], profiles: ['mpd'],
  refuses: ({ chosen, item }) => ((chosen['provision'] ?? []).every((one) => covers(one, item)) ? null : { field: 'provision', message: 'この情報の提供として、所属長が今の分類で承認したものを選んでください。' }),
})

// 書面の庁舎外への持ち出し（警視庁）。機密性高は所属長、機密性中は情報管理者が承認する。
export const takeOut = procedure('release.take-out.mpd', {
  title: '書面の庁舎外への持ち出し',
  cites,
  profiles: ['mpd'],
  settings: [lapse],
  subject: 'information',
  verb: '庁舎外への持ち出しを申請する',
  form: {
    ...takeOutFields,
    provision: { label: '提供の承認', type: 'item', register: 'releases', states: ['許可済'], required: false, help: '職員以外に渡すための持ち出しで、提供の承認を受けているとき選びます。機密性中なら、持ち出しの承認は別に要りません。', cites: [mpd['別表3-機密性中-4']] },
  },
  guards: [isOnPaper, isForThisProvision],
  judge: (context) => {
    const provisions = (context.chosen['provision'] ?? []).filter((one) => context.items.length > 0 && context.items.every((item) => covers(one, item)))
    return { ...takeOutSituation(context), ...(provisions.length > 0 ? { exceptions: provisions.map(({ number }) => ({ id: number, clauses: [mpd['別表3-機密性中-4']] })) } : {}) }
  },
  effect: takeOutEffect,
  lapsesAfter: lapse,
})

import { mic } from '../../../clauses/index.ts'
import type { GuardContext } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'
import { insideOf, isControlledArea, isPermitted } from './area-facts.ts'

const base = { profiles: ['municipality'] } as const
const isVisit = ({ form, item }: GuardContext): boolean => isControlledArea(item) && form['entrant'] === '訪問者'
const isOwnEntry = ({ form, item }: GuardContext): boolean => isControlledArea(item) && form['entrant'] === '入室許可者'
const nameIn = ({ people }: GuardContext, field: string): string => people?.[field]?.[0]?.name ?? ''

/** 入室のときに守ること。区域の入室許可と、いま中にいる人に照らす。 */
export const entryGuards = [
  guard('zones.entry.municipality/permitted', {
    ...base, title: '入室を許された者', cites: [mic['4.2-(2)-①']],
    refuses: (context) => {
      const { form, item, day } = context
      if (!isOwnEntry(context) || isPermitted(item, form['person'], day)) return null
      return { field: 'person', message: `${nameIn(context, 'person')}さんには、この区域の今日有効な入室許可がありません。入るには、付添いを付けた「訪問者」として記録してください。` }
    },
  }),
  guard('zones.entry.municipality/identity', {
    ...base, title: '身分証明書等の携帯', cites: [mic['4.2-(2)-②']],
    refuses: (context) => (isOwnEntry(context) && context.form['identity'] !== '携帯あり' ? { field: 'identity', message: '身分証明書等を身に着けていない人は入室できません。着けてから記録してください。' } : null),
  }),
  guard('zones.entry.municipality/escorted', {
    ...base, title: '訪問者の付添い', cites: [mic['4.2-(2)-③']],
    refuses: (context) => {
      const { form, item, day } = context
      if (!isVisit(context) || !form['escort']) return null
      const name = nameIn(context, 'escort')
      if (!isPermitted(item, form['escort'], day)) return { field: 'escort', message: `${name}さんは、この区域の入室を許されていないため、付き添えません。` }
      return insideOf(item).some(({ details }) => details['person'] === form['escort']) ? null : { field: 'escort', message: `${name}さんは区域の中にいません。先に付添い者の入室を記録してください。` }
    },
  }),
  guard('zones.entry.municipality/badge', {
    ...base, title: '訪問者の名札', cites: [mic['4.2-(2)-③']],
    refuses: (context) => {
      if (!isVisit(context)) return null
      const badge = String(context.form['badge'] ?? '').trim()
      return badge !== '' && insideOf(context.item).some(({ details }) => details['badge'] === badge) ? { field: 'badge', message: `名札「${badge}」は、中にいる別の訪問者が着けています。` } : null
    },
  }),
  guard('zones.entry.municipality/once', {
    ...base, title: '二重の入室', cites: [mic['4.2-(2)-①']],
    refuses: (context) => {
      const { form, item } = context
      if (form['entrant'] !== '入室許可者' || !insideOf(item).some(({ details }) => details['person'] === form['person'])) return null
      return { field: 'person', message: `${nameIn(context, 'person')}さんは、退室の記録がないまま中にいることになっています。先に退室を記録してください。` }
    },
  }),
]

/** 付添い者は、付き添う訪問者より先に出られない。 */
export const visitorsLeaveFirst = guard('zones.entry.municipality/visitors-first', {
  ...base, title: '付添いの継続', cites: [mic['4.2-(2)-③']],
  refuses: ({ item }) => {
    const left = item?.details['person'] === undefined ? undefined : insideOf(item.linked?.['area']).find(({ id, details }) => id !== item.id && details['escort'] === item.details['person'])
    return left ? { field: '', message: `付き添っている訪問者（${String(left.details['visitor'] ?? left.number)}）がまだ中にいます。訪問者の退室を先に記録してください。` } : null
  },
})

/** 入退室の時刻の前後。訂正でも守る。 */
export const inOrder = guard('zones.entries/in-order', {
  ...base, title: '入退室の時刻', cites: [mic['kaisetsu-4.2-(2)-注4']],
  refuses: ({ item }) => {
    const { enteredAt, leftAt } = item?.details ?? {}
    if (typeof leftAt !== 'string' || typeof enteredAt !== 'string' || Date.parse(enteredAt) <= Date.parse(leftAt)) return null
    return { field: 'leftAt', message: '退室は入室より後の時刻にしてください。' }
  },
})

/** 訂正は、退室した記録では入室と退室の両方を、中にいる間は入室だけを直す。 */
export const correctsWhole = guard('zones.entry.municipality/corrects-whole', {
  ...base, title: '入退室の訂正', cites: [mic['kaisetsu-4.2-(2)-注4']],
  refuses: ({ item, form }) => {
    const given = form['leftAt'] !== undefined && form['leftAt'] !== null
    if (item?.state === '入室中' && given) return { field: 'leftAt', message: 'まだ退室の記録がありません。「退室を記録する」から記録してください。' }
    return item?.state === '退室済' && !given ? { field: 'leftAt', message: '正しい退室日時も書いてください。変わらないときは同じ時刻を書きます。' } : null
  },
})

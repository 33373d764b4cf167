import { mic } from '../../../clauses/index.ts'
import type { ClauseId } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import type { Guard } from '../../engine/definition.ts'

/** 読むことを許された者が、ほかの者に読ませることはできない。決めるのは、その台帳を管理する者。 */
export const readersSetBy = (id: string, roles: readonly string[], cites: readonly ClauseId[]): Guard => guard(id, {
  title: '閲覧を許す者の決定', cites, profiles: ['municipality'],
  refuses: ({ item, before, actor }) => {
    const was = before?.details['readers'] ?? []
    const isSame = !before || JSON.stringify(item?.details['readers'] ?? []) === JSON.stringify(was)
    // 前提: 開ける者だけがここに来る。読んでよい者でなければ、管理する者である。
    const isOnlyReader = [was].flat().includes(actor.person) && !actor.headOrAbove && !actor.roles.some(({ role }) => roles.includes(role))
    return isSame || !isOnlyReader ? null : { field: 'readers', message: `閲覧を許す者を決められるのは、${roles.join('・')}です。` }
  },
})

// 紙の構成図や仕様書を借りられるのは、閲覧を許された者だけ。
export const lentToReaders = guard('documents.lending.municipality/readers', {
  title: '閲覧を許された者への貸出し', cites: [mic['6.1-(5)']], profiles: ['municipality'],
  refuses: ({ item, form }) => ([item?.details['readers']].flat().includes(form['borrower']) ? null : { field: 'borrower', message: '借りる人が、閲覧を許す者に入っていません。' }),
})

import { loadRequest } from '../../acts/request-rows.ts'
import { viewersOf } from '../../acts/viewers.ts'
import { Refused } from '../../engine/refused.ts'
import { maySeeRequest } from '../../identity/reading.ts'
import type { Handlers } from '../handlers.ts'
import { loadItem } from './item-detail.ts'

const idIn = (params: { readonly [name: string]: string }): string => {
  const id = params['id'] ?? ''
  if (!/^\d{1,18}$/.test(id)) throw new Refused('not-found', 'この一件は見つかりません。')
  return id
}
/** 見た人: who looked at a row or a request, for who answers for it. */
export const viewerHandlers: Handlers = {
  itemViewers: async ({ seat, params, query }) => {
    const item = await loadItem(seat, params['register'] ?? '', idIn(params))
    return viewersOf(seat, `item/${item.id}`, item.homeUnit, query.after)
  },
  requestViewers: async ({ seat, params, query }) => {
    const request = await loadRequest(seat.db, seat, idIn(params))
    if (!maySeeRequest(seat, request)) throw new Refused('not-found', 'この申請は見つかりません。')
    return viewersOf(seat, `request/${request.id}`, request.unit, query.after)
  },
}

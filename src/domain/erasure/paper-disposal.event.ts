import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import { paperDisposal } from './paper-method.ts'

const CONTROL = 'erasure.paper-destruction'

// 書面の廃棄の記録。日時・担当者・部数・方法を残す。
export const paperDisposed = event('erasure.paper-disposal', {
  title: '書面の廃棄の記録',
  cites: [saitama['3-6-(3)'], mpd['別表3-機密性高-6'], mpd['別表3-機密性中-6'], mic['2-(2)-⑩-(イ)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  subject: ['papers'],
  verb: '廃棄を記録する',
  states: ['廃棄待ち'],
  form: {
    disposedAt: { label: '廃棄した日時', type: 'dateTime', notAfter: 'now', cites: [mic['2-(2)-⑩-(イ)']] },
    operator: { label: '廃棄した人・事業者', type: 'text', max: 120, cites: [mic['2-(2)-⑩-(イ)']] },
    copies: { label: '廃棄した部数', type: 'number', min: 1, unit: '部' },
    certificate: { label: '溶解等の証明書の番号', type: 'text', max: 80, required: false },
  },
  judge: (context) => paperDisposal(context, context.items, context.items[0]?.controls[CONTROL]?.fields['method'], ['recorded']),
  effect: {
    from: ['廃棄待ち'], to: '廃棄',
    set: { disposedAt: { field: 'disposedAt' }, operator: { field: 'operator' }, method: { derive: ({ item }) => methodOf(item) } },
  },
})
/** The way of destroying that was confirmed; paper that needs none keeps none. */
function methodOf(item: unknown): string | null {
  const confirmed = (item as { controls?: { readonly [id: string]: { readonly fields: { readonly [key: string]: unknown } } } } | null)?.controls?.[CONTROL]
  return typeof confirmed?.fields['method'] === 'string' ? confirmed.fields['method'] : null
}

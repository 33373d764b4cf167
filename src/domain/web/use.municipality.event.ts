import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { asked } from '../words/asker.ts'

const FINDINGS: { readonly [kind: string]: Situation['findings'] } = { ウェブメール: ['web-mail'], オンラインストレージ: ['online-storage'] }
function situationOf(context: SituationContext): Situation {
  const { kind, purpose } = context.form
  return { ...asked(kind === 'ウェブの閲覧' ? 'browse' : 'use-service', context), purpose: purpose === '業務' ? 'duty' : 'off-duty', findings: FINDINGS[String(kind)] ?? [] }
}

// ウェブの閲覧と、ウェブ上のサービスを使うことの判定と記録。
export const webUsed = event('web.use.municipality', {
  title: 'ウェブとウェブ上のサービスの利用',
  cites: [mic['6.1-(20)-①'], mic['6.1-(15)-⑤']],
  profiles: ['municipality'],
  subject: [],
  verb: 'ウェブの利用を確かめて記録する',
  form: {
    kind: { label: '種別', type: 'choice', options: ['ウェブの閲覧', 'ウェブメール', 'オンラインストレージ'], cites: [mic['6.1-(15)-⑤']] },
    purpose: { label: '目的', type: 'choice', options: ['業務', '私用'], cites: [mic['6.1-(20)-①']] },
    site: { label: 'サイト・サービス', type: 'text', max: 200 },
  },
  judge: situationOf,
})

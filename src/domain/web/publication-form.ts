import { hokkaido } from '../../../clauses/index.ts'
import type { Content, Finds, Form } from '../../engine/definition.ts'
import type { Situation } from '../../engine/decision/situation.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'
import { informationOn } from '../media/situation.ts'

/** 部外に公表する文章と、載せる情報。 */
export const publicationForm = {
  title: { label: '件名', type: 'text', max: 200 },
  body: { label: '本文', type: 'text', multiline: true, max: 4000, help: '載せる文章をそのまま貼ります。付与されたメールアドレスが含まれていると申請できません。', cites: [hokkaido['11-3-(1)']] },
  contents: { label: '載せる情報', type: 'contents', help: '本文と添付の情報を、分類とともに書きます。機密性２以上の情報は載せられません。' },
  attached: { label: '添付', type: 'attachments', required: false },
  from: { label: '公表する日', type: 'date', notBefore: 'today' },
} as const satisfies Form

/** 本文に含まれる、付与済みのアドレス。 */
export const addressesIn: Finds = { addresses: { register: 'mail-addresses', column: 'address', field: 'body', matching: 'within', states: ['使用中'] } }

export function publicSituation(channel: 'website' | 'mail-magazine', { form, chosen, profile, day }: SituationContext): Situation {
  const { confidentiality } = informationOn([], (form['contents'] ?? []) as Content[])
  return {
    profile, on: day, action: 'publish', purpose: 'duty', information: { confidentiality, form: 'electronic' }, destination: { kind: 'public', channel },
    findings: (chosen['addresses'] ?? []).length > 0 ? ['mail-address-shown'] : [],
  }
}

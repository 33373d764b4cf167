import { hokkaido } from '../../../clauses/index.ts'
import type { Finding, Situation } from '../../engine/decision/situation.ts'
import { event } from '../../engine/register/event.ts'
import type { SituationContext } from '../../engine/request/procedure.ts'

const USES: { readonly [use: string]: { readonly action: Situation['action']; readonly restricted: string } } = {
  ウェブサイトの閲覧: { action: 'browse', restricted: '閲覧' }, ウェブサイトへの入力: { action: 'send-form', restricted: '入力' }, 各種サービスの利用: { action: 'use-service', restricted: 'その他の利用' },
}

/** 制限台帳と、特に認めたサービスの一覧に照らす。 */
function webSituation({ form, chosen, profile, day }: SituationContext): Situation {
  const { action, restricted } = USES[String(form['use'])]!
  const isRestricted = (chosen['restrictions'] ?? []).some(({ details }) => Array.isArray(details['restricted']) && details['restricted'].includes(restricted))
  const findings: Finding[] = [...(isRestricted ? ['restricted-site' as const] : []), ...(form['lifting'] === true ? ['restriction-lifting' as const] : []), ...(form['inPurpose'] === true ? [] : ['other-purpose' as const])]
  const approvals = (chosen['permitted'] ?? []).flatMap(({ permissions }) => permissions).filter(({ from, until }) => from <= day && day <= until).map(({ role, request }) => ({ role, request }))
  return { profile, on: day, action, purpose: 'duty', findings, approvals }
}

// ウェブサイトの閲覧・入力と各種サービスの利用を、使う前に確かめて残す。
export const webUse = event('web.use.hokkaido', {
  title: 'ウェブサイト・サービスの利用の確認',
  cites: [hokkaido['9-1'], hokkaido['9-2-(1)'], hokkaido['11-1-(1)']],
  profiles: ['hokkaido-police'],
  subject: [],
  verb: 'ウェブの利用を確かめて記録する',
  form: {
    use: { label: '使い方', type: 'choice', options: Object.keys(USES) },
    site: { label: 'サイト・サービスのドメイン', type: 'text', max: 200, help: 'アドレスの「//」の次から「/」の前までです。制限台帳は、ここから引きます。', cites: [hokkaido['9-1']] },
    lifting: { label: '使うには制限の解除が要る', type: 'flag', cites: [hokkaido['9-2-(1)']] },
    inPurpose: { label: '定められた目的のための利用', type: 'flag', help: '第１の４の目的（ウェブ検索による情報収集など）に当たれば「はい」です。', cites: [hokkaido['11-1-(1)']] },
    purpose: { label: '目的', type: 'text', max: 200 },
  },
  finds: {
    restrictions: { register: 'restricted-sites', column: 'site', field: 'site', matching: 'domain', states: ['制限中'] },
    permitted: { register: 'permitted-services', column: 'site', field: 'site', matching: 'domain', states: ['承認中'] },
  },
  judge: webSituation,
})

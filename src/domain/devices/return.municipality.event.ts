import { mic } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'

const satisfied = (demanded: string, answer: string) => any(is(`chosen.policy.${demanded}`, false), is(answer, true))
/** 課室のポリシーの条件を全て満たす。ポリシーのない課室の端末は満たさない。 */
export const meetsPolicy = all(
  is('result', '検出なし'), is('chosen.policy.patchDemanded', true, false), satisfied('patchDemanded', 'patched'), satisfied('definitionsDemanded', 'definitionsCurrent'),
  any(is('chosen.policy.issuedOnly', false), is('item.details.owner', '支給')),
)

// 持ち出した端末の返却と、庁内ネットワークにつなぐ前の確認。一つでも外れると、情報セキュリティ管理者の許可を待つ。
export const returned = event('devices.return.municipality', {
  title: '端末の返却と接続前の確認',
  cites: [mic['6.2-(2)-⑥'], mic['5.1-(1)-⑤']],
  profiles: ['municipality'],
  subject: ['terminals'],
  verb: '返却し、接続前の確認を記録する',
  states: ['持出し中'],
  form: {
    policy: { label: '課室の接続前確認ポリシー', type: 'item', register: 'connection-policies', states: ['適用中'], required: false, help: '定めていない課室では空欄にします。情報セキュリティ管理者の許可を待つことになります。', cites: [mic['6.2-(2)-⑥']] },
    result: { label: 'ウイルス検査の結果', type: 'choice', options: ['検出なし', '検出あり'], cites: [mic['6.2-(2)-⑥']] },
    checkedOn: { label: '検査した日', type: 'date', notAfter: 'today', cites: [mic['6.2-(2)-⑥']] },
    patched: { label: '修正プログラムは最新ですか', type: 'flag', cites: [mic['6.2-(2)-⑥']] },
    definitionsCurrent: { label: '定義ファイルは最新ですか', type: 'flag', cites: [mic['6.2-(2)-⑥']] },
    condition: { label: '端末の状態・気付いたこと', type: 'text', multiline: true, required: false, max: 500 },
  },
  effect: {
    from: ['持出し中'], to: '返却確認待ち', custody: 'report-return', due: 'nothing',
    set: { malwareCheckedOn: { field: 'checkedOn' }, connection: { value: '可', when: meetsPolicy } },
    incident: { category: '不正プログラム等', when: is('result', '検出あり') },
  },
})

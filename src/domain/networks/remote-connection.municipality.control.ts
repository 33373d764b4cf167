import { mic } from '../../../clauses/index.ts'
import { all, any, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { OUTSIDE_ACTS } from './outside-acts.ts'

const again = setting('networks.remote-connection.days', '庁外からの接続を確かめ直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['municipality'], settings: [again], register: 'remote-connections', agesAfter: again, gates: OUTSIDE_ACTS } as const
const checked = { evidence: { label: '確かめた方法と資料', type: 'text', max: 300 }, checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' } } as const
const inUse = is('state', '使用可')

/** 庁外からの接続に求めること。台帳の記載が欠ければ、答えによらず不適合になる。 */
export const remoteConnection = [
  control('networks.remote-connection.municipality/authentication', {
    ...base, title: '端末と職員の認証', cites: [mic['kaisetsu-6.2-(2)-図表25-①']], appliesWhen: all(inUse, is('details.use', 'テレワーク')), question: '許可された端末と職員だけが使えるように、端末と職員の両方を認証していますか。', fields: checked,
    contradicts: { when: any(is('details.terminalAuthentication', 'なし'), is('details.personAuthentication', 'なし')), message: '台帳では、端末の認証と職員の認証のどちらかが「なし」です。両方の認証を整えて台帳を直すか、「不適合」と答えてください。' },
  }),
  control('networks.remote-connection.municipality/encryption', {
    ...base, title: '通信の暗号化', cites: [mic['6.2-(2)-④']], appliesWhen: inUse, question: '途中で盗み聞きされないように、通信の暗号化などの措置をとっていますか。', fields: checked,
    contradicts: { when: is('details.encryption', '暗号化なし'), message: '台帳では「暗号化なし」です。暗号化して台帳を直すか、「不適合」と答えてください。' },
  }),
]

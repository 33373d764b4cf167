import { mpd } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'

const mayCarryConfidential = is('details.confidential', 'はい', '不明')

// 使用者ごとの点検。使用者が変わると、設定を変えたかがもう一度問われる。
export const secret = control('phones.secret.mpd', {
  title: '携帯電話機の認証情報の管理',
  cites: [mpd['10-1-(3)']],
  profiles: ['mpd'],
  register: 'phones',
  appliesWhen: all(mayCarryConfidential, is('state', '貸与中', '持出し中')),
  question: '認証情報を権限のない者に知られないように管理し、使用者が変わったときは設定を変えましたか。',
  fields: {
    changedOn: { label: '認証情報を設定・変更した日', type: 'date', notAfter: 'today' },
    kept: { label: '使用者以外に知らせていないことを確かめました', type: 'declaration' },
  },
  againOnNewHolder: true,
})

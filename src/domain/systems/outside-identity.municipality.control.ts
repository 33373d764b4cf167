import { mic } from '../../../clauses/index.ts'
import { all, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import { OUTSIDE_ACTS } from '../networks/outside-acts.ts'

const again = setting('systems.outside-identity.days', '庁外からの利用の本人確認を確かめ直すまで', 365, { unit: '日', notInSource: true })

// 庁外からアクセスできるシステムに求める本人確認の機能。確かめるまで、庁外からのアクセスを申請できない。
export const outsideIdentity = control('systems.outside-identity.municipality', {
  title: '庁外からの利用者の本人確認',
  cites: [mic['6.2-(2)-③']],
  profiles: ['municipality'],
  settings: [again],
  register: 'systems',
  appliesWhen: all(is('state', '運用中'), is('details.outsideAccess', true)),
  question: '庁外からアクセスする人が利用者本人であることを、システムの機能で確かめていますか。',
  fields: {
    means: { label: '本人確認の方法', type: 'choices', options: ['パスワード', '使い捨ての符号', 'ＩＣカード・認証器', '電子証明書', '生体認証'] },
    evidence: { label: '確かめた方法と資料', type: 'text', max: 300, help: '設定の画面、試験の記録、仕様書の番号など。' },
    checkedOn: { label: '確かめた日', type: 'date', notAfter: 'today' },
  },
  agesAfter: again,
  gates: OUTSIDE_ACTS,
})

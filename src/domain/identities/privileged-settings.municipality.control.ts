import { mic } from '../../../clauses/index.ts'
import { any, is } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'

const again = setting('identities.privileged-settings.days', '特権の設定を確かめ直すまで', 365, { unit: '日', notInSource: true })
const cites = [mic['6.2-(1)-③-(オ)']] as const
const STRICTER = '一般より厳しい'
const NOT_STRICTER = ['一般と同じ', '一般より緩い'] as const
const compared = (label: string, help: string) => ({ label, help, type: 'choice', options: [STRICTER, ...NOT_STRICTER], cites } as const)
const fields = {
  failures: compared('入力の回数の制限', '特権のＩＤが止まるまでの回数を、一般の端末等のＩＤと比べます。'),
  change: compared('定期の変更', '特権のパスワードを変える周期を、一般と比べます。'),
  idle: compared('無操作のときの終了', '使わないときに接続が終わるまでの時間を、一般と比べます。'),
} as const

// システムごとに、特権のＩＤとパスワードの機能が一般より強いか。一つでも同じか緩ければ、答えにかかわらず不適合になる。
export const privilegedSettings = control('identities.privileged-settings.municipality', {
  title: '特権のＩＤの認証の強さ',
  cites,
  profiles: ['municipality'],
  settings: [again],
  register: 'systems',
  appliesWhen: is('state', '運用中'),
  question: '特権のＩＤとパスワードは、入力の回数の制限・定期の変更・無操作のときの終了が、どれも一般の端末等より厳しく設定されていますか。',
  fields,
  contradicts: { when: any(...Object.keys(fields).map((key) => is(`fields.${key}`, ...NOT_STRICTER))), message: '特権の設定に、一般と同じか緩いものがあります。不適合です。厳しくする計画と期限を入力してください。', turns: true },
  agesAfter: again,
})

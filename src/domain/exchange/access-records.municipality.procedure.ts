import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { procedure } from '../../engine/request/procedure.ts'
import { lapse } from '../media/take-out-form.ts'

const clause = mic['kaisetsu-3-(4)-⑧']
const WITH_PERSONAL_DATA = 'アクセス記録・個人情報を含む'

// アクセス記録の外部への提供と、他団体からの受領。個人情報を含めば、個人情報保護担当者の確認がなければ許可に進めない。
export const accessRecords = procedure('exchange.access-records.municipality', {
  title: 'アクセス記録の提供・受領',
  cites: [clause],
  profiles: ['municipality'],
  settings: [lapse],
  subject: null,
  verb: 'アクセス記録の提供・受領を申請する',
  form: {
    act: { label: '行うこと', type: 'choice', options: ['外部への提供', '他団体からの受領'], cites: [clause] },
    target: { label: '対象', type: 'choice', options: [WITH_PERSONAL_DATA, 'アクセス記録・個人情報を含まない'], cites: [clause], help: '利用者の氏名やＩＤなど、誰の操作か分かるものは個人情報です。' },
    partner: { label: '相手の団体', type: 'text', max: 120 },
    records: { label: '記録の範囲', type: 'text', max: 200, help: '例: 住民記録システムの操作記録、令和8年10月分' },
    purpose: { label: '目的', type: 'text', max: 500, multiline: true },
    ordinance: { label: '個人情報の取扱いの根拠', type: 'text', max: 500, multiline: true, when: is('target', WITH_PERSONAL_DATA), help: '個人情報保護の条例等の条項と、それに当たる理由を書きます。', cites: [clause] },
    obeyed: { label: '個人情報保護の条例等と、情報セキュリティに関係する規程に従います', type: 'declaration', when: is('target', WITH_PERSONAL_DATA), cites: [clause] },
    period: { label: '行う期間', type: 'dateRange', notBefore: 'today' },
  },
  steps: [
    { kind: '合議', role: '個人情報保護担当者', scope: 'organisation', cites: [clause], when: is('target', WITH_PERSONAL_DATA), binding: true },
    { kind: '決裁', role: '情報セキュリティ管理者', scope: 'applicant', cites: [clause] },
  ],
  lapsesAfter: lapse,
})

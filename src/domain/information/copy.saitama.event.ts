import { saitama } from '../../../clauses/index.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'
import { informationSituation } from './situation.ts'

const onlyWhatIsNeeded = guard('information.copy.saitama/needed', {
  title: '要機密情報の過剰な複製の禁止', cites: [saitama['3-3-(1)-オ']], profiles: ['saitama-police'],
  refuses: ({ form, item }) => {
    if ((item?.classification?.confidentiality ?? 1) < 2) return null
    if (!form['reason']) return { field: 'reason', message: '要機密情報の複製は、理由を書いてください。' }
    if (!form['neededUntil']) return { field: 'neededUntil', message: '要機密情報の複製は、廃棄の予定日を書いてください。' }
    return form['storage'] ? null : { field: 'storage', message: '要機密情報の複製は、保管先を書いてください。' }
  },
})

// 情報の複製（埼玉）。複製ごとに番号・所在・廃棄予定が付き、元の機密性と取扱制限を引き継ぐ。
export const copy = event('information.copy.saitama', {
  title: '情報の複製',
  cites: [saitama['3-3-(1)-オ'], saitama['3-2-(5)']],
  profiles: ['saitama-police'],
  subject: ['information'],
  verb: '複製を登録する',
  states: ['作成途上', '使用中', '持出し中'],
  form: {
    title: { label: '複製の名称', type: 'text', max: 120 },
    form: { label: '形態', type: 'choice', options: ['電磁的記録', '書面'] },
    origin: { label: '由来', type: 'choice', options: ['複製'], default: '複製' },
    business: { label: '業務', type: 'text', max: 80 },
    reason: { label: '複製の理由', type: 'text', max: 200, required: false },
    copies: { label: '部数', type: 'number', min: 1, max: 200, unit: '部' },
    storage: { label: '保管先', type: 'text', max: 120, required: false },
    neededUntil: { label: '廃棄の予定日', type: 'date', notBefore: 'today', required: false },
  },
  guards: [onlyWhatIsNeeded],
  judge: (context) => informationSituation('copy', context),
  effect: { creates: 'information', times: { field: 'copies' }, holder: 'applicant', lineage: { from: 'item', how: '複製' }, classify: { like: 'sources' }, readers: true },
})

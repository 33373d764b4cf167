import { saitama } from '../../../clauses/index.ts'
import { is, not } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { fingerprints } from './fingerprints.ts'
import { isMarkedForOutsiders, OMITTED, tellsNothingBesides } from './outgoing.saitama.guard.ts'
import { filesField, releasedOn } from './release-fields.ts'
import { MARKED, releaseSituation } from './situation.ts'

const form = {
  releasedOn: releasedOn('渡した日'),
  marking: { label: '機密性の分類と取扱制限の表示', type: 'choice', options: [MARKED, OMITTED], required: false, cites: [saitama['3-2-(4)']], help: '職員以外の者に渡すときは必ず答えます。' },
  markingBasis: { label: '根拠の別段の定めの名称', type: 'text', max: 200, when: is('marking', OMITTED), cites: [saitama['3-2-(4)']] },
  files: { ...filesField, cites: [saitama['3-4-(3)']] },
  inspectedBy: { label: '付加情報を確かめた人', type: 'person', required: false, cites: [saitama['3-4-(3)']], help: 'ファイルを付けないときと、付けたファイルを調べられないときに選びます。' },
} as const
const base = { profiles: ['saitama-police'], subject: ['releases'], verb: '提供済みにする', states: ['準備中'], guards: [isMarkedForOutsiders, tellsNothingBesides] } as const
const set = { releasedOn: { field: 'releasedOn' }, markingBasis: { field: 'markingBasis' }, fingerprints, inspectedBy: { field: 'inspectedBy' } } as const

// 渡した記録（埼玉）。表示・付加情報・留意事項の伝達がそろうまで提供済みにならない。
export const instructed = event('release.handed-over.saitama', {
  ...base, title: '留意事項を伝えた提供', cites: [saitama['3-4-(2)'], saitama['3-2-(4)'], saitama['3-4-(3)']],
  when: is('details.instructs', true),
  form: {
    ...form,
    instructedHow: { label: '留意事項を伝えた方法', type: 'choice', options: ['書面（送付票）を渡した', '口頭で伝え、相手に確かめた', '電子メールで伝えた'], cites: [saitama['3-4-(2)']] },
    receipt: { label: '相手の受領の確認', type: 'text', max: 200, cites: [saitama['3-4-(2)']], help: '受け取った人の氏名と、確かめた方法を書きます。' },
  },
  judge: (context) => releaseSituation('provide', context),
  effect: { from: ['準備中'], to: '提供済', set: { ...set, instructedHow: { field: 'instructedHow' }, receipt: { field: 'receipt' } } },
})

// 閲覧できる範囲の職員への提供と、要機密情報でない情報の提供。留意事項を伝える段はない。
export const handedOver = event('release.handed-over.saitama/plain', {
  ...base, title: '情報の提供', cites: [saitama['3-2-(4)'], saitama['3-4-(3)']],
  when: not(is('details.instructs', true)),
  form: { ...form, receipt: { label: '相手の受領の確認', type: 'text', max: 200, required: false } },
  judge: (context) => releaseSituation('provide', context),
  effect: { from: ['準備中'], to: '提供済', set: { ...set, receipt: { field: 'receipt' } } },
})

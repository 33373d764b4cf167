import { saitama } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import { guard } from '../../engine/guard.ts'
import { isGiven, rowOf } from './release-fields.ts'

const base = { profiles: ['saitama-police'] as const }
export const OMITTED = '別段の定めにより表示しない'

export const goesToSomebody = guard('release.outgoing.saitama/somebody', {
  ...base, title: '提供先', cites: [saitama['3-4-(2)']],
  refuses: ({ form }) => (listed(form, 'recipients').length + listed(form, 'recipientUnits').length > 0 || isGiven(form['outsideRecipient']) ? null : { field: 'outsideRecipient', message: '提供先を書くか、職員・所属を選んでください。' }),
})

// 職員以外の者に渡すときの表示。「明らか」による省略はなく、別段の定めだけが省ける根拠になり、その名称が記録に残る。
export const isMarkedForOutsiders = guard('release.outgoing.saitama/marked', {
  ...base, title: '部外提供時の機密性と取扱制限の明示', cites: [saitama['3-2-(4)']], weighsProvisions: true,
  refuses: (context) => {
    const { form, provisions } = context
    if (!isGiven(rowOf(context)['outsideRecipient']) && !isGiven(form['outsideRecipient'])) return null
    if (!form['marking']) return { field: 'marking', message: '職員以外の者に渡すときは、機密性の分類と取扱制限を表示したことを確かめてください。' }
    if (form['marking'] !== OMITTED) return null
    const titles = provisions.filter(({ clauses }) => clauses.includes(saitama['3-2-(4)'])).flatMap(({ title = '' }) => (title === '' ? [] : [title]))
    if (titles.length === 0) return { field: 'marking', message: '表示を省ける別段の定めは登録されていません。分類と取扱制限を表示してください。' }
    return titles.includes(String(form['markingBasis'] ?? '').trim()) ? null : { field: 'markingBasis', message: `表示しない根拠を、有効な別段の定め（${titles.map((one) => `「${one}」`).join('')}）の名称で書いてください。` }
  },
})

// 職員以外の者に渡すファイルは、付加情報を除いた版だけ。調べられないものと付けなかったものは、確かめた人が名を残す。
export const tellsNothingBesides = guard('release.outgoing.saitama/metadata', {
  ...base, title: 'ファイルの属性情報等からの漏えい防止', cites: [saitama['3-4-(3)']],
  refuses: (context) => {
    const { form, item, attached = {} } = context
    const information = item?.register === 'information' ? item : item?.linked?.['information']
    const row = rowOf(context)
    const outside = isGiven(row['outsideRecipient']) || isGiven(form['outsideRecipient'])
    if (!outside || information?.details['form'] === '書面') return null
    const files = attached['files'] ?? []
    const telling = files.filter(({ findings }) => findings !== null && findings.length > 0)
    if (telling.length > 0) return { field: 'files', message: `${telling.map(({ name, findings }) => `「${name}」に${[...new Set((findings ?? []).map(({ kind }) => kind))].join('・')}が含まれています`).join('。')}。付加情報を除いた版に替えてください。` }
    if (files.length > 0 && files.every(({ findings }) => findings !== null)) return null
    return form['inspectedBy'] ? null : { field: 'inspectedBy', message: files.length === 0 ? '渡すファイルを付けるか、付加情報がないことを確かめた人を選んでください。' : `「${files.find(({ findings }) => findings === null)!.name}」は付加情報を調べられません。確かめた人を選んでください。` }
  },
})

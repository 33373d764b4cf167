import { saitama } from '../../../clauses/index.ts'
import { listed } from '../../engine/form.ts'
import type { Facts } from '../../engine/condition.ts'
import { is } from '../../engine/condition.ts'
import type { Form, Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

/** 読み: 情報公開条例第10条の号の数は本文にないので、六つを既定とする（docs/readings/0501）。 */
export const ARTICLES = ['第１号', '第２号', '第３号', '第４号', '第５号', '第６号'] as const
const HARM = ['支障のおそれあり', '支障のおそれなし'] as const
const electronic = is('form', '電磁的記録')

/** 分類の基準と、それから決める分類・取扱制限（埼玉 第１の２）。登録・決定・見直しの様式に共通。 */
export const classificationForm = {
  secret: { label: '特定秘密・秘密文書', type: 'choice', options: ['特定秘密に当たる', '秘密文書に当たる', 'どちらでもない'], cites: [saitama['1-2-(1)-ア-(ア)']], help: 'どちらかに当たると機密性３（高）です。' },
  likely: { label: '不開示情報に当たる見込みが高い号', type: 'choices', options: ARTICLES, required: false, cites: [saitama['1-2-(1)-ア-(イ)']], help: '埼玉県情報公開条例第10条各号のうち、当たると判断される見込みが高いもの。一つでもあれば機密性２（中）です。' },
  unlikely: { label: '当たる見込みが高くない号', type: 'choices', options: ARTICLES, required: false, cites: [saitama['1-2-(1)-ア-(ウ)']], help: '機密性１（低）にするには、全ての号についてどちらかを選びます。' },
  judgedWhy: { label: '判断の理由', type: 'text', max: 300, required: false },
  altered: { label: '改ざんされたときの業務', type: 'choice', options: HARM, required: false, when: electronic, cites: [saitama['1-2-(1)-イ-(ア)']] },
  lost: { label: '滅失したときの業務', type: 'choice', options: HARM, required: false, when: electronic, cites: [saitama['1-2-(1)-イ-(ア)']] },
  unavailable: { label: '使えないときの業務', type: 'choice', options: HARM, required: false, when: electronic, cites: [saitama['1-2-(1)-ウ-(ア)']] },
  confidentiality: { label: '機密性', type: 'choice', options: [{ value: '3', label: '３（高）' }, { value: '2', label: '２（中）' }, { value: '1', label: '１（低）' }], cites: [saitama['1-2-(1)']] },
  evident: { label: '不開示情報に当たる見込みの高い情報を含まないことが明らかですか', type: 'flag', when: is('confidentiality', '1'), cites: [saitama['3-2-(2)']], help: '明らかでないときは、上職者の承認があるまで機密性２として扱います。' },
  integrity: { label: '完全性', type: 'choice', options: [{ value: '2', label: '２（高）' }, { value: '1', label: '１（低）' }], required: false, when: electronic, cites: [saitama['1-2-(1)']], help: '書面は対象外です。' },
  availability: { label: '可用性', type: 'choice', options: [{ value: '2', label: '２（高）' }, { value: '1', label: '１（低）' }], required: false, when: electronic, cites: [saitama['1-2-(1)']], help: '書面は対象外です。' },
  restrictions: { label: '取扱制限', type: 'restrictions', required: false, cites: [saitama['1-2-(2)-イ'], saitama['1-2-(2)-イ-(ア)'], saitama['1-2-(2)-イ-(イ)']] },
  unrestricted: { label: '取扱制限を置かない理由', type: 'text', max: 200, required: false, cites: [saitama['1-2-(2)-ア']], help: '要機密情報に取扱制限を置かないときに書きます。' },
} as const satisfies Form
export const CRITERIA_KEPT = ['secret', 'likely', 'unlikely', 'judgedWhy', 'altered', 'lost', 'unavailable', 'evident', 'unrestricted'] as const

const unanswered = (form: Facts): readonly string[] => ARTICLES.filter((one) => !listed(form, 'likely').includes(one) && !listed(form, 'unlikely').includes(one))

/** What the answers amount to; nothing where they do not settle it. */
export function suggestLevels(form: Facts): Facts {
  const { secret, altered, lost, unavailable } = form
  const confidentiality = secret === '特定秘密に当たる' || secret === '秘密文書に当たる' ? '3' : listed(form, 'likely').length > 0 ? '2' : secret === 'どちらでもない' && unanswered(form).length === 0 ? '1' : undefined
  const integrity = altered === HARM[0] || lost === HARM[0] ? '2' : altered === HARM[1] && lost === HARM[1] ? '1' : undefined
  const availability = unavailable === HARM[0] ? '2' : unavailable === HARM[1] ? '1' : undefined
  return Object.fromEntries(Object.entries({ confidentiality, ...(form['form'] === '書面' ? {} : { integrity, availability }) }).filter(([, value]) => value !== undefined))
}

const base = { profiles: ['saitama-police'] as const }
const at = (field: string, message: string) => ({ field, message })
/** 分類済みの行では、様式に書いた形態が台帳と同じこと。 */
export const sameForm = guard('information.criteria.saitama/form', { ...base, title: '台帳と同じ形態での分類', cites: [saitama['1-2-(1)']],
  refuses: ({ form, item }) => (item && item.details['form'] !== form['form'] ? at('form', `台帳では「${String(item.details['form'])}」です。違うときは、先に記載を直してください。`) : null) })
export const criteriaGuards: readonly Guard[] = [
  guard('information.criteria.saitama/axes', { ...base, title: '三つの観点の分類', cites: [saitama['1-2-(1)']],
    refuses: ({ form }) => form['form'] !== '電磁的記録' ? null : form['integrity'] === undefined ? at('integrity', '電磁的記録は、完全性も決めてください。') : form['availability'] === undefined ? at('availability', '電磁的記録は、可用性も決めてください。') : null }),
  guard('information.criteria.saitama/high', { ...base, title: '機密性３の情報', cites: [saitama['1-2-(1)-ア-(ア)']],
    refuses: ({ form }) => (String(form['secret'] ?? '').endsWith('に当たる') && form['confidentiality'] !== '3' ? at('confidentiality', '特定秘密・秘密文書に当たる情報は、機密性３（高）です。') : null) }),
  guard('information.criteria.saitama/middle', { ...base, title: '機密性２の情報', cites: [saitama['1-2-(1)-ア-(イ)']],
    refuses: ({ form }) => (listed(form, 'likely').length > 0 && form['confidentiality'] === '1' ? at('confidentiality', `不開示情報（${listed(form, 'likely').join('・')}）に当たる見込みが高いため、機密性２（中）以上です。`) : null) }),
  guard('information.criteria.saitama/low', { ...base, title: '機密性１の情報', cites: [saitama['1-2-(1)-ア-(ウ)']],
    refuses: ({ form }) => (form['confidentiality'] === '1' && unanswered(form).length > 0 ? at('unlikely', `機密性１（低）にするには、全ての号の判定が要ります。答えていない号: ${unanswered(form).join('・')}`) : null) }),
  guard('information.criteria.saitama/restrictions', { ...base, title: '取扱制限の指定', cites: [saitama['1-2-(2)-ア']],
    refuses: ({ form }) => (Number(form['confidentiality']) >= 2 && listed(form, 'restrictions').length === 0 && !form['unrestricted'] ? at('restrictions', '要機密情報には取扱制限を指定してください。置かないときは、その理由を書いてください。') : null) }),
]

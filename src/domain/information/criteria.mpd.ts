import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form, Guard } from '../../engine/definition.ts'
import { guard } from '../../engine/guard.ts'

// 読み: 東京都情報公開条例第7条の号は九つとし、該当する号を選べるようにする（docs/readings/0502）。
const ARTICLES = ['第１号', '第２号', '第３号', '第４号', '第５号', '第６号', '第７号', '第８号', '第９号'] as const
const HARM = ['支障のおそれあり', '支障のおそれなし'] as const
const electronic = is('form', '電磁的記録')
const high = mpd['別表3-機密性高']

/** 別表第3の設問と、それで決まる分類・取扱制限。 */
export const classificationForm = {
  secret: { label: '特定秘密・警視庁の秘密文書', type: 'choice', options: ['相当する', '相当しない'], cites: [high] },
  undisclosed: { label: '東京都情報公開条例の非開示情報', type: 'choice', options: ['当たる可能性が高い', '当たる可能性は高くない'], cites: [mpd['別表3-機密性中']] },
  articles: { label: '当たる号（第7条）', type: 'choices', options: ARTICLES, required: false, when: is('undisclosed', '当たる可能性が高い') },
  integrityHarm: { label: '改ざん・滅失したときの業務の的確な遂行', type: 'choice', options: HARM, required: false, when: electronic, cites: [mpd['別表3-完全性高']] },
  availabilityHarm: { label: '使えないときの業務の安定的な遂行', type: 'choice', options: HARM, required: false, when: electronic, cites: [mpd['別表3-可用性高']] },
  confidentiality: { label: '機密性', type: 'choice', options: [{ value: '3', label: '高' }, { value: '2', label: '中' }, { value: '1', label: '低' }] },
  integrity: { label: '完全性', type: 'choice', options: [{ value: '2', label: '高' }, { value: '1', label: '低' }], required: false, when: electronic },
  availability: { label: '可用性', type: 'choice', options: [{ value: '2', label: '高' }, { value: '1', label: '低' }], required: false, when: electronic },
  restrictions: { label: '取扱制限', type: 'restrictions', required: false },
} as const satisfies Form
export const CRITERIA_KEPT = ['secret', 'undisclosed', 'articles', 'integrityHarm', 'availabilityHarm'] as const

export function suggestLevels(form: Facts): Facts {
  const { secret, undisclosed, integrityHarm, availabilityHarm } = form
  const confidentiality = secret === '相当する' ? '3' : undisclosed === '当たる可能性が高い' && secret === '相当しない' ? '2' : secret === '相当しない' && undisclosed === '当たる可能性は高くない' ? '1' : undefined
  const two = (answer: unknown) => (answer === HARM[0] ? '2' : answer === HARM[1] ? '1' : undefined)
  return Object.fromEntries(Object.entries({ confidentiality, ...(form['form'] === '書面' ? {} : { integrity: two(integrityHarm), availability: two(availabilityHarm) }) }).filter(([, value]) => value !== undefined))
}

const base = { profiles: ['mpd'] as const }
type Axis = 'confidentiality' | 'integrity' | 'availability'
/** What the answers lead to is the least that may be chosen (what was made from other information may be higher); the lowest only where all answers allow it. */
const leadsTo = (name: string, title: string, cite: (typeof mpd)[keyof typeof mpd], field: Axis, level: string, words: string): Guard =>
  guard(`information.criteria.mpd/${name}`, { ...base, title, cites: [cite],
    refuses: ({ form }) => (suggestLevels(form)[field] === level && form[field] !== undefined && Number(form[field]) < Number(level) ? { field, message: `答えから${title}に当たるため、${words}を選んでください。` } : null) })
const onlyWhere = (name: string, title: string, cite: (typeof mpd)[keyof typeof mpd], field: Axis, words: string): Guard =>
  guard(`information.criteria.mpd/${name}`, { ...base, title, cites: [cite],
    refuses: ({ form }) => (form[field] === '1' && suggestLevels(form)[field] !== '1' ? { field, message: `${words}を選べるのは、設問の答えが全て当たらないときだけです。` } : null) })
const unanswered = (name: string, title: string, cites: readonly (typeof mpd)[keyof typeof mpd][], question: string, label: string): Guard =>
  guard(`information.criteria.mpd/${name}`, { ...base, title, cites,
    refuses: ({ form }) => (form['form'] === '電磁的記録' && form[question] === undefined ? { field: question, message: `「${label}」に答えてください。答えがないままでは分類を決められません。` } : null) })

export const criteriaGuards: readonly Guard[] = [
  leadsTo('high', '機密性高の情報', high, 'confidentiality', '3', '機密性「高」'),
  leadsTo('middle', '機密性中の情報', mpd['別表3-機密性中'], 'confidentiality', '2', '機密性「中」'),
  onlyWhere('low', '機密性低の情報', mpd['別表3-機密性低'], 'confidentiality', '機密性「低」'),
  leadsTo('integrity-high', '完全性高の情報', mpd['別表3-完全性高'], 'integrity', '2', '完全性「高」'),
  onlyWhere('integrity-low', '完全性低の情報', mpd['別表3-完全性低'], 'integrity', '完全性「低」'),
  leadsTo('availability-high', '可用性高の情報', mpd['別表3-可用性高'], 'availability', '2', '可用性「高」'),
  onlyWhere('availability-low', '可用性低の情報', mpd['別表3-可用性低'], 'availability', '可用性「低」'),
  unanswered('integrity', '完全性の設問', [mpd['別表3-完全性低'], mpd['別表3-完全性高']], 'integrityHarm', '改ざん・滅失したときの業務の的確な遂行'),
  unanswered('availability', '可用性の設問', [mpd['別表3-可用性低'], mpd['別表3-可用性高']], 'availabilityHarm', '使えないときの業務の安定的な遂行'),
]

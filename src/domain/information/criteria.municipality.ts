import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Facts } from '../../engine/condition.ts'
import type { Form, GuardContext } from '../../engine/definition.ts'

/** 分類の手引き（市区町村）。漏えい、改ざん、利用不能の順に影響を尋ね、答えから三つの分類を提案する（docs/readings/0520）。 */
const RIGHTS = '住民の権利の侵害'
export const MINOR = '軽微か影響なし'
const SECRET = '秘密文書に相当'
const NOT_YET_PUBLIC = '直ちに公表しない'
export const PUBLIC = '公表してよい'

const TWO = [{ value: '2', label: '２' }, { value: '1', label: '１' }] as const
const THREE = [{ value: '3', label: '３' }, ...TWO] as const
export const AXES = [['confidentiality', '機密性'], ['integrity', '完全性'], ['availability', '可用性']] as const
export type Axis = (typeof AXES)[number][0]

/** Asked wherever a classification is decided. */
export const answersForm: Form = {
  leak: {
    label: '漏えいしたときの影響', type: 'choice', cites: [mic['2-(1)'], mic['2-(1)-機密性3'], mic['2-(1)-機密性2']],
    options: [
      { value: SECRET, label: '秘密文書に相当する機密性が要る', help: '漏れると住民や市政に重い損害が出るものです。' },
      { value: NOT_YET_PUBLIC, label: '秘密文書ほどではないが、直ちに一般に公表することを前提としていない' }, { value: PUBLIC, label: '公表してよい' },
    ],
  },
  tamper: {
    label: '改ざん・誤り・破損の影響', type: 'choice', cites: [mic['2-(1)'], mic['2-(1)-完全性2']],
    options: [{ value: RIGHTS, label: '住民の権利が侵害されるおそれがある' }, { value: '適確な遂行への支障', label: '行政事務の適確な遂行に支障が出るおそれがある' }, { value: MINOR, label: '軽微な影響にとどまるか、影響がない' }],
  },
  outage: {
    label: '滅失・紛失・利用できないときの影響', type: 'choice', cites: [mic['2-(1)'], mic['2-(1)-可用性2']],
    options: [{ value: RIGHTS, label: '住民の権利が侵害されるおそれがある' }, { value: '安定的な遂行への支障', label: '行政事務の安定的な遂行に支障が出るおそれがある' }, { value: MINOR, label: '軽微な影響にとどまるか、影響がない' }],
  },
}
/** The levels; suggested from the answers and taken where left empty. */
export const levelsForm: Form = {
  confidentiality: { label: '機密性', type: 'choice', options: THREE, cites: [mic['2-(2)-③-(イ)']], help: '３は秘密文書に相当するもの、２は直ちに公表することを前提としないもの、１はそのほかです。' },
  integrity: { label: '完全性', type: 'choice', options: TWO, cites: [mic['2-(2)-③-(イ)']], help: '２は、改ざんや誤りで住民の権利や行政事務に支障（軽微なものを除く）が出るおそれのあるものです。' },
  availability: { label: '可用性', type: 'choice', options: TWO, cites: [mic['2-(2)-③-(イ)']], help: '２は、使えなくなると住民の権利や行政事務に支障（軽微なものを除く）が出るおそれのあるものです。' },
  restrictions: { label: '加える取扱制限', type: 'restrictions', required: false, help: '分類に伴う取扱制限は自動で付きます。ほかに要るものだけを加えてください。', cites: [mic['2-(2)-③-(イ)']] },
  differsWhy: { label: '提案と異なる分類にする理由', type: 'text', max: 200, required: false, cites: [mic['kaisetsu-2-(1)']], help: '手引きの提案どおりなら要りません。' },
}
export const criteriaForm: Form = { ...answersForm, ...levelsForm }
/** Kept with the version of the classification. */
export const KEPT = ['leak', 'tamper', 'outage', 'differsWhy', 'why', 'unknownWhy']

/** 情報システムとネットワークに関する文書は機密性３に相当する。 */
const SYSTEM_DOCUMENT = 'システム関連文書'
export const isAboutSystems = is('kind', SYSTEM_DOCUMENT)
export const isSystemDocument = ({ form, item }: Pick<GuardContext, 'form' | 'item'>): boolean => (form['kind'] ?? item?.details['kind']) === SYSTEM_DOCUMENT

/** What the answers propose; an axis whose question is unanswered is left out. Pure. */
export function proposed(form: Facts): { readonly [axis in Axis]?: '1' | '2' | '3' } {
  const { leak, tamper, outage, kind } = form
  const secret = kind === SYSTEM_DOCUMENT || leak === SECRET
  return {
    ...(secret ? { confidentiality: '3' as const } : leak === NOT_YET_PUBLIC ? { confidentiality: '2' as const } : leak === PUBLIC ? { confidentiality: '1' as const } : {}),
    ...(typeof tamper === 'string' ? { integrity: tamper === MINOR ? '1' as const : '2' as const } : {}),
    ...(typeof outage === 'string' ? { availability: outage === MINOR ? '1' as const : '2' as const } : {}),
  }
}
/** The axes on which what was chosen is not what the answers propose. */
export function differing(form: Facts): readonly (readonly [axis: Axis, label: string, proposed: string])[] {
  const wanted = proposed(form)
  return AXES.flatMap(([axis, label]) => { const level = wanted[axis]; return level !== undefined && form[axis] !== undefined && form[axis] !== level ? [[axis, label, level] as const] : [] })
}

import { hokkaido, kunrei, mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { PROFILES } from '../../engine/definition.ts'
import type { Field, Form } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { AUDIENCES } from './audiences.ts'
import { audiencesAreRecorded, everyAudienceHasRules } from './audiences.municipality.guard.ts'
import { DECLARATION, DECLARATION_CITES } from './declaration.ts'
import { everyRecommendationDecided } from './recommendations.guard.ts'
import { everyRiskIsCovered } from './risks-covered.municipality.guard.ts'
import { mappingIsConfirmed } from './membership.saitama.guard.ts'
import { versionStandsAsDecided } from './versions.guard.ts'

/** 宣言書の記載。宣言書の版にだけある。 */
const DECLARED: Form = Object.fromEntries(Object.entries(DECLARATION).map(([key, field]) => [key, { ...field, when: is('declaration', true), profiles: ['municipality'] } satisfies Field]))

// 規程の版。案から議決・決裁・公布を経て、施行日から効力を持つ。施行日の前日までは前の版が有効。
export const policyVersions = register('policies.policy-versions', {
  title: '規程の版',
  noun: '規程の版',
  cites: [saitama['前文'], kunrei['7'], mpd['前文'], hokkaido['15'], mic['sosoku-1-1']],
  profiles: PROFILES,
  purpose: '規程の案と、公布した版を残します。版を開いて本文のファイルを取り込むと、条項の木と前の版との違いが見られます。',
  table: 'policy_version',
  number: { label: '版の番号', help: '版を呼ぶ番号です。', prefix: '版' },
  columns: {
    policy: { label: '規程', type: 'item', register: 'policies', states: ['有効'] },
    label: { label: '版', type: 'text', max: 60, help: '例: 令和８年改正、第３版' },
    docNumber: { label: '文書番号', type: 'text', max: 120, required: false, help: '例: 令和６年訓令第27号、情管第811号' },
    dated: { label: '文書の日付', type: 'date', required: false },
    reason: { label: '制定・改正の理由', type: 'text', multiline: true, max: 1000, required: false },
    drafter: { label: '起案した人', type: 'person', required: false },
    riskAnalysis: { label: '基にしたリスク分析', type: 'item', register: 'risk-analyses', required: false, profiles: ['municipality'], cites: [mic['sosoku-3-1-(1)']], help: '対策基準の版は、済んだリスク分析に基づいて決めます。' },
    resolution: { label: '議決の記録', type: 'text', max: 160, required: false, help: '委員会の審議記録の番号です。議決を記録すると入ります。', cites: [mic['sosoku-3-1-(6)']] },
    resolvedOn: { label: '議決した日', type: 'date', required: false },
    decidedOn: { label: '決裁した日', type: 'date', required: false, cites: [mic['sosoku-3-1-(6)'], mic['kaisetsu-9.3-注2']] },
    decidedBy: { label: '決裁した人', type: 'person', required: false },
    forStaff: { label: '職員に適用する条項', type: 'text', max: 2000, required: false, profiles: ['municipality'], help: '条項の番号を空白で区切ります。', cites: [mic['kaisetsu-5.1-趣旨']] },
    forNonRegular: { label: '非常勤職員に適用する条項', type: 'text', max: 2000, required: false, profiles: ['municipality'] },
    forTemporary: { label: '臨時職員に適用する条項', type: 'text', max: 2000, required: false, profiles: ['municipality'] },
    forContractors: { label: '外部委託事業者等に適用する条項', type: 'text', max: 2000, required: false, profiles: ['municipality'] },
    withoutClause: { label: '適用する条項のない区分', type: 'choices', options: AUDIENCES.map(({ label }) => label), required: false, profiles: ['municipality'], help: '「条項の適用対象者を定める」の記録から入ります。' },
    standsFor: { label: '対応する目録の条項', type: 'text', names: 'clauses', max: 20_000, required: false, profiles: ['saitama-police'], help: '規程の画面で条項の対応を登録すると入ります。', cites: [saitama['1-3-(1)']] },
    declaration: { label: '宣言書の形式', type: 'flag', required: false, profiles: ['municipality'], cites: DECLARATION_CITES, help: '対外的に宣言する形の基本方針です。「宣言書を作る」の記録から入ります。' },
    ...DECLARED,
    effectiveFrom: { label: '施行日', type: 'date', required: false, help: 'この日からこの版によります。公布のときに決めます。' },
    effectiveUntil: { label: '効力の終わる日', type: 'date', required: false, help: '次の版を公布すると、その施行日の前日が入ります。' },
  },
  states: {
    案: { tone: 'attention', help: '作っている案です。本文を取り込み、直せます。' },
    議決済: { tone: 'attention', help: '委員会の議決が済み、決裁を待っています。' },
    決裁済: { tone: 'attention', help: '決裁が済みました。施行日を決めて公布します。本文は直せません。' },
    公布済: { tone: 'rest', help: '公布した版です。施行日から効力を持ちます。' },
    旧版: { tone: 'final', help: '新しい版に替わりました。' },
    取下げ: { tone: 'final', help: '公布せずに終わりました。' },
  },
  initial: '案',
  carriesInformation: false,
  linked: ['policy', 'riskAnalysis'],
  linkedWhole: ['riskAnalysis'],
  linkedFrom: [{ register: 'recommendations', column: 'version' }],
  guards: [versionStandsAsDecided, audiencesAreRecorded, mappingIsConfirmed],
  cautions: [everyRiskIsCovered, everyAudienceHasRules, everyRecommendationDecided],
  cautionsListed: true,
  expires: { column: 'effectiveUntil', from: ['公布済'], to: '旧版', person: 'drafter', tells: [], cites: [saitama['前文'], kunrei['前文'], mpd['前文'], hokkaido['15'], mic['sosoku-3-3-(2)']] },
  listed: ['number', 'policy', 'label', 'state', 'docNumber', 'effectiveFrom', 'decidedOn', 'unit'],
})

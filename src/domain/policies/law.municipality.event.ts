import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { event } from '../../engine/register/event.ts'
import { LAW_KINDS } from './laws.register.ts'
import { reviewNamesClausesOfTheLaw } from './law.municipality.guard.ts'
import { asMainLaw, MAIN_LAWS } from './main-laws.ts'

const FILE = 'policies.law.municipality'
const law = [mic['7.5']]
const review = [mic['kaisetsu-7.5']]
const base = { cites: law, profiles: ['municipality'], roles: ['統括情報セキュリティ責任者', 'CISO', '情報セキュリティ管理者'] } as const

/** 法令の登録・改正・廃止と、改正を受けた条項の見直しの要否、台帳が現行かの確認。 */
export const lawEvents = [
  event(`${FILE}/entry`, {
    ...base, title: '法令の登録', subject: [], verb: '法令を登録する', suggests: asMainLaw,
    form: {
      name: { label: '法令の名称', type: 'text', max: 160, suggest: MAIN_LAWS.map(({ name }) => name), help: '挙げられた七つの法令のほか、関係する法令を登録します。', cites: law },
      kind: { label: '種類', type: 'choice', options: [...LAW_KINDS] },
      lawNumber: { label: '公布の番号', type: 'text', max: 120, help: '例: 昭和25年法律第261号。七つの法令は、空けておくと入ります（条例を除く）。', cites: law },
      clauses: { label: '関係する条項', type: 'text', names: 'clauses', max: 800, help: '番号か言葉で探して選びます。いくつでも選べます。', cites: law },
      effectiveFrom: { label: '今の版の施行日', type: 'date', cites: law },
      remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
    },
    effect: {
      creates: 'laws',
      rows: { register: 'law-versions', make: ({ form, entered, day }) => [{ law: entered?.id, kind: '登録', lawNumber: form['lawNumber'], effectiveFrom: form['effectiveFrom'], clauses: form['clauses'], enteredOn: day }] },
    },
  }),
  event(`${FILE}/amendment`, {
    ...base, title: '法令の改正の登録', cites: [...law, ...review], subject: ['laws'], verb: '改正を登録する', states: ['有効'],
    form: {
      lawNumber: { label: '改正した法令の番号', type: 'text', max: 120, help: '例: 令和８年法律第１号', cites: law },
      effectiveFrom: { label: '改正の施行日', type: 'date', cites: law },
      summary: { label: '改正の内容', type: 'text', multiline: true, max: 2000, help: '何が変わるかを書きます。関係する条項の見直しを判断する人が読みます。', cites: review },
    },
    effect: {
      set: { effectiveFrom: { field: 'effectiveFrom' } },
      rows: { register: 'law-versions', make: ({ form, item, day }) => [{ law: item?.id, kind: '改正', lawNumber: form['lawNumber'], effectiveFrom: form['effectiveFrom'], clauses: item?.details['clauses'], summary: form['summary'], enteredOn: day }] },
    },
  }),
  event(`${FILE}/scope`, {
    ...base, title: '関係する条項の付け替え', subject: ['laws'], verb: '関係する条項を改める', states: ['有効'],
    form: { clauses: { label: '関係する条項', type: 'text', names: 'clauses', max: 800, help: '番号か言葉で探して選びます。いくつでも選べます。' }, reason: { label: '理由', type: 'text', max: 200 } },
    effect: { set: { clauses: { field: 'clauses' } } },
  }),
  event(`${FILE}/abolition`, {
    ...base, title: '法令の廃止', subject: ['laws'], verb: '廃止を登録する', states: ['有効'],
    form: { endedOn: { label: '効力を失った日', type: 'date', notAfter: 'today' }, reason: { label: '理由', type: 'text', max: 200 } },
    effect: { from: ['有効'], to: '廃止', set: { endedOn: { field: 'endedOn' } } },
  }),
  event(`${FILE}/review`, {
    ...base, title: '改正を受けた条項の見直しの要否', cites: review, subject: ['law-versions'], verb: '見直すかどうかを記録する', states: ['記載'], when: is('details.kind', '改正'), guards: [reviewNamesClausesOfTheLaw],
    form: {
      review: { label: '条項の見直し', type: 'choice', options: ['見直す', '見直さない'], cites: review },
      toChange: { label: '見直す条項', type: 'text', names: 'clauses', max: 800, when: is('review', '見直す'), help: '関係する条項のうち、改めるものを選びます。' },
      because: { label: '判断の理由', type: 'text', multiline: true, max: 1000, cites: review },
      advice: { label: '有識者の助言', type: 'text', multiline: true, max: 1000, required: false, help: '法的な助言を受けたときに、だれから何を言われたかを書きます。', cites: review },
    },
    effect: { from: ['記載'], to: '見直し判断済', set: { review: { field: 'review' }, toChange: { field: 'toChange' }, because: { field: 'because' }, advice: { field: 'advice' } } },
  }),
  event(`${FILE}/currency`, {
    ...base, title: '法令台帳が現行であることの確認', cites: review, subject: [], verb: '法令台帳の確認を記録する',
    figures: { register: 'laws', by: ['kind', 'state'] },
    form: {
      result: { label: '確かめた結果', type: 'choice', options: ['すべて現行のとおり', '改正・追加を登録した'], cites: review },
      source: { label: '確かめた先', type: 'text', max: 200, suggest: ['e-Gov法令検索', '官報', '例規集'] },
      advice: { label: '有識者の助言', type: 'text', multiline: true, max: 1000, required: false, cites: review },
    },
  }),
]

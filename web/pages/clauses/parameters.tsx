import type { ReactNode } from 'react'
import { clausesNamed } from '../../app/clause-source.tsx'
import { ClauseChips } from '../../kit/clause-chip.tsx'
import { supportWord } from './clause-words.tsx'

/** The keys of clause records as people read them; a key without a word here is shown as it is written. 由来: requirements/FORMAT.md の params。 */
const WORDS: { readonly [key: string]: string } = {
  strength: '求める強さ', applies_when: '当てはまるとき', fields: '記載する項目', record: '記録', not_in_source: '規程に書かれていないこと', to: '宛先', interpretation: '読み方', condition: '条件', evidence: '証拠', items: '項目', from: '始まり', resolve: '重なるときの扱い', function: '働き', trigger: 'きっかけ', scope: '範囲',
  also: 'あわせて', approver: '承認する人', effect: '効果', content: '内容', exception: '例外', actor: '行う人', connects: '関係する条項', raci_note: '役割分担の注', support: '支え方', when: '時', deadline: '期限', what: '何を', per: '単位', form: '様式', applicant: '申請する人', types: '種類', gate: '前提となる確認', handles: '扱うもの', timing: '時期',
  note: '注', date: '日', duty: '義務', related: '関係する条項', targets: '対象', target: '対象', purpose: '目的', act: '行為', acts: '行為', component: '構成', decider: '決める人', judged: '判断するもの', issuer: '定める人', see: '参照', object: '対象', basis: '根拠', cycle: '周期', requires: '必要なもの', number: '数', document: '文書', prior_consultation: '事前の協議',
  addressee: '相手', unit: '単位', excludes: '含まないもの', consult: '協議する相手', order: '順', by: '行う人', matrix_note: '表の注', method: '方法', methods: '方法', who: 'だれが', examples: '例', route: '経路', measures: '措置', law: '法令', inputs: '入力', input: '入力', documents: '文書', level: '段階', means: '意味', form_name: '様式の名', item: '項目', required: '必須', class: '分類',
  title: '件名', audience: '対象者', ex_officio: '充て職', includes: '含むもの', rule: '規則', subject: '対象', steps: '手順', phase: '段階', defines: '定めるもの', interval: '間隔', type: '種類', axis: '分類の軸', delegate: '代わる人', channel: '経路', media: '媒体', precondition: '前提', triggers: 'きっかけ', decision: '判断', confirmer: '確認する人', cooperate: '協力する人', objects: '対象', applies_to: '当てはまるもの',
  role: '役割', place: '場所', applies: '当てはまるもの', forbidden: '禁じること', medium: '媒体', held_as: '就き方', name: '名称', criterion: '基準', excluded: '除くもの', device: '機器', conditions: '条件', host: '置く所', by_unit: '部署ごと', components: '構成', installer: '導入する人', actions: '行うこと', instructed_by: '指示する人', after: '後', frequency: '頻度', sources: '出典', label: '表示', parent: '上位の規程',
  escalate_to: '回す先', purpose_code: '目的の区分', linked_sources: '関係する規程', split_by: '分け方', required_with_label: '明示とともに要るもの', plan_fields: '計画の項目', referred_by: '引く条項', feature: '関わる働き', inspect: '点検', until: '終わり', status: '状態', limit: '上限', minimum: '下限', min: '下限', max: '上限', days: '日数', reporter: '報告する人', reports_to: '報告先', recipients: '届け先', reviewer: '見直す人', review: '見直し', owner: '持ち主', keeper: '保管する人', storage: '保管', retention: '保存期間', user: '使う人', users: '使う人', reason: '理由', permission: '許可', approval: '承認', consent: '同意', notify: '知らせる相手', training: '研修', topics: '題目', contents: '内容', information: '情報', area_class: '区域の分類', network: '網', system: '情報システム', equipment: '機器', software: 'ソフトウェア', account: 'アカウント', password: 'パスワード', log: '記録', backup: '控え', encryption: '暗号化', outsourcing: '委託', contract: '契約', incident: '事案', plan: '計画', result: '結果', results: '結果', response: '対応', first: '最初', next: '次', before: '前', during: '間', start: '始まり', end: '終わり', scale: '規模', states: '状態', state: '状態', relation: '関係', kinds: '種類', kind: '種類', alternatives: 'ほかの方法', else: 'そうでないとき', 
  derived: '導かれるもの', appointed_by: '指名する人', decided_by: '決める人', mode: '方式', allowed: '許されるもの', except: '除くもの', effective: '施行日', issued: '制定日', any_of: 'いずれか', threats: '脅威', check: '確認', register: '台帳', manager: '管理する人', purposes: '目的', short_name: '略称', area: '区域', with: 'とともに', assignee: '担当する人', functions: '働き', permitter: '許可する人', values: '値', direction: '向き', feeds: '元になるもの', product_itself: '関所自身に求められるか', factors: '考える点',
}
/** Of the record's own making: no concern of whoever reads the clause. */
const OURS = new Set(['feature', 'features'])
/** A value that says nothing without its key. */
const isBare = (value: unknown): boolean => typeof value === 'boolean' || typeof value === 'number' || value === null

/** The pairs that have a word, then all others together as そのほか. */
export function readableParameters(params: { readonly [key: string]: unknown }): { readonly term: string; readonly value: unknown }[] {
  const own = Object.entries(params).filter(([key]) => !OURS.has(key))
  const known = own.flatMap(([key, value]) => (WORDS[key] === undefined ? [] : [{ term: WORDS[key], value: key === 'support' ? supportWord(value) : value }]))
  const merged = [...Map.groupBy(known, ({ term }) => term)].map(([term, same]) => ({ term, value: same.length === 1 ? same[0]!.value : same.map(({ value }) => value) }))
  const others = own.filter(([key, value]) => WORDS[key] === undefined && !isBare(value)).map(([, value]) => value)
  return others.length === 0 ? merged : [...merged, { term: 'そのほか', value: others.length === 1 ? others[0] : others }]
}

/** A value of a clause record as lists and pairs, to any depth. */
export function ParameterValue({ value }: { readonly value: unknown }): ReactNode {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (Array.isArray(value)) {
    const cited = value.map((one) => (typeof one === 'string' ? clausesNamed(one) : null))
    if (value.length > 0 && cited.every((one) => one !== null)) return <ClauseChips ids={cited.flat()} label="" titled />
    const isShort = value.every((one) => typeof one !== 'object' && String(one).length <= 20)
    return isShort ? value.map(String).join('、') : <ul className="list-disc pl-5">{value.map((one, index) => <li key={index}><ParameterValue value={one} /></li>)}</ul>
  }
  if (typeof value === 'object') return <dl className="flex flex-col gap-0.5">{readableParameters(value as { readonly [key: string]: unknown }).map(({ term, value: one }) => <div key={term} className="flex flex-wrap gap-x-2"><dt className="text-solid-gray-700">{term}</dt><dd className="min-w-0"><ParameterValue value={one} /></dd></div>)}</dl>
  const cited = typeof value === 'string' ? clausesNamed(value) : null
  return cited === null ? String(value as string | number) : <ClauseChips ids={cited} label="" titled />
}
export const isFilled = (params: unknown): params is { readonly [key: string]: unknown } => typeof params === 'object' && params !== null && Object.keys(params).length > 0

import type { ReactNode } from 'react'

/** The keys of clause records as people read them; a key without a word here is shown as it is written. 由来: requirements/FORMAT.md の params。 */
const WORDS: { readonly [key: string]: string } = {
  strength: '求める強さ', applies_when: '当てはまるとき', fields: '記載する項目', record: '記録', not_in_source: '規程に書かれていないこと', to: '宛先', interpretation: '読み方', condition: '条件', evidence: '証拠', items: '項目', from: '始まり', resolve: '重なるときの扱い', function: '働き', trigger: 'きっかけ', scope: '範囲',
  also: 'あわせて', approver: '承認する人', effect: '効果', content: '内容', exception: '例外', actor: '行う人', connects: '関係する条項', raci_note: '役割分担の注', support: '支え方', when: '時', deadline: '期限', what: '何を', per: '単位', form: '様式', applicant: '申請する人', types: '種類', gate: '前提となる確認', handles: '扱うもの', timing: '時期',
  note: '注', date: '日', duty: '義務', related: '関係する条項', targets: '対象', target: '対象', purpose: '目的', act: '行為', acts: '行為', component: '構成', decider: '決める人', judged: '判断するもの', issuer: '定める人', see: '参照', object: '対象', basis: '根拠', cycle: '周期', requires: '必要なもの', number: '数', document: '文書', prior_consultation: '事前の協議',
  addressee: '相手', unit: '単位', excludes: '含まないもの', consult: '協議する相手', order: '順', by: '行う人', matrix_note: '表の注', method: '方法', methods: '方法', who: 'だれが', examples: '例', route: '経路', measures: '措置', law: '法令', inputs: '入力', input: '入力', documents: '文書', level: '段階', means: '意味', form_name: '様式の名', item: '項目', required: '必須', class: '分類',
  title: '件名', audience: '対象者', ex_officio: '充て職', includes: '含むもの', rule: '規則', subject: '対象', steps: '手順', phase: '段階', defines: '定めるもの', interval: '間隔', type: '種類', axis: '分類の軸', delegate: '代わる人', channel: '経路', media: '媒体', precondition: '前提', triggers: 'きっかけ', decision: '判断', confirmer: '確認する人', cooperate: '協力する人', objects: '対象', applies_to: '当てはまるもの',
  role: '役割', place: '場所', applies: '当てはまるもの', forbidden: '禁じること', medium: '媒体', held_as: '就き方', name: '名称', criterion: '基準', excluded: '除くもの', device: '機器', conditions: '条件', host: '置く所', by_unit: '部署ごと', components: '構成', installer: '導入する人', actions: '行うこと', instructed_by: '指示する人', after: '後', frequency: '頻度', sources: '出典', label: '表示', parent: '上位の規程',
  derived: '導かれるもの', appointed_by: '指名する人', decided_by: '決める人', mode: '方式', allowed: '許されるもの', except: '除くもの', effective: '施行日', issued: '制定日', any_of: 'いずれか', threats: '脅威', check: '確認', register: '台帳', manager: '管理する人', purposes: '目的', short_name: '略称', area: '区域', with: 'とともに', assignee: '担当する人', functions: '働き', permitter: '許可する人', values: '値', direction: '向き', feeds: '元になるもの', product_itself: '関所自身に求められるか', factors: '考える点',
}
export const parameterWord = (key: string): string => WORDS[key] ?? key

/** A value of a clause record as lists and pairs, to any depth. */
export function ParameterValue({ value }: { readonly value: unknown }): ReactNode {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? 'はい' : 'いいえ'
  if (Array.isArray(value)) {
    const isShort = value.every((one) => typeof one !== 'object' && String(one).length <= 20)
    return isShort ? value.map(String).join('、') : <ul className="list-disc pl-5">{value.map((one, index) => <li key={index}><ParameterValue value={one} /></li>)}</ul>
  }
  if (typeof value === 'object') return <dl className="flex flex-col gap-0.5">{Object.entries(value).map(([key, one]) => <div key={key} className="flex flex-wrap gap-x-2"><dt className="text-solid-gray-700">{parameterWord(key)}</dt><dd className="min-w-0"><ParameterValue value={one} /></dd></div>)}</dl>
  return String(value as string | number)
}
export const isFilled = (params: unknown): params is { readonly [key: string]: unknown } => typeof params === 'object' && params !== null && Object.keys(params).length > 0

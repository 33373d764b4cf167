import { mic } from '../../../clauses/index.ts'
import { any, has, is, not } from '../../engine/condition.ts'
import { control } from '../../engine/control/control.ts'
import { setting } from '../../engine/definition.ts'
import type { Field } from '../../engine/definition.ts'
import { housesSystems, isControlled } from './area-facts.ts'

/** 点検をやり直すまでの日数。原文に周期はない。 */
export const againAfterDays = setting('zones.areas.inspect-days', '管理区域の点検をやり直すまで', 365, { unit: '日', notInSource: true })
const base = { profiles: ['municipality'], register: 'areas', appliesWhen: isControlled, agesAfter: againAfterDays } as const
const checkedOn: Field = { label: '確かめた日', type: 'date', notAfter: 'today' }
const consulted: Field = { label: '施設管理部門と連携して確かめた', type: 'declaration' }
const yes = (label: string): Field => ({ label, type: 'flag' })
const DANGERS = ['火災', '水害', '埃', '振動', '温度', '湿度']

/** 管理区域の構造と設備の点検。年に一度と、答えの事実が変わったときに問う。 */
export const areaControls = [
  control('zones.areas.municipality/location', {
    ...base, title: '階と外壁（推奨）', cites: [mic['4.2-(1)-②']], question: '地階・１階でなく、外壁に窓のない場所にありますか。', fields: { checkedOn },
    contradicts: { when: any(is('details.floor', '地階', '１階'), is('details.windows', true)), message: 'この区域は地階・１階にあるか、外壁に窓があります。理由と、代わりの対策の期限を書いてください。', turns: true },
  }),
  control('zones.areas.municipality/doors', {
    ...base, title: '出入口と立入りの防止', cites: [mic['4.2-(1)-③']], question: '外に通じる扉を必要最小限にし、鍵・監視・警報などで許可のない立入りを防いでいますか。',
    fields: { doors: { label: '外に通じる扉の数', type: 'number', min: 0, max: 100, unit: '箇所' }, minimal: yes('どの扉も必要なものだけ'), means: { label: '立入りを防ぐ手段', type: 'choices', options: ['鍵', '監視機能', '警報装置'] }, consulted, checkedOn },
    contradicts: { when: is('fields.minimal', false), message: '要らない扉があるときは「不適合」とし、是正の計画を書いてください。' },
  }),
  control('zones.areas.municipality/quakes', {
    ...base, appliesWhen: housesSystems, title: '耐震・防火・防水', cites: [mic['4.2-(1)-④']], question: '機器等に、転倒と落下の防止、防火、防水の措置がありますか。',
    fields: { tipping: yes('転倒の防止'), falling: yes('落下の防止'), fire: yes('防火'), water: yes('防水'), checkedOn },
    contradicts: { when: any(...['tipping', 'falling', 'fire', 'water'].map((key) => is(`fields.${key}`, false))), message: '欠けている措置があるときは「不適合」とし、是正の計画を書いてください。' },
  }),
  control('zones.areas.municipality/openings', {
    ...base, title: '床下の開口部（推奨）', cites: [mic['4.2-(1)-⑤']], question: '管理区域を囲む外壁等の床下の開口部は、すべて塞がれていますか。', fields: { closed: yes('すべて塞いでいる'), consulted, checkedOn },
    contradicts: { when: is('fields.closed', false), message: '塞がれていない開口部があるときは「不適合」とし、是正の計画を書いてください。' },
  }),
  control('zones.areas.municipality/extinguishing', {
    ...base, title: '消火の薬剤と設備', cites: [mic['4.2-(1)-⑥'], mic['kaisetsu-4.2-(1)-注2']], question: '消火薬剤や消防用設備等が、機器や媒体を傷めないようになっていますか。',
    fields: {
      agent: { label: '消火薬剤の種類', type: 'choice', options: ['ガス', '粉末', '水', '発泡性', 'なし'], cites: [mic['kaisetsu-4.2-(1)-注2']] },
      sprinkler: { label: 'スプリンクラーの位置', type: 'choice', options: ['なし', '機器に水がかからない', '機器に水がかかる'], cites: [mic['kaisetsu-4.2-(1)-注2']] }, harmless: yes('そのほかの設備も機器・媒体を傷めない'), checkedOn,
    },
    contradicts: { when: any(is('fields.agent', '発泡性'), is('fields.sprinkler', '機器に水がかかる'), is('fields.harmless', false)), message: '発泡性の薬剤、機器に水がかかるスプリンクラーなど、機器を傷めるものがあるため不適合です。是正の計画と期限を書いてください。', turns: true },
  }),
  control('zones.areas.municipality/environment', {
    ...base, title: '環境の対策と入室の防止', cites: [mic['kaisetsu-4.2-(1)']], question: '火災・水害・埃・振動・温度・湿度への対策と、施錠等に加えた入室の防止がありますか。',
    fields: {
      dangers: { label: '対策している危険', type: 'choices', options: DANGERS }, means: { label: '入室を防ぐ手段', type: 'choices', options: ['施錠等', '監視カメラ', '認証機能'], help: '人の出入りの多い庁舎では、施錠等のほかにもう一つが要ります。' }, checkedOn,
    },
    contradicts: { when: any(...DANGERS.map((one) => not(has('fields.dangers', one))), not(has('fields.means', '施錠等')), not(any(has('fields.means', '監視カメラ'), has('fields.means', '認証機能')))), message: '対策のない危険があるか、施錠等に加えた監視カメラか認証機能がありません。「不適合」とし、是正の計画を書いてください。' },
  }),
]

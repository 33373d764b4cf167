import type { BodyOf } from '../../../src/contract/routes.ts'
import type { Choice } from '../../kit/choice.tsx'

export type Situation = BodyOf<'decide'>
/** What may be asked in a few taps: the rest of the situation is asked only where the answer says it needs it. */
export const ACTIONS: readonly Choice[] = [
  { value: 'take-out', label: '庁舎の外へ持ち出す' }, { value: 'use-medium', label: '外部記録媒体を使う' }, { value: 'bring-in', label: '庁舎に持ち込む' }, { value: 'store', label: '保存する' },
  { value: 'connect', label: '端末につなぐ' }, { value: 'send-mail', label: 'メールで送る' }, { value: 'transport', label: '運ぶ・送付する' }, { value: 'dispose-medium', label: '媒体を廃棄する' },
]
export const EQUIPMENT: readonly Choice[] = [
  { value: 'external-medium', label: 'USBメモリなどの外部記録媒体' }, { value: 'uid', label: 'UID' }, { value: 'mobile-pc', label: 'モバイルパソコン' }, { value: 'phone', label: '携帯電話' },
  { value: 'digital-camera', label: 'デジタルカメラ' }, { value: 'network-terminal', label: '庁内の端末' }, { value: 'paper', label: '紙だけ' },
]
export const DESTINATIONS: readonly Choice[] = [
  { value: 'inside', label: '庁舎の中' }, { value: 'outside-premises', label: '庁舎の外' }, { value: 'other-unit', label: 'ほかの所属' }, { value: 'other-organisation', label: 'ほかの組織' }, { value: 'contractor', label: '委託先' }, { value: 'home', label: '自宅' },
]
/** The register in which each kind of thing is entered. */
export const REGISTER_OF: { readonly [equipment: string]: string } = { 'external-medium': 'media', uid: 'media', 'mobile-pc': 'terminals', 'network-terminal': 'terminals', 'digital-camera': 'cameras', phone: 'phones' }
/** The same places as the application form calls them, for pre-filling. */
export const FORM_DESTINATION: { readonly [kind: string]: string } = { 'outside-premises': '庁舎の外', home: '自宅', 'other-unit': 'ほかの所属', 'other-organisation': 'ほかの組織', contractor: '委託先' }

/** A fact the decision may still need, as one question. */
export interface Question { readonly label: string; readonly options: readonly (Choice & { readonly fact: string | boolean })[] }
const yesNo = (label: string): Question => ({ label, options: [{ value: 'yes', label: 'はい', fact: true }, { value: 'no', label: 'いいえ', fact: false }] })
export const QUESTIONS: { readonly [path: string]: Question } = {
  'equipment.owner': { label: 'だれの物ですか', options: [{ value: 'issued', label: '組織の支給品', fact: 'issued' }, { value: 'personal', label: '私物', fact: 'personal' }, { value: 'contractor', label: '委託先・ほかの組織の物', fact: 'contractor' }] },
  'equipment.encrypted': yesNo('その物に暗号化の機能がありますか'), 'equipment.managed': yesNo('組織の台帳に載っていますか'), 'equipment.approved': yesNo('使う許可を受けていますか'),
  'equipment.malwareChecked': yesNo('不正プログラムの確認は済んでいますか'), 'equipment.externallyConnectedBefore': yesNo('外部の機器につないだことがありますか'), 'equipment.locked': yesNo('認証（ロック）がかかりますか'),
  'equipment.shared': yesNo('共用の物ですか'), 'equipment.voiceOnly': yesNo('音声通話だけに使いますか'), 'equipment.externalLine': yesNo('外部の回線につながりますか'),
  'equipment.zone': { label: 'どのネットワークの端末で扱いますか', options: [['mynumber', 'マイナンバー利用事務系'], ['lgwan', 'LGWAN接続系'], ['internet', 'インターネット接続系'], ['internal', '庁内だけの回線'], ['standalone', 'どこにもつながない']].map(([value, label]) => ({ value: value!, label: label!, fact: value! })) },
  'equipment.place': { label: 'どこで使いますか', options: [{ value: 'inside', label: '庁舎の中', fact: 'inside' }, { value: 'outside', label: '庁舎の外', fact: 'outside' }] },
  'information.residentRecords': yesNo('住民情報を含みますか'), 'information.obviouslyPublic': yesNo('明らかに公開できる情報ですか'), 'information.immediatelyPublic': yesNo('直ちに公開する情報ですか'), 'information.signed': yesNo('電子署名がありますか'),
  'destination.channel': { label: 'どうやって運びますか', options: [['hand', '職員が運ぶ'], ['courier', '専用の便'], ['third-party-carrier', '運送会社'], ['mail', '郵便'], ['official-system', '庁内のシステム'], ['cloud', 'クラウド']].map(([value, label]) => ({ value: value!, label: label!, fact: value! })) },
  'destination.recipients': { label: '宛先はいくつですか', options: [{ value: 'one', label: '一つ', fact: 'one' }, { value: 'many', label: '複数', fact: 'many' }] },
  'destination.domain': { label: '宛先のドメイン', options: [{ value: 'guaranteed', label: '組織が保証する宛先', fact: 'guaranteed' }, { value: 'other', label: 'そのほか', fact: 'other' }] },
  'destination.verified': yesNo('相手先を確かめましたか'), 'destination.tls': yesNo('通信は暗号化されますか'),
  'actor.trained': yesNo('教養・研修を受けていますか'),
  'actor.employment': { label: '行う人の身分', options: [{ value: 'regular', label: '常勤の職員', fact: 'regular' }, { value: 'non-regular', label: '会計年度任用職員など', fact: 'non-regular' }, { value: 'contractor', label: '委託事業者', fact: 'contractor' }] },
  purpose: { label: '何のためですか', options: [{ value: 'duty', label: '通常の職務', fact: 'duty' }, { value: 'emergency', label: '緊急', fact: 'emergency' }, { value: 'off-duty', label: '職務外', fact: 'off-duty' }] },
}

export interface Taps { readonly action: string; readonly confidentiality: string; readonly integrity: string; readonly availability: string; readonly equipment: string; readonly destination: string; readonly facts: { readonly [path: string]: string | boolean }; readonly measures: readonly string[] }
export const NO_TAPS: Taps = { action: '', confidentiality: '', integrity: '1', availability: '1', equipment: '', destination: '', facts: {}, measures: [] }
export const isComplete = (taps: Taps): boolean => taps.action !== '' && taps.confidentiality !== '' && taps.equipment !== ''

/** Facts given as `equipment.encrypted` put where the contract wants them. */
function nested(facts: Taps['facts'], group: string): { [key: string]: string | boolean } {
  return Object.fromEntries(Object.entries(facts).filter(([path]) => path.startsWith(`${group}.`)).map(([path, fact]) => [path.slice(group.length + 1), fact]))
}
/** The taps as a situation of decision-contract.md. */
export function situationOf(taps: Taps, me: { readonly headOrAbove: boolean; readonly roles: readonly { readonly role: string }[]; readonly organisation: { readonly profile: string }; readonly today: string }): Situation {
  const paper = taps.equipment === 'paper'
  return {
    profile: me.organisation.profile, on: me.today, action: taps.action, purpose: taps.facts['purpose'] ?? 'duty',
    actor: { employment: 'regular', headOrAbove: me.headOrAbove, roles: me.roles.map(({ role }) => role), ...nested(taps.facts, 'actor') },
    information: { confidentiality: Number(taps.confidentiality), integrity: Number(taps.integrity), availability: Number(taps.availability), form: paper ? 'paper' : 'electronic', restrictions: [], ...nested(taps.facts, 'information') },
    ...(paper ? {} : { equipment: { kind: taps.equipment, ...nested(taps.facts, 'equipment') } }),
    ...(taps.destination === '' && Object.keys(nested(taps.facts, 'destination')).length === 0 ? {} : { destination: { ...(taps.destination === '' ? {} : { kind: taps.destination }), ...nested(taps.facts, 'destination') } }),
    measures: [...taps.measures],
  } as Situation
}

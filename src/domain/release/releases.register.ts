import { mic, mpd, saitama } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { PROTECTIONS } from './release-fields.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

const provided = is('kind', '提供')
const published = is('kind', '公表')
const carried = is('kind', '運搬')
// 提供・公表・運搬簿。情報を渡し、公にし、運んだことが一件ずつ残る。情報の名称は写さない（閲覧範囲は情報の側で守られる）。
export const releases = register('release.releases', {
  title: '提供・公表・運搬簿',
  noun: '提供・公表・運搬',
  cites: [saitama['3-4-(2)'], mpd['別表3-機密性高-3'], mic['2-(2)-⑨-(イ)']],
  profiles: ['saitama-police', 'mpd', 'municipality'],
  purpose: '情報を渡したとき、公表したとき、運んだときに、相手・目的・示した分類・講じた措置と、届いたか返ったかまでを残します。情報の画面から始めると自動で行が立ちます。',
  table: 'release',
  number: { label: '提供等の番号', help: '自動で付きます。', prefix: 'TEIKYO' },
  columns: {
    kind: { label: '区分', type: 'choice', options: ['提供', '公表', '運搬'] },
    information: { label: '情報', type: 'item', register: 'information', required: false },
    medium: { label: '媒体', type: 'item', register: 'media', required: false, when: carried },
    outsideRecipient: { label: '提供先・公表先・届け先', type: 'text', max: 120, required: false },
    recipients: { label: '提供先の職員', type: 'person', many: true, required: false, when: provided },
    recipientUnits: { label: '提供先の所属', type: 'unit', many: true, required: false, when: provided },
    aim: { label: '目的', type: 'text', max: 200, required: false },
    scope: { label: '提供する範囲', type: 'text', multiline: true, max: 1000, required: false, when: provided, profiles: ['municipality'] },
    means: { label: '渡し方', type: 'text', max: 40, required: false },
    marks: { label: '示す分類と取扱制限', type: 'text', max: 200, required: false },
    wording: { label: '明示の文言', type: 'text', max: 200, required: false, profiles: ['mpd'] },
    markingBasis: { label: '表示しない根拠の別段の定め', type: 'text', max: 200, required: false, when: provided, profiles: ['saitama-police'] },
    precautions: { label: '留意事項', type: 'text', multiline: true, max: 2000, required: false },
    instructs: { label: '留意事項を伝える必要', type: 'flag', required: false, when: provided, profiles: ['saitama-police'] },
    instructedHow: { label: '伝え方', type: 'text', max: 120, required: false, when: provided },
    conditions: { label: '相手に求めた取扱い', type: 'text', multiline: true, max: 1000, required: false, when: provided, profiles: ['mpd'] },
    protection: { label: '暗号化・パスワード', type: 'choice', options: PROTECTIONS, required: false, profiles: ['municipality'] },
    omission: { label: '措置を省く理由', type: 'text', max: 300, required: false, profiles: ['municipality'] },
    carrier: { label: '運ぶ人・事業者', type: 'text', max: 120, required: false, when: carried },
    taken: { label: '運搬の措置', type: 'text', max: 200, required: false, when: carried },
    fingerprints: { label: 'ファイルのハッシュ値', type: 'text', multiline: true, max: 4000, required: false },
    inspectedBy: { label: '付加情報を確かめた人', type: 'person', required: false },
    releasedOn: { label: '渡した日・公表した日・発送した日', type: 'date', required: false },
    receipt: { label: '相手の受領の確認', type: 'text', max: 200, required: false },
    arrivedOn: { label: '到着を確認した日', type: 'date', required: false, when: carried },
    confirmedBy: { label: '公表前に確認した人', type: 'person', required: false, when: published },
    confirmedAt: { label: '公表前に確認した日時', type: 'dateTime', required: false, when: published },
    comparison: { label: '最後の照合の結果', type: 'choice', options: ['一致', '不一致'], required: false, when: published, profiles: ['municipality'] },
    comparedOn: { label: '最後に照合した日', type: 'date', required: false, when: published, profiles: ['municipality'] },
    ending: { label: '終わり方', type: 'text', max: 200, required: false },
  },
  states: {
    準備中: { tone: 'attention', help: 'まだ渡していません。表示と留意事項を整え、渡したら記録します。' },
    許可済: { tone: 'attention', help: '許可・承認を受けました。まだ渡したり運んだり公表したりしていません。' },
    提供済: { tone: 'out', help: '相手に渡しました。返ってきたか、消去されたかを確かめると終わります。' },
    公表済: { tone: 'out', help: '公表しています。' },
    運搬中: { tone: 'out', help: '運んでいる途中です。届いたら到着を確認します。' },
    到着確認済: { tone: 'final', help: '届いたことを確かめました。' },
    返却・消去確認済: { tone: 'final', help: '返ったこと、又は相手が消去したことを確かめました。' },
    公表終了: { tone: 'final', help: '公表を終えました。' },
    取りやめ: { tone: 'final', help: '行いませんでした。' },
  },
  initial: '準備中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  coverSheet: true,
  linked: ['information', 'medium'],
  enteredBy: { act: '情報の画面の「提供」「公表」「運搬」', cites: [saitama['3-4-(2)'], mpd['別表3-機密性高-3'], mic['2-(2)-⑨-(イ)']] },
  listed: ['number', 'kind', 'state', 'information', 'outsideRecipient', 'aim', 'marks', 'releasedOn', 'due', 'unit', 'holder'],
})

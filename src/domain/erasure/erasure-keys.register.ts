import { mic, saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { aKeyIsForOneThing } from './erasure-keys.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 暗号化消去のための鍵。暗号化して使っていたことと、鍵を抹消したことがここに残る。
export const erasureKeys = register('erasure.erasure-keys', {
  title: '暗号化消去の鍵の台帳',
  noun: '暗号化の鍵',
  cites: [saitama['1-3-(17)'], mic['kaisetsu-4.1-(7)-図表24-(2)']],
  profiles: ['saitama-police', 'municipality'],
  purpose: '媒体や記憶装置を暗号化して使い始めたときに、暗号アルゴリズムと鍵の保管場所を登録します。廃棄のとき、鍵の抹消をもって暗号化消去とします。',
  table: 'erasure_key',
  number: { label: '鍵番号', help: '鍵ごとに付ける番号です。鍵そのものは書きません。', prefix: '鍵' },
  columns: {
    medium: { label: '外部記録媒体', type: 'item', register: 'media', required: false, help: '媒体か記憶装置のどちらか一つを選びます。', cites: [saitama['1-3-(17)']] },
    drive: { label: '記憶装置', type: 'item', register: 'drives', required: false },
    algorithm: { label: '暗号アルゴリズム', type: 'item', register: 'ciphers', cites: [saitama['1-3-(17)'], saitama['1-3-(18)']] },
    encryptedFrom: { label: '暗号化して使い始めた日', type: 'date', notAfter: 'today', cites: [saitama['1-3-(17)']] },
    keptAt: { label: '鍵の保管場所', type: 'text', max: 120, cites: [saitama['1-3-(17)']] },
    destroyedAt: { label: '鍵を抹消した日時', type: 'dateTime', notAfter: 'now', required: false },
    destroyedBy: { label: '鍵を抹消した人', type: 'person', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 保管中: { tone: 'rest', help: '鍵が保管されています。' }, 抹消済: { tone: 'final', help: '鍵が抹消され、暗号化した情報は使えません。' } },
  initial: '保管中',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['medium', 'drive', 'algorithm'],
  listed: ['number', 'medium', 'drive', 'algorithm', 'encryptedFrom', 'state', 'unit'],
  guards: [aKeyIsForOneThing],
  aliases: { number: ['鍵番号'], encryptedFrom: ['暗号化開始日'], keptAt: ['鍵の保管場所'], remarks: ['備考'] },
})

import { mic } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import type { Facts } from '../../engine/condition.ts'
import { guard } from '../../engine/guard.ts'
import { event } from '../../engine/register/event.ts'

const [copies, logs] = [mic['kaisetsu-6.5-(3)-注5'], mic['kaisetsu-6.5-(3)']]
const base = { profiles: ['municipality'], anyReader: true } as const
const on = { ...base, subject: ['exhibits'], states: ['保管中'] } as const

const hashOf = ({ attached, sha256 }: Facts): string => (attached as { file?: readonly { sha256: string }[] } | undefined)?.file?.[0]?.sha256 ?? String(sha256 ?? '').toLowerCase()
const hashed = guard('incidents.exhibit.municipality/hashed', {
  title: '証拠のハッシュ値', cites: [copies], profiles: ['municipality'],
  refuses: ({ form, attached }) => {
    const [file] = attached?.['file'] ?? []
    const given = String(form['sha256'] ?? '').toLowerCase()
    if (!file && given === '') return { field: 'sha256', message: '証拠のファイルを添付するか、SHA-256 のハッシュ値を入力してください。' }
    if (given !== '' && !/^[0-9a-f]{64}$/.test(given)) return { field: 'sha256', message: 'SHA-256 のハッシュ値は、0〜9 と a〜f の64文字です。' }
    return file && given !== '' && file.sha256 !== given ? { field: 'sha256', message: '添付したファイルのハッシュ値と違います。' } : null
  },
})
// 解析は、同じハッシュ値の保全用が保管されている解析用にだけ行う。
const preservedFirst = guard('incidents.exhibit.municipality/preserved-first', {
  title: '保全用のある証拠の解析', cites: [copies], profiles: ['municipality'],
  refuses: ({ item }) => {
    if (item?.details['use'] !== '解析用') return { field: '', message: '保全用は解析に使えません。解析用の証拠に記録してください。' }
    const kept = item.linked?.['preserved']
    if (kept?.state !== '保管中' || kept.details['use'] !== '保全用') return { field: '', message: 'この証拠には保全用がありません。保全用を登録して結び付けるまで、解析は記録できません。' }
    return kept.details['sha256'] === item.details['sha256'] ? null : { field: '', message: '保全用とハッシュ値が違うため、解析に使えません。' }
  },
})
const theSame = guard('incidents.exhibit.municipality/the-same', {
  title: '結び付ける保全用', cites: [copies], profiles: ['municipality'],
  refuses: ({ item, chosen }) => {
    const [kept] = chosen['preserved'] ?? []
    if (item?.details['use'] !== '解析用') return { field: '', message: '結び付けるのは、解析用の証拠です。' }
    return kept?.details['sha256'] === item.details['sha256'] && kept?.details['incident'] === item.details['incident'] ? null : { field: 'preserved', message: '同じインシデントの、同じハッシュ値の保全用を選んでください。' }
  },
})
const afterClosing = guard('incidents.exhibit.municipality/after-closing', {
  title: '証拠の廃棄の時期', cites: [copies], profiles: ['municipality'],
  refuses: ({ item }) => (item?.linked?.['incident']?.state === '終結' ? null : { field: '', message: 'インシデントが終結するまで、証拠は廃棄できません。' }),
})

/** 証拠の登録（保全用と解析用に分ける）、解析、受渡し、廃棄。 */
export const exhibitEvents = [
  event('incidents.exhibit.municipality/taken', {
    ...base, title: '証拠の登録', cites: [logs, copies], subject: ['incidents'], verb: '証拠を登録する', states: ['認知', '対応中'], guards: [hashed],
    form: {
      name: { label: '名称', type: 'text', max: 120, help: '例: 境界装置の通信ログ 11月16日分' },
      kind: { label: '種類', type: 'choice', options: ['ログ', '記憶装置の写し', '画面・写真', 'その他'] },
      takenBy: { label: '取得者', type: 'person', among: 'organisation' },
      takenAt: { label: '取得日時', type: 'dateTime', notAfter: 'now' },
      file: { label: '証拠のファイル', type: 'attachments', required: false, help: '添付すると、ハッシュ値は自動で付きます。大きいものは添付せず、ハッシュ値を入力します。' },
      sha256: { label: 'ハッシュ値（SHA-256）', type: 'text', max: 64, required: false, help: 'ファイルを添付しないときに入力します。' },
      keptAt: { label: '保管場所', type: 'text', max: 120 },
      copies: { label: '登録する写し', type: 'choice', options: ['保全用と解析用', '保全用だけ', '解析用だけ'], default: '保全用と解析用', cites: [copies] },
    },
    effect: {
      creates: 'exhibits', set: { incident: 'item', sha256: { derive: hashOf } },
      variants: { of: [{ when: is('copies', '保全用と解析用', '保全用だけ'), set: { use: '保全用' } }, { when: is('copies', '保全用と解析用', '解析用だけ'), set: { use: '解析用' } }], linkedBy: 'preserved' },
    },
  }),
  event('incidents.exhibit.municipality/linked', {
    ...on, title: '保全用の結び付け', cites: [logs], verb: '保全用を結び付ける', guards: [theSame],
    form: { preserved: { label: '保全用', type: 'item', register: 'exhibits', states: ['保管中'], where: is('details.use', '保全用') } }, effect: { set: { preserved: { field: 'preserved' } } },
  }),
  event('incidents.exhibit.municipality/analysed', {
    ...on, title: '証拠の解析', cites: [logs], verb: '解析を記録する', guards: [preservedFirst],
    form: { analysedAt: { label: '解析した日時', type: 'dateTime', notAfter: 'now' }, means: { label: '方法・道具', type: 'text', max: 200 }, findings: { label: '分かったこと', type: 'text', multiline: true, max: 4000 } },
  }),
  event('incidents.exhibit.municipality/handed', {
    ...on, title: '証拠の受渡し', cites: [logs], verb: '受渡しを記録する',
    form: { handedAt: { label: '受渡しの日時', type: 'dateTime', notAfter: 'now' }, to: { label: '相手', type: 'text', max: 120, help: '機関、部署、氏名。' }, purpose: { label: '目的', type: 'text', max: 200 } },
  }),
  event('incidents.exhibit.municipality/discarded', {
    ...on, title: '証拠の廃棄', cites: [logs], verb: '廃棄を記録する', guards: [afterClosing],
    form: { method: { label: '廃棄の方法', type: 'text', max: 200 }, reason: { label: '廃棄する理由', type: 'text', max: 300 } }, effect: { from: ['保管中'], to: '廃棄済' },
  }),
]

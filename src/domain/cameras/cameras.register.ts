import { mpd } from '../../../clauses/index.ts'
import { is } from '../../engine/condition.ts'
import { register } from '../../engine/register/register.ts'
import { isCameraInTheRulesSense } from './cameras.guard.ts'

// デジタルカメラ等の台帳（警視庁のデジタルカメラ等管理システムと管理表）。
export const cameras = register('cameras.cameras', {
  title: 'デジタルカメラ等管理表',
  noun: 'デジタルカメラ等',
  cites: [mpd['8-1-(2)'], mpd['8-1-(3)']],
  profiles: ['mpd'],
  purpose: 'デジタルカメラ・ボイスレコーダなどを一台ずつ登録し、誰が承認を受けて使っているか、どこに接続されたかを残します。',
  table: 'camera',
  number: { label: '管理番号', help: '機器に貼った番号票の番号です。一度使った番号は、廃棄しても再び使えません。', prefix: 'カメラ' },
  columns: {
    kind: { label: '種別', type: 'choice', options: ['デジタルカメラ', 'ボイスレコーダ', 'デジタルビデオカメラ', 'その他'], cites: [mpd['8-1-(2)']] },
    otherKind: { label: '種別の名称', type: 'text', max: 40, when: is('kind', 'その他'), cites: [mpd['8-1-(2)']] },
    model: { label: '製品名・メーカー機種', type: 'text', max: 80, required: false },
    serial: { label: '製造番号', type: 'text', max: 80, required: false },
    builtInStorage: { label: '内蔵記憶装置に保存できる', type: 'flag', cites: [mpd['8-1-(1)']] },
    connectable: { label: '電子計算機に接続して入出力できる', type: 'flag', cites: [mpd['8-1-(1)']] },
    medium: { label: '挿入する媒体', type: 'item', register: 'media', required: false, help: '保存先にする登録済みの外部記録媒体（メモリーカード）です。', cites: [mpd['8-2-(3)']] },
    externallyConnected: { label: '認められた機器以外への接続', type: 'choice', options: ['なし', '接続した', '不明'], default: 'なし', cites: [mpd['8-2-(4)']] },
    malwareCheckedOn: { label: '不正プログラム確認日', type: 'date', required: false, notAfter: 'today', cites: [mpd['8-2-(4)']] },
    registeredOn: { label: '登録年月日', type: 'date', required: false, notAfter: 'today' },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    保管中: { tone: 'rest', help: '部署の保管場所にあります。' },
    使用中: { tone: 'out', help: '情報管理者の承認を受けて使われています。' },
    返却確認待ち: { tone: 'attention', help: '返却の申告があり、情報管理者か情報管理補助者の確認を待っています。' },
    要確認: { tone: 'attention', help: '不正プログラムが見つかったか、確かめられていません。解けるまで使えません。' },
    紛失: { tone: 'attention', help: '所在が分からず、報告されています。' },
    廃棄: { tone: 'final', gone: true, help: '手放しました。番号は再び使いません。' },
  },
  initial: '保管中',
  carriesInformation: true,
  inspected: ['保管中', '使用中', '返却確認待ち', '要確認'],
  listed: ['number', 'kind', 'model', 'state', 'unit', 'holder', 'due', 'place', 'class', 'seen'],
  keptBy: { role: '情報管理者', cites: [mpd['8-1-(2)'], mpd['8-1-(3)']] },
  guards: [isCameraInTheRulesSense],
  aliases: {
    number: ['管理番号', '番号'], kind: ['種別', '種類'], model: ['製品名', '機種', '型番'], serial: ['製造番号', 'シリアル番号'], unit: ['部署', '所属'], holder: ['使用者', '保管者'],
    place: ['保管場所'], registeredOn: ['登録年月日', '登録日'], remarks: ['備考'], state: ['状態'],
  },
})

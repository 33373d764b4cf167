import { mic } from '../../../clauses/index.ts'
import { FIFTH, MEASURES } from './own-terminal-measures.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 支給以外の端末。業務に使うには、端末ごとに情報セキュリティ管理者の確認と許可が要る。
export const ownTerminals = register('devices.own-terminals', {
  title: '支給以外の端末の利用台帳',
  noun: '支給以外の端末',
  cites: [mic['5.1-(1)-④-(ア)'], mic['kaisetsu-5.1-(1)-②-対策7']],
  profiles: ['municipality'],
  purpose: '職員個人の端末など、支給した物でない端末を業務に使うとき、確認した要件と許可を一台ずつ残します。',
  table: 'own_terminal',
  number: { label: '登録番号', help: '課室で付ける番号です。', prefix: '支給外' },
  columns: {
    owner: { label: '持ち主', type: 'person' },
    kind: { label: '種別', type: 'choice', options: ['スマートフォン', 'タブレット端末', 'ノート型パソコン', '据置型パソコン', 'その他'] },
    model: { label: '機種', type: 'text', max: 80 },
    os: { label: 'ＯＳと版', type: 'text', max: 80, required: false },
    malwareChecked: { label: 'ウイルスチェックの実施', type: 'choice', options: ['実施', '未実施'], required: false, help: '管理者の確認の記録から入ります。', cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
    fileSharing: { label: 'ファイル共有ソフトウェア', type: 'choice', options: ['導入なし', '導入あり'], required: false, cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
    screenLock: { label: 'パスワードによる端末ロック', type: 'flag', required: false, cites: [mic['kaisetsu-5.1-(1)-②-対策3']] },
    remoteWipe: { label: '遠隔消去機能', type: 'flag', required: false, cites: [mic['kaisetsu-5.1-(1)-②-対策3']] },
    confirmedOn: { label: '要件を確認した日', type: 'date', required: false, notAfter: 'today', cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
    confirmedBy: { label: '確認した情報セキュリティ管理者', type: 'person', required: false },
    erasedOn: { label: '業務の情報を削除した日', type: 'date', required: false, notAfter: 'today', help: '利用を終えたときの記録から入ります。', cites: [mic['kaisetsu-5.1-(1)-②-対策7']] },
    erased: { label: '削除した情報', type: 'text', max: 500, required: false, cites: [mic['kaisetsu-5.1-(1)-②-対策7']] },
    erasureConfirmedBy: { label: '削除の確認者', type: 'person', required: false, cites: [mic['kaisetsu-5.1-(1)-②-対策7']] },
    inspection: { label: '安全管理措置の点検', type: 'choice', options: ['適合', '不適合'], required: false, help: '本人の点検の記録から入ります。', cites: [mic['kaisetsu-5.1-(1)-②-安全管理措置']] },
    lacking: { label: '適合しない措置', type: 'choices', options: [...MEASURES, FIFTH], required: false },
    inspectedOn: { label: '点検した日', type: 'date', required: false },
    inspectOn: { label: '次の点検の日', type: 'date', required: false },
    stopsOn: { label: '点検の期限（過ぎると停止）', type: 'date', required: false, cites: [mic['kaisetsu-5.1-(1)-②-安全管理措置']] },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    未許可: { tone: 'attention', help: '許可を受けるまで業務に使えません。' },
    許可: { tone: 'rest', help: '許可の期間、業務に使えます。' },
    停止: { tone: 'attention', help: '点検が期限までに適合しなかったため、業務に使えません。適合の点検を記録すると戻ります。' },
    削除待ち: { tone: 'attention', help: '業務での利用をやめました。業務の情報の削除を待っています。' },
    削除確認待ち: { tone: 'attention', help: '業務の情報を削除したと記録されました。情報セキュリティ管理者の確認を待っています。' },
    利用終了: { tone: 'final', help: '業務での利用を終え、業務の情報を消しました。' },
  },
  initial: '未許可',
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  expires: { column: 'stopsOn', from: ['許可'], to: '停止', person: 'owner', tells: ['情報セキュリティ管理者'], cites: [mic['kaisetsu-5.1-(1)-②-安全管理措置']] },
  listed: ['number', 'kind', 'model', 'owner', 'state', 'unit', 'due', 'confirmedOn', 'malwareChecked', 'fileSharing', 'screenLock', 'remoteWipe'],
})

import { mic } from '../../../clauses/index.ts'
import { event } from '../../engine/register/event.ts'

// 支給以外の端末の要件を、情報セキュリティ管理者が確かめた記録。許可の前提になる。
export const checked = event('devices.own-terminal-check.municipality', {
  title: '支給以外の端末の要件の確認',
  cites: [mic['kaisetsu-5.1-(1)-②-対策2'], mic['kaisetsu-5.1-(1)-②-対策3']],
  profiles: ['municipality'],
  subject: ['own-terminals'],
  verb: '要件の確認を記録する',
  states: ['未許可', '許可'],
  roles: ['情報セキュリティ管理者'],
  form: {
    malwareChecked: { label: 'ウイルスチェックの実施', type: 'choice', options: ['実施', '未実施'], cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
    fileSharing: { label: 'ファイル共有ソフトウェア', type: 'choice', options: ['導入なし', '導入あり'], help: '「導入あり」の端末は許可できません。', cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
    screenLock: { label: 'パスワードによる端末ロック機能がある', type: 'flag', cites: [mic['kaisetsu-5.1-(1)-②-対策3']] },
    remoteWipe: { label: '遠隔消去機能がある', type: 'flag', cites: [mic['kaisetsu-5.1-(1)-②-対策3']] },
    confirmedOn: { label: '確認した日', type: 'date', notAfter: 'today', cites: [mic['kaisetsu-5.1-(1)-②-対策2']] },
  },
  effect: {
    set: {
      malwareChecked: { field: 'malwareChecked' }, fileSharing: { field: 'fileSharing' }, screenLock: { field: 'screenLock' }, remoteWipe: { field: 'remoteWipe' },
      confirmedOn: { field: 'confirmedOn' }, confirmedBy: 'actor',
    },
  },
})

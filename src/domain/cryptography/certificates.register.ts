import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 電子署名に使う証明書。署名を確かめる人に検証の手段を渡すまでは「提供未了」と表示する。
export const certificates = register('cryptography.certificates', {
  title: '電子証明書一覧',
  noun: '電子証明書',
  cites: [mic['6.1-(16)-③']],
  profiles: ['municipality'],
  purpose: '電子署名に使う証明書と、署名を確かめるための情報をどう渡したかを残します。',
  table: 'certificate',
  number: { label: '証明書番号', help: '登録すると自動で付きます。', prefix: '証明書' },
  columns: {
    name: { label: '署名鍵・電子証明書', type: 'text', max: 120 },
    issuer: { label: '発行者', type: 'text', max: 120 },
    expiresOn: { label: '有効期限', type: 'date' },
    renewBy: { label: '更新の期限', type: 'date', help: 'この日の七日前から、更新の通知が出ます。' },
    provision: { label: '検証情報の提供方法', type: 'text', max: 200, required: false, cites: [mic['6.1-(16)-③']] },
    verifier: { label: '提供先（署名検証者）', type: 'text', max: 200, required: false, cites: [mic['6.1-(16)-③']] },
    providedOn: { label: '提供日', type: 'date', required: false, notAfter: 'today', cites: [mic['6.1-(16)-③']] },
  },
  states: {
    提供未了: { tone: 'attention', help: '署名を確かめる人に、検証の情報や手段をまだ渡していません。' },
    提供済: { tone: 'rest', help: '検証の情報や手段を渡しました。' },
    失効: { tone: 'final', help: 'もう使いません。' },
  },
  initial: '提供未了',
  enteredBy: { act: '電子証明書の登録', cites: [mic['6.1-(16)-③']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  listed: ['number', 'name', 'issuer', 'state', 'expiresOn', 'renewBy', 'provision', 'verifier', 'providedOn'],
})

import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

// 要機密情報を送るウェブフォーム。暗号化と組織を確かめた記録が、送信の前提になる。
export const formSites = register('web.form-sites', {
  title: 'フォーム送信先一覧',
  noun: 'フォームの送信先',
  cites: [saitama['8-1-(3)-カ'], saitama['8-1-(3)-カ-(イ)']],
  profiles: ['saitama-police'],
  purpose: 'ウェブサイトのフォームで情報を送る相手を登録し、暗号化とサイトの組織を確かめた記録を残します。',
  table: 'form_site',
  number: { label: '送信先番号', help: '送信先ごとに付ける番号です。', prefix: 'フォーム' },
  columns: {
    organisation: { label: '送信先の組織', type: 'text', max: 120 },
    url: { label: 'サイトのアドレス（ＵＲＬ）', type: 'text', max: 400, help: 'https:// から始まるアドレスを、そのまま写します。' },
    purpose: { label: '使う目的', type: 'text', max: 200 },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: { 使用中: { tone: 'rest', help: '確認が済めば、要機密情報を送れます。' }, 廃止: { tone: 'final', help: 'もう使いません。' } },
  initial: '使用中',
  carriesInformation: false,
  listed: ['number', 'organisation', 'url', 'unit', 'state'],
})

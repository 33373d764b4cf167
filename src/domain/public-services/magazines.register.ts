import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { magazinesAtHeadquarters } from './owners.guard.ts'
import { magazineWithoutRules } from './ruled.guard.ts'

// メールマガジン等の台帳。主管所属の長が業務主管課長になる。
export const magazines = register('public-services.magazines', {
  title: 'メールマガジン等台帳',
  noun: 'メールマガジン等',
  cites: [hokkaido['10-1'], hokkaido['2-3-(3)']],
  profiles: ['hokkaido-police'],
  purpose: 'メール配信システムで発信しているメールマガジンなどです。「所属」が主管所属で、その長が業務主管課長になります。開始の申請が決まると載ります。',
  table: 'mail_magazine',
  number: { label: '配信番号', help: '台帳で配信を呼ぶ番号です。', prefix: '配信' },
  columns: {
    name: { label: '名称', type: 'text', max: 160 },
    outline: { label: '発信する情報', type: 'text', multiline: true, max: 1000 },
    startsOn: { label: '発信を始める日', type: 'date', required: false },
    consultation: { label: '事前協議', type: 'item', register: 'consultations', required: false, cites: [hokkaido['10-1']] },
  },
  states: { 配信中: { tone: 'rest', help: '発信している配信です。' }, 廃止: { tone: 'final', help: '削除された配信です。' } },
  initial: '配信中',
  carriesInformation: false,
  linkedFrom: [{ register: 'detailed-rules', column: 'magazine' }],
  guards: [magazinesAtHeadquarters],
  cautions: [magazineWithoutRules],
  cautionsListed: true,
  answered: { label: '業務主管課長', cites: [hokkaido['2-3-(3)']], who: ({ unit }) => ({ headOf: unit }) },
  listed: ['number', 'name', 'unit', 'state', 'startsOn'],
  aliases: { number: ['配信番号', '番号'], name: ['名称', '配信の名称'], unit: ['主管所属', '主管課', '所属'] },
})

import { saitama } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { WORKPLACES } from './telework-fields.ts'

// テレワーク・モバイル勤務の登録。場所で、どちらに当たるかが決まる。
export const teleworks = register('devices.teleworks', {
  title: 'テレワーク・モバイル勤務簿',
  noun: 'テレワーク・モバイル勤務',
  cites: [saitama['1-3-(42)'], saitama['1-3-(43)']],
  profiles: ['saitama-police'],
  purpose: '誰が、いつ、どこで、どの端末でテレワークやモバイル勤務をするかを残します。登録の手続から行が立ちます。',
  table: 'telework',
  number: { label: '登録番号', help: '登録すると自動で付きます。', prefix: 'テレワーク' },
  columns: {
    workplace: { label: '勤務する場所', type: 'choice', options: WORKPLACES, cites: [saitama['1-3-(42)'], saitama['1-3-(43)']] },
    place: { label: '場所の名称', type: 'text', max: 120, required: false },
    telework: { label: 'テレワーク', type: 'flag', required: false, help: '自宅か、勤務公署と異なる警察施設での勤務です。', cites: [saitama['1-3-(42)']] },
    mobile: { label: 'モバイル勤務', type: 'flag', required: false, help: '移動中や出先での勤務です。', cites: [saitama['1-3-(43)']] },
    terminal: { label: '使う端末', type: 'item', register: 'terminals', required: false },
  },
  states: { 登録済: { tone: 'rest', help: '勤務日ごとに実施前と実施後の確認が要ります。' }, 取消し: { tone: 'final', help: '取りやめました。' } },
  initial: '登録済',
  enteredBy: { act: 'テレワーク・モバイル勤務の登録', cites: [saitama['1-3-(42)'], saitama['1-3-(43)']] },
  carriesInformation: false,
  listed: ['number', 'holder', 'workplace', 'telework', 'mobile', 'terminal', 'unit', 'state'],
})

import { hokkaido } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'

const cites = [hokkaido['2-5-(1)']] as const

// 生体情報の登録を受け持つ分掌。システム総括責任者が係（部署）で指定する。
export const registrationSections = register('appointments.registration-sections', {
  title: '生体情報を登録する分掌',
  noun: '分掌の指定',
  cites,
  profiles: ['hokkaido-police'],
  purpose: 'システム総括責任者が指定した分掌です。生体情報登録担当者には、ここにある部署の職員だけを指名できます。',
  table: 'registration_section',
  number: { label: '指定番号', help: '自動で付きます。', prefix: '分掌' },
  columns: {
    name: { label: '分掌の名称', type: 'text', max: 120, help: '例: 庶務' },
    sections: { label: '分掌を受け持つ部署', type: 'unit', many: true },
    designatedOn: { label: '指定した日', type: 'date' },
    endedOn: { label: 'やめた日', type: 'date', required: false },
  },
  states: { 指定中: { tone: 'rest', help: 'この部署の職員を指名できます。' }, 終了: { tone: 'final', help: 'もう指定されていません。' } },
  initial: '指定中',
  carriesInformation: false,
  enteredBy: { act: '分掌の指定', cites },
  byActsAlone: { cites },
  listed: ['number', 'name', 'sections', 'designatedOn', 'state'],
})

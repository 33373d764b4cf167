import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { carryingForm, impactForm, witnessForm } from './carrying-form.ts'
import { carryingCautions } from './carrying.guard.ts'
import { OWN_OFFICE } from '../words/own-office.ts'

// 搬入・搬出の記録。予定から影響の確認、立会い、完了まで。
export const carryings = register('zones.carryings', {
  title: '搬入・搬出記録簿',
  noun: '搬入・搬出',
  cites: [mic['4.2-(3)-①'], mic['kaisetsu-4.2-(3)']],
  profiles: ['municipality'],
  purpose: '管理区域への機器等の搬入・搬出を、既存システムへの影響の確認と立会いまで残します。許可が下りると自動で行が立ちます。',
  table: 'carrying',
  number: { label: '搬入出番号', help: '許可が下りると自動で付きます。', prefix: '搬入出' },
  columns: {
    area: { label: '区域', type: 'item', register: 'areas' },
    ...carryingForm, ...impactForm, ...witnessForm,
    witnessKind: { label: '立会いの区分', type: 'choice', options: ['職員', '非常勤・臨時の職員（理由あり）'], required: false, cites: [mic['kaisetsu-4.2-(3)-注5']] },
    unattended: { label: '立会いのない時間に確かめたこと', type: 'text', multiline: true, max: 500, required: false, cites: [mic['kaisetsu-4.2-(3)']] },
    carriedOn: { label: '搬入・搬出した日', type: 'date', required: false, notAfter: 'today' },
  },
  states: {
    予定: { tone: 'attention', help: '許可が下りました。搬入の前に影響を確かめます。' },
    搬入済: { tone: 'rest', help: '立会いのもとで搬入しました。管理者の確認を待っています。' }, 搬出済: { tone: 'rest', help: '立会いのもとで搬出しました。管理者の確認を待っています。' },
    確認済: { tone: 'final', help: '管理者が記録を確かめました。' }, 取りやめ: { tone: 'final', help: '行われませんでした。' },
  },
  initial: '予定',
  enteredBy: { act: '機器等の搬入・搬出の許可', cites: [mic['4.2-(3)-①']] },
  opensTo: OWN_OFFICE,
  carriesInformation: false,
  linked: ['area'],
  cautions: carryingCautions,
  cautionsListed: true,
  listed: ['number', 'area', 'direction', 'things', 'plannedOn', 'carriedOn', 'witness', 'witnessKind', 'unit', 'state'],
})

import { describe } from 'vitest'
import { decisionTable } from '../../../tests/handling/table.ts'

const middle = { information: { confidentiality: 2 } } as const
const medium = ['8-1-(2)-エ-(イ)']
const preserved = (clause: string) => ['3-7-(1)', clause]
const review = ['3-5-(2)', '3-2-(6)', '1-3-(3)']
const held = (...roles: string[]) => roles.map((role, index) => ({ role, request: `R-${index}` }))
const provision = (clause: string) => [{ id: 'P-1', clauses: [`saitama-kijun:${clause}`] }]

describe('埼玉県警察: 持ち出し', () => decisionTable('saitama-police', 'saitama-kijun', [
  { says: '空のUSBでも運用管理担当者の許可', act: 'take-out', outcome: 'conditional', approvals: { 運用管理担当者: medium } },
  { says: '運用管理担当者の許可があれば持ち出せる', act: 'take-out', given: { approvals: held('運用管理担当者') }, outcome: 'permitted', approvals: { '✓運用管理担当者': medium } },
  { says: '運用管理補助者の許可では足りない', act: 'take-out', given: { approvals: held('運用管理補助者') }, outcome: 'conditional', approvals: { 運用管理担当者: medium } },
  {
    says: '要機密情報は分類の見直しと必要最小限化', act: 'take-out', given: middle, outcome: 'conditional', approvals: { 運用管理担当者: medium },
    todo: { minimised: [...medium, '1-3-(3)'], 'classification-reviewed': review },
  },
  {
    says: '見直しと必要最小限化と許可がそろえば持ち出せる', act: 'take-out', given: { ...middle, measures: ['minimised', 'classification-reviewed'], approvals: held('運用管理担当者') }, outcome: 'permitted',
    approvals: { '✓運用管理担当者': medium },
  },
  { says: '所属長以上には見直しを求めないが、媒体の許可は要る', act: 'take-out', given: { ...middle, actor: { headOrAbove: true }, measures: ['minimised'] }, outcome: 'conditional', approvals: { 運用管理担当者: medium } },
  { says: '要保全情報は運用管理者の許可も要る', act: 'take-out', given: { information: { integrity: 2 } }, outcome: 'conditional', approvals: { 運用管理担当者: medium, 運用管理者: preserved('1-3-(4)') } },
  {
    says: '運用管理担当者だけでは要保全情報を持ち出せない', act: 'take-out', given: { information: { integrity: 2 }, approvals: held('運用管理担当者') }, outcome: 'conditional',
    approvals: { '✓運用管理担当者': medium, 運用管理者: preserved('1-3-(4)') },
  },
  {
    says: '運用管理者の許可は媒体の許可に代わらない', act: 'take-out', given: { information: { integrity: 2 }, approvals: held('運用管理者') }, outcome: 'conditional',
    approvals: { 運用管理担当者: medium, '✓運用管理者': preserved('1-3-(4)') },
  },
  {
    says: '両方の許可がそろえば要保全情報を持ち出せる', act: 'take-out', given: { information: { integrity: 2 }, approvals: held('運用管理担当者', '運用管理者') }, outcome: 'permitted',
    approvals: { '✓運用管理担当者': medium, '✓運用管理者': preserved('1-3-(4)') },
  },
  { says: '要安定情報も運用管理者の許可', act: 'take-out', given: { information: { availability: 2 } }, outcome: 'conditional', approvals: { 運用管理担当者: medium, 運用管理者: preserved('1-3-(5)') } },
  {
    says: '所属長以上でも要保全情報には運用管理者の許可が要る', act: 'take-out', given: { actor: { headOrAbove: true }, information: { integrity: 2 }, approvals: held('運用管理担当者') }, outcome: 'conditional',
    approvals: { '✓運用管理担当者': medium, 運用管理者: preserved('1-3-(4)') },
  },
  { says: '要機密情報の書面は分類の見直しだけ', act: 'take-out', given: { information: { confidentiality: 2, integrity: 2, form: 'paper' }, equipment: { kind: undefined } }, outcome: 'conditional', todo: { 'classification-reviewed': review } },
  { says: '据置きの端末は持ち出せない', act: 'take-out', given: { equipment: { kind: 'network-terminal' } }, outcome: 'prohibited', bans: [['8-1-(2)-イ-(カ)']] },
  {
    says: 'モバイル端末も別の定めがなければ持ち出せない', act: 'take-out', given: { equipment: { kind: 'mobile-terminal' } }, outcome: 'prohibited', bans: [['8-1-(2)-イ-(カ)']],
    approvals: { 運用管理担当者: ['8-1-(2)-ア-(ア)-b', '1-3-(12)'] },
  },
  {
    says: '別の定めがあればモバイル端末は運用管理担当者の許可で持ち出せる', act: 'take-out', given: { equipment: { kind: 'mobile-terminal' }, exceptions: provision('8-1-(2)-イ-(カ)'), approvals: held('運用管理担当者') },
    outcome: 'permitted', approvals: { '✓運用管理担当者': ['8-1-(2)-ア-(ア)-b', '1-3-(12)'] },
  },
  { says: '個人に配分した公用携帯電話機に許可は要らない', act: 'take-out', given: { equipment: { kind: 'phone' } }, outcome: 'permitted' },
  { says: '公用携帯電話機の要機密情報は必要最小限にする', act: 'take-out', given: { ...middle, equipment: { kind: 'phone' }, measures: ['classification-reviewed'] }, outcome: 'conditional', todo: { minimised: ['8-1-(2)-ウ-(ア)', '1-3-(3)'] } },
  { says: '共用のスマートフォンは運用管理担当者の許可', act: 'take-out', given: { equipment: { kind: 'phone', shared: true } }, outcome: 'conditional', approvals: { 運用管理担当者: ['8-1-(2)-ウ-(ア)'] } },
  { says: '共用でも音声だけに使う電話機に許可は要らない', act: 'take-out', given: { equipment: { kind: 'phone', shared: true, voiceOnly: true } }, outcome: 'permitted' },
  {
    says: '「持ち出し禁止」の情報は許可があっても持ち出せない', act: 'take-out', given: { information: { restrictions: ['no-take-out'] }, approvals: held('運用管理担当者') }, outcome: 'prohibited',
    approvals: { '✓運用管理担当者': medium }, bans: [['1-2-(2)-イ-(イ)']],
  },
  { says: '私物のUSBでは持ち出せない', act: 'take-out', given: { equipment: { owner: 'personal' }, approvals: held('運用管理担当者') }, outcome: 'prohibited', approvals: { '✓運用管理担当者': medium }, bans: [['8-1-(2)-オ']] },
]))

describe('埼玉県警察: 保存・使用・接続・廃棄', () => decisionTable('saitama-police', 'saitama-kijun', [
  { says: '庁舎内で支給されたUSBに保存することに許可の定めはない', act: 'store', outcome: 'permitted' },
  { says: '庁舎外のサーバに機密性２を保存できない', act: 'store', given: { ...middle, equipment: { kind: 'server', place: 'outside' } }, outcome: 'prohibited', bans: [['3-3-(2)', '1-3-(3)']] },
  { says: 'そのサーバを対象とする別の定めがあれば保存できる', act: 'store', given: { ...middle, equipment: { kind: 'server', place: 'outside' }, exceptions: provision('3-3-(2)') }, outcome: 'permitted' },
  {
    says: '警察が維持管理しない機器への機密性３は、第３の３(2)の別の定めがあっても保存できない', act: 'store',
    given: { information: { confidentiality: 3 }, equipment: { kind: 'server', managed: false }, exceptions: provision('3-3-(2)') }, outcome: 'prohibited', bans: [['3-3-(5)', '1-2-(1)-ア-(ア)']],
  },
  { says: '警察が維持管理しない庁舎内の機器への機密性２は禁じられない', act: 'store', given: { ...middle, equipment: { kind: 'server', managed: false } }, outcome: 'permitted' },
  {
    says: 'インターネット端末で要機密情報を扱えない', act: 'store', given: { ...middle, equipment: { kind: 'internet-terminal', ceiling: { confidentiality: 1, integrity: 2, availability: 2 } } }, outcome: 'prohibited',
    bans: [['3-3-(4)', '1-3-(9)'], ['8-1-(2)-イ-(オ)', '5-1-(2)-イ-(ア)']],
  },
  { says: '要機密情報を扱えるものとして整備されていれば扱える', act: 'store', given: { ...middle, equipment: { kind: 'internet-terminal', ceiling: { confidentiality: 2, integrity: 2, availability: 2 } } }, outcome: 'permitted' },
  {
    says: '可用性の範囲だけを超えても扱えない', act: 'store', given: { information: { availability: 2 }, equipment: { kind: 'server', ceiling: { confidentiality: 2, integrity: 2, availability: 1 } } }, outcome: 'prohibited',
    bans: [['8-1-(2)-イ-(オ)', '5-1-(2)-イ-(ア)']],
  },
  { says: '「複製禁止」の情報は媒体に書き出せない', act: 'store', given: { information: { restrictions: ['no-copy'] } }, outcome: 'prohibited', bans: [['1-2-(2)-イ-(ア)']] },
  { says: '機密性１でも私物に保存できない', act: 'store', given: { equipment: { kind: 'phone', owner: 'personal' } }, outcome: 'prohibited', bans: [['8-1-(2)-オ']] },
  { says: '外部につないだことのない支給のUSBは確認なしでつなげる', act: 'connect', outcome: 'permitted' },
  { says: '外部の電子計算機につないだUSBは不正プログラムを確かめる', act: 'connect', given: { equipment: { externallyConnectedBefore: true } }, outcome: 'conditional', todo: { 'malware-checked': ['8-1-(6)-イ'] } },
  { says: '外部から受け取ったUSBも確かめる', act: 'connect', given: { equipment: { owner: 'contractor' } }, outcome: 'conditional', todo: { 'malware-checked': ['8-1-(6)-イ'] } },
  { says: '確かめたUSBはつなげる', act: 'connect', given: { equipment: { externallyConnectedBefore: true, malwareChecked: true } }, outcome: 'permitted' },
  { says: '許可のないシステムの端末はつなげない', act: 'connect', given: { equipment: { kind: 'network-terminal' } }, outcome: 'prohibited', bans: [['8-1-(2)-イ-(ウ)']] },
  { says: 'システムセキュリティ責任者の許可でつなげる', act: 'connect', given: { equipment: { kind: 'network-terminal' }, approvals: held('システムセキュリティ責任者') }, outcome: 'permitted' },
  { says: '外部回線を前提としない端末を外部回線につなげない', act: 'connect', given: { equipment: { kind: 'network-terminal', approved: true, externalLine: true } }, outcome: 'prohibited', bans: [['8-1-(2)-イ-(イ)', '1-3-(9)']] },
  { says: '庁舎の外で外部回線につないだ端末は内部につなげない', act: 'connect', given: { equipment: { kind: 'mobile-terminal', approved: true, externallyConnectedBefore: true } }, outcome: 'prohibited', bans: [['8-1-(2)-イ-(キ)']] },
  { says: '媒体の廃棄は分類によらず復元できないようにする', act: 'dispose-medium', outcome: 'conditional', todo: { unrecoverable: ['3-6-(2)', '1-3-(18)'] } },
  { says: '消去しただけでは廃棄できない', act: 'dispose-medium', given: { measures: ['erased'] }, outcome: 'conditional', todo: { unrecoverable: ['3-6-(2)', '1-3-(18)'] } },
  { says: '物理的に破壊した媒体は廃棄できる', act: 'dispose-medium', given: { measures: ['destroyed'] }, outcome: 'permitted' },
  {
    says: '要機密情報を扱った公用携帯電話機の廃棄は二つの条項から抹消を求める', act: 'dispose-medium', given: { ...middle, equipment: { kind: 'phone' } }, outcome: 'conditional',
    todo: { unrecoverable: ['3-6-(2)', '1-3-(18)', '8-1-(2)-ウ-(エ)'] },
  },
  {
    says: '私物の端末は対策が最新でも、別の定めがなければリモートアクセスに使えない', act: 'remote-access', given: { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true } },
    outcome: 'prohibited', bans: [['8-1-(2)-オ', '2-3-(4)-イ-(オ)']], todo: { recorded: ['7-1-(1)-オ'] },
  },
  {
    says: '別の定めがあっても、対策を確かめていない私物の端末はリモートアクセスに使えない', act: 'remote-access', outcome: 'prohibited',
    given: { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, locked: true }, exceptions: provision('8-1-(2)-オ') }, bans: [['7-1-(1)-オ'], ['8-3-(1)-エ']], todo: { recorded: ['7-1-(1)-オ'] },
  },
  {
    says: '別の定め・許可・対策の三つがそろえば、記録を残すことを条件にリモートアクセスに使える', act: 'remote-access', outcome: 'conditional', todo: { recorded: ['7-1-(1)-オ'] },
    given: { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true }, exceptions: provision('8-1-(2)-オ') },
  },
  {
    says: '別の定めがあっても、盗難と不正プログラムへの備えのない私物は使えない', act: 'use-personal-device', given: { equipment: { kind: 'phone', owner: 'personal' }, exceptions: provision('8-1-(2)-オ') }, outcome: 'prohibited',
    bans: [['7-1-(1)-オ'], ['7-1-(1)-オ']], todo: { recorded: ['7-1-(1)-オ'] },
  },
  {
    says: '備えは措置として示してもよく、そろえば記録を残すことを条件に使える', act: 'use-personal-device', outcome: 'conditional', todo: { recorded: ['7-1-(1)-オ'] },
    given: { equipment: { kind: 'phone', owner: 'personal' }, measures: ['password', 'malware-checked'], exceptions: provision('8-1-(2)-オ') },
  },
]))

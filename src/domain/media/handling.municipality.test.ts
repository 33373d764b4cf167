import { describe } from 'vitest'
import { decisionTable } from '../../../tests/handling/table.ts'

const middle = { information: { confidentiality: 2 } } as const
const high = { information: { confidentiality: 3 } } as const
const held = (...roles: string[]) => roles.map((role, index) => ({ role, request: `R-${index}` }))
const manager = held('情報セキュリティ管理者')
const takeOut = ['5.1-(1)-③-(イ)']
const transport = [...takeOut, '2-(2)-⑧-(イ)']
const protection = ['2-(2)-⑧-(ア)', '2-(1)-機密性-4']
const notIssued = ['5.1-(1)-④-(ア)', 'kaisetsu-5.1-(1)-②-対策6']
const useNotIssued = ['5.1-(1)-④-(ア)', '5.1-(1)-④-(イ)', 'kaisetsu-5.1-(1)-②-対策1']
const topOnNotIssued = ['2-(1)-機密性-1', 'kaisetsu-5.1-(1)-②-対策4']
const checked = ['kaisetsu-6.5-(7)-②']
const myNumber = { equipment: { zone: 'mynumber', approved: true } } as const

describe('地方公共団体: 持ち出し', () => decisionTable('municipality', 'mic', [
  { says: '機密性１のUSBでも情報セキュリティ管理者の許可', act: 'take-out', outcome: 'conditional', approvals: { 情報セキュリティ管理者: takeOut } },
  { says: '許可があれば持ち出せる', act: 'take-out', given: { approvals: manager }, outcome: 'permitted', approvals: { '✓情報セキュリティ管理者': takeOut } },
  { says: '機密性２は暗号化などの措置も要る', act: 'take-out', given: middle, outcome: 'conditional', approvals: { 情報セキュリティ管理者: transport }, todo: { encrypted: protection } },
  { says: '鍵付きケースに入れても措置になる', act: 'take-out', given: { ...middle, measures: ['locked-case'], approvals: manager }, outcome: 'permitted', approvals: { '✓情報セキュリティ管理者': transport } },
  { says: 'パスワードでも措置になる', act: 'take-out', given: { ...middle, measures: ['password'], approvals: manager }, outcome: 'permitted', approvals: { '✓情報セキュリティ管理者': transport } },
  { says: '機密性２の書面は鍵付きケース', act: 'take-out', given: { information: { confidentiality: 2, form: 'paper' }, equipment: { kind: undefined } }, outcome: 'conditional', approvals: { 情報セキュリティ管理者: transport }, todo: { 'locked-case': protection } },
  { says: '完全性２・可用性２でも許可者は変わらない', act: 'take-out', given: { information: { integrity: 2, availability: 2 } }, outcome: 'conditional', approvals: { 情報セキュリティ管理者: takeOut } },
  { says: '業務外の目的では許可があっても持ち出せない', act: 'take-out', given: { purpose: 'off-duty', approvals: manager }, outcome: 'prohibited', approvals: { '✓情報セキュリティ管理者': takeOut }, bans: [['5.1-(1)-②'], ['2-(2)-⑤-(ア)']] },
  { says: '持ち出し専用パソコンは必要最小限にする', act: 'take-out', given: { equipment: { kind: 'mobile-pc' }, approvals: manager }, outcome: 'conditional', approvals: { '✓情報セキュリティ管理者': takeOut }, todo: { minimised: ['kaisetsu-5.1-(1)-①-注3'] } },
  {
    says: 'マイナンバー利用事務系の端末からUSBで持ち出せない', act: 'take-out', given: { ...myNumber, measures: ['encrypted', 'password'], approvals: manager }, outcome: 'prohibited',
    approvals: { '✓情報セキュリティ管理者': takeOut }, bans: [['3-(1)-②-(イ)', 'kaisetsu-3-(1)-②-(イ)']],
  },
  {
    says: '情報システム管理者が限定を解除すれば、暗号化とパスワードの両方を条件に持ち出せる', act: 'take-out', given: { ...myNumber, approvals: held('情報セキュリティ管理者', '情報システム管理者') }, outcome: 'conditional',
    approvals: { '✓情報セキュリティ管理者': takeOut }, todo: { encrypted: ['kaisetsu-3-(1)-②-(イ)-2'], password: ['kaisetsu-3-(1)-②-(イ)-2'] },
  },
  {
    says: '利用を許可していない媒体はマイナンバー利用事務系で使えない', act: 'take-out', outcome: 'prohibited', approvals: { '✓情報セキュリティ管理者': takeOut },
    given: { equipment: { zone: 'mynumber' }, measures: ['encrypted', 'password'], approvals: held('情報セキュリティ管理者', '情報システム管理者') }, bans: [['kaisetsu-3-(1)-②-(イ)-1']],
  },
  { says: '許可のない私物に入れて持ち出せない', act: 'take-out', given: { equipment: { owner: 'personal' } }, outcome: 'prohibited', approvals: { 情報セキュリティ管理者: takeOut }, bans: [notIssued] },
  {
    says: '機密性３は利用を許可された私物でも持ち出せない', act: 'take-out', given: { ...high, equipment: { owner: 'personal', approved: true, encrypted: true }, approvals: manager }, outcome: 'prohibited',
    approvals: { '✓情報セキュリティ管理者': transport }, bans: [topOnNotIssued],
  },
  { says: '持ち出しを制限した情報資産は持ち出せない', act: 'take-out', given: { information: { restrictions: ['no-take-out'] }, approvals: manager }, outcome: 'prohibited', approvals: { '✓情報セキュリティ管理者': takeOut }, bans: [['2-(1)']] },
]))

describe('地方公共団体: 保管・使用・接続・持ち込み・廃棄', () => decisionTable('municipality', 'mic', [
  { says: '機密性１・完全性１・可用性１の媒体に施錠保管の定めはない', act: 'store', outcome: 'permitted' },
  { says: '機密性２の媒体は施錠して保管する', act: 'store', given: middle, outcome: 'conditional', todo: { 'locked-case': ['2-(1)-機密性-8', '2-(2)-⑥-(エ)'] } },
  { says: '完全性２の媒体も施錠して保管する', act: 'store', given: { information: { integrity: 2 } }, outcome: 'conditional', todo: { 'locked-case': ['2-(1)-完全性-3', '2-(2)-⑥-(エ)'] } },
  { says: '可用性２の媒体も施錠して保管する', act: 'store', given: { information: { availability: 2 } }, outcome: 'conditional', todo: { 'locked-case': ['2-(1)-可用性-2', '2-(2)-⑥-(エ)'] } },
  { says: '外部の組織の媒体を保管に使えない', act: 'store', given: { equipment: { owner: 'contractor', approved: true, zone: 'internet' } }, outcome: 'prohibited', bans: [['kaisetsu-4.4-注1-運搬目的']] },
  { says: '支給された媒体は検査してから使う', act: 'use-medium', outcome: 'conditional', todo: { 'malware-checked': checked } },
  { says: '検査した支給の媒体は使える', act: 'use-medium', given: { equipment: { malwareChecked: true } }, outcome: 'permitted' },
  {
    says: '台帳にない媒体はつなげない', act: 'connect', given: { equipment: { managed: false, malwareChecked: true, zone: 'internet' } }, outcome: 'prohibited', bans: [['kaisetsu-4.4-注1-支給媒体'], ['kaisetsu-6.5-(7)-②']],
  },
  {
    says: 'インターネットにつながないシステムでは市が管理する媒体だけを使う', act: 'use-medium', given: { equipment: { managed: false, malwareChecked: true, zone: 'lgwan' } }, outcome: 'prohibited',
    bans: [['kaisetsu-4.4-注1-支給媒体'], ['6.4-(2)-④']],
  },
  {
    says: '私物の媒体は支給以外として使えない', act: 'use-medium', given: { equipment: { owner: 'personal', malwareChecked: true, zone: 'internet' } }, outcome: 'prohibited',
    bans: [['kaisetsu-4.4-注1-支給媒体'], useNotIssued],
  },
  {
    says: '契約のある外部の組織の媒体は検査して使える', act: 'use-medium', given: { equipment: { owner: 'contractor', approved: true, zone: 'internet', malwareChecked: true }, measures: ['confidentiality-agreement'] }, outcome: 'permitted',
  },
  {
    says: '契約のない外部の組織の媒体は使えない', act: 'use-medium', given: { equipment: { owner: 'contractor', approved: true, zone: 'internet' } }, outcome: 'prohibited',
    bans: [['kaisetsu-4.4-注1-支給媒体']], todo: { 'malware-checked': ['kaisetsu-4.4-注1-運搬目的', 'kaisetsu-6.5-(7)-②'] },
  },
  { says: '接続の許可のない端末はつなげない', act: 'connect', given: { equipment: { kind: 'standalone-pc' } }, outcome: 'prohibited', bans: [['6.1-(19)', 'kaisetsu-6.1-(19)']] },
  { says: '統括情報セキュリティ責任者の許可でつなげる', act: 'connect', given: { equipment: { kind: 'standalone-pc' }, approvals: held('統括情報セキュリティ責任者') }, outcome: 'permitted' },
  {
    says: '外から戻ったモバイル端末は確認と許可の後でつなげる', act: 'connect', given: { equipment: { kind: 'mobile-terminal', approved: true, externallyConnectedBefore: true } }, outcome: 'conditional',
    approvals: { 情報セキュリティ管理者: ['6.2-(2)-⑥'] }, todo: { 'malware-checked': ['6.2-(2)-⑥'] },
  },
  {
    says: '機密性２のシステムのある管理区域に私物を持ち込めない', act: 'bring-in', given: { ...middle, equipment: { kind: 'phone', owner: 'personal', approved: true } }, outcome: 'prohibited',
    bans: [['4.2-(2)-④'], ['kaisetsu-5.1-(1)-②-室内持込み']],
  },
  { says: 'そのシステムに使う支給品は管理区域に持ち込める', act: 'bring-in', given: { ...middle, equipment: { kind: 'mobile-terminal' } }, outcome: 'permitted' },
  { says: '業務利用の許可のない私物は持ち込めない', act: 'bring-in', given: { equipment: { kind: 'phone', owner: 'personal' } }, outcome: 'prohibited', bans: [useNotIssued] },
  {
    says: '廃棄は分類によらず許可・消去・記録', act: 'dispose-medium', outcome: 'conditional', approvals: { 情報セキュリティ管理者: ['2-(2)-⑩-(ウ)'] },
    todo: { recorded: ['2-(2)-⑩-(イ)'], erased: ['2-(2)-⑩-(ア)', 'kaisetsu-4.1-(7)', 'kaisetsu-4.1-(7)-図表24-(3)'] },
  },
  {
    says: '機密性２の媒体は消去だけでは廃棄できず、抹消の確認も要る', act: 'dispose-medium', given: { ...middle, measures: ['erased', 'recorded'], approvals: manager }, outcome: 'conditional', approvals: { '✓情報セキュリティ管理者': ['2-(2)-⑩-(ウ)'] },
    todo: { unrecoverable: ['2-(1)-機密性-5', '2-(2)-⑩-(ア)', 'kaisetsu-4.1-(7)-図表24-(2)'], certificate: ['kaisetsu-4.1-(7)-図表24-(2)'] },
  },
  {
    says: 'マイナンバー利用事務系の住民情報の媒体は物理的に壊す', act: 'dispose-medium', outcome: 'conditional', approvals: { '✓情報セキュリティ管理者': ['2-(2)-⑩-(ウ)'] },
    given: { information: { confidentiality: 3, residentRecords: true }, equipment: { zone: 'mynumber' }, measures: ['unrecoverable', 'recorded', 'certificate'], approvals: manager }, todo: { destroyed: ['kaisetsu-4.1-(7)-図表24-(1)'] },
  },
  {
    says: '物理的な破壊に立ち会い、記録すれば廃棄できる', act: 'dispose-medium', outcome: 'permitted', approvals: { '✓情報セキュリティ管理者': ['2-(2)-⑩-(ウ)'] },
    given: { information: { confidentiality: 3, residentRecords: true }, equipment: { zone: 'mynumber' }, measures: ['destroyed', 'witnessed', 'recorded'], approvals: manager },
  },
  {
    says: '支給以外の端末は教育・検査・ロック・許可がそろえば使える', act: 'use-personal-device', outcome: 'permitted',
    given: { equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true } },
  },
  {
    says: '教育を受けていない者は支給以外の端末を使えない', act: 'use-personal-device', outcome: 'prohibited', bans: [['kaisetsu-5.1-(1)-②-対策5']],
    given: { actor: { trained: false }, equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true } },
  },
  {
    says: '支給以外の端末で機密性３は扱えない', act: 'use-personal-device', outcome: 'prohibited', bans: [topOnNotIssued],
    given: { ...high, equipment: { kind: 'non-issued-terminal', owner: 'personal', approved: true, malwareChecked: true, locked: true } },
  },
]))

import { describe } from 'vitest'
import { decisionTable } from '../../../tests/handling/table.ts'

const middle = { information: { confidentiality: 2 } } as const
const high = { information: { confidentiality: 3 } } as const
const held = (role: string) => [{ role, request: 'R-1' }]
const phone = { equipment: { kind: 'phone', owner: 'personal', approved: true, malwareChecked: true, locked: true }, purpose: 'urgent-no-alternative' } as const

describe('警視庁: 持ち出し', () => decisionTable('mpd', 'mpd', [
  { says: '機密性低・完全性低・可用性低を暗号化したUSBで持ち出すのに承認は要らない', act: 'take-out', given: { measures: ['encrypted'] }, outcome: 'permitted' },
  { says: 'USBの情報は分類によらず暗号化する', act: 'take-out', outcome: 'conditional', todo: { encrypted: ['6-2-(2)'] } },
  { says: '暗号化機能のある媒体なら暗号化の条件は満たされている', act: 'take-out', given: { equipment: { encrypted: true } }, outcome: 'permitted' },
  { says: '暗号化を別に認めた登録があれば求めない', act: 'take-out', given: { exceptions: [{ id: 'P-1', clauses: ['mpd:6-2-(2)'] }] }, outcome: 'permitted' },
  { says: '機密性中は情報管理者の承認', act: 'take-out', given: { ...middle, measures: ['encrypted'] }, outcome: 'conditional', approvals: { 情報管理者: ['別表3-機密性中-4'] } },
  { says: '機密性中は情報管理者の承認があれば持ち出せる', act: 'take-out', given: { ...middle, measures: ['encrypted'], approvals: held('情報管理者') }, outcome: 'permitted', approvals: { '✓情報管理者': ['別表3-機密性中-4'] } },
  { says: '所属長の承認は情報管理者の承認に代わる（提供として承認済みの場合など）', act: 'take-out', given: { ...middle, measures: ['encrypted'], approvals: held('所属長') }, outcome: 'permitted', approvals: { '✓情報管理者': ['別表3-機密性中-4'] } },
  { says: '情報管理補助者の承認では足りない', act: 'take-out', given: { ...middle, measures: ['encrypted'], approvals: held('情報管理補助者') }, outcome: 'conditional', approvals: { 情報管理者: ['別表3-機密性中-4'] } },
  { says: '機密性高は所属長の承認', act: 'take-out', given: { ...high, measures: ['encrypted'] }, outcome: 'conditional', approvals: { 所属長: ['別表3-機密性高-4'] } },
  { says: '機密性高は情報管理者の承認では足りない', act: 'take-out', given: { ...high, measures: ['encrypted'], approvals: held('情報管理者') }, outcome: 'conditional', approvals: { 所属長: ['別表3-機密性高-4'] } },
  {
    says: '機密性中でも完全性高なら所属長に上がり、両方の条項が根拠になる', act: 'take-out', given: { information: { confidentiality: 2, integrity: 2 }, measures: ['encrypted'] }, outcome: 'conditional',
    approvals: { 所属長: ['別表3-機密性中-4', '別表3-完全性高-2'] }, todo: { 'backed-up': ['別表3-完全性高-2'] },
  },
  {
    says: '機密性低でも可用性高なら所属長の承認と滅失・紛失の防止', act: 'take-out', given: { information: { availability: 2 }, measures: ['encrypted', 'locked-case'] }, outcome: 'conditional',
    approvals: { 所属長: ['別表3-可用性高-2'] },
  },
  {
    says: '完全性高と可用性高の両方でも所属長は一人', act: 'take-out', given: { information: { integrity: 2, availability: 2 }, measures: ['encrypted'] }, outcome: 'conditional',
    approvals: { 所属長: ['別表3-完全性高-2', '別表3-可用性高-2'] }, todo: { 'backed-up': ['別表3-完全性高-2', '別表3-可用性高-2'] },
  },
  {
    says: 'モバイルパソコンは空でも情報管理者の承認', act: 'take-out', given: { equipment: { kind: 'mobile-pc' } }, outcome: 'conditional',
    approvals: { 情報管理者: ['5-3-(1)', '2-1-(6)', '2-1-(9)'] },
  },
  {
    says: 'モバイルパソコンの機密性高は、情報管理者に加えて所属長の承認と必要最小限化', act: 'take-out', given: { ...high, equipment: { kind: 'mobile-pc' } }, outcome: 'conditional',
    approvals: { 情報管理者: ['5-3-(1)', '2-1-(6)', '2-1-(9)'], 所属長: ['別表3-機密性高-4'] }, todo: { minimised: ['5-3-(1)', '2-1-(7)'] },
  },
  {
    says: 'インターネットに接続できる公用携帯電話機もモバイルパソコン等に入る', act: 'take-out', given: { equipment: { kind: 'phone', voiceOnly: false } }, outcome: 'conditional',
    approvals: { 情報管理者: ['5-3-(1)', '2-1-(6)', '2-1-(9)'] },
  },
  { says: '音声だけに使う公用携帯電話機には持ち出しの承認の定めがない', act: 'take-out', given: { equipment: { kind: 'phone', voiceOnly: true } }, outcome: 'permitted' },
  {
    says: 'ネットワーク端末はシステムセキュリティ責任者の指示', act: 'take-out', given: { equipment: { kind: 'network-terminal' } }, outcome: 'conditional', approvals: { システムセキュリティ責任者: ['5-3-(3)'] },
  },
  {
    says: 'システムセキュリティ責任者の指示に情報セキュリティ管理者の承認は代わらない', act: 'take-out', given: { equipment: { kind: 'server' }, approvals: held('情報セキュリティ管理者') }, outcome: 'conditional',
    approvals: { システムセキュリティ責任者: ['5-3-(3)'] },
  },
  {
    says: 'システムセキュリティ責任者の指示は、情報についての所属長の承認に代わらない', act: 'take-out', given: { ...high, equipment: { kind: 'network-terminal' }, approvals: held('システムセキュリティ責任者') }, outcome: 'conditional',
    approvals: { 所属長: ['別表3-機密性高-4'], '✓システムセキュリティ責任者': ['5-3-(3)'] },
  },
  {
    says: 'モバイルインターネット端末に機密性中を入れて持ち出せない', act: 'take-out', given: { ...middle, equipment: { kind: 'mobile-internet-terminal' }, measures: ['minimised'] }, outcome: 'prohibited',
    approvals: { 情報管理者: ['別表3-機密性中-4', '5-3-(1)', '2-1-(6)', '2-1-(9)'] }, bans: [['別表3-機密性中-2']],
  },
  {
    says: '私物のUSBに機密性中を入れて持ち出せない', act: 'take-out', given: { ...middle, equipment: { owner: 'personal' }, measures: ['encrypted'] }, outcome: 'prohibited',
    approvals: { 情報管理者: ['別表3-機密性中-4'] }, bans: [['別表3-機密性中-1']],
  },
  { says: '「持ち出し禁止」の情報は分類によらず持ち出せない', act: 'take-out', given: { information: { restrictions: ['no-take-out'] }, measures: ['encrypted'] }, outcome: 'prohibited', bans: [['4-2']] },
  { says: '機密性中の書面は情報管理者の承認だけ（書面に完全性・可用性はない）', act: 'take-out', given: { information: { confidentiality: 2, integrity: 2, form: 'paper' }, equipment: { kind: undefined } }, outcome: 'conditional', approvals: { 情報管理者: ['別表3-機密性中-4'] } },
]))

describe('警視庁: 保存・使用・接続・持ち込み・廃棄', () => decisionTable('mpd', 'mpd', [
  { says: '外部記録媒体への保存は情報管理者の承認と暗号化', act: 'store', outcome: 'conditional', approvals: { 情報管理者: ['6-2-(1)'] }, todo: { encrypted: ['6-2-(2)'] } },
  { says: '警察が維持管理しない機器に機密性中を保存できない', act: 'store', given: { ...middle, equipment: { kind: 'server', managed: false } }, outcome: 'prohibited', bans: [['別表3-機密性中-1', '4-1']] },
  { says: '庁舎外に設置したサーバに機密性高を保存できない', act: 'store', given: { ...high, equipment: { kind: 'server', place: 'outside' } }, outcome: 'prohibited', bans: [['別表3-機密性高-1', '4-1']] },
  { says: '別に認めた登録があれば庁舎外のサーバに保存できる', act: 'store', given: { ...high, equipment: { kind: 'server', place: 'outside' }, exceptions: [{ id: 'P-2', clauses: ['mpd:別表3-機密性高-1'] }] }, outcome: 'permitted' },
  { says: '持ち出し中のモバイルパソコンは「庁舎外に設置」に当たらない', act: 'store', given: { ...high, equipment: { kind: 'mobile-pc', place: 'outside' } }, outcome: 'permitted' },
  { says: '機密性低は警察が維持管理しない機器でも禁じられない', act: 'store', given: { equipment: { kind: 'server', managed: false } }, outcome: 'permitted' },
  { says: '機密性中はインターネット端末で扱えない', act: 'store', given: { ...middle, equipment: { kind: 'internet-terminal' } }, outcome: 'prohibited', bans: [['別表3-機密性中-2']] },
  { says: '機密性低はインターネット端末で扱える', act: 'store', given: { equipment: { kind: 'internet-terminal' } }, outcome: 'permitted' },
  { says: 'デジタルカメラの内蔵記憶装置には保存できない', act: 'store', given: { equipment: { kind: 'digital-camera' } }, outcome: 'prohibited', approvals: { 情報管理者: ['8-2-(1)'] }, bans: [['8-2-(3)']] },
  { says: '媒体の使用は承認・暗号化・不正プログラムの確認', act: 'use-medium', outcome: 'conditional', approvals: { 情報管理者: ['6-2-(1)'] }, todo: { encrypted: ['6-2-(2)'], 'malware-checked': ['6-2-(3)'] } },
  { says: 'UIDの使用は承認だけで、暗号化も不正プログラムの確認も求めない', act: 'use-medium', given: { equipment: { kind: 'uid' } }, outcome: 'conditional', approvals: { 情報管理者: ['7', '6-2-(1)'] } },
  { says: 'デジタルカメラの使用は情報管理者の承認', act: 'use-medium', given: { equipment: { kind: 'digital-camera' } }, outcome: 'conditional', approvals: { 情報管理者: ['8-2-(1)'] } },
  {
    says: 'ほかの機器につないだデジタルカメラは不正プログラムを確かめる', act: 'use-medium', given: { equipment: { kind: 'digital-camera', externallyConnectedBefore: true } }, outcome: 'conditional',
    approvals: { 情報管理者: ['8-2-(1)'] }, todo: { 'malware-checked': ['8-2-(4)'] },
  },
  {
    says: 'デジタルカメラは個別に認めた端末等のほかにつなげない', act: 'connect', given: { equipment: { kind: 'digital-camera' }, approvals: held('情報管理者') }, outcome: 'prohibited',
    approvals: { '✓情報管理者': ['8-2-(1)'] }, bans: [['8-2-(2)']],
  },
  { says: '個別に認めた端末等にはデジタルカメラをつなげる', act: 'connect', given: { equipment: { kind: 'digital-camera', approved: true }, approvals: held('情報管理者') }, outcome: 'permitted', approvals: { '✓情報管理者': ['8-2-(1)'] } },
  { says: 'USBの接続は承認と不正プログラムの確認', act: 'connect', outcome: 'conditional', approvals: { 情報管理者: ['6-2-(1)'] }, todo: { 'malware-checked': ['6-2-(3)'] } },
  { says: '許可のない端末はつなげない', act: 'connect', given: { equipment: { kind: 'standalone-pc' } }, outcome: 'prohibited', bans: [['12-3']] },
  { says: 'システムセキュリティ責任者の許可でつなげる', act: 'connect', given: { equipment: { kind: 'standalone-pc' }, approvals: held('システムセキュリティ責任者') }, outcome: 'permitted' },
  { says: '私物のタブレットは事務室に持ち込めない', act: 'bring-in', given: { equipment: { kind: 'mobile-terminal', owner: 'personal' } }, outcome: 'prohibited', bans: [['12-4']] },
  { says: '私物の携帯電話機は持ち込める', act: 'bring-in', given: { equipment: { kind: 'phone', owner: 'personal' } }, outcome: 'permitted' },
  { says: '支給されたUSBは持ち込める', act: 'bring-in', outcome: 'permitted' },
  { says: '機密性低の媒体の廃棄に方法の定めはない', act: 'dispose-medium', outcome: 'permitted' },
  { says: '機密性中の媒体は復元できない方法で廃棄する', act: 'dispose-medium', given: middle, outcome: 'conditional', todo: { unrecoverable: ['別表3-機密性中-6'] } },
  { says: '物理的に破壊すれば復元できない方法になる', act: 'dispose-medium', given: { ...high, measures: ['destroyed'] }, outcome: 'permitted' },
]))

describe('警視庁: 個人所有の機器', () => decisionTable('mpd', 'mpd', [
  { says: '承認・対策・認証がそろい、緊急でほかに手段がなければ使え、使用後に消す', act: 'use-personal-device', given: phone, outcome: 'conditional', todo: { erased: ['10-2-(5)'] } },
  { says: '承認のない私物の電話機は使えない', act: 'use-personal-device', given: { ...phone, equipment: { ...phone.equipment, approved: false } }, outcome: 'prohibited', todo: { erased: ['10-2-(5)'] }, bans: [['10-1-(1)', '10-2-(1)']] },
  { says: 'ふだんの業務では承認済みでも使えない', act: 'use-personal-device', given: { ...phone, purpose: 'duty' }, outcome: 'prohibited', todo: { erased: ['10-2-(5)'] }, bans: [['10-2-(4)']] },
  { says: 'ウイルス対策のない私物の電話機は使えない', act: 'use-personal-device', given: { ...phone, equipment: { ...phone.equipment, malwareChecked: false } }, outcome: 'prohibited', todo: { erased: ['10-2-(5)'] }, bans: [['10-2-(2)']] },
  { says: '認証を設定していない私物の電話機は使えない', act: 'use-personal-device', given: { ...phone, equipment: { ...phone.equipment, locked: false } }, outcome: 'prohibited', todo: { erased: ['10-2-(5)'] }, bans: [['10-2-(3)', '10-1-(2)', '10-1-(3)']] },
  { says: '私物のパソコンで機密性中の情報を作れない', act: 'use-personal-device', given: { ...middle, equipment: { kind: 'non-issued-terminal', owner: 'personal', place: 'outside' } }, outcome: 'prohibited', bans: [['別表3-機密性中-1']] },
]))

import { describe } from 'vitest'
import { decisionTable } from '../../../tests/handling/table.ts'

const high = { information: { confidentiality: 3 } } as const
const held = (role: string) => [{ role, request: 'R-1' }]
const takeOut = [['11-1-(2)-ウ', '11-1-(2)']]
const connection = [['11-1-(2)-ア', '11-1-(2)']]

describe('北海道警察（行政情報ネットワークシステム）', () => decisionTable('hokkaido-police', 'hokkaido', [
  { says: '機器は持ち出せない', act: 'take-out', given: { equipment: { kind: 'network-terminal' } }, outcome: 'prohibited', bans: takeOut },
  { says: '外部記録媒体も機器として持ち出せない', act: 'take-out', outcome: 'prohibited', bans: takeOut },
  { says: '分類を中に上げても答えは変わらない', act: 'take-out', given: { information: { confidentiality: 2 } }, outcome: 'prohibited', bans: takeOut },
  { says: '完全性・可用性が高くても求めるものは変わらない', act: 'take-out', given: { information: { integrity: 2, availability: 2 } }, outcome: 'prohibited', bans: takeOut },
  { says: 'システム総括責任者が認めれば持ち出せる', act: 'take-out', given: { approvals: held('システム総括責任者') }, outcome: 'permitted' },
  { says: 'システム管理者では認められない', act: 'take-out', given: { approvals: held('システム管理者') }, outcome: 'prohibited', bans: takeOut },
  { says: '運用管理者では認められない', act: 'take-out', given: { approvals: held('運用管理者') }, outcome: 'prohibited', bans: takeOut },
  { says: '登録した例外があれば持ち出せる', act: 'take-out', given: { exceptions: [{ id: 'E-1', clauses: ['hokkaido:11-1-(2)-ウ'] }] }, outcome: 'permitted' },
  { says: '機密性３はシステム総括責任者が認めても扱えない', act: 'take-out', given: { ...high, approvals: held('システム総括責任者') }, outcome: 'prohibited', bans: [['13-2']] },
  { says: '書面の持ち出しにこの要領の定めはない', act: 'take-out', given: { information: { confidentiality: 2, form: 'paper' }, equipment: { kind: undefined } }, outcome: 'permitted' },
  { says: '許可のない機器はつなげない', act: 'connect', given: { equipment: { kind: 'mobile-terminal' } }, outcome: 'prohibited', bans: connection },
  { says: '許可のない媒体はつなげない', act: 'connect', outcome: 'prohibited', bans: connection },
  { says: '許可された媒体はつなげる', act: 'connect', given: { equipment: { approved: true } }, outcome: 'permitted' },
  { says: 'システム総括責任者の許可でつなげる', act: 'connect', given: { approvals: held('システム総括責任者') }, outcome: 'permitted' },
  { says: '許可のない媒体は使えない', act: 'use-medium', outcome: 'prohibited', bans: connection },
  { says: '許可された媒体は使える', act: 'use-medium', given: { equipment: { approved: true } }, outcome: 'permitted' },
  { says: '許可のないデジタルカメラは使えない', act: 'use-medium', given: { equipment: { kind: 'digital-camera' } }, outcome: 'prohibited', bans: connection },
  { says: '機密性３は許可された媒体でも扱えない', act: 'use-medium', given: { ...high, equipment: { approved: true } }, outcome: 'prohibited', bans: [['13-2']] },
  { says: '許可も分類も外れれば両方が根拠になる', act: 'use-medium', given: high, outcome: 'prohibited', bans: [...connection, ['13-2']] },
  { says: '端末装置の内蔵媒体に保存できない', act: 'store', given: { equipment: { kind: 'network-terminal' } }, outcome: 'prohibited', bans: [['11-1-(3)']] },
  { says: '直ちに公開する情報は内蔵媒体に保存できる', act: 'store', given: { information: { immediatelyPublic: true }, equipment: { kind: 'network-terminal' } }, outcome: 'permitted' },
  { says: 'サーバには機密性２・完全性２・可用性２を保存できる', act: 'store', given: { information: { confidentiality: 2, integrity: 2, availability: 2 }, equipment: { kind: 'server' } }, outcome: 'permitted' },
  { says: 'サーバにも機密性３は保存できない', act: 'store', given: { ...high, equipment: { kind: 'server' } }, outcome: 'prohibited', bans: [['13-2']] },
  { says: '外部記録媒体への保存にこの要領の定めはない', act: 'store', outcome: 'permitted' },
  { says: '持ち込みにこの要領の定めはない', act: 'bring-in', given: { equipment: { kind: 'phone', owner: 'personal' } }, outcome: 'permitted' },
  { says: '媒体の廃棄にこの要領の定めはない', act: 'dispose-medium', given: { information: { confidentiality: 2 } }, outcome: 'permitted' },
]))

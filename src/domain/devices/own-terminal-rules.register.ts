import { mic } from '../../../clauses/index.ts'
import { register } from '../../engine/register/register.ts'
import { RULE_KINDS } from './own-terminal-rule.ts'
import { ruleStandsAsWritten } from './own-terminal-rules.municipality.guard.ts'

const cites = [mic['5.1-(1)-④-(ア)'], mic['5.1-(1)-④-(イ)']]

// 支給外端末を業務に使うための組織の判断と規定。種類ごとに、有効な版は一つだけある。
export const ownTerminalRules = register('devices.own-terminal-rules', {
  title: '支給外端末の可否判断・実施手順・安全管理措置の規定',
  noun: '支給外端末の判断・規定',
  cites,
  profiles: ['municipality'],
  purpose: '支給以外の端末の業務利用について、CISOの可否判断、実施手順、外部で処理するときの安全管理措置の規定を、版ごとに残します。',
  table: 'own_terminal_rule',
  number: { label: '登録番号', help: '登録すると自動で付きます。', prefix: '支給外規定' },
  enteredBy: { act: '可否判断の登録・実施手順の登録・安全管理措置の規定の登録', cites },
  columns: {
    kind: { label: '種類', type: 'choice', options: RULE_KINDS, cites },
    result: { label: '可否', type: 'choice', options: ['可', '否'], required: false, help: '可否判断のときだけ入ります。', cites: [mic['5.1-(1)-④-(ア)']] },
    version: { label: '版', type: 'text', max: 40, help: '例: 第２版、2026年４月版', cites },
    document: { label: '文書の名称・番号', type: 'text', max: 200, cites },
    from: { label: '効力の始まる日', type: 'date', notAfter: 'today', cites },
    until: { label: '効力の終わる日', type: 'date', required: false, help: '定めがなければ空けておきます。', cites },
    endedOn: { label: '廃止した日', type: 'date', required: false },
    remarks: { label: '備考', type: 'text', multiline: true, max: 500, required: false },
  },
  states: {
    有効: { tone: 'rest', help: '効力の日の間、この版によります。' },
    廃止: { tone: 'final', help: '新しい版に替わったか、廃止されました。' },
  },
  initial: '有効',
  carriesInformation: false,
  guards: [ruleStandsAsWritten],
  listed: ['number', 'kind', 'version', 'result', 'state', 'document', 'from', 'until', 'endedOn'],
})

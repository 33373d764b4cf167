import { hokkaido } from '../../../clauses/index.ts'
import { setting } from '../../engine/definition.ts'
import { register } from '../../engine/register/register.ts'
import { keptAsMade, madeBeforeTheRepeal } from './former-documents.guard.ts'

const cites = [hokkaido['前文']] as const

// 旧通達の様式で作った書類。様式の名称も保存の定めも、旧通達のまま残す。
export const formerDocuments = register('public-services.former-documents', {
  title: '旧通達の書類',
  noun: '旧通達の書類',
  cites,
  profiles: ['hokkaido-police'],
  purpose: '廃止された旧通達（令和５年３月28日付け道本情第8380号）の様式で作った申請書などです。旧通達の定めによる保存を続けます。新しい申請は「申請」から、今の様式で行います。',
  table: 'former_document',
  number: { label: '書類の番号', help: '台帳で書類を呼ぶ番号です。', prefix: '旧書類' },
  columns: {
    formName: { label: '旧通達の様式の名称', type: 'text', max: 160, help: '書類に印刷されているとおりに書きます。' },
    title: { label: '件名', type: 'text', max: 160 },
    madeOn: { label: '作成した日', type: 'date', notAfter: 'today' },
    madeBy: { label: '作成した人', type: 'text', max: 120, required: false },
    keptFor: { label: '旧通達による保存の定め', type: 'text', max: 120, help: '例: ５年、永年' },
    keptUntil: { label: '保存の最後の日', type: 'date', required: false, help: '永年のときは空けておきます。この日までは廃棄を記録できません。' },
    keptAt: { label: '保管している場所', type: 'text', max: 200, required: false },
  },
  states: { 保存中: { tone: 'rest', help: '旧通達の定めで保存しています。' }, 廃棄済: { tone: 'final', help: '保存の期限の後に廃棄しました。' } },
  initial: '保存中',
  carriesInformation: false,
  guards: [madeBeforeTheRepeal, keptAsMade],
  retention: { keep: setting('retention.former-documents', '保存期間', 1, { unit: 'か月', notInSource: true }), from: 'keptUntil', cites },
  listed: ['number', 'formName', 'title', 'madeOn', 'keptFor', 'keptUntil', 'unit', 'state'],
  aliases: { number: ['書類の番号', '番号'], formName: ['様式の名称', '様式'], title: ['件名'], madeOn: ['作成日', '作成した日'], keptFor: ['保存期間'], unit: ['所属'] },
})

// 型だけからは作れない値。一つごとに理由を書く。鍵は手続の id か、台帳の名。
import { hokkaido, mic, mpd, saitama } from '../../clauses/index.ts'
import type { ClauseId } from '../../clauses/index.ts'
import type { Facts } from '../../src/engine/condition.ts'
import type { PersonKey } from '../factory-plans.ts'
import type { Samples } from './sample-form.ts'

export interface Special {
  readonly why: string
  /** Who may make the request where not everybody may. */
  readonly by?: PersonKey
  readonly columns?: Facts
  /** The column of the thing that names who asks: nobody else may. */
  readonly own?: string
  readonly form?: (asked: { readonly items: readonly string[]; readonly thing: Samples['thing']; readonly person: (key: PersonKey) => string; /** A unit of this kind, below the 課. */ readonly aUnit: (kind: string) => Promise<string> }) => Facts | Promise<Facts>
  /** Clauses a 別段の定め for the thing lifts. */
  readonly lifted?: readonly ClauseId[]
  readonly measures?: readonly string[]
}
export const SPECIAL: { readonly [id: string]: Special } = {
  'devices.take-out.saitama': { why: '端末の持ち出しは、別の定めがなければ誰にもできない（8-1-(2)-イ-(カ)）。', columns: { kind: 'モバイルパソコン', builtToMove: true }, lifted: [saitama['8-1-(2)-イ-(カ)']] },
  'devices.take-out.hokkaido': { why: '端末装置の持ち出しは、システム総括責任者が認めた登録がなければ誰にもできない（11-1-(2)-ウ）。', lifted: [hokkaido['11-1-(2)-ウ']] },
  'exceptions.exception.saitama': {
    why: '申請できるのは運用管理者（所属の長）かシステムセキュリティ責任者で、例外とする条項は目録になければならない。', by: '課長',
    form: () => ({ clauses: 'saitama-kijun:8-1-(2)-オ', target: '所属の業務', alternative: '封印して運ぶ' }),
  },
  'exceptions.exception.municipality': { why: '申請できるのは情報セキュリティ管理者か情報システム管理者で、代わりの措置か、取れない理由が要る（7.4-(1)、kaisetsu-7.4）。', by: '課長', form: () => ({ clauses: 'mic:5.1-(1)-③-(イ)', alternative: '封印して運ぶ' }) },
  'exceptions.exception.mpd': { why: '申請できるのはシステムセキュリティ責任者か所属長（15-1）。', by: '課長', form: () => ({ clauses: 'mpd:6-2-(1)' }) },
  'exceptions.separate.saitama': { why: '別に定められるのは第６の条項で、システムセキュリティ責任者が申請する（2-3-(2)-エ）。', by: '課長', form: () => ({ clauses: 'saitama-kijun:6-1-(4)-ア' }) },
  'digitisation.equivalence.saitama': { why: '申請できるのは選んだシステムの責任者で、警察庁のシステムとの関係が台帳になければならない（8-1-(1)-ウ）。', by: '課長', form: async ({ thing }) => ({ system: await thing('systems', '運用中', { npaRelation: '県警察が整備' }) }) },
  'exceptions.grace.saitama': { why: '基準の実施日より前に整備されたシステムだけが対象（jisshibi-2）。', by: '課長', columns: { startedOn: '2020-04-01' }, form: () => ({ clauses: 'saitama-kijun:6-1-(4)-ア' }) },
  'devices.own-terminal.municipality': {
    why: 'CISOの判断が「可」で、実施手順の有効な版がなければ、誰も申請できない（5.1-(1)-④-(ア)）。',
    form: async ({ thing }) => {
      for (const kind of ['業務利用の可否判断', '実施手順']) await thing('own-terminal-rules', '有効', { kind, result: '可', until: '2027-03-31' })
      return {}
    },
  },
  'outside-work.permission.municipality': {
    why: '外部で処理するには、安全管理措置の規定の有効な版と、その確認が要る（5.1-(1)-③-(ア)）。',
    form: async ({ thing }) => {
      const policy = await thing('policies', '有効', { topic: '外部での処理の安全管理措置' })
      await thing('policy-versions', '公布済', { policy, effectiveFrom: '2026-04-01', effectiveUntil: null, decidedOn: '2026-03-01' })
      return { rulesConfirmed: true }
    },
  },
  'people.pledge.municipality': { why: '同意書に署名できるのは本人だけ（5.1-(2)-②）。', own: 'person' },
  committees: { why: '議決できるのは、委員会の機能を担う会議体だけ（1-(7)-①）。', columns: { decides: true } },
  ...Object.fromEntries(['committees.convening.saitama', 'committees.convening.municipality'].map((id) => [id, {
    why: '議題は、招集する会の議案から選ぶ（2-2-(5)-ア）。', form: async ({ items, thing }) => ({ agenda: [await thing('agenda-items', '準備中', { committee: items[0], category: '情報セキュリティに関する重要な事項' })] }),
  } satisfies Special])),
  ...Object.fromEntries(['committees.resolution.saitama', 'committees.resolution.municipality'].map((id) => [id, {
    why: '議決は、その議案を議題とした会議のもの（2-2-(5)-ア）。', form: async ({ items, thing }) => ({ meeting: await thing('meetings', '開催済', { agenda: [items[0]!] }) }),
  } satisfies Special])),
  'audits.plan-approval.saitama': { why: '承認を申請できるのは、委員会が可決した計画の案だけ（2-2-(2)-エ）。', columns: { deliberation: '会議-1　議案-1　可決', deliberatedOn: '2026-11-16' } },
  'committees.designation.saitama': { why: '構成員を指定するのは分科会だけ（2-2-(4)-ウ）。', columns: { kind: '分科会' } },
  policies: { why: '対策基準の版は、済んだリスク分析がなければ決裁に回せない（sosoku-3-1-(1)）。', columns: { kind: '基本方針' } },
  'appointments.designation.mpd': { why: '別表第２の職の人でなければ指定できない。', form: ({ person }) => ({ role: 'セキュリティ指導員', means: '協議した代替措置による', person: person('係員') }) },
  'appointments.branch.saitama': { why: '分庁舎等の事務の許可を求められるのは、その役割の本人だけ（2-1-(7)）。', by: '課長', form: async ({ aUnit }) => ({ role: 'システムセキュリティ責任者', branch: await aUnit('分庁舎') }) },
  'appointments.privilege-proxy.municipality': { why: '代行者を指名できるのは、特権を持つ本人だけ（6.2-(1)-③-(イ)）。', by: '課長', form: ({ person }) => ({ principal: person('課長'), person: person('補佐') }) },
  'appointments.keeper.saitama/keeper': { why: '課長補佐以上でなければ指名できない（8-1-(2)-ア-(ア)-a）。', form: ({ person }) => ({ person: person('代理') }) },
  'appointments.keeper.saitama/helper': { why: '係長以上でなければ指名できない（8-1-(2)-ア-(イ)-a）。', form: ({ person }) => ({ person: person('代理') }) },
  'appointments.admin-consultation.saitama': { why: '適格性を協議するのは、維持管理をする所属の長だけ（6-1-(3)-オ）。', by: '課長' },
  'appointments.admin.saitama/system': {
    why: '維持管理に認定された所属の職員で、適格性の協議が整い、権限ごとに理由のある人でなければ指名できない（2-1-(4)-ア、6-1-(3)-エ、6-1-(3)-オ）。', by: '課長',
    form: async ({ thing, person }) => {
      const system = await thing('systems', '運用中', {})
      await thing('maintenances', '有効', { system })
      return { system, person: person('同僚'), privileges: '設定の変更：障害のときに直すため', consultation: await thing('admin-consultations', '整った', { system, person: person('同僚') }) }
    },
  },
  'appointments.admin.saitama/network': { why: '権限ごとに必要な理由が要る（6-1-(3)-キ）。', by: '課長', form: () => ({ privileges: '設定の変更：障害のときに直すため' }) },
  'appointments.delegation.municipality/delegated': { why: '目録にある条項でなければ委譲できない（1-(1)-⑤）。', form: () => ({ clauses: 'mic:1-(1)-②', toRole: '統括情報セキュリティ責任者' }) },
  'appointments.staff.municipality/chief': { why: '情報政策担当部長でなければ指名できない（1-(2)-①）。', form: ({ person }) => ({ person: person('他部長'), from: '2026-11-17' }) },
  'phones.take-out.mpd': { why: '携帯電話機に入っている情報の分類が分からなければ判定できない。', form: () => ({ contents: [{ title: '連絡先', confidentiality: 2, integrity: 1, availability: 1 }] }) },
  'media.take-out-mynumber.municipality': {
    why: '媒体の接続許可は、この媒体とこの端末の組のものでなければならない（kaisetsu-3-(1)-②-(イ)-1）。',
    form: async ({ items, thing }) => {
      const terminal = await thing('terminals', undefined, { zone: 'マイナンバー利用事務系' })
      return { terminal, connection: await thing('connectables', '許可中', { terminal, medium: items[0], until: '2027-03-31' }) }
    },
  },
  'media.transfer.municipality': { why: '受渡しに使えるのは、用途が「受渡し専用」の媒体だけ（kaisetsu-3-(1)-①-注2）。', columns: { use: '受渡し専用' } },
  'devices.telework-application.municipality': { why: 'マイナンバー利用事務系はテレワークの対象外（kaisetsu-6.2-(2)）。', columns: { kind: 'モバイルパソコン', encryption: true }, form: () => ({ zone: 'インターネット接続系', confidentiality: '1', residents: '扱わない' }) },
  'remote-connections': { why: '端末と職員の認証と暗号化のある接続でなければ申請に使えない（kaisetsu-6.2-(2)-図表25-①）。', columns: { terminalAuthentication: '電子証明書', personAuthentication: '二つ以上の要素', encryption: 'ＶＰＮ' } },
  'networks.outside-access.municipality': {
    why: '選んだシステムにつなぐ方式でなければならない（6.2-(2)-③）。',
    form: async ({ thing }) => { const system = await thing('systems', '運用中', { outsideAccess: true }); return { system, connection: await thing('remote-connections', '使用可', { system }) } },
  },
  'zones.entry-permit.municipality': { why: '入室の許可は、その区域のリスク評価に拠る（kaisetsu-4.2-(2)）。', form: async ({ items, thing }) => ({ assessment: await thing('entry-assessments', '有効', { area: items[0], level: '3' }) }) },
  'mail.forwarding.municipality': { why: '自動転送は例外措置がなければ誰にもできない（6.1-(15)-①）。', lifted: [mic['6.1-(15)-①']] },
  'release.provision.mpd': { why: '分類の決まった情報でなければ渡せず（4-2）、明示の文言を書く（4-3）。', form: () => ({ wording: '機密性中' }), lifted: [mpd['4-2']] },
  'release.publication.mpd': { why: '分類の決まった情報でなければ公表できない（4-2）。', lifted: [mpd['4-2']] },
  'release.take-out.mpd': { why: '分類の決まった書面でなければ持ち出せない（4-2）。', columns: { form: '書面' }, lifted: [mpd['4-2']] },
  'release.take-out.saitama': { why: '分類の決まった情報でなければ持ち出せない（3-2-(1)）。', columns: { form: '書面' }, lifted: [saitama['3-2-(1)']] },
  'release.provision.municipality': { why: '分類の定まった情報でなければ渡せない（2-(2)-④-(イ)）。', lifted: [mic['2-(2)-④-(イ)']] },
  'release.publication.municipality': { why: '分類の定まった情報でなければ公表できない（2-(2)-④-(イ)）。', lifted: [mic['2-(2)-④-(イ)']] },
  'release.transport.municipality': { why: '分類の定まった情報でなければ運べない（2-(2)-④-(イ)）。', lifted: [mic['2-(2)-④-(イ)']] },
  'release.take-out.municipality': { why: '分類の定まった書面でなければ持ち出せない（2-(2)-④-(イ)）。', columns: { form: '書面' }, lifted: [mic['2-(2)-④-(イ)']] },
  'mail.sending.municipality': { why: '宛先ごとに業務上の必要を書く（6.1-(15)-②）。', form: () => ({ recipients: 'shiken@example.jp：照会への回答', confidentiality: '1', attached: false }) },
  'information.review.saitama': { why: '分類の基準への答えと合う分類でなければならない（第１の２）。', form: () => ({ form: '書面', secret: 'どちらでもない', unlikely: ['第１号', '第２号', '第３号', '第４号', '第５号', '第６号'], confidentiality: '2', unrestricted: '試験のため' }), columns: { form: '書面' } },
  'information.classification.mpd': { why: '別表第3の設問への答えと合う分類でなければならない。', form: () => ({ form: '書面', secret: '相当しない', undisclosed: '当たる可能性が高い', confidentiality: '2' }) },
}

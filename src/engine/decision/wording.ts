import type { When } from './rule.ts'
import type { Action, Finding, Measure } from './situation.ts'

/** The Japanese words for what decision-contract.md names in English; used in answers, forms and decision tables. */
const MEASURE_WORDS: { readonly [measure in Measure]: string } = {
  encrypted: '暗号化する', password: 'パスワードを設定する', 'locked-case': '鍵付きのケースに入れる', minimised: '情報を必要最小限にする',
  'metadata-removed': '付加情報（作成者名など）を取り除く', bcc: '宛先をBCCにする', labelled: '分類を表示する', 'recipient-instructed': '相手に取扱いを伝える',
  'backed-up': 'バックアップを取る', 'classification-reviewed': '分類と取扱制限を見直す', 'malware-checked': '不正プログラムがないことを確かめる',
  sanitised: '無害化する', erased: '消去する', unrecoverable: '復元できないように消去する', destroyed: '物理的に破壊する', witnessed: '職員が立ち会う',
  certificate: '証明書を受け取る', recorded: '記録を残す', 'confidentiality-agreement': '守秘の取決めを結ぶ', supervised: '職員が監督する', 'two-person': '二人で行う',
  'posted-on-official-site': '公式サイトに掲載する', 'terms-reviewed': '約款を確認する', 'telework-check': 'テレワークの確認項目を点検する',
  'tls-confirmed': '通信の暗号化を確かめる', 'recipient-confirmed': '相手先を確かめる',
}
const WHEN_WORDS: { readonly [when in When]: string } = { before: '事前に', during: '', after: '終わったら' }

const FACT_WORDS: { readonly [path: string]: string } = {
  'actor.employment': '行う人の身分', 'actor.headOrAbove': '所属長以上かどうか', 'actor.rank': '階級・職', 'actor.roles': '役割', 'actor.trained': '教養の受講',
  'information.confidentiality': '機密性の分類', 'information.integrity': '完全性の分類', 'information.availability': '可用性の分類', 'information.form': '電磁的記録か書面か',
  'information.restrictions': '取扱制限', 'information.obviouslyPublic': '明らかに公開できる情報か', 'information.residentRecords': '住民情報を含むか',
  'information.immediatelyPublic': '直ちに公開する情報か', 'information.signed': '電子署名の有無',
  'equipment.kind': '機器・媒体の種別', 'equipment.owner': '支給品か私物か', 'equipment.managed': '組織が管理する機器か', 'equipment.place': '使う場所（庁舎の内外）',
  'equipment.zone': 'ネットワークの区分', 'equipment.externalLine': '外部回線への接続', 'equipment.externallyConnectedBefore': '外部の機器に接続したことがあるか',
  'equipment.encrypted': '機器・媒体の暗号化', 'equipment.locked': '認証（ロック）の有無', 'equipment.malwareChecked': '不正プログラムの確認', 'equipment.approved': '個別の許可の有無',
  'equipment.shared': '共用かどうか', 'equipment.voiceOnly': '音声通話だけに使うか', 'equipment.ceiling.confidentiality': '扱える機密性の上限',
  'equipment.ceiling.integrity': '扱える完全性の上限', 'equipment.ceiling.availability': '扱える可用性の上限',
  'destination.kind': '行先の種類', 'destination.country': '行先の国', 'destination.channel': '運び方・送り方', 'destination.recipients': '宛先の数', 'destination.domain': '宛先のドメイン',
  'destination.verified': '相手先の確認', 'destination.tls': '通信の暗号化', 'service.kind': 'サービスの種類', 'service.account': 'アカウント登録の有無',
  'service.npaConnected': '警察庁のシステムとの接続', 'service.domestic': '国内のサービスか', purpose: '目的', measures: '済ませたこと', findings: '分かったこと',
}
/** What a finding says of the question at hand. */
export const FINDING_WORDS: { readonly [finding in Finding]: string } = {
  unclassified: '分類がまだ決まっていない', 'awaiting-approval': '分類が承認を待っている', 'own-restriction': '組織が定めた取扱制限がこの行為を禁じている',
  'other-regulation': 'ほかの規程がこの行為を禁じている', 'outside-readers': '見てよい範囲の外の者である', 'needless-recipient': '業務上必要のない宛先がある',
  'needless-copies': '必要な範囲を超える部数・配布先である', 'others-identity': '他人のＩＤを使う', 'beyond-authority': '与えられた権限の範囲を超える', 'other-purpose': '定められた目的の外である',
  'line-not-designated': '定められていない回線を使う', 'restricted-site': '閲覧や入力を制限したサイトである', 'restriction-lifting': '制限を解かないと使えないサービスである',
  'mail-address-shown': 'メールアドレスを不特定多数に見せる', 'over-size': '容量の上限を超える', 'automatic-forwarding': '自動で転送する', 'web-mail': 'ウェブメールを使う',
  'online-storage': 'オンラインストレージを使う', 'test-data': 'テストのデータに使う', 'personal-data': '個人情報を含む', 'sensitive-residents': '大量又は機微な住民情報を扱う',
  'malware-detected': '不正プログラムとして検知された', 'suspicious-mail': '差出人が不明か、添付が不自然である', 'targeted-attack': '標的型攻撃の疑いがある',
  'security-settings': '安全に関わる設定を変える', 'method-not-designated': '定められた方式ではない', 'received-outside': '外部から受け取ったものである', wireless: '庁内の無線LANにつなぐ',
  'unofficial-mail': '組織が管理・運用する電子メール機能ではない', 'unit-message': '所属間の連絡である', 'alternative-available': 'ほかに代わる手段がある',
  'encryption-unconfirmed': '通信が暗号化されると確かめられない', 'site-unconfirmed': '考えている組織のサイトと確かめられない', 'unlisted-setting': '設定表にない設定を変える', 'beyond-readers': '閲覧できる範囲の外の者に渡す',
  'safeguards-not-consented': '安全管理措置の現行の規定に同意していない', 'information-not-permitted': '許可に挙げられていない情報である', 'banned-in-zone': '区域の対策が持込みを禁じている',
}
export const ACTION_WORDS: { readonly [action in Action]: string } = {
  classify: '分類する', 'review-classification': '分類を見直す', create: '作成する', acquire: '入手する', store: '保存する', process: '処理する', copy: '複製する',
  distribute: '配布する', transport: '運搬する', 'take-out': '庁舎外へ持ち出す', 'bring-in': '持ち込む', 'send-mail': 'メールで送る', 'forward-mail': 'メールを転送する',
  'send-form': 'フォームで送る', provide: '外部に提供する', publish: '公表する', 'post-social': 'SNSで発信する', 'dispose-medium': '媒体を廃棄する',
  'dispose-paper': '書面を廃棄する', 'dispose-equipment': '機器を廃棄する', 'return-lease': 'リース品を返却する', repair: '修理に出す', 'install-outside': '庁舎外に設置する',
  connect: '接続する', 'install-software': 'ソフトウェアを入れる', 'modify-equipment': '機器を改造する', 'use-medium': '外部記録媒体を使う',
  'use-personal-device': '私物の機器を使う', 'use-service': '外部サービスを使う', 'use-meeting-service': 'ウェブ会議を使う', browse: '閲覧する', 'import-file': 'ファイルを取り込む',
  'remote-access': 'リモート接続する', telework: 'テレワークをする', 'store-key': '鍵を保管する', 'use-system': 'システムを使う',
}
export const describeMeasure = (measure: Measure, when: When = 'during'): string => `${WHEN_WORDS[when]}${MEASURE_WORDS[measure]}`
export const describeFact = (path: string): string => FACT_WORDS[path] ?? path

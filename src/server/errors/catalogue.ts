import type { RefusalCode } from '../../engine/refused.ts'

/** Codes of faults in the request itself or in the server, beside the refusals of acts. Permanent. */
export type TransportCode = 'unreadable-request' | 'unsupported-media' | 'unknown-address' | 'foreign-origin' | 'not-built' | 'unavailable' | 'internal'
export type ErrorCode = RefusalCode | TransportCode

/** One page of docs/errors.md and /errors/<code>: what it is called, what happened, what the reader can do now. */
export interface ErrorEntry { readonly status: number; readonly title: string; readonly happened: string; readonly remedy: string }

/** Every error a person can meet. A code is never taken away or given another meaning. */
export const ERRORS: { readonly [code in ErrorCode]: ErrorEntry } = {
  'invalid-input': { status: 422, title: '入力を直してください', happened: '入力に足りないところか、規程や台帳と合わないところがあります。何も保存されていません。', remedy: '印の付いた項目を直して、もう一度送ってください。条項が示されていれば、その条項が理由です。' },
  'not-permitted': { status: 403, title: 'この操作はできません', happened: 'この操作ができる役割や所属ではありません。', remedy: '示された役割の人に頼んでください。役割が違っているときは、情報管理担当に指名の登録を確かめてもらってください。' },
  prohibited: { status: 409, title: '規程で禁じられています', happened: '示された条項が禁じているため、申請を受け付けませんでした。', remedy: '条項を開き、別の方法を選んでください。別段の定めや例外措置があるときは、登録されてから改めて申請してください。' },
  'self-approval': { status: 403, title: '自分の申請は承認できません', happened: '申請した本人や代わりに入力した人は、その申請を承認できません。', remedy: '経路にある別の人の承認を待ってください。' },
  'not-found': { status: 404, title: '見つかりません', happened: '指定されたものがないか、あなたの組織のものではありません。', remedy: '一覧や検索から開き直してください。' },
  conflict: { status: 409, title: 'ほかの操作と重なりました', happened: '先に行われた操作のため、いまの状態ではこの操作ができません。何も変わっていません。', remedy: '画面を読み込み直し、いまの状態を確かめてから、必要ならもう一度行ってください。' },
  stale: { status: 409, title: '表示が古くなっています', happened: 'この画面を開いた後に、ほかの人か別の画面が同じものを変更しました。', remedy: '入力した内容を控え、画面を読み込み直してから、もう一度直してください。' },
  'not-signed-in': { status: 401, title: 'サインインが必要です', happened: 'サインインしていないか、時間が過ぎてサインアウトされました。', remedy: 'もう一度サインインしてください。' },
  'change-password': { status: 403, title: '先にパスワードを変更してください', happened: '仮のパスワードか、流出のおそれのあるパスワードでサインインしています。', remedy: 'パスワードを変更してください。変更が済むまで、ほかの操作はできません。' },
  'second-factor': { status: 403, title: 'サインインの途中です', happened: 'パスワードは確かめられましたが、もう一つの要素（認証アプリの符号・パスキー・回復用の符号）がまだです。', remedy: 'サインインの画面で、もう一つの要素を示してください。示すまで、ほかの操作はできません。' },
  'enrol-factor': { status: 403, title: '先に認証アプリかパスキーを登録してください', happened: 'この組織では、パスワードともう一つの要素でサインインします。まだ登録がありません。', remedy: '画面の案内に沿って登録してください。登録が済むまで、ほかの操作はできません。' },
  'privilege-required': { status: 403, title: '特権が要ります', happened: '利用者名の管理・設定の変更・台帳の全件の出力などは、特権を取っている間だけできます。まだ取っていないか、時間が過ぎて外れました。', remedy: '特権のパスワードを入力して特権を取り、もう一度行ってください。初めてのときは「サインインと安全」で特権のパスワードを決めてください。' },
  'too-many-attempts': { status: 429, title: '回数が多すぎます', happened: '短い時間に何度も試されたため、しばらく受け付けません。', remedy: '示された時間が過ぎてから、もう一度行ってください。覚えがないときは、情報管理担当に知らせてください。' },
  'too-large': { status: 413, title: '大きすぎます', happened: '送られた内容かファイルが、受け付けられる大きさ（入力は1MB、ファイルは10MB）を超えています。', remedy: '分けるか小さくして、もう一度送ってください。' },
  'unreadable-file': { status: 422, title: 'ファイルを読めません', happened: 'ファイルが壊れているか、対応していない形式か、パスワードが付いています。', remedy: '示された理由を確かめ、元のソフトウェアで保存し直し、パスワードを外してから、もう一度選んでください。表の取込みは Excel（xlsx）かCSVです。' },
  'malware-found': { status: 422, title: '不正プログラムが検知されました', happened: 'ファイルに不正プログラムが見つかったため、保存も、開くことも、取り出すこともさせません。検知したことは証跡に残りました。', remedy: '元のファイルを開かず、端末をそのままにして、運用管理者・情報セキュリティ担当に速やかに知らせてください。' },
  'check-failed': { status: 503, title: '検査ができません', happened: '不正プログラムの検査の結果が出ないため、ファイルを受け付けないか、開かせません。', remedy: 'しばらくしてから、もう一度行ってください。続くときは、検査のソフトウェアの設定（SEKISHO_SCANNER）を情報管理担当に確かめてもらってください。' },
  'not-addressed': { status: 403, title: 'あなたの番ではありません', happened: 'この申請の今の段階は、あなたに回っていません。', remedy: '経路で、いま誰の番かを確かめてください。' },
  'not-open': { status: 409, title: 'この申請は回付中ではありません', happened: '決裁が済んだか、取り下げ・差戻しなどで回付が終わっています。', remedy: '申請を開き直し、いまの状態を確かめてください。' },
  'already-done': { status: 409, title: 'すでに済んでいます', happened: 'この段階の処理は、ほかの人か別の画面で済んでいます。', remedy: '画面を読み込み直してください。やり直す必要はありません。' },
  unanswered: { status: 409, title: '答えを待っています', happened: '合議や照会の答えがそろっていないため、まだ決裁できません。', remedy: '答えを待つか、期限が過ぎてから決裁してください。' },
  'comment-required': { status: 422, title: '理由が必要です', happened: 'この操作には理由を書く必要があります。', remedy: '理由を書いて、もう一度行ってください。' },
  'not-yours': { status: 403, title: '自分のものではありません', happened: 'この操作ができるのは、申請した本人か代わりに入力した人だけです。', remedy: '申請した人に頼んでください。' },
  'too-late': { status: 409, title: 'もうできません', happened: '手続が先へ進んだため、この操作はできなくなりました。', remedy: '申請を開き直し、いまできる操作を確かめてください。' },
  'bad-target': { status: 422, title: '戻す先が正しくありません', happened: '差し戻す先として選べない段階が指定されました。', remedy: '申請者か、済んだ段階を選んでください。' },
  'no-decider': { status: 409, title: '決裁する人がいません', happened: '規程が決裁者とする役割に、いま就いている人がいません。', remedy: '情報管理担当に、役割の指名を登録してもらってから提出してください。入力した内容は下書きとして保存できます。' },
  'unreadable-request': { status: 400, title: '送られた内容を読めません', happened: '内容がJSON（UTF-8）として読めないか、途中で切れています。', remedy: '画面を読み込み直して、もう一度行ってください。プログラムから送っているときは、形と文字コードを確かめてください。' },
  'unsupported-media': { status: 415, title: '送り方が違います', happened: 'この窓口では受け付けていない種類の内容が送られました。', remedy: '入力は application/json、ファイルは multipart/form-data で送ってください。' },
  'unknown-address': { status: 404, title: 'この窓口はありません', happened: 'その番地と方法の組み合わせの窓口はありません。', remedy: '/api/openapi.json にある番地と方法を確かめてください。' },
  'foreign-origin': { status: 403, title: 'この画面からの操作ではありません', happened: 'ほかのサイトから送られた疑いがあるため、受け付けませんでした。', remedy: '関所の画面を開き直して、そこから行ってください。プログラムから送るときは x-sekisho: 1 のヘッダーを付けてください。' },
  'not-built': { status: 501, title: 'まだ使えません', happened: 'この窓口は、この版ではまだ動きません。', remedy: '新しい版を待ってください。' },
  unavailable: { status: 503, title: 'いまは使えません', happened: 'データベースにつながりません。送った操作は行われていません。', remedy: 'しばらくしてから、もう一度行ってください。続くときは情報管理担当に知らせてください。' },
  internal: { status: 500, title: '処理できませんでした', happened: 'サーバーの中で予期しない問題が起きました。途中までの変更は取り消されています。', remedy: 'もう一度行ってください。続くときは、示された番号を情報管理担当に知らせてください。' },
}
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code)

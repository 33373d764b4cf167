import type { OrganisationPlan, UnitPlan } from './plan.ts'

// 架空の市（総務省ガイドラインの例文による型）。
const team = (name: string): UnitPlan => ({ name, kind: '係', head: ['係長', '係長級'], staff: [['主任', '主任級', 3], ['主事', '主事級', 6], ['会計年度任用職員', '主事級', 1]] })
const office = (name: string, short: string, teams: string[], kind = '課', under: UnitPlan[] = []): UnitPlan => ({
  name, short, kind, head: [kind === '課' ? '課長' : '室長', '課長級'], staff: [[kind === '課' ? '課長補佐' : '室長補佐', '課長補佐級', 1]], under: [...teams.map(team), ...under],
})
const branch = (name: string, short: string, post = '所長'): UnitPlan => ({ name, short, kind: '出先機関', head: [post, '課長補佐級'], staff: [['主任', '主任級', 2], ['主事', '主事級', 2]] })
const division = (name: string, kind: string, post: string, under: UnitPlan[]): UnitPlan => ({ name, kind, head: [post, '部長級'], staff: [['次長', '課長級', 1]], under })

export const city: OrganisationPlan = {
  key: 'midorino', name: 'みどり野市', profile: 'municipality', seed: 2020_1228, media: 1200,
  root: {
    name: 'みどり野市', kind: '市', short: '市', head: ['市長', '特別職'], staff: [['副市長', '特別職', 1]],
    under: [
      division('総務部', '部', '部長', [office('総務課', '総務', ['庶務係', '法規係']), office('職員課', '職員', ['人事係', '給与係']), office('情報政策課', '情政', ['情報企画係', '情報システム係', '情報セキュリティ係']), office('契約検査課', '契検', ['契約係', '検査係']), office('危機管理室', '危機', ['防災係'], '室')]),
      division('企画財政部', '部', '部長', [office('企画課', '企画', ['企画係', '広報広聴係']), office('財政課', '財政', ['財政係']), office('税務課', '税務', ['市民税係', '資産税係', '収納係'])]),
      division('市民部', '部', '部長', [office('市民課', '市民', ['戸籍係', '住民記録係'], '課', [branch('北出張所', '北出'), branch('南出張所', '南出')]), office('保険年金課', '保年', ['国保係', '年金係', '後期医療係']), office('地域振興課', '地振', ['自治振興係'])]),
      division('福祉部', '部', '部長', [office('福祉総務課', '福総', ['総務係', '生活支援係']), office('障がい福祉課', '障福', ['給付係', '相談係']), office('高齢福祉課', '高福', ['介護認定係', '介護給付係', '地域包括係'])]),
      division('こども部', '部', '部長', [office('こども支援課', 'こ支', ['手当係', '相談係']), office('保育課', '保育', ['入園係', '施設係'], '課', [branch('中央保育所', '中保'), branch('東保育所', '東保')]), office('健康づくり課', '健康', ['母子保健係', '成人保健係'])]),
      division('環境経済部', '部', '部長', [office('環境課', '環境', ['環境保全係', 'ごみ減量係']), office('産業振興課', '産振', ['商工係', '農政係'])]),
      division('都市建設部', '部', '部長', [office('都市計画課', '都計', ['計画係', '開発指導係']), office('道路課', '道路', ['管理係', '工務係']), office('建築住宅課', '建住', ['建築係', '住宅係'])]),
      division('上下水道局', '公営企業局', '局長', [office('業務課', '水業', ['料金係', '経理係']), office('工務課', '水工', ['水道係', '下水道係'])]),
      division('消防本部', '消防本部', '消防長', [office('消防総務課', '消総', ['庶務係']), office('予防課', '予防', ['予防係']), office('警防課', '警防', ['救急係', '指令係'])]),
      division('教育委員会事務局', '行政委員会事務局', '教育部長', [office('教育総務課', '教総', ['庶務係']), office('学校教育課', '学教', ['学務係', '指導係']), office('生涯学習課', '生学', ['社会教育係'], '課', [branch('中央図書館', '図書', '館長')])]),
      division('議会事務局', '行政委員会事務局', '事務局長', [office('議事課', '議事', ['議事係'])]),
      office('会計課', '会計', ['出納係']),
    ],
  },
  nominated: { 統括情報セキュリティ責任者: '総務部長', CSIRTの構成員: '情報政策課長', CSIRT責任者: '情報政策課長', CSIRTの業務統括: '情報政策課長', CSIRTの外部連携担当: '情報政策課長', 情報セキュリティ監査統括責任者: '企画財政部長' },
  shown: '障がい福祉課',
  accounts: [
    { suffix: 'kakari', unit: '給付係', post: '主事', duty: 'ＵＳＢメモリの持出しを申請する' },
    { suffix: 'kanri', unit: '障がい福祉課', role: '情報セキュリティ管理者', duty: '持出しを許可する（障がい福祉課長）。自分の申請は福祉部長に回る' },
    { suffix: 'bucho', unit: '福祉部', role: '情報セキュリティ責任者', duty: '課長の申請を許可する' },
    { suffix: 'touroku', unit: '障がい福祉課', post: '課長補佐', duty: '媒体を台帳に登録する' },
    { suffix: 'security', unit: '総務部', role: '統括情報セキュリティ責任者', duty: '全体の対策を統括する' },
    { suffix: 'csirt', unit: '情報政策課', role: 'CSIRT責任者', duty: 'インシデントを受け付ける' },
    { suffix: 'ciso', unit: 'みどり野市', role: 'CISO', duty: '最終決定をする（副市長）' },
    { suffix: 'kansa', unit: '企画財政部', role: '情報セキュリティ監査統括責任者', duty: '監査を統括する' },
  ],
  vacant: [{ role: '情報セキュリティ管理者', unit: '北出張所' }],
  absent: [{ title: '課長', unit: '保育課', reason: '休暇' }],
  deputies: [{ principal: '課長', deputy: '課長補佐', unit: '障がい福祉課', kind: '代決' }, { principal: '課長', deputy: '課長補佐', unit: '保育課', kind: '代決' }, { principal: '副市長', deputy: '総務部長', unit: 'みどり野市', kind: '代決' }],
}

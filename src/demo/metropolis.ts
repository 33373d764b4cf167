import type { OrganisationPlan, UnitPlan } from './plan.ts'

// 架空の都の警察（警視庁の要綱による型）。
const section = (name: string, post = '課長代理'): UnitPlan => ({
  name, kind: '係', head: [post, '警部'], staff: [['係長', '警部補', 2], ['主任', '巡査部長', 2], ['係員', '巡査長', 2], ['係員', '巡査', 1]],
})
const office = (name: string, short: string, sections: string[]): UnitPlan => ({
  name, short, kind: '課', head: ['課長', '警視正'], staff: [['管理官', '警視', 1]], under: [section('庶務担当係', '庶務担当課長代理'), ...sections.map((one) => section(one))],
})
const division = (name: string, under: UnitPlan[]): UnitPlan => ({ name, kind: '部', head: ['部長', '警視長'], staff: [['参事官', '警視正', 1]], under })
const stationSection = (name: string, staff: number): UnitPlan => ({
  name, kind: '署の課', head: ['課長', '警部'], staff: [['課長代理', '警部', 1], ['係長', '警部補', 2], ['主任', '巡査部長', staff], ['係員', '巡査長', staff], ['係員', '巡査', staff]],
})
const station = (place: string, short: string): UnitPlan => ({
  name: `${place}警察署`, short, kind: '警察署', head: ['署長', '警視正'], staff: [['副署長', '警視', 1]],
  under: [
    stationSection('警務課', 2), { name: '会計課', kind: '署の課', head: ['課長代理', '警部相当'], staff: [['課長代理', '警部補相当', 1], ['主任', '巡査部長相当', 2]] },
    stationSection('交通課', 4), stationSection('警備課', 2), stationSection('地域課', 15), stationSection('刑事組織犯罪対策課', 6), stationSection('生活安全課', 3),
  ],
})
const islandStation = (place: string, short: string): UnitPlan => ({
  name: `${place}警察署`, short, kind: '島部警察署', head: ['署長', '警視'], staff: [['次長', '警部', 1]],
  under: ['警務係', '地域交通係', '刑事生活安全係'].map((name) => ({ name, kind: '係', head: ['係長', '警部補'], staff: [['主任', '巡査部長', 2], ['係員', '巡査長', 2], ['係員', '巡査', 1]] })),
})

export const metropolis: OrganisationPlan = {
  key: 'toto', name: '東都警視庁', profile: 'mpd', seed: 2014_0527, media: 3000,
  root: {
    name: '東都警視庁', kind: '本部', short: '本部', head: ['警視総監', '警視総監'], staff: [['副総監', '警視監', 1]],
    under: [
      division('総務部', [office('文書課', '文書', ['文書係']), office('広報課', '広報', ['報道係']), office('情報管理課', '情管', ['企画係', '運用係', '情報セキュリティ係'])]),
      division('警務部', [office('警務課', '警務', ['企画係']), office('監察課', '監察', ['監察係']), office('教養課', '教養', ['教養係'])]),
      division('交通部', [office('交通総務課', '交総', ['企画係']), office('交通捜査課', '交捜', ['捜査係'])]),
      division('地域部', [office('地域総務課', '地総', ['企画係']), office('通信指令課', '通指', ['指令係'])]),
      division('刑事部', [office('刑事総務課', '刑総', ['企画係', '捜査支援係']), office('捜査第二課', '捜二', ['知能犯係']), office('鑑識課', '鑑識', ['現場係'])]),
      division('生活安全部', [office('生活安全総務課', '生総', ['企画係']), office('サイバー対策課', 'サ対', ['解析係'])]),
      { name: '第一方面本部', short: '一方', kind: '方面本部', head: ['本部長', '警視長'], under: [station('東都中央', '中央'), station('東都湾岸', '湾岸'), station('赤坂台', '赤坂'), islandStation('青島', '青島'), islandStation('三日月島', '三日')] },
      { name: '第二方面本部', short: '二方', kind: '方面本部', head: ['本部長', '警視正'], under: [station('大森台', '大森'), station('世田野', '世田'), station('目黒原', '目黒')] },
      { name: '第三方面本部', short: '三方', kind: '方面本部', head: ['本部長', '警視正'], under: [station('新宿野', '新宿'), station('中野原', '中野'), station('杉波', '杉波')] },
    ],
  },
  nominated: { 情報セキュリティ管理者: '総務部長', 情報セキュリティ管理補佐官: '情報管理課長', 警視庁CSIRTの長: '情報管理課長' },
  shown: '刑事組織犯罪対策課',
  accounts: [
    { suffix: 'kakari', unit: '刑事組織犯罪対策課', post: '係員', duty: 'ＵＳＢメモリの持出しを申請する' },
    { suffix: 'kanri', unit: '刑事組織犯罪対策課', role: '情報管理者', duty: '機密性中の持出しを承認する' },
    { suffix: 'shozokucho', unit: '東都中央警察署', role: '所属長', duty: '機密性高・完全性高の持出しを承認する。自分の申請は方面本部長に回る' },
    { suffix: 'bucho', unit: '第一方面本部', post: '本部長', duty: '署長の申請を決裁する' },
    { suffix: 'touroku', unit: '東都中央警察署', role: '情報管理責任者', duty: '媒体を台帳に登録する' },
    { suffix: 'hojo', unit: '刑事組織犯罪対策課', role: '情報管理補助者', duty: '返納を確認する' },
    { suffix: 'security', unit: '情報管理課', role: '情報セキュリティ管理補佐官', duty: '協議を受け、教養と事案を受け持つ' },
    { suffix: 'soumu', unit: '総務部', post: '部長', duty: '情報セキュリティ管理者' },
    { suffix: 'shima', unit: '青島警察署', post: '次長', duty: '島部警察署の次長（情報管理責任者と情報管理者を兼ねる）' },
    { suffix: 'hombu-kakari', unit: '捜査支援係', post: '係員', duty: '本部の課の職員として申請する' },
  ],
  vacant: [{ role: '情報管理者', unit: '報道係' }],
  absent: [{ title: '署長', unit: '赤坂台警察署', reason: '出張' }],
  deputies: [{ principal: '署長', deputy: '副署長', unit: '赤坂台警察署', kind: '代決' }, { principal: '署長', deputy: '副署長', unit: '東都中央警察署', kind: '代決' }],
}

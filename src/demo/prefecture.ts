import type { OrganisationPlan, UnitPlan } from './plan.ts'

// 架空の県警察（埼玉県警察の基準による型）。
const section = (name: string, staff = 2): UnitPlan => ({
  name, kind: '係', head: ['係長', '警部補'], staff: [['主任', '巡査部長', staff], ['係員', '巡査長', staff], ['係員', '巡査', staff], ['係員', '巡査長相当', 1]],
})
const office = (name: string, short: string, sections = ['企画係', '庶務係', '指導係']): UnitPlan => ({
  name, short, kind: name.at(-1)!, head: [`${name.at(-1)!}長`, '警視'], staff: [['次席', '警視', 1], [`${name.at(-1)!}長補佐`, '警部', 3]], under: sections.map((one) => section(one)),
})
const squad = (name: string, short: string): UnitPlan => ({
  name, short, kind: '隊', head: ['隊長', '警視'], staff: [['副隊長', '警視', 1], ['隊長補佐', '警部', 3]], under: ['庶務係', '第一小隊', '第二小隊', '第三小隊'].map((one) => section(one, 4)),
})
const division = (name: string, under: UnitPlan[]): UnitPlan => ({ name, kind: '部', head: ['部長', '警視正'], staff: [['参事官', '警視', 1]], under })
const stationSection = (name: string, staff: number): UnitPlan => ({
  name, kind: '署の課', head: ['課長', '警部'], staff: [['課長代理', '警部補', 1], ['係長', '警部補', 2], ['主任', '巡査部長', staff], ['係員', '巡査長', staff], ['係員', '巡査', staff]],
})
const station = (place: string, short: string): UnitPlan => ({
  name: `${place}警察署`, short, kind: '警察署', head: ['署長', '警視'], staff: [['副署長', '警視', 1]],
  under: [
    stationSection('警務課', 2), { name: '会計課', kind: '署の課', head: ['係長', '警部補相当'], staff: [['主任', '巡査部長相当', 2], ['係員', '巡査相当', 1]] }, stationSection('生活安全課', 3),
    stationSection('地域課', 12), stationSection('刑事課', 4), stationSection('交通課', 4), stationSection('警備課', 2),
  ],
})
const STATIONS: readonly [string, string][] = [
  ['彩野中央', '中央'], ['彩野東', '彩東'], ['彩野西', '彩西'], ['川瀬', '川瀬'], ['越戸', '越戸'], ['草香', '草香'], ['朝霧', '朝霧'], ['新座原', '新座'], ['狭丘', '狭丘'], ['飯沢', '飯沢'],
  ['秩山', '秩山'], ['本城', '本城'], ['深屋', '深屋'], ['熊ヶ谷', '熊谷'], ['行方田', '行田'], ['羽実', '羽実'], ['久木', '久木'], ['春日野', '春日'],
]

export const prefecture: OrganisationPlan = {
  key: 'saino', name: '彩野県警察', profile: 'saitama-police', seed: 2023_0401, media: 8000,
  root: {
    name: '彩野県警察本部', kind: '警察本部', short: '本部', head: ['本部長', '警視監'],
    under: [
      division('総務部', [office('総務課', '総務'), office('会計課', '会計'), office('広報課', '広報'), office('情報管理課', '情管', ['企画係', '運用係', '情報セキュリティ対策係'])]),
      division('警務部', [office('警務課', '警務'), office('監察官室', '監察'), office('教養課', '教養'), office('厚生課', '厚生')]),
      division('生活安全部', [office('生活安全総務課', '生総', ['企画係', '許可係', '営業指導係']), office('人身安全対策課', '人安'), office('少年課', '少年'), office('サイバー対策課', 'サ対')]),
      division('地域部', [office('地域総務課', '地総'), office('通信指令課', '通指'), squad('自動車警ら隊', '自ら')]),
      division('刑事部', [office('刑事総務課', '刑総'), office('捜査第一課', '捜一'), office('捜査第二課', '捜二'), office('捜査第三課', '捜三'), office('鑑識課', '鑑識'), squad('機動捜査隊', '機捜')]),
      division('交通部', [office('交通総務課', '交総'), office('交通指導課', '交指'), office('交通規制課', '交規'), office('運転免許課', '免許'), squad('高速道路交通警察隊', '高速')]),
      division('警備部', [office('公安第一課', '公一'), office('警備課', '警備'), squad('機動隊', '機動')]),
      { name: '彩野市警察部', short: '市警', kind: '市警察部', head: ['部長', '警視正'], staff: [['補佐官', '警視', 2]], under: [section('総務係'), section('調整係')] },
      { name: '第一方面本部', short: '一方', kind: '方面本部', head: ['本部長', '警視正'], staff: [['副本部長', '警視', 1], ['補佐官', '警部', 2]], under: [section('総務係')] },
      { name: '警察学校', short: '学校', kind: '警察学校', head: ['校長', '警視正'], staff: [['副校長', '警視', 1], ['校長補佐', '警部', 3]], under: [section('教務係', 5)] },
      ...STATIONS.map(([place, short]) => station(place, short)),
    ],
  },
  nominated: { 情報セキュリティ管理者: '総務部長', システム運用責任者: '情報管理課長', 監査官: '監察官室長補佐' },
  shown: '生活安全総務課',
  accounts: [
    { suffix: 'kakari', unit: '企画係', post: '係員', duty: 'ＵＳＢメモリの持出しを申請する' },
    { suffix: 'kanri', unit: '生活安全総務課', role: '運用管理担当者', duty: '持出しを許可する' },
    { suffix: 'shozokucho', unit: '生活安全総務課', role: '運用管理者', duty: '要保全情報の持出しを許可する。自分の申請は部長に回る' },
    { suffix: 'bucho', unit: '生活安全部', post: '部長', duty: '課長の申請を決裁する' },
    { suffix: 'touroku', unit: '生活安全総務課', role: '運用管理補助者', duty: '台帳に登録し、点検を補助する' },
    { suffix: 'security', unit: '情報管理課', role: '情報管理課長', duty: '例外措置とインシデントを受ける（ＣＳＩＲＴ長）' },
    { suffix: 'soumu', unit: '総務部', post: '部長', duty: 'システム総括責任者・情報セキュリティ管理者' },
    { suffix: 'kansa', unit: '監察官室', role: '監査官', duty: '監査を行う' },
    { suffix: 'sho-kakari', unit: '刑事課', post: '係員', duty: '警察署の職員として申請する' },
  ],
  vacant: [{ role: '運用管理担当者', unit: '秩山警察署' }, { role: '運用管理担当者', unit: '厚生課' }],
  absent: [{ title: '署長', unit: '朝霧警察署', reason: '研修' }, { title: '課長', unit: '少年課', reason: '休暇' }],
  deputies: [{ principal: '署長', deputy: '副署長', unit: '朝霧警察署', kind: '代決' }, { principal: '課長', deputy: '次席', unit: '生活安全総務課', kind: '代決' }, { principal: '課長', deputy: '次席', unit: '少年課', kind: '代決' }],
}

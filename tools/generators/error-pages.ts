import { ERRORS } from '../../src/server/errors/catalogue.ts'
import type { Generator } from './generator.ts'

/** docs/errors.md: 誤りの符号ごとに、何が起きたかと、いまできること。 */
export const errorPages: Generator = {
  name: '誤りの一覧',
  produce: async () => new Map([['docs/errors.md', [
    '<!-- 生成物: npm run generate（元: src/server/errors/catalogue.ts）。手で直さない。 -->',
    '# 誤りの一覧', '', '符号は変わりません。画面では /errors/符号、API では /api/errors/符号 で同じ説明を読めます。', '',
    ...Object.entries(ERRORS).flatMap(([code, { status, title, happened, remedy }]) => [`## ${code}`, '', `**${title}**（HTTP ${status}）`, '', happened, '', `できること: ${remedy}`, '']),
  ].join('\n')]]),
}

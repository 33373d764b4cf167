import { PLAIN_RESTRICTIONS, restrictionWords } from '../../../src/engine/form-restrictions.ts'
import { toProblem, api } from '../../app/api.ts'
import { fileNameIn } from '../registers/open-file.ts'

export const LARGEST_MB = 50
export const RESTRICTIONS = PLAIN_RESTRICTIONS.map(restrictionWords)

/** One chosen file on its way: waiting, marked (with the file to save), or refused with the reason. */
export type MarkedFile =
  | { readonly source: string; readonly state: '待ち' | '処理中' }
  | { readonly source: string; readonly state: '済み'; readonly name: string; readonly blob: Blob }
  | { readonly source: string; readonly state: '断り'; readonly message: string }

export interface Marking { readonly confidentiality: string; readonly restrictions: readonly string[] }

/** Sends one file; what is too large is not sent at all. */
export async function markFile(file: File, { confidentiality, restrictions }: Marking): Promise<MarkedFile> {
  const source = file.name
  if (file.size > LARGEST_MB * 1024 * 1024) return { source, state: '断り', message: `${LARGEST_MB}MBまで扱えます。大きいものは、分けて保存するか、コマンド sekisho label で付けてください。` }
  const form = new FormData()
  form.append('confidentiality', confidentiality)
  for (const one of restrictions) form.append('restrictions', one)
  form.append('file', file)
  try {
    const response = await api.uploadForFile('/markings', form)
    return { source, state: '済み', name: fileNameIn(response.headers.get('content-disposition'), source), blob: await response.blob() }
  } catch (thrown) {
    const problem = toProblem(thrown)
    return { source, state: '断り', message: problem.errors[0]?.message ?? problem.details.detail }
  }
}

/** 複製禁止、… and what people add, without doubles. */
export const restrictionsOf = (chosen: readonly string[], other: string): string[] => [...new Set([...chosen, ...other.split(/[、,]/).map((one) => one.trim()).filter((one) => one !== '')])]

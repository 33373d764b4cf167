import type { Organisation, Person } from '../organisation.ts'

/** 職員. Whom the rules call staff: non-regular staff too, people of contractors and of outside not. 教養・自己点検の対象になる人。 */
export const isStaff = ({ employment }: Pick<Person, 'employment'>): boolean => employment === 'regular' || employment === 'non-regular'

/** How many of these people are staff, and how many others there are. */
export function countStaff(organisation: Organisation, people: Iterable<string> = organisation.people.keys()): { readonly staff: number; readonly others: number } {
  let [staff, others] = [0, 0]
  for (const id of people) {
    const person = organisation.people.get(id)
    if (!person) continue
    if (isStaff(person)) staff += 1
    else others += 1
  }
  return { staff, others }
}

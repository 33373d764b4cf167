import type { Form } from './definition.ts'

/** What each field of a form is called. */
export const labelsOf = (form: Form): { [field: string]: string } => Object.fromEntries(Object.entries(form).map(([key, { label }]) => [key, label]))

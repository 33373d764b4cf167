/**
 * Conditions are plain data over the facts of one question, so that the same condition can be evaluated a million times a
 * second, shown in a decision table, sent to the browser, and asked which fact it still needs.
 *
 * Evaluation is three-valued (由来: Kleene's strong logic): a fact that was left out makes a condition unknown unless the other
 * facts already settle it. 前提: an unknown is never treated as "no".
 */
export type Scalar = string | number | boolean
export type Facts = { readonly [key: string]: unknown }

export type Condition =
  | { readonly op: 'always' }
  | { readonly op: 'is'; readonly path: string; readonly values: readonly Scalar[] }
  | { readonly op: 'atLeast'; readonly path: string; readonly value: number }
  | { readonly op: 'has'; readonly path: string; readonly value: Scalar }
  | { readonly op: 'all'; readonly of: readonly Condition[] }
  | { readonly op: 'any'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }

export const always: Condition = { op: 'always' }
export const is = (path: string, ...values: readonly Scalar[]): Condition => ({ op: 'is', path, values })
export const atLeast = (path: string, value: number): Condition => ({ op: 'atLeast', path, value })
/** The list at `path` holds `value`. */
export const has = (path: string, value: Scalar): Condition => ({ op: 'has', path, value })
export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of })
export const not = (of: Condition): Condition => ({ op: 'not', of })

/** 0 = does not hold, 1 = holds, 2 = cannot be judged (a fact is missing). */
export type Truth = 0 | 1 | 2
export type Evaluator = (facts: Facts) => Truth

/** A list that says what has been done or found: left out, nothing has, which is known. */
export const LISTS_OF_DEEDS: ReadonlySet<string> = new Set(['measures', 'approvals', 'exceptions', 'findings'])

/** Compiles a condition once into a closure; the closure allocates nothing. */
export function compile(condition: Condition): Evaluator {
  switch (condition.op) {
    case 'always': return () => 1
    case 'is': return compileIs(readerOf(condition.path), condition.values)
    case 'atLeast': {
      const read = readerOf(condition.path)
      const { value } = condition
      return (facts) => {
        const found = read(facts)
        return found === undefined ? 2 : (found as number) >= value ? 1 : 0
      }
    }
    case 'has': {
      const read = readerOf(condition.path)
      const { value } = condition
      const absent: Truth = LISTS_OF_DEEDS.has(condition.path) ? 0 : 2
      return (facts) => {
        const found = read(facts)
        return found === undefined ? absent : (found as readonly unknown[]).includes(value) ? 1 : 0
      }
    }
    case 'not': {
      const inner = compile(condition.of)
      return (facts) => {
        const truth = inner(facts)
        return truth === 2 ? 2 : truth === 1 ? 0 : 1
      }
    }
    case 'all': return compileMany(condition.of, 0)
    case 'any': return compileMany(condition.of, 1)
  }
}

function compileIs(read: (facts: Facts) => unknown, values: readonly Scalar[]): Evaluator {
  if (values.length === 1) {
    const [only] = values
    return (facts) => {
      const found = read(facts)
      return found === undefined ? 2 : found === only ? 1 : 0
    }
  }
  const wanted = new Set<unknown>(values)
  return (facts) => {
    const found = read(facts)
    return found === undefined ? 2 : wanted.has(found) ? 1 : 0
  }
}

/** `settles` is the value that ends the evaluation: 0 for "all", 1 for "any". */
function compileMany(of: readonly Condition[], settles: 0 | 1): Evaluator {
  const parts = of.map(compile)
  const count = parts.length
  const otherwise: Truth = settles === 0 ? 1 : 0
  return (facts) => {
    let result: Truth = otherwise
    for (let i = 0; i < count; i++) {
      const truth = parts[i]!(facts)
      if (truth === settles) return settles
      if (truth === 2) result = 2
    }
    return result
  }
}

/** Reads one fact; undefined where it was left out. */
export function readerOf(path: string): (facts: Facts) => unknown {
  const keys = path.split('.')
  const [first, second, third] = keys
  if (keys.length > 3) return (facts) => keys.reduce<unknown>((value, key) => (value as Facts | null | undefined)?.[key] ?? undefined, facts)
  if (second === undefined) return (facts) => facts[first!]
  if (third === undefined) return (facts) => (facts[first!] as Facts | undefined)?.[second]
  return (facts) => ((facts[first!] as Facts | undefined)?.[second] as Facts | undefined)?.[third]
}

/** The paths whose absence keeps the condition from being judged; empty when it can be judged. */
export function missingPaths(condition: Condition, facts: Facts): string[] {
  const found = new Set<string>()
  collectMissing(condition, facts, found)
  return [...found]
}

const evaluators = new WeakMap<Condition, Evaluator>()
/** The compiled condition; each is compiled once. */
export function evaluatorOf(condition: Condition): Evaluator {
  let found = evaluators.get(condition)
  if (!found) evaluators.set(condition, (found = compile(condition)))
  return found
}

function collectMissing(condition: Condition, facts: Facts, into: Set<string>): void {
  if (evaluatorOf(condition)(facts) !== 2) return
  switch (condition.op) {
    case 'always': return
    case 'is': case 'atLeast': case 'has': into.add(condition.path); return
    case 'not': collectMissing(condition.of, facts, into); return
    case 'all': case 'any': for (const part of condition.of) collectMissing(part, facts, into)
  }
}

/** Every path a condition looks at, for decision tables and forms. */
export function pathsOf(condition: Condition): string[] {
  switch (condition.op) {
    case 'always': return []
    case 'is': case 'atLeast': case 'has': return [condition.path]
    case 'not': return pathsOf(condition.of)
    case 'all': case 'any': return [...new Set(condition.of.flatMap(pathsOf))]
  }
}

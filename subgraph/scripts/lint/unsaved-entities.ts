import ts from 'typescript'
import { bare, type Finding, findingAt, isAssignment, type Mapping } from './finding.ts'
import { type MappingFunction, MappingFunctions } from './mapping-functions.ts'

/**
 * Finds entities that are made or changed and never saved: graph-node forgets them without a word. Follows each function from its
 * first statement to each of its ends. A change of a parameter is the caller's to save ("the caller saves"), and so is a new entity
 * that a function gives back; both are followed into the callers.
 *
 * It believes that a loop's body runs, and that both branches of an `if` may.
 */
export function unsavedEntities(mappings: readonly Mapping[]): Finding[] {
  const program = new Program(mappings)
  return [...program.settle()].flatMap(([one, lost]) => findingsOf(one, lost))
}

function findingsOf(one: MappingFunction, lost: readonly Lost[]): Finding[] {
  const seen = new Set<ts.Node>()
  return lost.flatMap(({ name, at }) => {
    if (seen.has(at)) return []
    seen.add(at)
    return findingAt(
      one.mapping,
      at,
      `${name} is made or changed here and not saved on every way out: ${name}.save().`,
    )
  })
}

/** What callers need to know of a function. */
interface Summary {
  /** For each parameter: whether it is left with changes that nobody saved, whether it was saved, or neither. */
  readonly parameters: readonly ('dirty' | 'saved' | 'same')[]
  /** Whether it may give back an entity that is not saved. */
  readonly givesUnsaved: boolean
  /** Whether it saves any entity itself. */
  readonly saves: boolean
}

function nothingDone({ declaration }: MappingFunction): Summary {
  return { parameters: declaration.parameters.map(() => 'same'), givesUnsaved: false, saves: false }
}

/** What is known of each function so far, and who calls it. */
class Program {
  readonly #functions: MappingFunctions
  readonly #summaries = new Map<MappingFunction, Summary>()
  readonly #callers = new Map<MappingFunction, Set<MappingFunction>>()

  constructor(mappings: readonly Mapping[]) {
    this.#functions = new MappingFunctions(mappings)
  }

  /** Follows each function, and again whenever more is known of one that it calls, until nothing more is learnt. */
  settle(): Map<MappingFunction, readonly Lost[]> {
    const lostIn = new Map<MappingFunction, readonly Lost[]>()
    const waiting = new Set(this.#functions.all)
    for (const one of waiting) {
      waiting.delete(one)
      const { summary, lost } = follow(one, this)
      lostIn.set(one, lost)
      if (JSON.stringify(summary) === JSON.stringify(this.#summaries.get(one) ?? nothingDone(one))) continue
      this.#summaries.set(one, summary)
      for (const caller of this.#callers.get(one) ?? []) waiting.add(caller)
    }
    return lostIn
  }

  /** Names of entities in the mapping of a function. */
  entitiesFor(one: MappingFunction): ReadonlySet<string> {
    return this.#functions.entitiesOf(one.mapping)
  }

  /** What is known of the function that a call names; null for one that is not ours. */
  summaryOf(call: ts.CallExpression, caller: MappingFunction): Summary | null {
    const called = this.#functions.calledBy(call, caller)
    if (!called) return null
    const callers = this.#callers.get(called) ?? new Set()
    this.#callers.set(called, callers.add(caller))
    return this.#summaries.get(called) ?? null
  }
}

/** A change or a new entity that was not saved at one of the function's ends. */
interface Lost {
  readonly name: string
  readonly at: ts.Node
}

/** Where a variable that holds an entity was last changed; null when all is saved. */
type Held = Map<string, ts.Node | null>

/** Follows the statements of one function, with what is held and not saved on the way. */
class Walk {
  readonly lost: Lost[] = []
  readonly saved = new Set<string>()
  readonly ends: Held[] = []
  givesUnsaved = false
  readonly #one: MappingFunction
  readonly #program: Program
  readonly #entities: ReadonlySet<string>
  readonly parameters: readonly string[]

  constructor(one: MappingFunction, program: Program) {
    this.#one = one
    this.#program = program
    this.#entities = program.entitiesFor(one)
    this.parameters = one.declaration.parameters.map(({ name }) => name.getText())
  }

  /** What is held after a statement; null when the function ended in it. */
  statement(node: ts.Statement, held: Held): Held | null {
    if (ts.isBlock(node)) return this.#all(node.statements, held)
    if (ts.isIfStatement(node)) return this.#branch(node, held)
    if (ts.isReturnStatement(node)) return this.#end(node.expression, held)
    if (isLoop(node)) return this.#loop(node, held)
    this.expression(node, held)
    return held
  }

  #all(statements: readonly ts.Statement[], held: Held): Held | null {
    let now: Held | null = held
    for (const statement of statements) if (now) now = this.statement(statement, now)
    return now
  }

  #branch(node: ts.IfStatement, held: Held): Held | null {
    this.expression(node.expression, held)
    const then = this.statement(node.thenStatement, new Map(held))
    const otherwise = node.elseStatement ? this.statement(node.elseStatement, new Map(held)) : held
    if (!then || !otherwise) return then ?? otherwise
    return both(then, otherwise)
  }

  #loop(node: ts.IterationStatement, held: Held): Held {
    ts.forEachChild(node, (child) => {
      if (child !== node.statement) this.expression(child, held)
    })
    const after = this.statement(node.statement, new Map(held))
    return after ? both(after, held) : held
  }

  #end(result: ts.Expression | undefined, held: Held): null {
    if (result) this.expression(result, held)
    const given = result && bare(result)
    if (given) {
      const name = ts.isIdentifier(given) ? given.text : ''
      if (held.get(name) || this.#made(given) || this.#summaryOf(given)?.givesUnsaved)
        this.givesUnsaved = true
      held.delete(name)
    }
    this.close(held)
    return null
  }

  /** Notes what is lost at an end of the function. What a parameter holds is the caller's to save. */
  close(held: Held): void {
    this.ends.push(held)
    for (const [name, at] of held) if (at && !this.parameters.includes(name)) this.lost.push({ name, at })
  }

  /** Looks into an expression or a statement without branches, in the order in which it is written. */
  expression(node: ts.Node, held: Held): void {
    ts.forEachChild(node, (child) => this.expression(child, held))
    if (ts.isVariableDeclaration(node) && node.initializer)
      this.#hold(node.name.getText(), node.initializer, held)
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) this.#assign(node, held)
    if (isStep(node)) this.#change(node.operand, node, held)
    if (ts.isCallExpression(node)) this.#call(node, held)
  }

  #assign({ left, right, operatorToken }: ts.BinaryExpression, held: Held): void {
    if (ts.isIdentifier(left)) this.#hold(left.text, right, held)
    else this.#change(left, operatorToken.parent, held)
  }

  /** A variable gets a value: an entity that is saved, one that is not, or none of them. */
  #hold(name: string, value: ts.Expression, held: Held): void {
    const from = bare(value)
    if (ts.isIdentifier(from)) held.set(name, held.get(from.text) ?? null)
    else held.set(name, this.#unsaved(from))
  }

  /**
   * The expression itself if its value is an entity that must be saved: a new one, or one from a function that may have made and counted
   * it. One from a function that only fills it with zeros may be forgotten as long as nothing is changed in it.
   */
  #unsaved(value: ts.Expression): ts.Node | null {
    const summary = this.#summaryOf(value)
    const isCounted = summary?.givesUnsaved && (summary.saves || summary.parameters.includes('dirty'))
    return this.#made(value) || isCounted ? value : null
  }

  #made(value: ts.Expression): boolean {
    return ts.isNewExpression(value) && this.#entities.has(value.expression.getText())
  }

  #summaryOf(value: ts.Expression): Summary | null {
    return ts.isCallExpression(value) ? this.#program.summaryOf(value, this.#one) : null
  }

  /** `row.field` is changed. */
  #change(target: ts.Expression, at: ts.Node, held: Held): void {
    const place = bare(target)
    if (!ts.isPropertyAccessExpression(place)) return
    const row = bare(place.expression)
    if (ts.isIdentifier(row) && this.#isEntity(row.text, held)) held.set(row.text, at)
  }

  #isEntity(name: string, held: Held): boolean {
    return held.has(name) || this.parameters.includes(name)
  }

  #call(call: ts.CallExpression, held: Held): void {
    const callee = bare(call.expression)
    if (ts.isPropertyAccessExpression(callee)) this.#method(callee, call, held)
    const summary = this.#summaryOf(call)
    call.arguments.forEach((argument, index) => {
      const given = bare(argument)
      const done = summary?.parameters[index] ?? 'same'
      if (!ts.isIdentifier(given) || !this.#isEntity(given.text, held) || done === 'same') return
      if (done === 'saved') this.saved.add(given.text)
      held.set(given.text, done === 'dirty' ? call : null)
    })
  }

  #method(callee: ts.PropertyAccessExpression, call: ts.CallExpression, held: Held): void {
    const row = bare(callee.expression)
    if (!ts.isIdentifier(row) || !this.#isEntity(row.text, held)) return
    const method = callee.name.text
    if (method === 'unset' || method === 'set') held.set(row.text, call)
    if (method !== 'save') return
    this.saved.add(row.text)
    held.set(row.text, null)
  }
}

/** `row.count++` */
function isStep(node: ts.Node): node is ts.PostfixUnaryExpression | ts.PrefixUnaryExpression {
  if (!ts.isPostfixUnaryExpression(node) && !ts.isPrefixUnaryExpression(node)) return false
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken
}

function isLoop(node: ts.Statement): node is ts.IterationStatement {
  return ts.isIterationStatement(node, false)
}

/** What may be held after either of two ways: a change on one of them is a change. */
function both(a: Held, b: Held): Held {
  const names = new Set([...a.keys(), ...b.keys()])
  return new Map([...names].map((name) => [name, a.get(name) ?? b.get(name) ?? null]))
}

function follow(one: MappingFunction, program: Program): { summary: Summary; lost: readonly Lost[] } {
  const walk = new Walk(one, program)
  const { body } = one.declaration
  const held = body ? walk.statement(body, new Map()) : null
  if (held) walk.close(held)
  const parameters = walk.parameters.map((name) => {
    if (walk.ends.some((end) => end.get(name))) return 'dirty'
    return walk.saved.has(name) ? 'saved' : 'same'
  })
  const { givesUnsaved, saved } = walk
  return { summary: { parameters, givesUnsaved, saves: saved.size > 0 }, lost: walk.lost }
}

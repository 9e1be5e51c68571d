/**
 * Documents that must be refused before anything is read from the ledger: grown from a few seeds, since the same attack comes in many sizes
 * and at many fields. Each has a name that says what it tries.
 */
const repeat = (count: number, part: (n: number) => string, by = ' ') =>
  Array.from({ length: count }, (_, n) => part(n)).join(by)

const lists = ['jobs', 'invoices', 'disputes', 'proposals'] as const
const metrics = ['gsv', 'fees', 'takeRate', 'averageProjectSize', 'activeClients'] as const

/** A selection nested so deep, each level through one field. */
const nested = (levels: number, inner: string) =>
  `${'{ status '.repeat(levels)}{ ${inner} }${' }'.repeat(levels)}`

/** Fragments that spread the next one so many times: small to send, endless to expand. */
function bomb(levels: number, spreads: number): string {
  const fragments = repeat(
    levels,
    (n) => `fragment F${n} on Query { ${repeat(spreads, () => `...F${n + 1}`)} }`,
  )
  return `{ ...F0 } ${fragments} fragment F${levels} on Query { status { state } }`
}

/** Fragments in a ring of so many. */
function ring(size: number): string {
  return `{ ...R0 } ${repeat(size, (n) => `fragment R${n} on Query { ...R${(n + 1) % size} }`)}`
}

const deepIntrospection = (levels: number) =>
  `{ __schema { types { ${'fields { type { '.repeat(levels)} name ${'} }'.repeat(levels)} } } }`

const lengths: readonly (readonly [string, string])[] = [
  ['1e9', '1e9'],
  ['a number beyond 32 bits', '4294967296'],
  ['a number of 400 digits', '9'.repeat(400)],
  ['text', '"10"'],
  ['a float', '1.5'],
  ['true', 'true'],
  ['an object', '{a: 1}'],
  ['a list of 100', `[${repeat(100, () => '1', ',')}]`],
  ['an enum', 'TEN'],
  ['an unknown variable', '$nothing'],
]

function grown(): [string, string][] {
  const found: [string, string][] = []
  for (const levels of [11, 50, 200, 600]) found.push([`a depth of ${levels}`, nested(levels, 'state')])
  for (const count of [41, 100, 500, 2_000])
    found.push([`${count} aliases`, `{ ${repeat(count, (n) => `a${n}: status { state }`)} }`])
  for (const metric of metrics)
    found.push([`100 aliases of ${metric}`, `{ ${repeat(100, (n) => `a${n}: ${metric} { __typename }`)} }`])
  for (const levels of [14, 25, 40])
    for (const spreads of [2, 3])
      found.push([`a bomb of ${levels} levels by ${spreads}`, bomb(levels, spreads)])
  for (const size of [1, 2, 3, 20, 100]) found.push([`a ring of ${size} fragments`, ring(size)])
  for (const levels of [4, 8, 16]) found.push([`introspection ${levels} deep`, deepIntrospection(levels)])
  for (const count of [21, 100, 600])
    found.push([`${count} directives`, `{ status ${repeat(count, () => '@include(if: true)')} { state } }`])
  for (const count of [30, 300])
    found.push([
      `${count} unused fragments`,
      `{ status { state } } ${repeat(count, (n) => `fragment U${n} on Query { status { state } }`)}`,
    ])
  for (const size of [2_001, 10_000])
    found.push([`${size} tokens of one field`, `{ status { ${repeat(size, () => 'state')} } }`])
  for (const depth of [50, 500, 5_000]) {
    found.push([
      `a list nested ${depth} deep`,
      `{ jobs(first: ${'['.repeat(depth)}1${']'.repeat(depth)}) { totalCount } }`,
    ])
    found.push([
      `an object nested ${depth} deep`,
      `{ jobs(first: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}) { totalCount } }`,
    ])
  }
  for (const list of lists)
    for (const [name, value] of lengths)
      found.push([`${name} as the length of ${list}`, `{ ${list}(first: ${value}) { totalCount } }`])
  for (const list of lists) {
    found.push([`an unknown field of ${list}`, `{ ${list} { nodes { password } } }`])
    found.push([`an unknown argument of ${list}`, `{ ${list}(limit: 5) { totalCount } }`])
    found.push([`no selection on ${list}`, `{ ${list} }`])
    found.push([`a selection on a number of ${list}`, `{ ${list} { totalCount { value } } }`])
  }
  for (const metric of metrics) {
    found.push([`an object as the time of ${metric}`, `{ ${metric}(from: {a: 1}) { __typename } }`])
    found.push([
      `SQL as the block of ${metric}`,
      `{ ${metric}(asOfBlock: "1; DROP TABLE block") { __typename } }`,
    ])
    found.push([`a field of ${metric} that is not there`, `{ ${metric} { rows } }`])
  }
  return found
}

const single: readonly (readonly [string, string])[] = [
  ['a mutation', 'mutation { drop }'],
  ['a mutation beside a query', 'query A { status { state } } mutation B { drop }'],
  ['a subscription over POST', 'subscription { blocks { number } }'],
  ['two operations without a choice', 'query A { status { state } } query B { status { state } }'],
  ['two operations of one name', 'query A { status { state } } query A { status { state } }'],
  ['an anonymous beside a named operation', '{ status { state } } query A { status { state } }'],
  ['a type definition', 'type Query { secret: String }'],
  ['a schema definition', 'schema { query: Other }'],
  ['an extension', 'extend type Query { secret: String }'],
  ['only a fragment', 'fragment A on Query { status { state } }'],
  ['a fragment of an unknown type', '{ ...A } fragment A on Secret { id }'],
  ['a fragment where it cannot be', '{ status { ...A } } fragment A on Query { status { state } }'],
  [
    'a fragment called as a field of the schema',
    '{ ...__schema } fragment __schema on Query { ...__schema }',
  ],
  ['an unknown fragment', '{ ...Nothing }'],
  ['an unknown directive', '{ status @live { state } }'],
  ['a directive without its argument', '{ status @include { state } }'],
  ['a variable of an unknown type', 'query ($a: Secret) { status { state } }'],
  ['a variable that is not used', 'query ($a: Int) { status { state } }'],
  ['a variable of an output type', 'query ($a: Status) { status { state } }'],
  ['a variable twice', 'query ($a: Int, $a: Int) { jobs(first: $a) { totalCount } }'],
  ['conflicting aliases', '{ a: gsv { value } a: fees { value } }'],
  ['an argument twice', '{ jobs(first: 1, first: 2) { totalCount } }'],
  ['the prototype as a field', '{ __proto__ }'],
  ['the constructor as a field', '{ constructor }'],
  ['toString as a field', '{ toString }'],
  ['a prototype in an argument', '{ gsv(where: {__proto__: {category: "1"}}) { value } }'],
  ['nothing', ''],
  ['blanks', ' \n\t '],
  ['a comment', '# nothing'],
  ['an empty selection', '{ }'],
  ['half a document', '{ status {'],
  ['a string without end', '{ jobs(search: "abc) { totalCount } }'],
  ['a block string without end', '{ jobs(search: """abc) { totalCount } }'],
  ['a NUL', '{ status { state } }\u0000'],
  ['a NUL in a name', '{ sta\u0000tus { state } }'],
  ['a lone surrogate', '{ status { state } } \ud800'],
  ['an escape that is none', '{ jobs(search: "\\q") { totalCount } }'],
  ['an escape of half a character', '{ jobs(search: "\\u12") { totalCount } }'],
  ['a name from right to left', '{ \u202estatus { state } }'],
  ['SQL', 'SELECT * FROM block'],
  ['JSON', '{"query": "{ status { state } }"}'],
  ['HTML', '<script>alert(1)</script>'],
]

/** Name and document. */
export const hostileDocuments: readonly (readonly [string, string])[] = [...grown(), ...single]

/** Invented names and titles. None is meant to be that of a real person or company. */

const companyHeads = [
  'Harbourlight', 'Quillmere', 'Tarnstone', 'Ottervale', 'Brightfen', 'Calderwick', 'Mossgate', 'Ferncastle',
  'Pellworth', 'Sundrift', 'Gravelbourne', 'Larkhollow', 'Wexmoor', 'Kestrelby', 'Dunmarrow', 'Ivoryside',
] as const // biome-ignore format: a table reads better than a column

const companyTails = [
  'Foods',
  'Logistics',
  'Health',
  'Energy',
  'Studios',
  'Mobility',
  'Insurance',
  'Robotics',
] as const

const givenNames = [
  'Amaru', 'Belisa', 'Corin', 'Delphie', 'Eskil', 'Farida', 'Gwendal', 'Hanako', 'Ilario', 'Junia', 'Kofi', 'Liesel',
  'Maelis', 'Nadir', 'Oriel', 'Petra', 'Quentin', 'Rosalba', 'Soren', 'Tamsin', 'Umar', 'Vesna', 'Wren', 'Yara',
] as const // biome-ignore format: a table reads better than a column

const familyNames = [
  'Ashgrove', 'Birkwater', 'Calloway-Reed', 'Dornfeld', 'Elmsworth', 'Fennimore', 'Garrowby', 'Hollins', 'Iverdale',
  'Jessamy', 'Kirkfold', 'Lindqvist-Bray', 'Marlowe-Tan', 'Northwood', 'Oakhurst', 'Penhallow',
] as const // biome-ignore format: a table reads better than a column

/** The name of the n-th client, each once; those beyond the first 128 are branches. */
export function companyName(index: number): string {
  const head = companyHeads[(index * 5) % companyHeads.length]
  const tail = companyTails[(index + Math.floor(index / companyHeads.length)) % companyTails.length]
  const branch = Math.floor(index / (companyHeads.length * companyTails.length))
  return branch === 0 ? `${head} ${tail}` : `${head} ${tail} ${branch + 1}`
}

/** The name of the n-th person, each once up to 384. */
export function personName(index: number): string {
  const given = givenNames[(index * 7) % givenNames.length]
  const family = familyNames[(index * 3 + Math.floor(index / 48)) % familyNames.length]
  return `${given} ${family}`
}

/** The name of the n-th of very many people; some share one. */
export function crowdName(index: number): string {
  const initial = String.fromCharCode(65 + (Math.floor(index / 384) % 26))
  const [given, ...family] = personName(index).split(' ')
  return `${given} ${initial}. ${family.join(' ')}`
}

/** The companies that stand between clients and talent. */
export const nodeNames = ['Northbeam Node', 'Saltmarsh Node', 'Juniper Node'] as const

/** A field of work: its category's name, its hourly rates, what its jobs are called. */
export type Field = {
  readonly category: string
  readonly meanRate: number
  readonly share: number
  readonly titles: readonly string[]
}

/** The fields in the order of their category ids. The last one is added by vote during the story. */
export const fields: readonly Field[] = [
  {
    category: 'Engineering',
    meanRate: 98,
    share: 46,
    titles: [
      'Senior backend engineer, payments',
      'React engineer for a booking flow',
      'Kotlin engineer, field service app',
      'Data engineer, warehouse migration',
      'Site reliability engineer',
      'Staff engineer, search ranking',
      'QA engineer, release automation',
      'Rust engineer, telemetry agent',
    ],
  },
  {
    category: 'Design',
    meanRate: 84,
    share: 22,
    titles: [
      'Product designer, onboarding',
      'Design systems lead',
      'Brand designer, packaging line',
      'UX researcher, clinician interviews',
      'Motion designer, launch films',
      'Service designer, claims process',
    ],
  },
  {
    category: 'Product',
    meanRate: 104,
    share: 16,
    titles: [
      'Product manager, fleet dashboard',
      'Interim head of product',
      'Product analyst, pricing',
      'Technical program manager, migration',
      'Product owner, warehouse tools',
    ],
  },
  {
    category: 'Other',
    meanRate: 62,
    share: 8,
    titles: [
      'Technical writer, public API',
      'Finance operations specialist',
      'Localisation editor, five languages',
      'Support team lead, night shift',
    ],
  },
  {
    category: 'Marketing',
    meanRate: 71,
    share: 14,
    titles: [
      'Lifecycle marketing manager',
      'Content strategist, climate reports',
      'Performance marketer, paid search',
      'Community manager, developer forum',
    ],
  },
]

/** The words of a data URI that carries a title and, if wanted, more: no off-chain store is needed to show it. */
export function metadataUri(content: Readonly<Record<string, string>>): string {
  return `data:application/json,${encodeURIComponent(JSON.stringify(content))}`
}

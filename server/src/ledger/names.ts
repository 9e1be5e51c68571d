import type { EventEntity } from '../subgraph/event-entity.ts'

/**
 * camelCase to snake_case.
 * @example snakeCase('metadataURI') // 'metadata_uri'
 */
export function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}

/** SQL identifier; parameters have names such as from, to and values, which SQL keeps for itself. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Table that mirrors an event entity: JobPosted -> job_posted. */
export const tableOf = (entity: EventEntity): string => snakeCase(entity.name)

export const namesOf = (entities: readonly EventEntity[]): ReadonlySet<string> =>
  new Set(entities.map(({ name }) => name))

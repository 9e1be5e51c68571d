import { Document } from 'yaml'
import { toDataSource } from './data-source.ts'
import { type Contracts, type Deployment, template } from './template.ts'

/** The text of a network's manifest, in the form in which graph-cli writes it again. */
export function manifestText(network: string, deployment: Deployment, contracts: Contracts): string {
  const manifest = {
    specVersion: template.specVersion,
    description: template.description,
    indexerHints: { prune: 'never' },
    schema: { file: './schema.graphql' },
    dataSources: template[deployment].map((source) =>
      toDataSource(source, { network, deployment, contracts }),
    ),
  }
  // One object may stand in several places, which YAML would write as an alias.
  return new Document(manifest, { aliasDuplicateObjects: false }).toString()
}

import { type Deployment, type DeploymentParameters, defaultParameters, planDeployment } from '../deploy.ts'
import type { Cast } from './cast.ts'
import { tokens } from './money.ts'
import { idleNode, idleNodeName } from './proposals.ts'
import type { StorySize } from './sizes.ts'
import { fields } from './vocabulary.ts'
import type { World } from './world.ts'

/** Whole BTRST for the community: 54 % of the supply, kept by the treasury. */
const communityTokens = 135_000_000

/** The deployment that the story plays on. Votes are short, since its blocks are hours or days apart. */
export function storyDeployment(cast: Cast, size: StorySize): Deployment {
  const parameters: DeploymentParameters = {
    ...defaultParameters,
    votingPeriod: size.votingPeriod,
    // The last field is added by vote.
    categories: fields.slice(0, -1).map(({ category }) => category),
    nodes: [...cast.nodes, { address: idleNode({ cast }), name: idleNodeName }],
    screeners: cast.screeners.map(({ address }) => address),
    guardian: cast.guardian,
  }
  return planDeployment(cast.deployer, parameters)
}

/** The two blocks before anybody arrives: the contracts, then their roles and the split of the whole supply. */
export async function openNetwork(world: World, deployment: Deployment): Promise<void> {
  const { chain, calls, cast, clock, addresses } = world
  const [createdAt = clock.start, setUpAt = clock.start] = clock.setup
  for (const creation of deployment.creations) chain.send(cast.deployer, creation)
  await chain.mine(createdAt)
  for (const call of deployment.setup) chain.send(cast.deployer, call)
  for (const holder of [cast.builders, cast.investors, cast.sale]) {
    chain.send(cast.deployer, calls.btrst('transfer', [holder.address, tokens(holder.tokens)]))
  }
  chain.send(cast.deployer, calls.btrst('transfer', [addresses.Treasury, tokens(communityTokens)]))
  await chain.mine(setUpAt)
}

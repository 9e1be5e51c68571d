import { type Deployment, type DeploymentParameters, defaultParameters, planDeployment } from '../deploy.ts'
import type { Cast } from './cast.ts'
import { storyVotingPeriod } from './governance.ts'
import { tokens } from './money.ts'
import { idleNode, idleNodeName } from './proposals.ts'
import { fields } from './vocabulary.ts'
import type { World } from './world.ts'

/** The deployment that the story plays on. Votes are short, since its blocks are hours apart. */
export function storyDeployment(cast: Cast): Deployment {
  const parameters: DeploymentParameters = {
    ...defaultParameters,
    votingPeriod: storyVotingPeriod,
    // The last field is added by vote.
    categories: fields.slice(0, -1).map(({ category }) => category),
    nodes: [...cast.nodes, { address: idleNode({ cast }), name: idleNodeName }],
    guardian: cast.guardian,
  }
  return planDeployment(cast.deployer, parameters)
}

/** The two blocks before anybody arrives: the contracts, then their roles and the first distribution. */
export async function openNetwork(world: World, deployment: Deployment): Promise<void> {
  const { chain, calls, cast, clock, addresses } = world
  const [createdAt = clock.start, setUpAt = clock.start] = clock.setup
  for (const creation of deployment.creations) chain.send(cast.deployer, creation)
  await chain.mine(createdAt)
  for (const call of deployment.setup) chain.send(cast.deployer, call)
  chain.send(cast.deployer, calls.btrst('transfer', [addresses.Timelock, tokens(130_000_000)]))
  chain.send(cast.deployer, calls.btrst('transfer', [addresses.ReferralRewards, tokens(600_000)]))
  await chain.mine(setUpAt)
}

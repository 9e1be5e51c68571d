import { categories, contracts, nobody } from './people.ts'
import { evenly, later, type World } from './world.ts'

/** The frame of the market: its settings, its nodes, and the talent that signs up and is screened. */
export class Network {
  readonly #world: World
  #applications = 0

  constructor(world: World) {
    this.#world = world
  }

  plan(): void {
    const { agenda, people } = this.#world
    agenda.at(0, () => this.#open())
    evenly(this.#world, people.talents.length, 0.5, 650, () => this.#apply())
    agenda.at(240 * this.#world.slotsPerDay, () =>
      this.#world.writer.emit('FeeBpsUpdated', contracts.config, { oldFeeBps: 1000, newFeeBps: 1500 }),
    )
  }

  #open(): void {
    const { writer, people } = this.#world
    writer.transaction()
    writer.emit('FeeBpsUpdated', contracts.config, { oldFeeBps: 0, newFeeBps: 1000 })
    for (const [index, name] of categories.entries())
      writer.emit('CategoryAdded', contracts.config, { categoryId: BigInt(index + 1), name })
    for (const [index, node] of people.nodes.entries())
      writer.emit('NodeAdded', contracts.config, { node, name: `Node ${index + 1}` })
    writer.emit('ScreeningParamsUpdated', contracts.screening, {
      reportsNeeded: 2,
      approvalsNeeded: 2,
      rewardBtrst: 5n * 10n ** 18n,
    })
  }

  #apply(): void {
    const { random, writer, people } = this.#world
    const talent = people.talents[this.#applications] ?? nobody
    const applicationId = BigInt(++this.#applications)
    writer.transaction()
    writer.emit('TalentApplied', contracts.screening, {
      applicationId,
      talent,
      categoryId: BigInt(random.int(1, categories.length)),
      metadataURI: '',
    })
    if (random.chance(0.3))
      writer.emit('ReferralRegistered', contracts.referrals, {
        referred: talent,
        referrer: people.talents[random.favoured(people.talents.length)] ?? nobody,
        kind: 0,
        expiresAt: BigInt(writer.timestamp + 365 * 86_400),
      })
    later(this.#world, 1, () => this.#screen(applicationId, talent))
  }

  #screen(applicationId: bigint, talent: string): void {
    const { random, writer, people } = this.#world
    const approve = random.chance(0.8)
    const first = random.int(0, people.screeners.length - 2)
    const screeners = people.screeners.slice(first, first + 2)
    for (const screener of screeners) {
      writer.transaction()
      writer.emit('ScreeningClaimed', contracts.screening, { applicationId, screener })
    }
    later(this.#world, 2, () => {
      for (const screener of screeners) {
        writer.transaction()
        writer.emit('ScreeningSubmitted', contracts.screening, {
          applicationId,
          screener,
          approve,
          reportURI: '',
        })
      }
      writer.emit('ScreeningDecided', contracts.screening, {
        applicationId,
        talent,
        approved: approve,
        approvals: approve ? 2 : 0,
        rejections: approve ? 0 : 2,
      })
      for (const screener of screeners)
        writer.emit('ScreenerRewarded', contracts.screening, {
          applicationId,
          screener,
          rewardBtrst: 5n * 10n ** 18n,
        })
    })
  }
}

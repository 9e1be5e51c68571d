import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ScreeningReport } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { screenerAt } from '../../entities/screener'
import { reportId } from '../../ids'

/** The reward comes in the transaction of its report, so the report is still in graph-node's memory. */
export function rewardScreener(
  event: ethereum.Event,
  applicationId: BigInt,
  address: Address,
  reward: BigInt,
): void {
  const id = reportId(applicationId, address)
  const report = ScreeningReport.loadInBlock(id)
  if (report === null) {
    noteAnomaly(event, 'ScreenerRewarded', 'report ' + id, 'was not submitted in this block.')
    return
  }
  report.reward = report.reward.plus(reward)
  report.save()

  const screener = screenerAt(address, event)
  screener.rewards = screener.rewards.plus(reward)
  screener.save()
}

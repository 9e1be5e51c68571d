import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { ScreeningReport } from '../../../generated/schema'
import { screenerAt } from '../../entities/screener'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'

/** The application is not looked up: reports are among the most frequent events. */
export function submitReport(
  event: ethereum.Event,
  applicationId: BigInt,
  address: Address,
  approve: boolean,
  reportURI: string,
): void {
  const now = timeOf(event)
  const id = eventId(event)
  const report = new ScreeningReport(id)
  report.application = numberId(applicationId)
  report.screener = address
  report.approve = approve
  report.reportURI = reportURI
  report.reportedAt = now
  report.submitted = id
  report.save()

  const screener = screenerAt(address, event)
  screener.reportCount = screener.reportCount + 1
  if (approve) screener.approvals = screener.approvals + 1
  screener.lastReportAt = now
  screener.save()
}

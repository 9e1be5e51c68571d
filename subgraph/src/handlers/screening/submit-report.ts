import { Address, BigInt, ethereum, Value } from '@graphprotocol/graph-ts'
import { ScreeningReport } from '../../../generated/schema'
import { screenerAt } from '../../entities/screener'
import { addFields, field } from '../../fields'
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
  addFields(report, [
    field('application', Value.fromString(numberId(applicationId))),
    field('screener', Value.fromAddress(address)),
    field('approve', Value.fromBoolean(approve)),
    field('reportURI', Value.fromString(reportURI)),
    field('reportedAt', Value.fromI64(now)),
    field('submitted', Value.fromBytes(id)),
  ])
  report.save()

  const screener = screenerAt(address, event)
  screener.reportCount = screener.reportCount + 1
  if (approve) screener.approvals = screener.approvals + 1
  screener.lastReportAt = now
  screener.save()
}

import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { jobTotals } from '../../entities/totals'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { JobStatus } from '../../states'

export function closeJob(event: ethereum.Event, jobId: BigInt, reason: i32): void {
  const id = numberId(jobId)
  const job = Job.load(id)
  if (job === null) {
    noteAnomaly(event, 'JobClosed', 'job ' + id, 'was never posted.')
    return
  }
  const status = JobStatus.ofReason(reason)
  if (status === null) {
    noteAnomaly(
      event,
      'JobClosed',
      'job ' + id,
      'was closed for the unknown reason ' + reason.toString() + '.',
    )
    return
  }
  if (job.status != JobStatus.OPEN) {
    noteAnomaly(event, 'JobClosed', 'job ' + id, 'is ' + job.status + ' and was closed.')
    return
  }
  job.status = status
  job.closedAt = timeOf(event)
  job.save()

  const totals = jobTotals()
  totals.openJobs = totals.openJobs - 1
  totals.save()
}

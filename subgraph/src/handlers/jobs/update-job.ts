import { BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { titleIn } from '../../entities/title'
import { numberId } from '../../ids'
import { timeOf } from '../../small-number'

export function updateJob(
  event: ethereum.Event,
  jobId: BigInt,
  budget: BigInt,
  positions: i32,
  metadataURI: string,
): void {
  const id = numberId(jobId)
  const job = Job.load(id)
  if (job === null) {
    noteAnomaly(event, 'JobUpdated', 'job ' + id, 'was never posted.')
    return
  }
  job.budget = budget
  job.positions = positions
  job.metadataURI = metadataURI
  job.title = titleIn(metadataURI)
  job.updatedAt = timeOf(event)
  job.save()
}

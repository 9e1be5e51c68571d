import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Category, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { meetClient } from '../../entities/client'
import { isNew } from '../../entities/numbering'
import { marketPoint } from '../../entities/points'
import { titleIn } from '../../entities/title'
import { jobTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
import { timeOf } from '../../small-number'
import { JobStatus } from '../../states'

export function postJob(
  event: ethereum.Event,
  jobId: BigInt,
  clientAddress: Address,
  categoryId: BigInt,
  node: Address,
  budget: BigInt,
  positions: i32,
  metadataURI: string,
): void {
  const id = numberId(jobId)
  const totals = jobTotals()
  if (!isNew(event, 'JobPosted', 'job', jobId, totals.newestJob)) return
  meetClient(clientAddress, event)

  const job = new Job(id)
  job.client = clientAddress
  job.category = categoryOf(event, categoryId)
  job.node = node.equals(Address.zero()) ? null : node
  job.budget = budget
  job.positions = positions
  job.metadataURI = metadataURI
  job.title = titleIn(metadataURI)
  job.status = JobStatus.OPEN
  job.postedAt = timeOf(event)
  job.posted = eventId(event)
  job.projectCount = 0
  job.contractedValue = BigInt.zero()
  job.volume = BigInt.zero()
  job.save()
  addJobPoint(job.category)

  totals.jobs = totals.jobs + 1
  totals.openJobs = totals.openJobs + 1
  totals.newestJob = jobId
  totals.save()
}

function addJobPoint(category: string | null): void {
  const point = marketPoint(category)
  point.jobs = 1
  point.save()
}

/** The category's id; null when there is no such category. */
function categoryOf(event: ethereum.Event, categoryId: BigInt): string | null {
  const id = numberId(categoryId)
  if (Category.load(id) !== null) return id
  noteAnomaly(event, 'JobPosted', 'category ' + id, 'was never added.')
  return null
}

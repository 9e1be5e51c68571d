import { Address, BigInt, ethereum, Value } from '@graphprotocol/graph-ts'
import { Category, Job } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { meetClient } from '../../entities/client'
import { isNew } from '../../entities/numbering'
import { marketPoint } from '../../entities/points'
import { titleIn } from '../../entities/title'
import { jobTotals } from '../../entities/totals'
import { addFields, field } from '../../fields'
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
  const category = categoryOf(event, categoryId)
  const title = titleIn(metadataURI)
  if (category !== null) job.category = category
  if (title !== null) job.title = title
  if (node.notEqual(Address.zero())) job.node = node
  const zero = BigInt.zero()
  addFields(job, [
    field('client', Value.fromAddress(clientAddress)),
    field('budget', Value.fromBigInt(budget)),
    field('positions', Value.fromI32(positions)),
    field('metadataURI', Value.fromString(metadataURI)),
    field('status', Value.fromString(JobStatus.OPEN)),
    field('postedAt', Value.fromI64(timeOf(event))),
    field('posted', Value.fromBytes(eventId(event))),
    field('projectCount', Value.fromI32(0)),
    field('contractedValue', Value.fromBigInt(zero)),
    field('volume', Value.fromBigInt(zero)),
  ])
  job.save()
  addJobPoint(category)

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

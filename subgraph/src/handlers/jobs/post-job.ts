import { Address, BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { Category, Job, Node } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { isNew } from '../../entities/numbering'
import { marketPoint } from '../../entities/points'
import { titleIn } from '../../entities/title'
import { marketTotals } from '../../entities/totals'
import { eventId, numberId } from '../../ids'
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
  const totals = marketTotals()
  if (!isNew(event, 'JobPosted', 'job', jobId, totals.newestJob)) return
  const client = clientAt(clientAddress, event)

  const job = new Job(id)
  job.client = client.id
  job.category = enterCategory(event, categoryId)
  job.node = enterNode(node)
  job.budget = budget
  job.positions = positions
  job.metadataURI = metadataURI
  job.title = titleIn(metadataURI)
  job.status = JobStatus.OPEN
  job.postedAt = event.block.timestamp.toI64()
  job.posted = eventId(event)
  job.bidCount = 0
  job.projectCount = 0
  job.contractedValue = BigInt.zero()
  job.volume = BigInt.zero()
  job.save()
  addJobPoint(job.category)

  client.jobCount = client.jobCount + 1
  client.save()
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

/** Counts the job at its node and gives the node's id; null when there is none, or none that was added. */
function enterNode(address: Address): Bytes | null {
  if (address.equals(Address.zero())) return null
  const node = Node.load(address)
  if (node === null) return null
  node.jobCount = node.jobCount + 1
  node.save()
  return address
}

/** Counts the job in its category and gives the category's id; null when there is no such category. */
function enterCategory(event: ethereum.Event, categoryId: BigInt): string | null {
  const id = numberId(categoryId)
  const category = Category.load(id)
  if (category === null) {
    noteAnomaly(event, 'JobPosted', 'category ' + id, 'was never added.')
    return null
  }
  category.jobCount = category.jobCount + 1
  category.save()
  return id
}

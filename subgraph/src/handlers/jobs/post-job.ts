import { Address, BigInt, ethereum } from '@graphprotocol/graph-ts'
import { Category, Job, Node } from '../../../generated/schema'
import { noteAnomaly } from '../../entities/anomaly'
import { clientAt } from '../../entities/client'
import { loadNetwork } from '../../entities/network'
import { isNew } from '../../entities/numbering'
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
  const network = loadNetwork()
  if (!isNew(event, 'JobPosted', 'job', jobId, network.newestJob)) return
  const client = clientAt(clientAddress, network, event)

  const job = new Job(id)
  job.client = client.id
  job.category = enterCategory(event, categoryId)
  if (node.notEqual(Address.zero()) && Node.load(node) !== null) job.node = node
  job.budget = budget
  job.positions = positions
  job.metadataURI = metadataURI
  job.status = JobStatus.OPEN
  job.postedAt = event.block.timestamp.toI64()
  job.posted = eventId(event)
  job.bidCount = 0
  job.projectCount = 0
  job.contractedValue = BigInt.zero()
  job.volume = BigInt.zero()
  job.save()

  client.jobCount = client.jobCount + 1
  client.save()
  network.jobs = network.jobs + 1
  network.openJobs = network.openJobs + 1
  network.newestJob = jobId
  network.save()
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

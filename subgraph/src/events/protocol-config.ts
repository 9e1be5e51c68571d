import {
  CategoryAdded as CategoryAddedEvent,
  CategoryRetired as CategoryRetiredEvent,
  FeeBpsUpdated as FeeBpsUpdatedEvent,
  NodeAdded as NodeAddedEvent,
  NodeRemoved as NodeRemovedEvent,
  PaymentTermsUpdated as PaymentTermsUpdatedEvent,
} from '../../generated/ProtocolConfig/ProtocolConfig'
import {
  CategoryAdded,
  CategoryRetired,
  FeeBpsUpdated,
  NodeAdded,
  NodeRemoved,
  PaymentTermsUpdated,
} from '../../generated/schema'
import { eventId } from '../ids'
import { stamp } from './stamp'

export function recordFeeBpsUpdated(event: FeeBpsUpdatedEvent): void {
  const row = new FeeBpsUpdated(eventId(event))
  row.oldFeeBps = event.params.oldFeeBps
  row.newFeeBps = event.params.newFeeBps
  stamp(row, event)
  row.save()
}

export function recordCategoryAdded(event: CategoryAddedEvent): void {
  const row = new CategoryAdded(eventId(event))
  row.categoryId = event.params.categoryId
  row.name = event.params.name
  stamp(row, event)
  row.save()
}

export function recordCategoryRetired(event: CategoryRetiredEvent): void {
  const row = new CategoryRetired(eventId(event))
  row.categoryId = event.params.categoryId
  stamp(row, event)
  row.save()
}

export function recordNodeAdded(event: NodeAddedEvent): void {
  const row = new NodeAdded(eventId(event))
  row.node = event.params.node
  row.name = event.params.name
  stamp(row, event)
  row.save()
}

export function recordNodeRemoved(event: NodeRemovedEvent): void {
  const row = new NodeRemoved(eventId(event))
  row.node = event.params.node
  stamp(row, event)
  row.save()
}

export function recordPaymentTermsUpdated(event: PaymentTermsUpdatedEvent): void {
  const row = new PaymentTermsUpdated(eventId(event))
  row.reviewPeriod = event.params.reviewPeriod
  row.netTerm = event.params.netTerm
  stamp(row, event)
  row.save()
}

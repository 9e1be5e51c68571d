import {
  CategoryAdded,
  CategoryRetired,
  FeeBpsUpdated,
  NodeAdded,
  NodeRemoved,
  PaymentTermsUpdated,
} from '../../generated/ProtocolConfig/ProtocolConfig'
import {
  recordCategoryAdded,
  recordCategoryRetired,
  recordFeeBpsUpdated,
  recordNodeAdded,
  recordNodeRemoved,
  recordPaymentTermsUpdated,
} from '../events/protocol-config'
import { addCategory } from '../handlers/config/add-category'
import { addNode } from '../handlers/config/add-node'
import { removeNode } from '../handlers/config/remove-node'
import { retireCategory } from '../handlers/config/retire-category'
import { setFee } from '../handlers/config/set-fee'
import { setPaymentTerms } from '../handlers/config/set-payment-terms'

export function handleFeeBpsUpdated(event: FeeBpsUpdated): void {
  recordFeeBpsUpdated(event)
  setFee(event.params.newFeeBps)
}

export function handleCategoryAdded(event: CategoryAdded): void {
  recordCategoryAdded(event)
  addCategory(event, event.params.categoryId, event.params.name)
}

export function handleCategoryRetired(event: CategoryRetired): void {
  recordCategoryRetired(event)
  retireCategory(event, event.params.categoryId)
}

export function handleNodeAdded(event: NodeAdded): void {
  recordNodeAdded(event)
  addNode(event, event.params.node, event.params.name)
}

export function handleNodeRemoved(event: NodeRemoved): void {
  recordNodeRemoved(event)
  removeNode(event, event.params.node)
}

export function handlePaymentTermsUpdated(event: PaymentTermsUpdated): void {
  recordPaymentTermsUpdated(event)
  setPaymentTerms(event.params.reviewPeriod, event.params.netTerm)
}

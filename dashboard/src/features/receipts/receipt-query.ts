import { graphql } from '../../api/graphql.ts'

/** The block of a receipt, by its number: its hash is the one name that can never come to mean another block. */
export const receiptBlockQuery = graphql(`
  query ReceiptBlock($asOfBlock: Int) {
    block(asOfBlock: $asOfBlock) { number hash timestamp }
  }
`)

/** Queries to start from; they run as they are. */
export const readyQueries = [
  `# How the network is doing, at the newest block the index has.
query Overview {
  gsv { value unit block { number hash timestamp } }
  fees { value unit }
  takeRate { ratio { numerator denominator value } }
  disputeRateByCount { ratio { numerator denominator value } }
  treasuryBalance { wallet balances { token value } }
}
`,
  `# Volume by month. Add asOfBlock to see what was known at a block.
query Volume {
  gsvSeries(granularity: MONTH) {
    block { number hash }
    points { start end partial value }
  }
}
`,
  `# Verified invoices that wait for payment.
query Unpaid {
  invoices(status: VERIFIED, first: 20) {
    totalCount
    nodes { id client talent amount fee dueAt }
  }
}
`,
  `# Proposals with their tallies.
query Proposals {
  proposals {
    nodes { id title state forVotes againstVotes abstainVotes quorum quorumProgress { value } actions { summary } }
  }
}
`,
  `# What each metric means, and the SQL that makes it.
query Definitions {
  metrics { id title unit definition formula caveats version events sql }
}
`,
]

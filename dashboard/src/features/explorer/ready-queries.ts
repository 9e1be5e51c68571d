/** Queries to start from; they run as they are. */
export const readyQueries = {
  overview: {
    query: `# How the network is doing, at the newest block the index has.
query Overview {
  gsv { value unit block { number hash timestamp } }
  fees { value unit }
  takeRate { ratio { numerator denominator value } }
  disputeRateByCount { ratio { numerator denominator value } }
  treasuryBalance { wallets { address label } balances { token value } }
}
`,
  },
  volume: {
    query: `# Volume by month. Add asOfBlock to see what was known at a block.
query Volume {
  gsvSeries(granularity: MONTH) {
    block { number hash }
    points { start end partial value }
  }
}
`,
  },
  unpaid: {
    query: `# Verified invoices that wait for payment.
query Unpaid {
  invoices(status: VERIFIED, first: 20) {
    totalCount
    nodes { id client talent amount fee dueAt }
  }
}
`,
  },
  proposals: {
    query: `# Proposals with their tallies.
query Proposals {
  proposals {
    nodes {
      id title state
      forVotes againstVotes abstainVotes quorum
      quorumProgress { value }
      actions { summary }
    }
  }
}
`,
  },
  definitions: {
    query: `# What each metric means, and the SQL that makes it.
query Definitions {
  metrics { id title unit definition formula caveats version events sql }
}
`,
  },
  quality: {
    query: `# What the server checks of its own data after every sync, and what it found.
query Quality {
  quality {
    block { number hash }
    passed failed skipped
    checks { title rule status reason rows offenderCount offenders { subject blockNumber expected seen } }
  }
}
`,
  },
} as const

export type ReadyQuery = keyof typeof readyQueries

export const readyQueryNames = Object.keys(readyQueries) as ReadyQuery[] // the keys of a constant object

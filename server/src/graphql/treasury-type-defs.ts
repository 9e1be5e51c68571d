/** What a metric answers whose shape is the treasury’s holdings. */
export const treasuryTypeDefs = /* GraphQL */ `
"What is held of one token."
type TokenBalance {
  "USDC or BTRST."
  token: Unit!
  "The token contract, checksummed."
  address: String!
  "Transfers in minus transfers out, base units."
  value: BigInt!
}

"An address that is part of the treasury."
type TreasuryWallet {
  "Checksummed."
  address: String!
  "Its public name as token holders attested it, on-chain text; null for a timelock that was not attested."
  label: String
  "What it holds, one entry a known token."
  balances: [TokenBalance!]!
}

"Holdings of the treasury, at a block."
type TreasuryAnswer implements MetricAnswer {
  definition: MetricDefinition!
  "The block it is for."
  block: BlockRef!
  unit: Unit!
  "What it takes to ask for the answer again and to find it the same."
  proof: MetricProof!
  "The timelock, one of the wallets, checksummed. Null before the governor has named one."
  wallet: String
  "The timelock first, then the wallets that token holders attested; empty before there is one."
  wallets: [TreasuryWallet!]!
  "The sum over all wallets, one entry a known token; empty while there is no wallet."
  balances: [TokenBalance!]!
}
`

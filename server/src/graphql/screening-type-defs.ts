import { asOfArgs } from './as-of-type-defs.ts'

/** Applications of talent, and who looks at them. */
export const screeningTypeDefs = /* GraphQL */ `
"Where an application stands."
enum ApplicationStatus {
  "Waits for reports."
  OPEN
  "Decided in favour; the approval may have been revoked since."
  APPROVED
  "Decided against."
  REJECTED
  "Taken back by the talent."
  WITHDRAWN
}

"An application of a talent for a category."
type Application {
  "Number that TalentScreening gave it, from 1."
  id: ID!
  "Who applied, checksummed address."
  talent: String!
  "Number of the category."
  categoryId: Int!
  "Name of the category; empty when it was never named. On-chain text; it may hold anything."
  category: String!
  "Where it stands."
  status: ApplicationStatus!
  "Where the profile is, on-chain text; may be empty."
  profileURI: String!
  "Reports it needs for a decision, frozen when it was made; null when no event tells."
  reportsNeeded: Int
  "Reports in favour."
  approvals: Int!
  "Reports against."
  rejections: Int!
  "Screeners who took a seat, checksummed, in order; also those who let it lapse and whose seat another took over."
  claimedBy: [String!]!
  "Screeners who reported, checksummed, in order."
  reportedBy: [String!]!
  "When it was made."
  appliedAt: Timestamp!
  "Block in which it was made."
  appliedBlock: Int!
  "When it was decided or withdrawn; null while open."
  decidedAt: Timestamp
  "Transaction that made it."
  transactionHash: String!
}

"A page of applications, newest first."
type ApplicationConnection {
  "The block it is for."
  block: BlockRef!
  "How many match, on all pages."
  totalCount: Int!
  pageInfo: PageInfo!
  nodes: [Application!]!
}

extend type Query {
  "Applications of talent, newest first."
  talentApplications(
    ${asOfArgs}
    "How many, 1 to 200."
    first: Int = 50
    "endCursor of the page before."
    after: String
    status: ApplicationStatus
    "Address of who applied."
    talent: String
  ): ApplicationConnection!
}
`

import { castVote } from './cast-vote.ts'

export const governanceActions = { 'cast-vote': castVote }

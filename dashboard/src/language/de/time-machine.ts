import type { Texts } from '../en/index.ts'

export const timeMachine: Texts['timeMachine'] = {
  unreadable: (text) =>
    `„${text}“ nennt keinen Zeitpunkt. Möglich sind Nummer oder Hash eines Blocks, ein Datum wie 2025-06-30 oder ein Zeitpunkt eines Antrags wie 3.voteEnd.`,
}

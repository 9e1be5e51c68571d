import { encodeFunctionData, zeroAddress } from 'viem'
import { signingTexts } from '../../language/signing-texts.ts'
import type { Action } from '../action.ts'
import { abis, addressOf } from '../contracts.ts'
import type { Planning, PlanResult } from './planning.ts'

type PostJob = Extract<Action, { kind: 'post-job' }>

/** Posts a job. It moves no money; the budget is a statement. */
export function planPostJob({ config, account }: Planning, action: PostJob): PlanResult {
  return {
    ok: true,
    plan: {
      account,
      chainId: config.chainId,
      call: {
        kind: 'act',
        title: signingTexts().calls.postJob,
        contract: 'JobBoard',
        to: addressOf(config, 'JobBoard'),
        data: encodeFunctionData({
          abi: abis.JobBoard,
          functionName: 'postJob',
          // No node: the job is open to all of them.
          args: [action.categoryId, zeroAddress, action.budget, action.positions, action.metadataURI],
        }),
      },
      later: [],
      facts: [[signingTexts().facts.movesMoney, signingTexts().facts.noMoney]],
    },
  }
}

import { type EncodeFunctionDataParameters, encodeFunctionData, keccak256, zeroHash } from 'viem'
import { expect, test } from 'vitest'
import { bytes32OfText, jsonDataUri } from '../chain-text.ts'
import { abis } from '../contracts.ts'
import { describeCall } from '../describe-call.ts'
import { describeSignature } from '../describe-signature.ts'
import { at, fakedConfig } from '../testing/faked-planning.ts'

/** What a call of the escrow says, from its bytes. */
function said(functionName: string, args: readonly unknown[]) {
  const call = { abi: abis.InvoiceEscrow, functionName, args } as unknown as EncodeFunctionDataParameters
  return describeCall(fakedConfig, at('2'), encodeFunctionData(call))
}

const start = 1_751_328_000n
const someone = '0xaAaAaAaaAaAaAaaAaAAAAAAAAaaaAaAaAaaAaaAa'

test.each([
  [
    'approveInvoice',
    [9n],
    'Pay invoice 9 with what its escrow holds: its amount to the talent, its fee to the treasury. Nothing is taken from your account.',
    [],
  ],
  [
    'fundEscrowWithPermit',
    [5n, 1_150_000_000n, start, 27, zeroHash, zeroHash],
    'Put 1,150 USDC into the escrow of engagement 5, by the permission just signed.',
    [
      ['Into escrow', '1,150 USDC'],
      ['The permission ends', '1 Jul 2025, 00:00 UTC'],
    ],
  ],
  [
    'withdrawEscrow',
    [5n, at('a'), 2_500_000n],
    'Take 2.5 USDC out of the escrow of engagement 5.',
    [['To', someone]],
  ],
  [
    'claimOwed',
    [at('a')],
    'Claim all that the escrow owes your account and could not deliver.',
    [['To', someone]],
  ],
  [
    'submitInvoice',
    [5n, 100_000_000n, start, start + 86_400n, jsonDataUri({ title: 'A week' })],
    'Bill 100 USDC for work of engagement 5. The fee comes on top and is the client’s.',
    [
      ['Work from', '1 Jul 2025, 00:00 UTC'],
      ['until', '2 Jul 2025, 00:00 UTC'],
      ['Text, public for ever', '{"title":"A week"}'],
    ],
  ],
  [
    'verifyInvoice',
    [9n, keccak256('0x01')],
    'Confirm invoice 9: the work it bills was checked. From then on it can be paid.',
    [['Hash of what was checked', keccak256('0x01')]],
  ],
  [
    'rejectInvoice',
    [9n, bytes32OfText('hours do not match')],
    'Refuse invoice 9. Its period and amount may be billed again.',
    [['Reason, public for ever', 'hours do not match']],
  ],
  [
    'cancelInvoice',
    [9n],
    'Take invoice 9 back. Its period and amount may be billed again; the invoice itself cannot come back.',
    [],
  ],
  [
    'releaseInvoice',
    [9n],
    'Pay invoice 9 from its escrow, since it is due: its amount to the talent, its fee to the treasury. Nothing is taken from your account.',
    [],
  ],
  [
    'refundInvoice',
    [9n, 40_000_000n],
    'Give 40 USDC of invoice 9 back to the client. The fee stays where it is.',
    [],
  ],
])('%s', (name, args, sentence, facts) => expect(said(name, args)).toEqual({ sentence, facts }))

const permit = {
  kind: 'sign',
  title: 'Permit',
  contract: 'UsdcTest',
  to: at('1'),
  name: 'permit',
  typedData: {
    domain: { name: 'Test USD Coin', version: '1', chainId: 31_337n, verifyingContract: at('1') },
    types: {},
    primaryType: 'Permit',
    message: { owner: at('a'), spender: at('2'), value: 1_150_000_000n, nonce: 3n, deadline: start },
  },
} as const

test('a permit names spender, exact amount and end, from the data that is signed', () =>
  expect(describeSignature(fakedConfig, permit)).toEqual({
    sentence:
      'Allow InvoiceEscrow to take exactly 1,150 USDC from you, by this signature. Nothing is sent by signing.',
    facts: [
      ['Spender', `InvoiceEscrow (${at('2')})`],
      ['Allowance, exact', '1,150 USDC'],
      ['The permission ends', '1 Jul 2025, 00:00 UTC'],
      ['For chain', '31337'],
    ],
  }))

test('a permit for another contract is not told as one of ours', () => {
  const domain = { ...permit.typedData.domain, verifyingContract: at('9') }
  const foreign = { ...permit, typedData: { ...permit.typedData, domain } }
  expect(describeSignature(fakedConfig, foreign).sentence).toContain('Sign “Permit” for 0x9999')
})

import { toHex } from 'viem'
import type { RuntimeConfig } from '../../../config/runtime-config.ts'
import { decimalsOf, parseAmount, type Token } from '../../../format/amount.ts'
import { signingTexts } from '../../../language/signing-texts.ts'
import { byteLength, bytes32OfText } from '../../chain-text.ts'
import { addressOf, type ContractName } from '../../contracts.ts'
import {
  addressField,
  amountField,
  categoryField,
  choiceField,
  countField,
  dayField,
  longTextField,
  shareField,
  textField,
} from '../../fields/common.ts'
import { bad, type Field, type Fields, type ValuesOf } from '../../fields/field.ts'
import { dayFromNow, readShare, readText } from '../../fields/readers.ts'
import type { Call } from '../../plan.ts'
import { callOf } from '../planning.ts'

/** Everything that a vote can have the timelock do (protocol.md E4): what it is called, what it asks, and the call. */

interface Spec<F extends Fields> {
  readonly fields: () => F
  readonly call: (config: RuntimeConfig, values: ValuesOf<F>) => Call
}

/** A call whose fields are known only to itself. */
export type TimelockCall = Spec<Fields>

const define = <F extends Fields>(spec: Spec<F>): TimelockCall =>
  // Its own fields give its values, under their own names; the list of all calls cannot say so.
  spec as unknown as TimelockCall

const forms = () => signingTexts().governance.forms
const secondsPerDay = 86_400n
const maxFeeBps = 2500n
const maxNameBytes = 64
const maxReports = 7
const maxReviewDays = 90
const maxNetDays = 365
const usualBudgetDays = 365

/** A text of at most so many bytes on the chain. */
const shortTextField = (label: string, what: string, most: number): Field<string> => ({
  ...textField(label, what),
  hint: forms().bytes(most),
  read: (text) => {
    const read = readText(text, what)
    return read.ok && byteLength(read.value) > most
      ? bad(forms().tooManyBytes(byteLength(read.value), most))
      : read
  },
})

/** An amount that may be nothing. */
const amountOrZeroField = (label: string, token: Token): Field<bigint> => ({
  ...amountField(label, token),
  read: (text) => parseAmount(text, decimalsOf[token]),
})

const kindField = (): Field<'0' | '1'> =>
  choiceField(forms().referralKind, [
    ['0', forms().ofClients],
    ['1', forms().ofTalent],
  ])

const budgetCall = (token: Token, contract: ContractName): TimelockCall =>
  define({
    fields: () => ({
      amount: { ...amountField(forms().amount, token), half: true },
      spender: addressField(forms().spender),
      startsAt: { ...dayField(forms().startsAt, dayFromNow(0)), half: true },
      endsAt: { ...dayField(forms().endsAt, dayFromNow(usualBudgetDays)), half: true },
      purpose: longTextField(forms().purpose, forms().aPurpose),
    }),
    call: (config, { spender, amount, startsAt, endsAt, purpose }) => {
      const args = [
        addressOf(config, contract),
        spender,
        amount,
        BigInt(startsAt),
        BigInt(endsAt),
        purpose,
      ] as const
      return callOf({ config }, 'allocateBudget', 'Treasury', 'allocateBudget', args)
    },
  })

export const timelockCalls = {
  setFeeBps: define({
    fields: () => ({
      fee: {
        ...shareField(forms().fee),
        hint: forms().feeHint,
        read: (text: string) =>
          readShare(text, undefined, maxFeeBps).ok ? readShare(text) : bad(forms().feeHint),
      },
    }),
    call: (config, { fee }) => callOf({ config }, 'setFeeBps', 'ProtocolConfig', 'setFeeBps', [fee]),
  }),
  addCategory: define({
    fields: () => ({ name: shortTextField(forms().name, forms().aName, maxNameBytes) }),
    call: (config, { name }) => callOf({ config }, 'addCategory', 'ProtocolConfig', 'addCategory', [name]),
  }),
  retireCategory: define({
    fields: () => ({ category: categoryField() }),
    call: (config, { category }) =>
      callOf({ config }, 'retireCategory', 'ProtocolConfig', 'retireCategory', [category]),
  }),
  addNode: define({
    fields: () => ({
      node: addressField(forms().node),
      name: shortTextField(forms().name, forms().aName, maxNameBytes),
    }),
    call: (config, { node, name }) =>
      callOf({ config }, 'addNode', 'ProtocolConfig', 'addNode', [node, name]),
  }),
  removeNode: define({
    fields: () => ({ node: addressField(forms().node) }),
    call: (config, { node }) => callOf({ config }, 'removeNode', 'ProtocolConfig', 'removeNode', [node]),
  }),
  setPaymentTerms: define({
    fields: () => ({
      review: { ...countField(forms().reviewDays, maxReviewDays, 0), half: true },
      net: { ...countField(forms().netDays, maxNetDays), half: true },
    }),
    call: (config, { review, net }) =>
      callOf({ config }, 'setPaymentTerms', 'ProtocolConfig', 'setPaymentTerms', [
        BigInt(review) * secondsPerDay,
        BigInt(net) * secondsPerDay,
      ]),
  }),
  setReferralRate: define({
    fields: () => ({
      kind: { ...kindField(), half: true },
      rate: { ...amountOrZeroField(forms().rate, 'BTRST'), half: true },
    }),
    call: (config, { kind, rate }) =>
      callOf({ config }, 'setReferralRate', 'ReferralRewards', 'setReferralRate', [Number(kind), rate]),
  }),
  setScreeningParams: define({
    fields: () => ({
      reports: { ...countField(forms().reports, maxReports), half: true },
      approvals: { ...countField(forms().approvals, maxReports), half: true },
      reward: { ...amountOrZeroField(forms().reward, 'BTRST'), half: true },
    }),
    call: (config, { reports, approvals, reward }) =>
      callOf({ config }, 'setScreeningParams', 'TalentScreening', 'setScreeningParams', [
        reports,
        approvals,
        reward,
      ]),
  }),
  revokeReferral: define({
    fields: () => ({
      referred: addressField(forms().referred),
      kind: { ...kindField(), half: true },
      reason: shortTextField(forms().revokeReason, forms().aRevokeReason, 32),
    }),
    call: (config, { referred, kind, reason }) =>
      callOf({ config }, 'revokeReferral', 'ReferralRewards', 'revokeReferral', [
        referred,
        Number(kind),
        bytes32OfText(reason),
      ]),
  }),
  revokeTalent: define({
    fields: () => ({
      talent: addressField(forms().talent),
      category: { ...categoryField(), half: true },
      reason: shortTextField(forms().revokeReason, forms().aRevokeReason, 32),
    }),
    call: (config, { talent, category, reason }) =>
      callOf({ config }, 'revokeTalent', 'TalentScreening', 'revokeTalent', [
        talent,
        category,
        bytes32OfText(reason),
      ]),
  }),
  allocateBudgetBtrst: budgetCall('BTRST', 'Btrst'),
  allocateBudgetUsdc: budgetCall('USDC', 'UsdcTest'),
  revokeBudget: define({
    fields: () => ({ budget: { ...countField(forms().budgetNumber, 1_000_000), half: true } }),
    call: (config, { budget }) =>
      callOf({ config }, 'revokeBudget', 'Treasury', 'revokeBudget', [toHex(budget, { size: 32 })]),
  }),
  setTreasuryWallet: define({
    fields: () => ({
      wallet: addressField(forms().wallet),
      active: choiceField(forms().counted, [
        ['true', forms().countsFromNow],
        ['false', forms().countsNoMore],
      ]),
      label: shortTextField(forms().label, forms().aName, maxNameBytes),
    }),
    call: (config, { wallet, active, label }) =>
      callOf({ config }, 'setTreasuryWallet', 'Treasury', 'setTreasuryWallet', [
        wallet,
        active === 'true',
        label,
      ]),
  }),
} as const satisfies Readonly<Record<string, TimelockCall>>

export type TimelockCallName = keyof typeof timelockCalls

export const timelockCallNames = Object.keys(timelockCalls) as readonly TimelockCallName[] // the keys of a constant object

export const isTimelockCall = (name: string): name is TimelockCallName => Object.hasOwn(timelockCalls, name)

/** One action of a proposal as chosen: a call, and what was entered for it. */
export interface ChosenCall {
  readonly name: TimelockCallName
  readonly entered: Readonly<Record<string, string>>
}

export const noChosenCalls = '[]'

/** A proposal's actions travel as one field of the form, as JSON that only this page writes. */
export const writeChosen = (chosen: readonly ChosenCall[]): string => JSON.stringify(chosen)

export const readChosen = (text: string): readonly ChosenCall[] =>
  (JSON.parse(text || noChosenCalls) as readonly ChosenCall[]).filter(({ name }) => isTimelockCall(name))

/** Referrals: what those who are referred and their referrers sign. */
export const signingReferrals = {
  titles: { register: 'Name who referred you', claim: 'Claim referral rewards' },
  /** By the contract's numbers. */
  roles: ['client', 'talent'] as readonly [string, string],
  says: {
    register: (referrer: string, role: string): string =>
      `Name ${referrer} as who referred you as ${role}. It cannot be changed.`,
    referrer: 'Referrer',
    role: 'You were referred as',
    claim: (to: string): string => `Pay all your referral rewards to ${to}.`,
    to: 'Paid to',
    unknownRole: (kind: string): string => `unknown role ${kind}`,
  },
  cannot: {
    self: 'Nobody refers themselves.',
    referred: (role: string, referrer: string): string =>
      `As ${role} you have named ${referrer} already. It cannot be changed.`,
    late: (role: string): string =>
      `You had a payment as ${role} already; a referrer can be named only before the first.`,
    nothingOwed: 'Nothing is owed to this account now.',
    poolTooLow: (owed: string, held: string): string =>
      `You are owed ${owed}, and the pool of rewards holds ${held}. It stays owed; token holders fill the pool.`,
  },
  facts: {
    earnsUntil: 'Your referrer earns until about',
    rate: 'Reward of your referrer',
    rateOf: (amount: string): string => `${amount} for each USDC of fee`,
    paidBy: 'Paid by',
    treasuryPays: 'the pool of rewards: it costs you nothing',
    follows: 'What follows',
    registeredThen: 'Each of your payments earns your referrer a reward, until then.',
    youGet: 'You get',
    paidTo: 'Paid to',
    poolHolds: 'The pool holds',
    claimedThen: 'All that is owed is paid at once.',
  },
  forms: {
    registerLead: 'Once in each role, and before the first payment in it. It cannot be changed.',
    role: 'You were referred as',
    referrer: 'Address of who referred you',
    to: 'Address to pay to',
    toHint: 'Your own, if you do not change it',
  },
}

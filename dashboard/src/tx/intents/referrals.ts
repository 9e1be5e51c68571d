/** What people do about referrals. */
export type ReferralIntent =
  | { readonly kind: 'register-referral' }
  | { readonly kind: 'claim-referral-rewards' }

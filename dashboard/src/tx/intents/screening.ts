/** What talent and screeners do about applications. Ids are those of the API. */
export type ScreeningIntent =
  | { readonly kind: 'apply-as-talent' }
  | { readonly kind: 'withdraw-application'; readonly applicationId: string }
  | { readonly kind: 'claim-screening'; readonly applicationId: string }
  | { readonly kind: 'submit-screening'; readonly applicationId: string }
  | { readonly kind: 'claim-screening-rewards' }

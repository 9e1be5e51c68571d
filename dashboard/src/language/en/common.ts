/** Words that many parts say. */
export const common = {
  close: 'Close',
  copy: (what: string): string => `Copy ${what}`,
  copied: 'Copied',
  noData: 'no data',
  unknown: 'unknown',
}

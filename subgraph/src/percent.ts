/** The registry of decisions has its fee in whole percent; everything else has basis points. 15 -> 1500 */
export function bpsOfPercent(percent: i32): i32 {
  return percent * 100
}

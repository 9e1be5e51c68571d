/**
 * Version of the rules that all metrics share: what a block holds, windows, UTC buckets, the order of parts, exact integers, where a number
 * is divided and cut, and the canonical text of an answer. It rises when one of them changes; what a single metric means has its own version.
 */
export const methodologyVersion = 1

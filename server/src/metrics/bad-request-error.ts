/** A question that cannot be answered as asked; the message tells the one who asked what to change. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError'
}

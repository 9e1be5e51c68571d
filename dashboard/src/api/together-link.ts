import { ApolloLink, Observable } from '@apollo/client'
import { mergeQuestions, operationOf, takeApart } from './merge-questions.ts'

/** Top fields of one request: well below what the server takes (40 names, 2,000 tokens). */
const mostFields = 24

interface Waiting {
  readonly operation: ApolloLink.Operation
  readonly fields: number
  readonly answer: (result: ApolloLink.Result) => void
  readonly fail: (error: unknown) => void
  readonly askAlone: () => void
}

/** Cuts the questions into requests that the server takes. */
function requestsOf(questions: readonly Waiting[]): Waiting[][] {
  const requests: Waiting[][] = []
  let fields = mostFields
  for (const question of questions) {
    fields += question.fields
    if (fields > mostFields) {
      requests.push([])
      fields = question.fields
    }
    requests.at(-1)?.push(question)
  }
  return requests
}

/**
 * Asks what is asked at one moment in one request: a page of thirty figures makes two requests, not thirty. Only for questions with
 * `context.together`. When a merged request is answered with an error, each question is asked alone, so that only the failing one fails.
 */
export function togetherLink(last: ApolloLink): ApolloLink {
  let waiting: Waiting[] = []

  const send = (questions: readonly Waiting[]) => {
    const [first] = questions
    if (!first) return
    if (questions.length === 1) return first.askAlone()
    const merged = mergeQuestions(questions.map(({ operation }) => operation))
    ApolloLink.execute(last, merged, { client: first.operation.client }).subscribe({
      next: (result) => {
        const data = 'data' in result ? result.data : undefined
        if (!data || ('errors' in result && result.errors))
          for (const question of questions) question.askAlone()
        else
          for (const [index, question] of questions.entries())
            question.answer({ data: takeApart(data, index) })
      },
      error: (error) => {
        for (const question of questions) question.fail(error)
      },
    })
  }

  const sendAll = () => {
    const questions = waiting
    waiting = []
    // Each in a task of its own, as putting many questions into one takes a phone its time.
    for (const request of requestsOf(questions)) setTimeout(() => send(request))
  }

  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        let alone: { unsubscribe(): void } | undefined
        const question: Waiting = {
          operation,
          fields: operationOf(operation.query).selectionSet.selections.length,
          answer: (result) => {
            observer.next(result)
            observer.complete()
          },
          fail: (error) => observer.error(error),
          askAlone: () => {
            alone = ApolloLink.execute(last, operation, { client: operation.client }).subscribe(observer)
          },
        }
        if (waiting.length === 0) setTimeout(sendAll)
        waiting.push(question)
        return () => {
          waiting = waiting.filter((one) => one !== question)
          alone?.unsubscribe()
        }
      }),
  )
}

import type { Request } from '../platform.ts'
import type { Answer } from '../wire.ts'

const DOCS = 'https://docs.github.com/rest'
const DEFAULT_PAGE_SIZE = 30
const MAX_PAGE_SIZE = 100

/** An answer of GitHub's. */
export function answerGithub(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

/** A refusal of GitHub's. */
export function refuseGithub(status: number, message: string): Answer {
  return answerGithub(status, { message, documentation_url: DOCS, status: String(status) })
}

/** The 403 for a permission that the workflow did not grant. */
export function refuseIntegration(): Answer {
  return refuseGithub(403, 'Resource not accessible by integration')
}

/** The page of a list that was asked for by `per_page` and `page`, with the links to the others. */
export function answerPage<T>(
  request: Request,
  list: readonly T[],
  describe: (items: T[]) => unknown,
): Answer {
  const perPage = Math.min(readNumber(request.query['per_page'], DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE)
  const page = readNumber(request.query['page'], 1)
  const link = describeLinks(request, { page, perPage, total: list.length })
  const items = list.slice((page - 1) * perPage, page * perPage)
  return answerGithub(200, describe(items), link === '' ? {} : { Link: link })
}

interface Pages {
  page: number
  perPage: number
  total: number
}

function describeLinks(request: Request, { page, perPage, total }: Pages): string {
  const last = Math.max(1, Math.ceil(total / perPage))
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams({
      ...request.query,
      per_page: String(perPage),
      page: String(number),
    })
    return `<${request.origin}${request.path}?${query}>; rel="${rel}"`
  }
  const back = page > 1 ? [to(page - 1, 'prev')] : []
  const forth = page < last ? [to(page + 1, 'next'), to(last, 'last')] : []
  const start = page > 1 ? [to(1, 'first')] : []
  return [...back, ...forth, ...start].join(', ')
}

function readNumber(value: string | undefined, fallback: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 ? number : fallback
}

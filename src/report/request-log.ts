import { endGroup, info, startGroup } from '@actions/core'
import type { ExchangeEvent } from '../feishu/request.ts'
import { toLogText } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'

/** More lines than a person reads. */
const MAX_LINES = 200

/** Remembers the requests to Feishu for the log: no header, no body, no id of a person. */
export interface RequestLog {
  add(exchange: ExchangeEvent): void
  /** The log id of the last answer with `code: 0`. */
  lastLogId(): string | undefined
  /** Prints all requests in one folded group. */
  print(words: Words): void
}

/** Starts an empty log of requests. */
export function startRequestLog(): RequestLog {
  const exchanges: ExchangeEvent[] = []
  return {
    add: (exchange) => exchanges.push(exchange),
    lastLogId: () => exchanges.findLast(({ code, logId }) => code === 0 && logId)?.logId,
    print({ report }) {
      if (exchanges.length === 0) return
      startGroup(report.log.requests(exchanges.length))
      for (const exchange of exchanges.slice(0, MAX_LINES)) info(toLogText(describe(exchange)))
      if (exchanges.length > MAX_LINES) info(`+ ${exchanges.length - MAX_LINES}`)
      endGroup()
    },
  }
}

function describe({ method, path, status, code, ms, logId }: ExchangeEvent): string {
  const answer = [status ?? '-', code ?? '-'].join(' ')
  return [method, path, '→', answer, `${Math.round(ms)} ms`, logId ?? ''].join(' ').trim()
}

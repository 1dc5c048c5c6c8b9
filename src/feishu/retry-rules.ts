import type { FeishuError } from './feishu-error.ts'
import { isHandledBy } from './handling.ts'

/** Request Timeout, Too Early, Too Many Requests. */
const TRANSIENT_STATUS = [408, 425, 429]

/** Whether the same request may well succeed a moment later. */
export function isTransient({ code, facts: { kind, status = 0 } }: FeishuError): boolean {
  // The monthly quota also answers 429, but comes back only on the 1st (Feishu docs: API call limit).
  if (code === 99991403) return false
  if (isHandledBy(code, 'retry') || status >= 500 || TRANSIENT_STATUS.includes(status)) return true
  return ['unreachable', 'timeout', 'cut-off', 'not-feishu'].includes(kind)
}

/** Whether a failed request may have done its work, although nothing that can be trusted says so. */
export function mayHaveTakenEffect({ code, facts }: FeishuError): boolean {
  const { kind, status = 0, wasSent = true } = facts
  switch (kind) {
    case 'unreachable':
    case 'timeout':
      return wasSent
    case 'cut-off':
    case 'unavailable':
    case 'unexpected':
      return true
    case 'not-feishu':
      return status < 400
    case 'code':
      if (isHandledBy(code, 'throttled')) return false
      return isHandledBy(code, 'internal') || status >= 500
    default:
      return false
  }
}

/** Whether something else than Feishu has answered, and does not ask for another try: a web page, an empty body. */
export function isOddAnswer({ facts: { kind, status = 0 } }: FeishuError): boolean {
  return kind === 'not-feishu' && !TRANSIENT_STATUS.includes(status)
}

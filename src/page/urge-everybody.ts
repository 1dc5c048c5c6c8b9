import pLimit from 'p-limit'
import { FeishuError } from '../feishu/feishu-error.ts'
import { isAboutMessageOrQuota, mayBeOnePersons } from '../feishu/handling.ts'
import type { Answer } from '../feishu/retry.ts'
import { SIDE_BY_SIDE } from '../feishu/side-by-side.ts'
import { URGENT_IDS_PER_REQUEST, wasPerhapsDone } from '../feishu/urgent.ts'
import { chunk, quarter } from './batches.ts'
import type { Verdict } from './ledger.ts'

/** Urges the ids in one request and answers with those that Feishu left out; throws FeishuError. */
export type UrgeIds = (ids: readonly string[]) => Promise<Answer<readonly string[]>>

/**
 * Urges everybody on one channel: up to 200 ids a request, 5 requests at a time. A list that is refused for what may be
 * one person's fault is split in four, so that the others are still reached. Never throws: each id has its verdict.
 */
export async function urgeEverybody(options: {
  ids: readonly string[]
  urge: UrgeIds
  /** Ms until an answer comes too late. */
  remaining: () => number
}): Promise<Map<string, Verdict>> {
  const { ids, urge, remaining } = options
  const limit = pLimit(SIDE_BY_SIDE)
  const verdicts = new Map<string, Verdict>()
  /** What one request has met and every other request would meet too. */
  let hopeless: FeishuError | undefined

  async function callList(list: readonly string[], splitBy?: FeishuError): Promise<void> {
    if (list.length === 0) return
    const error = await limit(() => tryList(list))
    if (!error) return
    const isSplit = mayBeOnePersons(error) && !saysNobodyIsInTheChat(error)
    if (list.length > 1 && !hopeless && isSplit) {
      await (isAboutMessageOrQuota(error) ? callCarefully(list, error) : callParts(list, error))
      return
    }
    if (list.length === 1 && splitBy && isSameQuota(error, splitBy)) hopeless = error
    noteRefusal(list, error.facts.kind === 'too-late' ? (splitBy ?? error) : error)
  }

  async function callParts(list: readonly string[], error: FeishuError): Promise<void> {
    await Promise.all(quarter(list).map((part) => callList(part, error)))
  }

  // The message or the quota may be to blame. When the first and the last person, each alone, meet the very same error,
  // it is, and nobody else is tried. A quota may have room for some: so one request after the other.
  async function callCarefully(list: readonly string[], error: FeishuError): Promise<void> {
    const [first, last] = [list.slice(0, 1), list.slice(-1)]
    await callList(first, error)
    if (!hopeless) await callList(list.length > 1 ? last : [], error)
    const rest = list.slice(1, -1)
    const met = [...first, ...last].map((id) => verdicts.get(id))
    if (hopeless || met.every((verdict) => isRefusedBy(verdict, error))) {
      noteRefusal(list, hopeless ?? error)
      return
    }
    for (const part of quarter(rest)) {
      if (hopeless) noteRefusal(part, hopeless)
      else await callList(part, error)
    }
  }

  async function tryList(list: readonly string[]): Promise<FeishuError | undefined> {
    if (hopeless) return hopeless
    try {
      const { value, earlier } = await urge(list)
      const leftOut = new Set(value)
      const perhapsTwice = wasPerhapsDone(earlier)
      for (const id of list) {
        verdicts.set(
          id,
          leftOut.has(id) ? { kind: 'left-out' } : { kind: 'accepted', perhapsTwice },
        )
      }
      return undefined
    } catch (error) {
      if (!(error instanceof FeishuError)) throw error
      if (isThrottledBeyond(error, remaining())) hopeless = error
      return error
    }
  }

  function noteRefusal(list: readonly string[], error: FeishuError): void {
    const kind = saysNobodyIsInTheChat(error) ? 'left-out' : 'refused'
    for (const id of list) if (!verdicts.has(id)) verdicts.set(id, { kind, error })
  }

  await Promise.all(chunk([...new Set(ids)], URGENT_IDS_PER_REQUEST).map((list) => callList(list)))
  return verdicts
}

// Asking again is pointless when the platform wants us to wait for longer than there is time.
function isThrottledBeyond({ facts }: FeishuError, remainingMs: number): boolean {
  return facts.retryAfterMs !== undefined && facts.retryAfterMs >= remainingMs
}

// One person alone meets the quota's end: nobody else has room either.
function isSameQuota(error: FeishuError, splitBy: FeishuError): boolean {
  return error.code === 230024 && splitBy.code === 230024
}

function isRefusedBy(verdict: Verdict | undefined, { message }: FeishuError): boolean {
  return verdict?.kind === 'refused' && verdict.error.message === message
}

// 230001 has many meanings; the API page ties this one to a text. It saves asking again for every single id.
function saysNobodyIsInTheChat({ code, facts }: FeishuError): boolean {
  return code === 230001 && facts.msg.includes('all ids in the user_id_list are invalid')
}

import type { FeishuError } from '../feishu/feishu-error.ts'
import type { Language } from '../language.ts'
import type { Responder } from '../page/responder.ts'
import { describeFailure, describeUnrung, type FailureText } from './failure-wording.ts'

/** One thing that went wrong, and whom it kept from being reached. */
export interface Trouble {
  readonly text: FailureText
  readonly error: FeishuError | undefined
  readonly people: Set<Responder>
}

/** Collects what went wrong with the calls: each distinct error once, with everybody it concerns. */
export function collectTroubles(responders: readonly Responder[], language: Language): Trouble[] {
  const troubles = new Map<string, Trouble>()
  const add = (responder: Responder, text: FailureText | undefined, error?: FeishuError) => {
    if (!text) return
    const trouble = troubles.get(text.title) ?? { text, error, people: new Set() }
    troubles.set(text.title, trouble)
    trouble.people.add(responder)
  }
  for (const responder of responders) {
    add(responder, describeUnrung(responder, language), responder.error)
    for (const error of responder.fallbackErrors) {
      add(responder, describeFailure(error, language), error)
    }
  }
  return [...troubles.values()]
}

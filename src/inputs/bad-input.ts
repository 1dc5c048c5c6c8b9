import type { UserIdType } from '../feishu/urgent.ts'
import type { inputsEn } from '../words/inputs.en.ts'

/** The part of a rota line that could not be read. */
export type RotaPart =
  | 'rhythm'
  | 'from'
  | 'date'
  | 'time'
  | 'zone'
  | 'colon'
  | 'people'
  | 'exception'

/** The part of `phone-hours` that could not be read. */
export type PhoneHoursPart = 'zone' | 'days' | 'times'

/** What an id is that names no person. */
export type OtherId = 'chat_id' | 'message_id' | 'thread_id' | 'app_id'

/** How the card is sent when the input for it could not be used. */
export type UsedTarget = 'message-id' | 'send-to' | 'people'

/** An input that could not be used, as facts; what was `written` is shortened and free of e-mails and phone numbers. */
export type BadInput =
  | { readonly kind: 'credential-missing'; readonly input: 'app-id' | 'app-secret' }
  | { readonly kind: 'credentials-twice'; readonly input: string; readonly used: 'app' | 'token' }
  | { readonly kind: 'not-a-token'; readonly input: string; readonly used: 'app' | undefined }
  | { readonly kind: 'store-app-half'; readonly input: string; readonly missing: string }
  | { readonly kind: 'base-url'; readonly input: string; readonly written: string }
  | {
      readonly kind: 'word'
      readonly input: string
      readonly written: string
      readonly allowed: readonly string[]
      /** What is used instead; undefined when nothing can be, and nobody is called. */
      readonly used: string | undefined
    }
  | {
      readonly kind: 'duration' | 'count'
      readonly input: string
      readonly written: string
      readonly used: string
    }
  | {
      readonly kind: 'phone-hours'
      readonly input: string
      readonly written: string
      readonly part: PhoneHoursPart
    }
  | {
      readonly kind: 'message-id' | 'batch-message-id' | 'send-to'
      readonly input: string
      readonly written: string
      readonly used: UsedTarget
    }
  | { readonly kind: 'two-targets'; readonly input: string; readonly used: UsedTarget }
  | { readonly kind: 'card'; readonly input: string }
  | { readonly kind: 'card-and-more'; readonly input: string; readonly other: 'title' | 'text' }
  | {
      readonly kind: 'name'
      readonly input: string
      readonly written: string
      readonly userIdType: UserIdType
    }
  | {
      readonly kind: 'id-of-other-type'
      readonly input: string
      readonly written: string
      readonly is: UserIdType
      readonly userIdType: UserIdType
    }
  | {
      readonly kind: 'not-a-person'
      readonly input: string
      readonly written: string
      readonly is: OtherId
      readonly userIdType: UserIdType
    }
  | {
      readonly kind: 'mobile-without-plus'
      readonly input: string
      readonly written: string
      /** Whether the number could be completed, so that the person is called. */
      readonly isCalled: boolean
    }
  | { readonly kind: 'json'; readonly input: string; readonly line: number }
  | {
      readonly kind: 'rota'
      readonly input: string
      readonly line: number
      readonly written: string
      readonly part: RotaPart
    }
  | { readonly kind: 'nobody'; readonly input: string }

/** Takes note of a bad input. */
export type Tell = (problem: BadInput) => void

/** Says in one line what is wrong with an input, what was used instead, and what to write. */
export function describeBadInput(problem: BadInput, words: typeof inputsEn): string {
  switch (problem.kind) {
    case 'credential-missing':
      return words.credentialMissing(problem)
    case 'credentials-twice':
      return words.credentialsTwice(problem)
    case 'not-a-token':
      return words.notAToken(problem)
    case 'store-app-half':
      return words.storeAppHalf(problem)
    case 'base-url':
      return words.baseUrl(problem)
    case 'word':
      return words.word(problem)
    case 'duration':
      return words.duration(problem)
    case 'count':
      return words.count(problem)
    case 'phone-hours':
      return words.phoneHours(problem)
    case 'message-id':
      return words.messageId(problem)
    case 'batch-message-id':
      return words.batchMessageId(problem)
    case 'send-to':
      return words.sendTo(problem)
    case 'two-targets':
      return words.twoTargets(problem)
    case 'card':
      return words.card()
    case 'card-and-more':
      return words.cardAndMore(problem)
    case 'name':
      return words.name(problem)
    case 'id-of-other-type':
      return words.idOfOtherType(problem)
    case 'not-a-person':
      return words.notAPerson(problem)
    case 'mobile-without-plus':
      return words.mobileWithoutPlus(problem)
    case 'json':
      return words.json(problem)
    case 'rota':
      return words.rota(problem)
    case 'nobody':
      return words.nobody()
  }
}

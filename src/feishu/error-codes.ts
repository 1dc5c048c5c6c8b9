import { chatCodes } from './error-codes/chats.ts'
import { contactCodes } from './error-codes/contacts.ts'
import { contentCodes } from './error-codes/content.ts'
import { gatewayCodes, internalCodes } from './error-codes/gateway.ts'
import { legacyMessageCodes, messageCodes } from './error-codes/messages.ts'
import { credentialCodes, tokenCodes } from './error-codes/token.ts'
import type { ErrorCode, ErrorCodes, Handling } from './error-codes/types.ts'
import { legacyUrgentCodes, urgentCodes } from './error-codes/urgent.ts'

/** Every code of the Open API that this action may meet and that Feishu explains. */
export const errorCodes: ErrorCodes = {
  ...internalCodes,
  ...gatewayCodes,
  ...credentialCodes,
  ...tokenCodes,
  ...legacyUrgentCodes,
  ...urgentCodes,
  ...legacyMessageCodes,
  ...messageCodes,
  ...contentCodes,
  ...chatCodes,
  ...contactCodes,
}

/** Looks a code up; codes that nobody has explained are not in the catalogue. */
export function findErrorCode(code: number): ErrorCode | undefined {
  return errorCodes[code]
}

/** Whether a code is treated in this way; no code and an unknown code are treated in none. */
export function isHandledBy(code: number | undefined, handling: Handling): boolean {
  return code !== undefined && (findErrorCode(code)?.handling.includes(handling) ?? false)
}

import { getInput } from '@actions/core'
import { redactContacts } from '../text/redact.ts'

const MAX_SHOWN_CHARACTERS = 60

/** What an editor or a chat pastes along unseen: zero-width characters and soft hyphens. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g

/** Reads an input as it is written, without blanks around it and without invisible characters. */
export function readRaw(name: string): string {
  return getInput(name).replace(INVISIBLE, '').trim()
}

/** Reads an input that is a word, a number or a list: full-width forms (：，＋９) count as their ASCII ones. */
export function readText(name: string): string {
  return readRaw(name).normalize('NFKC').trim()
}

/** What was written, as a log that many people read may show it: short, without e-mails and phone numbers. */
export function showWritten(text: string): string {
  return redactContacts(cutText(text))
}

/** The start of a text, no longer than a glance. */
export function cutText(text: string): string {
  return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text
}

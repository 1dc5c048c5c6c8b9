const REDACTED = '•••'

/** Replaces e-mail addresses and phone numbers: a card with one may be refused (230028), a log is read by many. */
export function redactContacts(text: string): string {
  return CONTACT_PATTERNS.reduce((rest, pattern) => rest.replace(pattern, REDACTED), text)
}

const CONTACT_PATTERNS = [
  /[^\s@<>()[\]{},;:"'`/\\|]{1,64}[@＠][\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu,
  /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, // a mobile in mainland China
  /\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/g, // any number with its country code
  /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g, // a fixed line in mainland China
  /(?<![\d.-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.-])/g, // North America
]

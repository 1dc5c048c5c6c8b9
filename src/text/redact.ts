const REDACTED = '•••'

/** Replaces e-mail addresses and phone numbers: a card with one may be refused (230028), a log is read by many. */
export function redactContacts(text: string): string {
  const narrow = narrowDigits(text)
  // To make this one ready takes Node milliseconds, which most runs need not spend.
  const rest = /[@＠]/.test(narrow) ? narrow.replace(EMAIL_PATTERN, REDACTED) : narrow
  const redacted = PHONE_PATTERNS.reduce((left, pattern) => left.replace(pattern, REDACTED), rest)
  return redacted === narrow ? text : redacted
}

// Full-width digits, as Chinese input methods write them, make a phone number like any other.
function narrowDigits(text: string): string {
  return text.replace(/[０-９＋－（）\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

const EMAIL_PATTERN = /[^\s@<>()[\]{},;:"'`/\\|]{1,64}[@＠][\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu

const PHONE_PATTERNS = [
  /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, // a mobile in mainland China
  /\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/g, // any number with its country code
  /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g, // a fixed line in mainland China
  /(?<![\d.-])0\d{1,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\d.-])/g, // Britain and others
  /(?<![\d.-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.-])/g, // North America
]

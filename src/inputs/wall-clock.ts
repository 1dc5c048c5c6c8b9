/** Whether a text is a day that the calendar has, as `2026-02-28`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether a text is a time of day, as `09:00` or `9:00`. */
export function isTime(text: string): boolean {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Whether a text is the IANA name of a time zone, as `Asia/Shanghai`. */
export function isTimeZone(text: string): boolean {
  // An abbreviation has several meanings (CST is China and Chicago), and Temporal refuses those that Intl allows.
  if (!/^(?:UTC|GMT|[A-Za-z][\w+/-]{3,})$/i.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined
  } catch {
    return false
  }
}

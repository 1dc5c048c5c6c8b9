import { asText } from './envelope.ts'

/** The latest time of each person, in ms since the epoch; NaN when the platform tells no time. */
export function toTimes(
  entries: readonly { readonly id: unknown; readonly time: unknown }[],
): Map<string, number> {
  const times = new Map<string, number>()
  for (const entry of entries) {
    const id = asText(entry.id)
    if (id === undefined) continue
    const time = Number(asText(entry.time))
    const known = times.get(id)
    if (known === undefined || Number.isNaN(known) || time > known) times.set(id, time)
  }
  return times
}

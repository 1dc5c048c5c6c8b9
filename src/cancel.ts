/**
 * Listens for what the runner sends when a job is cancelled: SIGINT, and 7.5 s later SIGTERM. The signal aborts retries
 * and waiting; the report is still written.
 */
export function listenForCancellation(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => controller.abort())
  return controller.signal
}

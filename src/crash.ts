/**
 * Catches what breaks where nothing awaits it, in a listener or a forgotten promise. The page goes on, because people
 * are still to be called and every wait has its limit; what is collected here makes the step red.
 */
export function listenForCrashes(): readonly unknown[] {
  const crashes: unknown[] = []
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (reason: unknown) => crashes.push(reason))
  }
  return crashes
}

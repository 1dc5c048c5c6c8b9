import { broken, type Problem, type Seen } from './seen.ts'

/** Says where a run that may call nobody called somebody: a dry run, bad inputs, the end of a failure. */
export function judgeQuiet({ trial, stage, wire, calls, runs }: Seen): Problem[] {
  const { rings, world } = stage.emulator
  const called =
    calls.length + rings.length > 0 ? [broken('somebody was called in a run that may not')] : []
  if (trial.mistake?.isFatal) {
    const first = wire[0]
    return first ? [broken(`made the request ${first.request.path} in spite of a bad input`)] : []
  }
  // A dry run checks a page in either mode.
  if (trial.dryRun) {
    const sent = wire.filter(({ kind }) => kind === 'send' || kind === 'reply' || kind === 'update')
    return [...called, ...(sent.length > 0 ? [broken('a dry run sent a message')] : [])]
  }
  const wasGreen = trial.runBefore !== 'failure' && trial.githubToken !== 'none'
  const toFeishu = wire.filter(({ kind }) => kind !== 'github')
  const isStruck = wire.some(({ strike }) => strike)
  return [
    ...called,
    ...(wasGreen && !isStruck && toFeishu.length > 0
      ? [broken('asked Feishu although the run before was green')]
      : []),
    ...runs.flatMap(({ exitCode }) =>
      exitCode === 0 ? [] : [broken('the end of a failure failed its step')],
    ),
    ...(world.messages.size > 3 ? [broken('told more than once that it is over')] : []),
  ]
}

import { broken, late, type Problem, type Seen } from './seen.ts'

/** Says where one key was paged about twice although that could be known. */
export function judgeTwice(seen: Seen): Problem[] {
  return [...judgeMessages(seen), ...judgeRings(seen)]
}

// One message to each receiver, unless a lost answer or another job's content leaves it open whose the first one is.
function judgeMessages({ stage, wire, runs, trial }: Seen): Problem[] {
  const isUnclear = wire.some(
    ({ kind, strike, request }) => (kind === 'send' && strike) || request.code === 230049,
  )
  if (isUnclear || trial.refusesCards) return []
  const { world } = stage.emulator
  const sent = [...world.messages.values()].filter(
    ({ uuid, parentId }) => uuid !== undefined && parentId === undefined,
  )
  const byChat = Map.groupBy(sent, ({ chatId }) => chatId)
  return [...byChat].flatMap(([chatId, messages]) =>
    messages.length > (isAlsoWrittenToDirectly(chatId) ? 2 : 1)
      ? [broken(`${messages.length} messages were sent to ${chatId} by ${runs.length} jobs`)]
      : [],
  )

  // Who the card goes to may be written to once more, under another id, when the phone is out of order.
  function isAlsoWrittenToDirectly(chatId: string): boolean {
    const isDirect = world.chats.get(chatId)?.mode === 'p2p'
    return isDirect && trial.way === 'person' && trial.fallback.includes('direct')
  }
}

// Of several jobs one calls: where the message says whose it is, and nothing was in the way.
function judgeRings(seen: Seen): Problem[] {
  const { stage, runs, wire, trial } = seen
  const isReadable =
    !('card' in trial.words) &&
    !trial.refusesCards &&
    trial.switches.userCardContent === 'as-sent' &&
    (trial.way === 'chat' || trial.way === 'person')
  const isQuiet = wire.every(({ strike }) => !strike) && runs.every(({ isKilled }) => !isKilled)
  const isPlain =
    trial.chat === 'normal' && !trial.breaking && trial.ackTimeout === 0 && trial.perSecond === 50
  if (runs.length === 1 || !isReadable || !isQuiet || !isPlain) return []
  const phones = stage.emulator.rings.filter(({ channel }) => channel === 'phone')
  const twice = [...Map.groupBy(phones, ({ openId }) => openId)].filter(
    ([, rings]) => rings.length > 1,
  )
  return twice
    .slice(0, 1)
    .map(([openId, rings]) =>
      late(`${openId} was called ${rings.length} times by ${runs.length} jobs of one key`),
    )
}

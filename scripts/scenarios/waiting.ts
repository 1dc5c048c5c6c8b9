import { demo } from '../../emulator/world.ts'
import { type Scenarios, TIERS } from './scenario.ts'

const { first, second } = demo

/** What happens while somebody is waited for. */
export const WAITING: Scenarios = {
  'second-tier': {
    about: 'The first tier sleeps on; somebody of the second reads, and the third is left alone.',
    with: TIERS,
    arrange: ({ world }) => {
      world.readPlan.push({ openId: second.openId, afterMs: 1_200 })
    },
  },
  'second-round': {
    about: 'Nobody takes it at the first call; the second call wakes somebody up.',
    with: { users: first.openId, 'ack-timeout': '2s', repeat: '1' },
    arrange: ({ world }) => {
      world.readPlan.push({ openId: first.openId, afterMs: 3_000 })
    },
  },
  reaction: {
    about: 'Reading is not enough: it is taken when somebody reacts to the card.',
    with: { ...TIERS, 'ack-by': 'reaction' },
    arrange: ({ world }) => {
      world.readPlan.push({ openId: first.openId, afterMs: 100 })
      world.reactPlan.push({ openId: second.openId, afterMs: 1_200 })
    },
  },
  'app-first': {
    about: 'One person is told in the app first; two seconds later the phone wakes them.',
    with: { users: `app: ${first.openId}\nphone: ${first.openId}`, 'ack-timeout': '2s' },
    arrange: ({ world }) => {
      world.readPlan.push({ openId: first.openId, afterMs: 3_000 })
    },
  },
  'nobody-reads': {
    about: 'Every tier is called, and nobody reads the message.',
    with: { ...TIERS, 'fail-on': 'unacknowledged' },
  },
  'three-rounds': {
    about: 'Two people are called in each of three rounds, and nobody takes it.',
    with: {
      users: `${first.openId}, ${second.openId}`,
      'ack-timeout': '1s',
      repeat: '2',
      'fail-on': 'unacknowledged',
    },
  },
  cancelled: {
    about: 'The job is cancelled while it waits for somebody to read.',
    with: { ...TIERS, 'ack-timeout': '5m' },
    isCancelled: true,
  },
}

// What a message tells. Functions get texts that are ready to be shown.

export const cardEn = {
  headline: {
    failure: (subject: string) => `${subject} failed`,
    timed_out: (subject: string) => `${subject} timed out`,
    cancelled: (subject: string) => `${subject} was cancelled`,
    recovered: (subject: string) => `${subject} recovered`,
    deployment: (environment: string) => `Deployment to ${environment}`,
    someWorkflow: 'Workflow',
  },
  buttons: {
    openRun: 'Open the run',
    openDeployment: 'Open the deployment',
    openLog: 'Open the deployment log',
    openRecovery: 'Open the green run',
  },
  textCut: '(The text was too long for a card and was cut here.)',
  labels: {
    repository: 'Repository',
    workflow: 'Workflow',
    environment: 'Environment',
    branch: 'Branch',
    tag: 'Tag',
    'pull-request': 'Pull request',
    commit: 'Commit',
    actor: 'Started by',
    event: 'Event',
  },
  attempt: (attempt: number) => `attempt ${attempt}`,
  jobs: {
    heading: 'Failed jobs',
    failure: (job: string, step?: string) =>
      step === undefined ? `${job} failed` : `${job} failed at ${step}`,
    timed_out: (job: string, step?: string) =>
      step === undefined ? `${job} ran out of time` : `${job} ran out of time at ${step}`,
    cancelled: (job: string, step?: string) =>
      step === undefined ? `${job} was cancelled` : `${job} was cancelled at ${step}`,
    more: (count: number) => `and ${count} more`,
    notes: {
      'no-token': 'not looked up: no github-token',
      'too-late': 'GitHub did not answer in time',
      'not-a-list': 'GitHub did not answer with a list of jobs',
      unreachable: 'GitHub could not be reached',
      refused: (status: number | undefined) =>
        status === undefined ? 'GitHub refused' : `GitHub answered ${status}`,
      needsPermission: (why: string, permission: string) =>
        `${why}; github-token needs the permission ${permission}`,
      incomplete: (why: string) => `incomplete: ${why}`,
    },
  },
  history: {
    firstFailure: 'First failure after a green run',
    failures: (count: number) => `${ordinal(count)} failure in a row`,
    since: (failures: string, time: string) => `${failures} since ${time}`,
    commits: (count: number | undefined) =>
      count === undefined
        ? 'changes since the last green run'
        : `${count} ${count === 1 ? 'commit' : 'commits'} since the last green run`,
  },
  duration: {
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => `${count} d`,
  },
  /** Stands before the title of the card. */
  titlePrefix: {
    calling: '',
    called: '[Called] ',
    unreached: '[Not reached] ',
    waiting: '[Waiting] ',
    taken: '[Taken] ',
    nobody: '[Not taken] ',
    recovered: '[Recovered] ',
  },
  state: {
    calling: 'Calling the people on call',
    called: (reached: number, count: number) => `Reached ${reached} of ${people(count)}`,
    waiting: (time: string) =>
      `Waiting${time === '' ? '' : ` until ${time}`} for somebody to take this`,
    taken: (person: string, time: string, duration: string) =>
      `Taken by ${person}${time === '' ? '' : ` at ${time}`}, after ${duration}`,
    nobody: 'Nobody has taken this',
    recovered: (run: string | undefined, duration: string | undefined) =>
      `Recovered${run === undefined ? '' : ` by ${run}`}${duration === undefined ? '' : ` after ${duration}`}`,
    takenBefore: (person: string) => `Taken by ${person}`,
  },
  greenRun: 'the green run',
  round: callName,
  howToTake: {
    read: 'Open this message to take it.',
    reaction: 'React with any emoji to take this.',
  },
  people: {
    tier: (tier: number) => `Tier ${tier}`,
    phone: 'Called',
    sms: 'By SMS',
    app: 'In the app',
    failed: 'Not reached',
    pending: 'Not due yet',
    because: (what: string, why: string) => `${what} (${why})`,
    noCall: (why: string) => `no call: ${why}`,
    count: people,
    somebody: 'somebody',
    more: (count: number) => `and ${people(count)} more`,
    group: (what: string, list: string) => `${what}: ${list}`,
    separator: ', ',
  },
  reasons: {
    'not-in-chat': 'not in the chat',
    'not-found': 'no Feishu user found',
    code: (code: number) => `Feishu answered ${code}`,
    'no-answer': 'no usable answer from Feishu',
    'too-late': 'no time left',
    cancelled: 'the job was cancelled',
  },
  notes: {
    outsidePhoneHours: (time: string) =>
      `Outside phone hours until ${time}: people are told in the app, not by phone`,
    'repeated-failure':
      'The run before this one had failed too: people are told in the app, not by phone',
    stopped: 'Somebody cancelled this run: people are told in the app, not by phone',
  },
  fixedText: 'A run failed at GitHub. The link shows what happened:',
  reply: (round: number, duration: string) =>
    `${callName(round)}: nobody has taken this for ${duration}`,
}

/** All texts of a message, in one language. */
export type CardWords = typeof cardEn

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

function callName(round: number): string {
  const name = [undefined, 'First', 'Second', 'Third'][round] ?? ordinal(round)
  return `${name} call`
}

function ordinal(count: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(count)
  const ending = { one: 'st', two: 'nd', few: 'rd' }[String(rule)] ?? 'th'
  return `${count}${ending}`
}

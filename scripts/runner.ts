import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { parse } from 'yaml'

/** A step of a workflow that uses this action. */
export interface Step {
  /** The file that is run: `dist/index.js` unless said. */
  readonly entry?: string
  /** What stands under `with:`. */
  readonly with: Readonly<Record<string, string>>
  /** Variables beside those that every runner sets. */
  readonly env?: Readonly<Record<string, string>>
  /** The event that started the workflow, as GitHub writes it to GITHUB_EVENT_PATH. */
  readonly event?: object
  /** Is handed the running process, to cancel it as the runner would. */
  readonly onStart?: (process: ChildProcess) => void | Promise<void>
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
}

/** What a step leaves behind, as the runner reads it. */
export interface StepRun {
  /** null when it ended by a signal. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** The lines of stdout that are no workflow command. */
  readonly log: readonly string[]
  readonly annotations: readonly Annotation[]
  readonly masks: readonly string[]
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** From start to end, in ms. */
  readonly duration: number
}

/** The variables that the rehearsed workflow run has on every runner. */
export const RUN_ENV = {
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTOR: 'octocat',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_JOB: 'deploy',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_NAME: 'main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'example/shop',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '1658821493',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: '9f2c7d1b8a4e6f3051c2d7b9e8a6f4c3d2b1a090',
  GITHUB_WORKFLOW: 'Release',
} as const

const root = join(import.meta.dirname, '..')

/** Runs the action in a process of its own, with inputs, files and commands as the GitHub runner has them. */
export async function runStep(step: Step): Promise<StepRun> {
  const folder = await mkdtemp(join(tmpdir(), 'step-'))
  const [output, summary, event] = ['output', 'summary', 'event'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  try {
    await Promise.all([
      writeFile(output, ''),
      writeFile(summary, ''),
      writeFile(event, JSON.stringify(step.event ?? {})),
    ])
    const start = performance.now()
    const child = spawn(process.execPath, [resolve(root, step.entry ?? 'dist/index.js')], {
      env: {
        // Windows finds its own libraries through these.
        ...pick(process.env, ['PATH', 'SystemRoot', 'NODE_EXTRA_CA_CERTS']),
        ...RUN_ENV,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_EVENT_PATH: event,
        ...(await toInputVariables(step.with)),
        ...step.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const started = step.onStart?.(child)
    const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
    const [stdout, stderr] = await Promise.all([
      // A test may close the log: that is the end of it.
      text(child.stdout).catch(() => ''),
      text(child.stderr),
    ])
    const exitCode = await exit
    await started
    const duration = performance.now() - start
    return {
      exitCode,
      stdout,
      stderr,
      duration,
      ...readCommands(stdout),
      outputs: readOutputs(await readFile(output, 'utf8')),
      summary: await readFile(summary, 'utf8'),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The inputs as the runner hands them over: defaults from action.yml, names in capitals, blanks made underscores. */
export async function toInputVariables(given: Step['with']): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: string }>
  }
  const unknown = Object.keys(given).find((name) => !(name in inputs))
  if (unknown) throw new Error(`action.yml has no input ${unknown}`)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: fallback = '' }]) => [
      `INPUT_${name.toUpperCase().replaceAll(' ', '_')}`,
      given[name] ?? fallback.replace(/\$\{\{.*\}\}/, ''),
    ]),
  )
}

/** Takes apart what a step has printed: workflow commands, and the rest. */
export function readCommands(stdout: string) {
  const log: string[] = []
  const masks: string[] = []
  const annotations: Annotation[] = []
  for (const line of stdout.split('\n').filter((each) => each !== '')) {
    const [, command, properties = '', message = ''] =
      /^::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? []
    if (command === 'add-mask') masks.push(decode(message))
    else if (command === 'error' || command === 'warning' || command === 'notice') {
      const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1] ?? ''
      annotations.push({ level: command, title: decode(title), message: decode(message) })
    } else log.push(line)
  }
  return { log, masks, annotations }
}

function decode(text: string): string {
  const characters: Record<string, string> = {
    '%25': '%',
    '%0D': '\r',
    '%0A': '\n',
    '%3A': ':',
    '%2C': ',',
  }
  return text.replace(/%(25|0D|0A|3A|2C)/g, (sequence) => characters[sequence] ?? sequence)
}

/** Reads the file of outputs: name<<delimiter, the value on lines of its own, delimiter. */
export function readOutputs(file: string): Record<string, string> {
  const pattern = /^(?<name>[^\n]+?)<<(?<end>\S+)\r?\n(?<value>[\s\S]*?)\r?\n\k<end>$/gm
  return Object.fromEntries(
    [...file.matchAll(pattern)].map(({ groups = {} }) => [
      groups['name'] ?? '',
      groups['value'] ?? '',
    ]),
  )
}

function pick(from: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])))
}

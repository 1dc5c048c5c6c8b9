import { parseArgs, styleText } from 'node:util'
import { convert } from 'html-to-text'
import { type Emulator, startEmulator } from '../emulator/emulator.ts'
import { drawCalls, drawMessages } from './draw-platform.ts'
import { runStep, type Step, type StepRun } from './runner.ts'
import { arrangeScenario, type Scenario } from './scenarios/scenario.ts'
import { SCENARIOS } from './scenarios.ts'

// npm start: plays one scenario against the emulator and exits as the step would.
const { values: options } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'happy' },
    language: { type: 'string', default: 'en' },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const scenario = SCENARIOS[options.scenario]
if (options.list || options.help) printScenarios()
else if (scenario) process.exitCode = await rehearse(options.scenario, scenario)
else {
  console.error(`There is no scenario ${options.scenario}. There are:\n`)
  printScenarios()
  process.exitCode = 2
}

async function rehearse(name: string, scenario: Scenario): Promise<number> {
  const emulator = await startEmulator()
  try {
    const arranged = await arrangeScenario({ scenario, emulator })
    const { language } = options
    const step = { ...arranged, with: { ...arranged.with, ...(language !== 'en' && { language }) } }
    printSection(`Scenario ${name}`, [scenario.about])
    printStep(step)
    const run = await runStep(step)
    printRun(run)
    printPlatform(emulator)
    printSection(`exit code ${run.exitCode}, after ${(run.duration / 1000).toFixed(1)} s`, [])
    return run.exitCode ?? 1
  } finally {
    await emulator.close()
  }
}

function printScenarios(): void {
  for (const [name, { about }] of Object.entries(SCENARIOS))
    console.log(`${name.padEnd(16)} ${about}`)
}

function printStep(step: Step): void {
  const given = Object.entries(step.with).filter(([, value]) => value !== '')
  // A secret shows as the runner shows it.
  const show = ([name, value]: [string, string]) =>
    `${name}: ${/secret|token|ticket/.test(name) ? '***' : cut(value.replaceAll('\n', ' ⏎ '))}`
  printSection('with', given.map(show))
}

function printRun(run: StepRun): void {
  printSection('Log', [...run.masks.map(() => '::add-mask::***'), ...run.log, run.stderr.trim()])
  for (const { level, title, message } of run.annotations) {
    const colour = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'blue'
    printSection(styleText(colour, [level, title].filter(Boolean).join(': ')), message.split('\n'))
  }
  printSection(
    'Outputs',
    Object.entries(run.outputs).map(([name, value]) => `${name.padEnd(18)} ${cut(value)}`),
  )
  const table = { selector: 'table', format: 'dataTable', options: { maxColumnWidth: 50 } }
  printSection(
    'Job summary',
    convert(run.summary, { wordwrap: false, selectors: [table] }).split('\n'),
  )
}

function printPlatform(emulator: Emulator): void {
  printSection(
    'Requests',
    emulator.requests.map(
      ({ connection, method, path, status = 'no answer', code = '' }) =>
        `#${connection} ${method.padEnd(5)} ${cut(path)} → ${status} ${code}`,
    ),
  )
  for (const { title, lines } of drawMessages(emulator)) printSection(title, lines)
  const { title, lines } = drawCalls(emulator)
  printSection(title, lines)
}

function cut(value: string): string {
  return value.length > 160 ? `${value.slice(0, 160)}… (${value.length} characters)` : value
}

function printSection(title: string, lines: readonly string[]): void {
  console.log(`\n${styleText('bold', title)}`)
  for (const line of lines.filter((each) => each !== '')) console.log(`  ${line}`)
}

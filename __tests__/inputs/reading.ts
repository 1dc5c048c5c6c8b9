import { afterEach, beforeEach } from '@jest/globals'
import { toInputVariables } from '../../scripts/runner.ts'
import { type BadInput, describeBadInput } from '../../src/inputs/bad-input.ts'
import { type InputReading, type Inputs, readInputs } from '../../src/inputs/inputs.ts'
import { inputsEn } from '../../src/words/inputs.en.ts'
import { inputsZh } from '../../src/words/inputs.zh.ts'

export const NOW = Date.parse('2026-03-04T05:06:07Z')

export const APP = { 'app-id': 'cli_1', 'app-secret': 'secret' }
export const EXISTING = { ...APP, 'message-id': 'om_1', users: 'ou_1' }
export const NEW = { ...APP, 'send-to': 'oc_1', users: 'ou_1' }

const ENV = process.env

/** Gives each test an environment of its own. */
export function isolateEnvironment(): void {
  beforeEach(() => {
    process.env = { ...ENV }
  })
  afterEach(() => {
    process.env = ENV
  })
}

/** What is made of these inputs, with the defaults of action.yml for those that are not given. */
export async function read(inputs: Record<string, string>): Promise<InputReading> {
  Object.assign(process.env, await toInputVariables(inputs))
  return readInputs(NOW)
}

/** What is made of good inputs. */
export async function take(inputs: Record<string, string>): Promise<Inputs> {
  const { inputs: taken, problems } = await read(inputs)
  if (taken && problems.length === 0) return taken
  throw new Error(`refused: ${problems.map((problem) => say(problem).en).join(' ')}`)
}

/** What is made of inputs that people are called with, although something is wrong with them. */
export async function tolerate(
  given: Record<string, string>,
): Promise<{ inputs: Inputs; problems: readonly BadInput[] }> {
  const { inputs, problems } = await read(given)
  if (inputs && problems.length > 0) return { inputs, problems }
  throw new Error(inputs ? 'nothing was found wrong' : 'nobody would be called')
}

/** What is wrong with inputs that leave nobody to call, or no way to call. */
export async function refuse(inputs: Record<string, string>): Promise<readonly BadInput[]> {
  const { inputs: taken, problems } = await read(inputs)
  if (taken) throw new Error('the inputs were taken')
  return problems
}

/** A problem in words. */
export function say(problem: BadInput): { en: string; zh: string } {
  return { en: describeBadInput(problem, inputsEn), zh: describeBadInput(problem, inputsZh) }
}

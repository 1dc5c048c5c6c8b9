import { globSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { READMES, readText, readYamlBlocks } from '../docs/readme.ts'

/** A step as it stands in a workflow. */
export interface WorkflowStep {
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly 'continue-on-error'?: unknown
}

export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: unknown
  readonly steps: readonly WorkflowStep[]
}

export interface Workflow {
  readonly on: unknown
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** A workflow of the examples or the READMEs. */
export interface Recipe {
  /** Where it stands, for the reader of a failed test. */
  readonly where: string
  readonly text: string
  readonly workflow: Workflow
}

/** The paths of the example files, in order. */
export const EXAMPLES = globSync('examples/*.yml', { cwd: `${import.meta.dirname}/../..` })
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted((a, b) => a.localeCompare(b))

/** The workflows in the example files. */
export function readExamples(): Recipe[] {
  return EXAMPLES.map((where) => toRecipe(where, readText(where)))
}

/** The YAML blocks of a README that are whole workflows. */
export function readRecipes(file: string): Recipe[] {
  return readYamlBlocks(file)
    .map((text, index) => ({ where: `${file}, block ${index + 1}`, text }))
    .filter(({ text }) => isWorkflow(text))
    .map(({ where, text }) => toRecipe(where, text))
}

/**
 * The YAML blocks of the READMEs that are parts of a workflow, made whole: a list of steps becomes a job, and the lines
 * of a step take the place of the same lines in the steps before them.
 */
export function readFragments(): Recipe[] {
  return READMES.flatMap(({ file }) => {
    let steps: WorkflowStep[] = []
    return readYamlBlocks(file).flatMap((text, index) => {
      if (isWorkflow(text)) return []
      const part = parse(text) as WorkflowStep[] | WorkflowStep
      steps = Array.isArray(part) ? part : steps.map((step) => ({ ...step, ...part }))
      const workflow = {
        on: 'push',
        permissions: { actions: 'read' },
        jobs: { deploy: { 'runs-on': 'ubuntu-latest', steps: [{ run: './deploy.sh' }, ...steps] } },
      }
      return [toRecipe(`${file}, block ${index + 1}`, stringify(workflow))]
    })
  })
}

/** The steps of a workflow that use this action. */
export function findCalls({ workflow }: Recipe): { job: Job; step: WorkflowStep }[] {
  return Object.values(workflow.jobs).flatMap((job) =>
    job.steps.filter(isCall).map((step) => ({ job, step })),
  )
}

/** Whether a step uses this action. */
export function isCall({ uses }: WorkflowStep): boolean {
  return uses?.startsWith('OWNER/feishu-phone-call@') ?? false
}

function toRecipe(where: string, text: string): Recipe {
  return { where, text, workflow: parse(text) }
}

function isWorkflow(text: string): boolean {
  return /^jobs:/m.test(text)
}

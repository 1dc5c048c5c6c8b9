import { globSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import { DOCUMENTS, readText, readYamlBlocks } from '../docs/readme.ts'

/** A step as it stands in a workflow. */
export interface WorkflowStep {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, unknown>>
  readonly 'continue-on-error'?: unknown
}

export interface Job {
  readonly if?: string
  readonly needs?: string | readonly string[]
  readonly permissions?: unknown
  /** A workflow that is called instead of steps. */
  readonly uses?: string
  readonly concurrency?: unknown
  readonly environment?: unknown
  readonly steps?: readonly WorkflowStep[]
}

export interface Workflow {
  readonly name?: string
  readonly on: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

/** A workflow of the examples or the documents. */
export interface Recipe {
  /** Where it stands, for the reader of a failed test. */
  readonly where: string
  readonly text: string
  readonly workflow: Workflow
}

/** The folders of the examples, by language. */
export const EXAMPLE_FOLDERS = { en: 'examples', zh: 'examples/zh-CN' } as const

/** The example files of a language, in order. */
export function listExamples(language: keyof typeof EXAMPLE_FOLDERS): string[] {
  return globSync(`${EXAMPLE_FOLDERS[language]}/*.yml`, { cwd: `${import.meta.dirname}/../..` })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted((a, b) => a.localeCompare(b))
}

/** The workflows in the example files of a language. */
export function readExamples(language: keyof typeof EXAMPLE_FOLDERS): Recipe[] {
  return listExamples(language).map((where) => toRecipe(where, readText(where)))
}

/** The YAML blocks of a document that are whole workflows. */
export function readRecipes(file: string): Recipe[] {
  return readYamlBlocks(file)
    .map((text, index) => ({ where: `${file}, block ${index + 1}`, text }))
    .filter(({ text }) => isWorkflow(text))
    .map(({ where, text }) => toRecipe(where, text))
}

/** The YAML blocks of the documents that are lists of steps, each made a whole workflow. */
export function readFragments(): Recipe[] {
  return DOCUMENTS.flatMap((file) =>
    readYamlBlocks(file).flatMap((text, index) => {
      const part: unknown = parse(text)
      if (!Array.isArray(part)) return []
      const workflow = {
        on: 'push',
        permissions: { actions: 'read' },
        jobs: { deploy: { 'runs-on': 'ubuntu-latest', steps: [{ run: './deploy.sh' }, ...part] } },
      }
      return [toRecipe(`${file}, block ${index + 1}`, stringify(workflow))]
    }),
  )
}

/** The steps of a workflow that use this action. */
export function findCalls({ workflow }: Recipe): { job: Job; step: WorkflowStep }[] {
  return Object.values(workflow.jobs).flatMap((job) =>
    (job.steps ?? []).filter(isCall).map((step) => ({ job, step })),
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

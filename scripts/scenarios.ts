import { GITHUB } from './scenarios/github.ts'
import { PEOPLE } from './scenarios/people.ts'
import type { Scenarios } from './scenarios/scenario.ts'
import { TROUBLE } from './scenarios/trouble.ts'
import { WAITING } from './scenarios/waiting.ts'

/** The ways to rehearse, the happy one first. */
export const SCENARIOS: Scenarios = { ...PEOPLE, ...TROUBLE, ...WAITING, ...GITHUB }

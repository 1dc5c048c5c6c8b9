import { error, notice, warning } from '@actions/core'
import { toLogText } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import type { Problem } from './problem.ts'

const ANNOTATE = { error, warning, notice } as const

/** GitHub shows 10 annotations of a kind per step and drops the rest. One is kept for the line that fails the step. */
const MAX_OF_A_KIND = 9
/** An annotation with more lines is not read to its end. */
const MAX_LINES = 50

/** Writes one annotation for each problem. When there are too many of a kind, the last one lists the rest. */
export function writeAnnotations(problems: readonly Problem[], words: Words): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    for (const { title, lines } of gather(
      problems.filter((problem) => problem.level === level),
      words,
    )) {
      ANNOTATE[level](lines.map(toLogText).join('\n'), { title: toLogText(title) })
    }
  }
}

function gather(
  problems: readonly Problem[],
  { report }: Words,
): Pick<Problem, 'title' | 'lines'>[] {
  if (problems.length <= MAX_OF_A_KIND) return [...problems]
  const shown = problems.slice(0, MAX_OF_A_KIND - 1)
  const rest = problems.slice(MAX_OF_A_KIND - 1)
  const lines = rest
    .slice(0, MAX_LINES)
    .map(({ title, lines: [first = ''] }) => [title, first].join(report.colon))
  return [...shown, { title: report.moreProblems(rest.length), lines }]
}

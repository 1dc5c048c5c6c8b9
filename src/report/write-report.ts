import { info, setFailed } from '@actions/core'
import { toLogText } from '../text/safe-text.ts'
import type { Words } from '../words/words.ts'
import { writeAnnotations } from './annotations.ts'
import { dropMarks } from './inline.ts'
import { writeOutputs } from './outputs.ts'
import type { Report } from './report.ts'
import { writeSummary } from './summary.ts'

/** Shows the workflow what was achieved: outputs first, so that no later failure can lose them. */
export async function writeReport(report: Report, words: Words): Promise<void> {
  try {
    writeOutputs(report.outputs)
  } catch (error) {
    // Without outputs (a full disk), the annotations and the summary are still written.
    setFailed(toLogText(words.report.outputsFailed(String(error))))
  }
  for (const line of report.onCall) info(toLogText(dropMarks(line)))
  writeAnnotations(report.problems, words)
  // A red step ends with this line as its error.
  if (!report.isRed) info(toLogText(dropMarks(report.headline)))
  await writeSummary(report, words.report)
}

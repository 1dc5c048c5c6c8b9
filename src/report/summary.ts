import { info, summary } from '@actions/core'
import { toLogText, toSummaryHtml } from '../text/safe-text.ts'
import type { Report } from './report.ts'

/** More remedies than anybody reads. */
const MAX_REMEDIES = 50

/** Writes the job summary; when the runner has no summary, a line in the log says so. */
export async function writeSummary(
  { headline, table, problems, facts }: Report,
  { details }: { details: string },
): Promise<void> {
  summary.addHeading(toSummaryHtml(headline), 3)
  if (table) {
    const header = table.header.map((data) => ({ data, header: true }))
    summary.addTable([header, ...table.rows.map((row) => [...row])])
  }
  // Each remedy once, however many people it is for.
  const remedies = problems
    .filter(({ remedy }) => remedy !== '')
    .map(({ title, remedy }) => `<b>${toSummaryHtml(title)}</b> ${toSummaryHtml(remedy)}`)
  if (remedies.length > 0) summary.addList([...new Set(remedies)].slice(0, MAX_REMEDIES))
  if (facts.length > 0) {
    const list = facts.map((fact) => `<li>${fact}</li>`).join('')
    summary.addDetails(details, `<ul>${list}</ul>`)
  }
  await summary.write().catch((error: unknown) => info(toLogText(String(error))))
}

import { median, quantile } from './measure.ts'

/** Prints rows as a Markdown table: the first column to the left, the others to the right. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  )
  const toLine = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  for (const row of [header, rule, ...rows]) console.log(toLine(row))
}

/** Prints what was aimed at and whether it was reached. */
export function printTarget(
  what: string,
  { value, limit }: { value: number; limit: number },
): void {
  const verdict = value <= limit ? 'met' : 'MISSED'
  console.log(`- ${what}: ${value.toFixed(3)}, target ≤ ${limit}: ${verdict}`)
}

/** A time with the middle half of all runs: `123 (120–131)`. */
export function toSpread(values: readonly number[]): string {
  const [low, middle, high] = [quantile(values, 0.25), median(values), quantile(values, 0.75)]
  return `${middle.toFixed(0)} (${low.toFixed(0)}–${high.toFixed(0)})`
}

/** Many digits in groups of three. */
export function toCount(value: number): string {
  return Math.round(value).toLocaleString('en')
}

/** Cuts a list into batches of at most `size`. */
export function chunk<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, batch) =>
    list.slice(batch * size, (batch + 1) * size),
  )
}

/**
 * Cuts a list into four parts of one size, the last one shorter. Where one in five is refused, halves would take a fifth
 * more requests; where one in a hundred is, as many, but twice as many one after the other (docs/benchmarks.md).
 */
export function quarter<T>(list: readonly T[]): T[][] {
  return chunk(list, Math.ceil(list.length / 4) || 1)
}

/** What the expressions of a workflow are filled from. */
export interface Contexts {
  /** What is not in the event, by expression: `secrets.FEISHU_APP_SECRET`. */
  readonly values: Readonly<Record<string, string>>
  /** What `github.event` holds. */
  readonly event: object
}

/**
 * Fills the `${{ … }}` of an input as GitHub would: from the values, or along the path into the event.
 * @throws Error for an expression that neither knows, where GitHub would silently put nothing
 */
export function fillExpressions(text: string, { values, event }: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, inside: string) => {
    const expression = inside.trim()
    const value = values[expression] ?? readPath({ github: { event } }, expression)
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    throw new Error(`There is no demo value for the expression ${expression}`)
  })
}

function readPath(root: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  }, root)
}

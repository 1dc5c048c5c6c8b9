import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** How the steps or jobs before have ended. */
export type Status = 'success' | 'failure'

/** What the expressions of a workflow are evaluated with: `github`, `vars`, `secrets` and so on, by name. */
export type Contexts = Readonly<Record<string, unknown>>

const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'] as const

/**
 * Fills the `${{ … }}` of an input as GitHub would.
 * @throws Error for an expression that comes to nothing, where GitHub would silently fill in a blank
 */
export function fillExpressions(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => {
    const value = evaluate(expression.trim(), { contexts, status: 'success' })
    if (value.kind === data.Kind.Null) {
      throw new Error(`There is no demo value for the expression ${expression.trim()}`)
    }
    return value.coerceString()
  })
}

/** Whether a step or job with this `if` runs. Like GitHub, it asks for success unless a status function is called. */
export function isRun(
  condition: string | undefined,
  { contexts, status }: { contexts: Contexts; status: Status },
): boolean {
  const text = condition?.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim() ?? 'success()'
  const asksStatus = new RegExp(`\\b(?:${STATUS_FUNCTIONS.join('|')})\\(`).test(text)
  const whole = asksStatus ? text : `success() && (${text})`
  return evaluate(`!!(${whole})`, { contexts, status }).coerceString() === 'true'
}

function evaluate(
  expression: string,
  { contexts, status }: { contexts: Contexts; status: Status },
): data.ExpressionData {
  const answers = { success: status === 'success', failure: status === 'failure', always: true }
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData({ ...answers, cancelled: false }[name]),
  }))
  const { tokens } = new Lexer(expression).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const dictionary: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver)
  const byName = new Map(functions.map((each) => [each.name as string, each]))
  return new Evaluator(parsed, dictionary, byName).evaluate()
}

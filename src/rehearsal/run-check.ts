import { FeishuError } from '../feishu/feishu-error.ts'
import type { Check, CheckName } from './check.ts'

/**
 * Makes a check of a look that throws a FeishuError when it fails. When the app lacks the scope that only the look
 * needs, the check counts as not checked, because the page works without that scope.
 */
export async function runCheck(name: CheckName, look: () => Promise<unknown>): Promise<Check> {
  try {
    await look()
    return { name, state: 'passed' }
  } catch (error) {
    if (!(error instanceof FeishuError)) throw error
    return { name, state: isMissingScope(error) ? 'not-checked' : 'failed', error }
  }
}

function isMissingScope({ code, facts }: FeishuError): boolean {
  return code === 99991672 || (code === 230027 && /scope/i.test(facts.msg))
}

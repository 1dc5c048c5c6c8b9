import { FeishuError } from '../feishu/feishu-error.ts'
import type { Sight } from '../words/sight.ts'

/** The error that the real page would meet; Feishu has not said it yet. */
export class ForeseenError extends FeishuError {
  readonly sight: Sight

  constructor(code: number, sight: Sight, more: { consoleUrl?: string } = {}) {
    const scopes = sight.kind === 'scopes-missing' ? { missingScopes: sight.scopes } : {}
    super({ kind: 'foreseen', code, msg: sight.kind, ...scopes, ...more })
    this.sight = sight
  }
}

import { checkBypass } from '@actions/http-client/lib/proxy'

/** Which variable names a proxy that cannot be used, and why. Holds no part of its value but the scheme. */
export interface ProxyFacts {
  readonly variable: string
  readonly problem: 'no-url' | 'scheme'
  readonly scheme?: string
}

/** The proxy that the environment names cannot be used. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError'
  readonly facts: ProxyFacts

  constructor(facts: ProxyFacts) {
    const { variable, problem, scheme } = facts
    const what = problem === 'scheme' ? `names a ${scheme} proxy, not an http one` : 'holds no URL'
    super(`${variable} ${what}`)
    this.facts = facts
  }
}

/**
 * Rewrites the variable that names the proxy for this host so that http-client reads it as curl does: `host:port`,
 * a scheme in capitals, blanks around it, a bare `%` in a password. A host that `no_proxy` covers needs no proxy.
 * @throws ProxyError
 */
export function mendProxyVariable(url: URL, env: NodeJS.ProcessEnv = process.env): void {
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  for (const variable of [name, name.toUpperCase()]) {
    const value = env[variable]?.trim()
    // A blank lower-case variable would hide the other one.
    if (!value) delete env[variable]
    else if (!checkBypass(url)) {
      env[variable] = toProxyUrl(variable, value)
      return
    }
  }
}

function toProxyUrl(variable: string, value: string): string {
  const written = value.includes('://') ? value : `http://${value}`
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(written)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw new ProxyError({ variable, problem: 'scheme', scheme })
  }
  const url = URL.parse(written)
  // An unescaped `#`, `/` or `?` in a password ends the host too early.
  if (!url?.hostname || `${url.pathname}${url.search}${url.hash}`.includes('@')) {
    throw new ProxyError({ variable, problem: 'no-url' })
  }
  // http-client decodes both parts, and goes without the proxy where that fails.
  url.username = escapePercent(url.username)
  url.password = escapePercent(url.password)
  return url.href
}

function escapePercent(text: string): string {
  try {
    decodeURIComponent(text)
    return text
  } catch {
    return text.replaceAll('%', '%25')
  }
}

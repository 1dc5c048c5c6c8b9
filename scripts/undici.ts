// Takes the place of the package `undici` in the bundle (`paths` in tsconfig.json). @actions/http-client and
// @actions/github import it for requests that this action makes in another way, over `src/transport.ts`. Loading it
// costs 22 ms in every run, and it is a megabyte.

/** @actions/github creates one when there is a proxy. Nothing is ever sent through it. */
export class ProxyAgent {
  dispatch(): never {
    throw new Error('undici is not part of this bundle')
  }
}

/** Node's own `fetch`. */
export const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init)

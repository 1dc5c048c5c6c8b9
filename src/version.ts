import packageJson from '../package.json' with { type: 'json' }

/** The action's version, for its User-Agent. It is written in package.json alone. */
export const VERSION = packageJson.version

import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 744:
/***/ ((module) => {

/**
 * Helpers.
 */

var s = 1000;
var m = s * 60;
var h = m * 60;
var d = h * 24;
var w = d * 7;
var y = d * 365.25;

/**
 * Parse or format the given `val`.
 *
 * Options:
 *
 *  - `long` verbose formatting [false]
 *
 * @param {String|Number} val
 * @param {Object} [options]
 * @throws {Error} throw an error if val is not a non-empty string or a number
 * @return {String|Number}
 * @api public
 */

module.exports = function (val, options) {
  options = options || {};
  var type = typeof val;
  if (type === 'string' && val.length > 0) {
    return parse(val);
  } else if (type === 'number' && isFinite(val)) {
    return options.long ? fmtLong(val) : fmtShort(val);
  }
  throw new Error(
    'val is not a non-empty string or a valid number. val=' +
      JSON.stringify(val)
  );
};

/**
 * Parse the given `str` and return milliseconds.
 *
 * @param {String} str
 * @return {Number}
 * @api private
 */

function parse(str) {
  str = String(str);
  if (str.length > 100) {
    return;
  }
  var match = /^(-?(?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)?$/i.exec(
    str
  );
  if (!match) {
    return;
  }
  var n = parseFloat(match[1]);
  var type = (match[2] || 'ms').toLowerCase();
  switch (type) {
    case 'years':
    case 'year':
    case 'yrs':
    case 'yr':
    case 'y':
      return n * y;
    case 'weeks':
    case 'week':
    case 'w':
      return n * w;
    case 'days':
    case 'day':
    case 'd':
      return n * d;
    case 'hours':
    case 'hour':
    case 'hrs':
    case 'hr':
    case 'h':
      return n * h;
    case 'minutes':
    case 'minute':
    case 'mins':
    case 'min':
    case 'm':
      return n * m;
    case 'seconds':
    case 'second':
    case 'secs':
    case 'sec':
    case 's':
      return n * s;
    case 'milliseconds':
    case 'millisecond':
    case 'msecs':
    case 'msec':
    case 'ms':
      return n;
    default:
      return undefined;
  }
}

/**
 * Short format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtShort(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return Math.round(ms / d) + 'd';
  }
  if (msAbs >= h) {
    return Math.round(ms / h) + 'h';
  }
  if (msAbs >= m) {
    return Math.round(ms / m) + 'm';
  }
  if (msAbs >= s) {
    return Math.round(ms / s) + 's';
  }
  return ms + 'ms';
}

/**
 * Long format for `ms`.
 *
 * @param {Number} ms
 * @return {String}
 * @api private
 */

function fmtLong(ms) {
  var msAbs = Math.abs(ms);
  if (msAbs >= d) {
    return plural(ms, msAbs, d, 'day');
  }
  if (msAbs >= h) {
    return plural(ms, msAbs, h, 'hour');
  }
  if (msAbs >= m) {
    return plural(ms, msAbs, m, 'minute');
  }
  if (msAbs >= s) {
    return plural(ms, msAbs, s, 'second');
  }
  return ms + ' ms';
}

/**
 * Pluralization helper.
 */

function plural(ms, msAbs, n, name) {
  var isPlural = msAbs >= n * 1.5;
  return Math.round(ms / n) + ' ' + name + (isPlural ? 's' : '');
}


/***/ }),

/***/ 407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(696);

// Whoever read the log is gone: people must be called all the same.
process.stdout.on('error', () => { });
// Awaited here, so that a run that never comes to an end makes Node exit with 13 and not with 0.
await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)();
// All is reported. A proxy or a name server that never answers would keep the process alive beyond the time promised.
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 696:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: external "string_decoder"
const external_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
;// CONCATENATED MODULE: external "events"
const external_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
;// CONCATENATED MODULE: external "assert"
const external_assert_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io-util.js
var io_util_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_namespaceObject.promises;
// export const {open} = 'fs'
const IS_WINDOWS = process.platform === 'win32';
/**
 * Custom implementation of readlink to ensure Windows junctions
 * maintain trailing backslash for backward compatibility with Node.js < 24
 *
 * In Node.js 20, Windows junctions (directory symlinks) always returned paths
 * with trailing backslashes. Node.js 24 removed this behavior, which breaks
 * code that relied on this format for path operations.
 *
 * This implementation restores the Node 20 behavior by adding a trailing
 * backslash to all junction results on Windows.
 */
function readlink(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        const result = yield fs.promises.readlink(fsPath);
        // On Windows, restore Node 20 behavior: add trailing backslash to all results
        // since junctions on Windows are always directory links
        if (IS_WINDOWS && !result.endsWith('\\')) {
            return `${result}\\`;
        }
        return result;
    });
}
// See https://github.com/nodejs/node/blob/d0153aee367422d0858105abec186da4dff0a0c5/deps/uv/include/uv/win.h#L691
const UV_FS_O_EXLOCK = 0x10000000;
const READONLY = external_fs_namespaceObject.constants.O_RDONLY;
function exists(fsPath) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        try {
            yield stat(fsPath);
        }
        catch (err) {
            if (err.code === 'ENOENT') {
                return false;
            }
            throw err;
        }
        return true;
    });
}
function isDirectory(fsPath_1) {
    return io_util_awaiter(this, arguments, void 0, function* (fsPath, useStat = false) {
        const stats = useStat ? yield stat(fsPath) : yield lstat(fsPath);
        return stats.isDirectory();
    });
}
/**
 * On OSX/Linux, true if path starts with '/'. On Windows, true for paths like:
 * \, \hello, \\hello\share, C:, and C:\hello (and corresponding alternate separator cases).
 */
function isRooted(p) {
    p = normalizeSeparators(p);
    if (!p) {
        throw new Error('isRooted() parameter "p" cannot be empty');
    }
    if (IS_WINDOWS) {
        return (p.startsWith('\\') || /^[A-Z]:/i.test(p) // e.g. \ or \hello or \\hello
        ); // e.g. C: or C:\hello
    }
    return p.startsWith('/');
}
/**
 * Best effort attempt to determine whether a file exists and is executable.
 * @param filePath    file path to check
 * @param extensions  additional file extensions to try
 * @return if file exists and is executable, returns the file path. otherwise empty string.
 */
function tryGetExecutablePath(filePath, extensions) {
    return io_util_awaiter(this, void 0, void 0, function* () {
        let stats = undefined;
        try {
            // test file exists
            stats = yield stat(filePath);
        }
        catch (err) {
            if (err.code !== 'ENOENT') {
                // eslint-disable-next-line no-console
                console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
            }
        }
        if (stats && stats.isFile()) {
            if (IS_WINDOWS) {
                // on Windows, test for valid extension
                const upperExt = external_path_namespaceObject.extname(filePath).toUpperCase();
                if (extensions.some(validExt => validExt.toUpperCase() === upperExt)) {
                    return filePath;
                }
            }
            else {
                if (isUnixExecutable(stats)) {
                    return filePath;
                }
            }
        }
        // try each extension
        const originalFilePath = filePath;
        for (const extension of extensions) {
            filePath = originalFilePath + extension;
            stats = undefined;
            try {
                stats = yield stat(filePath);
            }
            catch (err) {
                if (err.code !== 'ENOENT') {
                    // eslint-disable-next-line no-console
                    console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
                }
            }
            if (stats && stats.isFile()) {
                if (IS_WINDOWS) {
                    // preserve the case of the actual file (since an extension was appended)
                    try {
                        const directory = external_path_namespaceObject.dirname(filePath);
                        const upperName = external_path_namespaceObject.basename(filePath).toUpperCase();
                        for (const actualName of yield readdir(directory)) {
                            if (upperName === actualName.toUpperCase()) {
                                filePath = external_path_namespaceObject.join(directory, actualName);
                                break;
                            }
                        }
                    }
                    catch (err) {
                        // eslint-disable-next-line no-console
                        console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
                    }
                    return filePath;
                }
                else {
                    if (isUnixExecutable(stats)) {
                        return filePath;
                    }
                }
            }
        }
        return '';
    });
}
function normalizeSeparators(p) {
    p = p || '';
    if (IS_WINDOWS) {
        // convert slashes on Windows
        p = p.replace(/\//g, '\\');
        // remove redundant slashes
        return p.replace(/\\\\+/g, '\\');
    }
    // remove redundant slashes
    return p.replace(/\/\/+/g, '/');
}
// on Mac/Linux, test the execute bit
//     R   W  X  R  W X R W X
//   256 128 64 32 16 8 4 2 1
function isUnixExecutable(stats) {
    return ((stats.mode & 1) > 0 ||
        ((stats.mode & 8) > 0 &&
            process.getgid !== undefined &&
            stats.gid === process.getgid()) ||
        ((stats.mode & 64) > 0 &&
            process.getuid !== undefined &&
            stats.uid === process.getuid()));
}
// Get the path of cmd.exe in windows
function getCmdPath() {
    var _a;
    return (_a = process.env['COMSPEC']) !== null && _a !== void 0 ? _a : `cmd.exe`;
}
//# sourceMappingURL=io-util.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/io/lib/io.js
var io_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



/**
 * Copies a file or folder.
 * Based off of shelljs - https://github.com/shelljs/shelljs/blob/9237f66c52e5daa40458f94f9565e18e8132f5a6/src/cp.js
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See CopyOptions.
 */
function cp(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        const { force, recursive, copySourceDirectory } = readCopyOptions(options);
        const destStat = (yield ioUtil.exists(dest)) ? yield ioUtil.stat(dest) : null;
        // Dest is an existing file, but not forcing
        if (destStat && destStat.isFile() && !force) {
            return;
        }
        // If dest is an existing directory, should copy inside.
        const newDest = destStat && destStat.isDirectory() && copySourceDirectory
            ? path.join(dest, path.basename(source))
            : dest;
        if (!(yield ioUtil.exists(source))) {
            throw new Error(`no such file or directory: ${source}`);
        }
        const sourceStat = yield ioUtil.stat(source);
        if (sourceStat.isDirectory()) {
            if (!recursive) {
                throw new Error(`Failed to copy. ${source} is a directory, but tried to copy without recursive flag.`);
            }
            else {
                yield cpDirRecursive(source, newDest, 0, force);
            }
        }
        else {
            if (path.relative(source, newDest) === '') {
                // a file cannot be copied to itself
                throw new Error(`'${newDest}' and '${source}' are the same file`);
            }
            yield io_copyFile(source, newDest, force);
        }
    });
}
/**
 * Moves a path.
 *
 * @param     source    source path
 * @param     dest      destination path
 * @param     options   optional. See MoveOptions.
 */
function mv(source_1, dest_1) {
    return io_awaiter(this, arguments, void 0, function* (source, dest, options = {}) {
        if (yield ioUtil.exists(dest)) {
            let destExists = true;
            if (yield ioUtil.isDirectory(dest)) {
                // If dest is directory copy src into dest
                dest = path.join(dest, path.basename(source));
                destExists = yield ioUtil.exists(dest);
            }
            if (destExists) {
                if (options.force == null || options.force) {
                    yield rmRF(dest);
                }
                else {
                    throw new Error('Destination already exists');
                }
            }
        }
        yield mkdirP(path.dirname(dest));
        yield ioUtil.rename(source, dest);
    });
}
/**
 * Remove a path recursively with force
 *
 * @param inputPath path to remove
 */
function rmRF(inputPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (ioUtil.IS_WINDOWS) {
            // Check for invalid characters
            // https://docs.microsoft.com/en-us/windows/win32/fileio/naming-a-file
            if (/[*"<>|]/.test(inputPath)) {
                throw new Error('File path must not contain `*`, `"`, `<`, `>` or `|` on Windows');
            }
        }
        try {
            // note if path does not exist, error is silent
            yield ioUtil.rm(inputPath, {
                force: true,
                maxRetries: 3,
                recursive: true,
                retryDelay: 300
            });
        }
        catch (err) {
            throw new Error(`File was unable to be removed ${err}`);
        }
    });
}
/**
 * Make a directory.  Creates the full path with folders in between
 * Will throw if it fails
 *
 * @param   fsPath        path to create
 * @returns Promise<void>
 */
function mkdirP(fsPath) {
    return io_awaiter(this, void 0, void 0, function* () {
        ok(fsPath, 'a path argument must be provided');
        yield ioUtil.mkdir(fsPath, { recursive: true });
    });
}
/**
 * Returns path of a tool had the tool actually been invoked.  Resolves via paths.
 * If you check and the tool does not exist, it will throw.
 *
 * @param     tool              name of the tool
 * @param     check             whether to check if tool exists
 * @returns   Promise<string>   path to tool
 */
function which(tool, check) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // recursive when check=true
        if (check) {
            const result = yield which(tool, false);
            if (!result) {
                if (IS_WINDOWS) {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
                }
                else {
                    throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
                }
            }
            return result;
        }
        const matches = yield findInPath(tool);
        if (matches && matches.length > 0) {
            return matches[0];
        }
        return '';
    });
}
/**
 * Returns a list of all occurrences of the given tool on the system path.
 *
 * @returns   Promise<string[]>  the paths of the tool
 */
function findInPath(tool) {
    return io_awaiter(this, void 0, void 0, function* () {
        if (!tool) {
            throw new Error("parameter 'tool' is required");
        }
        // build the list of extensions to try
        const extensions = [];
        if (IS_WINDOWS && process.env['PATHEXT']) {
            for (const extension of process.env['PATHEXT'].split(external_path_namespaceObject.delimiter)) {
                if (extension) {
                    extensions.push(extension);
                }
            }
        }
        // if it's rooted, return it if exists. otherwise return empty.
        if (isRooted(tool)) {
            const filePath = yield tryGetExecutablePath(tool, extensions);
            if (filePath) {
                return [filePath];
            }
            return [];
        }
        // if any path separators, return empty
        if (tool.includes(external_path_namespaceObject.sep)) {
            return [];
        }
        // build the list of directories
        //
        // Note, technically "where" checks the current directory on Windows. From a toolkit perspective,
        // it feels like we should not do this. Checking the current directory seems like more of a use
        // case of a shell, and the which() function exposed by the toolkit should strive for consistency
        // across platforms.
        const directories = [];
        if (process.env.PATH) {
            for (const p of process.env.PATH.split(external_path_namespaceObject.delimiter)) {
                if (p) {
                    directories.push(p);
                }
            }
        }
        // find all matches
        const matches = [];
        for (const directory of directories) {
            const filePath = yield tryGetExecutablePath(external_path_namespaceObject.join(directory, tool), extensions);
            if (filePath) {
                matches.push(filePath);
            }
        }
        return matches;
    });
}
function readCopyOptions(options) {
    const force = options.force == null ? true : options.force;
    const recursive = Boolean(options.recursive);
    const copySourceDirectory = options.copySourceDirectory == null
        ? true
        : Boolean(options.copySourceDirectory);
    return { force, recursive, copySourceDirectory };
}
function cpDirRecursive(sourceDir, destDir, currentDepth, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        // Ensure there is not a run away recursive copy
        if (currentDepth >= 255)
            return;
        currentDepth++;
        yield mkdirP(destDir);
        const files = yield ioUtil.readdir(sourceDir);
        for (const fileName of files) {
            const srcFile = `${sourceDir}/${fileName}`;
            const destFile = `${destDir}/${fileName}`;
            const srcFileStat = yield ioUtil.lstat(srcFile);
            if (srcFileStat.isDirectory()) {
                // Recurse
                yield cpDirRecursive(srcFile, destFile, currentDepth, force);
            }
            else {
                yield io_copyFile(srcFile, destFile, force);
            }
        }
        // Change the mode for the newly created directory
        yield ioUtil.chmod(destDir, (yield ioUtil.stat(sourceDir)).mode);
    });
}
// Buffered file copy
function io_copyFile(srcFile, destFile, force) {
    return io_awaiter(this, void 0, void 0, function* () {
        if ((yield ioUtil.lstat(srcFile)).isSymbolicLink()) {
            // unlink/re-link it
            try {
                yield ioUtil.lstat(destFile);
                yield ioUtil.unlink(destFile);
            }
            catch (e) {
                // Try to override file permission
                if (e.code === 'EPERM') {
                    yield ioUtil.chmod(destFile, '0666');
                    yield ioUtil.unlink(destFile);
                }
                // other errors = it doesn't exist, no work to do
            }
            // Copy over symlink
            const symlinkFull = yield ioUtil.readlink(srcFile);
            yield ioUtil.symlink(symlinkFull, destFile, ioUtil.IS_WINDOWS ? 'junction' : null);
        }
        else if (!(yield ioUtil.exists(destFile)) || force) {
            yield ioUtil.copyFile(srcFile, destFile);
        }
    });
}
//# sourceMappingURL=io.js.map
;// CONCATENATED MODULE: external "timers"
const external_timers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/toolrunner.js
var toolrunner_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};







/* eslint-disable @typescript-eslint/unbound-method */
const toolrunner_IS_WINDOWS = process.platform === 'win32';
/*
 * Class for running command line tools. Handles quoting and arg parsing in a platform agnostic way.
 */
class ToolRunner extends external_events_namespaceObject.EventEmitter {
    constructor(toolPath, args, options) {
        super();
        if (!toolPath) {
            throw new Error("Parameter 'toolPath' cannot be null or empty.");
        }
        this.toolPath = toolPath;
        this.args = args || [];
        this.options = options || {};
    }
    _debug(message) {
        if (this.options.listeners && this.options.listeners.debug) {
            this.options.listeners.debug(message);
        }
    }
    _getCommandString(options, noPrefix) {
        const toolPath = this._getSpawnFileName();
        const args = this._getSpawnArgs(options);
        let cmd = noPrefix ? '' : '[command]'; // omit prefix when piped to a second tool
        if (toolrunner_IS_WINDOWS) {
            // Windows + cmd file
            if (this._isCmdFile()) {
                cmd += toolPath;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows + verbatim
            else if (options.windowsVerbatimArguments) {
                cmd += `"${toolPath}"`;
                for (const a of args) {
                    cmd += ` ${a}`;
                }
            }
            // Windows (regular)
            else {
                cmd += this._windowsQuoteCmdArg(toolPath);
                for (const a of args) {
                    cmd += ` ${this._windowsQuoteCmdArg(a)}`;
                }
            }
        }
        else {
            // OSX/Linux - this can likely be improved with some form of quoting.
            // creating processes on Unix is fundamentally different than Windows.
            // on Unix, execvp() takes an arg array.
            cmd += toolPath;
            for (const a of args) {
                cmd += ` ${a}`;
            }
        }
        return cmd;
    }
    _processLineBuffer(data, strBuffer, onLine) {
        try {
            let s = strBuffer + data.toString();
            let n = s.indexOf(external_os_namespaceObject.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_namespaceObject.EOL.length);
                n = s.indexOf(external_os_namespaceObject.EOL);
            }
            return s;
        }
        catch (err) {
            // streaming lines to console is best effort.  Don't fail a build.
            this._debug(`error processing line. Failed with error ${err}`);
            return '';
        }
    }
    _getSpawnFileName() {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                return process.env['COMSPEC'] || 'cmd.exe';
            }
        }
        return this.toolPath;
    }
    _getSpawnArgs(options) {
        if (toolrunner_IS_WINDOWS) {
            if (this._isCmdFile()) {
                let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
                for (const a of this.args) {
                    argline += ' ';
                    argline += options.windowsVerbatimArguments
                        ? a
                        : this._windowsQuoteCmdArg(a);
                }
                argline += '"';
                return [argline];
            }
        }
        return this.args;
    }
    _endsWith(str, end) {
        return str.endsWith(end);
    }
    _isCmdFile() {
        const upperToolPath = this.toolPath.toUpperCase();
        return (this._endsWith(upperToolPath, '.CMD') ||
            this._endsWith(upperToolPath, '.BAT'));
    }
    _windowsQuoteCmdArg(arg) {
        // for .exe, apply the normal quoting rules that libuv applies
        if (!this._isCmdFile()) {
            return this._uvQuoteCmdArg(arg);
        }
        // otherwise apply quoting rules specific to the cmd.exe command line parser.
        // the libuv rules are generic and are not designed specifically for cmd.exe
        // command line parser.
        //
        // for a detailed description of the cmd.exe command line parser, refer to
        // http://stackoverflow.com/questions/4094699/how-does-the-windows-command-interpreter-cmd-exe-parse-scripts/7970912#7970912
        // need quotes for empty arg
        if (!arg) {
            return '""';
        }
        // determine whether the arg needs to be quoted
        const cmdSpecialChars = [
            ' ',
            '\t',
            '&',
            '(',
            ')',
            '[',
            ']',
            '{',
            '}',
            '^',
            '=',
            ';',
            '!',
            "'",
            '+',
            ',',
            '`',
            '~',
            '|',
            '<',
            '>',
            '"'
        ];
        let needsQuotes = false;
        for (const char of arg) {
            if (cmdSpecialChars.some(x => x === char)) {
                needsQuotes = true;
                break;
            }
        }
        // short-circuit if quotes not needed
        if (!needsQuotes) {
            return arg;
        }
        // the following quoting rules are very similar to the rules that by libuv applies.
        //
        // 1) wrap the string in quotes
        //
        // 2) double-up quotes - i.e. " => ""
        //
        //    this is different from the libuv quoting rules. libuv replaces " with \", which unfortunately
        //    doesn't work well with a cmd.exe command line.
        //
        //    note, replacing " with "" also works well if the arg is passed to a downstream .NET console app.
        //    for example, the command line:
        //          foo.exe "myarg:""my val"""
        //    is parsed by a .NET console app into an arg array:
        //          [ "myarg:\"my val\"" ]
        //    which is the same end result when applying libuv quoting rules. although the actual
        //    command line from libuv quoting rules would look like:
        //          foo.exe "myarg:\"my val\""
        //
        // 3) double-up slashes that precede a quote,
        //    e.g.  hello \world    => "hello \world"
        //          hello\"world    => "hello\\""world"
        //          hello\\"world   => "hello\\\\""world"
        //          hello world\    => "hello world\\"
        //
        //    technically this is not required for a cmd.exe command line, or the batch argument parser.
        //    the reasons for including this as a .cmd quoting rule are:
        //
        //    a) this is optimized for the scenario where the argument is passed from the .cmd file to an
        //       external program. many programs (e.g. .NET console apps) rely on the slash-doubling rule.
        //
        //    b) it's what we've been doing previously (by deferring to node default behavior) and we
        //       haven't heard any complaints about that aspect.
        //
        // note, a weakness of the quoting rules chosen here, is that % is not escaped. in fact, % cannot be
        // escaped when used on the command line directly - even though within a .cmd file % can be escaped
        // by using %%.
        //
        // the saving grace is, on the command line, %var% is left as-is if var is not defined. this contrasts
        // the line parsing rules within a .cmd file, where if var is not defined it is replaced with nothing.
        //
        // one option that was explored was replacing % with ^% - i.e. %var% => ^%var^%. this hack would
        // often work, since it is unlikely that var^ would exist, and the ^ character is removed when the
        // variable is used. the problem, however, is that ^ is not removed when %* is used to pass the args
        // to an external program.
        //
        // an unexplored potential solution for the % escaping problem, is to create a wrapper .cmd file.
        // % can be escaped within a .cmd file.
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\'; // double the slash
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '"'; // double the quote
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _uvQuoteCmdArg(arg) {
        // Tool runner wraps child_process.spawn() and needs to apply the same quoting as
        // Node in certain cases where the undocumented spawn option windowsVerbatimArguments
        // is used.
        //
        // Since this function is a port of quote_cmd_arg from Node 4.x (technically, lib UV,
        // see https://github.com/nodejs/node/blob/v4.x/deps/uv/src/win/process.c for details),
        // pasting copyright notice from Node within this function:
        //
        //      Copyright Joyent, Inc. and other Node contributors. All rights reserved.
        //
        //      Permission is hereby granted, free of charge, to any person obtaining a copy
        //      of this software and associated documentation files (the "Software"), to
        //      deal in the Software without restriction, including without limitation the
        //      rights to use, copy, modify, merge, publish, distribute, sublicense, and/or
        //      sell copies of the Software, and to permit persons to whom the Software is
        //      furnished to do so, subject to the following conditions:
        //
        //      The above copyright notice and this permission notice shall be included in
        //      all copies or substantial portions of the Software.
        //
        //      THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
        //      IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
        //      FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
        //      AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
        //      LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING
        //      FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS
        //      IN THE SOFTWARE.
        if (!arg) {
            // Need double quotation for empty argument
            return '""';
        }
        if (!arg.includes(' ') && !arg.includes('\t') && !arg.includes('"')) {
            // No quotation needed
            return arg;
        }
        if (!arg.includes('"') && !arg.includes('\\')) {
            // No embedded double quotes or backslashes, so I can just wrap
            // quote marks around the whole thing.
            return `"${arg}"`;
        }
        // Expected input/output:
        //   input : hello"world
        //   output: "hello\"world"
        //   input : hello""world
        //   output: "hello\"\"world"
        //   input : hello\world
        //   output: hello\world
        //   input : hello\\world
        //   output: hello\\world
        //   input : hello\"world
        //   output: "hello\\\"world"
        //   input : hello\\"world
        //   output: "hello\\\\\"world"
        //   input : hello world\
        //   output: "hello world\\" - note the comment in libuv actually reads "hello world\"
        //                             but it appears the comment is wrong, it should be "hello world\\"
        let reverse = '"';
        let quoteHit = true;
        for (let i = arg.length; i > 0; i--) {
            // walk the string in reverse
            reverse += arg[i - 1];
            if (quoteHit && arg[i - 1] === '\\') {
                reverse += '\\';
            }
            else if (arg[i - 1] === '"') {
                quoteHit = true;
                reverse += '\\';
            }
            else {
                quoteHit = false;
            }
        }
        reverse += '"';
        return reverse.split('').reverse().join('');
    }
    _cloneExecOptions(options) {
        options = options || {};
        const result = {
            cwd: options.cwd || process.cwd(),
            env: options.env || process.env,
            silent: options.silent || false,
            windowsVerbatimArguments: options.windowsVerbatimArguments || false,
            failOnStdErr: options.failOnStdErr || false,
            ignoreReturnCode: options.ignoreReturnCode || false,
            delay: options.delay || 10000
        };
        result.outStream = options.outStream || process.stdout;
        result.errStream = options.errStream || process.stderr;
        return result;
    }
    _getSpawnOptions(options, toolPath) {
        options = options || {};
        const result = {};
        result.cwd = options.cwd;
        result.env = options.env;
        result['windowsVerbatimArguments'] =
            options.windowsVerbatimArguments || this._isCmdFile();
        if (options.windowsVerbatimArguments) {
            result.argv0 = `"${toolPath}"`;
        }
        return result;
    }
    /**
     * Exec a tool.
     * Output will be streamed to the live console.
     * Returns promise with return code
     *
     * @param     tool     path to tool to exec
     * @param     options  optional exec options.  See ExecOptions
     * @returns   number
     */
    exec() {
        return toolrunner_awaiter(this, void 0, void 0, function* () {
            // root the tool path if it is unrooted and contains relative pathing
            if (!isRooted(this.toolPath) &&
                (this.toolPath.includes('/') ||
                    (toolrunner_IS_WINDOWS && this.toolPath.includes('\\')))) {
                // prefer options.cwd if it is specified, however options.cwd may also need to be rooted
                this.toolPath = external_path_namespaceObject.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
            }
            // if the tool is only a file name, then resolve it from the PATH
            // otherwise verify it exists (add extension on Windows if necessary)
            this.toolPath = yield which(this.toolPath, true);
            return new Promise((resolve, reject) => toolrunner_awaiter(this, void 0, void 0, function* () {
                this._debug(`exec tool: ${this.toolPath}`);
                this._debug('arguments:');
                for (const arg of this.args) {
                    this._debug(`   ${arg}`);
                }
                const optionsNonNull = this._cloneExecOptions(this.options);
                if (!optionsNonNull.silent && optionsNonNull.outStream) {
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_namespaceObject.EOL);
                }
                const state = new ExecState(optionsNonNull, this.toolPath);
                state.on('debug', (message) => {
                    this._debug(message);
                });
                if (this.options.cwd && !(yield exists(this.options.cwd))) {
                    return reject(new Error(`The cwd: ${this.options.cwd} does not exist!`));
                }
                const fileName = this._getSpawnFileName();
                const cp = external_child_process_namespaceObject.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
                let stdbuffer = '';
                if (cp.stdout) {
                    cp.stdout.on('data', (data) => {
                        if (this.options.listeners && this.options.listeners.stdout) {
                            this.options.listeners.stdout(data);
                        }
                        if (!optionsNonNull.silent && optionsNonNull.outStream) {
                            optionsNonNull.outStream.write(data);
                        }
                        stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.stdline) {
                                this.options.listeners.stdline(line);
                            }
                        });
                    });
                }
                let errbuffer = '';
                if (cp.stderr) {
                    cp.stderr.on('data', (data) => {
                        state.processStderr = true;
                        if (this.options.listeners && this.options.listeners.stderr) {
                            this.options.listeners.stderr(data);
                        }
                        if (!optionsNonNull.silent &&
                            optionsNonNull.errStream &&
                            optionsNonNull.outStream) {
                            const s = optionsNonNull.failOnStdErr
                                ? optionsNonNull.errStream
                                : optionsNonNull.outStream;
                            s.write(data);
                        }
                        errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
                            if (this.options.listeners && this.options.listeners.errline) {
                                this.options.listeners.errline(line);
                            }
                        });
                    });
                }
                cp.on('error', (err) => {
                    state.processError = err.message;
                    state.processExited = true;
                    state.processClosed = true;
                    state.CheckComplete();
                });
                cp.on('exit', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                cp.on('close', (code) => {
                    state.processExitCode = code;
                    state.processExited = true;
                    state.processClosed = true;
                    this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
                    state.CheckComplete();
                });
                state.on('done', (error, exitCode) => {
                    if (stdbuffer.length > 0) {
                        this.emit('stdline', stdbuffer);
                    }
                    if (errbuffer.length > 0) {
                        this.emit('errline', errbuffer);
                    }
                    cp.removeAllListeners();
                    if (error) {
                        reject(error);
                    }
                    else {
                        resolve(exitCode);
                    }
                });
                if (this.options.input) {
                    if (!cp.stdin) {
                        throw new Error('child process missing stdin');
                    }
                    cp.stdin.end(this.options.input);
                }
            }));
        });
    }
}
/**
 * Convert an arg string to an array of args. Handles escaping
 *
 * @param    argString   string of arguments
 * @returns  string[]    array of arguments
 */
function argStringToArray(argString) {
    const args = [];
    let inQuotes = false;
    let escaped = false;
    let arg = '';
    function append(c) {
        // we only escape double quotes.
        if (escaped && c !== '"') {
            arg += '\\';
        }
        arg += c;
        escaped = false;
    }
    for (let i = 0; i < argString.length; i++) {
        const c = argString.charAt(i);
        if (c === '"') {
            if (!escaped) {
                inQuotes = !inQuotes;
            }
            else {
                append(c);
            }
            continue;
        }
        if (c === '\\' && escaped) {
            append(c);
            continue;
        }
        if (c === '\\' && inQuotes) {
            escaped = true;
            continue;
        }
        if (c === ' ' && !inQuotes) {
            if (arg.length > 0) {
                args.push(arg);
                arg = '';
            }
            continue;
        }
        append(c);
    }
    if (arg.length > 0) {
        args.push(arg.trim());
    }
    return args;
}
class ExecState extends external_events_namespaceObject.EventEmitter {
    constructor(options, toolPath) {
        super();
        this.processClosed = false; // tracks whether the process has exited and stdio is closed
        this.processError = '';
        this.processExitCode = 0;
        this.processExited = false; // tracks whether the process has exited
        this.processStderr = false; // tracks whether stderr was written to
        this.delay = 10000; // 10 seconds
        this.done = false;
        this.timeout = null;
        if (!toolPath) {
            throw new Error('toolPath must not be empty');
        }
        this.options = options;
        this.toolPath = toolPath;
        if (options.delay) {
            this.delay = options.delay;
        }
    }
    CheckComplete() {
        if (this.done) {
            return;
        }
        if (this.processClosed) {
            this._setResult();
        }
        else if (this.processExited) {
            this.timeout = (0,external_timers_namespaceObject.setTimeout)(ExecState.HandleTimeout, this.delay, this);
        }
    }
    _debug(message) {
        this.emit('debug', message);
    }
    _setResult() {
        // determine whether there is an error
        let error;
        if (this.processExited) {
            if (this.processError) {
                error = new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
            }
            else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) {
                error = new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
            }
            else if (this.processStderr && this.options.failOnStdErr) {
                error = new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
            }
        }
        // clear the timeout
        if (this.timeout) {
            clearTimeout(this.timeout);
            this.timeout = null;
        }
        this.done = true;
        this.emit('done', error, this.processExitCode);
    }
    static HandleTimeout(state) {
        if (state.done) {
            return;
        }
        if (!state.processClosed && state.processExited) {
            const message = `The STDIO streams did not close within ${state.delay / 1000} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
            state._debug(message);
        }
        state._setResult();
    }
}
//# sourceMappingURL=toolrunner.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/exec/lib/exec.js
var exec_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


/**
 * Exec a command.
 * Output will be streamed to the live console.
 * Returns promise with return code
 *
 * @param     commandLine        command to execute (can include additional args). Must be correctly escaped.
 * @param     args               optional arguments for tool. Escaping is handled by the lib.
 * @param     options            optional exec options.  See ExecOptions
 * @returns   Promise<number>    exit code
 */
function exec_exec(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        const commandArgs = tr.argStringToArray(commandLine);
        if (commandArgs.length === 0) {
            throw new Error(`Parameter 'commandLine' cannot be null or empty.`);
        }
        // Path to tool to execute should be first arg
        const toolPath = commandArgs[0];
        args = commandArgs.slice(1).concat(args || []);
        const runner = new tr.ToolRunner(toolPath, args, options);
        return runner.exec();
    });
}
/**
 * Exec a command and get the output.
 * Output will be streamed to the live console.
 * Returns promise with the exit code and collected stdout and stderr
 *
 * @param     commandLine           command to execute (can include additional args). Must be correctly escaped.
 * @param     args                  optional arguments for tool. Escaping is handled by the lib.
 * @param     options               optional exec options.  See ExecOptions
 * @returns   Promise<ExecOutput>   exit code, stdout, and stderr
 */
function getExecOutput(commandLine, args, options) {
    return exec_awaiter(this, void 0, void 0, function* () {
        var _a, _b;
        let stdout = '';
        let stderr = '';
        //Using string decoder covers the case where a mult-byte character is split
        const stdoutDecoder = new StringDecoder('utf8');
        const stderrDecoder = new StringDecoder('utf8');
        const originalStdoutListener = (_a = options === null || options === void 0 ? void 0 : options.listeners) === null || _a === void 0 ? void 0 : _a.stdout;
        const originalStdErrListener = (_b = options === null || options === void 0 ? void 0 : options.listeners) === null || _b === void 0 ? void 0 : _b.stderr;
        const stdErrListener = (data) => {
            stderr += stderrDecoder.write(data);
            if (originalStdErrListener) {
                originalStdErrListener(data);
            }
        };
        const stdOutListener = (data) => {
            stdout += stdoutDecoder.write(data);
            if (originalStdoutListener) {
                originalStdoutListener(data);
            }
        };
        const listeners = Object.assign(Object.assign({}, options === null || options === void 0 ? void 0 : options.listeners), { stdout: stdOutListener, stderr: stdErrListener });
        const exitCode = yield exec_exec(commandLine, args, Object.assign(Object.assign({}, options), { listeners }));
        //flush any remaining characters
        stdout += stdoutDecoder.end();
        stderr += stderrDecoder.end();
        return {
            exitCode,
            stdout,
            stderr
        };
    });
}
//# sourceMappingURL=exec.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    core_error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function core_error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./src/cancel.ts
/**
 * Listens for what the runner sends when a job is cancelled: SIGINT, and 7.5 s later SIGTERM. The signal aborts retries
 * and waiting; the report is still written.
 */
function listenForCancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort());
    return controller.signal;
}

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/clock.ts

const systemClock = {
    now: () => performance.now(),
    sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, undefined, { signal }),
};
/** A budget of `ms` from now. */
function createBudget({ clock, ms }) {
    let end = clock.now() + ms;
    return {
        remaining: () => end - clock.now(),
        extend: (more) => {
            end += more;
        },
    };
}

// EXTERNAL MODULE: ./src/transport.ts + 2 modules
var transport = __nccwpck_require__(988);
;// CONCATENATED MODULE: ./src/feishu/error-codes/chats.ts
/** What is wrong with the chat (Feishu docs: im-v1/chat/get, im-v1/chat-members/get and is_in_chat). */
const chatCodes = {
    232001: {
        name: { en: 'invalid parameter for the chat', zh: '群参数无效' },
        cause: {
            en: 'The query about the chat has a wrong parameter.',
            zh: '查询群信息的请求参数有误。',
        },
        remedy: {
            en: 'Check the chat ID (`oc_…`) in `send-to` and the value of `user-id-type`.',
            zh: '核对 `send-to` 中的 chat_id（`oc_…`）以及 `user-id-type` 的取值。',
        },
        handling: ['final'],
    },
    232004: {
        name: { en: 'app does not exist', zh: '应用不存在' },
        cause: {
            en: 'The chat service knows no app with the App ID behind the token.',
            zh: '群组服务找不到 token 对应的应用。',
        },
        remedy: {
            en: 'Check `app-id` against the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info. If it is right, give the log ID to Feishu support.',
            zh: '对照开发者后台（open.feishu.cn/app）该应用的“凭证与基础信息”核对 `app-id`；无误时，把 log ID 提供给飞书技术支持。',
        },
        handling: ['final'],
    },
    232006: {
        name: { en: 'chat ID invalid', zh: 'chat_id 无效' },
        cause: {
            en: 'There is no chat with this ID: it is mistyped, or was read on another platform.',
            zh: '没有与该 ID 对应的会话：写错了，或者取自其他平台。',
        },
        remedy: {
            en: 'Copy the chat ID (`oc_…`) into `send-to`: the Feishu client (7.60 or newer) shows it in the Settings of the group.',
            zh: '重新复制 chat_id（`oc_…`）填入 `send-to`，在飞书客户端（7.60 及以上）的群设置页可以看到。',
        },
        handling: ['final'],
    },
    232010: {
        name: { en: 'chat is of another company', zh: '群属于其他租户' },
        cause: {
            en: 'The app and the chat are in different tenants.',
            zh: '应用和群不在同一个租户下。',
        },
        remedy: {
            en: 'Use a chat of the company that the app is in for `send-to`, or the `app-id` and `app-secret` of an app of that company. For a store app, check `tenant-key`.',
            zh: '把 `send-to` 换成应用所在企业的群，或者改用该群所在企业的应用的 `app-id` 和 `app-secret`；商店应用请核对 `tenant-key`。',
        },
        handling: ['final'],
    },
    232011: {
        name: { en: 'bot is not in the group', zh: '机器人不在群里' },
        cause: {
            en: 'The bot must be a member of a group to look at it, and this one is not.',
            zh: '只有群成员才能查看群信息，而该应用的机器人不在群里。',
        },
        remedy: {
            en: 'In the Feishu client, open the group and add the bot of this app under Settings > Bots > Add Bot.',
            zh: '在飞书客户端打开该群，进入“设置 > 群机器人 > 添加机器人”，把该应用的机器人加进来。',
        },
        handling: ['final'],
    },
    232025: {
        name: { en: 'bot ability is not enabled', zh: '应用未启用机器人能力' },
        cause: {
            en: 'The app has no bot, or the version that adds the bot was never published.',
            zh: '应用没有添加机器人能力，或者添加之后没有发布版本。',
        },
        remedy: {
            en: 'Open the app in the Developer Console (open.feishu.cn/app) and add Bot under Add Features. Then publish a version under Version Management & Release: the bot works only after that.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“应用能力 > 添加应用能力”添加“机器人”。随后在“应用发布 > 版本管理与发布”创建并发布新版本，发布后才生效。',
        },
        handling: ['final'],
    },
    232033: {
        name: { en: 'external group', zh: '外部群' },
        cause: {
            en: 'The group has members of other companies, and an app may neither query such a group nor call anybody in it.',
            zh: '该群是外部群，应用在外部群里无权查询，也不能加急。',
        },
        remedy: {
            en: 'Point `send-to` at an internal group that holds the bot and the responders.',
            zh: '把 `send-to` 改为内部群，并确保机器人和值班人都在群里。',
        },
        handling: ['final'],
    },
    232034: {
        name: { en: 'app is not active in the company', zh: '应用未在企业内安装或启用' },
        cause: {
            en: 'The app is not installed in this tenant, or it is not enabled there.',
            zh: '应用在当前租户内没有安装，或者没有启用。',
        },
        remedy: {
            en: 'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management. Then rerun the job.',
            zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用，然后重跑任务。',
        },
        handling: ['final'],
    },
    99992355: {
        name: { en: 'chat does not exist', zh: '会话不存在' },
        cause: {
            en: 'Feishu knows no chat with this ID.',
            zh: '飞书中没有与该 chat_id 对应的会话。',
        },
        remedy: {
            en: 'Correct the chat ID (`oc_…`) in `send-to`.',
            zh: '改正 `send-to` 中的 chat_id（`oc_…`）。',
        },
        handling: ['final'],
    },
    99992356: {
        name: { en: 'chat does not exist', zh: '会话不存在' },
        cause: {
            en: 'Feishu knows no chat with this ID.',
            zh: '飞书中没有与该 chat_id 对应的会话。',
        },
        remedy: {
            en: 'Correct the chat ID (`oc_…`) in `send-to`.',
            zh: '改正 `send-to` 中的 chat_id（`oc_…`）。',
        },
        handling: ['final'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/contacts.ts
const otherIds = {
    en: 'Take the ID anew for this app, or write the person’s e-mail or mobile number into `users` and let the action look it up.',
    zh: '重新获取此人在该应用下的 ID；或者直接在 `users` 里写邮箱、手机号，由 Action 自行查询。',
};
/** What is wrong with the ID of a person; one bad ID refuses the whole list (Feishu docs: generic error codes). */
const contactCodes = {
    99992351: {
        name: { en: 'open_id does not exist', zh: 'open_id 不存在' },
        cause: {
            en: 'An ID is mistyped, is not of the form `ou_…`, or belongs to nobody.',
            zh: '某个 ID 写错了、不是 `ou_…` 形式，或者查无此人。',
        },
        remedy: {
            en: 'Find the ID that the message names in `users` or `send-to` and correct it. If it is a union_id or user_id, set `user-id-type` accordingly.',
            zh: '按返回信息找到 `users` 或 `send-to` 中有误的 ID 并改正；如果填的是 union_id 或 user_id，把 `user-id-type` 设为对应类型。',
        },
        handling: ['split'],
    },
    99992352: {
        name: { en: 'some open_ids do not exist', zh: '部分 open_id 不存在' },
        cause: {
            en: 'Feishu finds nobody for at least one of the IDs.',
            zh: '至少有一个 ID 在飞书中查无此人。',
        },
        remedy: otherIds,
        handling: ['split'],
    },
    99992353: {
        name: { en: 'some open_ids do not exist', zh: '部分 open_id 不存在' },
        cause: {
            en: 'Feishu finds nobody for at least one of the IDs.',
            zh: '至少有一个 ID 在飞书中查无此人。',
        },
        remedy: otherIds,
        handling: ['split'],
    },
    99992359: {
        name: { en: 'user_id does not exist', zh: 'user_id 不存在' },
        cause: {
            en: 'The company has nobody with this user_id.',
            zh: '企业内没有使用该 user_id 的成员。',
        },
        remedy: {
            en: 'Correct the ID in `users`. If it is an open_id (`ou_…`) or union_id (`on_…`), set `user-id-type` accordingly.',
            zh: '改正 `users` 中的 ID；如果填的是 open_id（`ou_…`）或 union_id（`on_…`），把 `user-id-type` 设为对应类型。',
        },
        handling: ['split'],
    },
    99992360: {
        name: { en: 'user_id not valid or not found', zh: 'user_id 无效或不存在' },
        cause: {
            en: 'An ID is not a user_id of this company: mistyped, of another type, or of a person who has left.',
            zh: '某个 ID 不是本企业的 user_id：写错了、类型不对，或者此人已离职。',
        },
        remedy: {
            en: 'Correct the ID in `users` that the message names. If it is an open_id (`ou_…`) or union_id (`on_…`), set `user-id-type` accordingly.',
            zh: '按返回信息改正 `users` 中的 ID；如果填的是 open_id（`ou_…`）或 union_id（`on_…`），把 `user-id-type` 设为对应类型。',
        },
        handling: ['split'],
    },
    99992361: {
        name: { en: 'open_id belongs to another app', zh: 'open_id 属于其他应用' },
        cause: {
            en: 'A person has a different open_id in every app, and this one was read from another app: the test app, the API Explorer or another bot.',
            zh: '同一个人在每个应用下的 open_id 都不同，这个 open_id 取自别的应用（测试应用、API 调试台或其他机器人）。',
        },
        remedy: {
            en: 'Use the open_id that this app sees. Or use the person’s e-mail, or their union_id or user_id with `user-id-type` to match.',
            zh: '换成此人在本应用下的 open_id；或者改填邮箱，也可以改用 union_id、user_id 并相应设置 `user-id-type`。',
        },
        handling: ['split'],
    },
    99992363: {
        name: { en: 'union_id does not exist', zh: 'union_id 不存在' },
        cause: {
            en: 'Feishu finds nobody for this union_id.',
            zh: '飞书中找不到该 union_id 对应的人。',
        },
        remedy: {
            en: 'Correct the ID (`on_…`) in `users`, or write the person’s e-mail in its place.',
            zh: '改正 `users` 中的 union_id（`on_…`），或者改填此人的邮箱。',
        },
        handling: ['split'],
    },
    99992364: {
        name: { en: 'user is of another company, or unknown', zh: '用户属于其他租户或不存在' },
        cause: {
            en: 'The ID is that of a person in another tenant, or a union_id that does not exist.',
            zh: '该 ID 属于其他租户的用户，或者是不存在的 union_id。',
        },
        remedy: {
            en: 'Take the ID in `users` from the company that has installed this app. If there are several companies, check that `app-id` or `tenant-key` is of the right one.',
            zh: '改用安装了该应用的企业内成员的 ID 填写 `users`；有多个企业时，核对 `app-id` 或 `tenant-key` 是否对应。',
        },
        handling: ['split'],
    },
    99992381: {
        name: { en: 'union_id is of another company', zh: 'union_id 属于其他租户' },
        cause: {
            en: 'The union_id is that of a person outside the company that this app runs in.',
            zh: '该 union_id 对应的人不在当前企业内。',
        },
        remedy: {
            en: 'Take the union_id in `users` from the company that has installed this app, or write the person’s e-mail in its place.',
            zh: '改用安装了该应用的企业内成员的 union_id 填写 `users`，或者改填邮箱。',
        },
        handling: ['split'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/content.ts
/** What is wrong with what the message says (Feishu docs: im-v1/message/create). */
const contentCodes = {
    230015: {
        name: { en: 'direct chat cannot be shared', zh: '单聊不能分享' },
        cause: {
            en: 'The message shares a direct chat, and only groups and people can be shared.',
            zh: '消息分享了单聊的名片，只能分享群名片或个人名片。',
        },
        remedy: {
            en: 'Take the shared chat out of `card`.',
            zh: '从 `card` 中去掉被分享的单聊。',
        },
        handling: ['final'],
    },
    230017: {
        name: { en: 'bot does not own a file in the message', zh: '机器人不是资源的拥有者' },
        cause: {
            en: 'The message uses a file that another app uploaded, and a bot can send only what it uploaded itself.',
            zh: '消息引用了其他应用上传的文件，机器人只能发送自己上传的文件。',
        },
        remedy: {
            en: 'Upload the file again with this app and put the new key into `card`, or take the file out.',
            zh: '用本应用重新上传文件，把新的 key 写入 `card`，或者去掉该文件。',
        },
        handling: ['final'],
    },
    230022: {
        name: { en: 'message holds sensitive content', zh: '消息包含敏感信息' },
        cause: {
            en: 'The content check of Feishu has refused a word in the message.',
            zh: '消息内容没有通过飞书的敏感信息检查。',
        },
        remedy: {
            en: 'Reword `title`, `text` or `card`. With the built-in card, look at the branch name and the commit title.',
            zh: '修改 `title`、`text` 或 `card` 的措辞；使用内置卡片时，检查分支名和提交标题。',
        },
        handling: ['final'],
    },
    230025: {
        name: { en: 'message too long', zh: '消息体过长' },
        cause: {
            en: 'A card may have 30 KB and a text 150 KB, and style tags count too.',
            zh: '卡片最大 30 KB，文本最大 150 KB，样式标签也计入长度。',
        },
        remedy: {
            en: 'Shorten `text` or `card`: link to the log in place of quoting it.',
            zh: '缩短 `text` 或 `card`，不要贴日志，改放链接。',
        },
        handling: ['final'],
    },
    230028: {
        name: { en: 'refused by data loss prevention', zh: '未通过数据防泄漏审查' },
        cause: {
            en: 'The audit of the company has refused the message, mostly for a phone number or an e-mail address in plain text.',
            zh: '消息没有通过企业的数据防泄漏审查，多半是包含明文手机号或邮箱地址。',
        },
        remedy: {
            en: 'Take phone numbers and e-mail addresses out of `title`, `text` or `card`. With the built-in card, look at the commit title.',
            zh: '从 `title`、`text` 或 `card` 中去掉手机号和邮箱地址；使用内置卡片时，检查提交标题。',
        },
        handling: ['final'],
    },
    230054: {
        name: { en: 'chat does not take this type of message', zh: '该会话不支持此类消息' },
        cause: {
            en: 'A connection group between companies refuses some types of message, cards among them.',
            zh: '私有互通群不支持某些类型的消息，例如卡片。',
        },
        remedy: {
            en: 'Point `send-to` at an ordinary internal group, or at a person.',
            zh: '把 `send-to` 改为普通的内部群或个人。',
        },
        handling: ['final'],
    },
    230055: {
        name: { en: 'file does not match the message type', zh: '文件类型与消息类型不匹配' },
        cause: {
            en: 'A file was uploaded as one type and is sent as another.',
            zh: '上传文件时选择的类型与发送的消息类型不一致。',
        },
        remedy: {
            en: 'Take the file out of `card`, or upload it again as the type it is sent as.',
            zh: '从 `card` 中去掉该文件，或者按发送时的类型重新上传。',
        },
        handling: ['final'],
    },
    230099: {
        name: { en: 'card refused', zh: '卡片内容创建失败' },
        cause: {
            en: 'The card is invalid, as the sub-code after `ErrCode:` says: 100290 unknown person, 11310 often over 200 elements, 200570 bad image key, 200621 bad JSON, 200861 component not in schema 2.0.',
            zh: '卡片不合法，看返回信息中 `ErrCode:` 后的子错误码：100290 人员 ID 无效，11310 多为组件超过 200 个，200570 图片 key 无效，200621 JSON 有误，200861 组件不适用于 2.0 结构。',
        },
        remedy: {
            en: 'Correct `card` accordingly; the Feishu Card Builder (open.feishu.cn/cardkit) checks it. Or remove `card` to send the built-in one.',
            zh: '据此修正 `card`，可先在飞书卡片搭建工具（open.feishu.cn/cardkit）里校验；或者去掉 `card`，使用内置卡片。',
        },
        handling: ['final'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/gateway.ts
/** What the gateway refuses before an API sees the request (Feishu docs: generic error codes, frequency control). */
const gatewayCodes = {
    9499: {
        name: { en: 'bad request', zh: '请求有误' },
        cause: {
            en: 'Feishu could not read the request; the message behind the code says which part.',
            zh: '飞书无法解析该请求，具体位置见返回信息。',
        },
        remedy: {
            en: 'Read the message from Feishu and check the inputs of the step, `card` first. If they are right, give the log ID to Feishu support.',
            zh: '根据飞书返回的信息检查该步骤的输入，首先看 `card`；输入无误时，把 log ID 提供给飞书技术支持。',
        },
        handling: ['final'],
    },
    99991201: {
        name: { en: 'API path not found', zh: '接口路径不存在' },
        cause: {
            en: 'The server behind the base URL does not offer this API; Lark’s documentation, for one, has no phone calls.',
            zh: '该地址没有提供此接口；例如 Lark 的文档中就没有电话加急。',
        },
        remedy: {
            en: 'Remove `base-url` to use `https://open.feishu.cn`. If it must stay, ask the operator of that platform whether it offers urgent_phone.',
            zh: '去掉 `base-url`，使用默认的 `https://open.feishu.cn`；必须保留时，向该平台的运维确认是否提供 urgent_phone 接口。',
        },
        handling: ['final'],
    },
    99991301: {
        name: { en: 'HTTP method not accepted', zh: 'HTTP 方法不匹配' },
        cause: {
            en: 'The API refused the HTTP method, most likely because a proxy changed it on the way.',
            zh: '接口不接受该 HTTP 方法，很可能被中间的代理改写了。',
        },
        remedy: {
            en: 'Check `base-url` and the proxy between the runner and Feishu: it has to let PATCH requests through.',
            zh: '检查 `base-url` 以及 runner 与飞书之间的代理，代理需要放行 PATCH 请求。',
        },
        handling: ['final'],
    },
    99991400: {
        name: { en: 'rate limit reached', zh: '触发接口频率限制' },
        cause: {
            en: 'This app has called the API too often in the last minute, and the time left for the step was too short to wait.',
            zh: '该应用短时间内调用该接口过于频繁，而步骤剩余时间不足以等到限流解除。',
        },
        remedy: {
            en: 'Rerun the job in a minute, or raise `timeout`. If it comes back, look for another workflow or service that uses the same app.',
            zh: '一分钟后重跑任务，或调大 `timeout`。如果反复出现，检查是否有其他工作流或服务共用同一个应用。',
        },
        handling: ['retry', 'fallback'],
    },
    99991401: {
        name: { en: 'IP address not on the allow-list', zh: 'IP 不在白名单内' },
        cause: {
            en: 'The app accepts requests from listed IP addresses only, and GitHub-hosted runners get a new address for each job.',
            zh: '应用开启了 IP 白名单，而 GitHub 托管的 runner 每次任务的出口 IP 都不固定。',
        },
        remedy: {
            en: 'Run this job on a self-hosted runner, or a larger runner with a static IP, and list its address in the Developer Console (open.feishu.cn/app) > the app > Security Settings > IP Whitelist: single public IPv4 addresses only. Or empty the list. Both take effect at once.',
            zh: '把该任务放到自托管 runner 或有固定 IP 的大型 runner 上，并在开发者后台（open.feishu.cn/app）打开该应用，到“安全设置 > IP 白名单”添加其出口 IP（只支持单个公网 IPv4）；或者清空白名单。改动立即生效。',
        },
        handling: ['final'],
    },
    99991402: {
        name: { en: 'code not in the official table', zh: '官方错误码表未收录' },
        cause: {
            en: 'Feishu’s table of error codes has no entry for this code, so what it means is not known.',
            zh: '飞书官方错误码表没有收录此码，含义不明。',
        },
        remedy: {
            en: 'Go by the message that came with it. Look up the log ID at open.feishu.cn/search, or give it to Feishu support.',
            zh: '以返回信息为准；用 log ID 在 open.feishu.cn/search 查询，或提供给飞书技术支持。',
        },
        handling: ['final'],
    },
    99991403: {
        name: { en: 'monthly API quota used up', zh: '本月 API 调用量已用完' },
        cause: {
            en: 'All custom apps of the company share one monthly quota of API calls, and it is spent.',
            zh: '企业内所有自建应用共用每月的 API 调用额度，本月额度已用完。',
        },
        remedy: {
            en: 'Reach the responders by other means: trying again is useless until the quota comes back on the 1st of the month. Ask an administrator to upgrade the Feishu plan. Leave `ack-timeout` at `0` to save calls.',
            zh: '先用其他方式联系值班人：额度每月 1 日重置，在此之前重试无用。请企业管理员升级飞书版本；把 `ack-timeout` 设为 `0` 可以减少调用量。',
        },
        handling: ['final'],
    },
    99991672: {
        name: { en: 'app lacks a scope', zh: '应用缺少权限' },
        cause: {
            en: 'None of the scopes named in the message is granted, or the version that asks for them is not published yet.',
            zh: '返回信息中列出的权限一个都没有开通，或者开通后还没有发布版本。',
        },
        remedy: {
            en: 'Open the app in the Developer Console (open.feishu.cn/app) > Permissions & Scopes and add the scope; phone calls need `im:message.urgent:phone`. Then publish a version under Version Management & Release and have it approved: scopes take effect only then.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理”开通缺少的权限，电话加急需要 `im:message.urgent:phone`。然后在“应用发布 > 版本管理与发布”发布新版本并通过审核，之后权限才生效。',
        },
        handling: ['fallback'],
    },
    99991676: {
        name: { en: 'token lacks a permission', zh: 'token 没有对应权限' },
        cause: {
            en: 'The token stands for an app that may not use this API.',
            zh: 'token 对应的应用没有调用该接口的权限。',
        },
        remedy: {
            en: 'Compare the scopes of the app with the README: Developer Console > Permissions & Scopes. Publish a version after each change. With `tenant-access-token`, fetch the token again afterwards.',
            zh: '到“开发者后台 > 权限管理”对照 README 核对权限，修改后发布新版本；使用 `tenant-access-token` 的，发布后要重新获取 token。',
        },
        handling: ['fallback'],
    },
    99991679: {
        name: { en: 'user has not granted the permission', zh: '未获得用户授权' },
        cause: {
            en: 'The token is that of a user who has not consented, while this action needs a tenant access token.',
            zh: '传入的是用户 token，且用户没有授权；本 Action 需要 tenant_access_token。',
        },
        remedy: {
            en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
            zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
        },
        handling: ['final'],
    },
    99992402: {
        name: { en: 'field validation failed', zh: '参数校验失败' },
        cause: {
            en: 'A field of the request is missing or has a wrong form; the message names it.',
            zh: '请求中有字段缺失或格式不对，返回信息会指出是哪个字段。',
        },
        remedy: {
            en: 'Correct the input behind that field: `users`, `user-id-type`, `send-to` or `card`. If they are right, give the log ID to Feishu support.',
            zh: '修正该字段对应的输入：`users`、`user-id-type`、`send-to` 或 `card`；输入无误时，把 log ID 提供给飞书技术支持。',
        },
        handling: ['final'],
    },
};
const rerun = {
    en: 'Rerun the job in a few minutes. If the code stays, give the log ID to Feishu support.',
    zh: '几分钟后重跑任务；仍然报错时，把 log ID 提供给飞书技术支持。',
};
/** Faults on Feishu's side, all worth a retry (Feishu docs: generic error codes). */
const internalCodes = {
    1500: {
        name: { en: 'internal error of Feishu', zh: '飞书内部错误' },
        cause: {
            en: 'A service of Feishu failed, and went on failing while this step retried.',
            zh: '飞书服务端出错，重试期间一直没有恢复。',
        },
        remedy: rerun,
        handling: ['retry', 'fallback'],
    },
    2200: {
        name: {
            en: 'internal error of Feishu, often under load',
            zh: '飞书内部错误（多见于频繁调用）',
        },
        cause: {
            en: 'A service of Feishu failed; this code mostly comes when an app calls often.',
            zh: '飞书服务端出错，此码通常在调用过于频繁时出现。',
        },
        remedy: {
            en: 'Rerun the job in a few minutes. If it comes back, look for another workflow or service that uses the same app.',
            zh: '几分钟后重跑任务；如果反复出现，检查是否有其他工作流或服务共用同一个应用。',
        },
        handling: ['retry', 'fallback'],
    },
    5000: {
        name: { en: 'internal error of Feishu', zh: '飞书内部错误' },
        cause: {
            en: 'A service of Feishu failed; its documentation advises to call less often and to try again later.',
            zh: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
        },
        remedy: rerun,
        handling: ['retry', 'fallback'],
    },
    55001: {
        name: { en: 'internal error of a Feishu server', zh: '飞书服务端内部错误' },
        cause: {
            en: 'A server of Feishu failed; its documentation advises to call less often and to try again later.',
            zh: '飞书服务端出错，官方建议降低调用频率、稍后再试。',
        },
        remedy: rerun,
        handling: ['retry', 'fallback'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/messages.ts
/** What keeps a message from being sent or read, whatever it says (Feishu docs: im-v1/message/create, get, read_users). */
const messageCodes = {
    230011: {
        name: { en: 'message has been recalled', zh: '消息已被撤回' },
        cause: {
            en: 'The message was recalled before people could be called about it.',
            zh: '消息在加急之前已被撤回。',
        },
        remedy: {
            en: 'Give the `message-id` of a message that still stands, or use `send-to` to send a new one.',
            zh: '换成未撤回的消息的 `message-id`，或者改用 `send-to` 发一条新消息。',
        },
        handling: ['final'],
    },
    230018: {
        name: { en: 'group settings forbid it', zh: '群设置禁止该操作' },
        cause: {
            en: 'The group lets only certain members post, and the bot is not one of them.',
            zh: '群里设置了仅指定成员可发言，机器人不在其中。',
        },
        remedy: {
            en: 'Ask the owner of the group to let the bot post: group Settings > Group Management. Or point `send-to` at another group.',
            zh: '请群主在群设置的“群管理”里允许机器人发言，或者把 `send-to` 换成其他群。',
        },
        handling: ['final'],
    },
    230019: {
        name: { en: 'topic does not exist', zh: '话题不存在' },
        cause: {
            en: 'The topic that the message belongs to is gone.',
            zh: '消息所属的话题已经不存在。',
        },
        remedy: {
            en: 'Put the chat ID (`oc_…`) of the group into `send-to`, so that a new message is sent.',
            zh: '在 `send-to` 中填写群的 chat_id（`oc_…`），发一条新消息。',
        },
        handling: ['final'],
    },
    230020: {
        name: { en: 'message rate limit reached', zh: '触发消息频率限制' },
        cause: {
            en: 'All bots in a group may together send five messages a second, and one person gets at most five a second.',
            zh: '同一个群里的所有机器人合计每秒最多发 5 条消息，对同一个用户每秒也最多 5 条。',
        },
        remedy: {
            en: 'Rerun the job in a minute. If it comes back, move `send-to` to a group with fewer bots, or page once per run, from a last job that needs the others.',
            zh: '一分钟后重跑任务；如果反复出现，把 `send-to` 换到机器人较少的群，或者改由最后一个任务统一通知，一次运行只发一条。',
        },
        handling: ['retry', 'fallback'],
    },
    230029: {
        name: { en: 'user has left the company', zh: '用户已离职' },
        cause: {
            en: 'The person the message is for has left the company.',
            zh: '消息接收者已经离职。',
        },
        remedy: {
            en: 'Replace the person in `send-to` and in `users`.',
            zh: '把 `send-to` 和 `users` 中的此人换成现任值班人。',
        },
        handling: ['final'],
    },
    230033: {
        name: { en: 'message too old for read receipts', zh: '消息已超过可查已读的期限' },
        cause: {
            en: 'Feishu tells who has read a message only for seven days after it was sent.',
            zh: '消息发出 7 天之后，不能再查询已读状态。',
        },
        remedy: {
            en: 'Use `send-to` in place of `message-id` to send a new message. Or set `ack-timeout` to `0`, so that nobody’s reading is waited for.',
            zh: '把 `message-id` 换成 `send-to` 发一条新消息；或者把 `ack-timeout` 设为 `0`，不等待已读。',
        },
        handling: ['final'],
    },
    230034: {
        name: { en: 'recipient ID invalid', zh: '消息接收者 ID 无效' },
        cause: {
            en: 'The ID that the message is sent to is mistyped, or not of the type that its form suggests.',
            zh: '消息接收者的 ID 写错了，或者与其类型不符。',
        },
        remedy: {
            en: 'Check `send-to`: a chat `oc_…`, or a person `ou_…`, `on_…` or e-mail. An `ou_…` must be of this app.',
            zh: '核对 `send-to`：群填 `oc_…`，个人填 `ou_…`、`on_…` 或邮箱；其中 `ou_…` 必须是本应用下的 open_id。',
        },
        handling: ['final'],
    },
    230035: {
        name: { en: 'not allowed to send messages', zh: '没有发消息的权限' },
        cause: {
            en: 'The group is muted, the person has blocked the bot, or the company restricts who may message whom.',
            zh: '群聊开启了禁言、机器人被接收者屏蔽，或者受到企业沟通权限的限制。',
        },
        remedy: {
            en: 'Ask the owner of the group to unmute it or to let the bot post. For a person, ask them to unblock the bot. If neither helps, ask an administrator about communication permissions.',
            zh: '请群主解除禁言或允许机器人发言；发给个人的，请对方取消屏蔽机器人。都不行时，请企业管理员排查沟通权限。',
        },
        handling: ['final'],
    },
    230036: {
        name: { en: 'encryption key of the company deleted', zh: '企业加密密钥已被删除' },
        cause: {
            en: 'The company has deleted its encryption key, and what was encrypted with it is out of reach.',
            zh: '租户的加密密钥已被删除，用它加密的数据不可用。',
        },
        remedy: {
            en: 'Reach the responders by other means, and ask the Feishu administrator of the company to look into it.',
            zh: '先用其他方式联系值班人，并请企业管理员处理密钥。',
        },
        handling: ['final'],
    },
    230038: {
        name: { en: 'recipient is of another company', zh: '不能跨租户发送单聊消息' },
        cause: {
            en: 'An app cannot send direct messages to people of another tenant.',
            zh: '应用不能给其他租户的用户发送单聊消息。',
        },
        remedy: {
            en: 'Point `send-to` at a person or a group of the company that the app is in.',
            zh: '把 `send-to` 改为应用所在企业的成员或群。',
        },
        handling: ['final'],
    },
    230049: {
        name: { en: 'message is still being sent', zh: '消息正在发送中' },
        cause: {
            en: 'An earlier request for the same message has not ended yet.',
            zh: '同一条消息的上一次发送请求还没有结束。',
        },
        remedy: {
            en: 'Look in the chat whether the message is there. If you set `dedupe-key`, another run may be sending it: rerun the job in a minute.',
            zh: '先到会话里看消息是否已发出；如果设置了 `dedupe-key`，可能是另一次运行正在发送，一分钟后重跑任务。',
        },
        handling: ['final'],
    },
    230050: {
        name: { en: 'message is invisible to the bot', zh: '消息对机器人不可见' },
        cause: {
            en: 'Feishu does not let this bot see the message.',
            zh: '机器人无权查看这条消息，因此无法对其操作。',
        },
        remedy: {
            en: 'Use `send-to` in place of `message-id`, so that this app sends the message itself.',
            zh: '把 `message-id` 换成 `send-to`，让该应用自己发消息。',
        },
        handling: ['final'],
    },
    230053: {
        name: { en: 'user has stopped messages from the bot', zh: '用户已拒收机器人消息' },
        cause: {
            en: 'The person has stopped this bot from sending them direct messages.',
            zh: '此人设置了不再接收该机器人的消息，无法主动给其发单聊消息。',
        },
        remedy: {
            en: 'Ask the person to allow messages again in their chat with the bot. Until then, point `send-to` at a group that holds both.',
            zh: '请此人在与机器人的会话里恢复接收消息；在此之前，把 `send-to` 改为两者都在的群。',
        },
        handling: ['final'],
    },
    230075: {
        name: { en: 'chat is encrypted', zh: '不支持密聊' },
        cause: {
            en: 'The chat is a secret (encrypted) chat, to which apps cannot send messages.',
            zh: '应用不能向密聊、密盾聊发送消息。',
        },
        remedy: {
            en: 'Point `send-to` at an ordinary group, or at a person.',
            zh: '把 `send-to` 改为普通群或个人。',
        },
        handling: ['final'],
    },
    99992354: {
        name: { en: 'message does not exist', zh: '消息不存在' },
        cause: {
            en: 'Feishu knows no message with this ID: it is mistyped, cut off, or of another platform.',
            zh: '飞书中没有与该 message_id 对应的消息：写错了、被截断，或者来自其他平台。',
        },
        remedy: {
            en: 'Check that the step which yields `message-id` passes the whole `om_…`. Or use `send-to` to send a new message.',
            zh: '检查提供 `message-id` 的步骤是否传出了完整的 `om_…`，或者改用 `send-to` 发一条新消息。',
        },
        handling: ['final'],
    },
};
/** Throttling of the send APIs before im/v1, as the message FAQ lists it (Feishu docs: im-v1/guide/faq). */
const legacyMessageCodes = {
    11232: {
        name: { en: 'message system overloaded', zh: '消息系统整体限流' },
        cause: {
            en: 'The message system of Feishu is throttling everybody, which happens most on the hour and the half hour.',
            zh: '飞书消息系统触发了整体限流，整点和半点最容易出现。',
        },
        remedy: {
            en: 'Rerun the job in a minute. Move scheduled workflows a few minutes away from :00 and :30.',
            zh: '一分钟后重跑任务，并把定时工作流错开整点和半点几分钟。',
        },
        handling: ['retry', 'fallback'],
    },
    11233: {
        name: { en: 'message rate limit of the group reached', zh: '触发群维度的消息限流' },
        cause: {
            en: 'The group has got more than five messages within a second.',
            zh: '该群每秒收到的消息超过了 5 条。',
        },
        remedy: {
            en: 'Rerun the job in a minute, or point `send-to` at a group with fewer bots.',
            zh: '一分钟后重跑任务，或者把 `send-to` 换到机器人较少的群。',
        },
        handling: ['final'],
    },
    11247: {
        name: { en: 'daily limit of batch messages reached', zh: '批量消息的每日额度已用完' },
        cause: {
            en: 'The app has sent as many batch messages as it may in one day (500,000).',
            zh: '该应用当天的批量消息数已达上限（50 万条）。',
        },
        remedy: {
            en: 'Find out what sends batch messages with this app, or use an app of its own for paging: `app-id`, `app-secret`.',
            zh: '排查是谁在用该应用批量发消息，或者为告警单独建一个应用，填入 `app-id` 和 `app-secret`。',
        },
        handling: ['final'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/token.ts
/** What the token endpoints answer, always with HTTP 200 (Feishu docs: tenant_access_token_internal). */
const credentialCodes = {
    10003: {
        name: { en: 'app ID not recognised', zh: 'App ID 无效' },
        cause: {
            en: 'The App ID is missing, mistyped or unknown to this platform; Feishu and Lark do not know each other’s apps.',
            zh: 'App ID 缺失、写错，或在该平台上不存在；飞书和 Lark 的应用互不相通。',
        },
        remedy: {
            en: 'Copy the App ID (`cli_…`) from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id`. If it is an app of another platform, set `base-url` to the address of that platform.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App ID（`cli_…`）填入 `app-id`。如果应用不在飞书而在其他平台，把 `base-url` 改成该平台的地址。',
        },
        handling: ['final'],
    },
    10005: {
        name: { en: 'app or tenant not authorised', zh: '应用或租户鉴权失败' },
        cause: {
            en: 'The app or the tenant in the request is not the one that Feishu expects.',
            zh: '请求中的应用信息或租户信息有误。',
        },
        remedy: {
            en: 'Check `app-id` and `app-secret` against the Developer Console > Credentials & Basic Info. For a store app, check also that `tenant-key` is that of a company that has installed it.',
            zh: '对照“开发者后台 > 凭证与基础信息”核对 `app-id` 和 `app-secret`；商店应用还要确认 `tenant-key` 属于已安装该应用的企业。',
        },
        handling: ['final'],
    },
    10012: {
        name: { en: 'app access token refused', zh: '获取 app_access_token 失败' },
        cause: {
            en: 'For a store app the app ticket is most likely stale: Feishu pushes a new one every hour.',
            zh: '商店应用多半是 app_ticket 失效，飞书每小时会推送一次新的 app_ticket。',
        },
        remedy: {
            en: 'Put the newest ticket from your event receiver into `app-ticket`; `POST /open-apis/auth/v3/app_ticket/resend` asks for a new push. For a custom app, remove `app-ticket` and `tenant-key`.',
            zh: '把事件服务最近收到的 app_ticket 填入 `app-ticket`；可调用 `POST /open-apis/auth/v3/app_ticket/resend` 触发重新推送。企业自建应用请去掉 `app-ticket` 和 `tenant-key`。',
        },
        handling: ['final'],
    },
    10013: {
        name: { en: 'tenant access token refused', zh: '获取 tenant_access_token 失败' },
        cause: {
            en: 'Feishu did not issue the token and does not say why; for a store app the first suspect is the tenant key.',
            zh: '飞书没有签发 token，也未说明原因；商店应用首先怀疑 tenant_key。',
        },
        remedy: {
            en: 'Check that the app is enabled and installed in the company. For a store app, check `tenant-key` and `app-ticket`. Then rerun the job.',
            zh: '确认应用已在企业内安装并启用；商店应用再核对 `tenant-key` 和 `app-ticket`，然后重跑任务。',
        },
        handling: ['final'],
    },
    10014: {
        name: { en: 'app secret wrong, or app disabled', zh: 'App Secret 错误或应用已停用' },
        cause: {
            en: 'Feishu answers this to a wrong App Secret; its documentation also names an app that is disabled.',
            zh: 'App Secret 不对时返回此码；按官方文档，应用被停用时也会返回。',
        },
        remedy: {
            en: 'Copy the App Secret from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into the GitHub secret behind `app-secret`: a reset makes the old one void. If it is the same, ask an administrator whether the app is disabled: Admin Console > Workplace > App Management.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App Secret，更新 `app-secret` 所用的 GitHub secret；重置过的旧密钥会失效。如果密钥无误，请企业管理员到“管理后台 > 工作台 > 应用管理”查看应用是否被停用。',
        },
        handling: ['final'],
    },
    10015: {
        name: { en: 'app secret wrong', zh: 'App Secret 错误' },
        cause: {
            en: 'The App Secret does not belong to this App ID, or it has been reset.',
            zh: 'App Secret 与 App ID 不匹配，或者已被重置。',
        },
        remedy: {
            en: 'Copy the App Secret from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into the GitHub secret behind `app-secret`.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”复制 App Secret，更新 `app-secret` 所用的 GitHub secret。',
        },
        handling: ['final'],
    },
    10016: {
        name: { en: 'app ticket cannot be pushed again', zh: '重新推送 app_ticket 失败' },
        cause: {
            en: 'Only store apps have app tickets, and this is most likely a custom app.',
            zh: '只有商店应用才有 app_ticket，当前应用很可能是企业自建应用。',
        },
        remedy: {
            en: 'For a custom app, give `app-id` and `app-secret` only, and remove `app-ticket` and `tenant-key`.',
            zh: '企业自建应用只需填写 `app-id` 和 `app-secret`，去掉 `app-ticket` 和 `tenant-key`。',
        },
        handling: ['final'],
    },
    99991543: {
        name: { en: 'app ID or app secret does not exist', zh: 'App ID 或 App Secret 不存在' },
        cause: {
            en: 'Feishu knows no app with this App ID and App Secret.',
            zh: '飞书找不到与该 App ID、App Secret 对应的应用。',
        },
        remedy: {
            en: 'Copy both anew from the Developer Console (open.feishu.cn/app) > the app > Credentials & Basic Info into `app-id` and `app-secret`. Check that they are of one and the same app.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，从“凭证与基础信息”重新复制，分别填入 `app-id` 和 `app-secret`，并确认两者属于同一个应用。',
        },
        handling: ['final'],
    },
    99991662: {
        name: { en: 'app is disabled', zh: '应用已停用' },
        cause: {
            en: 'The app is not enabled in this company.',
            zh: '应用在企业内处于停用状态。',
        },
        remedy: {
            en: 'Ask an administrator to enable the app: Admin Console > Workplace > App Management. If it has never been released, publish a version under Developer Console > Version Management & Release.',
            zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”启用该应用；如果从未发布过，先到“开发者后台 > 应用发布 > 版本管理与发布”发布版本。',
        },
        handling: ['final'],
    },
    99991673: {
        name: { en: 'app is not installed in the company', zh: '应用未在企业内安装' },
        cause: {
            en: 'The app is not usable in this tenant: it is not installed, or its installation was withdrawn.',
            zh: '应用在当前租户内不可用：没有安装，或安装已失效。',
        },
        remedy: {
            en: 'Ask an administrator to install and enable the app: Admin Console > Workplace > App Management. For a store app, check that `tenant-key` is that of the right company.',
            zh: '请企业管理员到“管理后台 > 工作台 > 应用管理”安装并启用该应用；商店应用还要确认 `tenant-key` 对应的企业无误。',
        },
        handling: ['final'],
    },
};
/** What the other endpoints say of the token they were given (Feishu docs: generic error codes). */
const tokenCodes = {
    99991661: {
        name: { en: 'access token missing', zh: '请求缺少访问凭证' },
        cause: {
            en: 'The request arrived without a usable Authorization header: a proxy may have removed it, or `tenant-access-token` holds something else.',
            zh: '请求到达飞书时没有可用的 Authorization 头：可能被代理去掉了，也可能 `tenant-access-token` 里填的不是 token。',
        },
        remedy: {
            en: 'Check the proxy between the runner and Feishu. If you set `tenant-access-token`, give the bare token (`t-…`) without `Bearer`.',
            zh: '检查 runner 与飞书之间的代理。如果使用 `tenant-access-token`，只填 token 本身（`t-…`），不要带 `Bearer`。',
        },
        handling: ['fresh-token'],
    },
    99991663: {
        name: { en: 'tenant access token invalid', zh: 'tenant_access_token 无效' },
        cause: {
            en: 'The token has expired (it lives two hours at most), was revoked by a reset of the App Secret, or was issued by another platform.',
            zh: 'token 已过期（最长两小时）、因重置 App Secret 被吊销，或者由其他平台签发。',
        },
        remedy: {
            en: 'If you set `tenant-access-token`, give `app-id` and `app-secret` in its place and let the action fetch a fresh one. If you do so already, rerun the job and check that `base-url` is the platform of the app.',
            zh: '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`，由 Action 自行获取新 token。如果已经如此，重跑任务，并确认 `base-url` 就是应用所在的平台。',
        },
        handling: ['fresh-token'],
    },
    99991664: {
        name: { en: 'app access token invalid', zh: 'app_access_token 无效' },
        cause: {
            en: 'The app access token of the store app is expired, revoked or malformed.',
            zh: '商店应用的 app_access_token 已过期、被吊销或格式有误。',
        },
        remedy: {
            en: 'Put the newest app ticket into `app-ticket`, check `app-id` and `app-secret`, and rerun the job.',
            zh: '把最新的 app_ticket 填入 `app-ticket`，核对 `app-id` 和 `app-secret`，然后重跑任务。',
        },
        handling: ['final'],
    },
    99991665: {
        name: { en: 'tenant access token illegal', zh: 'tenant_access_token 非法' },
        cause: {
            en: 'Feishu does not accept the tenant access token for this tenant.',
            zh: '飞书不认可该 tenant_access_token。',
        },
        remedy: {
            en: 'If you set `tenant-access-token`, replace it by `app-id` and `app-secret`. For a store app, check `tenant-key`.',
            zh: '如果使用 `tenant-access-token`，改填 `app-id` 和 `app-secret`；商店应用请核对 `tenant-key`。',
        },
        handling: ['final'],
    },
    99991668: {
        name: { en: 'user access token in the wrong place', zh: '误用 user_access_token' },
        cause: {
            en: 'Feishu took the token for a user access token, and people can be called only with a tenant access token.',
            zh: '传入的 token 被识别为 user_access_token，而加急接口只接受 tenant_access_token。',
        },
        remedy: {
            en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
            zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
        },
        handling: ['final'],
    },
    99991671: {
        name: { en: 'access token malformed', zh: '访问凭证格式错误' },
        cause: {
            en: 'The token does not start with `t-`: most often the secret holds something else, or a quote or `Bearer` before the token.',
            zh: 'token 不是以 `t-` 开头，多半是 secret 里存的不是 token，或前面多了引号、`Bearer`。',
        },
        remedy: {
            en: 'Put the bare tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
            zh: '在 `tenant-access-token` 中只填 token 本身（`t-…`），或者改填 `app-id` 和 `app-secret`。',
        },
        handling: ['fresh-token'],
    },
    99991677: {
        name: { en: 'user access token expired', zh: 'user_access_token 已过期' },
        cause: {
            en: 'The token is that of a user and has expired, while this action needs a tenant access token.',
            zh: '传入的是已过期的用户 token，而本 Action 需要 tenant_access_token。',
        },
        remedy: {
            en: 'Put a tenant access token (`t-…`) into `tenant-access-token`, or give `app-id` and `app-secret` in its place.',
            zh: '在 `tenant-access-token` 中填入 tenant_access_token（`t-…`），或者改填 `app-id` 和 `app-secret`。',
        },
        handling: ['final'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes/urgent.ts
/** The twelve codes of the urgent APIs, the same for app, SMS and phone (Feishu docs: im-v1/message/urgent_phone). */
const urgentCodes = {
    230001: {
        name: { en: 'invalid request parameter', zh: '请求参数无效' },
        cause: {
            en: 'One of the IDs or the content is wrong; the text after `ext=` in the answer says which.',
            zh: '某个 ID 或消息内容有误，具体看返回信息中 `ext=` 之后的内容。',
        },
        remedy: {
            en: 'Read `ext=` in the answer. With `all ids … are invalid`, add the people in `users` to the chat that the message is in; with `invalid receive_id`, correct `send-to`; with `invalid message_id`, correct `message-id`.',
            zh: '看返回信息里的 `ext=`。`all ids … are invalid`：把 `users` 中的人拉进消息所在的群；`invalid receive_id`：更正 `send-to`；`invalid message_id`：更正 `message-id`。',
        },
        handling: ['split'],
    },
    230002: {
        name: { en: 'bot is not in the group', zh: '机器人不在群里' },
        cause: {
            en: 'The bot of this app was never added to the group, or somebody removed it.',
            zh: '该应用的机器人没有进群，或者已被移出群聊。',
        },
        remedy: {
            en: 'In the Feishu client, open the group and add the bot of this app under Settings > Bots > Add Bot. Then rerun the job.',
            zh: '在飞书客户端打开该群，进入“设置 > 群机器人 > 添加机器人”，把该应用的机器人加进来，然后重跑任务。',
        },
        handling: ['final'],
    },
    230006: {
        name: { en: 'bot ability is not enabled', zh: '应用未启用机器人能力' },
        cause: {
            en: 'The app has no bot, or the version that adds the bot was never published.',
            zh: '应用没有添加机器人能力，或者添加之后没有发布版本。',
        },
        remedy: {
            en: 'Open the app in the Developer Console (open.feishu.cn/app) and add Bot under Add Features. Then publish a version under Version Management & Release: the bot works only after that.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“应用能力 > 添加应用能力”添加“机器人”。随后在“应用发布 > 版本管理与发布”创建并发布新版本，发布后才生效。',
        },
        handling: ['final'],
    },
    230012: {
        name: { en: 'message was sent by somebody else', zh: '消息不是该机器人发送的' },
        cause: {
            en: 'An app can call people only about its own messages, and this one was sent by a person, another app or a group webhook.',
            zh: '应用只能加急自己发送的消息，而这条消息来自用户、其他应用或群自定义机器人（webhook）。',
        },
        remedy: {
            en: 'Use `send-to` in place of `message-id`, so that this app sends the message itself. Or use the `app-id` and `app-secret` of the app that sent it.',
            zh: '把 `message-id` 换成 `send-to`，让该应用自己发消息再加急；或者改用发送这条消息的应用的 `app-id` 和 `app-secret`。',
        },
        handling: ['final'],
    },
    230013: {
        name: { en: 'user is outside the app availability', zh: '用户不在应用可用范围内' },
        cause: {
            en: 'The app is not available to this person, an administrator has blocked the person from using it, or the person has left the company.',
            zh: '此人不在应用的可用范围内、被管理员设为禁用成员，或者已经离职。',
        },
        remedy: {
            en: 'Take people who have left out of `users`. For the others, open the app in the Developer Console (open.feishu.cn/app) > Version Management & Release > Create Version, add them under Availability and publish: it takes effect only then. If the code stays, ask an administrator for the blocked members of the app: Admin Console > Workplace > App Management.',
            zh: '先把已离职的人从 `users` 中删掉。其余的人：在开发者后台（open.feishu.cn/app）打开该应用，进入“应用发布 > 版本管理与发布”，点击“创建版本”，在“可用范围”中加入他们并发布，发布后才生效。仍报错时，请企业管理员到“管理后台 > 工作台 > 应用管理”，查看此人是否被设为“禁用成员”。',
        },
        handling: ['split'],
    },
    230023: {
        name: { en: 'too many unread urgent messages', zh: '未读加急消息过多' },
        cause: {
            en: 'The person has more than 200 unread urgent messages, and each of them counts until it is read in its chat.',
            zh: '此人的未读加急消息超过 200 条，只有在会话里读过的才算已读。',
        },
        remedy: {
            en: 'Reach the person by other means now. Ask them to open the chats and read the urgent messages there: dismissing the pop-up does not count. A group full of them can be cleared under Settings > Clear Chat History.',
            zh: '先用其他方式联系此人。请其进入会话阅读加急消息，只点掉弹窗不算已读；加急消息太多的群，可用群聊“设置 > 清空聊天记录”一次清理。',
        },
        handling: ['split', 'fallback'],
    },
    230024: {
        name: { en: 'SMS or phone urgent quota used up', zh: '短信或电话加急额度已用完' },
        cause: {
            en: 'The company has spent its quota of urgent phone calls, or of urgent SMS.',
            zh: '企业的电话加急额度（或短信加急额度）已经用完。',
        },
        remedy: {
            en: 'Ask an administrator to check and add quota: Admin Console > Billing > Benefits > SMS/Phone Urgent. With `fallback: sms, app`, whoever can not be phoned still gets an SMS or an alert in Feishu.',
            zh: '请企业管理员到“管理后台 > 费用中心 > 权益数据 > 短信/电话加急”查看并补充额度。设置 `fallback: sms, app` 后，电话打不通的人仍会收到短信或应用内加急。',
        },
        handling: ['fallback'],
    },
    230027: {
        name: { en: 'not allowed in this chat', zh: '无权在该会话中操作' },
        cause: {
            en: 'The chat is an external group, where nobody can be called, or the app lacks a permission.',
            zh: '该会话是外部群（外部群不支持加急），或者应用缺少某项权限。',
        },
        remedy: {
            en: 'Point `send-to` at an internal group or a person. If the chat is internal, look in the message from Feishu for the missing permission, add it under Developer Console > Permissions & Scopes and publish a version.',
            zh: '把 `send-to` 改为内部群或个人。如果本来就是内部群，按飞书返回的信息在“开发者后台 > 权限管理”开通缺少的权限，并发布新版本。',
        },
        handling: ['final'],
    },
    230052: {
        name: { en: 'not allowed to call about this message', zh: '无权加急这条消息' },
        cause: {
            en: 'The group lets only its owner and administrators send urgent messages, or Feishu judged the call to be risky.',
            zh: '群里开启了“仅群主和管理员可加急”，或者这次加急被识别为风险操作。',
        },
        remedy: {
            en: 'In the group, make the bot an administrator, or let all members send urgent messages under Settings > Group Management. If that is already so, ask the Feishu administrator of the company.',
            zh: '在群设置的“群管理”里把机器人设为群管理员，或者将加急权限改为“所有群成员可加急”。如果已经这样设置，请联系企业管理员排查。',
        },
        handling: ['fallback'],
    },
    230098: {
        name: { en: 'message is folded', zh: '消息已被聚合' },
        cause: {
            en: 'Feishu has folded this message together with others, and people cannot be called about a folded message.',
            zh: '这条消息已和其他消息聚合在一起，被聚合的消息不支持加急。',
        },
        remedy: {
            en: 'Use `send-to` in place of `message-id`, so that a message of its own is sent for this failure.',
            zh: '把 `message-id` 换成 `send-to`，为这次故障单独发一条消息再加急。',
        },
        handling: ['final'],
    },
    230110: {
        name: { en: 'message has been deleted', zh: '消息已被删除' },
        cause: {
            en: 'Somebody deleted the message before people could be called about it.',
            zh: '消息在加急之前已被删除。',
        },
        remedy: {
            en: 'Give the `message-id` of a message that is still there, or use `send-to` to send a new one.',
            zh: '换成仍然存在的消息的 `message-id`，或者改用 `send-to` 发一条新消息。',
        },
        handling: ['final'],
    },
    232009: {
        name: { en: 'group has been dissolved', zh: '群已解散' },
        cause: {
            en: 'The group that `send-to` names, or that holds the message, no longer exists.',
            zh: '`send-to` 指定的群，或消息所在的群，已经解散。',
        },
        remedy: {
            en: 'Put the chat ID (`oc_…`) of a group that exists into `send-to`, and add the bot and the responders to that group.',
            zh: '把 `send-to` 换成可用群的 chat_id（`oc_…`），并把机器人和值班人都拉进该群。',
        },
        handling: ['final'],
    },
};
/** Codes of the urgent APIs before im/v1, still in the official table (Feishu docs: generic error codes). */
const legacyUrgentCodes = {
    10019: {
        name: { en: 'urgent type not supported', zh: '不支持的加急类型' },
        cause: {
            en: 'A code of the older urgent API: it knows only in-app, SMS and phone.',
            zh: '旧版加急接口的错误码：只支持应用内、短信、电话三种加急。',
        },
        remedy: {
            en: 'Check that `base-url` leads to the current Feishu Open Platform. Set `fallback: sms, app` so that another channel is tried.',
            zh: '确认 `base-url` 指向当前的飞书开放平台，并设置 `fallback: sms, app` 以便尝试其他渠道。',
        },
        handling: ['fallback'],
    },
    10023: {
        name: { en: 'no scope for this urgent type', zh: '没有该加急类型的权限' },
        cause: {
            en: 'A code of the older urgent API: the scope is not granted, or the version that asks for it is not published and approved yet.',
            zh: '旧版加急接口的错误码：没有开通对应的加急权限，或者开通后的版本尚未发布、审核通过。',
        },
        remedy: {
            en: 'Open the app in the Developer Console (open.feishu.cn/app) > Permissions & Scopes and add `im:message.urgent:phone`. Publish a version and have it approved: scopes take effect only then.',
            zh: '在开发者后台（open.feishu.cn/app）打开该应用，到“权限管理”开通 `im:message.urgent:phone`，再发布新版本并通过审核，之后权限才生效。',
        },
        handling: ['fallback'],
    },
    11311: {
        name: { en: 'urgent message failed', zh: '加急消息失败' },
        cause: {
            en: 'A code of the older urgent API, which names no cause.',
            zh: '旧版加急接口的错误码，官方没有说明具体原因。',
        },
        remedy: {
            en: 'Rerun the job. If the code stays, give the log ID to Feishu support.',
            zh: '重跑任务；仍然报错时，把 log ID 提供给飞书技术支持。',
        },
        handling: ['fallback'],
    },
    18017: {
        name: { en: 'urgent message could not be created', zh: '创建加急消息失败' },
        cause: {
            en: 'A code of the older urgent API: it takes the request parameters to be wrong.',
            zh: '旧版加急接口的错误码，通常是请求参数不正确。',
        },
        remedy: {
            en: 'Check `message-id`, `users` and `user-id-type`, then rerun the job.',
            zh: '核对 `message-id`、`users` 和 `user-id-type`，然后重跑任务。',
        },
        handling: ['fallback'],
    },
};

;// CONCATENATED MODULE: ./src/feishu/error-codes.ts







/** Every code of the Open API that this action may meet and that Feishu explains. */
const errorCodes = {
    ...internalCodes,
    ...gatewayCodes,
    ...credentialCodes,
    ...tokenCodes,
    ...legacyUrgentCodes,
    ...urgentCodes,
    ...legacyMessageCodes,
    ...messageCodes,
    ...contentCodes,
    ...chatCodes,
    ...contactCodes,
};
/** Looks a code up; codes that nobody has explained are not in the catalogue. */
function findErrorCode(code) {
    return errorCodes[code];
}
/** Whether a code is treated in this way; no code and an unknown code are treated in none. */
function isHandledBy(code, handling) {
    return code !== undefined && (findErrorCode(code)?.handling.includes(handling) ?? false);
}

;// CONCATENATED MODULE: ./src/feishu/feishu-error.ts

/** A request to Feishu that did not end in `code: 0`. Holds no header, token or request body. */
class FeishuError extends Error {
    name = 'FeishuError';
    facts;
    constructor(facts) {
        super(facts.code === undefined ? facts.msg : `${facts.code} ${facts.msg}`);
        this.facts = facts;
    }
    get code() {
        return this.facts.code;
    }
    /** True when the same request may well succeed a moment later. */
    get isTransient() {
        const { kind, code, status = 0 } = this.facts;
        // The monthly quota also answers 429, but comes back only on the 1st (Feishu docs: API call limit).
        if (code === 99991403)
            return false;
        if (isHandledBy(code, 'retry') || status === 429 || status >= 500)
            return true;
        return kind === 'unreachable' || kind === 'timeout' || kind === 'cut-off';
    }
}

;// CONCATENATED MODULE: ./src/feishu/envelope.ts

/** As much of `msg`, in characters, as a person reads; and as many scopes. */
const LONGEST_MSG = 1_000;
const MOST_SCOPES = 20;
/**
 * Reads one reply. Only a 2xx with a JSON object whose `code` is the number 0 is a success (Feishu docs: API call guide).
 * @throws FeishuError for everything else
 */
function readEnvelope(reply) {
    const { status, headers } = reply;
    const body = parseObject(reply.body);
    const logId = findLogId(reply, body);
    const facts = { status, logId, retryAfterMs: readRetryAfter(reply) };
    if (status >= 300 && status < 400) {
        throw new FeishuError({ kind: 'redirect', msg: `HTTP ${status} redirect`, ...facts });
    }
    const code = body?.['code'];
    if (body === undefined || !Number.isInteger(code)) {
        const type = headers['content-type'] ?? 'no content type';
        const what = body === undefined ? 'no JSON object' : 'JSON without a code';
        const kind = status >= 500 ? 'unavailable' : 'not-feishu';
        throw new FeishuError({
            kind,
            msg: `HTTP ${status}, ${what} (${type})`,
            ...facts,
        });
    }
    const ok = code === 0 && status >= 200 && status < 300;
    if (!ok) {
        const msg = (asText(body['msg']) ?? '').slice(0, LONGEST_MSG);
        throw new FeishuError({
            ...facts,
            ...(code === 0
                ? { kind: 'unexpected', msg: `HTTP ${status} with code 0` }
                : { kind: 'code', code: code, msg }),
            ...readScopeViolations(body, msg),
        });
    }
    const sentAt = Date.parse(headers.date ?? '');
    return { body, data: asObject(body['data']) ?? {}, logId, sentAt: sentAt || undefined };
}
/** The value as a JSON object, or undefined when it is anything else. */
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** The value as a list of JSON objects: what is no object is left out; no list is an empty one. */
function asObjects(value) {
    if (!Array.isArray(value))
        return [];
    return value.map(asObject).filter((item) => item !== undefined);
}
/** The value as a text that is not empty, or undefined. */
function asText(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function parseObject(text) {
    try {
        return asObject(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
// Header first, as the official SDKs do; the body spells it in two ways and in two places.
function findLogId({ headers }, body) {
    const error = asObject(body?.['error']);
    const candidates = [
        headers['x-tt-logid'],
        headers['x-request-id'],
        error?.['log_id'],
        error?.['logid'],
        body?.['log_id'],
    ];
    return candidates.map(asText).find((id) => id !== undefined);
}
// The platform's own header comes first, then the standard one, as in the official CLI.
function readRetryAfter({ headers }) {
    const reset = headers['x-ogw-ratelimit-reset'] ?? headers['retry-after'];
    const text = String(reset ?? '');
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
// 99991672 names the missing scopes in `permission_violations`, or only inside `msg`; likewise the link to the console.
function readScopeViolations(body, msg) {
    const error = asObject(body['error']);
    const named = asObjects(error?.['permission_violations']).flatMap((violation) => asText(violation['subject']) ?? asText(violation['scope']) ?? []);
    const inMsg = /\[([\w:., -]+)\]/.exec(msg)?.[1]?.split(/,\s*/) ?? [];
    const links = asObjects(error?.['helps']).flatMap((help) => asText(help['url']) ?? []);
    const linksInMsg = msg.match(/https:\/\/[^\s"'<>\])，。]+/g) ?? [];
    return {
        missingScopes: [...new Set(named.length > 0 ? named : inMsg)]
            .filter(isScope)
            .slice(0, MOST_SCOPES),
        consoleUrl: [...links, ...linksInMsg].find(isConsoleUrl),
    };
}
// Both are shown as they are, and a link is clicked by a person: only what has the form of one is taken for one.
function isScope(text) {
    return /^[\w:.-]{1,100}$/.test(text);
}
function isConsoleUrl(text) {
    return /^https:\/\/open\.(feishu\.cn|larksuite\.com)\/[\w./?=&%:,#+~-]{1,500}$/.test(text);
}

;// CONCATENATED MODULE: ./src/feishu/request.ts


/** Fills a path template, URL-encoding every part that is put in. */
function pathOf(template, ...parts) {
    return String.raw({ raw: template }, ...parts.map(encodeURIComponent));
}
/** Makes one try of a request; `onLogId` is told the log id of every answer with `code: 0`. */
function createRequester(options) {
    const { baseUrl, userAgent, transport, onLogId } = options;
    return async ({ request, accessToken, limit, cancelled }) => {
        const tooLate = AbortSignal.timeout(Math.ceil(limit));
        const exchange = toExchange({ request, accessToken, baseUrl, userAgent });
        const signal = AbortSignal.any([tooLate, cancelled]);
        const reply = await transport({ ...exchange, signal }).catch((error) => {
            throw tooLate.aborted ? toTimeoutError(limit) : toConnectionError(error);
        });
        const answer = readEnvelope(reply);
        if (answer.logId)
            onLogId(answer.logId);
        const data = parseSafely(request, answer);
        if (data !== undefined)
            return data;
        const msg = `code 0, but not the answer that ${request.path} promises`;
        throw new FeishuError({ kind: 'unexpected', msg, status: reply.status, logId: answer.logId });
    };
}
// Values of types that nobody promised may make parsing throw: then the answer is not the promised one either.
function parseSafely({ parse }, answer) {
    try {
        return parse(answer);
    }
    catch {
        return undefined;
    }
}
function toExchange(options) {
    const { request, accessToken, baseUrl, userAgent } = options;
    const url = new URL(`/open-apis${request.path}`, baseUrl);
    url.search = new URLSearchParams(request.query).toString();
    const body = request.body && JSON.stringify(request.body);
    return {
        method: request.method,
        url,
        headers: {
            'User-Agent': userAgent,
            ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
            ...(body && {
                'Content-Type': 'application/json; charset=utf-8',
                'Content-Length': Buffer.byteLength(body),
            }),
        },
        body,
    };
}
function toTimeoutError(limit) {
    const seconds = Math.round(limit / 100) / 10;
    return new FeishuError({ kind: 'timeout', msg: `no answer within ${seconds} s` });
}
// Node's own words hold host and port at most, never a header or a body.
function toConnectionError(error) {
    const { message, code } = Error.isError(error)
        ? error
        : { message: String(error), code: undefined };
    // Once the head of an answer is there, Node calls a lost connection `aborted`.
    const kind = message === 'aborted' ? 'cut-off' : 'unreachable';
    const [line = ''] = message.split('\n');
    return new FeishuError({ kind, msg: [code, line].filter(Boolean).join(': ') });
}

;// CONCATENATED MODULE: ./node_modules/is-network-error/index.js
const objectToString = Object.prototype.toString;

const isError = value => objectToString.call(value) === '[object Error]';

const errorMessages = new Set([
	'network error', // Chrome
	'NetworkError when attempting to fetch resource.', // Firefox
	'The Internet connection appears to be offline.', // Safari 16
	'Network request failed', // `cross-fetch`
	'fetch failed', // Undici (Node.js)
	'terminated', // Undici (Node.js)
	' A network error occurred.', // Bun (WebKit)
	'Network connection lost', // Cloudflare Workers (fetch)
]);

function isNetworkError(error) {
	const isValid = error
		&& isError(error)
		&& error.name === 'TypeError'
		&& typeof error.message === 'string';

	if (!isValid) {
		return false;
	}

	const {message, stack} = error;

	// Safari 17+ has generic message but no stack for network errors
	if (message === 'Load failed' || (message.startsWith('Load failed (') && message.endsWith(')'))) {
		return stack === undefined
			// Sentry adds its own stack trace to the fetch error, so also check for that
			|| '__sentry_captured__' in error;
	}

	// Deno network errors start with specific text
	if (message.startsWith('error sending request for url')) {
		return true;
	}

	// Chrome: exact "Failed to fetch" or with hostname: "Failed to fetch (example.com)"
	if (message === 'Failed to fetch' || (message.startsWith('Failed to fetch (') && message.endsWith(')'))) {
		return true;
	}

	// Standard network error messages
	return errorMessages.has(message);
}

;// CONCATENATED MODULE: ./node_modules/p-retry/index.js


function validateRetries(retries) {
	if (typeof retries === 'number') {
		if (retries < 0) {
			throw new TypeError('Expected `retries` to be a non-negative number.');
		}

		if (Number.isNaN(retries)) {
			throw new TypeError('Expected `retries` to be a valid number or Infinity, got NaN.');
		}
	} else if (retries !== undefined) {
		throw new TypeError('Expected `retries` to be a number or Infinity.');
	}
}

function validateNumberOption(name, value, {min = 0, allowInfinity = false} = {}) {
	if (value === undefined) {
		return;
	}

	if (typeof value !== 'number' || Number.isNaN(value)) {
		throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? ' or Infinity' : ''}.`);
	}

	if (!allowInfinity && !Number.isFinite(value)) {
		throw new TypeError(`Expected \`${name}\` to be a finite number.`);
	}

	if (value < min) {
		throw new TypeError(`Expected \`${name}\` to be \u2265 ${min}.`);
	}
}

class AbortError extends Error {
	constructor(message) {
		super();

		if (message instanceof Error) {
			this.originalError = message;
			({message} = message);
		} else {
			this.originalError = new Error(message);
			this.originalError.stack = this.stack;
		}

		this.name = 'AbortError';
		this.message = message;
	}
}

function calculateDelay(retriesConsumed, options) {
	const attempt = Math.max(1, retriesConsumed + 1);
	const random = options.randomize ? (Math.random() + 1) : 1;

	let timeout = Math.round(random * options.minTimeout * (options.factor ** (attempt - 1)));
	timeout = Math.min(timeout, options.maxTimeout);

	return timeout;
}

function calculateRemainingTime(start, max) {
	if (!Number.isFinite(max)) {
		return max;
	}

	return max - (performance.now() - start);
}

async function onAttemptFailure({error, attemptNumber, retriesConsumed, startTime, options}) {
	const normalizedError = error instanceof Error
		? error
		: new TypeError(`Non-error was thrown: "${error}". You should only throw errors.`);

	if (normalizedError instanceof AbortError) {
		throw normalizedError.originalError;
	}

	const retriesLeft = Number.isFinite(options.retries)
		? Math.max(0, options.retries - retriesConsumed)
		: options.retries;

	const maxRetryTime = options.maxRetryTime ?? Number.POSITIVE_INFINITY;

	const context = Object.freeze({
		error: normalizedError,
		attemptNumber,
		retriesLeft,
		retriesConsumed,
	});

	await options.onFailedAttempt(context);

	if (calculateRemainingTime(startTime, maxRetryTime) <= 0) {
		throw normalizedError;
	}

	const consumeRetry = await options.shouldConsumeRetry(context);

	const remainingTime = calculateRemainingTime(startTime, maxRetryTime);

	if (remainingTime <= 0 || retriesLeft <= 0) {
		throw normalizedError;
	}

	if (normalizedError instanceof TypeError && !isNetworkError(normalizedError)) {
		if (consumeRetry) {
			throw normalizedError;
		}

		options.signal?.throwIfAborted();
		return false;
	}

	if (!await options.shouldRetry(context)) {
		throw normalizedError;
	}

	if (!consumeRetry) {
		options.signal?.throwIfAborted();
		return false;
	}

	const delayTime = calculateDelay(retriesConsumed, options);
	const finalDelay = Math.min(delayTime, remainingTime);

	options.signal?.throwIfAborted();

	if (finalDelay > 0) {
		await new Promise((resolve, reject) => {
			const onAbort = () => {
				clearTimeout(timeoutToken);
				options.signal?.removeEventListener('abort', onAbort);
				reject(options.signal.reason);
			};

			const timeoutToken = setTimeout(() => {
				options.signal?.removeEventListener('abort', onAbort);
				resolve();
			}, finalDelay);

			if (options.unref) {
				timeoutToken.unref?.();
			}

			options.signal?.addEventListener('abort', onAbort, {once: true});
		});
	}

	options.signal?.throwIfAborted();

	return true;
}

async function pRetry(input, options = {}) {
	options = {...options};

	validateRetries(options.retries);

	if (Object.hasOwn(options, 'forever')) {
		throw new Error('The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.');
	}

	options.retries ??= 10;
	options.factor ??= 2;
	options.minTimeout ??= 1000;
	options.maxTimeout ??= Number.POSITIVE_INFINITY;
	options.maxRetryTime ??= Number.POSITIVE_INFINITY;
	options.randomize ??= false;
	options.onFailedAttempt ??= () => {};
	options.shouldRetry ??= () => true;
	options.shouldConsumeRetry ??= () => true;

	// Validate numeric options and normalize edge cases
	validateNumberOption('factor', options.factor, {min: 0, allowInfinity: false});
	validateNumberOption('minTimeout', options.minTimeout, {min: 0, allowInfinity: false});
	validateNumberOption('maxTimeout', options.maxTimeout, {min: 0, allowInfinity: true});
	validateNumberOption('maxRetryTime', options.maxRetryTime, {min: 0, allowInfinity: true});

	// Treat non-positive factor as 1 to avoid zero backoff or negative behavior
	if (!(options.factor > 0)) {
		options.factor = 1;
	}

	options.signal?.throwIfAborted();

	let attemptNumber = 0;
	let retriesConsumed = 0;
	const startTime = performance.now();

	while (Number.isFinite(options.retries) ? retriesConsumed <= options.retries : true) {
		attemptNumber++;

		try {
			options.signal?.throwIfAborted();

			const result = await input(attemptNumber);

			options.signal?.throwIfAborted();

			return result;
		} catch (error) {
			if (await onAttemptFailure({
				error,
				attemptNumber,
				retriesConsumed,
				startTime,
				options,
			})) {
				retriesConsumed++;
			}
		}
	}

	// Should not reach here, but in case it does, throw an error
	throw new Error('Retry attempts exhausted without throwing an error.');
}

function makeRetriable(function_, options) {
	return function (...arguments_) {
		return pRetry(() => function_.apply(this, arguments_), options);
	};
}

;// CONCATENATED MODULE: ./src/feishu/retry.ts


/** With less than this left, in ms, a try would only hide why the last one failed. */
const SHORTEST_TRY = 100;
/** Waits of 0.5–1 s, 1–2 s, 2–4 s …: jitter keeps jobs that failed together apart. */
const BACKOFF = { minTimeout: 500, maxTimeout: 8_000, factor: 2, randomize: true };
/**
 * Tries until there is an answer that another try would not change, or the time is up. What the platform asks to wait
 * is waited for; when that is more than is left, the failure is final at once.
 * @throws FeishuError
 */
async function tryUntilDeadline(retry) {
    const { attempt, clock, deadline, cancelled, onRetry } = retry;
    let answer;
    let last;
    const tryOnce = async () => {
        if (last)
            await waitAsAsked(last);
        if (deadline.remaining() < SHORTEST_TRY)
            throw last?.error ?? tooLate();
        if (last)
            onRetry(last.error);
        answer = { data: await attempt() };
        return answer;
    };
    // Back-off has taken a part of the wait already.
    const waitAsAsked = async ({ error, failedAt }) => {
        const wait = (error.facts.retryAfterMs ?? 0) - (clock.now() - failedAt);
        if (wait > 0)
            await clock.sleep(wait, cancelled);
    };
    try {
        answer = await pRetry(tryOnce, {
            ...BACKOFF,
            retries: Number.POSITIVE_INFINITY,
            maxRetryTime: Math.max(0, deadline.remaining()),
            signal: cancelled,
            shouldRetry: ({ error }) => {
                if (!(error instanceof FeishuError && error.isTransient))
                    return false;
                if ((error.facts.retryAfterMs ?? 0) >= deadline.remaining())
                    return false;
                last = { error, failedAt: clock.now() };
                return true;
            },
        });
    }
    catch (error) {
        // An answer that came in while the job was being cancelled is still an answer.
        if (answer === undefined) {
            const reason = error instanceof FeishuError ? error : last?.error;
            throw cancelled.aborted ? toCancelledError(reason) : error;
        }
    }
    return answer.data;
}
function tooLate() {
    return new FeishuError({ kind: 'too-late', msg: 'no time was left for this request' });
}
function toCancelledError(before) {
    const reason = before ? ` (${before.message})` : '';
    return new FeishuError({ kind: 'cancelled', msg: `the job was cancelled${reason}` });
}

;// CONCATENATED MODULE: ./src/feishu/token.ts

/**
 * Asks for a tenant access token: one request for a custom app, two for a store app.
 * The secrets and tokens on the way are handed to `mask` before anything else is done with them.
 * @throws FeishuError when the credentials are refused (HTTP 200 with 10003 or 10014)
 */
async function fetchTenantAccessToken(options) {
    const { credentials, send, mask } = options;
    const { appId: app_id, appSecret: app_secret } = credentials;
    const ask = async (path, field, body) => {
        const token = await send({
            method: 'POST',
            path: `/auth/v3/${path}`,
            body,
            // The token endpoints answer beside `data`, not in it.
            // What can't stand in a header is no token.
            parse: ({ body: said }) => /^[\x21-\x7e]+$/.exec(asText(said[field]) ?? '')?.[0],
        });
        mask(token);
        return token;
    };
    if (credentials.kind === 'custom') {
        return ask('tenant_access_token/internal', 'tenant_access_token', { app_id, app_secret });
    }
    const app_ticket = credentials.appTicket;
    const app_access_token = await ask('app_access_token', 'app_access_token', {
        app_id,
        app_secret,
        app_ticket,
    });
    return ask('tenant_access_token', 'tenant_access_token', {
        app_access_token,
        tenant_key: credentials.tenantKey,
    });
}

;// CONCATENATED MODULE: ./src/feishu/client.ts






/** One try may take this long, in ms; a lost packet must leave time for another. */
const LONGEST_TRY = 15_000;
/** What was on its way when the job was cancelled may still arrive for this long, in ms. */
const CANCEL_GRACE = 1_000;
/** Creates the one way to Feishu. Nothing is sent before the first request. */
function createClient(options) {
    const { baseUrl, credentials, userAgent, clock, cancelled, mask } = options;
    const grace = delayAbort(cancelled, CANCEL_GRACE);
    let lastLogId;
    let token;
    const tryOnce = createRequester({
        baseUrl,
        userAgent,
        transport: (0,transport/* createTransport */.o)(baseUrl),
        onLogId: (logId) => {
            lastLogId = logId;
        },
    });
    function clientWithin(deadline) {
        return { request, authenticate, within: clientWithin, lastLogId: () => lastLogId };
        async function request(request) {
            const used = await currentToken();
            try {
                return await send(request, used);
            }
            catch (error) {
                if (credentials.kind === 'token' || !asksForFreshToken(error))
                    throw error;
                return send(request, await freshToken(used));
            }
        }
        async function authenticate() {
            await currentToken();
        }
        function currentToken() {
            if (credentials.kind === 'token')
                return Promise.resolve(credentials.tenantAccessToken);
            token ??= fetchTenantAccessToken({ credentials, send, mask }).catch((error) => {
                // A failure is not kept: the next tier's call asks anew.
                token = undefined;
                throw error;
            });
            return token;
        }
        // Requests side by side that were refused together share one new token.
        async function freshToken(refused) {
            if ((await token) === refused)
                token = undefined;
            return currentToken();
        }
        function send(request, accessToken) {
            return tryUntilDeadline({
                attempt: () => {
                    const limit = Math.max(0, Math.min(LONGEST_TRY, deadline.remaining()));
                    return tryOnce({ request, accessToken, limit, cancelled: grace });
                },
                clock,
                deadline,
                cancelled,
                onRetry: (error) => {
                    options.onRetry(error);
                    request.onRetry?.(error);
                },
            });
        }
    }
    return clientWithin(options.deadline);
}
function asksForFreshToken(error) {
    return error instanceof FeishuError && isHandledBy(error.code, 'fresh-token');
}
function delayAbort(signal, ms) {
    const delayed = new AbortController();
    const start = () => setTimeout(() => delayed.abort(), ms).unref();
    signal.addEventListener('abort', start, { once: true });
    return delayed.signal;
}

;// CONCATENATED MODULE: ./src/inputs/input-error.ts
/** An input that can't be used. The text names the input, says what is wrong and what to write instead. */
class InputError extends Error {
    name = 'InputError';
    text;
    constructor(text) {
        super(text.en);
        this.text = text;
    }
}

;// CONCATENATED MODULE: ./src/inputs/credentials.ts


/** Masks every secret among the inputs; to be called before anything is printed. */
function maskSecrets() {
    for (const name of ['app-secret', 'tenant-access-token', 'app-ticket', 'github-token']) {
        const secret = getInput(name);
        if (secret !== '')
            core_setSecret(secret);
    }
}
/**
 * Reads who the action is at Feishu: a custom app, a store app, or the bearer of a ready token.
 * @throws InputError when the credentials are missing, half given or given twice
 */
function readCredentials() {
    const appId = getInput('app-id');
    const appSecret = getInput('app-secret');
    const appTicket = getInput('app-ticket');
    const tenantKey = getInput('tenant-key');
    const tenantAccessToken = getInput('tenant-access-token');
    if (tenantAccessToken !== '') {
        if (appId || appSecret || appTicket || tenantKey)
            throw givenTwice();
        // What Feishu issues starts with t- (Feishu docs: tenant_access_token_internal); a user's token can not call.
        if (!/^t-[\w.-]+$/.test(tenantAccessToken))
            throw notATenantAccessToken();
        return { kind: 'token', tenantAccessToken };
    }
    if (appId === '')
        throw blank('app-id');
    if (appSecret === '')
        throw blank('app-secret');
    if (appTicket === '' && tenantKey === '')
        return { kind: 'custom', appId, appSecret };
    if (appTicket === '')
        throw halfAStoreApp({ given: 'tenant-key', missing: 'app-ticket' });
    if (tenantKey === '')
        throw halfAStoreApp({ given: 'app-ticket', missing: 'tenant-key' });
    return { kind: 'store', appId, appSecret, appTicket, tenantKey };
}
function blank(name) {
    return new InputError({
        en: `\`${name}\` is blank. Write the app's id and secret, or a \`tenant-access-token\`. A secret is blank when it is not set for this repository or environment, and in runs from forks and Dependabot.`,
        zh: `\`${name}\` 为空。请填写应用的 App ID 和 App Secret，或填写 \`tenant-access-token\`。该 secret 未在本仓库或环境中设置时，或运行来自 fork 或 Dependabot 时，都会为空。`,
    });
}
function givenTwice() {
    return new InputError({
        en: "`tenant-access-token` is set beside an app's credentials. Write either the token, or `app-id` and `app-secret`.",
        zh: '`tenant-access-token` 与应用凭证同时设置。请只填写令牌，或只填写 `app-id` 和 `app-secret`。',
    });
}
function notATenantAccessToken() {
    return new InputError({
        en: '`tenant-access-token` holds no tenant access token. Write one that starts with t-, without "Bearer".',
        zh: '`tenant-access-token` 不是 tenant_access_token。请填写以 t- 开头的令牌，不要带 "Bearer"。',
    });
}
function halfAStoreApp({ given, missing }) {
    return new InputError({
        en: `\`${given}\` is set but \`${missing}\` is blank. Write both for a store app, neither for a custom app.`,
        zh: `设置了 \`${given}\`，但 \`${missing}\` 为空。商店应用请两者都填写，自建应用请两者都不填。`,
    });
}

;// CONCATENATED MODULE: ./src/page/responder.ts
/** Lists who is to be called, once each and in the order written. */
function listResponders(tiers) {
    return dropRepeated(tiers.flatMap((users, index) => users.map((user) => createResponder(user, index + 1))));
}
function createResponder({ user, kind }, tier) {
    const id = kind === 'id' ? user : undefined;
    return { user, kind, id, tier, isDue: false, outcome: 'not-due', fallbackErrors: [] };
}
/** Leaves out whoever stands in the list a second time, perhaps by e-mail: they are called in the first of their tiers. */
function dropRepeated(responders) {
    const first = new Map();
    for (const responder of responders) {
        const key = responder.id ?? responder.user.toLowerCase();
        if (!first.has(key))
            first.set(key, responder);
    }
    return [...first.values()];
}
/** True when Feishu said `code: 0` for this person on any channel. */
function isReached({ outcome }) {
    return outcome === 'phone' || outcome === 'sms' || outcome === 'app';
}
/** Notes on everybody that the page came to an end, and why, before they could be called. */
function failRest(responders, error) {
    for (const responder of responders) {
        responder.isDue = true;
        if (responder.outcome !== 'not-due')
            continue;
        responder.outcome = 'error';
        responder.error = error;
    }
}

;// CONCATENATED MODULE: ./src/status.ts

/** The mildest outcome that fails the step (input `fail-on`): each word includes those before it. */
const FAIL_ON = ['never', 'failed', 'partial', 'unacknowledged'];
/** Decides what was achieved: only a call that Feishu accepted for everybody who was due is `called`. */
function decideStatus({ responders, isDuplicate, checks, failure }) {
    if (failure)
        return 'failed';
    if (isDuplicate)
        return 'deduplicated';
    if (checks)
        return checks.some(({ state }) => state === 'failed') ? 'failed' : 'dry-run';
    const due = responders.filter(({ isDue }) => isDue);
    if (!due.some(isReached))
        return 'failed';
    return due.every(({ outcome }) => outcome === 'phone') ? 'called' : 'partial';
}
/** True when somebody was waited for and nobody who was called has read the message. */
function isUnacknowledged({ waitEnd }) {
    return waitEnd !== undefined && waitEnd.reason !== 'acknowledged';
}
/** Decides whether the outcome fails the step. */
function failsStep(result, failOn) {
    const status = decideStatus(result);
    const failures = {
        never: false,
        failed: status === 'failed',
        partial: status === 'partial',
        unacknowledged: isUnacknowledged(result),
    };
    return FAIL_ON.slice(0, FAIL_ON.indexOf(failOn) + 1).some((word) => failures[word]);
}

// EXTERNAL MODULE: ./node_modules/ms/index.js
var ms = __nccwpck_require__(744);
var ms_default = /*#__PURE__*/__nccwpck_require__.n(ms);
// EXTERNAL MODULE: ./src/redact.ts
var redact = __nccwpck_require__(670);
;// CONCATENATED MODULE: ./src/inputs/readers.ts





const DAY = 86_400_000;
/** A value as an error text may show it: quoted, no longer than a glance, and without e-mails and phone numbers. */
function quote(text) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    return JSON.stringify((0,redact/* redactContacts */.Z)(start));
}
/**
 * Reads one of some words.
 * @throws InputError
 */
function readEnum(name, words) {
    const text = getInput(name);
    const word = words.find((candidate) => candidate === text);
    if (word)
        return word;
    throw new InputError({
        en: `\`${name}\` is ${quote(text)}. Write one of: ${words.join(', ')}.`,
        zh: `\`${name}\` 为 ${quote(text)}。请填写以下之一：${words.join('、')}。`,
    });
}
/**
 * Reads a boolean as YAML 1.2 writes it. A blank, as an expression without a value leaves it, is false: a page goes out.
 * @throws InputError
 */
function readBoolean(name) {
    const text = getInput(name);
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)?$/.test(text))
        return false;
    throw new InputError({
        en: `\`${name}\` is ${quote(text)}. Write true or false.`,
        zh: `\`${name}\` 为 ${quote(text)}。请填写 true 或 false。`,
    });
}
/**
 * Reads a duration of up to a day, in ms; where it may be zero, a bare 0 will do.
 * @throws InputError
 */
function readDuration(name, { orZero = false } = {}) {
    const text = getInput(name);
    if (orZero && text === '0')
        return 0;
    // A bare number is refused: `ms` takes it for milliseconds, which nobody means here.
    const duration = /[a-z]/i.test(text) && text.length < 20 ? ms_default()(text) : undefined;
    if (duration !== undefined && duration >= (orZero ? 0 : 1) && duration <= DAY)
        return duration;
    throw new InputError({
        en: `\`${name}\` is ${quote(text)}, which is no duration. Write a number with its unit, up to a day: 90s, 5m, 1h.`,
        zh: `\`${name}\` 为 ${quote(text)}，不是有效的时长。请填写带单位的数字，最长一天：90s、5m、1h。`,
    });
}
/**
 * Reads the address of the Open API: TLS only, except towards this machine.
 * @throws InputError
 */
function readBaseUrl() {
    const text = getInput('base-url');
    const url = URL.parse(text);
    const isOrigin = url !== null && url.href === `${url.origin}/`;
    if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && (0,transport/* isLoopback */.U)(url)))) {
        return url;
    }
    throw new InputError({
        en: `\`base-url\` is ${quote(text)}. Write https:// and a host, without a path: https://open.feishu.cn.`,
        zh: `\`base-url\` 为 ${quote(text)}。请填写 https:// 加主机名，不带路径：https://open.feishu.cn。`,
    });
}

;// CONCATENATED MODULE: ./src/inputs/message.ts



/**
 * Reads what the people are called about: exactly one of `message-id` and `send-to`.
 * @throws InputError
 */
function readMessage() {
    const messageId = getInput('message-id');
    const sendTo = getInput('send-to');
    if (messageId !== '' && sendTo !== '') {
        throw new InputError({
            en: '`message-id` and `send-to` are both set. Write either the message to call about, or where to send a new one.',
            zh: '同时设置了 `message-id` 和 `send-to`。请只填写要加急的消息，或只填写新消息的发送目标。',
        });
    }
    if (messageId !== '')
        return { kind: 'existing', messageId: checkMessageId(messageId) };
    if (sendTo !== '')
        return readNewMessage(sendTo);
    throw new InputError({
        en: '`message-id` and `send-to` are both blank. Write where to send the failure card (`send-to`: a chat oc_… or a person), or a message that this app has sent (`message-id`: om_…).',
        zh: '`message-id` 和 `send-to` 均为空。请填写失败卡片的发送目标（`send-to`：群聊 oc_… 或某个人），或本应用已发送的消息（`message-id`：om_…）。',
    });
}
function checkMessageId(messageId) {
    if (/^om_[A-Za-z0-9_-]+$/.test(messageId))
        return messageId;
    if (messageId.startsWith('bm_')) {
        throw new InputError({
            en: '`message-id` is that of a batch message (bm_…), which can not be made urgent. Write the id (om_…) of a message sent to one chat.',
            zh: '`message-id` 是批量消息（bm_…），不支持加急。请填写发送到某个会话的消息 ID（om_…）。',
        });
    }
    throw new InputError({
        en: `\`message-id\` is ${quote(messageId)}, which is no message id. Write one like om_dc13264520392913993dd051dba21dcf.`,
        zh: `\`message-id\` 为 ${quote(messageId)}，不是消息 ID。请填写形如 om_dc13264520392913993dd051dba21dcf 的 ID。`,
    });
}
function readNewMessage(sendTo) {
    const title = getInput('title');
    const text = getInput('text');
    const card = getInput('card');
    if (card !== '' && (title !== '' || text !== '')) {
        const other = title !== '' ? 'title' : 'text';
        throw new InputError({
            en: `\`card\` and \`${other}\` are both set. A \`card\` is sent as it is: write the ${other} into it.`,
            zh: `同时设置了 \`card\` 和 \`${other}\`。\`card\` 会原样发送：请把 ${other} 写进卡片。`,
        });
    }
    if (card !== '')
        checkCard(card);
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = process.env;
    const dedupeKey = getInput('dedupe-key') || `${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}`;
    return {
        kind: 'new',
        receiver: readReceiver(sendTo),
        title,
        text,
        card: card || undefined,
        dedupeKey,
        githubToken: getInput('github-token'),
    };
}
function readReceiver(sendTo) {
    if (/^oc_[\w-]+$/.test(sendTo))
        return { receiveIdType: 'chat_id', receiveId: sendTo };
    if (/^ou_[\w-]+$/.test(sendTo))
        return { receiveIdType: 'open_id', receiveId: sendTo };
    if (/^on_[\w-]+$/.test(sendTo))
        return { receiveIdType: 'union_id', receiveId: sendTo };
    if (sendTo.length <= 254 && /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(sendTo)) {
        return { receiveIdType: 'email', receiveId: sendTo };
    }
    throw new InputError({
        en: `\`send-to\` is ${quote(sendTo)}. Write one chat (oc_…) or one person: an open_id (ou_…), a union_id (on_…) or an e-mail.`,
        zh: `\`send-to\` 为 ${quote(sendTo)}。请填写一个群聊（oc_…）或一个人：open_id（ou_…）、union_id（on_…）或邮箱。`,
    });
}
function checkCard(card) {
    const value = parseJson(card);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return;
    throw new InputError({
        en: '`card` is no JSON object. Write the card\'s JSON as the card builder exports it: {"schema":"2.0", …}.',
        zh: '`card` 不是 JSON 对象。请填写卡片搭建工具导出的卡片 JSON：{"schema":"2.0", …}。',
    });
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/inputs/users.ts


/** What ids begin with (Feishu docs: im-v1/message/create, "ID forms"). A `user_id` is the company's own choice. */
const PREFIXES = {
    ou_: 'open_id',
    on_: 'union_id',
    oc_: 'chat_id',
    om_: 'message_id',
    omt_: 'thread_id',
    cli_: 'app_id',
};
/**
 * Reads the `users` grammar: a tier per line; in a line, people separated by commas or blanks; `#` starts a comment;
 * a JSON array of strings is one tier, on one line or as the whole text.
 * @throws InputError for a name that can't be a person's
 */
function parseUsers(text, userIdType) {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
    // A pretty-printed array spans lines and is one tier all the same.
    const whole = users_parseJson(lines.join('\n'));
    const tiers = Array.isArray(whole) ? [readNames(whole)] : lines.map(splitLine);
    return tiers
        .map((names) => names.map((name) => readUser(name, userIdType)))
        .filter((tier) => tier.length > 0);
}
function splitLine(line) {
    if (line.startsWith('['))
        return readNames(users_parseJson(line));
    // The comma of a Chinese keyboard is a comma too.
    return line.split(/[\s,，、]+/).filter((name) => name !== '');
}
function users_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function readNames(value) {
    if (!Array.isArray(value) || value.some((name) => typeof name !== 'string')) {
        throw new InputError({
            en: '`users` holds JSON that is no array of strings. Write it as ["ou_…", "ou_…"], or one tier per line without brackets.',
            zh: '`users` 中的 JSON 不是字符串数组。请写成 ["ou_…", "ou_…"]，或不用方括号，每行写一个梯队。',
        });
    }
    return value.map((name) => name.trim()).filter((name) => name !== '');
}
function readUser(user, userIdType) {
    if (user.startsWith('+'))
        return { user: readMobile(user), kind: 'mobile' };
    if (user.includes('@'))
        return { user: readEmail(user), kind: 'email' };
    const prefix = Object.keys(PREFIXES).find((start) => user.startsWith(start));
    const type = prefix ? PREFIXES[prefix] : 'user_id';
    if (type !== userIdType)
        throw wrongType({ user, type, userIdType });
    if (!/^[\w.-]{1,128}$/.test(user))
        throw unknownPerson(user);
    return { user, kind: 'id' };
}
function readMobile(user) {
    if (/^\+\d{6,15}$/.test(user))
        return user;
    throw unknownPerson(user);
}
function readEmail(user) {
    if (user.length <= 254 && /^[^\s@;]+@[^\s@;]+\.[^\s@;]+$/.test(user))
        return user;
    throw unknownPerson(user);
}
function unknownPerson(user) {
    const name = quote(users_redact(user));
    return new InputError({
        en: `\`users\` holds ${name}, which is no id, e-mail or mobile. Write an id (ou_…), an e-mail, or a mobile with + and country code (+8613800000000).`,
        zh: `\`users\` 中的 ${name} 不是 ID、邮箱或手机号。请填写 ID（ou_…）、邮箱，或带 + 和国家代码的手机号（+8613800000000）。`,
    });
}
function wrongType(options) {
    const { user, type = '', userIdType } = options;
    const name = quote(users_redact(user));
    if (type === 'user_id') {
        return new InputError({
            en: `\`users\` holds ${name}, which is no ${userIdType}. Write an id that starts with ${prefixOf(userIdType)}, an e-mail, or a mobile with + and country code; if it is a user_id, set \`user-id-type: user_id\`.`,
            zh: `\`users\` 中的 ${name} 不是 ${userIdType}。请填写以 ${prefixOf(userIdType)} 开头的 ID、邮箱，或带 + 和国家代码的手机号；如果它是 user_id，请设置 \`user-id-type: user_id\`。`,
        });
    }
    if (type === 'open_id' || type === 'union_id') {
        return new InputError({
            en: `\`users\` holds ${name}, which is a ${type}, but \`user-id-type\` is ${userIdType}. Set \`user-id-type: ${type}\`, or write the person's ${userIdType}.`,
            zh: `\`users\` 中的 ${name} 是 ${type}，而 \`user-id-type\` 为 ${userIdType}。请设置 \`user-id-type: ${type}\`，或改填该成员的 ${userIdType}。`,
        });
    }
    return new InputError({
        en: `\`users\` holds ${name}, which is a ${type} and no person. Write the ids of people (${userIdType}).`,
        zh: `\`users\` 中的 ${name} 是 ${type}，不是人员。请填写人员的 ${userIdType}。`,
    });
}
// What may be meant for an e-mail or a mobile is not for everybody who reads the log.
function users_redact(user) {
    const isContact = user.includes('@') || /\d{7}/.test(user);
    return isContact ? user.replace(/(?<=^.{3}).+(?=.{3}$)/, '***') : user;
}
function prefixOf(type) {
    return Object.keys(PREFIXES).find((prefix) => PREFIXES[prefix] === type) ?? '';
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts







/**
 * Reads the language of the reader, which the errors of the other inputs are told in.
 * @throws InputError
 */
function readLanguage() {
    return readEnum('language', ['en', 'zh']);
}
/**
 * Reads and checks all inputs; makes no request.
 * @throws InputError for the first one that can't be used
 */
function readInputs() {
    const credentials = readCredentials();
    const message = readMessage();
    const ackTimeoutMs = readDuration('ack-timeout', { orZero: true });
    const failOn = readEnum('fail-on', FAIL_ON);
    if (failOn === 'unacknowledged' && ackTimeoutMs === 0)
        throw nobodyIsWaitedFor();
    return {
        credentials,
        message,
        ...readResponders(message),
        fallback: readFallback(),
        ackTimeoutMs,
        failOn,
        dryRun: readBoolean('dry-run'),
        timeoutMs: readDuration('timeout'),
        baseUrl: readBaseUrl(),
    };
}
function nobodyIsWaitedFor() {
    return new InputError({
        en: '`fail-on` is "unacknowledged", but with `ack-timeout` 0 nobody is waited for. Write how long people have to read the message: `ack-timeout: 5m`.',
        zh: '`fail-on` 为 "unacknowledged"，但 `ack-timeout` 为 0，不会等待任何人。请填写等待阅读消息的时长：`ack-timeout: 5m`。',
    });
}
function readFallback() {
    const words = getInput('fallback')
        .split(/[\s,，、]+/)
        .filter((word) => word !== '');
    const unknown = words.find((word) => !isFallback(word));
    if (unknown === undefined)
        return [...new Set(words.filter(isFallback))];
    throw new InputError({
        en: `\`fallback\` holds ${quote(unknown)}. Write what to try for those whom the phone could not reach, in order: sms, app.`,
        zh: `\`fallback\` 中有 ${quote(unknown)}。请按顺序填写电话未触达时的备用方式：sms、app。`,
    });
}
function isFallback(word) {
    return word === 'sms' || word === 'app';
}
// Whoever the card is sent to is called, unless somebody else is named.
function readResponders(message) {
    const userIdType = readEnum('user-id-type', ['open_id', 'union_id', 'user_id']);
    const tiers = parseUsers(getInput('users'), userIdType);
    if (tiers.length > 0)
        return { tiers, userIdType };
    if (message.kind === 'new' && message.receiver.receiveIdType !== 'chat_id') {
        const { receiveIdType, receiveId: user } = message.receiver;
        if (receiveIdType === 'email')
            return { tiers: [[{ user, kind: 'email' }]], userIdType };
        return { tiers: [[{ user, kind: 'id' }]], userIdType: receiveIdType };
    }
    throw new InputError({
        en: '`users` names nobody. Write who is to be called: ids, e-mails or mobiles, separated by commas, blanks or line breaks.',
        zh: '`users` 中没有任何人。请填写要呼叫的人员：ID、邮箱或手机号，用逗号、空格或换行分隔。',
    });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./src/feishu/pages.ts

/** The most that a page of a list may hold (Feishu docs: im-v1/message/read_users, chat-member/get). */
const PAGE_SIZE = '100';
/**
 * Fetches all pages of a list, one after the other.
 * @throws FeishuError
 */
async function listAll(client, { path, query }) {
    const items = [];
    const seen = new Set();
    let pageToken;
    // A token that comes back would lead round in circles.
    while (!seen.has(pageToken)) {
        seen.add(pageToken);
        const page = await client.request({
            method: 'GET',
            path,
            query: { ...query, page_size: PAGE_SIZE, ...(pageToken && { page_token: pageToken }) },
            parse: ({ data }) => ({
                items: asObjects(data['items']),
                next: data['has_more'] === true ? asText(data['page_token']) : undefined,
            }),
        });
        items.push(...page.items);
        pageToken = page.next;
    }
    return items;
}

;// CONCATENATED MODULE: ./src/feishu/messages.ts



/** Throttled: the message was certainly not sent. After any other failure that is tried again it may have been. */
const REFUSED_BEFORE_SENDING = [99991400, 230020, 11232];
/** A uuid lives for an hour: what is older can't be an answer to ours, so its times are nonsense. In ms. */
const LONGEST_AGE = 3_660_000;
/**
 * Sends a message, with one uuid over all tries. A uuid that was used within the hour sends nothing: the answer is then
 * the first message, or 230049; which of the two is not documented (Feishu docs: im-v1/message/create).
 * @throws FeishuError
 */
function sendMessage(client, message) {
    return client.request({
        method: 'POST',
        path: '/im/v1/messages',
        query: { receive_id_type: message.receiveIdType },
        body: {
            receive_id: message.receiveId,
            msg_type: message.msgType,
            content: message.content,
            uuid: message.uuid,
        },
        parse: parseSentMessage,
        onRetry: (error) => {
            const isRefused = error.facts.status === 429 || REFUSED_BEFORE_SENDING.includes(error.code);
            if (!isRefused)
                message.onLost();
        },
    });
}
function parseSentMessage({ data, sentAt }) {
    const messageId = asText(data['message_id']);
    if (messageId === undefined)
        return undefined;
    const createTime = asText(data['create_time']) ?? '';
    const ageMs = /^\d{13}$/.test(createTime) && sentAt ? sentAt - Number(createTime) : undefined;
    return {
        messageId,
        content: asText(asObject(data['body'])?.['content']) ?? '',
        ageMs: ageMs !== undefined && ageMs <= LONGEST_AGE ? ageMs : undefined,
    };
}
/**
 * Looks a message up (Feishu docs: im-v1/message/get).
 * @throws FeishuError
 */
function getMessage(client, messageId) {
    return client.request({
        method: 'GET',
        path: pathOf `/im/v1/messages/${messageId}`,
        parse: ({ data }) => {
            const [message] = asObjects(data['items']);
            if (message === undefined)
                return undefined;
            const sender = asObject(message['sender']);
            return {
                chatId: asText(message['chat_id']),
                isDeleted: message['deleted'] === true,
                senderAppId: sender?.['id_type'] === 'app_id' ? asText(sender['id']) : undefined,
            };
        },
    });
}
/**
 * Lists who has read a message, with the time in ms since the epoch. Only the app's own messages of the last 7 days can
 * be asked about (Feishu docs: im-v1/message/read_users).
 * @throws FeishuError
 */
async function listReaders(client, { messageId, userIdType }) {
    const items = await listAll(client, {
        path: pathOf `/im/v1/messages/${messageId}/read_users`,
        query: { user_id_type: userIdType },
    });
    return new Map(items.flatMap((item) => {
        const userId = asText(item['user_id']);
        return userId ? [[userId, Number(asText(item['timestamp']))]] : [];
    }));
}

;// CONCATENATED MODULE: ./src/mark.ts

/**
 * Makes a mark of a random part and a signature over it by the app's secret: a branch or a commit title that only looks
 * like a mark must not silence the page.
 */
function createMark(credentials, dedupeKey) {
    const secret = credentials.kind === 'token' ? credentials.tenantAccessToken : credentials.appSecret;
    const sign = (random) => (0,external_node_crypto_namespaceObject.createHmac)('sha256', secret).update(`${random} ${dedupeKey}`).digest('hex').slice(0, 12);
    const random = (0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex');
    const text = `#page-${random}${sign(random)}`;
    return {
        text,
        isInFamily: (content) => [...content.matchAll(/#page-([0-9a-f]{8})([0-9a-f]{12})/g)].some(([, part = '', signature]) => sign(part) === signature),
    };
}

;// CONCATENATED MODULE: ./src/message.ts




/** Somebody is sending, or has sent, a message with this uuid (Feishu docs: im-v1/message/create). */
const BEING_SENT = 230049;
/** The platform refuses the content: its card, words, length or private data. Plainer content may still pass. */
const CONTENT_REFUSED = [230099, 230022, 230025, 230028];
/** The clocks of the platform's own servers may differ by this much, in ms. */
const CLOCK_SKEW = 3_000;
/** What asking GitHub for the failed jobs may take, in ms; of a short `timeout`, a quarter. */
const LONGEST_LOOK_UP = 5_000;
/**
 * Gets the message ready that people are called about, and returns the function that sends it, which throws
 * FeishuError. An existing message is there already; for a new one the incident's modules are loaded and the card is
 * written, which takes GitHub up to 5 s.
 */
async function prepareMessage(options) {
    const { message, people } = options;
    if (message.kind === 'existing') {
        return async () => ({ messageId: message.messageId, isDuplicate: false });
    }
    const draft = await writeDraft({ ...options, message });
    return (client) => sendDraft({ client, draft, people });
}
/** Writes the message about what failed: the card, and the plain text that stands in for it. Sends nothing. */
async function writeDraft(options) {
    const { message, credentials, timeoutMs, language, cancelled } = options;
    const { title, text, githubToken } = message;
    const [{ readEvent, readIncident }, { listFailedJobs }, { buildCard }, { buildPlainText }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 221).then(__nccwpck_require__.bind(__nccwpck_require__, 221)),
        __nccwpck_require__.e(/* import() */ 416).then(__nccwpck_require__.bind(__nccwpck_require__, 416)),
        __nccwpck_require__.e(/* import() */ 697).then(__nccwpck_require__.bind(__nccwpck_require__, 697)),
        __nccwpck_require__.e(/* import() */ 256).then(__nccwpck_require__.bind(__nccwpck_require__, 256)),
    ]);
    const { env } = process;
    const incident = readIncident({ env, event: readEvent(env) });
    const mark = createMark(credentials, message.dedupeKey);
    const plainText = buildPlainText({ incident, title, mark: mark.text, language });
    if (message.card !== undefined)
        return { message, card: message.card, plainText, mark };
    const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
    const timeLimit = Math.min(LONGEST_LOOK_UP, timeoutMs / 4);
    const lookUp = { incident, githubToken, apiUrl, signal: cancelled, timeLimit };
    const failedJobs = await listFailedJobs(lookUp);
    const card = buildCard({ incident, failedJobs, title, text, mark: mark.text, language });
    return { message, card: JSON.stringify(card), plainText, mark };
}
// The card, or plain text when the platform refuses the card's content.
async function sendDraft(post) {
    const { card, plainText } = post.draft;
    try {
        return await send(post, { msgType: 'interactive', content: card });
    }
    catch (error) {
        if (!(error instanceof FeishuError && CONTENT_REFUSED.includes(error.code)))
            throw error;
        const content = JSON.stringify({ text: plainText });
        return { ...(await send(post, { msgType: 'text', content })), degradedBy: error };
    }
}
async function send({ client, draft, people }, content) {
    const { message, mark } = draft;
    const start = performance.now();
    let answerLost = false;
    const outgoing = {
        ...message.receiver,
        ...content,
        uuid: toUuid([message.dedupeKey, message.receiver.receiveId, toNames(people), content.msgType]),
        onLost: () => {
            answerLost = true;
        },
    };
    try {
        const sent = await sendMessage(client, outgoing);
        const elapsedMs = performance.now() - start;
        return { messageId: sent.messageId, isDuplicate: isAnotherJobs(sent, { mark, elapsedMs }) };
    }
    catch (error) {
        if (!(error instanceof FeishuError && error.code === BEING_SENT))
            throw error;
        if (!answerLost)
            return { isDuplicate: true };
        // The one who sent it may be us, and the message's id was lost with the answer: a second message beats no call.
        const { messageId } = await sendMessage(client, { ...outgoing, uuid: (0,external_node_crypto_namespaceObject.randomUUID)() });
        return { messageId, isDuplicate: false };
    }
}
// The platform may answer a repeated uuid with the first message. Ours it is when it holds our mark; where the platform
// has written the content anew, when it is no older than our own first try.
function isAnotherJobs({ content, ageMs = 0 }, { mark, elapsedMs }) {
    if (content.includes(mark.text))
        return false;
    return mark.isInFamily(content) || ageMs > elapsedMs + CLOCK_SKEW;
}
// Whoever pages other people, or elsewhere, does not mean the same page; and new content needs a new uuid, so that the
// plain text has one of its own. 40 of the 50 characters that fit.
function toUuid(parts) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
function toNames(people) {
    return people.map(({ tier, user }) => [tier, user]);
}

;// CONCATENATED MODULE: ./src/page/acknowledgement.ts

/** How often it is asked who has read the message, in ms: a phone is not answered faster, and the API quota is finite. */
const POLL_INTERVAL = 10_000;
/** How often a waiting step says so, in ms. */
const ANNOUNCE_INTERVAL = 60_000;
/**
 * Waits until one of the people has read the message, and notes on each who has, when. Asks once more when the time is
 * up, right before others would be called. Never throws.
 */
async function waitForReader(wait) {
    const { people, timeoutMs, listReaders, clock, cancelled, onWaiting } = wait;
    const end = clock.now() + timeoutMs;
    let announcedAt = Number.NEGATIVE_INFINITY;
    let error;
    while (clock.now() < end) {
        if (clock.now() - announcedAt >= ANNOUNCE_INTERVAL) {
            announcedAt = clock.now();
            onWaiting(end - announcedAt);
        }
        const isBlind = error !== undefined && !error.isTransient;
        const nap = isBlind ? end - clock.now() : Math.min(POLL_INTERVAL, end - clock.now());
        if (!(await slept(nap)))
            return { reason: 'cancelled', error };
        if (isBlind)
            continue;
        error = await poll();
        if (people.some(({ acknowledgedAt }) => acknowledgedAt !== undefined)) {
            return { reason: 'acknowledged' };
        }
    }
    return { reason: 'timeout', error };
    async function slept(ms) {
        await clock.sleep(ms, cancelled).catch(() => { });
        return !cancelled.aborted;
    }
    async function poll() {
        try {
            const readers = await listReaders();
            for (const person of people)
                person.acknowledgedAt = readers.get(person.id ?? '');
            return undefined;
        }
        catch (failure) {
            if (!(failure instanceof FeishuError))
                throw failure;
            return failure;
        }
    }
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __nccwpck_require__(370);
;// CONCATENATED MODULE: ./src/feishu/urgent.ts

/** At most this many ids fit into one request (Feishu docs: im-v1/message/urgent_phone). */
const URGENT_IDS_PER_REQUEST = 200;
/**
 * Makes a message urgent for people, in one request, and returns the ids that Feishu left out because they are not
 * in the message's chat (`invalid_user_id_list`). Everybody else was reached.
 * @throws FeishuError
 */
function urge(client, request) {
    return client.request({
        method: 'PATCH',
        path: pathOf `/im/v1/messages/${request.messageId}/${`urgent_${request.channel}`}`,
        query: { user_id_type: request.userIdType },
        body: { user_id_list: request.userIds },
        parse: (answer) => parseInvalidUserIds(answer, request.userIds),
    });
}
// When everybody is valid the list may be empty, null or not there at all: which one is not documented.
// An id that was never asked for leaves open who was left out, so such an answer is none.
function parseInvalidUserIds({ data }, asked) {
    const list = data['invalid_user_id_list'] ?? [];
    if (!Array.isArray(list) || !list.every((id) => typeof id === 'string'))
        return undefined;
    const known = new Set(asked);
    if (list.every((id) => known.has(id)))
        return list;
    return asked.length === 1 ? [...asked] : undefined;
}

;// CONCATENATED MODULE: ./src/page/urge-everybody.ts




/** Requests that are under way at the same time, at most. */
const SIDE_BY_SIDE = 5;
/**
 * Urges everybody on one channel: up to 200 ids a request, 5 requests at a time. A list that is refused for what may
 * be one person's fault is split in halves until that person stands alone, so that the others are still reached.
 * Never throws: each id has its verdict.
 */
async function urgeEverybody(options) {
    const { ids, urge } = options;
    const limit = (0,p_limit/* default */.A)(SIDE_BY_SIDE);
    const verdicts = new Map();
    async function callList(list, splitBy) {
        try {
            const leftOut = new Set(await limit(urge, list));
            for (const id of list) {
                verdicts.set(id, leftOut.has(id) ? { reached: false, outcome: 'not-in-chat' } : { reached: true });
            }
        }
        catch (error) {
            if (!(error instanceof FeishuError))
                throw error;
            if (list.length > 1 && mayBeOnePersonsFault(error)) {
                const middle = Math.ceil(list.length / 2);
                const halves = [list.slice(0, middle), list.slice(middle)];
                await Promise.all(halves.map((half) => callList(half, error)));
                return;
            }
            const outcome = saysNobodyIsInTheChat(error) ? 'not-in-chat' : 'error';
            // Without time to find out whose fault it was, what split the list is all that is known.
            const reason = error.facts.kind === 'too-late' ? (splitBy ?? error) : error;
            for (const id of list)
                verdicts.set(id, { reached: false, outcome, error: reason });
        }
    }
    await Promise.all(toLists(ids).map((list) => callList(list)));
    return verdicts;
}
function toLists(ids) {
    const unique = [...new Set(ids)];
    return Array.from({ length: Math.ceil(unique.length / URGENT_IDS_PER_REQUEST) }, (_, list) => unique.slice(list * URGENT_IDS_PER_REQUEST, (list + 1) * URGENT_IDS_PER_REQUEST));
}
function mayBeOnePersonsFault(error) {
    return isHandledBy(error.code, 'split') && !saysNobodyIsInTheChat(error);
}
// 230001 has many meanings; this one the API page ties to a text. It only saves asking again for every single id.
function saysNobodyIsInTheChat({ code, facts }) {
    return code === 230001 && facts.msg.includes('all ids in the user_id_list are invalid');
}

;// CONCATENATED MODULE: ./src/page/tier.ts


/**
 * Calls the people of one tier by phone, then tries the other channels, in order, for those whose phone could not be
 * reached. Never throws: what came of it is noted on each responder.
 */
async function callTier(people, { urge, fallback }) {
    for (const person of people)
        person.isDue = true;
    await callOn('phone', people.filter(({ outcome }) => outcome === 'not-due'));
    for (const channel of fallback)
        await callOn(channel, people.filter(mayFallBack));
    async function callOn(channel, waiting) {
        const verdicts = await urgeEverybody({
            ids: waiting.flatMap(({ id }) => id ?? []),
            urge: (ids) => urge(channel, ids),
        });
        for (const person of waiting)
            note(person, channel, verdicts.get(person.id ?? ''));
    }
}
// Nobody outside the chat is reached by any channel, nor anybody whom the app may not write to at all.
function mayFallBack({ id, outcome, error }) {
    return id !== undefined && outcome === 'error' && error !== undefined && isOneChannelsFault(error);
}
function isOneChannelsFault({ code, facts }) {
    return isHandledBy(code, 'fallback') || NO_ANSWER.includes(facts.kind);
}
const NO_ANSWER = [
    'unreachable',
    'timeout',
    'too-late',
    'cut-off',
    'unavailable',
    'unexpected',
];
function note(person, channel, verdict) {
    if (!verdict)
        return;
    if (verdict.reached)
        person.outcome = channel;
    else if (channel === 'phone')
        Object.assign(person, verdict);
    else if (verdict.error)
        person.fallbackErrors.push(verdict.error);
}

;// CONCATENATED MODULE: ./src/page/page.ts



/**
 * Calls tier after tier until somebody who was called has read the message, and notes on each responder what came of
 * it. Returns how the last wait ended; undefined when nobody was waited for. Never throws.
 */
async function pageResponders(page) {
    const { responders, ackTimeoutMs, calls, fallback, cancelled } = page;
    if (ackTimeoutMs === 0) {
        await callTier(responders, { urge: calls.urge, fallback });
        return undefined;
    }
    let end;
    for (const [tier, people] of Map.groupBy(responders, (responder) => responder.tier)) {
        if (cancelled.aborted)
            break;
        await callTier(people, { urge: calls.urge, fallback });
        // Nobody who was not reached can read: waiting would only keep the next tier asleep.
        if (!people.some(isReached))
            continue;
        end = await waitAfter(tier, page);
        if (end.reason !== 'timeout')
            break;
    }
    return end;
}
async function waitAfter(tier, page) {
    const { responders, ackTimeoutMs: timeoutMs, calls, clock, budget, cancelled, onWaiting } = page;
    const start = clock.now();
    const end = await waitForReader({
        people: responders.filter(isReached),
        timeoutMs,
        listReaders: calls.listReaders,
        clock,
        cancelled,
        onWaiting: (leftMs) => onWaiting(tier, leftMs),
    });
    budget.extend(clock.now() - start);
    return end;
}

;// CONCATENATED MODULE: ./src/feishu/contacts.ts

/** At most so many e-mails, and so many mobiles, fit into one request (Feishu docs: contact-v3/user/batch_get_id). */
const CONTACTS_PER_REQUEST = 50;
/**
 * Looks up the ids of people by e-mail and mobile, in one request. Whoever is unknown, resigned or outside the app's
 * contact range is not in the answer's map, whose keys are made by {@link toContactKey}.
 * @throws FeishuError
 */
function findUserIds(client, request) {
    const { userIdType, emails, mobiles } = request;
    return client.request({
        method: 'POST',
        path: '/contact/v3/users/batch_get_id',
        query: { user_id_type: userIdType },
        body: { ...(emails.length > 0 && { emails }), ...(mobiles.length > 0 && { mobiles }) },
        parse: parseUserIds,
    });
}
/** What an e-mail or mobile is found by: the answer may write an e-mail in another case, and a mobile without its `+86`. */
function toContactKey(contact) {
    return contact.includes('@')
        ? contact.toLowerCase()
        : contact.replace(/^\+?86(?=1\d{10}$)|\D/g, '');
}
function parseUserIds({ data }) {
    return new Map(asObjects(data['user_list']).flatMap((entry) => {
        const contact = asText(entry['email']) ?? asText(entry['mobile']);
        const userId = asText(entry['user_id']);
        return contact && userId ? [[toContactKey(contact), userId]] : [];
    }));
}

;// CONCATENATED MODULE: ./src/page/resolve.ts



/** Requests that are under way at the same time, at most. */
const resolve_SIDE_BY_SIDE = 5;
/**
 * Gives everybody who is written as an e-mail or a mobile their id. Whoever is not found is noted as `not-found`; when a
 * look-up fails as a whole, that error is noted on its people alone. Never throws.
 */
async function resolveResponders(responders, findUserIds) {
    const byEmail = responders.filter(({ kind }) => kind === 'email');
    const byMobile = responders.filter(({ kind }) => kind === 'mobile');
    const requests = Math.ceil(Math.max(byEmail.length, byMobile.length) / CONTACTS_PER_REQUEST);
    const limit = (0,p_limit/* default */.A)(resolve_SIDE_BY_SIDE);
    await Promise.all(Array.from({ length: requests }, (_, index) => {
        const [start, end] = [index * CONTACTS_PER_REQUEST, (index + 1) * CONTACTS_PER_REQUEST];
        return limit(resolveSome, byEmail.slice(start, end), byMobile.slice(start, end), findUserIds);
    }));
}
async function resolveSome(byEmail, byMobile, findUserIds) {
    const people = [...byEmail, ...byMobile];
    try {
        const ids = await findUserIds({
            emails: byEmail.map(({ user }) => user),
            mobiles: byMobile.map(({ user }) => user),
        });
        for (const responder of people) {
            responder.id = ids.get(toContactKey(responder.user));
            if (responder.id === undefined)
                responder.outcome = 'not-found';
        }
    }
    catch (error) {
        if (!(error instanceof FeishuError))
            throw error;
        for (const responder of people) {
            responder.outcome = 'error';
            responder.error = error;
        }
    }
}

;// CONCATENATED MODULE: ./src/page-calls.ts




/** What asking for the readers may take, in ms: the next tier is called on time, whatever the answer. */
const READERS_LIMIT = { least: 500, most: 5_000 };
/** What looking people up may take, in ms: those who are given by id are called in time, whatever becomes of it. */
const LOOK_UP_LIMIT = 15_000;
/** The part of the time that each fallback channel finds left when the ones before it hang. */
const FALLBACK_SHARE = 1 / 5;
/** Binds the Feishu calls of a page to its message, each under the deadline that fits it. */
function bindCalls(options) {
    const { client, inputs, messageId, budget, clock } = options;
    const { userIdType, fallback, ackTimeoutMs } = inputs;
    const channels = ['phone', ...fallback];
    function deadlineOf(channel) {
        const later = channels.length - 1 - channels.indexOf(channel);
        // Of what is left now: whatever came before must not leave the phone with less than the others.
        const reserve = later * FALLBACK_SHARE * budget.remaining();
        return { remaining: () => budget.remaining() - reserve };
    }
    const readersLimit = Math.min(READERS_LIMIT.most, Math.max(READERS_LIMIT.least, ackTimeoutMs / 10));
    return {
        urge: (channel, userIds) => urge(client.within(deadlineOf(channel)), { channel, messageId, userIdType, userIds }),
        listReaders: () => listReaders(client.within(createBudget({ clock, ms: readersLimit })), {
            messageId,
            userIdType,
        }),
    };
}
/** Binds the look-up of people; where others are given by id, it may take a third of the time at most. */
function bindLookUp(options) {
    const { client, inputs, clock } = options;
    const { tiers, timeoutMs, userIdType } = inputs;
    const areOthersWaiting = tiers.flat().some(({ kind }) => kind === 'id');
    const deadline = createBudget({ clock, ms: Math.min(LOOK_UP_LIMIT, timeoutMs / 3) });
    const hurried = areOthersWaiting ? client.within(deadline) : client;
    return (contacts) => findUserIds(hurried, { userIdType, ...contacts });
}

;// CONCATENATED MODULE: ./src/feishu/chats.ts



/**
 * Looks a chat up (Feishu docs: group/chat/get).
 * @throws FeishuError
 */
function getChat(client, chatId) {
    return client.request({
        method: 'GET',
        path: pathOf `/im/v1/chats/${chatId}`,
        parse: ({ data }) => ({
            isExternal: data['external'] === true,
            isDissolved: (asText(data['chat_status']) ?? 'normal') !== 'normal',
            isUrgentRestricted: data['urgent_setting'] === 'only_owner',
            botManagerIds: Array.isArray(data['bot_manager_id_list'])
                ? data['bot_manager_id_list'].flatMap((id) => asText(id) ?? [])
                : [],
        }),
    });
}
/**
 * Asks whether the app's bot is in a chat (Feishu docs: group/chat-member/is_in_chat).
 * @throws FeishuError
 */
function isBotInChat(client, chatId) {
    return client.request({
        method: 'GET',
        path: pathOf `/im/v1/chats/${chatId}/members/is_in_chat`,
        parse: ({ data }) => (typeof data['is_in_chat'] === 'boolean' ? data['is_in_chat'] : undefined),
    });
}
/**
 * Lists the people in a chat; bots are not among them (Feishu docs: group/chat-member/get).
 * @throws FeishuError
 */
async function listMemberIds(client, { chatId, userIdType }) {
    const items = await listAll(client, {
        path: pathOf `/im/v1/chats/${chatId}/members`,
        query: { member_id_type: userIdType },
    });
    return new Set(items.flatMap((item) => asText(item['member_id']) ?? []));
}

;// CONCATENATED MODULE: ./src/rehearsal/card-check.ts

/** The platform takes no larger card, in bytes, and no more elements (Feishu docs: im-v1/message/create, card JSON 2.0). */
const MOST_BYTES = 30 * 1024;
const MOST_ELEMENTS = 200;
/**
 * Checks a card for what the platform is known to refuse.
 * @throws FeishuError as the platform would answer
 */
function card_check_checkCard(card) {
    const bytes = Buffer.byteLength(card);
    if (bytes > MOST_BYTES) {
        const msg = `the card has ${bytes} bytes, of ${MOST_BYTES} at most`;
        throw new FeishuError({ kind: 'foreseen', code: 230025, msg });
    }
    const elements = countElements(JSON.parse(card));
    if (elements > MOST_ELEMENTS) {
        const msg = `the card has ${elements} elements, of ${MOST_ELEMENTS} at most`;
        throw new FeishuError({ kind: 'foreseen', code: 230099, msg });
    }
}
// What has a tag is an element, wherever it stands.
function countElements(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const inside = Object.values(value).reduce((sum, each) => sum + countElements(each), 0);
    return inside + ('tag' in value ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/rehearsal/rehearsal.ts







/**
 * Checks everything that can be checked without sending a message or ringing anybody (Feishu docs: im-v1/message/get,
 * group/chat/get, group/chat-member). A check whose scope the app lacks is not checked. Never throws FeishuError.
 */
async function rehearse(rehearsal) {
    const { client, message } = rehearsal;
    const credentials = await check('credentials', () => client.authenticate());
    if (credentials.state !== 'passed')
        return [credentials, { name: 'call', state: 'not-checked' }];
    const [people, target] = await Promise.all([
        checkPeople(rehearsal),
        message.kind === 'existing'
            ? checkMessage(rehearsal, message.messageId)
            : checkNew(rehearsal, message),
    ]);
    const rest = await checkChat(rehearsal, target);
    return [credentials, people, ...target.checks, ...rest, { name: 'call', state: 'not-checked' }];
}
/** Makes a check of what throws a FeishuError when it fails. */
async function check(name, look) {
    try {
        await look();
        return { name, state: 'passed' };
    }
    catch (error) {
        if (!(error instanceof FeishuError))
            throw error;
        return { name, state: isForWantOfScope(error) ? 'not-checked' : 'failed', error };
    }
}
// The real page looks people up too: for want of that scope they would not be called.
async function checkPeople({ client, responders, userIdType }) {
    await resolveResponders(responders, (contacts) => findUserIds(client, { userIdType, ...contacts }));
    const error = responders.find((responder) => responder.error)?.error;
    if (error)
        return { name: 'people', state: 'failed', error };
    const unknown = responders.filter(({ outcome }) => outcome === 'not-found');
    if (unknown.length === 0)
        return { name: 'people', state: 'passed' };
    return { name: 'people', state: 'failed', outcome: 'not-found', people: unknown };
}
async function checkMessage({ client, credentials }, messageId) {
    let chatId;
    const found = await check('message', async () => {
        const message = await getMessage(client, messageId);
        chatId = message.chatId;
        if (message.isDeleted)
            throw foresee(230110, 'the message is deleted');
        // A ready token does not say whose it is.
        if (credentials.kind !== 'token' && message.senderAppId !== credentials.appId) {
            throw foresee(230012, `the message was sent by ${message.senderAppId ?? 'a person'}`);
        }
    });
    return { checks: [found], chatId };
}
async function checkNew(rehearsal, message) {
    const { client, userIdType } = rehearsal;
    const card = await check('card', async () => {
        card_check_checkCard((await writeDraft({ ...rehearsal, message })).card);
    });
    const { receiver } = message;
    if (receiver.receiveIdType === 'chat_id')
        return { checks: [card], chatId: receiver.receiveId };
    let onlyMember = receiver.receiveIdType === userIdType ? receiver.receiveId : undefined;
    if (receiver.receiveIdType !== 'email') {
        // Whether the app may write to an id, nothing but writing tells.
        return { checks: [card, { name: 'receiver', state: 'not-checked' }], onlyMember };
    }
    const known = await check('receiver', async () => {
        const emails = [receiver.receiveId];
        const ids = await findUserIds(client, { userIdType, emails, mobiles: [] });
        onlyMember = ids.get(toContactKey(receiver.receiveId));
        if (onlyMember === undefined)
            throw foresee(230034, 'nobody has this e-mail');
    });
    return { checks: [card, known], onlyMember };
}
async function checkChat(rehearsal, target) {
    const { client, credentials, message, responders } = rehearsal;
    const { chatId, onlyMember } = target;
    if (chatId === undefined) {
        if (onlyMember)
            return [judgeMembers(responders, new Set([onlyMember]))];
        const names = message.kind === 'new' ? ['members'] : ['bot', 'chat', 'members'];
        return names.map((name) => ({ name, state: 'not-checked' }));
    }
    return Promise.all([
        check('bot', async () => {
            if (!(await isBotInChat(client, chatId)))
                throw foresee(230002, 'the bot is not in the chat');
        }),
        check('chat', async () => {
            const chat = await getChat(client, chatId);
            if (chat.isDissolved)
                throw foresee(232009, 'the chat is dissolved');
            if (chat.isExternal)
                throw foresee(230027, 'the chat is external');
            if (chat.isUrgentRestricted && !mayManage(chat, credentials)) {
                throw foresee(230052, 'only the owner and administrators of the chat may urge');
            }
        }),
        checkMembers(rehearsal, chatId),
    ]);
}
async function checkMembers(rehearsal, chatId) {
    const { client, responders, userIdType } = rehearsal;
    let members = new Set();
    const listed = await check('members', async () => {
        members = await listMemberIds(client, { chatId, userIdType });
    });
    return listed.state === 'passed' ? judgeMembers(responders, members) : listed;
}
function judgeMembers(responders, members) {
    const outsiders = responders.filter(({ id }) => id !== undefined && !members.has(id));
    for (const outsider of outsiders)
        outsider.outcome = 'not-in-chat';
    if (outsiders.length === 0)
        return { name: 'members', state: 'passed' };
    return { name: 'members', state: 'failed', outcome: 'not-in-chat', people: outsiders };
}
// A ready token does not say whose it is: that one of the bots is ours is then as much as can be known.
function mayManage({ botManagerIds }, credentials) {
    return credentials.kind === 'token'
        ? botManagerIds.length > 0
        : botManagerIds.includes(credentials.appId);
}
// Reading a message or a chat needs scopes that paging does not; without them the page itself may still be fine.
function isForWantOfScope({ code, facts }) {
    return code === 99991672 || (code === 230027 && /scope/i.test(facts.msg));
}
/** The error that the real page would meet, and what was seen that foretells it. */
function foresee(code, msg) {
    return new FeishuError({ kind: 'foreseen', code, msg });
}

;// CONCATENATED MODULE: ./src/report/words.ts
/** The fixed words of annotations, summary and log. */
const WORDS = {
    notRung: { en: 'Not rung: ', zh: '未拨打电话：' },
    bySms: { en: 'Reached by SMS instead: ', zh: '已改用短信联系：' },
    byApp: { en: 'Alerted in the Feishu app instead: ', zh: '已改用应用内加急：' },
    comma: { en: ', ', zh: '，' },
    why: { en: 'Why: ', zh: '原因：' },
    whatToDo: { en: 'What to do: ', zh: '处理：' },
    answer: { en: 'Answer: ', zh: '返回信息：' },
    seen: { en: 'Seen: ', zh: '检查发现：' },
    more: { en: 'More: ', zh: '详情：' },
    feishu: { en: 'Feishu ', zh: '飞书 ' },
    colon: { en: ': ', zh: '：' },
    stop: { en: '. ', zh: '。' },
    missingScopes: { en: 'Missing scopes (one is enough): ', zh: '缺少的权限（任一即可）：' },
    addHere: { en: 'Add it here: ', zh: '在此添加：' },
    person: { en: 'Person', zh: '人员' },
    tier: { en: 'Tier', zh: '梯队' },
    outcome: { en: 'Outcome', zh: '结果' },
    reason: { en: 'Why', zh: '原因' },
    onlyACallTells: { en: 'Only a real call can tell.', zh: '只有真实呼叫才能得知。' },
    butUnread: { en: ', but nobody has read the message', zh: '，但没有人阅读消息' },
    read: { en: 'has read the message', zh: '已读消息' },
    check: { en: 'Check', zh: '检查项' },
    feishuSaid: { en: "Feishu's answer", zh: '飞书返回' },
    logId: { en: 'Log id', zh: '日志 ID' },
    message: { en: 'Message', zh: '消息' },
    run: { en: 'Run', zh: '运行' },
    phonesSpent: { en: 'Phone calls used', zh: '使用电话加急（人次）' },
    smsSpent: { en: 'SMS used', zh: '使用短信加急（人次）' },
    retry: { en: 'Trying again: ', zh: '重试：' },
    plainTextSent: {
        en: 'The card was refused, so two lines of plain text were sent in its place.',
        zh: '卡片被拒绝，已改为发送两行纯文本。',
    },
    unread: { en: 'Nobody has read the message', zh: '没有人阅读消息' },
    unreadWhy: {
        en: 'None of the people called has opened the message in the time that `ack-timeout` gives them.',
        zh: '在 `ack-timeout` 规定的时间内，被呼叫的人都没有打开消息。',
    },
    unreadRemedy: {
        en: 'Call somebody by other means. If this happens often, add a tier to `users` or raise `ack-timeout`.',
        zh: '请用其他方式联系相关人员。如果经常发生，请在 `users` 中增加梯队，或调大 `ack-timeout`。',
    },
    waitCancelled: {
        en: 'The job was cancelled while it was waiting for somebody to read the message',
        zh: '等待阅读消息时作业被取消',
    },
    readersUnknown: {
        en: 'Who has read the message could not be found out, so the next tier was called when its time came.',
        zh: '无法得知谁已阅读消息，因此已按时呼叫下一梯队。',
    },
};
/** What each outcome is called. */
const OUTCOMES = {
    phone: { en: 'rung by phone', zh: '电话已拨打' },
    sms: { en: 'SMS sent', zh: '已发送短信' },
    app: { en: 'alerted in the Feishu app', zh: '已在飞书内加急' },
    'not-in-chat': { en: 'not in the chat', zh: '不在会话中' },
    'not-found': { en: 'not found', zh: '未找到' },
    error: { en: 'not reached', zh: '未触达' },
    'not-due': { en: 'not called', zh: '未呼叫' },
};
/** What a dry run has looked at. */
const CHECKS = {
    credentials: { en: 'Credentials', zh: '应用凭证' },
    people: { en: 'Everybody is known', zh: '人员均可识别' },
    receiver: { en: 'The receiver of the card is known', zh: '卡片接收人可识别' },
    card: { en: 'The card fits: size and number of elements', zh: '卡片大小与元素数量' },
    message: { en: "The message is there, and the app's own", zh: '消息存在且由本应用发送' },
    bot: { en: 'The bot is in the chat', zh: '机器人在会话中' },
    chat: { en: 'The chat lets the bot urge', zh: '会话允许机器人加急' },
    members: { en: 'Everybody is in the chat', zh: '人员均在会话中' },
    call: { en: 'Scope and quota of the call itself', zh: '电话加急的权限与额度' },
};
/** How a check ended. */
const CHECK_STATES = {
    passed: { en: 'passed', zh: '通过' },
    failed: { en: 'failed', zh: '未通过' },
    'not-checked': { en: 'not checked', zh: '未检查' },
};
/** The headline of a run, with how many were due, rung by phone, and reached by any channel. */
const HEADLINES = {
    called: ({ rung }) => ({
        en: `Called ${rung} ${rung === 1 ? 'person' : 'people'} by phone`,
        zh: `已电话呼叫 ${rung} 人`,
    }),
    partial: ({ due, rung, reached }) => ({
        en: `Reached ${reached} of ${due} people, ${rung} of them by phone`,
        zh: `应呼叫 ${due} 人，已联系 ${reached} 人，其中电话呼叫 ${rung} 人`,
    }),
    failed: () => ({ en: 'Paging failed: nobody was reached', zh: '呼叫失败：没有联系到任何人' }),
    deduplicated: () => ({
        en: 'A message with this dedupe key was sent within the hour: the job that sent it calls about it, this one calls nobody',
        zh: '一小时内已有作业用相同的 dedupe-key 发送消息并负责呼叫，本次不再呼叫',
    }),
    'dry-run': ({ unchecked }) => ({
        en: `Rehearsal passed${unchecked > 0 ? `, but ${unchecked} of the checks could not be made` : ': nothing was sent, nobody was called'}`,
        zh: unchecked > 0
            ? `演练通过，但有 ${unchecked} 项无法检查`
            : '演练通过：未发送任何消息，未呼叫任何人',
    }),
};
/** The headline of a dry run in which a check has failed. */
const REHEARSAL_FAILED = {
    en: 'Rehearsal failed: a real page would not reach everybody',
    zh: '演练未通过：真实呼叫将无法联系到所有人',
};

;// CONCATENATED MODULE: ./src/report/headline.ts



/** The run in one line: how many were reached of how many who were due. */
function toHeadline(result, language) {
    const status = decideStatus(result);
    if (status === 'failed' && result.checks)
        return REHEARSAL_FAILED[language];
    const due = result.responders.filter(({ isDue }) => isDue);
    const counts = {
        due: due.length,
        rung: due.filter(({ outcome }) => outcome === 'phone').length,
        reached: due.filter(isReached).length,
        // That a call itself can not be checked goes without saying.
        unchecked: result.checks?.filter(({ name, state }) => name !== 'call' && state === 'not-checked')
            .length ?? 0,
    };
    const headline = HEADLINES[status](counts)[language];
    return status !== 'failed' && isUnacknowledged(result)
        ? headline + WORDS.butUnread[language]
        : headline;
}

;// CONCATENATED MODULE: ./src/report/error-code-page.ts

const PAGES = { en: 'docs/error-codes.md', zh: 'docs/error-codes.zh-CN.md' };
/**
 * The address of what this action's documents say of an error's code, in the version that runs; undefined for a code
 * that is not in the catalogue, and for a local copy of the action, which GitHub gives no address of.
 */
function errorCodePage({ code }, language) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    if (code === undefined || !findErrorCode(code) || !repository || !ref)
        return undefined;
    return `https://github.com/${repository}/blob/${ref}/${PAGES[language]}#${code}`;
}

;// CONCATENATED MODULE: ./src/report/failure-wording.ts


/** Tells what a failure is, why it came about and what to do, from the catalogue or by how the answer failed. */
function describeFailure(error, language) {
    const { code, facts } = error;
    const known = code === undefined ? WITHOUT_CODE[facts.kind] : (findErrorCode(code) ?? UNKNOWN_CODE);
    const prefix = code === undefined ? '' : WORDS.feishu[language] + code + WORDS.colon[language];
    const { title, cause, remedy } = translate(known, language);
    const scopes = describeScopes(error, language);
    return { title: prefix + title, cause, remedy: [remedy, ...scopes].join(' ') };
}
// 99991672: the answer itself names the scopes and the page of the console where they are added.
function describeScopes({ code, facts }, language) {
    if (code !== 99991672)
        return [];
    const { missingScopes = [], consoleUrl } = facts;
    return [
        ...(missingScopes.length > 0
            ? [`${WORDS.missingScopes[language]}${missingScopes.join(', ')}.`]
            : []),
        ...(consoleUrl ? [WORDS.addHere[language] + consoleUrl] : []),
    ];
}
const UNKNOWN_CODE = {
    name: { en: 'a code this action does not know', zh: '本 Action 未收录的错误码' },
    cause: {
        en: "Feishu's own message below is all there is to go by.",
        zh: '目前只有下方飞书返回的信息可供参考。',
    },
    remedy: {
        en: "Search for the code on open.feishu.cn, or give the log id to Feishu's support.",
        zh: '请在 open.feishu.cn 搜索该错误码，或将 log id 提供给飞书技术支持。',
    },
};
const WITHOUT_CODE = {
    code: UNKNOWN_CODE,
    foreseen: UNKNOWN_CODE,
    unreachable: {
        name: { en: 'Feishu could not be reached', zh: '无法连接飞书' },
        cause: {
            en: 'The connection was refused, reset or never made, on every try until the time was up.',
            zh: '在截止时间之前，每次尝试的连接都被拒绝、重置或未能建立。',
        },
        remedy: {
            en: "Check that the runner may reach the host of `base-url` (DNS, firewall, `https_proxy`), and Feishu's status page. Then run the step again.",
            zh: '请检查 runner 能否访问 `base-url` 的主机（DNS、防火墙、`https_proxy`），并查看飞书服务状态，然后重新运行此步骤。',
        },
    },
    timeout: {
        name: { en: 'Feishu did not answer in time', zh: '飞书未在时限内响应' },
        cause: {
            en: 'Requests were sent, but no complete answer came back. If one was a call, the phone may have rung all the same.',
            zh: '请求已发出，但没有收到完整的响应。如果其中有呼叫请求，电话可能已经响过。',
        },
        remedy: {
            en: 'Run the step again; if it happens often, check the network between the runner and `base-url`, or raise `timeout`.',
            zh: '请重新运行此步骤；如果经常发生，请检查 runner 与 `base-url` 之间的网络，或调大 `timeout`。',
        },
    },
    'too-late': {
        name: { en: 'There was no time left', zh: '时间已用尽' },
        cause: {
            en: 'What came before took all the time that `timeout` allows, so this request was never sent.',
            zh: '之前的步骤用尽了 `timeout` 规定的时间，因此没有发出该请求。',
        },
        remedy: {
            en: 'Call the people by other means. Look at the lines above for what was slow, and raise `timeout`.',
            zh: '请先用其他方式联系相关人员，再查看上方日志中耗时的步骤，并调大 `timeout`。',
        },
    },
    'cut-off': {
        name: { en: "Feishu's answer was cut off", zh: '飞书的响应中断' },
        cause: {
            en: 'The connection was lost in the middle of the answer. If it was a call, the phone may have rung all the same.',
            zh: '连接在响应中途断开。如果这是呼叫请求，电话可能已经响过。',
        },
        remedy: {
            en: 'Run the step again; if it happens often, check the proxy or firewall between the runner and `base-url`.',
            zh: '请重新运行此步骤；如果经常发生，请检查 runner 与 `base-url` 之间的代理或防火墙。',
        },
    },
    unavailable: {
        name: { en: 'Feishu is not available', zh: '飞书服务不可用' },
        cause: {
            en: 'The server, or a gateway in front of it, answered with an error of its own (HTTP 5xx) on every try until the time was up.',
            zh: '在截止时间之前，服务器或其前面的网关每次都返回自身错误（HTTP 5xx）。',
        },
        remedy: {
            en: "Call the people by other means, look at Feishu's status page, and run the step again.",
            zh: '请先用其他方式联系相关人员，查看飞书服务状态，然后重新运行此步骤。',
        },
    },
    redirect: {
        name: { en: 'The server redirected the request', zh: '服务器返回了重定向' },
        cause: {
            en: "Feishu's API does not redirect, so `base-url` or a proxy leads elsewhere. The redirect was not followed: it would hand the secret to another host.",
            zh: '飞书 API 不会重定向，说明 `base-url` 或代理指向了别处。为避免把密钥发送到其他主机，未跟随重定向。',
        },
        remedy: {
            en: 'Set `base-url` to https://open.feishu.cn, and check the proxy of the runner.',
            zh: '请将 `base-url` 设置为 https://open.feishu.cn，并检查 runner 的代理设置。',
        },
    },
    'not-feishu': {
        name: { en: "The answer is not Feishu's", zh: '响应不是来自飞书 API' },
        cause: {
            en: 'The server answered with something that is no answer of the Open API: a web page, an empty body, or JSON without a code.',
            zh: '服务器返回的不是开放平台 API 的响应，而是网页、空内容或没有 code 的 JSON。',
        },
        remedy: {
            en: 'Check `base-url` and the proxy between the runner and Feishu. If both are right, Feishu has a disturbance: run the step again.',
            zh: '请检查 `base-url` 以及 runner 与飞书之间的代理。如果都没有问题，则是飞书服务异常：请重新运行此步骤。',
        },
    },
    unexpected: {
        name: { en: 'Feishu gave an unexpected answer', zh: '飞书返回了意外的响应' },
        cause: {
            en: 'The answer does not have the form that the API page promises, so it is not taken for a success. If it was a call, some of the phones may have rung.',
            zh: '响应的格式与 API 文档不符，因此不视为成功。如果这是呼叫请求，部分电话可能已经响过。',
        },
        remedy: {
            en: 'Call the people by other means, and report the log id to the maintainers of this action.',
            zh: '请用其他方式联系相关人员，并将 log id 反馈给本 Action 的维护者。',
        },
    },
    cancelled: {
        name: { en: 'The job was cancelled', zh: '作业已被取消' },
        cause: {
            en: 'The workflow run was cancelled, or its job ran out of time, before everybody could be called.',
            zh: '在呼叫完所有人之前，工作流运行被取消，或作业超时。',
        },
        remedy: {
            en: 'Call the people by other means if they are still needed, or run the step again.',
            zh: '如果仍需联系相关人员，请用其他方式呼叫，或重新运行此步骤。',
        },
    },
};
/** Tells why people are not rung: by the error that Feishu gives, else by an outcome that comes without one. */
function describeUnrung({ error, outcome }, language) {
    if (error)
        return describeFailure(error, language);
    const wording = outcome && WITHOUT_ERROR[outcome];
    return wording && translate(wording, language);
}
function translate({ name, cause, remedy }, language) {
    return { title: name[language], cause: cause[language], remedy: remedy[language] };
}
const WITHOUT_ERROR = {
    'not-in-chat': {
        name: { en: "Not in the message's chat", zh: '不在消息所在的会话中' },
        cause: {
            en: 'Feishu calls only members of the chat that the message is in.',
            zh: '飞书只能加急消息所在会话的成员。',
        },
        remedy: {
            en: 'Add them to the chat, or check that the ids are right and belong to this app.',
            zh: '请将其加入该会话，或检查 ID 是否正确、是否属于本应用。',
        },
    },
    'not-found': {
        name: {
            en: 'Feishu knows nobody by these e-mails or mobiles',
            zh: '飞书中找不到这些邮箱或手机号',
        },
        cause: {
            en: "It is not the e-mail or mobile of the person's Feishu profile (a company mailbox is none), the person has left, or is outside the app's contact range.",
            zh: '它不是成员飞书资料中的邮箱或手机号（企业邮箱不算）、成员已离职，或不在应用的通讯录权限范围内。',
        },
        remedy: {
            en: "Compare it with the person's profile in the Admin Console, widen the app's contact range (Permissions & Scopes > Contacts data range) and publish a version, or write the person's id instead.",
            zh: '请在管理后台核对该成员的资料；在开发者后台“权限管理 > 通讯录权限范围”中扩大范围并发布版本；或直接填写该成员的 ID。',
        },
    },
};

;// CONCATENATED MODULE: ./src/report/troubles.ts

/** Collects what went wrong with the calls: each distinct error once, with everybody it concerns. */
function collectTroubles(responders, language) {
    const troubles = new Map();
    const add = (responder, text, error) => {
        if (!text)
            return;
        const trouble = troubles.get(text.title) ?? { text, error, people: new Set() };
        troubles.set(text.title, trouble);
        trouble.people.add(responder);
    };
    for (const responder of responders) {
        add(responder, describeUnrung(responder, language), responder.error);
        for (const error of responder.fallbackErrors) {
            add(responder, describeFailure(error, language), error);
        }
    }
    return [...troubles.values()];
}

;// CONCATENATED MODULE: ./src/report/untrusted.ts
/** Text from outside as one line of the log: no line break, no control character, no workflow command. */
function toLogText(text) {
    return (text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        // The runner still obeys the old ##[command] form, and anywhere in a line.
        .replaceAll('##[', '## [')
        .trim());
}
/** Text from outside as HTML of a job summary: it can't format, link or mention anybody. */
function toSummaryCode(text) {
    // GitHub makes no mentions and links inside of <code>.
    const escaped = escapeHtml(toLogText(text));
    return escaped === '' ? '' : `<code>${escaped}</code>`;
}
/** Our own words as HTML of a job summary, where GitHub reads no Markdown: what stands in backticks is code. */
function toSummaryHtml(text) {
    return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
function escapeHtml(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}
/** An e-mail or a mobile as the log may show it; ids are shown whole. */
function redactUser(user) {
    if (user.startsWith('+'))
        return `${user.slice(0, 3)}*****${user.slice(-3)}`;
    const at = user.indexOf('@');
    return at > 0 ? `${user.slice(0, 1)}***${user.slice(at)}` : user;
}

;// CONCATENATED MODULE: ./src/report/annotations.ts









/** GitHub shows 10 annotations of a kind per step and drops the rest; a few others may come beside these. */
const MOST_TROUBLES = 7;
/** As many people as fit into an annotation without hiding its remedy. */
const MOST_NAMES = 10;
/** Writes one annotation per distinct error: an error when nobody was reached, else a warning. */
function writeAnnotations(result, language) {
    const annotations = result.checks
        ? result.checks.flatMap((check) => toCheckAnnotations(check, language))
        : [
            ...toTroubleAnnotations(result, language),
            ...toMessageAnnotations(result, language),
            ...toWaitAnnotations(result, language),
        ];
    for (const { annotate, title, lines } of annotations) {
        annotate(lines.map(toLogText).join('\n'), { title: toLogText(title) });
    }
}
function toTroubleAnnotations(result, language) {
    const annotate = decideStatus(result) === 'failed' ? core_error : warning;
    return collectTroubles(result.responders, language)
        .slice(0, MOST_TROUBLES)
        .map(({ text, error, people }) => ({
        annotate,
        title: text.title,
        lines: [
            WORDS.notRung[language] + listPeople([...people], language),
            ...listReached([...people], language),
            ...tell(text, language, error),
        ],
    }));
}
function toMessageAnnotations(result, language) {
    const { isDuplicate, degradedBy } = result;
    if (isDuplicate)
        return [{ annotate: notice, title: '', lines: [toHeadline(result, language)] }];
    if (!degradedBy)
        return [];
    const text = describeFailure(degradedBy, language);
    const lines = [WORDS.plainTextSent[language], ...tell(text, language, degradedBy)];
    return [{ annotate: warning, title: text.title, lines }];
}
function toWaitAnnotations(result, language) {
    const { waitEnd } = result;
    if (!waitEnd || !isUnacknowledged(result))
        return [];
    const { reason, error } = waitEnd;
    if (error) {
        const text = describeFailure(error, language);
        const lines = [WORDS.readersUnknown[language], ...tell(text, language, error)];
        return [{ annotate: warning, title: text.title, lines }];
    }
    const lines = reason === 'cancelled'
        ? [WORDS.why[language] + WORDS.waitCancelled[language]]
        : tell({ cause: WORDS.unreadWhy[language], remedy: WORDS.unreadRemedy[language] }, language);
    return [{ annotate: warning, title: WORDS.unread[language], lines }];
}
function toCheckAnnotations(check, language) {
    const { name, state, error, people } = check;
    const text = describeUnrung(check, language);
    if (!text)
        return [];
    return [
        {
            annotate: state === 'failed' ? core_error : notice,
            title: CHECKS[name][language] + WORDS.colon[language] + text.title,
            lines: [
                ...(state === 'failed' ? [] : [CHECK_STATES[state][language]]),
                ...(people ? [listPeople(people, language)] : []),
                ...tell(text, language, error),
            ],
        },
    ];
}
function tell({ cause, remedy }, language, error) {
    const page = error && errorCodePage(error, language);
    return [
        WORDS.why[language] + cause,
        WORDS.whatToDo[language] + remedy,
        ...(error ? [quoteAnswer(error, language)] : []),
        ...(page ? [WORDS.more[language] + page] : []),
    ];
}
function quoteAnswer({ message, facts }, language) {
    const label = facts.kind === 'foreseen' ? WORDS.seen : WORDS.answer;
    const answer = (0,redact/* redactContacts */.Z)(facts.kind === 'foreseen' ? facts.msg : message);
    return label[language] + answer + (facts.logId ? ` (log id ${facts.logId})` : '');
}
function listReached(people, language) {
    const list = (word, channel) => {
        const reached = people.filter(({ outcome }) => outcome === channel);
        return reached.length > 0 ? [word[language] + listPeople(reached, language)] : [];
    };
    return [...list(WORDS.bySms, 'sms'), ...list(WORDS.byApp, 'app')];
}
function listPeople(people, language) {
    const names = people.slice(0, MOST_NAMES).map(({ user }) => redactUser(user));
    const rest = people.length - names.length;
    const more = { en: ` and ${rest} more`, zh: `，另有 ${rest} 人` };
    return names.join(WORDS.comma[language]) + (rest > 0 ? more[language] : '');
}

;// CONCATENATED MODULE: ./src/report/explanation.ts

/** Finds the error that explains the outcome: the action's own, else the first that kept a phone from ringing. */
function explain(result) {
    const { failure, responders, checks, isDuplicate, lastLogId: logId } = result;
    if (failure)
        return { code: undefined, msg: failure.message, logId: undefined, isFeishus: false };
    const failed = checks?.filter(({ state }) => state === 'failed');
    const due = isDuplicate ? [] : responders.filter(({ isDue }) => isDue);
    const error = (failed ?? due).find((each) => each.error)?.error;
    if (error) {
        const { kind, msg, logId } = error.facts;
        return { code: error.code, msg, logId, isFeishus: kind === 'code' };
    }
    if (decideStatus(result) !== 'failed')
        return { code: 0, msg: 'success', logId, isFeishus: true };
    // Feishu called none of it an error, but that is no success all the same.
    const reasons = failed
        ? `checks failed: ${failed.map(({ name }) => name).join(', ')}`
        : `nobody was reached: ${[...new Set(responders.map(({ outcome }) => outcome))].join(', ')}`;
    return { code: undefined, msg: reasons, logId, isFeishus: false };
}

;// CONCATENATED MODULE: ./src/report/outputs.ts



/** Sets every output that action.yml declares. */
function writeOutputs(result) {
    const { responders, messageId = '', checks } = result;
    const status = decideStatus(result);
    const { code = '', msg, logId = '' } = explain(result);
    const called = responders.filter(({ outcome }) => outcome === 'phone');
    const uncalled = responders.filter(({ outcome }) => outcome !== 'phone');
    // With an error the whole request was refused, and a dry run makes none: no `invalid_user_id_list` came back.
    const invalid = responders.filter(({ outcome, error }) => outcome === 'not-in-chat' && !error && !checks);
    const acknowledged = responders.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined);
    setOutput('status', status);
    setOutput('code', code);
    setOutput('msg', msg);
    setOutput('log-id', logId);
    setOutput('message-id', messageId);
    setOutput('called-user-ids', called.map(toId));
    setOutput('uncalled-user-ids', uncalled.map(toId));
    setOutput('invalid-user-ids', invalid.map(toId));
    setOutput('acknowledged-by', acknowledged.map(toId));
    setOutput('result', { status, code, msg, logId, messageId, responders: responders.map(toRow) });
}
function toId({ id, user }) {
    return id ?? user;
}
function toRow({ user, id, tier, outcome, error, acknowledgedAt }) {
    const readAt = new Date(acknowledgedAt ?? Number.NaN);
    return {
        user,
        id,
        tier,
        outcome,
        code: error?.code,
        // A time that is none, as nonsense from the platform makes it, must not cost the outputs.
        acknowledgedAt: Number.isNaN(readAt.getTime()) ? undefined : readAt.toISOString(),
    };
}

;// CONCATENATED MODULE: ./src/report/summary.ts








/** GitHub drops a summary over 1 MiB whole; whoever is past this is in the output `result`. */
const MOST_ROWS = 500;
/** Writes the job summary; a runner that has none costs a line in the log. */
async function writeSummary(result, language) {
    const { checks, responders } = result;
    summary.addHeading(toHeadline(result, language), 3);
    if (checks)
        summary.addTable(toCheckTable(checks, language));
    else if (responders.length > 0)
        summary.addTable(toTable(responders, language));
    summary.addList([...toRemedies(checks ?? responders, language), ...toFacts(result, language)]);
    await summary.write().catch((error) => info(toLogText(String(error))));
}
function toTable(responders, language) {
    // Those who need somebody's attention come first, so that a cut costs only the others.
    const rows = responders
        .toSorted((a, b) => rankForReader(a) - rankForReader(b))
        .slice(0, MOST_ROWS)
        .map((responder) => [
        toSummaryCode(redactUser(responder.user)),
        String(responder.tier),
        toOutcome(responder, language),
        toReason(responder, language),
    ]);
    const rest = responders.length - rows.length;
    return [
        toHeader([WORDS.person, WORDS.tier, WORDS.outcome, WORDS.reason], language),
        ...rows,
        ...(rest > 0 ? [['…', '', '', `+ ${rest}`]] : []),
    ];
}
function rankForReader({ outcome }) {
    return outcome === 'not-due' ? 2 : outcome === 'phone' ? 1 : 0;
}
function toCheckTable(checks, language) {
    const rows = checks.map((check) => [
        CHECKS[check.name][language],
        CHECK_STATES[check.state][language],
        check.name === 'call' ? WORDS.onlyACallTells[language] : toReason(check, language),
    ]);
    return [toHeader([WORDS.check, WORDS.outcome, WORDS.reason], language), ...rows];
}
function toHeader(words, language) {
    return words.map((word) => ({ data: word[language], header: true }));
}
function toOutcome({ outcome, acknowledgedAt }, language) {
    const read = acknowledgedAt === undefined ? [] : [WORDS.read[language]];
    return [OUTCOMES[outcome][language], ...read].join(WORDS.comma[language]);
}
function toReason(reason, language) {
    const text = describeUnrung(reason, language);
    const page = reason.error && errorCodePage(reason.error, language);
    if (!text)
        return '';
    return page ? `<a href="${page}">${text.title}</a>` : text.title;
}
// Each remedy once, however many people it is for.
function toRemedies(reasons, language) {
    const remedies = reasons.flatMap((reason) => {
        const text = describeUnrung(reason, language);
        return text ? [`<b>${text.title}</b>${WORDS.stop[language]}${toSummaryHtml(text.remedy)}`] : [];
    });
    return [...new Set(remedies)];
}
function toFacts(result, language) {
    const { messageId, responders } = result;
    const { code, msg, logId, isFeishus } = explain(result);
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, } = process.env;
    const count = (channel) => responders.filter(({ outcome }) => outcome === channel).length;
    const fact = (word, html) => [
        word[language] + WORDS.colon[language] + html,
    ];
    return [
        ...(code === 0
            ? []
            : fact(isFeishus ? WORDS.feishuSaid : WORDS.reason, toSummaryCode((0,redact/* redactContacts */.Z)([code, msg].filter(Boolean).join(' '))))),
        ...fact(WORDS.phonesSpent, count('phone')),
        ...(count('sms') > 0 ? fact(WORDS.smsSpent, count('sms')) : []),
        ...(messageId ? fact(WORDS.message, toSummaryCode(messageId)) : []),
        ...(logId ? fact(WORDS.logId, toSummaryCode(logId)) : []),
        ...(run
            ? fact(WORDS.run, `<a href="${server}/${repository}/actions/runs/${run}">${run}</a>`)
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/report/report.ts








/** Shows the workflow what was achieved: outputs first, so that nothing after them can cost them. */
async function writeReport(result, language) {
    try {
        writeOutputs(result);
    }
    catch (error) {
        // A full disk must not cost the annotations and the summary too.
        setFailed(toLogText(`the outputs could not be written: ${error}`));
    }
    writeAnnotations(result, language);
    info(toHeadline(result, language));
    await writeSummary(result, language);
}
/** Says in one line why a request is made again. */
function logRetry(error, language) {
    info(WORDS.retry[language] + toLogText((0,redact/* redactContacts */.Z)(error.message)));
}
/** Says in one line that a tier was called and has so much time left to read the message. */
function logWaiting(options) {
    const { tier, leftMs, language } = options;
    const left = formatDuration(leftMs, language);
    const texts = {
        en: `Tier ${tier} was called; up to ${left} are left for somebody to read the message`,
        zh: `已呼叫第 ${tier} 梯队，等待有人阅读消息，最多还需 ${left}`,
    };
    info(texts[language]);
}
function formatDuration(ms, language) {
    const seconds = Math.round(ms / 1000);
    const duration = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
    return new Intl.DurationFormat(language, { style: 'narrow' }).format(duration);
}

;// CONCATENATED MODULE: ./src/version.ts
/** The action's version, for its User-Agent; kept equal to package.json's by a test. */
const VERSION = '1.0.0';

;// CONCATENATED MODULE: ./src/main.ts


















/** Runs the action: reads the inputs, pages, reports, and fails the step when `fail-on` says so. Never throws. */
async function run(clock = systemClock) {
    const cancelled = listenForCancellation();
    maskSecrets();
    const result = { responders: [] };
    let language = 'en';
    let failOn = 'failed';
    try {
        language = readLanguage();
        const inputs = readInputs();
        failOn = inputs.failOn;
        await page({ inputs, language, result, clock, cancelled });
    }
    catch (error) {
        result.failure = toError(error);
    }
    await writeReport(result, language);
    // A bad input or a bug of this action: whoever set `fail-on: never` did not mean these.
    if (result.failure || failsStep(result, failOn))
        setFailed(describeOutcome(result, language));
}
/** Pages the people on call, or rehearses it, and notes in `result` whatever is achieved as soon as it is. */
async function page(options) {
    const { inputs, language, result, clock, cancelled } = options;
    const budget = createBudget({ clock, ms: inputs.timeoutMs });
    const client = createClient({
        baseUrl: inputs.baseUrl,
        credentials: inputs.credentials,
        userAgent: `feishu-phone-call/${VERSION}`,
        clock,
        deadline: budget,
        cancelled,
        mask: core_setSecret,
        onRetry: (error) => logRetry(error, language),
    });
    result.responders = listResponders(inputs.tiers);
    try {
        if (inputs.dryRun) {
            result.checks = await rehearse({
                ...inputs,
                client,
                responders: result.responders,
                language,
                cancelled,
            });
            return;
        }
        const [send] = await Promise.all([
            prepareMessage({ ...inputs, people: result.responders, language, cancelled }),
            client.authenticate(),
        ]);
        const [sending] = await Promise.all([
            send(client),
            resolveResponders(result.responders, bindLookUp({ client, inputs, clock })),
        ]);
        Object.assign(result, sending);
        result.responders = dropRepeated(result.responders);
        if (sending.isDuplicate)
            return;
        result.waitEnd = await pageResponders({
            ...inputs,
            responders: result.responders,
            calls: bindCalls({ client, inputs, messageId: sending.messageId, budget, clock }),
            clock,
            budget,
            cancelled,
            onWaiting: (tier, leftMs) => logWaiting({ tier, leftMs, language }),
        });
    }
    catch (error) {
        if (!(error instanceof FeishuError))
            throw error;
        failRest(result.responders, error);
    }
    finally {
        result.lastLogId = client.lastLogId();
    }
}
function describeOutcome(result, language) {
    const { failure } = result;
    if (failure instanceof InputError)
        return failure.text[language];
    const headline = toHeadline(result, language);
    return failure ? `${headline}: ${failure.message}` : headline;
}
function toError(error) {
    return Error.isError(error) ? error : new Error(String(error));
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ redactContacts)
/* harmony export */ });
const REDACTED = '•••';
/** Replaces e-mail addresses and phone numbers: a card with one may be refused (230028), a log is read by many. */
function redactContacts(text) {
    return CONTACT_PATTERNS.reduce((rest, pattern) => rest.replace(pattern, REDACTED), text);
}
const CONTACT_PATTERNS = [
    /[^\s@<>()[\]{},;:"'`/\\|]{1,64}[@＠][\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu,
    /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g, // a mobile in mainland China
    /\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/g, // any number with its country code
    /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g, // a fixed line in mainland China
    /(?<![\d.-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.-])/g, // North America
];


/***/ }),

/***/ 988:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport),
  U: () => (/* binding */ isLoopback)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./src/transport.ts


/** No answer of an API comes near this many characters: more is not the API talking. */
const LONGEST_BODY = 8_000_000;
/** A connection on which nothing moves is given up after this time, in ms, whatever stage it is in. */
const LONGEST_SILENCE = 15_000;
/**
 * Opens kept-alive connections to one host and returns the function that makes one HTTP exchange on them.
 * Redirects are handed back, not followed: a followed one would carry the body, secret included, to another host.
 * Proxies come from `https_proxy` and `no_proxy`, except towards loopback.
 * @throws Error when the proxy's address is no URL
 */
function createTransport(baseUrl) {
    const agent = createAgent(baseUrl);
    const { request } = baseUrl.protocol === 'http:' ? external_node_http_namespaceObject : external_node_https_namespaceObject;
    return async ({ method, url, headers, body, signal }) => {
        const outgoing = request(url, { method, headers, agent, signal });
        const arrival = awaitResponse(outgoing, signal);
        outgoing.end(body);
        const response = await arrival;
        return {
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: await readBody(response),
        };
    };
}
/** True for hosts that never leave this machine: the only ones that may be spoken to without TLS. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
function createAgent(baseUrl) {
    const proxyEnv = isLoopback(baseUrl) ? undefined : process.env;
    const options = { keepAlive: true, timeout: LONGEST_SILENCE, ...(proxyEnv && { proxyEnv }) };
    try {
        return baseUrl.protocol === 'http:' ? new external_node_http_namespaceObject.Agent(options) : new external_node_https_namespaceObject.Agent(options);
    }
    catch {
        // Node's own words would hold the proxy's password.
        throw new Error('the address of the proxy (`https_proxy`, `http_proxy`) is no URL');
    }
}
// Every way in which a request can end. Node aborts it only once it has a connection, which a silent proxy never gives.
function awaitResponse(outgoing, signal) {
    return new Promise((resolve, reject) => {
        outgoing.once('response', resolve);
        outgoing.on('error', reject);
        outgoing.once('upgrade', (_, socket) => {
            socket.destroy();
            reject(new Error('the server switched to another protocol'));
        });
        outgoing.once('close', () => reject(new Error('the connection was closed without an answer')));
        const abort = () => {
            outgoing.destroy();
            reject(signal.reason);
        };
        if (signal.aborted)
            abort();
        else
            signal.addEventListener('abort', abort, { once: true });
    });
}
// Reading with `for await` fails when the connection ends before the body does; waiting for 'end' would wait for ever.
async function readBody(response) {
    let body = '';
    for await (const chunk of response.setEncoding('utf8')) {
        body += chunk;
        if (body.length > LONGEST_BODY)
            throw new Error('the answer is too long');
    }
    return body;
}


/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

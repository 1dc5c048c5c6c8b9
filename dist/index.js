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

/***/ 770:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(218);


/***/ }),

/***/ 218:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var net = __nccwpck_require__(9278);
var tls = __nccwpck_require__(4756);
var http = __nccwpck_require__(8611);
var https = __nccwpck_require__(5692);
var events = __nccwpck_require__(4434);
var assert = __nccwpck_require__(2613);
var util = __nccwpck_require__(9023);


exports.httpOverHttp = httpOverHttp;
exports.httpsOverHttp = httpsOverHttp;
exports.httpOverHttps = httpOverHttps;
exports.httpsOverHttps = httpsOverHttps;


function httpOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  return agent;
}

function httpsOverHttp(options) {
  var agent = new TunnelingAgent(options);
  agent.request = http.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}

function httpOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  return agent;
}

function httpsOverHttps(options) {
  var agent = new TunnelingAgent(options);
  agent.request = https.request;
  agent.createSocket = createSecureSocket;
  agent.defaultPort = 443;
  return agent;
}


function TunnelingAgent(options) {
  var self = this;
  self.options = options || {};
  self.proxyOptions = self.options.proxy || {};
  self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
  self.requests = [];
  self.sockets = [];

  self.on('free', function onFree(socket, host, port, localAddress) {
    var options = toOptions(host, port, localAddress);
    for (var i = 0, len = self.requests.length; i < len; ++i) {
      var pending = self.requests[i];
      if (pending.host === options.host && pending.port === options.port) {
        // Detect the request to connect same origin server,
        // reuse the connection.
        self.requests.splice(i, 1);
        pending.request.onSocket(socket);
        return;
      }
    }
    socket.destroy();
    self.removeSocket(socket);
  });
}
util.inherits(TunnelingAgent, events.EventEmitter);

TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
  var self = this;
  var options = mergeOptions({request: req}, self.options, toOptions(host, port, localAddress));

  if (self.sockets.length >= this.maxSockets) {
    // We are over limit so we'll add it to the queue.
    self.requests.push(options);
    return;
  }

  // If we are under maxSockets create a new one.
  self.createSocket(options, function(socket) {
    socket.on('free', onFree);
    socket.on('close', onCloseOrRemove);
    socket.on('agentRemove', onCloseOrRemove);
    req.onSocket(socket);

    function onFree() {
      self.emit('free', socket, options);
    }

    function onCloseOrRemove(err) {
      self.removeSocket(socket);
      socket.removeListener('free', onFree);
      socket.removeListener('close', onCloseOrRemove);
      socket.removeListener('agentRemove', onCloseOrRemove);
    }
  });
};

TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
  var self = this;
  var placeholder = {};
  self.sockets.push(placeholder);

  var connectOptions = mergeOptions({}, self.proxyOptions, {
    method: 'CONNECT',
    path: options.host + ':' + options.port,
    agent: false,
    headers: {
      host: options.host + ':' + options.port
    }
  });
  if (options.localAddress) {
    connectOptions.localAddress = options.localAddress;
  }
  if (connectOptions.proxyAuth) {
    connectOptions.headers = connectOptions.headers || {};
    connectOptions.headers['Proxy-Authorization'] = 'Basic ' +
        new Buffer(connectOptions.proxyAuth).toString('base64');
  }

  debug('making CONNECT request');
  var connectReq = self.request(connectOptions);
  connectReq.useChunkedEncodingByDefault = false; // for v0.6
  connectReq.once('response', onResponse); // for v0.6
  connectReq.once('upgrade', onUpgrade);   // for v0.6
  connectReq.once('connect', onConnect);   // for v0.7 or later
  connectReq.once('error', onError);
  connectReq.end();

  function onResponse(res) {
    // Very hacky. This is necessary to avoid http-parser leaks.
    res.upgrade = true;
  }

  function onUpgrade(res, socket, head) {
    // Hacky.
    process.nextTick(function() {
      onConnect(res, socket, head);
    });
  }

  function onConnect(res, socket, head) {
    connectReq.removeAllListeners();
    socket.removeAllListeners();

    if (res.statusCode !== 200) {
      debug('tunneling socket could not be established, statusCode=%d',
        res.statusCode);
      socket.destroy();
      var error = new Error('tunneling socket could not be established, ' +
        'statusCode=' + res.statusCode);
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    if (head.length > 0) {
      debug('got illegal response body from proxy');
      socket.destroy();
      var error = new Error('got illegal response body from proxy');
      error.code = 'ECONNRESET';
      options.request.emit('error', error);
      self.removeSocket(placeholder);
      return;
    }
    debug('tunneling connection has established');
    self.sockets[self.sockets.indexOf(placeholder)] = socket;
    return cb(socket);
  }

  function onError(cause) {
    connectReq.removeAllListeners();

    debug('tunneling socket could not be established, cause=%s\n',
          cause.message, cause.stack);
    var error = new Error('tunneling socket could not be established, ' +
                          'cause=' + cause.message);
    error.code = 'ECONNRESET';
    options.request.emit('error', error);
    self.removeSocket(placeholder);
  }
};

TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
  var pos = this.sockets.indexOf(socket)
  if (pos === -1) {
    return;
  }
  this.sockets.splice(pos, 1);

  var pending = this.requests.shift();
  if (pending) {
    // If we have pending requests and a socket gets closed a new one
    // needs to be created to take over in the pool for the one that closed.
    this.createSocket(pending, function(socket) {
      pending.request.onSocket(socket);
    });
  }
};

function createSecureSocket(options, cb) {
  var self = this;
  TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
    var hostHeader = options.request.getHeader('host');
    var tlsOptions = mergeOptions({}, self.options, {
      socket: socket,
      servername: hostHeader ? hostHeader.replace(/:.*$/, '') : options.host
    });

    // 0 is dummy port for v0.6
    var secureSocket = tls.connect(0, tlsOptions);
    self.sockets[self.sockets.indexOf(socket)] = secureSocket;
    cb(secureSocket);
  });
}


function toOptions(host, port, localAddress) {
  if (typeof host === 'string') { // since v0.10
    return {
      host: host,
      port: port,
      localAddress: localAddress
    };
  }
  return host; // for v0.11 or later
}

function mergeOptions(target) {
  for (var i = 1, len = arguments.length; i < len; ++i) {
    var overrides = arguments[i];
    if (typeof overrides === 'object') {
      var keys = Object.keys(overrides);
      for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
        var k = keys[j];
        if (overrides[k] !== undefined) {
          target[k] = overrides[k];
        }
      }
    }
  }
  return target;
}


var debug;
if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
  debug = function() {
    var args = Array.prototype.slice.call(arguments);
    if (typeof args[0] === 'string') {
      args[0] = 'TUNNEL: ' + args[0];
    } else {
      args.unshift('TUNNEL:');
    }
    console.error.apply(console, args);
  }
} else {
  debug = function() {};
}
__webpack_unused_export__ = debug; // for test


/***/ }),

/***/ 6345:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
class ProxyAgent {
    dispatch() {
        throw new Error('undici is not part of this bundle');
    }
}
const fetch = (input, init) => globalThis.fetch(input, init);


/***/ }),

/***/ 529:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ createBudget),
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./src/clock.ts

const systemClock = {
    now: () => performance.timeOrigin + performance.now(),
    sleep: (ms, signal) => (0,promises_namespaceObject.setTimeout)(ms, undefined, { signal }),
    timeLimit: (ms) => AbortSignal.timeout(Math.max(0, Math.ceil(ms))),
};
function createBudget({ clock, ms }) {
    let end = clock.now() + ms;
    return {
        remaining: () => end - clock.now(),
        extend: (more) => {
            end += more;
        },
    };
}


/***/ }),

/***/ 1809:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ getChat),
/* harmony export */   YV: () => (/* binding */ listMembers),
/* harmony export */   tx: () => (/* binding */ isBotInChat)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9300);
/* harmony import */ var _pagination_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3144);


async function getChat(client, chatId) {
    const { value } = await client.request({
        method: 'GET',
        path: '/im/v1/chats/:chat_id',
        params: { chat_id: chatId },
        parse: ({ data }) => {
            const { external, chat_status, urgent_setting, bot_manager_id_list } = data;
            const [status, urgentSetting] = [(0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(chat_status), (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(urgent_setting)];
            return {
                isExternal: typeof external === 'boolean' ? external : undefined,
                isDissolved: status === undefined ? undefined : status !== 'normal',
                isUrgentRestricted: urgentSetting === undefined ? undefined : urgentSetting === 'only_owner',
                botManagerIds: Array.isArray(bot_manager_id_list)
                    ? bot_manager_id_list.flatMap((id) => (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(id) ?? [])
                    : [],
            };
        },
    });
    return value;
}
async function isBotInChat(client, chatId) {
    const { value } = await client.request({
        method: 'GET',
        path: '/im/v1/chats/:chat_id/members/is_in_chat',
        params: { chat_id: chatId },
        parse: ({ data }) => (typeof data['is_in_chat'] === 'boolean' ? data['is_in_chat'] : undefined),
    });
    return value;
}
async function listMembers(client, { chatId, userIdType }) {
    const items = await (0,_pagination_js__WEBPACK_IMPORTED_MODULE_1__/* .listAll */ ._)(client, {
        path: '/im/v1/chats/:chat_id/members',
        params: { chat_id: chatId },
        query: { member_id_type: userIdType },
    });
    return new Map(items.flatMap((item) => {
        const id = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(item['member_id']);
        return id ? [[id, (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(item['name']) ?? '']] : [];
    }));
}


/***/ }),

/***/ 5177:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ CONTACTS_PER_REQUEST),
/* harmony export */   Xw: () => (/* binding */ toContactKey),
/* harmony export */   xs: () => (/* binding */ findUserIds)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9300);

const CONTACTS_PER_REQUEST = 50;
async function findUserIds(client, request) {
    const { userIdType, emails, mobiles } = request;
    const { value } = await client.request({
        method: 'POST',
        path: '/contact/v3/users/batch_get_id',
        query: { user_id_type: userIdType },
        body: { ...(emails.length > 0 && { emails }), ...(mobiles.length > 0 && { mobiles }) },
        parse: parseUserIds,
    });
    return value;
}
function toContactKey(contact) {
    if (contact.includes('@'))
        return contact.toLowerCase();
    const digits = contact.replace(/\D/g, '');
    const mainland = /^(?:86)?(1\d{10})$/.exec(digits)?.[1];
    const isForeign = contact.startsWith('+') && !digits.startsWith('86');
    return mainland !== undefined && !isForeign ? mainland : `+${digits}`;
}
function parseUserIds({ data }) {
    return new Map((0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObjects */ .Nt)(data['user_list']).flatMap((entry) => {
        const userId = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(entry['user_id']);
        const contacts = [entry['email'], entry['mobile']].flatMap((contact) => (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(contact) ?? []);
        return userId
            ? contacts.map((contact) => [toContactKey(contact), userId])
            : [];
    }));
}


/***/ }),

/***/ 9300:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   Nt: () => (/* binding */ asObjects),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   eB: () => (/* binding */ asObject)
/* harmony export */ });
/* harmony import */ var _feishu_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);

const MAX_MSG = 1_000;
const MAX_SCOPES = 20;
function readEnvelope(reply) {
    const { status, headers } = reply;
    const body = parseObject(reply.body);
    const logId = findLogId(reply, body);
    const facts = { status, logId, retryAfterMs: readRetryAfter(reply) };
    if (status >= 300 && status < 400) {
        throw new _feishu_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FeishuError */ .X({ kind: 'redirect', msg: `HTTP ${status} redirect`, ...facts });
    }
    const code = body?.['code'];
    if (body === undefined || !Number.isInteger(code)) {
        const type = headers['content-type'] ?? 'no content type';
        const what = body === undefined ? 'no JSON object' : 'JSON without a code';
        const kind = status >= 500 ? 'unavailable' : 'not-feishu';
        throw new _feishu_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FeishuError */ .X({
            kind,
            msg: `HTTP ${status}, ${what} (${type})`,
            ...facts,
        });
    }
    const ok = code === 0 && status >= 200 && status < 300;
    if (!ok) {
        const msg = (asText(body['msg']) ?? '').slice(0, MAX_MSG);
        throw new _feishu_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FeishuError */ .X({
            ...facts,
            ...(code === 0
                ? { kind: 'unexpected', msg: `HTTP ${status} with code 0` }
                : { kind: 'code', code: code, msg }),
            ...readScopeViolations(body, msg),
        });
    }
    return { body, data: asObject(body['data']) ?? {}, logId };
}
function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
function asObjects(value) {
    if (!Array.isArray(value))
        return [];
    return value.map(asObject).filter((item) => item !== undefined);
}
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
function readRetryAfter({ headers }) {
    const reset = headers['x-ogw-ratelimit-reset'] ?? headers['retry-after'];
    const text = String(reset ?? '');
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    const date = Date.parse(text);
    const now = Date.parse(headers.date ?? '') || Date.now();
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function readScopeViolations(body, msg) {
    const error = asObject(body['error']);
    const named = asObjects(error?.['permission_violations']).flatMap((violation) => asText(violation['subject']) ?? asText(violation['scope']) ?? []);
    const inMsg = /\[([\w:., -]+)\]/.exec(msg)?.[1]?.split(/,\s*/) ?? [];
    const links = asObjects(error?.['helps']).flatMap((help) => asText(help['url']) ?? []);
    const linksInMsg = msg.match(/https:\/\/[^\s"'<>\])，。]+/g) ?? [];
    return {
        missingScopes: [...new Set(named.length > 0 ? named : inMsg)]
            .filter(isScope)
            .slice(0, MAX_SCOPES),
        consoleUrl: [...links, ...linksInMsg].find(isConsoleUrl),
    };
}
function isScope(text) {
    return /^[\w:.-]{1,100}$/.test(text);
}
function isConsoleUrl(text) {
    return /^https:\/\/open\.(feishu\.cn|larksuite\.com)\/[\w./?=&%:,#+~-]{1,500}$/.test(text);
}


/***/ }),

/***/ 6477:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ withEarlier),
/* harmony export */   X: () => (/* binding */ FeishuError)
/* harmony export */ });
class FeishuError extends Error {
    name = 'FeishuError';
    facts;
    earlier;
    constructor(facts, earlier = []) {
        super(facts.code === undefined ? facts.msg : `${facts.code} ${facts.msg}`);
        this.facts = facts;
        this.earlier = earlier;
    }
    get code() {
        return this.facts.code;
    }
}
function withEarlier(error, earlier) {
    if (earlier.length === 0)
        return error;
    return new FeishuError(error.facts, [...earlier, ...error.earlier]);
}


/***/ }),

/***/ 6237:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IN: () => (/* binding */ rulesOut),
/* harmony export */   Lt: () => (/* binding */ mayBeOnePersons),
/* harmony export */   UT: () => (/* binding */ isHandledBy),
/* harmony export */   a6: () => (/* binding */ isAboutMessageOrQuota),
/* harmony export */   dm: () => (/* binding */ isFinalForMessage)
/* harmony export */ });
const THROTTLE = [99991400, 230020, 11232, 11233];
const INTERNAL = [1500, 2200, 5000, 55001];
const FRESH_TOKEN = [99991661, 99991663, 99991671];
const APP = [
    ...[10003, 10005, 10012, 10013, 10014, 10015, 10016, 99991401, 99991403, 99991543, 99991662],
    ...[99991664, 99991665, 99991668, 99991673, 99991677, 230006, 232004, 232025, 232034],
];
const SCOPE = [99991672, 99991676, 99991679];
const UNKNOWN_PERSON = [
    ...[99992350, 99992351, 99992352, 99992353, 99992357, 99992358, 99992359, 99992360, 99992361],
    ...[99992363, 99992364, 99992381, 230013, 230029],
];
const ONE_PERSON = [...UNKNOWN_PERSON, 230001, 230023, 230024, 230053, 99992402];
const RECEIVER = [
    ...[230002, 230018, 230019, 230027, 230034, 230035, 230036, 230038, 230053, 230075, 232001],
    ...[232006, 232009, 232010, 232011, 232033, 99992355, 99992356],
];
const MESSAGE = [
    ...[230011, 230012, 230033, 230049, 230050, 230052, 230071, 230072, 230098, 230110, 230111],
    99992354,
];
const CONTENT = [
    ...[9499, 99991201, 99991301, 230015, 230017, 230022, 230025, 230028, 230031, 230054, 230055],
    230099,
];
const HANDLED = {
    retry: new Set([...THROTTLE, ...INTERNAL]),
    throttled: new Set(THROTTLE),
    internal: new Set(INTERNAL),
    'fresh-token': new Set(FRESH_TOKEN),
    app: new Set([...APP, ...FRESH_TOKEN]),
    scope: new Set(SCOPE),
    'unknown-person': new Set(UNKNOWN_PERSON),
    'one-person': new Set(ONE_PERSON),
    receiver: new Set(RECEIVER),
};
const NEVER_PERSONAL = new Set([
    ...[THROTTLE, INTERNAL, FRESH_TOKEN, APP, SCOPE, RECEIVER, MESSAGE, CONTENT].flat(),
]);
function isHandledBy(code, handling) {
    return code !== undefined && HANDLED[handling].has(code);
}
function mayBeOnePersons({ code, facts: { kind, status = 400 } }) {
    if (code === undefined || kind !== 'code' || status >= 500)
        return false;
    return isHandledBy(code, 'one-person') || !NEVER_PERSONAL.has(code);
}
function isAboutMessageOrQuota({ code, facts: { msg } }) {
    if (code === 230024)
        return true;
    return code === 230001 && !/\b(?:ou|on)_\w|invalid (?:user|open|union)_?id\b/i.test(msg);
}
function isFinalForMessage({ code, facts: { kind, msg } }) {
    if (code === undefined)
        return kind !== 'not-feishu' && kind !== 'unexpected';
    if (code === 230049 || (code === 230001 && msg.includes('receive_id')))
        return true;
    const ways = ['retry', 'app', 'scope', 'unknown-person', 'receiver'];
    return ways.some((way) => isHandledBy(code, way));
}
function rulesOut({ code }, channel, asked) {
    const isOfApp = isHandledBy(code, 'app') && !isHandledBy(code, 'fresh-token');
    if (isOfApp || isHandledBy(code, 'unknown-person'))
        return true;
    const isOfChannel = isHandledBy(code, 'scope') || code === 230024;
    return isOfChannel && (channel === 'direct' || channel === asked);
}


/***/ }),

/***/ 1892:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ replyToMessage),
/* harmony export */   I4: () => (/* binding */ getMessage),
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _z: () => (/* binding */ sendMessage),
/* harmony export */   w0: () => (/* binding */ updateCard)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9300);
/* harmony import */ var _pagination_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3144);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8836);



function sendMessage(client, message) {
    return client.request({
        method: 'POST',
        path: '/im/v1/messages',
        query: { receive_id_type: message.receiveIdType },
        body: { receive_id: message.receiveId, ...toBody(message) },
        parse: parseSentMessage,
    });
}
function replyToMessage(client, reply) {
    return client.request({
        method: 'POST',
        path: '/im/v1/messages/:message_id/reply',
        params: { message_id: reply.messageId },
        body: toBody(reply),
        parse: parseSentMessage,
    });
}
async function updateCard(client, { messageId, content }) {
    await client.request({
        method: 'PATCH',
        path: '/im/v1/messages/:message_id',
        params: { message_id: messageId },
        body: { content },
        parse: () => true,
    });
}
async function getMessage(client, messageId) {
    const { value } = await client.request({
        method: 'GET',
        path: '/im/v1/messages/:message_id',
        params: { message_id: messageId },
        query: { card_msg_content_type: 'user_card_content' },
        parse: ({ data }) => {
            const [message] = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObjects */ .Nt)(data['items']);
            if (message === undefined)
                return undefined;
            const sender = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(message['sender']);
            return {
                chatId: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(message['chat_id']),
                isDeleted: message['deleted'] === true,
                senderAppId: sender?.['id_type'] === 'app_id' ? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(sender['id']) : undefined,
                content: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(message['body'])?.['content']) ?? '',
                msgType: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(message['msg_type']),
            };
        },
    });
    return value;
}
async function listReaders(client, { messageId, userIdType }) {
    const items = await (0,_pagination_js__WEBPACK_IMPORTED_MODULE_1__/* .listAll */ ._)(client, {
        path: '/im/v1/messages/:message_id/read_users',
        params: { message_id: messageId },
        query: { user_id_type: userIdType },
        isPartialUseful: true,
    });
    return (0,_times_js__WEBPACK_IMPORTED_MODULE_2__/* .toTimes */ .m)(items.map((item) => ({ id: item['user_id'], time: item['timestamp'] })));
}
function toBody({ msgType, content, uuid }) {
    return { msg_type: msgType, content, uuid };
}
function parseSentMessage({ data }) {
    const messageId = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(data['message_id']);
    if (messageId === undefined)
        return undefined;
    return {
        messageId,
        chatId: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(data['chat_id']),
        content: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObject */ .eB)(data['body'])?.['content']) ?? '',
    };
}


/***/ }),

/***/ 3144:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ listAll)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9300);
/* harmony import */ var _feishu_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6477);


async function listAll(client, list) {
    const items = [];
    const seen = new Set();
    let pageToken;
    while (!seen.has(pageToken)) {
        seen.add(pageToken);
        try {
            const batch = await fetchBatch(client, list, pageToken);
            items.push(...batch.items);
            pageToken = batch.next;
        }
        catch (error) {
            if (!list.isPartialUseful || seen.size === 1 || !(error instanceof _feishu_error_js__WEBPACK_IMPORTED_MODULE_1__/* .FeishuError */ .X))
                throw error;
            list.onCutShort?.(error);
            return items;
        }
        if (pageToken === undefined)
            break;
    }
    return items;
}
async function fetchBatch(client, list, pageToken) {
    const { path, params = {}, query, field = 'items', batchSize = 100 } = list;
    const { value } = await client.request({
        method: 'GET',
        path,
        params,
        query: {
            ...query,
            page_size: String(batchSize),
            ...(pageToken && { page_token: pageToken }),
        },
        parse: ({ data }) => ({
            items: (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asObjects */ .Nt)(data[field]),
            next: data['has_more'] === true ? (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(data['page_token']) : undefined,
        }),
    });
    return value;
}


/***/ }),

/***/ 6210:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y2: () => (/* binding */ mayHaveTakenEffect),
/* harmony export */   aK: () => (/* binding */ isOddAnswer),
/* harmony export */   dg: () => (/* binding */ isTransient)
/* harmony export */ });
/* harmony import */ var _handling_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6237);

const TRANSIENT_STATUS = [408, 425, 429];
function isTransient({ code, facts: { kind, status = 0 } }) {
    if (code === 99991403)
        return false;
    if ((0,_handling_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandledBy */ .UT)(code, 'retry') || status >= 500 || TRANSIENT_STATUS.includes(status))
        return true;
    return ['unreachable', 'timeout', 'cut-off', 'not-feishu'].includes(kind);
}
function mayHaveTakenEffect({ code, facts }) {
    const { kind, status = 0, wasSent = true } = facts;
    switch (kind) {
        case 'unreachable':
        case 'timeout':
            return wasSent;
        case 'cut-off':
        case 'unavailable':
        case 'unexpected':
            return true;
        case 'not-feishu':
            return status < 400;
        case 'code':
            if ((0,_handling_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandledBy */ .UT)(code, 'throttled'))
                return false;
            return (0,_handling_js__WEBPACK_IMPORTED_MODULE_0__/* .isHandledBy */ .UT)(code, 'internal') || status >= 500;
        default:
            return false;
    }
}
function isOddAnswer({ facts: { kind, status = 0 } }) {
    return kind === 'not-feishu' && !TRANSIENT_STATUS.includes(status);
}


/***/ }),

/***/ 1853:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ SIDE_BY_SIDE)
/* harmony export */ });
const SIDE_BY_SIDE = 5;


/***/ }),

/***/ 8836:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ toTimes)
/* harmony export */ });
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9300);

function toTimes(entries) {
    const times = new Map();
    for (const entry of entries) {
        const id = (0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(entry.id);
        if (id === undefined)
            continue;
        const time = Number((0,_envelope_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(entry.time));
        const known = times.get(id);
        if (known === undefined || Number.isNaN(known) || time > known)
            times.set(id, time);
    }
    return times;
}


/***/ }),

/***/ 1444:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   buildPageKey: () => (/* binding */ buildPageKey),
/* harmony export */   readPageNotice: () => (/* binding */ readPageNotice),
/* harmony export */   renderPageNotice: () => (/* binding */ renderPageNotice)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const MAX_CARDS = 50;
const START = 'feishu-page:';
const MESSAGE_ID = /^om_[\w-]+$/;
const PERSON_ID = /^[\w.-]{1,128}$/;
function renderPageNotice(options) {
    const cardIds = options.cardIds.filter((id) => MESSAGE_ID.test(id)).slice(0, MAX_CARDS);
    const sharedId = MESSAGE_ID.test(options.sharedId ?? '') ? `${options.sharedId}` : '';
    const taker = PERSON_ID.test(options.takenBy ?? '') ? `${options.takenBy}` : '';
    const parts = [options.key, taker].map((part) => Buffer.from(part).toString('base64url'));
    const content = [...parts, sharedId, cardIds.join(',')].join('.');
    return `${START}${content}.${sign(content, options.secret)}`;
}
function readPageNotice(text, { secret }) {
    const pattern = /feishu-page:([\w-]+)\.([\w-]*)\.([\w-]*)\.([\w,-]*)\.([\w-]{22})/g;
    for (const found of text.replace(/\s+/g, '').matchAll(pattern)) {
        const [, key = '', taker = '', sharedId = '', ids = '', signature] = found;
        if (signature !== sign([key, taker, sharedId, ids].join('.'), secret))
            continue;
        const takenBy = Buffer.from(taker, 'base64url').toString();
        return {
            cardIds: ids.split(',').filter((id) => MESSAGE_ID.test(id)),
            ...(MESSAGE_ID.test(sharedId) && { sharedId }),
            key: Buffer.from(key, 'base64url').toString(),
            ...(takenBy !== '' && { takenBy }),
        };
    }
    return undefined;
}
function buildPageKey(run) {
    return run.runId === undefined ? undefined : `${run.runId}/${run.attempt ?? 1}`;
}
function sign(content, secret) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret)
        .update(START + content)
        .digest('base64url')
        .slice(0, 22);
}


/***/ }),

/***/ 6680:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   XF: () => (/* binding */ readLink),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
const MAX_LINK_LENGTH = 1_000;
const MAILBOX = /[^/@]{1,64}(?:@|%40)[^/@]{1,255}\.[a-z]{2}/i;
function readPath(payload, path) {
    let value = payload;
    for (const key of path.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
}
function readText(...values) {
    for (const value of values) {
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
    }
    return undefined;
}
function readNumber(value) {
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
        ? number
        : undefined;
}
function readLink(...values) {
    return values.map(parseLink).find((link) => link !== undefined);
}
function parseLink(value) {
    if (typeof value !== 'string' || value.length > MAX_LINK_LENGTH)
        return undefined;
    const url = URL.parse(value);
    if (url === null || !['https:', 'http:'].includes(url.protocol))
        return undefined;
    const path = url.pathname + url.search + url.hash;
    if (url.username !== '' || url.password !== '' || MAILBOX.test(path))
        return undefined;
    const link = url.origin + path.replace(/[^\w/:;,.?&=#%+$!-]/g, (character) => percentEncode(character));
    return link.length > MAX_LINK_LENGTH ? undefined : link;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}


/***/ }),

/***/ 9407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7170);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(842);
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3326);
/* harmony import */ var _text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8844);




process.stdout.on('error', () => { });
await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)().catch((error) => (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setFailed */ .C1)((0,_text_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toLogText */ .ZQ)((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactContacts */ .Z)(String(error)))));
process.stdout.write('', () => process.exit());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 842:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 17 modules
var core = __nccwpck_require__(7170);
;// CONCATENATED MODULE: ./src/cancel.ts
function listenForCancellation() {
    const controller = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'])
        process.on(name, () => controller.abort());
    return controller.signal;
}

// EXTERNAL MODULE: ./src/clock.ts + 1 modules
var src_clock = __nccwpck_require__(529);
;// CONCATENATED MODULE: ./src/crash.ts
function listenForCrashes() {
    const crashes = [];
    for (const event of ['uncaughtException', 'unhandledRejection']) {
        process.on(event, (reason) => crashes.push(reason));
    }
    return crashes;
}

// EXTERNAL MODULE: ./src/feishu/feishu-error.ts
var feishu_error = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(3326);
;// CONCATENATED MODULE: ./src/inputs/input-text.ts


const MAX_SHOWN_CHARACTERS = 60;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
function readRaw(name) {
    return (0,core/* getInput */.V4)(name).replace(INVISIBLE, '').trim();
}
function readText(name) {
    return readRaw(name).normalize('NFKC').trim();
}
function showWritten(text) {
    return (0,redact/* redactContacts */.Z)(cutText(text));
}
function cutText(text) {
    return text.length > MAX_SHOWN_CHARACTERS ? `${text.slice(0, MAX_SHOWN_CHARACTERS)}…` : text;
}

;// CONCATENATED MODULE: ./src/inputs/credentials.ts


function maskSecrets() {
    for (const name of ['app-secret', 'tenant-access-token', 'app-ticket', 'github-token']) {
        const secrets = new Set([(0,core/* getInput */.V4)(name), readRaw(name)]);
        for (const secret of secrets)
            if (secret !== '')
                (0,core/* setSecret */.Pq)(secret);
    }
}
function readCredentials(tell) {
    const tenantAccessToken = readRaw('tenant-access-token');
    if (tenantAccessToken === '')
        return readApp(tell);
    const input = 'tenant-access-token';
    const app = findApp();
    if (!/^t-[\w.-]+$/.test(tenantAccessToken)) {
        tell({ kind: 'not-a-token', input, used: app && 'app' });
        return app;
    }
    if (app || isAppMentioned())
        tell({ kind: 'credentials-twice', input, used: app ? 'app' : 'token' });
    return app ?? { kind: 'token', tenantAccessToken };
}
function readApp(tell) {
    const app = findApp();
    if (app)
        return app;
    const { appId, appSecret, appTicket } = readAppInputs();
    if (appId === '')
        tell({ kind: 'credential-missing', input: 'app-id' });
    if (appSecret === '')
        tell({ kind: 'credential-missing', input: 'app-secret' });
    if (appId === '' || appSecret === '')
        return undefined;
    const [given, missing] = appTicket === '' ? ['tenant-key', 'app-ticket'] : ['app-ticket', 'tenant-key'];
    tell({ kind: 'store-app-half', input: given, missing });
    return undefined;
}
function findApp() {
    const { appId, appSecret, appTicket, tenantKey } = readAppInputs();
    if (appId === '' || appSecret === '')
        return undefined;
    if (appTicket === '' && tenantKey === '')
        return { kind: 'custom', appId, appSecret };
    if (appTicket === '' || tenantKey === '')
        return undefined;
    return { kind: 'store', appId, appSecret, appTicket, tenantKey };
}
function isAppMentioned() {
    return Object.values(readAppInputs()).some((text) => text !== '');
}
function readAppInputs() {
    return {
        appId: readRaw('app-id'),
        appSecret: readRaw('app-secret'),
        appTicket: readRaw('app-ticket'),
        tenantKey: readRaw('tenant-key'),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./src/inputs/base-url.ts

const LOOPBACK_HOST = /^(?:localhost|\[::1\]|127(?:\.\d+){3})$/;
function readBaseUrl(tell) {
    const written = readRaw('base-url') || 'https://open.feishu.cn';
    const url = URL.parse(written);
    if (url !== null && url.href === `${url.origin}/` && isSafe(url))
        return url;
    tell({ kind: 'base-url', input: 'base-url', written: cutText(hideSecrets(written)) });
    return undefined;
}
function isSafe({ protocol, hostname }) {
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK_HOST.test(hostname));
}
function hideSecrets(address) {
    return address.replace(/^.*@/s, '•••@').replace(/([?#]).*$/s, '$1•••');
}

;// CONCATENATED MODULE: ./src/inputs/choices.ts

function readChoice(name, choice) {
    return readWord(name, { ...choice, used: choice.byDefault }) ?? choice.byDefault;
}
function readVitalChoice(name, choice) {
    return readWord(name, { ...choice, used: undefined });
}
function readWord(name, { words, byDefault, tell, used }) {
    const text = readText(name);
    if (text === '')
        return byDefault;
    const word = findWord(words, text);
    if (word === undefined) {
        tell({ kind: 'word', input: name, written: showWritten(text), allowed: words, used });
    }
    return word;
}
function findWord(words, written) {
    return words.find((word) => word === written.toLowerCase());
}

;// CONCATENATED MODULE: ./src/inputs/content.ts

function readContent(tell) {
    const title = (0,core/* getInput */.V4)('title');
    const text = (0,core/* getInput */.V4)('text');
    const card = (0,core/* getInput */.V4)('card');
    if (card === '')
        return { title, text, card: undefined };
    if (!isJsonObject(card)) {
        tell({ kind: 'card', input: 'card' });
        return { title, text, card: undefined };
    }
    if (title !== '')
        tell({ kind: 'card-and-more', input: 'card', other: 'title' });
    if (text !== '')
        tell({ kind: 'card-and-more', input: 'card', other: 'text' });
    return { title, text, card };
}
function isJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/ms/index.js
var ms = __nccwpck_require__(744);
var ms_default = /*#__PURE__*/__nccwpck_require__.n(ms);
;// CONCATENATED MODULE: ./src/inputs/durations.ts


const DAY_MS = 86_400_000;
const MAX_DURATION_CHARACTERS = 19;
const MAX_REPEATS = 99;
function readDuration(name, options) {
    const { byDefault, tell } = options;
    const isZeroAllowed = byDefault === '0';
    const written = readText(name) || byDefault;
    const duration = parseDuration(written);
    if (duration !== undefined && duration >= (isZeroAllowed ? 0 : 1))
        return duration;
    tell({ kind: 'duration', input: name, written: showWritten(written), used: byDefault });
    return parseDuration(byDefault) ?? 0;
}
function parseDuration(text) {
    if (text === '0')
        return 0;
    if (!/[a-z]/i.test(text) || text.length > MAX_DURATION_CHARACTERS)
        return undefined;
    const duration = ms_default()(text);
    return duration >= 0 && duration <= DAY_MS ? duration : undefined;
}
function readCount(name, tell) {
    const written = readText(name) || '0';
    const count = /^\d{1,3}$/.test(written) ? Number(written) : Number.NaN;
    if (count <= MAX_REPEATS)
        return count;
    tell({ kind: 'count', input: name, written: showWritten(written), used: '0' });
    return 0;
}

;// CONCATENATED MODULE: ./src/inputs/fallback.ts


const FALLBACKS = ['direct', 'sms', 'app'];
function readFallback(tell) {
    const words = readText('fallback')
        .split(/[\s,;、]+/)
        .filter((word) => word !== '');
    if (words.length === 1 && findWord(['none'], words[0] ?? ''))
        return [];
    const known = [...new Set(words.flatMap((word) => findWord(FALLBACKS, word) ?? []))];
    const fallback = known.length > 0 ? known : ['direct'];
    for (const word of words.filter((each) => !findWord(FALLBACKS, each))) {
        tell({
            kind: 'word',
            input: 'fallback',
            written: showWritten(word),
            allowed: [...FALLBACKS, 'none'],
            used: fallback.join(', '),
        });
    }
    return fallback;
}

;// CONCATENATED MODULE: ./src/inputs/language.ts

function readLanguage(tell) {
    const written = readText('language');
    if (written === '')
        return 'en';
    const [language] = written.toLowerCase().split(/[-_.]/);
    if (language === 'en' || language === 'zh')
        return language;
    tell({
        kind: 'word',
        input: 'language',
        written: showWritten(written),
        allowed: ['en', 'zh'],
        used: 'en',
    });
    return 'en';
}

;// CONCATENATED MODULE: ./src/inputs/wall-clock.ts
function isDate(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const day = new Date(`${text}T00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
function isTime(text) {
    return /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text);
}
function isTimeZone(text) {
    if (!/^(?:UTC|GMT|[A-Za-z][\w+/-]{3,})$/i.test(text))
        return false;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: text }) !== undefined;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/inputs/phone-hours.ts


const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
function parsePhoneHours(text, tell) {
    if (text === '')
        return undefined;
    const refuse = (part, written) => void tell({
        kind: 'phone-hours',
        input: 'phone-hours',
        written: showWritten(written.trim()),
        part,
    });
    const [, windows = '', zone = ''] = /^(.*?)(\S*)$/s.exec(text) ?? [];
    if (!isTimeZone(zone))
        return refuse('zone', zone);
    const ranges = [];
    for (const window of windows.split(';').filter((each) => each.trim() !== '')) {
        const [, days = '', start = '', end = ''] = /^\s*(.*?)\s*(\d{1,2}:\d\d)\s*[-–—~]\s*(\d{1,2}:\d\d)\s*$/s.exec(window) ?? [];
        if (!isTime(start) || !(isTime(end) || end === '24:00'))
            return refuse('times', window);
        const weekdays = parseWeekdays(days);
        if (!weekdays)
            return refuse('days', days);
        ranges.push({ weekdays, start: start.padStart(5, '0'), end: end.padStart(5, '0') });
    }
    return ranges.length > 0 ? { ranges, zone } : refuse('times', windows);
}
function parseWeekdays(text) {
    if (text === '')
        return [1, 2, 3, 4, 5, 6, 7];
    const days = new Set();
    for (const part of text.split(/\s*[,、]\s*|\s+(?![-–—~\s])/)) {
        const [first = '', last = first, more] = part.split(/\s*[-–—~]\s*/);
        const [from, to] = [findWeekday(first), findWeekday(last)];
        if (from === undefined || to === undefined || more !== undefined)
            return undefined;
        for (let day = from; day <= (to < from ? to + 7 : to); day++)
            days.add(((day - 1) % 7) + 1);
    }
    return [...days].toSorted();
}
function findWeekday(text) {
    if (!/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/i.test(text))
        return undefined;
    return WEEKDAYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

;// CONCATENATED MODULE: ./src/inputs/names.ts

const PREFIXES = [
    ['ou_', 'open_id'],
    ['on_', 'union_id'],
    ['oc_', 'chat_id'],
    ['om_', 'message_id'],
    ['omt_', 'thread_id'],
    ['cli_', 'app_id'],
];
const FEISHU_ID = /^(?:(?:ou|on|oc|om|omt)_x?[0-9a-f]{31,32}|cli_[0-9a-f]{16})$/;
function parseName(name, userIdType) {
    const [, group] = /^group:([\w.-]{1,128})$/i.exec(name) ?? [];
    if (group !== undefined)
        return { person: { user: group, kind: 'group' } };
    if (/^\+\d{6,15}$/.test(name))
        return { person: { user: name, kind: 'mobile' } };
    if (isEmail(name))
        return { person: { user: name, kind: 'email' } };
    if (userIdType !== 'user_id' && /^\d{11,15}$/.test(name))
        return completeMobile(name);
    return parseId(name, userIdType);
}
function isEmail(text) {
    return (text.length <= 254 &&
        /^[^\s@,;:"'<>()[\]]+@[^\s@,;:"'<>()[\]]+\.[^\s@,;:"'<>()[\]]+$/.test(text));
}
function completeMobile(digits) {
    const isMainland = /^861[3-9]\d{9}$/.test(digits);
    return {
        ...(isMainland && { person: { user: `+${digits}`, kind: 'mobile' } }),
        problem: {
            kind: 'mobile-without-plus',
            input: 'users',
            written: shorten(digits),
            isCalled: isMainland,
        },
    };
}
function parseId(name, userIdType) {
    const written = shorten(name);
    const isBare = PREFIXES.some(([prefix]) => prefix === name);
    const isWellFormed = /^[\w.-]{1,128}$/.test(name) && /[A-Za-z0-9]/.test(name) && !isBare;
    const type = typeOf(name, userIdType);
    if (isWellFormed && type === userIdType)
        return { person: { user: name, kind: 'id' } };
    const base = { input: 'users', written, userIdType };
    if (!isWellFormed || type === 'user_id')
        return { problem: { kind: 'name', ...base } };
    if (type === 'open_id' || type === 'union_id') {
        return { problem: { kind: 'id-of-other-type', is: type, ...base } };
    }
    return { problem: { kind: 'not-a-person', is: type, ...base } };
}
function typeOf(name, userIdType) {
    if (userIdType === 'user_id' && !FEISHU_ID.test(name))
        return 'user_id';
    return PREFIXES.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 'user_id';
}
function shorten(name) {
    const isContact = name.includes('@') || /\d{7}/.test(name);
    const shown = isContact ? name.replace(/(?<=^.{3}).+(?=.{3}$)/s, '***') : name;
    return cutText(shown);
}

;// CONCATENATED MODULE: ./src/inputs/target.ts


function readTarget(tell) {
    const messageId = readText('message-id');
    const sendTo = readText('send-to');
    const receiver = parseReceiver(sendTo);
    const isMessage = /^om_[A-Za-z0-9_-]+$/.test(messageId);
    const target = chooseTarget({ messageId: isMessage ? messageId : undefined, receiver });
    const used = USED[target.kind];
    if (messageId !== '' && sendTo !== '')
        tell({ kind: 'two-targets', input: 'message-id', used });
    if (messageId !== '' && !isMessage) {
        const kind = messageId.startsWith('bm_') ? 'batch-message-id' : 'message-id';
        tell({ kind, input: 'message-id', written: showWritten(messageId), used });
    }
    if (sendTo !== '' && !receiver) {
        tell({ kind: 'send-to', input: 'send-to', written: showWritten(sendTo), used });
    }
    return { target, receiver };
}
const USED = {
    existing: 'message-id',
    receiver: 'send-to',
    people: 'people',
};
function chooseTarget(options) {
    const { messageId, receiver } = options;
    if (messageId !== undefined)
        return { kind: 'existing', messageId };
    return receiver ? { kind: 'receiver', receiver } : { kind: 'people' };
}
function parseReceiver(text) {
    if (/^oc_[\w-]+$/.test(text))
        return { receiveIdType: 'chat_id', receiveId: text };
    if (/^ou_[\w-]+$/.test(text))
        return { receiveIdType: 'open_id', receiveId: text };
    if (/^on_[\w-]+$/.test(text))
        return { receiveIdType: 'union_id', receiveId: text };
    if (isEmail(text))
        return { receiveIdType: 'email', receiveId: text };
    return undefined;
}

;// CONCATENATED MODULE: ./src/inputs/tiers.ts
const LOUDNESS = { phone: 2, sms: 1, app: 0 };
function dropRepeated(tiers, { isWaiting }) {
    const once = tiers.map((tier) => ({ ...tier, people: uniquePeople(tier.people) }));
    if (isWaiting)
        return once;
    const loudest = new Map();
    for (const tier of once) {
        for (const key of tier.people.map(toKey)) {
            const other = loudest.get(key);
            if (!other || LOUDNESS[tier.channel] > LOUDNESS[other.channel])
                loudest.set(key, tier);
        }
    }
    return once
        .map((tier) => ({
        ...tier,
        people: tier.people.filter((person) => loudest.get(toKey(person)) === tier),
    }))
        .filter((tier) => tier.people.length > 0);
}
function uniquePeople(people) {
    return [
        ...new Map(people.toReversed().map((person) => [toKey(person), person])).values(),
    ].toReversed();
}
function toKey({ kind, user }) {
    return `${kind} ${kind === 'email' ? user.toLowerCase() : user}`;
}

;// CONCATENATED MODULE: ./src/inputs/rota.ts



function parseRota(text, options) {
    const refuse = (part, written = '') => void options.tell({
        kind: 'rota',
        input: 'users',
        line: options.line,
        written: showWritten(written.trim()),
        part,
    });
    const { words, rest } = splitHead(text);
    const [, ...afterRota] = words;
    const rhythm = parseRhythm(afterRota);
    if (!rhythm)
        return refuse('rhythm', afterRota.slice(0, /^every$/i.test(afterRota[0] ?? '') ? 3 : 1).join(' '));
    const [from, date = '', time = '', zone = '', more] = afterRota.slice(rhythm.words);
    if (from?.toLowerCase() !== 'from')
        return refuse('from', from);
    if (!isDate(date))
        return refuse('date', date);
    if (!isTime(time))
        return refuse('time', time);
    if (!isTimeZone(zone))
        return refuse('zone', zone);
    if (more !== undefined || rest === undefined)
        return refuse('colon', more);
    const [turns = '', ...exceptions] = rest.split(';');
    const shifts = turns
        .split(/[,、]/)
        .filter((shift) => shift.trim() !== '')
        .map((shift) => parseShift(shift, options));
    if (shifts.every((people) => people.length === 0))
        return refuse('people', turns);
    return {
        days: rhythm.days,
        from: date,
        time: time.padStart(5, '0'),
        zone,
        shifts,
        exceptions: exceptions.flatMap((exception) => {
            if (exception.trim() === '')
                return [];
            return parseException(exception, options) ?? refuse('exception', exception) ?? [];
        }),
    };
}
function splitHead(text) {
    const end = /(?<!\d):|:(?!\d)/.exec(text)?.index;
    const head = end === undefined ? text : text.slice(0, end);
    return {
        words: head.split(/\s+/).filter((word) => word !== ''),
        rest: end === undefined ? undefined : text.slice(end + 1),
    };
}
function parseRhythm(words) {
    const [first = '', count = '', unit = ''] = words.map((word) => word.toLowerCase());
    if (first === 'daily')
        return { days: 1, words: 1 };
    if (first === 'weekly')
        return { days: 7, words: 1 };
    if (first !== 'every' || !/^[1-9]\d{0,2}$/.test(count) || !/^(?:day|week)s?$/.test(unit))
        return;
    return { days: Number(count) * (unit.startsWith('week') ? 7 : 1), words: 3 };
}
function parseException(text, options) {
    const pattern = /^\s*(\d{4}-\d\d-\d\d)(?:\s*\.{2,3}\s*(\d{4}-\d\d-\d\d))?\s+(.*)$/s;
    const [, first = '', last = first, names = ''] = pattern.exec(text) ?? [];
    if (!isDate(first) || !isDate(last) || last < first)
        return undefined;
    const people = names.split(/[,、]/).flatMap((part) => parseShift(part, options));
    return people.length > 0 ? { first, last, people } : undefined;
}
function parseShift(text, { userIdType, tell }) {
    return text
        .replace(/\b(group:)\s+/gi, '$1')
        .replace(/\s+\+\s+/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '')
        .flatMap((word) => splitJoined(word, userIdType))
        .flatMap((name) => {
        const { person, problem } = parseName(name, userIdType);
        if (problem)
            tell(problem);
        return person ? [person] : [];
    });
}
function splitJoined(word, userIdType) {
    const isPerson = (name) => parseName(name, userIdType).problem === undefined;
    const names = [];
    let open = [];
    for (const part of word.split('+')) {
        open.push(part);
        const name = open.join('+');
        const isJoined = names.length > 0 && open.length === 1;
        const found = isPerson(name) ? name : isJoined && isPerson(`+${name}`) && `+${name}`;
        if (!found)
            continue;
        names.push(found);
        open = [];
    }
    const left = open.join('+');
    return left === '' ? names : [...names, left];
}

;// CONCATENATED MODULE: ./src/inputs/users.ts


async function parseUsers(text, options) {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
    const tiers = await Promise.all(joinArray(lines).map((line, index) => parseLine(line, { ...options, line: index + 1 })));
    return tiers.filter((tier) => tier.people.length > 0);
}
function joinArray(lines) {
    const whole = lines.join('\n').trim();
    return Array.isArray(parseJson(whole)) ? [whole] : lines;
}
async function parseLine(text, options) {
    const [, word, rest = ''] = /^(phone|sms|app)\s*:(.*)$/is.exec(text) ?? [];
    const channel = toChannel(word);
    const line = (word === undefined ? text : rest).trim();
    if (!/^rota(?=[\s:]|$)/i.test(line))
        return { channel, people: parsePeople(line, options) };
    const rota = parseRota(line, options);
    return rota ? findTier({ rota, channel, now: options.now }) : { channel, people: [] };
}
function toChannel(word) {
    const channel = word?.toLowerCase();
    return channel === 'sms' || channel === 'app' ? channel : 'phone';
}
async function findTier(options) {
    const { rota, channel, now } = options;
    const { findOnCall } = await Promise.all(/* import() */[__nccwpck_require__.e(599), __nccwpck_require__.e(461)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4461));
    const onCall = findOnCall(rota, now);
    const people = [onCall.now, onCall.next, ...rota.shifts].find((shift) => shift.length > 0) ?? [];
    return { channel, people, rota: onCall };
}
function parsePeople(line, options) {
    const { userIdType, tell } = options;
    return splitNames(line, options).flatMap((name) => {
        const { person, problem } = parseName(name, userIdType);
        if (problem)
            tell(problem);
        return person ? [person] : [];
    });
}
function splitNames(text, { line, tell }) {
    if (!text.startsWith('['))
        return splitWords(text);
    const value = parseJson(text);
    const names = Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
    if (!Array.isArray(value) || names?.length !== value.length)
        tell({ kind: 'json', input: 'users', line });
    return names?.flatMap(splitWords) ?? splitWords(text.replace(/[[\]]/g, ' '));
}
function splitWords(text) {
    return text
        .replace(/\b(group:)\s+/gi, '$1')
        .split(/[\s,;、]+/)
        .map((word) => word.replace(/^["']|["']$/g, ''))
        .filter((word) => word !== '');
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/inputs/inputs.ts














const FAIL_ON = ['never', 'failed', 'partial', 'unacknowledged'];
async function readInputs(now) {
    const problems = [];
    const tell = (problem) => problems.push(problem);
    const language = readLanguage(tell);
    const inputs = await readAll({ now, tell });
    return { inputs, problems: dropSame(problems), language };
}
async function readAll(options) {
    const { tell } = options;
    const mode = readVitalChoice('mode', { words: ['page', 'resolve'], byDefault: 'page', tell });
    const credentials = readCredentials(tell);
    const baseUrl = readBaseUrl(tell);
    const dryRun = readVitalChoice('dry-run', { words: ['true', 'false'], byDefault: 'false', tell });
    const { target, receiver } = readTarget(tell);
    const ackTimeoutMs = readDuration('ack-timeout', { byDefault: '0', tell });
    const isWaiting = ackTimeoutMs > 0;
    const responders = await readResponders({ ...options, receiver, isWaiting, mode });
    const rest = {
        target,
        content: readContent(tell),
        fallback: readFallback(tell),
        ackTimeoutMs,
        ackBy: readChoice('ack-by', { words: ['read', 'reaction'], byDefault: 'read', tell }),
        repeat: readCount('repeat', tell),
        phoneHours: parsePhoneHours(readText('phone-hours'), tell),
        phoneFor: readChoice('phone-for', {
            words: ['every-failure', 'first-failure'],
            byDefault: 'every-failure',
            tell,
        }),
        dedupeKey: readDedupeKey(),
        failOn: readFailOn({ isWaiting, tell }),
        timeoutMs: readDuration('timeout', { byDefault: '60s', tell }),
        githubToken: (0,core/* getInput */.V4)('github-token'),
    };
    if (!mode || !credentials || !baseUrl || !dryRun || !responders)
        return undefined;
    return { mode, credentials, baseUrl, ...rest, ...responders, dryRun: dryRun === 'true' };
}
async function readResponders(options) {
    const { now, tell, receiver, isWaiting, mode } = options;
    const userIdType = readVitalChoice('user-id-type', {
        words: ['open_id', 'union_id', 'user_id'],
        byDefault: 'open_id',
        tell,
    });
    const tiers = await parseUsers(readText('users'), {
        userIdType: userIdType ?? 'user_id',
        now,
        tell,
    });
    if (tiers.length > 0) {
        return userIdType && { tiers: dropRepeated(tiers, { isWaiting }), userIdType };
    }
    const called = userIdType && toResponders(receiver, userIdType);
    if (called)
        return called;
    if (mode === 'resolve')
        return userIdType && { tiers: [], userIdType };
    if (!receiver || receiver.receiveIdType === 'chat_id')
        tell({ kind: 'nobody', input: 'users' });
    return undefined;
}
function toResponders(receiver, userIdType) {
    if (!receiver || receiver.receiveIdType === 'chat_id')
        return undefined;
    const { receiveIdType, receiveId: user } = receiver;
    const isEmail = receiveIdType === 'email';
    return {
        tiers: [{ channel: 'phone', people: [{ user, kind: isEmail ? 'email' : 'id' }] }],
        userIdType: isEmail ? userIdType : receiveIdType,
    };
}
function readFailOn({ isWaiting, tell }) {
    const failOn = readChoice('fail-on', { words: FAIL_ON, byDefault: 'partial', tell });
    return failOn === 'unacknowledged' && !isWaiting ? 'partial' : failOn;
}
function readDedupeKey() {
    const { GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT = '1' } = process.env;
    return ((0,core/* getInput */.V4)('dedupe-key') ||
        (GITHUB_RUN_ID ? `${GITHUB_RUN_ID}-${GITHUB_RUN_ATTEMPT}` : (0,external_node_crypto_.randomUUID)()));
}
function dropSame(problems) {
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

// EXTERNAL MODULE: ./src/page/deadlines.ts
var deadlines = __nccwpck_require__(1338);
;// CONCATENATED MODULE: ./src/page/ledger.ts
function openLedger(tiers) {
    let entries = [];
    for (const [index, { people, channel }] of tiers.entries()) {
        for (const person of people)
            add(createEntry(person, [{ tier: index + 1, channel }]));
    }
    function add(entry) {
        const twin = entries.find((each) => keyOf(each) === keyOf(entry));
        if (twin)
            join(twin, entry);
        else
            entries.push(entry);
    }
    function join(twin, { turns, due, attempts, obstacles }) {
        for (const turn of turns)
            if (!hasTurn(twin, turn))
                twin.turns.push(turn);
        twin.turns.sort((one, other) => one.tier - other.tier);
        for (const turn of due)
            if (!hasTurn({ turns: twin.due }, turn))
                twin.due.push(turn);
        twin.attempts.push(...attempts);
        twin.obstacles.push(...obstacles);
    }
    const entryOf = (responder) => responder;
    return {
        get responders() {
            return entries;
        },
        noteFound(responder, id) {
            const entry = entryOf(responder);
            const twin = entries.find((each) => each.id === id && each !== entry);
            clearLookUp(entry);
            entry.id = id;
            if (!twin)
                return;
            join(twin, entry);
            entries = entries.filter((each) => each !== entry);
        },
        noteMembers(group, ids, { isWhole } = { isWhole: true }) {
            if (!entries.includes(entryOf(group)))
                return;
            if (ids.length === 0 && isWhole) {
                clearLookUp(entryOf(group));
                entryOf(group).isUnknown = true;
                return;
            }
            const { turns } = entryOf(group);
            const added = [];
            for (const id of new Set(ids)) {
                const member = createEntry({ user: id, kind: 'id' }, structuredClone(turns));
                const twin = entries.find((each) => each.id === id);
                if (twin)
                    join(twin, member);
                else
                    added.push(member);
            }
            entries = entries.toSpliced(entries.indexOf(entryOf(group)), isWhole ? 1 : 0, ...added);
        },
        noteUnknown(responder) {
            clearLookUp(entryOf(responder));
            entryOf(responder).isUnknown = true;
        },
        noteLookUpFailed(responder, error) {
            clearLookUp(entryOf(responder));
            entryOf(responder).obstacles.push({ stage: 'look-up', error });
        },
        noteDue(responder, turn) {
            if (!hasTurn({ turns: responder.due }, turn))
                entryOf(responder).due.push(turn);
        },
        noteAttempt(responder, attempt) {
            entryOf(responder).attempts.push(attempt);
        },
        noteObstacle(responder, obstacle) {
            entryOf(responder).obstacles.push(obstacle);
        },
        noteAcknowledged(responder, at) {
            entryOf(responder).acknowledgedAt ??= at;
        },
    };
}
function createEntry({ user, kind }, turns) {
    return {
        user,
        kind,
        turns,
        id: kind === 'id' ? user : undefined,
        isUnknown: false,
        due: [],
        attempts: [],
        obstacles: [],
        acknowledgedAt: undefined,
    };
}
function clearLookUp(entry) {
    entry.obstacles = entry.obstacles.filter(({ stage }) => stage !== 'look-up');
}
function keyOf({ kind, id, user }) {
    return id ?? `${kind} ${user.toLowerCase()}`;
}
function hasTurn({ turns }, { tier, channel }) {
    return turns.some((turn) => turn.tier === tier && turn.channel === channel);
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __nccwpck_require__(370);
// EXTERNAL MODULE: ./src/feishu/side-by-side.ts
var side_by_side = __nccwpck_require__(1853);
;// CONCATENATED MODULE: ./src/page/judgement.ts
const FROM_QUIET_TO_LOUD = ['app', 'sms', 'phone'];
function compareLoudness(one, other) {
    return FROM_QUIET_TO_LOUD.indexOf(one) - FROM_QUIET_TO_LOUD.indexOf(other);
}
function findBestAttempt({ attempts }) {
    return attempts
        .filter(({ verdict }) => verdict.kind === 'accepted')
        .toSorted((one, other) => compareLoudness(other.channel, one.channel))[0];
}
function isReached(responder) {
    return findBestAttempt(responder) !== undefined;
}
function isReachedAsAsked(responder) {
    const best = findBestAttempt(responder);
    return (best !== undefined &&
        responder.due.every(({ channel }) => compareLoudness(best.channel, channel) >= 0));
}
function decideOutcome(responder) {
    const best = findBestAttempt(responder);
    if (best)
        return best.channel;
    if (responder.due.length === 0)
        return 'not-due';
    return listReasons(responder)[0]?.kind ?? 'error';
}
function listReasons(responder) {
    const { isUnknown, attempts, obstacles } = responder;
    const reasons = [
        ...(isUnknown ? [{ kind: 'not-found' }] : []),
        ...attempts.flatMap(({ verdict }) => {
            if (verdict.kind === 'accepted')
                return [];
            if (verdict.kind === 'refused')
                return [{ kind: 'error', error: verdict.error }];
            const { error } = verdict;
            return [{ kind: 'not-in-chat', ...(error && { error }) }];
        }),
    ];
    const early = obstacles.filter(({ stage }) => stage !== 'direct').map(toReason);
    const late = obstacles.filter(({ stage }) => stage === 'direct').map(toReason);
    const all = [...early, ...reasons, ...late];
    const distinct = all.filter((reason, index) => all.findIndex((each) => isSame(each, reason)) === index);
    const causes = distinct.filter((reason) => !isTooLate(reason));
    return causes.length > 0 ? causes : distinct;
}
function findError(responder) {
    for (const reason of listReasons(responder)) {
        if (reason.kind !== 'not-found' && reason.error)
            return reason.error;
    }
    return undefined;
}
function toReason({ error }) {
    return { kind: 'error', error };
}
function isTooLate(reason) {
    return reason.kind === 'error' && reason.error.facts.kind === 'too-late';
}
function isSame(one, other) {
    return one.kind === other.kind && messageOf(one) === messageOf(other);
}
function messageOf(reason) {
    return reason.kind === 'not-found' ? undefined : reason.error?.message;
}

;// CONCATENATED MODULE: ./src/page/acknowledgement.ts





const POLL_INTERVAL = 10_000;
const ANNOUNCE_INTERVAL = 60_000;
const POLL_LIMIT = 5_000;
const STOCK_LIMIT = 1_000;
function createWatch(options) {
    const { ledger, findMessageIds, list, clock } = options;
    const start = clock.now();
    const before = new Map();
    const withoutStock = new Set();
    const askedAt = new Map();
    const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
    let stock = Promise.resolve();
    async function ask(messageId, deadline, note) {
        try {
            await limit(async () => {
                if (deadline.remaining() <= 0)
                    return;
                askedAt.set(messageId, clock.now());
                note(await list(messageId, deadline));
            });
            return undefined;
        }
        catch (error) {
            if (error instanceof feishu_error/* FeishuError */.X)
                return error;
            throw error;
        }
    }
    function counts(messageId, id, at) {
        if (withoutStock.has(messageId) && at < start)
            return false;
        return !Object.is(before.get(`${messageId} ${id}`), at);
    }
    function noteAcknowledged(messageId, found) {
        for (const person of ledger.responders.filter(isReached)) {
            const at = found.get(person.id ?? '');
            if (at !== undefined && counts(messageId, person.id ?? '', at)) {
                ledger.noteAcknowledged(person, at);
            }
        }
    }
    function noteEarly(messageId, found) {
        for (const { id = '' } of ledger.responders.filter((person) => !isReached(person))) {
            const at = found.get(id);
            if (at !== undefined)
                before.set(`${messageId} ${id}`, at);
        }
    }
    async function noteBefore(messageId) {
        const deadline = (0,src_clock/* createBudget */.y)({ clock, ms: POLL_LIMIT });
        const begunAt = clock.now();
        withoutStock.add(messageId);
        await ask(messageId, deadline, (found) => {
            if (clock.now() - begunAt > STOCK_LIMIT) {
                noteAcknowledged(messageId, found);
                return;
            }
            withoutStock.delete(messageId);
            for (const [id, at] of found)
                before.set(`${messageId} ${id}`, at);
        });
    }
    return {
        takeStock(messageId) {
            stock = Promise.all([stock, noteBefore(messageId)]).then(() => { });
            return stock;
        },
        async poll() {
            await stock;
            const deadline = (0,src_clock/* createBudget */.y)({ clock, ms: POLL_LIMIT });
            const lastAsked = (id) => askedAt.get(id) ?? 0;
            const ids = findMessageIds().toSorted((one, other) => lastAsked(one) - lastAsked(other));
            const errors = await Promise.all(ids.map((id) => ask(id, deadline, (found) => {
                noteAcknowledged(id, found);
                noteEarly(id, found);
            })));
            return errors.find((error) => error !== undefined);
        },
    };
}
function findAcknowledger({ responders, }) {
    return responders
        .filter(({ acknowledgedAt }) => acknowledgedAt !== undefined)
        .toSorted((one, other) => (one.acknowledgedAt ?? 0) - (other.acknowledgedAt ?? 0))[0];
}
async function waitForAcknowledgement(options) {
    const { ledger, watch, timeoutMs, clock, cancelled, onWaiting } = options;
    const end = clock.now() + timeoutMs;
    let announcedAt = Number.NEGATIVE_INFINITY;
    let error;
    do {
        if (timeoutMs > 0 && clock.now() - announcedAt >= ANNOUNCE_INTERVAL) {
            announcedAt = clock.now();
            onWaiting(end - announcedAt);
        }
        const pause = Math.max(0, Math.min(POLL_INTERVAL, end - clock.now()));
        await clock.sleep(pause, cancelled).catch(() => { });
        if (cancelled.aborted)
            return { reason: 'cancelled', error };
        error = await watch.poll();
        if (findAcknowledger(ledger))
            return { reason: 'acknowledged' };
    } while (clock.now() < end);
    return { reason: 'timeout', error };
}

// EXTERNAL MODULE: ./src/feishu/contacts.ts
var feishu_contacts = __nccwpck_require__(5177);
// EXTERNAL MODULE: ./src/feishu/handling.ts
var handling = __nccwpck_require__(6237);
;// CONCATENATED MODULE: ./src/page/batches.ts
function chunk(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, batch) => list.slice(batch * size, (batch + 1) * size));
}
function quarter(list) {
    return chunk(list, Math.ceil(list.length / 4) || 1);
}

;// CONCATENATED MODULE: ./src/page/look-up.ts






function isOpen({ id, isUnknown }) {
    return id === undefined && !isUnknown;
}
async function lookUpPeople(options) {
    const { ledger, people, finder } = options;
    const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
    const open = people.filter(isOpen);
    const groups = open.filter(({ kind }) => kind === 'group');
    await Promise.all([
        ...pairContacts(open).map((contacts) => findContacts(contacts)),
        ...groups.map((group) => limit(() => tryLookUp([group], async () => noteMembers(group)))),
    ]);
    async function noteMembers(group) {
        let cutShortBy;
        const ids = await finder.listGroupMembers(group.user, (error) => {
            cutShortBy = error;
        });
        ledger.noteMembers(group, ids, { isWhole: cutShortBy === undefined });
        if (cutShortBy)
            throw cutShortBy;
    }
    async function findContacts(contacts) {
        const error = await limit(() => tryLookUp(contacts, () => noteContacts(contacts)));
        if (!error || contacts.length === 1 || !(0,handling/* mayBeOnePersons */.Lt)(error))
            return;
        await Promise.all(quarter(contacts).map(findContacts));
    }
    async function noteContacts(contacts) {
        const ofKind = (kind) => contacts.filter((person) => person.kind === kind).map(({ user }) => user);
        const ids = await finder.findUserIds({ emails: ofKind('email'), mobiles: ofKind('mobile') });
        for (const person of contacts) {
            const id = ids.get((0,feishu_contacts/* toContactKey */.Xw)(person.user));
            if (id === undefined)
                ledger.noteUnknown(person);
            else
                ledger.noteFound(person, id);
        }
    }
    async function tryLookUp(about, ask) {
        try {
            await ask();
            return undefined;
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            for (const person of about)
                ledger.noteLookUpFailed(person, error);
            return error;
        }
    }
}
function pairContacts(people) {
    const emails = chunk(people.filter(({ kind }) => kind === 'email'), feishu_contacts/* CONTACTS_PER_REQUEST */.AW);
    const mobiles = chunk(people.filter(({ kind }) => kind === 'mobile'), feishu_contacts/* CONTACTS_PER_REQUEST */.AW);
    return Array.from({ length: Math.max(emails.length, mobiles.length) }, (_, batch) => [
        ...(emails[batch] ?? []),
        ...(mobiles[batch] ?? []),
    ]);
}

// EXTERNAL MODULE: ./src/feishu/retry-rules.ts
var retry_rules = __nccwpck_require__(6210);
;// CONCATENATED MODULE: ./src/feishu/urgent.ts

const URGENT_IDS_PER_REQUEST = 200;
function urge(client, request) {
    return client.request({
        method: 'PATCH',
        path: `/im/v1/messages/:message_id/urgent_${request.channel}`,
        params: { message_id: request.messageId },
        query: { user_id_type: request.userIdType },
        body: { user_id_list: request.userIds },
        isCall: true,
        parse: (answer) => parseInvalidUserIds(answer, request.userIds),
    });
}
function wasPerhapsDone(failures) {
    return failures.some(retry_rules/* mayHaveTakenEffect */.Y2);
}
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






async function urgeEverybody(options) {
    const { ids, urge, remaining } = options;
    const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
    const verdicts = new Map();
    let hopeless;
    async function callList(list, splitBy) {
        if (list.length === 0)
            return;
        const error = await limit(() => tryList(list));
        if (!error)
            return;
        const isSplit = (0,handling/* mayBeOnePersons */.Lt)(error) && !saysNobodyIsInTheChat(error);
        if (list.length > 1 && !hopeless && isSplit) {
            await ((0,handling/* isAboutMessageOrQuota */.a6)(error) ? callCarefully(list, error) : callParts(list, error));
            return;
        }
        if (list.length === 1 && splitBy && isSameQuota(error, splitBy))
            hopeless = error;
        noteRefusal(list, error.facts.kind === 'too-late' ? (splitBy ?? error) : error);
    }
    async function callParts(list, error) {
        await Promise.all(quarter(list).map((part) => callList(part, error)));
    }
    async function callCarefully(list, error) {
        const [first, last] = [list.slice(0, 1), list.slice(-1)];
        await callList(first, error);
        if (!hopeless)
            await callList(list.length > 1 ? last : [], error);
        const rest = list.slice(1, -1);
        const met = [...first, ...last].map((id) => verdicts.get(id));
        if (hopeless || met.every((verdict) => isRefusedBy(verdict, error))) {
            noteRefusal(list, hopeless ?? error);
            return;
        }
        for (const part of quarter(rest)) {
            if (hopeless)
                noteRefusal(part, hopeless);
            else
                await callList(part, error);
        }
    }
    async function tryList(list) {
        if (hopeless)
            return hopeless;
        try {
            const { value, earlier } = await urge(list);
            const leftOut = new Set(value);
            const perhapsTwice = wasPerhapsDone(earlier);
            for (const id of list) {
                verdicts.set(id, leftOut.has(id) ? { kind: 'left-out' } : { kind: 'accepted', perhapsTwice });
            }
            return undefined;
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            if (isThrottledBeyond(error, remaining()))
                hopeless = error;
            return error;
        }
    }
    function noteRefusal(list, error) {
        const kind = saysNobodyIsInTheChat(error) ? 'left-out' : 'refused';
        for (const id of list)
            if (!verdicts.has(id))
                verdicts.set(id, { kind, error });
    }
    await Promise.all(chunk([...new Set(ids)], URGENT_IDS_PER_REQUEST).map((list) => callList(list)));
    return verdicts;
}
function isThrottledBeyond({ facts }, remainingMs) {
    return facts.retryAfterMs !== undefined && facts.retryAfterMs >= remainingMs;
}
function isSameQuota(error, splitBy) {
    return error.code === 230024 && splitBy.code === 230024;
}
function isRefusedBy(verdict, { message }) {
    return verdict?.kind === 'refused' && verdict.error.message === message;
}
function saysNobodyIsInTheChat({ code, facts }) {
    return code === 230001 && facts.msg.includes('all ids in the user_id_list are invalid');
}

;// CONCATENATED MODULE: ./src/page/tier.ts






const QUOTA_SPENT = 230024;
async function callPeople(options) {
    const { due, ...rest } = options;
    const byChannel = Map.groupBy(due, ({ turn }) => turn.channel);
    await Promise.all(Array.from(byChannel, ([asked, people]) => callOnOneChannel({ ...rest, due: people, asked })));
}
async function callOnOneChannel(options) {
    const { due, asked, round, requests, ledger, deadline } = options;
    const shared = await requests.findShared({ round, deadline });
    const isDirectOnly = 'isDirectOnly' in shared;
    const sharedId = 'messageId' in shared ? shared.messageId : undefined;
    const directIds = new Map();
    const reached = new Set();
    if ('error' in shared) {
        const obstacle = { stage: 'message', error: shared.error };
        for (const { responder } of due)
            ledger.noteObstacle(responder, obstacle);
    }
    const steps = listSteps({ asked, isDirectOnly, fallback: options.fallback });
    for (const [index, step] of steps.entries()) {
        const left = due.filter(({ responder }) => responder.id !== undefined && !reached.has(responder));
        const within = (0,deadlines/* keepTimeFor */.c)(steps.length - 1 - index, deadline);
        if (step === 'shared') {
            if (sharedId)
                await urge(asked, sharedId, left.filter(isPerhapsInChat), within);
        }
        else if (step === 'direct') {
            await callDirectly(left.filter((each) => mayHelp(each, step)), within);
        }
        else {
            await urgeAgain(step, left.filter((each) => mayHelp(each, step)), within);
        }
    }
    async function urge(channel, messageId, people, within) {
        const verdicts = await urgeEverybody({
            ids: people.flatMap(({ responder }) => responder.id ?? []),
            remaining: within.remaining,
            urge: (userIds) => requests.urge({ channel, messageId, userIds, deadline: within }),
        });
        for (const { responder, turn } of people) {
            const verdict = verdicts.get(responder.id ?? '');
            if (!verdict)
                continue;
            ledger.noteAttempt(responder, { tier: turn.tier, round, channel, messageId, verdict });
            if (verdict.kind === 'accepted')
                reached.add(responder);
        }
    }
    async function callDirectly(people, within) {
        const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
        await Promise.all(people.map((each) => limit(async () => {
            const { responder } = each;
            const direct = await requests.findDirect(responder, { round, deadline: within });
            if ('error' in direct) {
                ledger.noteObstacle(responder, { stage: 'direct', error: direct.error });
                return;
            }
            directIds.set(responder, direct.messageId);
            await urge(asked, direct.messageId, [each], within);
        })));
    }
    async function urgeAgain(channel, people, within) {
        const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
        const [own, others] = [
            people.filter(({ responder }) => directIds.has(responder)),
            people.filter((each) => !directIds.has(each.responder) && isPerhapsInChat(each)),
        ];
        await Promise.all([
            ...(sharedId ? [urge(channel, sharedId, others, within)] : []),
            ...own.map((each) => limit(() => urge(channel, directIds.get(each.responder) ?? '', [each], within))),
        ]);
    }
    function mayHelp({ responder, turn }, step) {
        if (isDirectOnly && step === 'direct')
            return true;
        if ('error' in shared && (0,handling/* isHandledBy */.UT)(shared.error.code, 'app'))
            return false;
        const refusals = responder.attempts.flatMap(({ verdict, channel, ...attempt }) => {
            const isNow = attempt.round === round && attempt.tier === turn.tier;
            if (!isNow || verdict.kind !== 'refused')
                return [];
            return channel === asked || !isOfChannel(verdict.error) ? [verdict.error] : [];
        });
        const unsent = responder.obstacles.flatMap(({ stage, error }) => stage === 'direct' ? [error] : []);
        return ![...refusals, ...unsent].some((error) => (0,handling/* rulesOut */.IN)(error, step, asked));
    }
}
function isOfChannel({ code }) {
    return (0,handling/* isHandledBy */.UT)(code, 'scope') || code === QUOTA_SPENT;
}
function listSteps(options) {
    const { asked, isDirectOnly, fallback } = options;
    const first = isDirectOnly ? 'direct' : 'shared';
    const useful = fallback.filter((step) => step === 'direct' ? !isDirectOnly : compareLoudness(step, asked) < 0);
    return [first, ...useful];
}
function isPerhapsInChat({ responder }) {
    return !responder.attempts.some(({ verdict }) => verdict.kind === 'left-out');
}

;// CONCATENATED MODULE: ./src/page/page.ts





async function pageResponders(page) {
    const { ledger, ackTimeoutMs, rounds, cancelled, clock, onEvent } = page;
    const start = clock.now();
    if (ackTimeoutMs === 0) {
        await callTier(page, { tier: undefined, round: 1, later: 0 });
        return undefined;
    }
    const tiers = listTiers(ledger);
    const steps = Array.from({ length: rounds }, (_, index) => tiers.map((tier) => ({ tier, round: index + 1 }))).flat();
    let end;
    for (const [index, step] of steps.entries()) {
        if (cancelled.aborted)
            break;
        const due = await callTier(page, { ...step, later: steps.length - 1 - index });
        const isWaitedFor = due.some(({ responder }) => isReached(responder));
        if (!isWaitedFor && !ledger.responders.some(isReached))
            continue;
        end = await waitAfter(page, { tier: step.tier, timeoutMs: isWaitedFor ? ackTimeoutMs : 0 });
        if (end.reason !== 'timeout')
            break;
    }
    const responder = findAcknowledger(ledger);
    if (responder)
        onEvent({ kind: 'acknowledged', responder, afterMs: clock.now() - start });
    else if (end?.reason === 'timeout')
        onEvent({ kind: 'nobody-acknowledged', error: end.error });
    return end;
}
function noteAllDue(ledger) {
    for (const responder of ledger.responders) {
        for (const turn of responder.turns)
            ledger.noteDue(responder, turn);
    }
}
function failEverybody(ledger, error) {
    noteAllDue(ledger);
    for (const responder of ledger.responders) {
        if (responder.attempts.length === 0)
            ledger.noteObstacle(responder, { stage: 'message', error });
    }
}
async function callTier(page, { tier, round, later }) {
    const { ledger, requests, fallback, budget, clock, lookUp, onEvent } = page;
    onEvent({ kind: 'calling', tier: tier ?? 1, round });
    const deadline = (0,deadlines/* keepTimeFor */.c)(later, budget);
    const taken = new Map();
    const callKnown = async () => {
        const due = takeDue();
        await callPeople({ due, round, fallback, requests, ledger, deadline });
    };
    const takeDue = () => {
        const now = clock.now();
        const due = ledger.responders.flatMap((responder) => {
            const turn = findTurn(responder, tier);
            if (!turn || taken.has(responder))
                return [];
            const asked = { ...turn, channel: page.channelAt(turn.channel, now) };
            ledger.noteDue(responder, asked);
            return responder.id === undefined ? [] : [{ responder, turn: asked }];
        });
        for (const each of due)
            taken.set(each.responder, each);
        return due;
    };
    const open = ledger.responders.filter((each) => isOpen(each) && findTurn(each, tier));
    const half = deadline.remaining() / 2;
    const inTime = { remaining: () => deadline.remaining() - half };
    await Promise.all([callKnown(), open.length > 0 && lookUp(open, inTime).then(callKnown)]);
    const due = [...taken.values()];
    onEvent({ kind: 'called', tier: tier ?? 1, round, due });
    return due;
}
function findTurn({ turns }, tier) {
    if (tier !== undefined)
        return turns.find((turn) => turn.tier === tier);
    return turns.toSorted((one, other) => compareLoudness(other.channel, one.channel))[0];
}
function listTiers({ responders }) {
    const tiers = responders.flatMap(({ turns }) => turns.map(({ tier }) => tier));
    return [...new Set(tiers)].toSorted((one, other) => one - other);
}
async function waitAfter(page, { tier, timeoutMs }) {
    const { ledger, watch, clock, budget, cancelled, onEvent } = page;
    const start = clock.now();
    const end = await waitForAcknowledgement({
        ledger,
        watch,
        timeoutMs,
        clock,
        cancelled,
        onWaiting: (leftMs) => onEvent({ kind: 'waiting', tier, leftMs }),
    });
    budget.extend(clock.now() - start);
    return end;
}

;// CONCATENATED MODULE: ./src/report/inline.ts
function toCode(text) {
    const inert = text.replaceAll('`', "'").trim();
    return inert === '' ? '' : `\`${inert}\``;
}
function dropMarks(text) {
    return text.replaceAll('`', '');
}

;// CONCATENATED MODULE: ./src/report/outputs.ts


function toOutputs(outcome, { status, explanation }) {
    const responders = 'responders' in outcome ? outcome.responders : [];
    const messageId = ('messageId' in outcome ? outcome.messageId : undefined) ?? '';
    const { code = '', msg, logId = '' } = explanation;
    const idsOf = (belongs) => responders.filter(belongs).map(({ id, user }) => id ?? user);
    const isCalled = (responder) => findBestAttempt(responder)?.channel === 'phone';
    return {
        status,
        code,
        msg,
        'log-id': logId,
        'message-id': messageId,
        'called-user-ids': idsOf(isCalled),
        'uncalled-user-ids': idsOf((responder) => !isCalled(responder)),
        'invalid-user-ids': idsOf(wasLeftOut),
        'acknowledged-by': idsOf(({ acknowledgedAt }) => acknowledgedAt !== undefined),
        result: { status, code, msg, logId, messageId, responders: responders.map(toRow) },
    };
}
function writeOutputs(outputs) {
    for (const [name, value] of Object.entries(outputs))
        (0,core/* setOutput */.uH)(name, value);
}
function wasLeftOut({ attempts }) {
    return attempts.some(({ verdict }) => verdict.kind === 'left-out' && !verdict.error);
}
function toRow(responder) {
    const { user, id, turns, attempts } = responder;
    const best = findBestAttempt(responder);
    return {
        user,
        id,
        tier: best?.tier ?? turns[0]?.tier,
        outcome: decideOutcome(responder),
        messageId: best?.messageId,
        code: best ? undefined : findError(responder)?.code,
        acknowledgedAt: toIsoTime(responder.acknowledgedAt),
        calls: attempts.map(toCall),
    };
}
function toCall({ tier, round, channel, messageId, verdict }) {
    const code = verdict.kind === 'accepted' ? 0 : verdict.error?.code;
    return { tier, round, channel, messageId, code };
}
function toIsoTime(ms) {
    const time = new Date(ms ?? Number.NaN);
    return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

;// CONCATENATED MODULE: ./src/inputs/bad-input.ts
function describeBadInput(problem, words) {
    switch (problem.kind) {
        case 'credential-missing':
            return words.credentialMissing(problem);
        case 'credentials-twice':
            return words.credentialsTwice(problem);
        case 'not-a-token':
            return words.notAToken(problem);
        case 'store-app-half':
            return words.storeAppHalf(problem);
        case 'base-url':
            return words.baseUrl(problem);
        case 'word':
            return words.word(problem);
        case 'duration':
            return words.duration(problem);
        case 'count':
            return words.count(problem);
        case 'phone-hours':
            return words.phoneHours(problem);
        case 'message-id':
            return words.messageId(problem);
        case 'batch-message-id':
            return words.batchMessageId(problem);
        case 'send-to':
            return words.sendTo(problem);
        case 'two-targets':
            return words.twoTargets(problem);
        case 'card':
            return words.card();
        case 'card-and-more':
            return words.cardAndMore(problem);
        case 'name':
            return words.name(problem);
        case 'id-of-other-type':
            return words.idOfOtherType(problem);
        case 'not-a-person':
            return words.notAPerson(problem);
        case 'mobile-without-plus':
            return words.mobileWithoutPlus(problem);
        case 'json':
            return words.json(problem);
        case 'rota':
            return words.rota(problem);
        case 'nobody':
            return words.nobody();
    }
}

// EXTERNAL MODULE: ./src/report/failure-text.ts + 1 modules
var failure_text = __nccwpck_require__(4010);
;// CONCATENATED MODULE: ./src/report/status.ts

function decideStatus(outcome) {
    switch (outcome.kind) {
        case 'not-started':
        case 'broken':
            return 'failed';
        case 'deduplicated':
            return 'deduplicated';
        case 'rehearsed':
            return outcome.checks.some(({ state }) => state === 'failed') ? 'failed' : 'dry-run';
        case 'resolved':
            return outcome.way === 'nothing-to-resolve' ? 'nothing-to-resolve' : 'resolved';
        case 'paged': {
            const due = listDue(outcome.responders);
            if (!due.some(isReached))
                return 'failed';
            return due.every(isReachedAsAsked) ? 'called' : 'partial';
        }
    }
}
function listDue(responders) {
    return responders.filter(({ due }) => due.length > 0);
}
function countReached(responders) {
    const due = listDue(responders);
    const count = (channel) => due.filter((responder) => findBestAttempt(responder)?.channel === channel).length;
    return { due: due.length, phone: count('phone'), sms: count('sms'), app: count('app') };
}
function isUnacknowledged(outcome) {
    return (outcome.kind === 'paged' &&
        outcome.waitEnd !== undefined &&
        outcome.waitEnd.reason !== 'acknowledged');
}
function failsStep(outcome, failOn) {
    if (outcome.kind === 'not-started' || outcome.kind === 'broken')
        return true;
    if (outcome.kind === 'paged' && outcome.failure)
        return true;
    if (outcome.kind === 'paged' && outcome.waitEnd?.reason === 'acknowledged')
        return false;
    const status = decideStatus(outcome);
    switch (failOn) {
        case 'never':
            return false;
        case 'failed':
            return status === 'failed';
        case 'partial':
            return status === 'failed' || status === 'partial';
        case 'unacknowledged':
            return status === 'failed' || status === 'partial' || isUnacknowledged(outcome);
    }
}

;// CONCATENATED MODULE: ./src/report/explanation.ts



function explain(outcome, { lastLogId, words }) {
    const { report, rehearsal } = words;
    const own = (msg, logId = lastLogId) => ({
        code: undefined,
        msg,
        logId,
        fromFeishu: false,
    });
    switch (outcome.kind) {
        case 'not-started':
            return own(report.badInput);
        case 'broken':
            return own((0,failure_text/* describeError */.Uc)(outcome.error, words));
        case 'deduplicated':
        case 'resolved':
            break;
        case 'rehearsed': {
            const failed = outcome.checks.filter(({ state }) => state === 'failed');
            const error = failed.find((check) => check.error)?.error;
            if (error)
                return quote(error, words);
            const names = failed.map(({ name }) => rehearsal.checks[name]);
            if (failed.length > 0)
                return own(rehearsal.checksFailed(report.list(names)));
            break;
        }
        case 'paged': {
            if (outcome.failure)
                return own((0,failure_text/* describeError */.Uc)(outcome.failure, words));
            const missed = listDue(outcome.responders).filter((each) => !isReachedAsAsked(each));
            const error = missed.map(findError).find((each) => each !== undefined);
            if (error)
                return quote(error, words);
            if (decideStatus(outcome) === 'failed') {
                const outcomes = new Set(outcome.responders.map(decideOutcome));
                return own(report.nothingReached(report.list([...outcomes].map((each) => report.outcome[each]))));
            }
        }
    }
    return { code: 0, msg: 'success', logId: lastLogId, fromFeishu: true };
}
function quote(error, words) {
    const { kind, msg, logId } = error.facts;
    const isSaid = kind === 'code';
    return {
        code: error.code,
        msg: isSaid ? msg : (0,failure_text/* describeAnswer */.O1)(error, words),
        logId,
        fromFeishu: isSaid,
    };
}

// EXTERNAL MODULE: ./src/text/safe-text.ts
var safe_text = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./src/report/chat-link.ts
function linkToChat(chatId) {
    if (chatId === undefined || !/^oc_[\w-]+$/.test(chatId))
        return undefined;
    return `https://applink.feishu.cn/client/chat/open?openChatId=${chatId}`;
}

;// CONCATENATED MODULE: ./src/report/facts.ts



function toLines(outcome, options) {
    const { words, explanation, onCall } = options;
    const { facts } = words.report;
    const { code, msg, logId, fromFeishu } = explanation;
    const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, } = process.env;
    const responders = 'responders' in outcome ? outcome.responders : [];
    const count = (channel) => responders
        .flatMap(({ attempts }) => attempts)
        .filter((each) => each.channel === channel && each.verdict.kind === 'accepted').length;
    const messageId = 'messageId' in outcome ? outcome.messageId : undefined;
    const answer = (0,safe_text/* toSummaryCode */.jB)((0,redact/* redactContacts */.Z)([code, msg].filter(Boolean).join(' ')));
    const chat = outcome.kind === 'paged' ? linkToChat(outcome.chatId) : undefined;
    const quiet = outcome.kind === 'paged' ? outcome.quiet : {};
    return [
        ...(code === 0 ? [] : [(fromFeishu ? facts.answer : facts.reason)(answer)]),
        ...(quiet.outsidePhoneHoursUntil
            ? [(0,safe_text/* toSummaryHtml */.Pl)(facts.outsidePhoneHours(toMinute(quiet.outsidePhoneHoursUntil)))]
            : []),
        ...(quiet.phoneNotFor ? [(0,safe_text/* toSummaryHtml */.Pl)(facts.phoneNotFor[quiet.phoneNotFor])] : []),
        ...onCall.map(safe_text/* toSummaryHtml */.Pl),
        ...(outcome.kind === 'paged' ? [facts.phones(count('phone'))] : []),
        ...(count('sms') > 0 ? [facts.sms(count('sms'))] : []),
        ...(chat ? [facts.chat(`<a href="${chat}">${facts.openChat}</a>`)] : []),
        ...(messageId ? [facts.message((0,safe_text/* toSummaryCode */.jB)(messageId))] : []),
        ...(logId ? [facts.logId((0,safe_text/* toSummaryCode */.jB)(logId))] : []),
        ...(run ? [facts.run(`<a href="${server}/${repository}/actions/runs/${run}">${run}</a>`)] : []),
    ];
}
function toMinute(ms) {
    return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/report/people.ts
const MAX_NAMES = 10;
const MAX_LENGTH = 80;
const MIN_HIDDEN_DIGITS = 4;
function namePeople(responders, names = new Map()) {
    const shown = shortenAll([...new Set(responders.map(({ user }) => user))]);
    const shownOf = ({ user }) => (shown.get(user) ?? people_shorten(user, 1) ?? '').slice(0, MAX_LENGTH);
    const namesakes = countEach(responders.map(({ id }) => names.get(id ?? '') ?? ''));
    return (responder) => {
        const name = names.get(responder.id ?? '');
        if (!name)
            return shownOf(responder);
        return (namesakes.get(name) ?? 0) > 1 ? `${name} (${shownOf(responder)})` : name;
    };
}
function listNames(names, words) {
    const rest = names.length - MAX_NAMES;
    const shown = names.slice(0, MAX_NAMES);
    return words.list(rest > 0 ? [...shown, words.andMore(rest)] : shown);
}
function shortenAll(users) {
    const shown = new Map();
    const numbers = new Map();
    let alike = users;
    for (let size = 1; alike.length > 0; size += 1) {
        const longer = new Map(alike.map((user) => [user, people_shorten(user, size)]));
        const counts = countEach([...shown.values(), ...longer.values()]);
        for (const [user, name] of longer) {
            if (name === undefined)
                shown.set(user, number(people_shorten(user, 1) ?? ''));
            else if (counts.get(name) === 1)
                shown.set(user, name);
        }
        alike = alike.filter((user) => !shown.has(user));
    }
    return shown;
    function number(name) {
        const count = (numbers.get(name) ?? 0) + 1;
        numbers.set(name, count);
        return `${name} (${count})`;
    }
}
function people_shorten(user, size) {
    const at = user.indexOf('@');
    const isMobile = /^\+\d/.test(user);
    if (at <= 0 && !isMobile)
        return size === 1 ? user : undefined;
    const [head, end, tail] = isMobile ? [3, user.length, size + 2] : [size, at, size - 1];
    const hidden = end - head - tail;
    if (size > 1 && hidden < (isMobile ? MIN_HIDDEN_DIGITS : 1))
        return undefined;
    return `${user.slice(0, head)}${isMobile ? '*****' : '***'}${user.slice(end - tail)}`;
}
function countEach(items) {
    const counts = new Map();
    for (const item of items)
        if (item)
            counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./src/report/on-call.ts


function describeOnCall({ tiers, words, }) {
    return tiers.flatMap(({ rota }) => {
        if (!rota)
            return [];
        const people = [...rota.now, ...rota.next].map(({ user }) => ({ user, id: undefined }));
        const nameOf = namePeople(people);
        const list = (some) => words.report.list(some.map(({ user }) => toCode(nameOf({ user, id: undefined }))));
        const until = toWallClock(rota.until, rota.zone);
        return [words.report.facts.onCall(list(rota.now), until, list(rota.next))];
    });
}
function toWallClock(ms, zone) {
    const format = {
        dateStyle: 'short',
        timeStyle: 'short',
        hourCycle: 'h23',
        timeZone: zone,
    };
    return `${new Intl.DateTimeFormat('sv-SE', format).format(ms)} ${zone}`;
}

// EXTERNAL MODULE: ./src/words/github-trouble.ts
var github_trouble = __nccwpck_require__(5460);
;// CONCATENATED MODULE: ./src/report/error-code-document.ts

function findErrorCodeDocument({ code }, words) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref, GITHUB_SERVER_URL: server, } = process.env;
    if (code === undefined || !(0,failure_text/* findErrorCode */.Ze)(code, words) || !repository || !ref)
        return undefined;
    const file = `${words.errorCodesDocument}#${code}`;
    if ((server || GITHUB) !== GITHUB)
        return { place: `${repository}@${ref} ${file}`, url: undefined };
    const url = encodeURI(`${GITHUB}/${repository}/blob/${ref}/`) + file;
    return { place: url, url };
}
const GITHUB = 'https://github.com';

;// CONCATENATED MODULE: ./src/report/problem.ts



function explainInLines({ cause, remedy }, { words }, error) {
    const { problems } = words;
    const document = error && findErrorCodeDocument(error, words);
    return [
        problems.why(cause),
        ...(remedy === '' ? [] : [problems.whatToDo(remedy)]),
        ...(error ? [quoteAnswer(error, words)] : []),
        ...(document ? [problems.more(document.place)] : []),
    ];
}
function quoteAnswer(error, words) {
    const { problems } = words;
    const { kind, logId } = error.facts;
    const text = (0,failure_text/* describeAnswer */.O1)(error, words);
    return kind === 'foreseen' ? problems.seen(text) : problems.answer(text, logId);
}
function nameAll(people, { nameOf, words }) {
    return listNames(people.map(nameOf), words.report);
}

;// CONCATENATED MODULE: ./src/report/check-problems.ts


function describeCheck(check, context) {
    const text = describeCheckReason(check, context);
    const { rehearsal, report } = context.words;
    const people = check.people ? nameAll(check.people, context) : undefined;
    if (check.state === 'note' && people) {
        const title = rehearsal.checks[check.name];
        return [{ level: 'notice', title, lines: [rehearsal.calledDirectly(people)], remedy: '' }];
    }
    if (!text)
        return [];
    return [
        {
            level: check.state === 'failed' ? 'error' : 'notice',
            title: `${rehearsal.checks[check.name]}${report.colon}${text.title}`,
            lines: [
                ...(check.state === 'failed' ? [] : [rehearsal.states[check.state]]),
                ...(people ? [people] : []),
                ...explainInLines(text, context, check.error),
            ],
            remedy: text.remedy,
        },
    ];
}
function describeCheckReason({ error, reason }, context) {
    if (error)
        return (0,failure_text/* describeFailure */.Ic)(error, context);
    return reason && (0,failure_text/* describeReason */.Gk)({ kind: reason }, context);
}

;// CONCATENATED MODULE: ./src/report/problems.ts







function listProblems(outcome, context) {
    switch (outcome.kind) {
        case 'not-started':
        case 'broken':
            return [];
        case 'deduplicated':
            return outcome.state === 'unknown' ? [describeUnknownDuplicate(context)] : [];
        case 'rehearsed':
            return outcome.checks.flatMap((check) => describeCheck(check, context));
        case 'resolved':
            return describeResolveErrors(outcome, context);
        case 'paged':
            return [
                ...describeTroubles(outcome, context),
                ...describeDegrading(outcome, context),
                ...describeGithubTrouble(outcome, context),
                ...describeRepeats(outcome, context),
                ...describeWait(outcome, context),
                ...describeNotice(outcome, context),
            ];
    }
}
function describeTroubles(outcome, context) {
    const level = decideStatus(outcome) === 'failed' ? 'error' : 'warning';
    return groupTroubles(outcome.responders, context).map(({ text, error, people }) => ({
        level,
        title: text.title,
        lines: [...describePeople([...people], context), ...explainInLines(text, context, error)],
        remedy: text.remedy,
    }));
}
function groupTroubles(responders, context) {
    const troubles = new Map();
    for (const responder of listDue(responders)) {
        const reasons = isReachedAsAsked(responder) ? listOvercome(responder) : listReasons(responder);
        for (const reason of reasons) {
            const text = (0,failure_text/* describeReason */.Gk)(reason, context);
            const known = troubles.get(text.title);
            const trouble = known ?? { text, error: errorOf(reason), people: new Set() };
            troubles.set(text.title, trouble);
            trouble.people.add(responder);
        }
    }
    return [...troubles.values()];
}
function errorOf(reason) {
    return reason.kind === 'error' ? reason.error : undefined;
}
function listOvercome({ attempts, obstacles }) {
    const errors = [
        ...obstacles.flatMap(({ stage, error }) => (stage === 'message' ? [error] : [])),
        ...attempts.flatMap(({ verdict }) => (verdict.kind === 'refused' ? [verdict.error] : [])),
    ];
    return errors.map((error) => ({ kind: 'error', error }));
}
function describePeople(people, context) {
    const { notCalled, bySms, byApp, directly } = context.words.problems;
    const missed = people.filter((person) => !isReachedAsAsked(person));
    const overcome = people.filter(isReachedAsAsked);
    const reachedBy = (channel) => missed.filter((person) => findBestAttempt(person)?.channel === channel);
    const [sms, app] = [reachedBy('sms'), reachedBy('app')];
    return [
        ...(missed.length > 0 ? [notCalled(nameAll(missed, context))] : []),
        ...(overcome.length > 0 ? [directly(nameAll(overcome, context))] : []),
        ...(sms.length > 0 ? [bySms(nameAll(sms, context))] : []),
        ...(app.length > 0 ? [byApp(nameAll(app, context))] : []),
    ];
}
function describeDegrading({ degradedBy }, context) {
    if (!degradedBy)
        return [];
    const text = (0,failure_text/* describeFailure */.Ic)(degradedBy, context);
    const lines = [context.words.problems.plainTextSent, ...explainInLines(text, context, degradedBy)];
    return [{ level: 'warning', title: text.title, lines, remedy: text.remedy }];
}
function describeGithubTrouble({ githubTrouble }, context) {
    if (!githubTrouble || githubTrouble.kind === 'no-token' || githubTrouble.needsPermission)
        return [];
    const { card, problems } = context.words;
    const cause = (0,github_trouble/* describeTrouble */.L)(githubTrouble, card);
    const { title, remedy } = problems.githubTrouble;
    const lines = explainInLines({ cause, remedy }, context);
    return [{ level: 'warning', title, lines, remedy: '' }];
}
function describeRepeats({ responders }, context) {
    const people = responders.filter(({ attempts }) => attempts.some(({ verdict }) => verdict.kind === 'accepted' && verdict.perhapsTwice));
    if (people.length === 0)
        return [];
    const { title, cause, remedy } = context.words.problems.perhapsTwice;
    const lines = [nameAll(people, context), ...explainInLines({ cause, remedy }, context)];
    return [{ level: 'notice', title, lines, remedy: '' }];
}
function describeWait(outcome, context) {
    const { waitEnd, ackBy } = outcome;
    if (!waitEnd || !isUnacknowledged(outcome))
        return [];
    const { notTaken, waitCancelled, readersUnknown } = context.words.problems;
    if (waitEnd.reason === 'cancelled') {
        const { title, cause, remedy } = waitCancelled;
        return [{ level: 'warning', title, lines: explainInLines({ cause, remedy }, context), remedy }];
    }
    if (waitEnd.error) {
        const text = (0,failure_text/* describeFailure */.Ic)(waitEnd.error, context);
        const lines = [readersUnknown, ...explainInLines(text, context, waitEnd.error)];
        return [{ level: 'warning', title: text.title, lines, remedy: text.remedy }];
    }
    const { title, remedy } = notTaken;
    const lines = explainInLines({ cause: notTaken[ackBy], remedy }, context);
    return [{ level: 'warning', title, lines, remedy }];
}
function describeNotice({ notice }, { words }) {
    if (notice === undefined)
        return [];
    return [{ level: 'notice', title: words.problems.pageNotice, lines: [notice], remedy: '' }];
}
function describeUnknownDuplicate(context) {
    const { title, cause, remedy } = context.words.problems.duplicateUnknown;
    return { level: 'warning', title, lines: explainInLines({ cause, remedy }, context), remedy };
}
function describeResolveErrors({ errors }, context) {
    const title = context.words.problems.resolveTrouble;
    const problems = errors.map((error) => {
        if (!(error instanceof feishu_error/* FeishuError */.X)) {
            const lines = [(0,failure_text/* describeError */.Uc)(error, context.words)];
            return { level: 'warning', title, lines, remedy: '' };
        }
        const text = (0,failure_text/* describeFailure */.Ic)(error, context);
        const lines = [text.title, ...explainInLines(text, context, error)];
        return { level: 'warning', title, lines, remedy: text.remedy };
    });
    return [...new Map(problems.map((problem) => [problem.lines[0], problem])).values()];
}

;// CONCATENATED MODULE: ./src/report/table.ts







const MAX_ROWS = 500;
function toTable(outcome, context) {
    const { table } = context.words.report;
    if (outcome.kind === 'rehearsed') {
        return {
            header: [table.check, table.outcome, table.reason],
            rows: [toInputsRow(context), ...outcome.checks.map((check) => toCheckRow(check, context))],
        };
    }
    if (!('responders' in outcome) || outcome.responders.length === 0)
        return undefined;
    const people = outcome.responders.toSorted((one, other) => tierOf(one) - tierOf(other));
    const shown = new Set(people.toSorted((one, other) => rank(one) - rank(other)).slice(0, MAX_ROWS));
    const rest = people.length - shown.size;
    return {
        header: [table.person, table.tier, table.outcome, table.reason],
        rows: [
            ...people.filter((each) => shown.has(each)).map((each) => toPersonRow(each, context)),
            ...(rest > 0 ? [['…', '', '', `+ ${rest}`]] : []),
        ],
    };
}
function tierOf({ turns }) {
    return turns[0]?.tier ?? 0;
}
function rank(responder) {
    if (responder.due.length === 0)
        return 2;
    return isReachedAsAsked(responder) ? 1 : 0;
}
function toPersonRow(responder, { words, facts, nameOf }) {
    const { report } = words;
    const outcome = report.outcome[decideOutcome(responder)];
    const isTaken = responder.acknowledgedAt !== undefined;
    const [reason] = isReachedAsAsked(responder) ? [] : listReasons(responder);
    return [
        (0,safe_text/* toSummaryCode */.jB)(nameOf(responder)),
        responder.turns.map(({ tier }) => tier).join(', '),
        isTaken ? report.list([outcome, report.acknowledged]) : outcome,
        reason
            ? table_link((0,failure_text/* describeReason */.Gk)(reason, { words, facts }).title, reason.kind === 'error' ? findErrorCodeDocument(reason.error, words) : undefined)
            : '',
    ];
}
function toInputsRow({ words, badInputs }) {
    const { rehearsal, report } = words;
    const state = badInputs > 0 ? 'failed' : 'passed';
    const reason = badInputs > 0 ? report.wrongInputs(badInputs) : '';
    return [rehearsal.checks.inputs, rehearsal.states[state], reason];
}
function toCheckRow(check, context) {
    const { words, nameOf } = context;
    const { rehearsal, report } = words;
    const text = describeCheckReason(check, context);
    const people = check.people?.map((each) => toCode(nameOf(each)));
    return [
        rehearsal.checks[check.name],
        rehearsal.states[check.state],
        check.name === 'call'
            ? rehearsal.onlyACallTells
            : check.state === 'note' && people
                ? (0,safe_text/* toSummaryHtml */.Pl)(rehearsal.calledDirectly(listNames(people, report)))
                : table_link(text?.title ?? '', check.error && findErrorCodeDocument(check.error, words)),
    ];
}
function table_link(title, document) {
    const html = (0,safe_text/* toSummaryHtml */.Pl)(title);
    return document?.url ? `<a href="${document.url}">${html}</a>` : html;
}

;// CONCATENATED MODULE: ./src/report/report.ts













function toReport(outcome, context) {
    const { words, failOn, badInputs } = context;
    const responders = 'responders' in outcome ? outcome.responders : [];
    const nameOf = namePeople(responders, outcome.kind === 'paged' ? outcome.names : undefined);
    const messageId = 'messageId' in outcome ? outcome.messageId : undefined;
    const facts = {
        messageId,
        fallback: context.fallback,
        isEverybodyReached: isNobodyLeftToCall(responders),
    };
    const problemContext = { words, facts, nameOf };
    const isDryRun = outcome.kind === 'rehearsed';
    const isResolve = outcome.kind === 'resolved';
    const spoilt = badInputs.length > 0 && !isResolve;
    const status = isDryRun && spoilt ? 'failed' : decideStatus(outcome);
    const explanation = explain(outcome, { lastLogId: context.lastLogId, words });
    const problems = [
        ...badInputs.map((badInput) => toProblem(badInput, words)),
        ...listProblems(outcome, problemContext),
    ];
    const onCall = describeOnCall(context);
    return {
        status,
        isRed: spoilt || failsStep(outcome, failOn),
        headline: describeOutcome(outcome, { status, words, nameOf, badInputs }),
        problems,
        onCall,
        table: toTable(outcome, { ...problemContext, badInputs: badInputs.length }),
        facts: toLines(outcome, { words, explanation, onCall }),
        outputs: toOutputs(outcome, { status, explanation }),
    };
}
function isNobodyLeftToCall(responders) {
    const due = listDue(responders);
    return (due.length > 0 && due.every(isReached)) || findAcknowledger({ responders }) !== undefined;
}
function toProblem(badInput, words) {
    const text = describeBadInput(badInput, words.inputs);
    return { level: 'error', title: words.problems.badInput, lines: [text], remedy: text };
}
function describeOutcome(outcome, options) {
    const { status, words, nameOf, badInputs } = options;
    const { headline } = words.report;
    switch (outcome.kind) {
        case 'not-started':
            return headline.badInputs(badInputs.length);
        case 'broken':
            return headline.failed(toCode((0,failure_text/* describeError */.Uc)(outcome.error, words)));
        case 'deduplicated':
            return headline.deduplicated[outcome.state];
        case 'rehearsed': {
            const { checks } = outcome;
            if (checks.some(({ state }) => state === 'failed'))
                return headline.rehearsalFailed;
            if (status === 'failed')
                return headline.rehearsalBadInputs(badInputs.length);
            return headline.rehearsed(checks.filter(({ name, state }) => name !== 'call' && state === 'not-checked').length);
        }
        case 'resolved':
            return outcome.way === 'nothing-to-resolve'
                ? headline.nothingToResolve
                : headline.resolved[outcome.way];
        case 'paged':
            return describePaged(outcome, { status, words, nameOf });
    }
}
function describePaged(outcome, { status, words, nameOf }) {
    const { responders, isMessageSent, waitEnd, acknowledgedAfterMs, failure } = outcome;
    const { headline, joinClauses } = words.report;
    const counts = countReached(responders);
    const taker = findAcknowledger({ responders });
    const idle = listIdleTiers(responders);
    const clauses = [
        status === 'failed'
            ? headline.nobody(isMessageSent)
            : status === 'called'
                ? headline.called(counts)
                : headline.partial(counts),
        ...(taker ? [headline.taken(toCode(nameOf(taker)), acknowledgedAfterMs ?? 0)] : []),
        ...(waitEnd && !taker && status !== 'failed' ? [headline.notTaken] : []),
        ...(taker && idle.length > 0 ? [headline.tiersNotNeeded(idle)] : []),
        ...(failure ? [headline.failed(toCode((0,failure_text/* describeError */.Uc)(failure, words)))] : []),
    ];
    return joinClauses(clauses);
}
function listIdleTiers(responders) {
    const tiersOf = (each) => responders.flatMap((responder) => responder[each].map(({ tier }) => tier));
    const due = new Set(tiersOf('due'));
    const idle = new Set(tiersOf('turns').filter((tier) => !due.has(tier)));
    return [...idle].toSorted((one, other) => one - other);
}

;// CONCATENATED MODULE: ./src/report/annotations.ts


const ANNOTATE = { error: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm };
const MAX_OF_A_KIND = 9;
const MAX_LINES = 50;
function writeAnnotations(problems, words) {
    for (const level of ['error', 'warning', 'notice']) {
        for (const { title, lines } of gather(problems.filter((problem) => problem.level === level), words)) {
            ANNOTATE[level](lines.map(safe_text/* toLogText */.ZQ).join('\n'), { title: (0,safe_text/* toLogText */.ZQ)(title) });
        }
    }
}
function gather(problems, { report }) {
    if (problems.length <= MAX_OF_A_KIND)
        return [...problems];
    const shown = problems.slice(0, MAX_OF_A_KIND - 1);
    const rest = problems.slice(MAX_OF_A_KIND - 1);
    const lines = rest
        .slice(0, MAX_LINES)
        .map(({ title, lines: [first = ''] }) => [title, first].join(report.colon));
    return [...shown, { title: report.moreProblems(rest.length), lines }];
}

;// CONCATENATED MODULE: ./src/report/summary.ts


const MAX_REMEDIES = 50;
async function writeSummary({ headline, table, problems, facts }, { details }) {
    core/* summary */.z.addHeading((0,safe_text/* toSummaryHtml */.Pl)(headline), 3);
    if (table) {
        const header = table.header.map((data) => ({ data, header: true }));
        core/* summary */.z.addTable([header, ...table.rows.map((row) => [...row])]);
    }
    const remedies = problems
        .filter(({ remedy }) => remedy !== '')
        .map(({ title, remedy }) => `<b>${(0,safe_text/* toSummaryHtml */.Pl)(title)}</b> ${(0,safe_text/* toSummaryHtml */.Pl)(remedy)}`);
    if (remedies.length > 0)
        core/* summary */.z.addList([...new Set(remedies)].slice(0, MAX_REMEDIES));
    if (facts.length > 0) {
        const list = facts.map((fact) => `<li>${fact}</li>`).join('');
        core/* summary */.z.addDetails(details, `<ul>${list}</ul>`);
    }
    await core/* summary */.z.write().catch((error) => (0,core/* info */.pq)((0,safe_text/* toLogText */.ZQ)(String(error))));
}

;// CONCATENATED MODULE: ./src/report/write-report.ts






async function writeReport(report, words) {
    try {
        writeOutputs(report.outputs);
    }
    catch (error) {
        (0,core/* setFailed */.C1)((0,safe_text/* toLogText */.ZQ)(words.report.outputsFailed(String(error))));
    }
    for (const line of report.onCall)
        (0,core/* info */.pq)((0,safe_text/* toLogText */.ZQ)(dropMarks(line)));
    writeAnnotations(report.problems, words);
    if (!report.isRed)
        (0,core/* info */.pq)((0,safe_text/* toLogText */.ZQ)(dropMarks(report.headline)));
    await writeSummary(report, words.report);
}

// EXTERNAL MODULE: ./src/resolve/not-told.ts
var not_told = __nccwpck_require__(4731);
// EXTERNAL MODULE: ./src/incident/notice.ts
var notice = __nccwpck_require__(1444);
// EXTERNAL MODULE: ./src/feishu/messages.ts
var messages = __nccwpck_require__(1892);
;// CONCATENATED MODULE: ./src/message/other-job.ts




const LOOK_INTERVAL = 2_000;
const LOOK_LIMIT = 3_000;
const CLAIM_LIMIT = 1_000;
const CLAIM_PAUSE = 1_500;
const CLAIM_TIME = 2 * (CLAIM_LIMIT + CLAIM_PAUSE);
const MAX_OTHERS = 3;
async function waitForOtherJob(options) {
    const { sender, message, deadline, clock, cancelled } = options;
    const { messageId } = message;
    let { author } = message.reading;
    let patienceMs = options.patienceMs;
    if (message.reading.hasCalled)
        return 'has-called';
    for (let count = 0; count < MAX_OTHERS; count += 1) {
        const seen = await waitForChange(author, patienceMs);
        if (seen === 'unreadable')
            return 'unknown';
        if (cancelled.aborted)
            return 'died';
        const winner = seen ?? (await claim());
        if (winner === undefined)
            return 'died';
        if (winner.hasCalled)
            return 'has-called';
        author = winner.author;
        patienceMs /= 2;
    }
    return 'died';
    async function waitForChange(current, ms) {
        const end = clock.now() + Math.min(ms, deadline.remaining() / 3) * (1 + Math.random() / 10);
        while (clock.now() < end && !cancelled.aborted) {
            await pause(Math.min(LOOK_INTERVAL, end - clock.now()));
            const seen = await look();
            if (seen === 'unreadable' || seen?.hasCalled)
                return seen;
            if (seen && seen.author !== current)
                return seen;
        }
        return undefined;
    }
    async function claim() {
        if (deadline.remaining() < CLAIM_TIME || !(await writeMark()))
            return undefined;
        await pause(CLAIM_PAUSE);
        const seen = await look();
        const isLost = seen && seen !== 'unreadable' && !seen.isOurs && seen.author !== author;
        return isLost ? seen : undefined;
    }
    async function pause(ms) {
        await clock.sleep(ms, cancelled).catch(() => { });
    }
    function within(ms) {
        return sender.client.within((0,src_clock/* createBudget */.y)({ clock, ms }));
    }
    async function look() {
        try {
            const { content, msgType, isDeleted } = await (0,messages/* getMessage */.I4)(within(LOOK_LIMIT), messageId);
            if (isDeleted)
                return undefined;
            return msgType === 'text' ? 'unreadable' : (sender.mark.read(content) ?? 'unreadable');
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            return isForbidden(error.code) ? 'unreadable' : undefined;
        }
    }
    async function writeMark() {
        const content = sender.draft.card?.({ mark: sender.mark.sent });
        if (content === undefined)
            return false;
        try {
            await (0,messages/* updateCard */.w0)(within(CLAIM_LIMIT), { messageId, content });
            return true;
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            return (0,handling/* isHandledBy */.UT)(error.code, 'throttled');
        }
    }
}
function isForbidden(code) {
    return (0,handling/* isHandledBy */.UT)(code, 'scope') || code === 230027;
}

;// CONCATENATED MODULE: ./src/message/draft.ts
function listContents(draft, mark) {
    const { card, plainText, fixedText } = draft;
    const text = (form, words) => ({
        form,
        msgType: 'text',
        content: JSON.stringify({ text: words }),
    });
    return [
        ...(card ? [{ form: 'card', msgType: 'interactive', content: card({ mark }) }] : []),
        ...(plainText ? [text('plain-text', plainText(mark))] : []),
        text('fixed-text', fixedText(mark)),
    ];
}

// EXTERNAL MODULE: ./src/message/page-key.ts
var page_key = __nccwpck_require__(450);
;// CONCATENATED MODULE: ./src/message/post.ts








const BEING_SENT = 230049;
const READ_LIMIT = 3_000;
async function postMessage(sender, receiver, { isAnew = false } = {}) {
    const contents = listContents(sender.draft, sender.mark.sent);
    let degradedBy;
    for (const [index, content] of contents.entries()) {
        const uuid = isAnew ? (0,external_node_crypto_.randomUUID)() : (0,page_key/* toUuid */.P)(sender.pageKey, receiver.receiveId, content.form);
        try {
            const posting = await postContent(sender, { ...receiver, ...content, uuid });
            return posting.kind === 'ours' && degradedBy ? { ...posting, degradedBy } : posting;
        }
        catch (error) {
            const isLast = index === contents.length - 1;
            if (!(error instanceof feishu_error/* FeishuError */.X) || isLast || !mayPassPlainer(error))
                throw error;
            degradedBy ??= error;
        }
    }
    throw new Error('a draft has at least one form');
}
async function postContent(sender, message) {
    try {
        const { value } = await (0,messages/* sendMessage */._z)(sender.client, message);
        const reading = await readMark(sender, value);
        if (reading && !reading.isOurs) {
            return { kind: 'others', message: { messageId: value.messageId, reading } };
        }
        return { kind: 'ours', messageId: value.messageId, form: message.form };
    }
    catch (error) {
        if (!(error instanceof feishu_error/* FeishuError */.X && error.code === BEING_SENT))
            throw error;
        if (!wasPerhapsDone(error.earlier))
            return { kind: 'others' };
        const { value } = await (0,messages/* sendMessage */._z)(sender.client, { ...message, uuid: (0,external_node_crypto_.randomUUID)() });
        return { kind: 'ours', messageId: value.messageId, form: message.form };
    }
}
async function readMark({ client, draft, mark, clock }, { messageId, content }) {
    const echoed = mark.read(content);
    if (echoed || draft.isOwnCard)
        return echoed;
    const within = client.within((0,src_clock/* createBudget */.y)({ clock, ms: READ_LIMIT }));
    const message = await (0,messages/* getMessage */.I4)(within, messageId).catch((error) => {
        if (error instanceof feishu_error/* FeishuError */.X)
            return undefined;
        throw error;
    });
    return mark.read(message?.content ?? '');
}
function mayPassPlainer(error) {
    const { kind } = error.facts;
    const isRefusal = kind === 'code' || kind === 'not-feishu' || kind === 'unexpected';
    return isRefusal && error.code !== BEING_SENT && !(0,handling/* isFinalForMessage */.dm)(error);
}

;// CONCATENATED MODULE: ./src/message/opening.ts



const RESEND_INTERVAL = 3_000;
async function postOpening(sender, receiver, patience) {
    const posting = await postPatiently(sender, receiver, patience);
    if (posting.kind === 'ours')
        return { ...posting, kind: 'posted' };
    const { message } = posting;
    if (!message)
        return { kind: 'others', state: 'unknown', messageId: undefined };
    const state = await waitForOtherJob({ sender, message, ...patience });
    if (state !== 'died')
        return { kind: 'others', state, messageId: message.messageId };
    return { kind: 'posted', messageId: message.messageId, form: 'card' };
}
async function postPatiently(sender, receiver, { patienceMs, deadline, clock, cancelled }) {
    const end = clock.now() + Math.min(patienceMs, deadline.remaining() / 3);
    let posting = await postMessage(sender, receiver);
    while (posting.kind === 'others' && !posting.message && clock.now() < end) {
        await clock.sleep(Math.min(RESEND_INTERVAL, end - clock.now()), cancelled).catch(() => { });
        if (cancelled.aborted)
            break;
        posting = await postMessage(sender, receiver).catch((error) => {
            if (error instanceof feishu_error/* FeishuError */.X)
                return posting;
            throw error;
        });
    }
    return posting;
}

;// CONCATENATED MODULE: ./src/message/direct-messages.ts





function createDirectMessages(options) {
    const { userIdType, openSender, patience, onSent } = options;
    const sent = new Map();
    async function send(receiver, deadline) {
        try {
            const posted = await post(await openSender(deadline), receiver);
            onSent(posted);
            return posted;
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            sent.delete(receiver.receiveId);
            return { error };
        }
    }
    function toReceiver({ id }) {
        return id === undefined ? undefined : { receiveIdType: userIdType, receiveId: id };
    }
    return {
        async open(people, deadline) {
            const tried = new Set();
            let isSettled = false;
            for (;;) {
                const next = people
                    .list()
                    .find((each) => (each.id ? !tried.has(each.id) : !isSettled && isOpen(each)));
                if (!next)
                    return undefined;
                const receiver = toReceiver(next);
                if (!receiver) {
                    await people.settle();
                    isSettled = true;
                    continue;
                }
                tried.add(receiver.receiveId);
                try {
                    const opening = await postOpening(await openSender(deadline), receiver, patience);
                    if (opening.kind === 'others')
                        return opening;
                    sent.set(receiver.receiveId, Promise.resolve(opening));
                    onSent(opening);
                    return undefined;
                }
                catch (error) {
                    if (!(error instanceof feishu_error/* FeishuError */.X))
                        throw error;
                    if (!(0,handling/* mayBeOnePersons */.Lt)(error))
                        return undefined;
                    sent.set(receiver.receiveId, Promise.resolve({ error }));
                }
            }
        },
        find(responder, deadline) {
            const receiver = toReceiver(responder);
            if (!receiver)
                throw new Error('a direct message needs an id');
            const direct = sent.get(receiver.receiveId) ?? send(receiver, deadline);
            sent.set(receiver.receiveId, direct);
            return direct;
        },
    };
}
async function post(sender, receiver) {
    let posting = await postMessage(sender, receiver);
    if (posting.kind === 'others' && !posting.message) {
        posting = await postMessage(sender, receiver, { isAnew: true });
    }
    if (posting.kind === 'ours')
        return posting;
    return { messageId: posting.message?.messageId ?? '', form: 'card' };
}

;// CONCATENATED MODULE: ./src/message/rounds.ts




const REPLY_LIMIT = 5_000;
function createRounds(options) {
    const { openSender, replyText, clock } = options;
    const start = clock.now();
    const replies = new Map();
    async function reply(messageId, { round, deadline }) {
        try {
            const ms = Math.min(REPLY_LIMIT, deadline.remaining() / 2);
            const { client, pageKey } = await openSender((0,src_clock/* createBudget */.y)({ clock, ms }));
            const text = replyText({ round, openForMs: clock.now() - start });
            const { value } = await (0,messages/* replyToMessage */.$b)(client, {
                messageId,
                msgType: 'text',
                content: JSON.stringify({ text }),
                uuid: (0,page_key/* toUuid */.P)(pageKey, messageId, `round ${round}`),
            });
            return value.messageId;
        }
        catch (error) {
            if (error instanceof feishu_error/* FeishuError */.X)
                return messageId;
            throw error;
        }
    }
    return async (messageId, view) => {
        if (view.round === 1)
            return messageId;
        const key = `${messageId} ${view.round}`;
        const found = replies.get(key) ?? reply(messageId, view);
        replies.set(key, found);
        return found;
    };
}

;// CONCATENATED MODULE: ./src/message/updates.ts






const MAX_CARDS = 51;
const UPDATE_LIMIT = 2_000;
const ALL_UPDATES_LIMIT = 5_000;
function createCardUpdates(options) {
    const { openSender, clock, deadline } = options;
    const cards = new Set();
    let stopper = new AbortController();
    let areNamesRefused = false;
    async function update(progress) {
        stopper.abort();
        stopper = new AbortController();
        const { signal } = stopper;
        if (cards.size === 0)
            return;
        const { client, draft, mark } = await openSender();
        const { card } = draft;
        await draft.whenComplete;
        if (!card || draft.isOwnCard || signal.aborted)
            return;
        const hasCalled = progress.people.some(({ state }) => state === 'called');
        const write = (shown) => card({ progress: shown, mark: hasCalled ? mark.called : mark.sent });
        const [named, nameless] = [write(progress), write(hideNames(progress))];
        const limit = (0,p_limit/* default */.A)(side_by_side/* SIDE_BY_SIDE */.I);
        const ms = Math.min(ALL_UPDATES_LIMIT, deadline.remaining());
        const budget = (0,src_clock/* createBudget */.y)({ clock, ms });
        await Promise.all([...cards].slice(0, MAX_CARDS).map((messageId) => limit(async () => {
            if (signal.aborted || budget.remaining() <= 0)
                return;
            const ms = Math.min(UPDATE_LIMIT, budget.remaining());
            const within = client.within((0,src_clock/* createBudget */.y)({ clock, ms }));
            await showOn(within, messageId, { named, nameless }).catch(ignoreFeishuError);
        })));
    }
    async function showOn(client, messageId, { named, nameless }) {
        if (!areNamesRefused) {
            try {
                return await (0,messages/* updateCard */.w0)(client, { messageId, content: named });
            }
            catch (error) {
                if (!(error instanceof feishu_error/* FeishuError */.X) || (0,handling/* isFinalForMessage */.dm)(error))
                    throw error;
            }
        }
        await (0,messages/* updateCard */.w0)(client, { messageId, content: nameless });
        areNamesRefused = true;
    }
    return {
        add: (messageId) => cards.add(messageId),
        listIds: () => [...cards],
        show: (progress) => void update(progress).catch(ignoreFeishuError),
        stop: () => stopper.abort(),
        finish: (progress) => update(progress).catch(ignoreFeishuError),
    };
}
function hideNames(progress) {
    const { people, phase } = progress;
    return {
        ...progress,
        people: people.map((person) => ({ ...person, id: undefined })),
        phase: phase.kind === 'taken' ? { ...phase, by: '' } : phase,
    };
}
function ignoreFeishuError(error) {
    if (!(error instanceof feishu_error/* FeishuError */.X))
        throw error;
}

;// CONCATENATED MODULE: ./src/message/page-messages.ts






function createPageMessages(options) {
    const { target, mayWriteDirectly, onFirstUse, patienceMs, deadline, clock, cancelled } = options;
    const used = new Set();
    let shared;
    let isAnySent = false;
    const patience = { patienceMs, deadline, clock, cancelled };
    const openSender = async (deadline) => {
        const sender = await options.openSender();
        return { ...sender, client: sender.client.within(deadline) };
    };
    const updates = createCardUpdates(options);
    const direct = createDirectMessages({ ...options, openSender, patience, onSent });
    const findInRound = createRounds({ ...options, openSender });
    if (target.kind === 'existing') {
        shared = { messageId: target.messageId, form: 'fixed-text' };
    }
    return {
        async open(people, deadline) {
            if (target.kind === 'receiver')
                return openShared(target.receiver, { people, deadline });
            return target.kind === 'people' ? direct.open(people, deadline) : undefined;
        },
        async findShared(view) {
            if (!shared)
                return { isDirectOnly: true };
            if ('error' in shared)
                return shared;
            return { messageId: use(await findInRound(shared.messageId, view)) };
        },
        async findDirect(responder, view) {
            const found = await direct.find(responder, view.deadline);
            if ('error' in found)
                return found;
            return { messageId: use(await findInRound(found.messageId, view)) };
        },
        sharedId: () => (shared && 'messageId' in shared ? shared.messageId : undefined),
        listIds: () => [...used],
        degradedBy: () => (shared && 'messageId' in shared ? shared.degradedBy : undefined),
        isAnySent: () => isAnySent,
        updates,
    };
    async function openShared(receiver, { people, deadline }) {
        try {
            const opening = await postOpening(await openSender(deadline), receiver, patience);
            if (opening.kind === 'others')
                return opening;
            shared = opening;
            onSent(opening);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            shared = { error };
            const isWorthATry = mayWriteDirectly && error.code !== undefined;
            if (!isWorthATry || (0,handling/* isHandledBy */.UT)(error.code, 'app'))
                return undefined;
            return direct.open(people, deadline);
        }
    }
    function onSent({ messageId, form }) {
        isAnySent = true;
        if (form === 'card')
            updates.add(messageId);
    }
    function use(messageId) {
        if (!used.has(messageId))
            onFirstUse(messageId);
        used.add(messageId);
        return messageId;
    }
}

;// CONCATENATED MODULE: ./src/page/progress.ts

function describeProgress(options) {
    const { ledger, userIdType, round, phase } = options;
    const people = ledger.responders
        .map(describePerson)
        .toSorted((one, other) => one.tier - other.tier);
    return { userIdType, round, phase, people };
}
function describePerson(responder) {
    const { id, turns, due } = responder;
    const best = findBestAttempt(responder);
    const tier = best?.tier ?? turns[0]?.tier ?? 1;
    if (best)
        return { id, tier, state: 'called', channel: best.channel };
    if (due.length === 0)
        return { id, tier, state: 'pending' };
    const [reason] = listReasons(responder);
    if (!reason)
        return { id, tier, state: 'failed' };
    return { id, tier, state: 'failed', reason: reason.kind === 'error' ? reason.error : reason.kind };
}

// EXTERNAL MODULE: ./src/feishu/envelope.ts
var envelope = __nccwpck_require__(9300);
// EXTERNAL MODULE: ./src/feishu/pagination.ts
var pagination = __nccwpck_require__(3144);
;// CONCATENATED MODULE: ./src/feishu/groups.ts


async function listGroupMembers(client, { groupId, userIdType, onCutShort, }) {
    const items = await (0,pagination/* listAll */._)(client, {
        path: '/contact/v3/group/:group_id/member/simplelist',
        params: { group_id: groupId },
        query: { member_type: 'user', member_id_type: userIdType },
        field: 'memberlist',
        isPartialUseful: onCutShort !== undefined,
        onCutShort,
    });
    return items.flatMap((item) => (0,envelope/* asText */.e1)(item['member_id']) ?? []);
}

// EXTERNAL MODULE: ./src/feishu/times.ts
var times = __nccwpck_require__(8836);
;// CONCATENATED MODULE: ./src/feishu/reactions.ts



async function listReactions(client, { messageId, userIdType }) {
    const items = await (0,pagination/* listAll */._)(client, {
        path: '/im/v1/messages/:message_id/reactions',
        params: { message_id: messageId },
        query: { user_id_type: userIdType },
        batchSize: 50,
        isPartialUseful: true,
    });
    return (0,times/* toTimes */.m)(items.flatMap((item) => {
        const operator = (0,envelope/* asObject */.eB)(item['operator']);
        if (operator === undefined || operator['operator_type'] === 'app')
            return [];
        return { id: operator['operator_id'], time: item['action_time'] };
    }));
}

;// CONCATENATED MODULE: ./src/page/requests.ts






function bindUrge({ client, userIdType }) {
    return ({ deadline, ...request }) => urge(client.within(deadline), { ...request, userIdType });
}
function bindAcknowledgements({ client, userIdType }, ackBy) {
    const list = ackBy === 'read' ? messages/* listReaders */.TU : listReactions;
    return (messageId, deadline) => list(client.within(deadline), { messageId, userIdType });
}
function bindFinder({ client, userIdType, clock }, { limitMs, deadline }) {
    const limit = (0,src_clock/* createBudget */.y)({ clock, ms: limitMs });
    const within = () => client.within({ remaining: () => Math.min(limit.remaining(), deadline.remaining()) });
    return {
        findUserIds: (contacts) => (0,feishu_contacts/* findUserIds */.xs)(within(), { userIdType, ...contacts }),
        listGroupMembers: (groupId, onCutShort) => listGroupMembers(within(), { userIdType, groupId, onCutShort }),
    };
}

// EXTERNAL MODULE: ./src/feishu/chats.ts
var chats = __nccwpck_require__(1809);
// EXTERNAL MODULE: ./src/incident/payload.ts
var payload = __nccwpck_require__(6680);
;// CONCATENATED MODULE: ./src/report/names.ts




const TIME_LIMIT = 3_000;
const names_MAX_LENGTH = 40;
function mayShowNames(event) {
    const visibility = (0,payload/* readPath */.G7)(event, 'repository.visibility');
    return (0,payload/* readPath */.G7)(event, 'repository.private') === true && visibility !== 'public';
}
async function findNames(options) {
    const { client, chatId, userIdType, clock } = options;
    try {
        const limited = client.within((0,src_clock/* createBudget */.y)({ clock, ms: TIME_LIMIT }));
        const members = await (0,chats/* listMembers */.YV)(limited, { chatId, userIdType });
        return new Map([...members].map(([id, name]) => [id, toPlainName(name)]));
    }
    catch {
        return new Map();
    }
}
function toPlainName(name) {
    return (0,redact/* redactContacts */.Z)(name.normalize('NFC'))
        .replace(/[^\p{L}\p{M}\p{N}'’·()（）_-]+/gu, ' ')
        .trim()
        .slice(0, names_MAX_LENGTH)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
}

;// CONCATENATED MODULE: ./src/report/page-log.ts





function startPageLog(options) {
    const { ledger, findNames, findPlace, words } = options;
    let names = new Map();
    let printed;
    async function begin() {
        print(describePlace(findPlace(), words));
        names = await findNames();
    }
    return {
        tell(event) {
            if (event.kind === 'calling')
                return;
            const lines = describeEvent(event, options);
            printed = (printed ?? begin()).then(() => print(lines(namePeople(ledger.responders, names))));
        },
        names: () => names,
        end: async () => printed,
    };
}
function print(lines) {
    for (const line of lines)
        (0,core/* info */.pq)(`${/^ */.exec(line)?.[0] ?? ''}${(0,safe_text/* toLogText */.ZQ)(line)}`);
}
function describePlace({ messageId, chatId }, { report: { log, facts } }) {
    const link = linkToChat(chatId);
    return [...(link ? [facts.chat(link)] : []), ...(messageId ? [log.messageSent(messageId)] : [])];
}
function describeEvent(event, { ledger, words: { report }, ackBy }) {
    const { log } = report;
    switch (event.kind) {
        case 'called': {
            const isDueNow = ({ due }) => (due.at(-1)?.tier ?? 0) >= event.tier;
            const unknown = ledger.responders.filter((each) => each.id === undefined && isDueNow(each));
            const people = [...event.due.map(({ responder }) => responder), ...unknown];
            const counts = log.called(report.countsOf(countReached(people)));
            return (nameOf) => [
                log.calling(event.tier, event.round, listNames(people.map(nameOf), report)),
                counts,
            ];
        }
        case 'waiting': {
            const line = log.waiting(event.tier, event.leftMs, ackBy);
            return () => [line];
        }
        case 'acknowledged':
            return (nameOf) => [log.acknowledged(nameOf(event.responder), event.afterMs)];
        case 'nobody-acknowledged':
            return () => [log.nobodyAcknowledged];
    }
}

;// CONCATENATED MODULE: ./src/setup/log.ts


function openPageLog({ inputs, words, client, clock }, { ledger, messages }) {
    const { target, userIdType, ackBy } = inputs;
    const chatId = target.kind === 'receiver' && target.receiver.receiveIdType === 'chat_id'
        ? target.receiver.receiveId
        : undefined;
    const log = startPageLog({
        ledger,
        words,
        ackBy,
        findPlace: () => ({ messageId: messages.sharedId(), chatId }),
        async findNames() {
            if (chatId === undefined)
                return new Map();
            const { readEvent } = await __nccwpck_require__.e(/* import() */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 9463));
            if (!mayShowNames(readEvent(process.env)))
                return new Map();
            return findNames({ client, chatId, userIdType, clock });
        },
    });
    return { log, chatId };
}

;// CONCATENATED MODULE: ./src/setup/look-ups.ts


const GRACE = 500;
function createLookUps({ inputs, client, clock, budget, cancelled }, ledger) {
    const { userIdType, timeoutMs } = inputs;
    let first;
    const findWithin = (people, deadline) => lookUpPeople({
        ledger,
        people,
        finder: bindFinder({ client, userIdType, clock }, { limitMs: timeoutMs / 3, deadline }),
    });
    const findFirst = () => {
        first ??= findWithin(ledger.responders, budget);
        return first;
    };
    return {
        async findAll(wait) {
            const found = findFirst();
            if (wait === 'in-full' || !ledger.responders.some(isOpen))
                return found;
            const over = new AbortController();
            const signal = AbortSignal.any([over.signal, cancelled]);
            const grace = clock.sleep(GRACE, signal).catch(() => { });
            await Promise.race([found, grace]);
            over.abort();
        },
        async findAgain(people, deadline) {
            await findFirst();
            const open = people.filter((each) => isOpen(each) && ledger.responders.includes(each));
            await findWithin(open, deadline);
        },
    };
}

;// CONCATENATED MODULE: ./src/setup/quiet.ts
async function openQuietRule(inputs, findFindings) {
    const findWindow = await loadPhoneWindow(inputs);
    function describe(findings, moment) {
        const window = findWindow?.(moment);
        return {
            ...(window && !window.isOpen && { outsidePhoneHoursUntil: window.until }),
            phoneNotFor: findPhoneNotFor(findings, inputs),
        };
    }
    const at = (moment) => describe(findFindings(), moment);
    return {
        at,
        describe,
        channelAt(channel, moment) {
            const { outsidePhoneHoursUntil, phoneNotFor } = at(moment);
            const isQuiet = outsidePhoneHoursUntil !== undefined || phoneNotFor !== undefined;
            return channel === 'phone' && isQuiet ? 'app' : channel;
        },
    };
}
function findPhoneNotFor(findings, { phoneFor }) {
    if (findings?.isStopped)
        return 'stopped';
    const failures = findings?.background.history?.failures ?? 1;
    return phoneFor === 'first-failure' && failures > 1 ? 'repeated-failure' : undefined;
}
async function loadPhoneWindow({ phoneHours }) {
    if (!phoneHours)
        return undefined;
    const { findPhoneWindow } = await Promise.all(/* import() */[__nccwpck_require__.e(599), __nccwpck_require__.e(594)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2594));
    return (moment) => findPhoneWindow(phoneHours, moment);
}

;// CONCATENATED MODULE: ./src/message/mark.ts

function createMark({ secret, pageKey }) {
    const sign = (author, state) => (0,external_node_crypto_.createHmac)('sha256', secret).update(`${author} ${state} ${pageKey}`).digest('hex').slice(0, 12);
    const write = (author, state) => `page-${author}${sign(author, state)}-${state}`;
    const ours = (0,external_node_crypto_.randomBytes)(4).toString('hex');
    return {
        sent: write(ours, 'sent'),
        called: write(ours, 'called'),
        read(content) {
            for (const [, author = '', signature, state = ''] of content.matchAll(MARK)) {
                if (signature === sign(author, state)) {
                    return { author, isOurs: author === ours, hasCalled: state === 'called' };
                }
            }
            return undefined;
        },
    };
}
const MARK = /page-([0-9a-f]{8})([0-9a-f]{12})-(sent|called)/g;

// EXTERNAL MODULE: ./src/transport.ts + 5 modules
var transport = __nccwpck_require__(8513);
;// CONCATENATED MODULE: ./src/message/write-draft.ts

const LOOK_UP_LIMIT = 5_000;
const NO_BACKGROUND = { failedJobs: { jobs: [] } };
async function writeDraft(options) {
    const { content, githubToken, timeoutMs, words, clock, cancelled, nameError } = options;
    const { env } = process;
    try {
        const [{ readEvent, readIncident }, github, { buildPageKey }, card, plain] = await Promise.all([
            __nccwpck_require__.e(/* import() */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 9463)),
            __nccwpck_require__.e(/* import() */ 60).then(__nccwpck_require__.bind(__nccwpck_require__, 3060)),
            Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 1444)),
            __nccwpck_require__.e(/* import() */ 232).then(__nccwpck_require__.bind(__nccwpck_require__, 232)),
            __nccwpck_require__.e(/* import() */ 44).then(__nccwpck_require__.bind(__nccwpck_require__, 3044)),
        ]);
        const told = readIncident({ env, event: readEvent(env) });
        const { title, text } = content;
        const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
        let background = NO_BACKGROUND;
        const first = Promise.withResolvers();
        const note = (found) => {
            background = found;
            first.resolve();
        };
        const lookUp = async () => {
            const all = await github.lookUpBackground({
                incident: told,
                githubToken,
                apiUrl,
                fetch: (0,transport/* createFetch */.Hy)((0,transport/* createTransport */.oO)(new URL(apiUrl)), cancelled),
                clock,
                signal: cancelled,
                timeLimitMs: Math.min(LOOK_UP_LIMIT, timeoutMs / 4),
                onFirstAnswers: note,
            });
            note(all);
        };
        const mayBeStopped = told.conclusion === 'cancelled';
        const isAsked = content.card === undefined || options.needsHistory || mayBeStopped;
        const whenComplete = isAsked ? lookUp().catch(first.resolve) : Promise.resolve(first.resolve());
        await first.promise;
        await (mayBeStopped
            ? whenComplete
            : Promise.race([whenComplete, options.otherWork.catch(() => { })]));
        const findings = {
            background,
            isStopped: mayBeStopped && background.conclusion === 'cancelled',
        };
        const about = { incident: github.refineConclusion(told, background), words: words.card };
        const build = (view) => JSON.stringify(card.buildCard({
            incident: github.refineConclusion(told, background),
            words: words.card,
            ...view,
            background,
            title,
            text,
            notes: options.describeNotes({ ...findings, background }),
            nameError,
        }));
        return {
            ...findings,
            runKey: buildPageKey(told),
            draft: {
                card: content.card === undefined ? orUndefined(build) : () => content.card ?? '',
                whenComplete,
                isOwnCard: content.card !== undefined,
                plainText: (mark) => plain.buildPlainText({ ...about, title, mark }),
                fixedText: (mark) => plain.buildFixedText({ ...about, mark }),
            },
        };
    }
    catch {
        const findings = { background: NO_BACKGROUND, isStopped: false };
        return { ...findings, runKey: undefined, draft: writeBareDraft(words) };
    }
    function orUndefined(build) {
        try {
            build({ mark: '' });
            return build;
        }
        catch {
            return undefined;
        }
    }
}
function writeBareDraft({ card }) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_RUN_ID: run } = process.env;
    const url = `${server ?? 'https://github.com'}/${name ?? ''}/actions/runs/${run ?? ''}`;
    return {
        card: undefined,
        plainText: undefined,
        fixedText: (mark) => `${card.fixedText}\n${url}#${mark}`,
        whenComplete: Promise.resolve(),
        isOwnCard: false,
    };
}

// EXTERNAL MODULE: ./src/setup/setup.ts + 9 modules
var setup_setup = __nccwpck_require__(9006);
;// CONCATENATED MODULE: ./src/setup/sender.ts





async function openSender({ inputs, words, clock, cancelled, client }, describeNotes, otherWork) {
    const { target, tiers } = inputs;
    const written = await writeDraft({
        content: inputs.content,
        githubToken: inputs.githubToken,
        timeoutMs: inputs.timeoutMs,
        words,
        clock,
        cancelled,
        describeNotes,
        nameError: (error) => (0,failure_text/* nameFailure */.ei)(error, words),
        needsHistory: inputs.phoneFor === 'first-failure',
        otherWork,
    });
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '' } = process.env;
    const pageKey = (0,page_key/* toPageKey */.g)({
        dedupeKey: inputs.dedupeKey,
        server,
        repository,
        receiver: target.kind === 'receiver' ? target.receiver.receiveId : '',
        tiers,
    });
    const mark = createMark({ secret: (0,setup_setup/* findSecret */.m)(inputs), pageKey });
    return { ...written, client, mark, pageKey, clock };
}

;// CONCATENATED MODULE: ./src/setup/page.ts











const PATIENCE = 20_000;
async function openPage(setup) {
    const { inputs, words, clock, budget, cancelled, client, onProgress } = setup;
    const { target, userIdType, ackBy, ackTimeoutMs } = inputs;
    const start = clock.now();
    const ledger = openLedger(inputs.tiers);
    let written;
    let acknowledgedAfterMs;
    let round = 1;
    const quiet = await openQuietRule(inputs, () => written);
    let sender;
    const open = (otherWork = Promise.resolve()) => {
        sender ??= openSender(setup, (findings) => quiet.describe(findings, clock.now()), otherWork).then((opened) => {
            written = opened;
            return opened;
        });
        return sender;
    };
    const messages = createPageMessages({
        target,
        userIdType,
        mayWriteDirectly: inputs.fallback.includes('direct'),
        openSender: () => open(),
        replyText: (view) => words.card.reply(view.round, words.report.duration(view.openForMs)),
        onFirstUse: (messageId) => {
            if (ackTimeoutMs > 0)
                setImmediate(() => void watch.takeStock(messageId));
        },
        patienceMs: Math.min(PATIENCE, inputs.timeoutMs / 3),
        deadline: budget,
        clock,
        cancelled,
    });
    const binding = { client, userIdType, clock };
    const watch = createWatch({
        ledger,
        findMessageIds: messages.listIds,
        list: bindAcknowledgements(binding, ackBy),
        clock,
    });
    const lookUps = createLookUps(setup, ledger);
    const { log, chatId } = openPageLog(setup, { ledger, messages });
    function onEvent(event) {
        log.tell(event);
        switch (event.kind) {
            case 'calling':
                round = event.round;
                messages.updates.stop();
                return;
            case 'called':
                if (ackTimeoutMs === 0)
                    return;
                messages.updates.show(view({ kind: 'waiting', until: clock.now() + ackTimeoutMs, ackBy }));
                onProgress(describe({}));
                return;
            case 'acknowledged':
                acknowledgedAfterMs = event.afterMs;
        }
    }
    function view(phase) {
        return describeProgress({ ledger, userIdType, round, phase });
    }
    function findLastPhase(waitEnd) {
        const taker = findAcknowledger(ledger);
        if (!taker)
            return { kind: waitEnd ? 'nobody' : 'called' };
        const { id: by = '', acknowledgedAt: at = clock.now() } = taker;
        return { kind: 'taken', by, at, afterMs: acknowledgedAfterMs ?? 0 };
    }
    function describe(end) {
        return {
            kind: 'paged',
            responders: ledger.responders,
            messageId: messages.sharedId(),
            chatId,
            names: log.names(),
            isMessageSent: target.kind !== 'existing' && messages.isAnySent(),
            degradedBy: messages.degradedBy(),
            githubTrouble: written?.background.failedJobs.note,
            waitEnd: end.waitEnd,
            acknowledgedAfterMs,
            ackBy,
            quiet: quiet.at(start),
            failure: end.failure,
            notice: writeNotice(),
        };
    }
    function writeNotice() {
        const { runKey, draft } = written ?? {};
        if (!runKey || !messages.isAnySent() || inputs.credentials.kind === 'token')
            return undefined;
        return (0,notice.renderPageNotice)({
            cardIds: draft?.isOwnCard ? [] : messages.updates.listIds(),
            sharedId: messages.sharedId(),
            key: runKey,
            takenBy: findAcknowledger(ledger)?.id,
            secret: (0,setup_setup/* findSecret */.m)(inputs),
        });
    }
    return {
        ledger,
        messages,
        lookUps,
        openSender: () => open(),
        async prepare(otherWork) {
            if (target.kind !== 'existing' || inputs.phoneFor === 'first-failure')
                await open(otherWork);
        },
        page: {
            ledger,
            rounds: 1 + (ackTimeoutMs > 0 ? inputs.repeat : 0),
            ackTimeoutMs,
            fallback: inputs.fallback,
            channelAt: quiet.channelAt,
            requests: {
                findShared: messages.findShared,
                findDirect: messages.findDirect,
                urge: bindUrge(binding),
            },
            lookUp: lookUps.findAgain,
            watch,
            clock,
            budget,
            cancelled,
            onEvent,
        },
        async finish(waitEnd) {
            await Promise.all([messages.updates.finish(view(findLastPhase(waitEnd))), log.end()]);
        },
        describe,
    };
}

;// CONCATENATED MODULE: ./src/words/words.ts
async function loadWords(language) {
    return language === 'zh' ? (await __nccwpck_require__.e(/* import() */ 829).then(__nccwpck_require__.bind(__nccwpck_require__, 5829))).zh : (await __nccwpck_require__.e(/* import() */ 544).then(__nccwpck_require__.bind(__nccwpck_require__, 9544))).en;
}

;// CONCATENATED MODULE: ./src/main.ts




















async function run(clock = src_clock/* systemClock */.m) {
    const cancelled = listenForCancellation();
    const crashes = listenForCrashes();
    maskSecrets();
    const reading = await readInputs(clock.now());
    const words = await loadWords(reading.language);
    let setup;
    let outcome = { kind: 'not-started' };
    try {
        const { inputs } = reading;
        if (inputs) {
            setup = (0,setup_setup/* createSetup */.u)({ inputs, words, clock, cancelled });
            outcome = await act(setup, writeEarly);
        }
    }
    catch (error) {
        outcome = describeBreakdown(toError(error), reading.inputs);
    }
    const final = report(outcome);
    setup?.requestLog.print(words);
    await writeReport(final, words);
    for (const crash of crashes)
        (0,core/* setFailed */.C1)((0,safe_text/* toLogText */.ZQ)((0,redact/* redactContacts */.Z)(toError(crash).message)));
    if (final.isRed)
        (0,core/* setFailed */.C1)((0,safe_text/* toLogText */.ZQ)(dropMarks(final.headline)));
    function writeEarly(paged) {
        try {
            writeOutputs(report(paged).outputs);
        }
        catch { }
    }
    function report(of) {
        const { failOn = 'partial', fallback = [], tiers = [] } = reading.inputs ?? {};
        return toReport(of, {
            words,
            failOn,
            fallback,
            tiers,
            badInputs: reading.problems,
            lastLogId: setup?.requestLog.lastLogId(),
        });
    }
}
async function act(setup, onProgress) {
    const { mode, dryRun } = setup.inputs;
    if (dryRun)
        return rehearsePage(setup);
    if (mode === 'resolve')
        return (await __nccwpck_require__.e(/* import() */ 830).then(__nccwpck_require__.bind(__nccwpck_require__, 4830))).resolvePage(setup);
    return page(setup, onProgress);
}
async function page(setup, onProgress) {
    const { inputs, client, budget } = setup;
    const open = await openPage({ ...setup, onProgress });
    const { ledger, messages } = open;
    try {
        const token = client.authenticate();
        await Promise.all([token, open.prepare(token)]);
        const isDirect = inputs.target.kind === 'people' || inputs.fallback.includes('direct');
        const people = {
            list: () => ledger.responders,
            settle: () => open.lookUps.findAll('in-full'),
        };
        const [others] = await Promise.all([
            messages.open(people, (0,deadlines/* keepTimeFor */.c)(isDirect ? 3 : 0, budget)),
            open.lookUps.findAll('a-moment'),
        ]);
        if (others)
            return { ...others, kind: 'deduplicated', responders: ledger.responders };
        const waitEnd = await pageResponders(open.page);
        await open.finish(waitEnd);
        return open.describe({ waitEnd });
    }
    catch (error) {
        if (!(error instanceof feishu_error/* FeishuError */.X))
            return open.describe({ failure: toError(error) });
        failEverybody(ledger, error);
        return open.describe({});
    }
}
async function rehearsePage(setup) {
    const { inputs } = setup;
    const [{ rehearse }, { listFallbackNeeds, listNeeds }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 833).then(__nccwpck_require__.bind(__nccwpck_require__, 5833)),
        __nccwpck_require__.e(/* import() */ 294).then(__nccwpck_require__.bind(__nccwpck_require__, 294)),
    ]);
    const { ledger, lookUps, openSender } = await openPage({ ...setup, onProgress: () => { } });
    const checks = await rehearse({
        ...setup,
        ...inputs,
        ledger,
        lookUp: () => lookUps.findAll('in-full'),
        writeCard: async () => (await openSender()).draft.card?.({ mark: '' }),
        needs: listNeeds(inputs),
        fallbackNeeds: listFallbackNeeds(inputs),
        hasDirectFallback: inputs.fallback.includes('direct'),
    });
    return { kind: 'rehearsed', checks, responders: ledger.responders };
}
function describeBreakdown(error, inputs) {
    if (inputs?.mode === 'resolve')
        return (0,not_told/* failToResolve */.w)(error);
    const ledger = openLedger(inputs?.tiers ?? []);
    noteAllDue(ledger);
    return { kind: 'broken', error, responders: ledger.responders };
}
function toError(error) {
    return Error.isError(error) ? error : new Error(String(error));
}


/***/ }),

/***/ 450:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toUuid),
/* harmony export */   g: () => (/* binding */ toPageKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function toPageKey(identity) {
    const { dedupeKey, server, repository, receiver, tiers } = identity;
    const people = tiers.map((tier) => tier.people.map(({ user }) => user.toLowerCase()));
    return JSON.stringify([dedupeKey, server, repository, receiver, people]);
}
function toUuid(pageKey, ...parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([pageKey, ...parts]))
        .digest('hex')
        .slice(0, 40);
}


/***/ }),

/***/ 1338:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ keepTimeFor)
/* harmony export */ });
const SHARE = 1 / 5;
function keepTimeFor(later, deadline) {
    const reserve = Math.max(0, deadline.remaining()) * Math.min(later * SHARE, 1 / 2);
    return { remaining: () => deadline.remaining() - reserve };
}


/***/ }),

/***/ 8903:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   h: () => (/* binding */ mendProxyVariable)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9783);

class ProxyError extends Error {
    name = 'ProxyError';
    facts;
    constructor(facts) {
        const { variable, problem, scheme } = facts;
        const what = problem === 'scheme' ? `names a ${scheme} proxy, not an http one` : 'holds no URL';
        super(`${variable} ${what}`);
        this.facts = facts;
    }
}
function mendProxyVariable(url, env = process.env) {
    const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    for (const variable of [name, name.toUpperCase()]) {
        const value = env[variable]?.trim();
        if (!value)
            delete env[variable];
        else if (!(0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .checkBypass */ .H)(url)) {
            env[variable] = toProxyUrl(variable, value);
            return;
        }
    }
}
function toProxyUrl(variable, value) {
    const written = value.includes('://') ? value : `http://${value}`;
    const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(written)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
        throw new ProxyError({ variable, problem: 'scheme', scheme });
    }
    const url = URL.parse(written);
    if (!url?.hostname || `${url.pathname}${url.search}${url.hash}`.includes('@')) {
        throw new ProxyError({ variable, problem: 'no-url' });
    }
    url.username = escapePercent(url.username);
    url.password = escapePercent(url.password);
    return url.href;
}
function escapePercent(text) {
    try {
        decodeURIComponent(text);
        return text;
    }
    catch {
        return text.replaceAll('%', '%25');
    }
}


/***/ }),

/***/ 2902:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ForeseenError)
/* harmony export */ });
/* harmony import */ var _feishu_feishu_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);

class ForeseenError extends _feishu_feishu_error_js__WEBPACK_IMPORTED_MODULE_0__/* .FeishuError */ .X {
    sight;
    constructor(code, sight, more = {}) {
        const scopes = sight.kind === 'scopes-missing' ? { missingScopes: sight.scopes } : {};
        super({ kind: 'foreseen', code, msg: sight.kind, ...scopes, ...more });
        this.sight = sight;
    }
}


/***/ }),

/***/ 4010:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O1: () => (/* binding */ describeAnswer),
  Uc: () => (/* binding */ describeError),
  Ic: () => (/* binding */ describeFailure),
  Gk: () => (/* binding */ describeReason),
  Ze: () => (/* binding */ findErrorCode),
  ei: () => (/* binding */ nameFailure)
});

// EXTERNAL MODULE: ./src/feishu/feishu-error.ts
var feishu_error = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./src/proxy.ts
var proxy = __nccwpck_require__(8903);
// EXTERNAL MODULE: ./src/rehearsal/foreseen.ts
var foreseen = __nccwpck_require__(2902);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(3326);
// EXTERNAL MODULE: ./src/text/safe-text.ts
var safe_text = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./src/words/failure-words.ts
function renderRemedy(remedy, facts) {
    return typeof remedy === 'string' ? remedy : remedy(facts);
}

;// CONCATENATED MODULE: ./src/report/failure-text.ts






function describeFailure(error, { words, facts }) {
    const { code, facts: said } = error;
    const { failures, problems, rehearsal, report } = words;
    const known = code === undefined ? failures.withoutCode[toKind(error)] : findErrorCode(code, words);
    const { name, cause, remedy } = known ?? failures.unknownCode;
    const scopes = said.missingScopes ?? [];
    return {
        title: code === undefined ? name : problems.feishuCode(code, name),
        cause,
        remedy: [
            renderRemedy(remedy, facts),
            ...(code === 99991672 && scopes.length > 0
                ? [
                    error instanceof foreseen/* ForeseenError */.U
                        ? rehearsal.allMissingScopes(scopes)
                        : failures.missingScopes(scopes),
                ]
                : []),
            ...(code === 99991672 && said.consoleUrl ? [failures.addScopesAt(said.consoleUrl)] : []),
        ].join(report.sentenceGap),
    };
}
function describeReason(reason, context) {
    if (reason.kind === 'error')
        return describeFailure(reason.error, context);
    const { name, cause, remedy } = context.words.failures.withoutError[reason.kind];
    return { title: name, cause, remedy: renderRemedy(remedy, context.facts) };
}
function findErrorCode(code, words) {
    return words.errorCodes[code];
}
function toKind({ facts: { kind } }) {
    return kind === 'code' || kind === 'foreseen' ? 'unexpected' : kind;
}
function describeAnswer(error, { report, rehearsal }) {
    if (error instanceof foreseen/* ForeseenError */.U)
        return rehearsal.seen(error.sight);
    const { kind, code, msg, status } = error.facts;
    if (code !== undefined || kind === 'code' || kind === 'foreseen')
        return (0,redact/* redactContacts */.Z)(error.message);
    return (0,redact/* redactContacts */.Z)(report.withoutCode({ kind, msg, status }));
}
function describeError(error, words) {
    if (error instanceof feishu_error/* FeishuError */.X)
        return describeAnswer(error, words);
    if (error instanceof proxy/* ProxyError */.T)
        return words.report.proxy(error.facts);
    return (0,safe_text/* toLogText */.ZQ)((0,redact/* redactContacts */.Z)(error.message)) || error.name;
}
function nameFailure(error, words) {
    return describeFailure(error, { words, facts: { fallback: [] } }).title;
}


/***/ }),

/***/ 4731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ failToResolve)
/* harmony export */ });
function failToResolve(error) {
    const known = Error.isError(error) ? error : new Error(String(error));
    return { kind: 'resolved', way: 'not-told', messageId: undefined, errors: [known] };
}


/***/ }),

/***/ 9006:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createSetup),
  m: () => (/* binding */ findSecret)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 17 modules
var core = __nccwpck_require__(7170);
// EXTERNAL MODULE: ./src/clock.ts + 1 modules
var src_clock = __nccwpck_require__(529);
// EXTERNAL MODULE: ./src/transport.ts + 5 modules
var src_transport = __nccwpck_require__(8513);
// EXTERNAL MODULE: ./src/feishu/feishu-error.ts
var feishu_error = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./src/feishu/handling.ts
var handling = __nccwpck_require__(6237);
;// CONCATENATED MODULE: ./src/feishu/concealment.ts
function concealSecrets(reply, secrets) {
    const known = secrets.filter((secret) => secret !== undefined && secret !== '');
    const conceal = (text) => known.reduce((rest, secret) => rest.replaceAll(`${secret}`, '***'), text);
    const headers = Object.entries(reply.headers).map(([name, value]) => [
        name,
        typeof value === 'string' ? conceal(value) : value,
    ]);
    return { ...reply, headers: Object.fromEntries(headers), body: conceal(reply.body) };
}

// EXTERNAL MODULE: ./src/feishu/envelope.ts
var envelope = __nccwpck_require__(9300);
;// CONCATENATED MODULE: ./src/feishu/request.ts




function createRequester(options) {
    const { baseUrl, userAgent, transport, clock, secrets, onExchange } = options;
    return async ({ request, accessToken, limit, cancelled }) => {
        const tooLate = clock.timeLimit(limit);
        const exchange = toExchange({ request, accessToken, baseUrl, userAgent });
        const signal = AbortSignal.any([tooLate, cancelled]);
        const start = clock.now();
        const tell = (facts) => {
            const { method, path } = request;
            onExchange({ method, path, ...facts, ms: clock.now() - start });
        };
        try {
            const connectMs = limit / 3;
            const reply = await transport({ ...exchange, connectMs, signal }).catch((error) => {
                throw tooLate.aborted ? toTimeoutError(error, limit) : toConnectionError(error);
            });
            const answer = readAnswer(request, concealSecrets(reply, [accessToken, ...secrets]));
            tell({ status: reply.status, code: 0, logId: answer.logId });
            return answer;
        }
        catch (error) {
            if (error instanceof feishu_error/* FeishuError */.X) {
                const { status, code, logId } = error.facts;
                tell({ status, code, logId });
            }
            throw error;
        }
    };
}
function readAnswer(request, reply) {
    const answer = (0,envelope/* readEnvelope */.HT)(reply);
    const { logId } = answer;
    const value = parseSafely(request, answer);
    if (value !== undefined)
        return { value, logId };
    const msg = `code 0, but not the answer that ${request.path} promises`;
    throw new feishu_error/* FeishuError */.X({ kind: 'unexpected', msg, status: reply.status, logId });
}
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
    const url = new URL(`/open-apis${fillPath(request)}`, baseUrl);
    url.search = new URLSearchParams(request.query).toString();
    const body = request.body && JSON.stringify(request.body);
    return {
        method: request.method,
        url,
        headers: {
            'User-Agent': userAgent,
            ...(accessToken && { Authorization: `Bearer ${accessToken}` }),
            ...(body && { 'Content-Type': 'application/json; charset=utf-8' }),
        },
        body,
    };
}
function fillPath({ path, params = {} }) {
    return path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? ''));
}
function toTimeoutError(error, limit) {
    const seconds = Math.round(limit / 100) / 10;
    const wasSent = error instanceof src_transport/* TransportError */.wX ? error.wasSent : true;
    return new feishu_error/* FeishuError */.X({ kind: 'timeout', msg: `no answer within ${seconds} s`, wasSent });
}
const KINDS = { refused: 'unreachable', 'cut-off': 'cut-off', odd: 'not-feishu' };
function toConnectionError(error) {
    if (!(error instanceof src_transport/* TransportError */.wX))
        throw error;
    const { kind, message, wasSent } = error;
    return new feishu_error/* FeishuError */.X({
        kind: kind === 'aborted' ? 'unreachable' : KINDS[kind],
        msg: message,
        wasSent,
    });
}

// EXTERNAL MODULE: ./src/feishu/retry-rules.ts
var retry_rules = __nccwpck_require__(6210);
;// CONCATENATED MODULE: ./src/feishu/retry.ts



const MAX_TRY = 15_000;
const LAST_TRY = 1_000;
const MIN_TRY = 100;
const FIRST_WAIT = 500;
const MAX_WAIT = 8_000;
const MAX_ODD_RETRIES = 2;
const MAX_CALL_RETRIES = 3;
async function tryUntilDeadline(retry) {
    const { attempt, clock, deadline, cancelled, onRetry } = retry;
    const earlier = [];
    const lastTry = Math.min(LAST_TRY, deadline.remaining() / 2);
    for (;;) {
        if (cancelled.aborted)
            throw toCancelledError(earlier);
        const left = deadline.remaining();
        if (left < MIN_TRY)
            throw endWith(earlier) ?? tooLate();
        try {
            return { ...(await attempt(toTryLimit(left, lastTry))), earlier };
        }
        catch (error) {
            if (!(error instanceof feishu_error/* FeishuError */.X))
                throw error;
            if (cancelled.aborted)
                throw toCancelledError([...earlier, error]);
            const waitMs = left > lastTry ? findWait({ retry, error, earlier, lastTry }) : undefined;
            if (waitMs === undefined)
                throw (0,feishu_error/* withEarlier */.T)(error, earlier);
            earlier.push(error);
            onRetry({ error, waitMs });
            await clock.sleep(waitMs, cancelled).catch(() => { });
        }
    }
}
function toTryLimit(left, lastTry) {
    return Math.min(MAX_TRY, left, Math.max(lastTry, left / 2));
}
function findWait(failed) {
    const { error, earlier, lastTry } = failed;
    const { isCall, deadline } = failed.retry;
    if (!(0,retry_rules/* isTransient */.dg)(error))
        return undefined;
    if ((0,retry_rules/* isOddAnswer */.aK)(error) && earlier.filter(retry_rules/* isOddAnswer */.aK).length >= MAX_ODD_RETRIES)
        return undefined;
    const isDoubtful = isCall && (0,retry_rules/* mayHaveTakenEffect */.Y2)(error);
    const doubts = earlier.filter(retry_rules/* mayHaveTakenEffect */.Y2).length;
    if (isDoubtful && doubts >= MAX_CALL_RETRIES)
        return undefined;
    const left = deadline.remaining();
    const asked = findAskedWait(error, left);
    if (left - asked < MIN_TRY)
        return undefined;
    const wait = Math.max(asked, toBackOff(earlier.length));
    const untilLastTry = Math.max(0, left - lastTry);
    if (wait <= untilLastTry)
        return wait;
    return isDoubtful && doubts > 0 ? undefined : Math.max(asked, untilLastTry);
}
function findAskedWait({ code, facts }, left) {
    const { retryAfterMs = 0, status = 0 } = facts;
    return status < 500 || (0,handling/* isHandledBy */.UT)(code, 'throttled') || retryAfterMs < left ? retryAfterMs : 0;
}
function toBackOff(retries) {
    return Math.min(MAX_WAIT, FIRST_WAIT * 2 ** retries * (1 + Math.random()));
}
function endWith(failures) {
    const last = failures.at(-1);
    return last && (0,feishu_error/* withEarlier */.T)(last, failures.slice(0, -1));
}
function tooLate() {
    return new feishu_error/* FeishuError */.X({ kind: 'too-late', msg: 'no time was left for this request' });
}
function toCancelledError(failures) {
    const last = failures.at(-1);
    const reason = last ? ` (${last.message})` : '';
    return new feishu_error/* FeishuError */.X({ kind: 'cancelled', msg: `the job was cancelled${reason}` }, failures);
}

;// CONCATENATED MODULE: ./src/feishu/token.ts

async function fetchTenantAccessToken(options) {
    const { credentials, send, mask } = options;
    const { appId: app_id, appSecret: app_secret } = credentials;
    const ask = async (path, field, body) => {
        const token = await send({
            method: 'POST',
            path: `/auth/v3/${path}`,
            body,
            parse: ({ body: said }) => /^[\x21-\x7e]+$/.exec((0,envelope/* asText */.e1)(said[field]) ?? '')?.[0],
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






const CANCEL_GRACE = 1_000;
function createClient(options) {
    const { baseUrl, credentials, userAgent, clock, cancelled, mask, onRetry, onExchange } = options;
    const graceOver = delayAbort({ signal: cancelled, ms: CANCEL_GRACE, clock });
    const transport = (0,src_transport/* createTransport */.oO)(baseUrl);
    const secrets = listSecrets(credentials);
    const tryOnce = createRequester({ baseUrl, userAgent, transport, clock, secrets, onExchange });
    let token;
    function clientWithin(deadline) {
        return { request, authenticate, within: clientWithin };
        async function request(request) {
            const used = await currentToken();
            try {
                return await send(request, used);
            }
            catch (error) {
                if (credentials.kind === 'token' || !asksForFreshToken(error))
                    throw error;
                return resend(request, used, error);
            }
        }
        async function resend(request, refused, error) {
            const before = [...error.earlier, error];
            try {
                const answer = await send(request, await freshToken(refused));
                return { ...answer, earlier: [...before, ...answer.earlier] };
            }
            catch (again) {
                throw again instanceof feishu_error/* FeishuError */.X ? (0,feishu_error/* withEarlier */.T)(again, before) : again;
            }
        }
        async function authenticate() {
            await currentToken();
        }
        function currentToken() {
            if (credentials.kind === 'token')
                return Promise.resolve(credentials.tenantAccessToken);
            const ask = async (request) => (await send(request)).value;
            token ??= fetchTenantAccessToken({ credentials, send: ask, mask }).catch((error) => {
                token = undefined;
                throw error;
            });
            return token;
        }
        async function freshToken(refused) {
            if ((await token) === refused)
                token = undefined;
            return currentToken();
        }
        function send(request, accessToken) {
            return tryUntilDeadline({
                attempt: (limit) => tryOnce({ request, accessToken, limit, cancelled: graceOver }),
                isCall: request.isCall ?? false,
                clock,
                deadline,
                cancelled,
                onRetry: (event) => onRetry({ ...event, path: request.path }),
            });
        }
    }
    return clientWithin(options.deadline);
}
function listSecrets(credentials) {
    if (credentials.kind === 'token')
        return [];
    return [credentials.appSecret, ...(credentials.kind === 'store' ? [credentials.appTicket] : [])];
}
function asksForFreshToken(error) {
    return error instanceof feishu_error/* FeishuError */.X && (0,handling/* isHandledBy */.UT)(error.code, 'fresh-token');
}
function delayAbort(options) {
    const { signal, ms, clock } = options;
    const delayed = new AbortController();
    const start = () => {
        clock.timeLimit(ms).addEventListener('abort', () => delayed.abort(), { once: true });
    };
    signal.addEventListener('abort', start, { once: true });
    return delayed.signal;
}

// EXTERNAL MODULE: ./src/text/safe-text.ts
var safe_text = __nccwpck_require__(8844);
;// CONCATENATED MODULE: ./src/report/request-log.ts


const MAX_LINES = 200;
function startRequestLog() {
    const exchanges = [];
    return {
        add: (exchange) => exchanges.push(exchange),
        lastLogId: () => exchanges.findLast(({ code, logId }) => code === 0 && logId)?.logId,
        print({ report }) {
            if (exchanges.length === 0)
                return;
            (0,core/* startGroup */.Oh)(report.log.requests(exchanges.length));
            for (const exchange of exchanges.slice(0, MAX_LINES))
                (0,core/* info */.pq)((0,safe_text/* toLogText */.ZQ)(describe(exchange)));
            if (exchanges.length > MAX_LINES)
                (0,core/* info */.pq)(`+ ${exchanges.length - MAX_LINES}`);
            (0,core/* endGroup */.N4)();
        },
    };
}
function describe({ method, path, status, code, ms, logId }) {
    const answer = [status ?? '-', code ?? '-'].join(' ');
    return [method, path, '→', answer, `${Math.round(ms)} ms`, logId ?? ''].join(' ').trim();
}

// EXTERNAL MODULE: ./src/report/failure-text.ts + 1 modules
var failure_text = __nccwpck_require__(4010);
;// CONCATENATED MODULE: ./src/report/retry-log.ts



function logRetry({ error, path, waitMs }, words) {
    (0,core/* info */.pq)((0,safe_text/* toLogText */.ZQ)(words.report.log.retry(path, (0,failure_text/* describeAnswer */.O1)(error, words), waitMs)));
}

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./src/version.ts

const VERSION = package_namespaceObject.rE;

;// CONCATENATED MODULE: ./src/setup/setup.ts






function createSetup(options) {
    const { inputs, words, clock, cancelled } = options;
    const budget = (0,src_clock/* createBudget */.y)({ clock, ms: inputs.timeoutMs });
    const requestLog = startRequestLog();
    const client = createClient({
        baseUrl: inputs.baseUrl,
        credentials: inputs.credentials,
        userAgent: `feishu-phone-call/${VERSION}`,
        clock,
        deadline: budget,
        cancelled,
        mask: core/* setSecret */.Pq,
        onRetry: (retry) => logRetry(retry, words),
        onExchange: requestLog.add,
    });
    return { inputs, words, clock, budget, cancelled, client, requestLog };
}
function findSecret({ credentials }) {
    return credentials.kind === 'token' ? credentials.tenantAccessToken : credentials.appSecret;
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ redactContacts)
/* harmony export */ });
const REDACTED = '•••';
function redactContacts(text) {
    const narrow = narrowDigits(text);
    const rest = /[@＠]/.test(narrow) ? narrow.replace(EMAIL_PATTERN, REDACTED) : narrow;
    const redacted = PHONE_PATTERNS.reduce((left, pattern) => left.replace(pattern, REDACTED), rest);
    return redacted === narrow ? text : redacted;
}
function narrowDigits(text) {
    return text.replace(/[０-９＋－（）\u3000]/g, (character) => character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
const EMAIL_PATTERN = /[^\s@<>()[\]{},;:"'`/\\|]{1,64}[@＠][\p{L}\p{N}.-]{1,255}\.\p{L}{2,24}/gu;
const PHONE_PATTERNS = [
    /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g,
    /\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)/g,
    /(?<!\d)0\d{2,3}[ -]\d{7,8}(?!\d)/g,
    /(?<![\d.-])0\d{1,4}[ -]\d{3,4}[ -]?\d{3,4}(?![\d.-])/g,
    /(?<![\d.-])(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d.-])/g,
];


/***/ }),

/***/ 8844:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ toSummaryHtml),
/* harmony export */   ZQ: () => (/* binding */ toLogText),
/* harmony export */   jB: () => (/* binding */ toSummaryCode)
/* harmony export */ });
function toLogText(text) {
    return (text
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
        .replaceAll('##[', '## [')
        .trim());
}
function toSummaryCode(text) {
    const escaped = escapeHtml(toLogText(text));
    return escaped === '' ? '' : `<code>${escaped}</code>`;
}
function toSummaryHtml(text) {
    return escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}
function escapeHtml(text) {
    const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
    return text.replace(/[&<>"]/g, (char) => entities[char] ?? char);
}


/***/ }),

/***/ 8513:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  wX: () => (/* binding */ TransportError),
  Hy: () => (/* binding */ createFetch),
  oO: () => (/* binding */ createTransport)
});

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __nccwpck_require__(2779);
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
;// CONCATENATED MODULE: ./src/outgoing-request.ts


function followRequest({ protocol }) {
    const isSecure = protocol === 'https:';
    const nodeModule = isSecure ? external_node_https_namespaceObject : external_node_http_namespaceObject;
    const { promise: broken, reject } = Promise.withResolvers();
    const progress = { wasSent: false, hasAnswer: false, hasSwitched: false };
    broken.catch(() => { });
    function request(options, onAnswer) {
        const outgoing = nodeModule.request(options, onAnswer);
        outgoing.once('socket', (socket) => {
            if (outgoing.reusedSocket || (!isSecure && !socket.connecting)) {
                progress.wasSent = true;
                return;
            }
            socket.once(isSecure ? 'secureConnect' : 'connect', () => {
                progress.wasSent = true;
            });
        });
        outgoing.once('response', () => {
            progress.hasAnswer = true;
        });
        outgoing.once('upgrade', (_, socket) => {
            progress.hasSwitched = true;
            socket.destroy();
            reject(new Error('the server switched to another protocol'));
        });
        outgoing.once('close', () => {
            if (!progress.hasAnswer)
                reject(new Error('the connection was closed without an answer'));
        });
        return outgoing;
    }
    const httpModule = { ...nodeModule, request: request };
    return { httpModule, broken, progress: () => progress };
}

// EXTERNAL MODULE: ./src/proxy.ts
var proxy = __nccwpck_require__(8903);
;// CONCATENATED MODULE: ./src/transport.ts





const MAX_BODY = 8_000_000;
const CONNECT_LIMIT = 5_000;
class TransportError extends Error {
    name = 'TransportError';
    kind;
    wasSent;
    constructor(kind, message, wasSent) {
        super(message);
        this.kind = kind;
        this.wasSent = wasSent;
    }
}
function createTransport(baseUrl) {
    (0,external_node_net_namespaceObject.setDefaultAutoSelectFamilyAttemptTimeout)(CONNECT_LIMIT);
    (0,proxy/* mendProxyVariable */.h)(baseUrl);
    const client = new lib/* HttpClient */.Qq(undefined, [], { keepAlive: true });
    const agent = client.getAgent(baseUrl.href);
    return async ({ method, url, headers, body, connectMs = CONNECT_LIMIT, signal }) => {
        const follower = followRequest(url);
        const { promise: broken, reject: breakOff } = Promise.withResolvers();
        const abort = () => breakOff(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        try {
            signal.throwIfAborted();
            const options = {
                ...(0,external_node_url_namespaceObject.urlToHttpOptions)(url),
                method,
                headers: { ...headers },
                agent,
                signal,
                autoSelectFamilyAttemptTimeout: Math.ceil(Math.min(connectMs, CONNECT_LIMIT)),
            };
            const { httpModule } = follower;
            const answered = client.requestRaw({ parsedUrl: url, options, httpModule }, body ?? null);
            const { message } = await Promise.race([answered, follower.broken, broken]);
            const text = await Promise.race([readBody(message), broken]);
            return { status: message.statusCode ?? 0, headers: message.headers, body: text };
        }
        catch (error) {
            throw toTransportError(error, signal, follower);
        }
        finally {
            signal.removeEventListener('abort', abort);
        }
    };
}
function createFetch(transport, signal) {
    return async (url, { method = 'GET', headers = {}, body, signal: own } = {}) => {
        const signals = own ? AbortSignal.any([signal, own]) : signal;
        const reply = await transport({ method, url: new URL(url), headers, body, signal: signals });
        const fields = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
        return {
            url,
            status: reply.status,
            headers: new Map(fields),
            text: async () => reply.body,
            arrayBuffer: async () => new TextEncoder().encode(reply.body).buffer,
        };
    };
}
class TooLongError extends Error {
}
async function readBody(answer) {
    let body = '';
    for await (const chunk of answer.setEncoding('utf8')) {
        body += chunk;
        if (body.length > MAX_BODY)
            throw new TooLongError('the answer is too long');
    }
    return body;
}
function toTransportError(error, signal, follower) {
    const { wasSent, hasAnswer, hasSwitched } = follower.progress();
    if (signal.aborted)
        return new TransportError('aborted', 'no answer in time', wasSent);
    const { message, code } = Error.isError(error)
        ? { message: error.message, code: 'code' in error ? String(error.code) : '' }
        : { message: String(error), code: '' };
    const [line = ''] = message.split('\n');
    const text = code === '' ? line : `${code}: ${line}`;
    if (hasSwitched || error instanceof TooLongError)
        return new TransportError('odd', text, true);
    if (hasAnswer)
        return new TransportError('cut-off', text, true);
    return new TransportError('refused', text, wasSent);
}


/***/ }),

/***/ 5460:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble)
/* harmony export */ });
function describeTrouble(trouble, { jobs: { notes } }) {
    const { kind, status, needsPermission, incomplete } = trouble;
    const why = kind === 'refused' ? notes.refused(status) : notes[kind];
    const advice = needsPermission ? notes.needsPermission(why, needsPermission) : why;
    return incomplete ? notes.incomplete(advice) : advice;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 7170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  C1: () => (/* binding */ setFailed),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
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
    process.stdout.write(cmd.toString() + external_os_.EOL);
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
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
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
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __nccwpck_require__(2779);
;// CONCATENATED MODULE: ./node_modules/@actions/http-client/lib/auth.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class auth_BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var oidc_utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
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
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
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
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
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


const { access, appendFile, writeFile } = external_fs_.promises;
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
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
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
        return this.addRaw(external_os_.EOL);
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
// EXTERNAL MODULE: external "events"
var external_events_ = __nccwpck_require__(4434);
;// CONCATENATED MODULE: external "child_process"
const external_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");
// EXTERNAL MODULE: external "assert"
var external_assert_ = __nccwpck_require__(2613);
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


const { chmod, copyFile, lstat, mkdir, open: io_util_open, readdir, rename, rm, rmdir, stat, symlink, unlink } = external_fs_.promises;
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
const READONLY = external_fs_.constants.O_RDONLY;
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
class ToolRunner extends external_events_.EventEmitter {
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
            let n = s.indexOf(external_os_.EOL);
            while (n > -1) {
                const line = s.substring(0, n);
                onLine(line);
                // the rest of the string ...
                s = s.substring(n + external_os_.EOL.length);
                n = s.indexOf(external_os_.EOL);
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
                    optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + external_os_.EOL);
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
class ExecState extends external_events_.EventEmitter {
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
const platform = external_os_.platform();
const arch = external_os_.arch();
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
    process.stdout.write(external_os_.EOL);
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
    error(message);
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
function error(message, properties = {}) {
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
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
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

/***/ }),

/***/ 2779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

var https__WEBPACK_IMPORTED_MODULE_1___namespace_cache;
var http__WEBPACK_IMPORTED_MODULE_0___namespace_cache;
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ HttpClient)
/* harmony export */ });
/* unused harmony exports HttpCodes, Headers, MediaTypes, getProxyUrl, HttpClientError, HttpClientResponse, isHttps */
/* harmony import */ var http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8611);
/* harmony import */ var https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5692);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9783);
/* harmony import */ var tunnel__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(770);
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6345);
/* eslint-disable @typescript-eslint/no-explicit-any */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





var HttpCodes;
(function (HttpCodes) {
    HttpCodes[HttpCodes["OK"] = 200] = "OK";
    HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
    HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
    HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
    HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
    HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
    HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
    HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
    HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
    HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
    HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
    HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
    HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
    HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
    HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
    HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
    HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
    HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
    HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
    HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
    HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
    HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
    HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
    HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
    HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
    HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
    HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function (Headers) {
    Headers["Accept"] = "accept";
    Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function (MediaTypes) {
    MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
/**
 * Returns the proxy URL, depending upon the supplied url and proxy environment variables.
 * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
 */
function getProxyUrl(serverUrl) {
    const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
    return proxyUrl ? proxyUrl.href : '';
}
const HttpRedirectCodes = [
    HttpCodes.MovedPermanently,
    HttpCodes.ResourceMoved,
    HttpCodes.SeeOther,
    HttpCodes.TemporaryRedirect,
    HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
    HttpCodes.BadGateway,
    HttpCodes.ServiceUnavailable,
    HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = ['OPTIONS', 'GET', 'DELETE', 'HEAD'];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
class HttpClientError extends Error {
    constructor(message, statusCode) {
        super(message);
        this.name = 'HttpClientError';
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
    }
}
class HttpClientResponse {
    constructor(message) {
        this.message = message;
    }
    readBody() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                let output = Buffer.alloc(0);
                this.message.on('data', (chunk) => {
                    output = Buffer.concat([output, chunk]);
                });
                this.message.on('end', () => {
                    resolve(output.toString());
                });
            }));
        });
    }
    readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
                const chunks = [];
                this.message.on('data', (chunk) => {
                    chunks.push(chunk);
                });
                this.message.on('end', () => {
                    resolve(Buffer.concat(chunks));
                });
            }));
        });
    }
}
function isHttps(requestUrl) {
    const parsedUrl = new URL(requestUrl);
    return parsedUrl.protocol === 'https:';
}
class HttpClient {
    constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
            if (requestOptions.ignoreSslError != null) {
                this._ignoreSslError = requestOptions.ignoreSslError;
            }
            this._socketTimeout = requestOptions.socketTimeout;
            if (requestOptions.allowRedirects != null) {
                this._allowRedirects = requestOptions.allowRedirects;
            }
            if (requestOptions.allowRedirectDowngrade != null) {
                this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
            }
            if (requestOptions.maxRedirects != null) {
                this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
            }
            if (requestOptions.keepAlive != null) {
                this._keepAlive = requestOptions.keepAlive;
            }
            if (requestOptions.allowRetries != null) {
                this._allowRetries = requestOptions.allowRetries;
            }
            if (requestOptions.maxRetries != null) {
                this._maxRetries = requestOptions.maxRetries;
            }
        }
    }
    options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('OPTIONS', requestUrl, null, additionalHeaders || {});
        });
    }
    get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('GET', requestUrl, null, additionalHeaders || {});
        });
    }
    del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('DELETE', requestUrl, null, additionalHeaders || {});
        });
    }
    post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('POST', requestUrl, data, additionalHeaders || {});
        });
    }
    patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PATCH', requestUrl, data, additionalHeaders || {});
        });
    }
    put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('PUT', requestUrl, data, additionalHeaders || {});
        });
    }
    head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request('HEAD', requestUrl, null, additionalHeaders || {});
        });
    }
    sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
            return this.request(verb, requestUrl, stream, additionalHeaders);
        });
    }
    /**
     * Gets a typed object from an endpoint
     * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
     */
    getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            const res = yield this.get(requestUrl, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.post(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.put(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
            const data = JSON.stringify(obj, null, 2);
            additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
            additionalHeaders[Headers.ContentType] =
                this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
            const res = yield this.patch(requestUrl, data, additionalHeaders);
            return this._processResponse(res, this.requestOptions);
        });
    }
    /**
     * Makes a raw http request.
     * All other methods such as get, post, patch, and request ultimately call this.
     * Prefer get, del, post and patch
     */
    request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._disposed) {
                throw new Error('Client has already been disposed.');
            }
            const parsedUrl = new URL(requestUrl);
            let info = this._prepareRequest(verb, parsedUrl, headers);
            // Only perform retries on reads since writes may not be idempotent.
            const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb)
                ? this._maxRetries + 1
                : 1;
            let numTries = 0;
            let response;
            do {
                response = yield this.requestRaw(info, data);
                // Check if it's an authentication challenge
                if (response &&
                    response.message &&
                    response.message.statusCode === HttpCodes.Unauthorized) {
                    let authenticationHandler;
                    for (const handler of this.handlers) {
                        if (handler.canHandleAuthentication(response)) {
                            authenticationHandler = handler;
                            break;
                        }
                    }
                    if (authenticationHandler) {
                        return authenticationHandler.handleAuthentication(this, info, data);
                    }
                    else {
                        // We have received an unauthorized response but have no handlers to handle it.
                        // Let the response return to the caller.
                        return response;
                    }
                }
                let redirectsRemaining = this._maxRedirects;
                while (response.message.statusCode &&
                    HttpRedirectCodes.includes(response.message.statusCode) &&
                    this._allowRedirects &&
                    redirectsRemaining > 0) {
                    const redirectUrl = response.message.headers['location'];
                    if (!redirectUrl) {
                        // if there's no location to redirect to, we won't
                        break;
                    }
                    const parsedRedirectUrl = new URL(redirectUrl);
                    if (parsedUrl.protocol === 'https:' &&
                        parsedUrl.protocol !== parsedRedirectUrl.protocol &&
                        !this._allowRedirectDowngrade) {
                        throw new Error('Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.');
                    }
                    // we need to finish reading the response before reassigning response
                    // which will leak the open socket.
                    yield response.readBody();
                    // strip authorization header if redirected to a different hostname
                    if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                        for (const header in headers) {
                            // header names are case insensitive
                            if (header.toLowerCase() === 'authorization') {
                                delete headers[header];
                            }
                        }
                    }
                    // let's make the request with the new redirectUrl
                    info = this._prepareRequest(verb, parsedRedirectUrl, headers);
                    response = yield this.requestRaw(info, data);
                    redirectsRemaining--;
                }
                if (!response.message.statusCode ||
                    !HttpResponseRetryCodes.includes(response.message.statusCode)) {
                    // If not a retry code, return immediately instead of retrying
                    return response;
                }
                numTries += 1;
                if (numTries < maxTries) {
                    yield response.readBody();
                    yield this._performExponentialBackoff(numTries);
                }
            } while (numTries < maxTries);
            return response;
        });
    }
    /**
     * Needs to be called if keepAlive is set to true in request options.
     */
    dispose() {
        if (this._agent) {
            this._agent.destroy();
        }
        this._disposed = true;
    }
    /**
     * Raw request.
     * @param info
     * @param data
     */
    requestRaw(info, data) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => {
                function callbackForResult(err, res) {
                    if (err) {
                        reject(err);
                    }
                    else if (!res) {
                        // If `err` is not passed, then `res` must be passed.
                        reject(new Error('Unknown error'));
                    }
                    else {
                        resolve(res);
                    }
                }
                this.requestRawWithCallback(info, data, callbackForResult);
            });
        });
    }
    /**
     * Raw request with callback.
     * @param info
     * @param data
     * @param onResult
     */
    requestRawWithCallback(info, data, onResult) {
        if (typeof data === 'string') {
            if (!info.options.headers) {
                info.options.headers = {};
            }
            info.options.headers['Content-Length'] = Buffer.byteLength(data, 'utf8');
        }
        let callbackCalled = false;
        function handleResult(err, res) {
            if (!callbackCalled) {
                callbackCalled = true;
                onResult(err, res);
            }
        }
        const req = info.httpModule.request(info.options, (msg) => {
            const res = new HttpClientResponse(msg);
            handleResult(undefined, res);
        });
        let socket;
        req.on('socket', sock => {
            socket = sock;
        });
        // If we ever get disconnected, we want the socket to timeout eventually
        req.setTimeout(this._socketTimeout || 3 * 60000, () => {
            if (socket) {
                socket.end();
            }
            handleResult(new Error(`Request timeout: ${info.options.path}`));
        });
        req.on('error', function (err) {
            // err has statusCode property
            // res should have headers
            handleResult(err);
        });
        if (data && typeof data === 'string') {
            req.write(data, 'utf8');
        }
        if (data && typeof data !== 'string') {
            data.on('close', function () {
                req.end();
            });
            data.pipe(req);
        }
        else {
            req.end();
        }
    }
    /**
     * Gets an http agent. This function is useful when you need an http agent that handles
     * routing through a proxy server - depending upon the url and proxy environment variables.
     * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
     */
    getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
    }
    getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = _proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .getProxyUrl */ .s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
            return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
    }
    _prepareRequest(method, requestUrl, headers) {
        const info = {};
        info.parsedUrl = requestUrl;
        const usingSsl = info.parsedUrl.protocol === 'https:';
        info.httpModule = usingSsl ? /*#__PURE__*/ (https__WEBPACK_IMPORTED_MODULE_1___namespace_cache || (https__WEBPACK_IMPORTED_MODULE_1___namespace_cache = __nccwpck_require__.t(https__WEBPACK_IMPORTED_MODULE_1__, 2))) : /*#__PURE__*/ (http__WEBPACK_IMPORTED_MODULE_0___namespace_cache || (http__WEBPACK_IMPORTED_MODULE_0___namespace_cache = __nccwpck_require__.t(http__WEBPACK_IMPORTED_MODULE_0__, 2)));
        const defaultPort = usingSsl ? 443 : 80;
        info.options = {};
        info.options.host = info.parsedUrl.hostname;
        info.options.port = info.parsedUrl.port
            ? parseInt(info.parsedUrl.port)
            : defaultPort;
        info.options.path =
            (info.parsedUrl.pathname || '') + (info.parsedUrl.search || '');
        info.options.method = method;
        info.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
            info.options.headers['user-agent'] = this.userAgent;
        }
        info.options.agent = this._getAgent(info.parsedUrl);
        // gives handlers an opportunity to participate
        if (this.handlers) {
            for (const handler of this.handlers) {
                handler.prepareRequest(info.options);
            }
        }
        return info;
    }
    _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
            return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
    }
    /**
     * Gets an existing header value or returns a default.
     * Handles converting number header values to strings since HTTP headers must be strings.
     * Note: This returns string | string[] since some headers can have multiple values.
     * For headers that must always be a single string (like Content-Type), use the
     * specialized _getExistingOrDefaultContentTypeHeader method instead.
     */
    _getExistingOrDefaultHeader(additionalHeaders, header, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
            if (headerValue) {
                clientHeader =
                    typeof headerValue === 'number' ? headerValue.toString() : headerValue;
            }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== undefined) {
            return typeof additionalValue === 'number'
                ? additionalValue.toString()
                : additionalValue;
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    /**
     * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
     * Always returns a single string (not an array) since Content-Type should be a single value.
     * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
     * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
     * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
     */
    _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
            const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
            if (headerValue) {
                if (typeof headerValue === 'number') {
                    clientHeader = String(headerValue);
                }
                else if (Array.isArray(headerValue)) {
                    clientHeader = headerValue.join(', ');
                }
                else {
                    clientHeader = headerValue;
                }
            }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        // Return the first non-undefined value, converting numbers or arrays to strings if necessary
        if (additionalValue !== undefined) {
            if (typeof additionalValue === 'number') {
                return String(additionalValue);
            }
            else if (Array.isArray(additionalValue)) {
                return additionalValue.join(', ');
            }
            else {
                return additionalValue;
            }
        }
        if (clientHeader !== undefined) {
            return clientHeader;
        }
        return _default;
    }
    _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = _proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .getProxyUrl */ .s(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
            agent = this._proxyAgent;
        }
        if (!useProxy) {
            agent = this._agent;
        }
        // if agent is already assigned use that agent.
        if (agent) {
            return agent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        let maxSockets = 100;
        if (this.requestOptions) {
            maxSockets = this.requestOptions.maxSockets || http__WEBPACK_IMPORTED_MODULE_0__.globalAgent.maxSockets;
        }
        // This is `useProxy` again, but we need to check `proxyURl` directly for TypeScripts's flow analysis.
        if (proxyUrl && proxyUrl.hostname) {
            const agentOptions = {
                maxSockets,
                keepAlive: this._keepAlive,
                proxy: Object.assign(Object.assign({}, ((proxyUrl.username || proxyUrl.password) && {
                    proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
                })), { host: proxyUrl.hostname, port: proxyUrl.port })
            };
            let tunnelAgent;
            const overHttps = proxyUrl.protocol === 'https:';
            if (usingSsl) {
                tunnelAgent = overHttps ? tunnel__WEBPACK_IMPORTED_MODULE_3__.httpsOverHttps : tunnel__WEBPACK_IMPORTED_MODULE_3__.httpsOverHttp;
            }
            else {
                tunnelAgent = overHttps ? tunnel__WEBPACK_IMPORTED_MODULE_3__.httpOverHttps : tunnel__WEBPACK_IMPORTED_MODULE_3__.httpOverHttp;
            }
            agent = tunnelAgent(agentOptions);
            this._proxyAgent = agent;
        }
        // if tunneling agent isn't assigned create a new agent
        if (!agent) {
            const options = { keepAlive: this._keepAlive, maxSockets };
            agent = usingSsl ? new https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) : new http__WEBPACK_IMPORTED_MODULE_0__.Agent(options);
            this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            agent.options = Object.assign(agent.options || {}, {
                rejectUnauthorized: false
            });
        }
        return agent;
    }
    _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
            proxyAgent = this._proxyAgentDispatcher;
        }
        // if agent is already assigned use that agent.
        if (proxyAgent) {
            return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === 'https:';
        proxyAgent = new undici__WEBPACK_IMPORTED_MODULE_4__/* .ProxyAgent */ .k(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, ((proxyUrl.username || proxyUrl.password) && {
            token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString('base64')}`
        })));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
            // we don't want to set NODE_TLS_REJECT_UNAUTHORIZED=0 since that will affect request for entire process
            // http.RequestOptions doesn't expose a way to modify RequestOptions.agent.options
            // we have to cast it to any and change it directly
            proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
                rejectUnauthorized: false
            });
        }
        return proxyAgent;
    }
    _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || 'actions/http-client';
        const orchId = process.env['ACTIONS_ORCHESTRATION_ID'];
        if (orchId) {
            // Sanitize the orchestration ID to ensure it contains only valid characters
            // Valid characters: 0-9, a-z, _, -, .
            const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
            return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
    }
    _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
            retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
            const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
            return new Promise(resolve => setTimeout(() => resolve(), ms));
        });
    }
    _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
            return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
                const statusCode = res.message.statusCode || 0;
                const response = {
                    statusCode,
                    result: null,
                    headers: {}
                };
                // not found leads to null obj returned
                if (statusCode === HttpCodes.NotFound) {
                    resolve(response);
                }
                // get the result from the body
                function dateTimeDeserializer(key, value) {
                    if (typeof value === 'string') {
                        const a = new Date(value);
                        if (!isNaN(a.valueOf())) {
                            return a;
                        }
                    }
                    return value;
                }
                let obj;
                let contents;
                try {
                    contents = yield res.readBody();
                    if (contents && contents.length > 0) {
                        if (options && options.deserializeDates) {
                            obj = JSON.parse(contents, dateTimeDeserializer);
                        }
                        else {
                            obj = JSON.parse(contents);
                        }
                        response.result = obj;
                    }
                    response.headers = res.message.headers;
                }
                catch (err) {
                    // Invalid resource (contents not json);  leaving result obj null
                }
                // note that 3xx redirects are handled by the http layer.
                if (statusCode > 299) {
                    let msg;
                    // if exception/error in body, attempt to get better error
                    if (obj && obj.message) {
                        msg = obj.message;
                    }
                    else if (contents && contents.length > 0) {
                        // it may be the case that the exception is in the body message as string
                        msg = contents;
                    }
                    else {
                        msg = `Failed request: (${statusCode})`;
                    }
                    const err = new HttpClientError(msg, statusCode);
                    err.result = response.result;
                    reject(err);
                }
                else {
                    resolve(response);
                }
            }));
        });
    }
}
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => ((c[k.toLowerCase()] = obj[k]), c), {});
//# sourceMappingURL=index.js.map

/***/ }),

/***/ 9783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkBypass),
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
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
/******/ var __webpack_exports__ = __nccwpck_require__(9407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

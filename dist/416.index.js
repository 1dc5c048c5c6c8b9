export const id = 416;
export const ids = [416];
export const modules = {

/***/ 416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  listFailedJobs: () => (/* binding */ listFailedJobs)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/transport.ts + 2 modules
var src_transport = __webpack_require__(988);
// EXTERNAL MODULE: ./src/incident/payload.ts
var payload = __webpack_require__(680);
;// CONCATENATED MODULE: ./src/incident/job-groups.ts

// The most telling first: what was cancelled was often cancelled because something else had failed.
const conclusions = ['failure', 'timed_out', 'cancelled'];
/** Picks the failed jobs out of GitHub's list, gathers the legs of a matrix, and puts the most telling first. */
function groupFailedJobs(jobs) {
    const failed = jobs.flatMap((job) => {
        const leg = readFailedLeg(job);
        return leg === undefined ? [] : [{ ...splitName((0,payload/* readText */.yR)((0,payload/* readPath */.G7)(job, 'name')) ?? '?'), leg }];
    });
    const groups = Map.groupBy(failed, ({ name }) => name);
    return sortByConclusion(Array.from(groups, ([name, members]) => {
        const [first, ...others] = sortByConclusion(members.map(({ leg, legName }) => ({ ...leg, name: legName })));
        return first ? [{ name, conclusion: first.conclusion, legs: [first, ...others] }] : [];
    }).flat());
}
function readFailedLeg(job) {
    const steps = (0,payload/* readPath */.G7)(job, 'steps');
    const step = findFailedStep(Array.isArray(steps) ? steps : []);
    // The job this very step runs in has no conclusion yet; it has failed once one of its steps has.
    const conclusion = (0,payload/* readPath */.G7)(job, 'status') === 'completed'
        ? readConclusion((0,payload/* readPath */.G7)(job, 'conclusion'))
        : readConclusion((0,payload/* readPath */.G7)(step, 'conclusion'));
    if (conclusion === undefined)
        return undefined;
    const url = (0,payload/* readLink */.XF)((0,payload/* readPath */.G7)(job, 'html_url'));
    const name = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(step, 'name'));
    const number = (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(step, 'number'));
    const stepUrl = url && number ? `${url}#step:${number}:1` : undefined;
    return { conclusion, url, step: name === undefined ? undefined : { name, url: stepUrl } };
}
function findFailedStep(steps) {
    const hasConclusion = (conclusion) => steps.find((step) => (0,payload/* readPath */.G7)(step, 'conclusion') === conclusion);
    return conclusions.map(hasConclusion).find((step) => step !== undefined);
}
function readConclusion(value) {
    return conclusions.find((conclusion) => conclusion === value);
}
// GitHub calls the legs of a matrix `build (ubuntu, 20)`.
function splitName(jobName) {
    const [, name, legName] = /^([^(]*[^(\s]) \((.+)\)$/s.exec(jobName) ?? [];
    return name === undefined ? { name: jobName } : { name, legName };
}
function sortByConclusion(items) {
    return items.toSorted((one, other) => conclusions.indexOf(one.conclusion) - conclusions.indexOf(other.conclusion));
}

;// CONCATENATED MODULE: ./src/incident/failed-jobs.ts




const pageSize = 100;
const maximumPages = 50;
const pagesAtOnce = 5;
/**
 * Lists the failed jobs of the incident's run, in two round trips however many there are. Never throws, since a page
 * must go out without the list too: whatever is wrong is said in `note`.
 */
async function listFailedJobs(options) {
    if (options.incident.runId === undefined)
        return { jobs: [] };
    if (options.githubToken === '')
        return { jobs: [], note: noToken };
    const tooLate = AbortSignal.timeout(options.timeLimit ?? 5_000);
    const signal = options.signal ? AbortSignal.any([options.signal, tooLate]) : tooLate;
    try {
        const fetchPage = openJobList(options, signal);
        // Asked for before it is known how many there are: most runs then cost one round trip, and the connections are open
        // for the rest. A page past the end is an empty one.
        const [first, ...near] = await Promise.allSettled(countFromTo(1, pagesAtOnce).map(fetchPage));
        if (first?.status !== 'fulfilled')
            throw first?.reason;
        const count = Math.min(Math.ceil(first.value.total / pageSize), maximumPages);
        const limit = (0,p_limit/* default */.A)(pagesAtOnce);
        const rest = countFromTo(pagesAtOnce + 1, count).map((page) => limit(fetchPage, page));
        const others = [...near.slice(0, Math.max(count - 1, 0)), ...(await Promise.allSettled(rest))];
        const pages = others.flatMap((page) => (page.status === 'fulfilled' ? [page.value] : []));
        const lost = others.find((page) => page.status === 'rejected');
        return {
            jobs: groupFailedJobs([first.value, ...pages].flatMap(({ jobs }) => jobs)),
            note: lost && markIncomplete(explainFailure(lost.reason, signal)),
        };
    }
    catch (error) {
        return { jobs: [], note: explainFailure(error, signal) };
    }
}
function openJobList({ incident, githubToken, apiUrl }, signal) {
    const transport = (0,src_transport/* createTransport */.o)(new URL(apiUrl));
    const attempt = incident.attempt === undefined ? '' : `/attempts/${incident.attempt}`;
    const path = `/repos/${incident.repository}/actions/runs/${incident.runId}${attempt}/jobs`;
    return async (page) => {
        const reply = await transport({
            method: 'GET',
            url: new URL(`${apiUrl}${path}?per_page=${pageSize}&page=${page}`),
            headers: {
                Accept: 'application/vnd.github+json',
                Authorization: `Bearer ${githubToken}`,
                'User-Agent': 'feishu-phone-call',
            },
            signal,
        });
        if (reply.status !== 200)
            throw new RefusedError(reply);
        const data = JSON.parse(reply.body);
        const jobs = (0,payload/* readPath */.G7)(data, 'jobs');
        const total = (0,payload/* readPath */.G7)(data, 'total_count');
        if (!Array.isArray(jobs) || typeof total !== 'number')
            throw new SyntaxError('no list of jobs');
        return { jobs, total };
    };
}
/** An answer of GitHub that is no list of jobs, by its status. */
class RefusedError extends Error {
    reply;
    constructor(reply) {
        super(`HTTP ${reply.status}`);
        this.reply = reply;
    }
}
const noToken = {
    en: 'not looked up, for want of a github-token',
    zh: '未查询：没有 github-token',
};
function explainFailure(error, signal) {
    if (signal.aborted)
        return { en: 'GitHub did not answer in time', zh: 'GitHub 未及时响应' };
    if (error instanceof SyntaxError) {
        return { en: 'GitHub did not answer with a list of jobs', zh: 'GitHub 返回的不是作业列表' };
    }
    if (!(error instanceof RefusedError)) {
        return { en: 'GitHub could not be reached', zh: '无法连接 GitHub' };
    }
    const { status, headers } = error.reply;
    const isThrottled = headers['x-ratelimit-remaining'] === '0';
    // A private repository is "not found" for a token without the permission.
    if (!isThrottled && (status === 401 || status === 403 || status === 404)) {
        return {
            en: `GitHub answered ${status}; github-token needs the permission actions: read`,
            zh: `GitHub 返回 ${status}；github-token 需要 actions: read 权限`,
        };
    }
    return { en: `GitHub answered ${status}`, zh: `GitHub 返回 ${status}` };
}
function markIncomplete(why) {
    return { en: `not complete: ${why.en}`, zh: `不完整：${why.zh}` };
}
function countFromTo(from, to) {
    return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
}


/***/ }),

/***/ 680:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   XF: () => (/* binding */ readLink),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
// GitHub's payloads are read as what they are: JSON that somebody else wrote. Whatever is missing or odd is undefined.
// Long enough for the page of a run or an environment; short enough that a card holds all of them.
const maximumLinkLength = 1_000;
const mailbox = /[^/@]{1,64}(?:@|%40)[^/@]{1,255}\.[a-z]{2}/i;
/** What stands at a dotted path of a payload, or undefined. */
function readPath(payload, path) {
    let value = payload;
    for (const key of path.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
}
/** The first of these values that is a text with something in it, trimmed. */
function readText(...values) {
    for (const value of values) {
        if (typeof value === 'string' && value.trim() !== '')
            return value.trim();
    }
    return undefined;
}
/** An id or a count: a positive whole number, or its digits. */
function readNumber(value) {
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0
        ? number
        : undefined;
}
/** The first of these values that is a plain web address, spelled so that it ends neither a Markdown link nor a tag. */
function readLink(...values) {
    return values.map(parseLink).find((link) => link !== undefined);
}
function parseLink(value) {
    if (typeof value !== 'string' || value.length > maximumLinkLength)
        return undefined;
    const url = URL.parse(value);
    if (url === null || !['https:', 'http:'].includes(url.protocol))
        return undefined;
    // Whoever reads `https://github.com@evil.example/` sees another host than the one that opens; an address with a
    // mailbox in it would make the platform's leak prevention refuse the whole message (230028).
    const path = url.pathname + url.search + url.hash;
    if (url.username !== '' || url.password !== '' || mailbox.test(path))
        return undefined;
    const link = url.origin + path.replace(/[^\w/:;,.?&=#%+$!-]/g, (character) => percentEncode(character));
    return link.length > maximumLinkLength ? undefined : link;
}
function percentEncode(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}


/***/ })

};

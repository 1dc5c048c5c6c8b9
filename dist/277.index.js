export const id = 277;
export const ids = [277];
export const modules = {

/***/ 9972:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ listAnnotations)
/* harmony export */ });
const ANNOTATIONS_PER_REQUEST = 100;
async function listAnnotations(github, jobId) {
    const { data } = await github.rest.checks.listAnnotations({
        ...github.repository,
        check_run_id: jobId,
        per_page: ANNOTATIONS_PER_REQUEST,
    });
    if (!Array.isArray(data))
        throw new TypeError('The answer is not a list of annotations');
    return data;
}


/***/ }),

/***/ 1277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findEarlierPage: () => (/* binding */ findEarlierPage)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/incident/annotations.ts
var incident_annotations = __webpack_require__(9972);
// EXTERNAL MODULE: ./src/incident/notice.ts
var notice = __webpack_require__(1444);
// EXTERNAL MODULE: ./src/incident/trouble.ts
var incident_trouble = __webpack_require__(8885);
;// CONCATENATED MODULE: ./src/incident/watcher-runs.ts
const WINDOW = 15 * 60_000;
const MAX_SKEW = 60_000;
const MAX_RUNS = 5;
async function listWatcherRuns(options) {
    const { github, watcherId, watched } = options;
    const [from, to] = [watched.endedAt - MAX_SKEW, watched.endedAt + WINDOW];
    const { data } = await github.rest.actions.listWorkflowRuns({
        ...github.repository,
        workflow_id: watcherId,
        event: 'workflow_run',
        status: 'completed',
        created: `${formatTime(from)}..${formatTime(to)}`,
        exclude_pull_requests: true,
        per_page: 100,
    });
    return data.workflow_runs
        .filter(({ conclusion }) => conclusion !== 'skipped')
        .map(({ id, run_attempt: attempt = 1, created_at }) => {
        return { id, attempt, createdAt: Date.parse(created_at) };
    })
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
        .toSorted((one, other) => one.createdAt - other.createdAt)
        .slice(0, MAX_RUNS);
}
function formatTime(ms) {
    return new Date(ms).toISOString();
}

;// CONCATENATED MODULE: ./src/incident/notice-search.ts





const notice_search_MAX_RUNS = 3;
const MAX_JOBS = 20;
const REQUESTS_AT_ONCE = 5;
async function searchNotices(options) {
    const { github, subject, runs, secret } = options;
    if (secret === undefined)
        return { trouble: { kind: 'no-secret' } };
    try {
        for (const run of runs.slice(0, notice_search_MAX_RUNS)) {
            const pagingRuns = subject.watcherId
                ? await listWatcherRuns({ github, watcherId: subject.watcherId, watched: run })
                : [{ id: run.id, attempt: run.attempt }];
            for (const pagingRun of pagingRuns) {
                const notices = await listNotices({ github, pagingRun, about: run, secret });
                if (notices.length > 0)
                    return { found: { run, notices } };
            }
        }
        return {};
    }
    catch (error) {
        const { signal } = github;
        return { trouble: (0,incident_trouble/* describeTrouble */.L)({ error, signal, permission: 'checks: read' }) };
    }
}
async function listNotices(options) {
    const { github, pagingRun, about, secret } = options;
    const key = (0,notice.buildPageKey)({ runId: about.id, attempt: about.attempt });
    const { data } = await github.rest.actions.listJobsForWorkflowRunAttempt({
        ...github.repository,
        run_id: pagingRun.id,
        attempt_number: pagingRun.attempt,
        per_page: 100,
    });
    const jobs = data.jobs
        .filter(({ conclusion }) => conclusion !== 'skipped')
        .toSorted((one, other) => readEnd(other) - readEnd(one))
        .slice(0, MAX_JOBS);
    const limit = (0,p_limit/* default */.A)(REQUESTS_AT_ONCE);
    const annotations = await Promise.all(jobs.map(({ id }) => limit(incident_annotations/* listAnnotations */.x, github, id)));
    return annotations
        .flat()
        .map(({ message }) => (0,notice.readPageNotice)(message ?? '', { secret }))
        .filter((notice) => notice?.key === key)
        .filter((notice) => notice !== undefined);
}
function readEnd(job) {
    return Date.parse(job.completed_at ?? '') || 0;
}

// EXTERNAL MODULE: ./src/incident/past-runs.ts
var past_runs = __webpack_require__(5407);
;// CONCATENATED MODULE: ./src/incident/earlier-page.ts



async function findEarlierPage(options) {
    const { githubToken, secret, clock, timeLimitMs } = options;
    const { incident, watcher } = options.recovery;
    if (githubToken === '')
        return { kind: 'unknown', trouble: { kind: 'no-token' } };
    const signal = AbortSignal.any([options.signal, clock.timeLimit(timeLimitMs)]);
    try {
        const { openGithub } = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 2895));
        const github = openGithub({ ...options, repository: incident.repository, signal });
        if (!watcher)
            return await findPageBefore({ github, subject: { incident }, secret });
        const watched = { incident, watcherId: watcher.workflowId };
        const subjects = [watched, { incident: watcher.ownRun }];
        return choosePage(await Promise.all(subjects.map((subject) => findPageBefore({ github, subject, secret }))));
    }
    catch {
        return { kind: 'unknown', trouble: { kind: 'unreachable' } };
    }
}
function choosePage(pages) {
    const [watched] = pages;
    const found = pages.find((page) => page.kind === 'red-before' && page.notices.length > 0);
    if (found)
        return found;
    if (watched?.kind === 'red-before' && watched.trouble)
        return watched;
    return pages.find(({ kind }) => kind === 'unknown') ?? { kind: 'green-before' };
}
async function findPageBefore(options) {
    const { github, subject, secret } = options;
    const { incident } = subject;
    const runs = await listRunsSinceGreen(github, incident).catch((error) => (0,incident_trouble/* describeTrouble */.L)({ error, signal: github.signal, permission: 'actions: read' }));
    if ('kind' in runs)
        return { kind: 'unknown', trouble: runs };
    if (runs.length === 0)
        return { kind: 'green-before' };
    const { found, trouble } = await searchNotices({ github, subject, runs, secret });
    const red = runs.filter(({ outcome }) => outcome === 'red');
    const failedRun = found?.run ?? red[0];
    if (failedRun === undefined)
        return { kind: 'green-before' };
    return {
        kind: 'red-before',
        incident,
        failedRun,
        since: (red.at(-1) ?? failedRun).startedAt,
        notices: found?.notices ?? [],
        ...(trouble && { trouble }),
    };
}
async function listRunsSinceGreen(github, incident) {
    const attempts = await (0,past_runs/* listPastAttempts */.Xi)(github, incident);
    if (attempts.some(({ outcome }) => outcome !== 'cancelled')) {
        return (0,past_runs/* findStreak */.gh)(attempts).sinceGreen;
    }
    return (0,past_runs/* findStreak */.gh)([...attempts, ...(await (0,past_runs/* listPastRuns */.fy)(github, incident))]).sinceGreen;
}


/***/ }),

/***/ 5407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xi: () => (/* binding */ listPastAttempts),
/* harmony export */   fy: () => (/* binding */ listPastRuns),
/* harmony export */   gh: () => (/* binding */ findStreak)
/* harmony export */ });
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2264);

const RUNS_PER_REQUEST = 30;
const MAX_ATTEMPTS = 5;
const OUTCOMES = {
    success: 'green',
    failure: 'red',
    timed_out: 'red',
    startup_failure: 'red',
    cancelled: 'cancelled',
};
async function listPastRuns(github, incident) {
    const { workflowId, runNumber, head, event } = incident;
    if (workflowId === undefined || runNumber === undefined)
        return [];
    const { data } = await github.rest.actions.listWorkflowRuns({
        ...github.repository,
        workflow_id: workflowId,
        ...(head ? { branch: head.branch } : { event }),
        status: 'completed',
        exclude_pull_requests: true,
        per_page: RUNS_PER_REQUEST,
    });
    return data.workflow_runs
        .filter((run) => run.run_number < runNumber)
        .filter((run) => !head || isSameName(run.head_repository?.full_name, head.repository))
        .flatMap((run) => readPastRun(run, incident))
        .toSorted((one, other) => other.number - one.number);
}
async function listPastAttempts(github, incident) {
    const { runId = 0, attempt = 1 } = incident;
    const found = [];
    for (let number = attempt - 1; number > Math.max(attempt - 1 - MAX_ATTEMPTS, 0); number -= 1) {
        const { data } = await github.rest.actions.getWorkflowRunAttempt({
            ...github.repository,
            run_id: runId,
            attempt_number: number,
            exclude_pull_requests: true,
        });
        found.push(...readPastRun({ ...data, run_attempt: number }, incident));
        if (found.at(-1)?.outcome !== 'cancelled')
            return found;
    }
    return found;
}
function findStreak(runs) {
    const lastGreen = runs.find(({ outcome }) => outcome === 'green');
    return { sinceGreen: lastGreen ? runs.slice(0, runs.indexOf(lastGreen)) : runs, lastGreen };
}
function readPastRun(run, incident) {
    const outcome = OUTCOMES[run.conclusion ?? ''];
    if (outcome === undefined)
        return [];
    const { id, run_number: number, run_attempt: attempt = 1, head_sha: sha } = run;
    const repository = { name: incident.repository, url: incident.repositoryUrl };
    return [
        {
            id,
            number,
            attempt,
            outcome,
            sha,
            url: (0,_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRunUrl */ .GR)(repository, { runId: id, attempt }) ?? incident.repositoryUrl,
            startedAt: Date.parse(run.run_started_at ?? run.created_at),
            endedAt: Date.parse(run.updated_at),
        },
    ];
}
function isSameName(one, other) {
    return one === undefined || one.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 2264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ describeCompareUrl),
/* harmony export */   GR: () => (/* binding */ describeRunUrl),
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   Ro: () => (/* binding */ describeRef),
/* harmony export */   XT: () => (/* binding */ describeCommit),
/* harmony export */   qm: () => (/* binding */ describePullRequest)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6680);

const COMMIT_HASH = /^[0-9a-f]{7,64}$/i;
function readRepository({ env, event }) {
    const server = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readLink */ .XF)(env['GITHUB_SERVER_URL'])?.replace(/\/+$/, '') ?? 'https://github.com';
    const name = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(env['GITHUB_REPOSITORY'], (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'repository.full_name')) ?? '';
    return { name, url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readLink */ .XF)(`${server}/${encodePath(name)}`) ?? server };
}
function describeRef(repository, ref) {
    if (ref === undefined)
        return undefined;
    const [, pullRequest] = /^refs\/pull\/(\d{1,15})\//.exec(ref) ?? [];
    if (pullRequest)
        return describePullRequest(repository, Number(pullRequest));
    const name = ref.replace(/^refs\/(heads|tags)\//, '');
    return {
        kind: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        name,
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readLink */ .XF)(`${repository.url}/tree/${encodePath(name)}`),
    };
}
function describePullRequest(repository, number) {
    return {
        kind: 'pull-request',
        name: `#${number}`,
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readLink */ .XF)(`${repository.url}/pull/${number}`),
    };
}
function describeCommit(repository, { sha, title }) {
    if (sha === undefined || !COMMIT_HASH.test(sha))
        return undefined;
    return {
        sha,
        title: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(title)?.split(/[\r\n]/, 1)[0]),
        url: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readLink */ .XF)(`${repository.url}/commit/${sha}`),
    };
}
function describeRunUrl(repository, { runId, attempt = 1 }) {
    if (runId === undefined)
        return undefined;
    const url = `${repository.url}/actions/runs/${runId}`;
    return attempt > 1 ? `${url}/attempts/${attempt}` : url;
}
function describeCompareUrl(repository, { base, head }) {
    if (![base, head].every((sha) => COMMIT_HASH.test(sha)))
        return undefined;
    return `${repository.url}/compare/${base}...${head}`;
}
function encodePath(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 8885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ describeTrouble)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6680);

function describeTrouble(options) {
    const { error, signal, permission } = options;
    if (signal.aborted)
        return { kind: 'too-late' };
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(error, 'name') !== 'HttpError')
        return { kind: 'not-a-list' };
    const status = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(error, 'response.status'));
    if (status === undefined)
        return { kind: 'unreachable' };
    const isThrottled = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(error, 'response.headers.x-ratelimit-remaining') === '0';
    const isForbidden = !isThrottled && [401, 403, 404].includes(status);
    return { kind: 'refused', status, ...(isForbidden && { needsPermission: permission }) };
}


/***/ })

};

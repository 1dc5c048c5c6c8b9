export const id = 60;
export const ids = [60];
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

/***/ 3060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookUpBackground: () => (/* binding */ lookUpBackground),
  refineConclusion: () => (/* binding */ refineConclusion)
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./src/incident/payload.ts
var payload = __webpack_require__(6680);
;// CONCATENATED MODULE: ./src/incident/job.ts

const CONCLUSIONS = ['failure', 'timed_out', 'cancelled'];
function readFailedJobs(jobs) {
    return jobs.map(readFailedJob).filter((job) => job !== undefined);
}
function sortByConclusion(items) {
    return items.toSorted((one, other) => CONCLUSIONS.indexOf(one.conclusion) - CONCLUSIONS.indexOf(other.conclusion));
}
function readFailedJob(job) {
    const steps = (0,payload/* readPath */.G7)(job, 'steps');
    const step = findFailedStep(Array.isArray(steps) ? steps : []);
    const conclusion = (0,payload/* readPath */.G7)(job, 'status') === 'completed'
        ? readConclusion((0,payload/* readPath */.G7)(job, 'conclusion'))
        : readConclusion((0,payload/* readPath */.G7)(step, 'conclusion'));
    if (conclusion === undefined)
        return undefined;
    const url = (0,payload/* readLink */.XF)((0,payload/* readPath */.G7)(job, 'html_url'));
    const stepName = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(step, 'name'));
    const number = (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(step, 'number'));
    const stepUrl = url && number ? `${url}#step:${number}:1` : undefined;
    return {
        id: (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(job, 'id')),
        name: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(job, 'name')) ?? '?',
        conclusion,
        url,
        step: stepName === undefined ? undefined : { name: stepName, url: stepUrl },
    };
}
function findFailedStep(steps) {
    const hasConclusion = (conclusion) => steps.find((step) => (0,payload/* readPath */.G7)(step, 'conclusion') === conclusion);
    return CONCLUSIONS.map(hasConclusion).find((step) => step !== undefined);
}
function readConclusion(value) {
    return CONCLUSIONS.find((conclusion) => conclusion === value);
}

// EXTERNAL MODULE: ./src/incident/trouble.ts
var trouble = __webpack_require__(8885);
;// CONCATENATED MODULE: ./src/incident/failed-jobs.ts



const JOBS_PER_REQUEST = 100;
const MAX_REQUESTS = 50;
const REQUESTS_AT_ONCE = 9;
async function listFailedJobs(options) {
    const { github, incident, explain, onFirst } = options;
    const describe = (error) => (0,trouble/* describeTrouble */.L)({ error, signal: github.signal, permission: 'actions: read' });
    try {
        const first = await fetchJobs(github, incident, 1);
        const count = Math.min(Math.ceil(first.total / JOBS_PER_REQUEST), MAX_REQUESTS);
        const isPart = count > 1 && { kind: 'too-late', incomplete: true };
        onFirst?.({ jobs: first.jobs, ...(isPart && { trouble: isPart }) });
        const limit = (0,p_limit/* default */.A)(REQUESTS_AT_ONCE);
        const rest = Array.from({ length: Math.max(count - 1, 0) }, async (_, index) => {
            const { jobs } = await limit(fetchJobs, github, incident, index + 2);
            return explain(jobs);
        });
        const [explained, others] = await Promise.all([explain(first.jobs), Promise.allSettled(rest)]);
        const found = others.flatMap((batch) => (batch.status === 'fulfilled' ? batch.value : []));
        const lost = others.find((batch) => batch.status === 'rejected');
        const jobs = [...explained, ...found];
        return lost ? { jobs, trouble: { ...describe(lost.reason), incomplete: true } } : { jobs };
    }
    catch (error) {
        return { jobs: [], trouble: describe(error) };
    }
}
async function fetchJobs(github, { runId = 0, attempt }, page) {
    const asked = { ...github.repository, run_id: runId, per_page: JOBS_PER_REQUEST, page };
    const { actions } = github.rest;
    const { data } = attempt === undefined
        ? await actions.listJobsForWorkflowRun(asked)
        : await actions.listJobsForWorkflowRunAttempt({ ...asked, attempt_number: attempt });
    if (!Array.isArray(data.jobs) || typeof data.total_count !== 'number') {
        throw new TypeError('The answer holds no list of jobs');
    }
    return { jobs: readFailedJobs(data.jobs), total: data.total_count };
}

// EXTERNAL MODULE: ./src/incident/annotations.ts
var incident_annotations = __webpack_require__(9972);
;// CONCATENATED MODULE: ./src/incident/failure-reasons.ts




const MAX_JOBS = 10;
const failure_reasons_REQUESTS_AT_ONCE = 5;
const MAX_REASON_LENGTH = 500;
const OUT_OF_TIME = /^The job (?:running on runner .* )?has exceeded the maximum execution time/;
const STOPPED = [
    /^The run was cancell?ed by @/,
    /^Cancell?ing since a higher priority waiting request /,
];
const CANCELLED = /^The operation was cancell?ed\.?$/;
const SAYS_NOTHING = [
    OUT_OF_TIME,
    /^Process completed with exit code -?\d+\.?$/,
    CANCELLED,
    ...STOPPED,
];
function createExplainer(github) {
    const limit = (0,p_limit/* default */.A)(failure_reasons_REQUESTS_AT_ONCE);
    let left = MAX_JOBS;
    let isStopped = false;
    let isInDoubt = false;
    async function explainJob(job) {
        const errors = await askFor(job);
        if (job.conclusion === 'cancelled')
            noteCancel(errors);
        return errors ? addFindings(job, errors) : job;
    }
    async function askFor({ id }) {
        if (id === undefined || left === 0)
            return undefined;
        left -= 1;
        return limit(listErrors, github, id).catch(() => undefined);
    }
    function noteCancel(errors) {
        if (!errors?.every((line) => matches(line, [CANCELLED, ...STOPPED])))
            isInDoubt = true;
        else if (errors.some((line) => matches(line, STOPPED)))
            isStopped = true;
    }
    return {
        explain: (jobs) => Promise.all(sortByConclusion(jobs).map(explainJob)),
        isStopped: () => isStopped && !isInDoubt,
    };
}
async function listErrors(github, jobId) {
    const annotations = await (0,incident_annotations/* listAnnotations */.x)(github, jobId);
    return annotations
        .filter(({ annotation_level }) => annotation_level === 'failure')
        .map(({ message }) => (0,payload/* readText */.yR)(message?.trim().split(/[\r\n]/, 1)[0]))
        .filter((line) => line !== undefined);
}
function addFindings(job, errors) {
    const isOutOfTime = errors.some((line) => OUT_OF_TIME.test(line));
    const reason = errors.find((line) => !matches(line, SAYS_NOTHING));
    return {
        ...job,
        conclusion: job.conclusion === 'cancelled' && isOutOfTime ? 'timed_out' : job.conclusion,
        reason: reason?.slice(0, MAX_REASON_LENGTH),
    };
}
function matches(line, sentences) {
    return sentences.some((sentence) => sentence.test(line));
}

// EXTERNAL MODULE: ./src/incident/past-runs.ts
var past_runs = __webpack_require__(5407);
// EXTERNAL MODULE: ./src/incident/repository.ts
var incident_repository = __webpack_require__(2264);
;// CONCATENATED MODULE: ./src/incident/history.ts


async function lookUpHistory(options) {
    const { github, incident, now, onRuns } = options;
    if (incident.workflowId === undefined || incident.runNumber === undefined)
        return undefined;
    const [attempts, runs] = await Promise.all([
        (0,past_runs/* listPastAttempts */.Xi)(github, incident),
        (0,past_runs/* listPastRuns */.fy)(github, incident),
    ]);
    const { sinceGreen, lastGreen } = (0,past_runs/* findStreak */.gh)([...attempts, ...runs]);
    const failed = sinceGreen.filter(({ outcome }) => outcome === 'red');
    const first = failed.at(-1);
    const history = {
        failures: failed.length + 1,
        since: first?.startedAt ?? now,
        firstRunUrl: first?.url ?? incident.runUrl,
        ...(lastGreen && linkCommits(incident, lastGreen)),
    };
    onRuns?.(history);
    const [base, head] = [lastGreen?.sha, incident.commit?.sha];
    if (history.compareUrl === undefined || !base || !head)
        return history;
    return { ...history, ...(await countCommits(github, { base, head })) };
}
function linkCommits(incident, { sha: base }) {
    const head = incident.commit?.sha;
    if (head === undefined)
        return {};
    if (head === base)
        return { commits: 0 };
    const repository = { name: incident.repository, url: incident.repositoryUrl };
    const compareUrl = (0,incident_repository/* describeCompareUrl */.G4)(repository, { base, head });
    return compareUrl === undefined ? {} : { compareUrl };
}
async function countCommits(github, { base, head }) {
    try {
        const { data } = await github.rest.repos.compareCommitsWithBasehead({
            ...github.repository,
            basehead: `${base}...${head}`,
            page: 2,
            per_page: 1,
        });
        const commits = data.total_commits;
        return Number.isSafeInteger(commits) ? { commits } : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./src/incident/job-groups.ts

function groupFailedJobs(jobs) {
    const legs = jobs.map(({ id: _, ...job }) => ({ ...job, ...splitName(job.name) }));
    const groups = Map.groupBy(legs, ({ group }) => group);
    return sortByConclusion(Array.from(groups, ([name, members]) => {
        const [first, ...others] = sortByConclusion(members.map(({ group: _, ...leg }) => leg));
        return first ? [{ name, conclusion: first.conclusion, legs: [first, ...others] }] : [];
    }).flat());
}
function splitName(jobName) {
    const [, group, name] = /^([^(]*[^(\s]) \((.+)\)$/s.exec(jobName) ?? [];
    return { group: group ?? jobName, name };
}

;// CONCATENATED MODULE: ./src/incident/background.ts




async function lookUpBackground(options) {
    const { incident, githubToken, clock, timeLimitMs, onFirstAnswers } = options;
    if (incident.runId === undefined)
        return { failedJobs: { jobs: [] } };
    if (githubToken === '')
        return { failedJobs: { jobs: [], note: { kind: 'no-token' } } };
    try {
        const signal = AbortSignal.any([options.signal, clock.timeLimit(timeLimitMs)]);
        const { openGithub } = await Promise.all(/* import() */[__webpack_require__.e(413), __webpack_require__.e(895)]).then(__webpack_require__.bind(__webpack_require__, 2895));
        const github = openGithub({ ...options, repository: incident.repository, signal });
        const explainer = createExplainer(github);
        const first = {
            jobs: Promise.withResolvers(),
            history: Promise.withResolvers(),
        };
        const jobs = listFailedJobs({
            github,
            incident,
            explain: explainer.explain,
            onFirst: first.jobs.resolve,
        });
        const history = lookUpHistory({
            github,
            incident,
            now: clock.now(),
            onRuns: first.history.resolve,
        }).catch(() => undefined);
        void jobs.then(first.jobs.resolve);
        void history.then(first.history.resolve);
        void Promise.all([first.jobs.promise, first.history.promise]).then(([list, runs]) => onFirstAnswers?.(toBackground({ list, history: runs, isStopped: false })));
        const [list, runs] = await Promise.all([jobs, history]);
        return toBackground({ list, history: runs, isStopped: explainer.isStopped() });
    }
    catch {
        return { failedJobs: { jobs: [], note: { kind: 'unreachable' } } };
    }
}
function toBackground(found) {
    const { list, history, isStopped } = found;
    const { jobs, trouble } = list;
    const conclusion = decideConclusion(jobs, !trouble && isStopped);
    return {
        failedJobs: { jobs: groupFailedJobs(jobs), ...(trouble && { note: trouble }) },
        ...(conclusion && { conclusion }),
        ...(history && { history }),
    };
}
function refineConclusion(incident, { conclusion }) {
    const known = conclusion === 'cancelled' ? incident.conclusion : undefined;
    return { ...incident, conclusion: known ?? conclusion ?? incident.conclusion };
}
function decideConclusion(jobs, isStopped) {
    const has = (conclusion) => jobs.some((job) => job.conclusion === conclusion);
    if (has('failure'))
        return 'failure';
    if (has('timed_out'))
        return 'timed_out';
    return has('cancelled') && isStopped ? 'cancelled' : undefined;
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

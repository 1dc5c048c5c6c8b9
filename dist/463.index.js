export const id = 463;
export const ids = [463];
export const modules = {

/***/ 9463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEvent: () => (/* binding */ readEvent),
  readIncident: () => (/* binding */ readIncident)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/incident/payload.ts
var payload = __webpack_require__(6680);
// EXTERNAL MODULE: ./src/incident/repository.ts
var incident_repository = __webpack_require__(2264);
;// CONCATENATED MODULE: ./src/incident/deployment.ts


function readDeployment({ env, event }, repository) {
    const status = (0,payload/* readPath */.G7)(event, 'deployment_status');
    const logUrl = (0,payload/* readLink */.XF)((0,payload/* readPath */.G7)(status, 'log_url'), (0,payload/* readPath */.G7)(status, 'target_url'));
    const run = readDeployingRun({ event, logUrl, repository });
    const sha = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'deployment.sha'));
    const ref = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'deployment.ref'));
    const fullRef = (0,payload/* readText */.yR)(env['GITHUB_REF']);
    return {
        repository: repository.name,
        repositoryUrl: repository.url,
        workflow: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'workflow.name'), (0,payload/* readPath */.G7)(event, 'workflow_run.name')),
        ref: ref === undefined || ref === sha
            ? undefined
            : (0,incident_repository/* describeRef */.Ro)(repository, fullRef?.endsWith(`/${ref}`) ? fullRef : ref),
        commit: (0,incident_repository/* describeCommit */.XT)(repository, {
            sha,
            title: (0,payload/* readPath */.G7)(event, 'workflow_run.head_commit.message'),
        }),
        actor: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'deployment.creator.login'), (0,payload/* readPath */.G7)(status, 'creator.login'), env['GITHUB_ACTOR']),
        event: 'deployment_status',
        ...run,
        runUrl: (0,incident_repository/* describeRunUrl */.GR)(repository, run) ?? logUrl ?? `${repository.url}/deployments`,
        conclusion: 'failure',
        environment: {
            name: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(status, 'environment'), (0,payload/* readPath */.G7)(event, 'deployment.environment')) ?? '?',
            url: (0,payload/* readLink */.XF)((0,payload/* readPath */.G7)(status, 'environment_url')),
            logUrl,
        },
    };
}
function readDeployingRun(options) {
    const reported = {
        runId: (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(options.event, 'workflow_run.id')),
        attempt: (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(options.event, 'workflow_run.run_attempt')),
    };
    const prefix = `${options.repository.url}/actions/runs/`;
    if (!options.logUrl?.toLowerCase().startsWith(prefix.toLowerCase()))
        return reported;
    const [, id, attempt] = /^(\d+)(?:\/attempts\/(\d+))?(?:[/?#]|$)/.exec(options.logUrl.slice(prefix.length)) ?? [];
    const runId = (0,payload/* readNumber */.kz)(id);
    if (runId === undefined)
        return reported;
    return {
        runId,
        attempt: (0,payload/* readNumber */.kz)(attempt) ?? (runId === reported.runId ? reported.attempt : undefined),
    };
}

// EXTERNAL MODULE: ./src/incident/own-run.ts
var own_run = __webpack_require__(2762);
// EXTERNAL MODULE: ./src/incident/watched-run.ts
var watched_run = __webpack_require__(4940);
;// CONCATENATED MODULE: ./src/incident/event.ts






function readEvent(env) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        return {};
    }
}
function readIncident(source) {
    const repository = (0,incident_repository/* readRepository */.Nu)(source);
    const eventName = source.env['GITHUB_EVENT_NAME'];
    if (eventName === 'workflow_run' && (0,watched_run/* readWatchedConclusion */.i)(source.event) !== undefined) {
        return (0,watched_run/* readWatchedRun */.R)(source, repository);
    }
    const state = (0,payload/* readPath */.G7)(source.event, 'deployment_status.state');
    if (eventName === 'deployment_status' && (state === 'failure' || state === 'error')) {
        return readDeployment(source, repository);
    }
    return (0,own_run/* readOwnRun */.w)(source, repository);
}


/***/ }),

/***/ 2762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readOwnWorkflowId),
/* harmony export */   w: () => (/* binding */ readOwnRun)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6680);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2264);


function readOwnRun({ env, event }, repository) {
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const pullRequest = eventName.startsWith('pull_request')
        ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'pull_request.number'))
        : undefined;
    const runId = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(env['GITHUB_RUN_ID']);
    const attempt = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(env['GITHUB_RUN_ATTEMPT']);
    const sha = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(pullRequest && (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'pull_request.head.sha'), env['GITHUB_SHA'], (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'after'));
    const title = pullRequest
        ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'pull_request.title')
        : (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'head_commit.message');
    return {
        repository: repository.name,
        repositoryUrl: repository.url,
        workflow: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(env['GITHUB_WORKFLOW']),
        workflowId: readOwnWorkflowId(env),
        ref: pullRequest
            ? (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describePullRequest */ .qm)(repository, pullRequest)
            : (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRef */ .Ro)(repository, (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(env['GITHUB_REF'])),
        head: readOwnHead({ env, event }, repository),
        commit: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCommit */ .XT)(repository, { sha, title }),
        actor: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(env['GITHUB_TRIGGERING_ACTOR'], env['GITHUB_ACTOR']),
        event: eventName,
        runId,
        runNumber: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)(env['GITHUB_RUN_NUMBER']),
        attempt,
        runUrl: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRunUrl */ .GR)(repository, { runId, attempt }) ?? repository.url,
    };
}
function readOwnWorkflowId(env) {
    return /\/\.github\/workflows\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
}
function readOwnHead({ env, event }, repository) {
    const source = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(env['GITHUB_HEAD_REF']);
    if (source !== undefined) {
        const fork = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'pull_request.head.repo.full_name'));
        return { branch: source, repository: fork ?? repository.name };
    }
    const [, branch] = /^refs\/heads\/(.+)$/s.exec(env['GITHUB_REF'] ?? '') ?? [];
    return branch === undefined ? undefined : { branch, repository: repository.name };
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

/***/ 4940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readWatchedRun),
/* harmony export */   i: () => (/* binding */ readWatchedConclusion)
/* harmony export */ });
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6680);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2264);


function readWatchedRun({ event }, repository) {
    const run = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'workflow_run');
    const runId = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'id'));
    const attempt = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'run_attempt'));
    return {
        repository: repository.name,
        repositoryUrl: repository.url,
        workflow: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'workflow.name'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'name')),
        workflowId: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'workflow_id')) ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'workflow.id')),
        ref: readWatchedRef(run, repository),
        head: readWatchedHead(run, repository),
        commit: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCommit */ .XT)(repository, {
            sha: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_sha')),
            title: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_commit.message'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'display_title')),
        }),
        actor: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'triggering_actor.login'), (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'actor.login')),
        event: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'event')) ?? 'workflow_run',
        runId,
        runNumber: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'run_number')),
        attempt,
        runUrl: (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRunUrl */ .GR)(repository, { runId, attempt }) ?? repository.url,
        conclusion: readWatchedConclusion(event),
    };
}
function readWatchedConclusion(event) {
    const conclusion = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(event, 'workflow_run.conclusion'));
    if (conclusion === 'timed_out' || conclusion === 'cancelled')
        return conclusion;
    const harmless = conclusion === undefined || ['success', 'neutral', 'skipped'].includes(conclusion);
    return harmless ? undefined : 'failure';
}
function readWatchedRef(run, repository) {
    const isPullRequest = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'event'))?.startsWith('pull_request');
    const pullRequest = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readNumber */ .kz)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'pull_requests.0.number'));
    if (isPullRequest && pullRequest)
        return (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describePullRequest */ .qm)(repository, pullRequest);
    const branch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_branch'));
    if (branch === undefined)
        return undefined;
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_repository.full_name'));
    if (head === undefined || head.toLowerCase() === repository.name.toLowerCase()) {
        return (0,_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRef */ .Ro)(repository, branch);
    }
    return { kind: 'branch', name: `${head.split('/')[0]}:${branch}` };
}
function readWatchedHead(run, repository) {
    const branch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_branch'));
    if (branch === undefined || (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'event') === 'release')
        return undefined;
    return {
        branch,
        repository: (0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)((0,_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .readPath */ .G7)(run, 'head_repository.full_name')) ?? repository.name,
    };
}


/***/ })

};

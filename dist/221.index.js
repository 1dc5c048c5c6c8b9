export const id = 221;
export const ids = [221];
export const modules = {

/***/ 221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readEvent: () => (/* binding */ readEvent),
  readIncident: () => (/* binding */ readIncident)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./src/incident/payload.ts
var payload = __webpack_require__(680);
;// CONCATENATED MODULE: ./src/incident/repository.ts
// Where things of a repository are found on its server, which need not be github.com.

/** The repository this run belongs to. */
function readRepository({ env, event }) {
    const server = (0,payload/* readLink */.XF)(env['GITHUB_SERVER_URL'])?.replace(/\/+$/, '') ?? 'https://github.com';
    const name = (0,payload/* readText */.yR)(env['GITHUB_REPOSITORY'], (0,payload/* readPath */.G7)(event, 'repository.full_name')) ?? '';
    return { name, url: (0,payload/* readLink */.XF)(`${server}/${encodePath(name)}`) ?? server };
}
/** A branch, tag or pull request by its full or its short ref; a short one is called a branch. */
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
        url: (0,payload/* readLink */.XF)(`${repository.url}/tree/${encodePath(name)}`),
    };
}
/** A pull request by its number. */
function describePullRequest(repository, number) {
    return {
        kind: 'pull-request',
        name: `#${number}`,
        url: (0,payload/* readLink */.XF)(`${repository.url}/pull/${number}`),
    };
}
/** A commit by its hash and, where it is known, its message; undefined when that is no hash. */
function describeCommit(repository, { sha, title }) {
    if (sha === undefined || !/^[0-9a-f]{7,64}$/i.test(sha))
        return undefined;
    return {
        sha,
        title: (0,payload/* readText */.yR)((0,payload/* readText */.yR)(title)?.split(/[\r\n]/, 1)[0]),
        url: (0,payload/* readLink */.XF)(`${repository.url}/commit/${sha}`),
    };
}
/** The page of a run, of a later attempt where there is one. */
function describeRunUrl(repository, { runId, attempt = 1 }) {
    if (runId === undefined)
        return undefined;
    const url = `${repository.url}/actions/runs/${runId}`;
    return attempt > 1 ? `${url}/attempts/${attempt}` : url;
}
function encodePath(path) {
    return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./src/incident/incident.ts



/** Reads the payload of the event that started this run; `{}` when there is none that can be read. */
function readEvent(env) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
    }
    catch {
        return {};
    }
}
/**
 * Says what failed: the run that a `workflow_run` event reports, the deployment that a `deployment_status` event
 * reports, or this run itself.
 */
function readIncident(source) {
    const repository = readRepository(source);
    const eventName = source.env['GITHUB_EVENT_NAME'];
    // A deployment that starts when tests have passed is triggered by these events too, with good news in them.
    // What fails then is this run.
    if (eventName === 'workflow_run' && readWatchedConclusion(source.event) !== undefined) {
        return readWatchedRun(source, repository);
    }
    const state = (0,payload/* readPath */.G7)(source.event, 'deployment_status.state');
    if (eventName === 'deployment_status' && (state === 'failure' || state === 'error')) {
        return readDeployment(source, repository);
    }
    return readOwnRun(source, repository);
}
function readOwnRun({ env, event }, repository) {
    const eventName = env['GITHUB_EVENT_NAME'] ?? '';
    const pullRequest = eventName.startsWith('pull_request')
        ? (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(event, 'pull_request.number'))
        : undefined;
    const runId = (0,payload/* readNumber */.kz)(env['GITHUB_RUN_ID']);
    const attempt = (0,payload/* readNumber */.kz)(env['GITHUB_RUN_ATTEMPT']);
    // GITHUB_SHA of a pull request is a merge commit that nobody has written.
    const sha = (0,payload/* readText */.yR)(pullRequest && (0,payload/* readPath */.G7)(event, 'pull_request.head.sha'), env['GITHUB_SHA'], (0,payload/* readPath */.G7)(event, 'after'));
    const title = pullRequest
        ? (0,payload/* readPath */.G7)(event, 'pull_request.title')
        : (0,payload/* readPath */.G7)(event, 'head_commit.message');
    return {
        repository: repository.name,
        repositoryUrl: repository.url,
        workflow: (0,payload/* readText */.yR)(env['GITHUB_WORKFLOW']),
        ref: pullRequest
            ? describePullRequest(repository, pullRequest)
            : describeRef(repository, (0,payload/* readText */.yR)(env['GITHUB_REF'])),
        commit: describeCommit(repository, { sha, title }),
        actor: (0,payload/* readText */.yR)(env['GITHUB_TRIGGERING_ACTOR'], env['GITHUB_ACTOR']),
        event: eventName,
        runId,
        attempt,
        runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
    };
}
function readWatchedRun({ event }, repository) {
    const run = (0,payload/* readPath */.G7)(event, 'workflow_run');
    const runId = (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(run, 'id'));
    const attempt = (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(run, 'run_attempt'));
    return {
        repository: repository.name,
        repositoryUrl: repository.url,
        workflow: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'workflow.name'), (0,payload/* readPath */.G7)(run, 'name')),
        ref: readWatchedRef(run, repository),
        commit: describeCommit(repository, {
            sha: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'head_sha')),
            title: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'head_commit.message'), (0,payload/* readPath */.G7)(run, 'display_title')),
        }),
        actor: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'triggering_actor.login'), (0,payload/* readPath */.G7)(run, 'actor.login')),
        event: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'event')) ?? 'workflow_run',
        runId,
        attempt,
        runUrl: describeRunUrl(repository, { runId, attempt }) ?? repository.url,
        conclusion: readWatchedConclusion(event),
    };
}
function readWatchedConclusion(event) {
    const conclusion = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'workflow_run.conclusion'));
    if (conclusion === 'timed_out' || conclusion === 'cancelled')
        return conclusion;
    const harmless = conclusion === undefined || ['success', 'neutral', 'skipped'].includes(conclusion);
    return harmless ? undefined : 'failure'; // failure, startup_failure, stale, action_required
}
function readWatchedRef(run, repository) {
    const isPullRequest = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'event'))?.startsWith('pull_request');
    const pullRequest = (0,payload/* readNumber */.kz)((0,payload/* readPath */.G7)(run, 'pull_requests.0.number'));
    if (isPullRequest && pullRequest)
        return describePullRequest(repository, pullRequest);
    const branch = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'head_branch'));
    if (branch === undefined)
        return undefined;
    // GitHub names no pull request when it comes from a fork, and the branch is one of the fork's.
    const head = (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(run, 'head_repository.full_name'));
    if (head === undefined || head.toLowerCase() === repository.name.toLowerCase()) {
        return describeRef(repository, branch);
    }
    return { kind: 'branch', name: `${head.split('/')[0]}:${branch}` };
}
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
        // Not GITHUB_WORKFLOW: that is the workflow which tells of the failure.
        workflow: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'workflow.name'), (0,payload/* readPath */.G7)(event, 'workflow_run.name')),
        ref: ref === undefined || ref === sha
            ? undefined
            : describeRef(repository, fullRef?.endsWith(`/${ref}`) ? fullRef : ref),
        commit: describeCommit(repository, {
            sha,
            title: (0,payload/* readPath */.G7)(event, 'workflow_run.head_commit.message'),
        }),
        actor: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(event, 'deployment.creator.login'), (0,payload/* readPath */.G7)(status, 'creator.login'), env['GITHUB_ACTOR']),
        event: 'deployment_status',
        ...run,
        runUrl: describeRunUrl(repository, run) ?? logUrl ?? `${repository.url}/deployments`,
        conclusion: 'failure',
        environment: {
            name: (0,payload/* readText */.yR)((0,payload/* readPath */.G7)(status, 'environment'), (0,payload/* readPath */.G7)(event, 'deployment.environment')) ?? '?',
            url: (0,payload/* readLink */.XF)((0,payload/* readPath */.G7)(status, 'environment_url')),
            logUrl,
        },
    };
}
// The status of a deployment made by a workflow links to its job; the run that tells of it is another one.
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

export const id = 44;
export const ids = [44];
export const modules = {

/***/ 6656:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeIncident),
/* harmony export */   x: () => (/* binding */ describeRecovery)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8880);

const MAX_PART_LENGTH = 60;
function describeIncident(incident, words) {
    const describeEnding = words.headline[incident.conclusion ?? 'failure'];
    return joinParts(describeEnding(describeSubject(incident, words)), incident);
}
function describeRecovery(incident, words) {
    return joinParts(words.headline.recovered(describeSubject(incident, words)), incident);
}
function joinParts(first, { repository, ref }) {
    const parts = [first, shorten(repository), shorten(ref?.name ?? '')];
    return parts.filter((part) => part !== '').join(' · ');
}
function describeSubject({ environment, workflow }, words) {
    if (environment)
        return words.headline.deployment(shorten(environment.name));
    return workflow === undefined ? words.headline.someWorkflow : shorten(workflow);
}
function shorten(untrusted) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(untrusted, MAX_PART_LENGTH);
}


/***/ }),

/***/ 4481:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ listMarkedLinks),
/* harmony export */   V: () => (/* binding */ markLinks)
/* harmony export */ });
function withMark(url, mark) {
    return mark === '' || hasFragment(url) ? url : `${url}#${mark.replace(/^#/, '')}`;
}
function markLinks(incident, mark) {
    const { runUrl, repositoryUrl } = incident;
    return hasFragment(runUrl)
        ? { ...incident, repositoryUrl: withMark(repositoryUrl, mark) }
        : { ...incident, runUrl: withMark(runUrl, mark) };
}
function listMarkedLinks(incident, mark) {
    const { runUrl, repositoryUrl } = markLinks(incident, mark);
    return mark !== '' && hasFragment(incident.runUrl) ? [runUrl, repositoryUrl] : [runUrl];
}
function hasFragment(url) {
    return url.includes('#');
}


/***/ }),

/***/ 3044:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildFixedText: () => (/* binding */ buildFixedText),
/* harmony export */   buildPlainText: () => (/* binding */ buildPlainText),
/* harmony export */   buildRecoveredReply: () => (/* binding */ buildRecoveredReply)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6656);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4481);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4021);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8880);




function buildPlainText(options) {
    const { incident, mark, words } = options;
    const links = renderLinks(incident, mark);
    const headline = (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .describeIncident */ .K)(incident, words);
    const title = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_2__/* .neutralizeText */ .lS)(options.title ?? '');
    return title === '' ? `${headline}\n${links}` : `${title}\n${headline} ${links}`;
}
function buildFixedText(options) {
    return `${options.words.fixedText}\n${renderLinks(options.incident, options.mark)}`;
}
function buildRecoveredReply(options) {
    const { runNumber, runUrl, lastedMs, words } = options;
    const run = runNumber === undefined ? undefined : `#${runNumber}`;
    const duration = lastedMs === undefined ? undefined : (0,_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(lastedMs, words);
    return `${words.state.recovered(run, duration)}\n${breakNumbers(runUrl)}`;
}
function renderLinks(incident, mark) {
    const runUrl = breakNumbers(incident.runUrl);
    const repositoryUrl = breakNumbers(incident.repositoryUrl);
    return (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .listMarkedLinks */ .O)({ ...incident, runUrl, repositoryUrl }, mark).join(' ');
}
function breakNumbers(url) {
    return url.replace(/(?<!\d)(1[3-9]\d{3})(\d)(?=\d{5}(?!\d))/g, '$1%3$2');
}


/***/ }),

/***/ 4021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ renderDateAndTime),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   sZ: () => (/* binding */ renderTime)
/* harmony export */ });
function renderTime(at, formats = ['time']) {
    if (Number.isNaN(new Date(at).getTime()))
        return '';
    return formats
        .map((format) => `<local_datetime millisecond='${Math.round(at)}' format_type='${format}'></local_datetime>`)
        .join(' ');
}
function renderDateAndTime(at) {
    return renderTime(at, ['date_short', 'time']);
}
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
function formatDuration(ms, words) {
    const { duration } = words;
    const whole = Math.max(0, Number.isFinite(ms) ? ms : 0);
    if (whole < MINUTE)
        return duration.seconds(Math.round(whole / SECOND));
    const minutes = Math.round(whole / MINUTE) * MINUTE;
    const parts = [
        [Math.floor(minutes / DAY), duration.days],
        [Math.floor((minutes % DAY) / HOUR), duration.hours],
        [Math.floor((minutes % HOUR) / MINUTE), duration.minutes],
    ];
    return parts
        .filter(([count]) => count > 0)
        .slice(0, 2)
        .map(([count, describe]) => describe(count))
        .join(' ');
}


/***/ }),

/***/ 8880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Gt: () => (/* binding */ MAX_TEXT_LENGTH),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony export cutText */
/* harmony import */ var _text_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3326);

const ZERO_WIDTH_SPACE = '\u200B';
const MAX_INPUT_LENGTH = 4_000;
const MAX_TEXT_LENGTH = 120;
function neutralizeText(untrusted, maxLength = MAX_TEXT_LENGTH) {
    const visible = untrusted
        .slice(0, MAX_INPUT_LENGTH)
        .toWellFormed()
        .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return breakLinks(cutText((0,_text_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactContacts */ .Z)(visible), maxLength))
        .replaceAll('<', '＜')
        .replaceAll('>', '＞')
        .replaceAll('[', '［')
        .replaceAll(']', '］');
}
function escapeMarkdown(untrusted, maxLength = MAX_TEXT_LENGTH) {
    return neutralizeText(untrusted, maxLength).replace(/[!"#$&'()*+./:=@\\^_`{|}~-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function cutText(text, maxLength) {
    const characters = Array.from(text);
    if (characters.length <= maxLength)
        return text;
    return `${characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd()}…`;
}
function breakLinks(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${ZERO_WIDTH_SPACE}.`);
}


/***/ })

};

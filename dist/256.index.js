export const id = 256;
export const ids = [256];
export const modules = {

/***/ 796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ describeIncident)
/* harmony export */ });
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52);

const maximumPartLength = 60;
const endings = {
    failure: { en: 'failed', zh: '失败' },
    timed_out: { en: 'timed out', zh: '超时' },
    cancelled: { en: 'was cancelled', zh: '已取消' },
};
/** What failed, in one line of plain text: all that a lock screen shows. */
function describeIncident(incident, language) {
    const ending = endings[incident.conclusion ?? 'failure'][language];
    const parts = [`${describeSubject(incident, language)} ${ending}`];
    if (incident.repository !== '')
        parts.push(shorten(incident.repository));
    if (incident.ref)
        parts.push(shorten(incident.ref.name));
    return parts.join(' · ');
}
function describeSubject({ environment, workflow }, language) {
    if (environment) {
        const name = shorten(environment.name);
        return language === 'zh' ? `部署到 ${name}` : `Deployment to ${name}`;
    }
    if (workflow !== undefined)
        return shorten(workflow);
    return language === 'zh' ? '工作流' : 'Workflow';
}
function shorten(untrusted) {
    return (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralizeText */ .lS)(untrusted, maximumPartLength);
}


/***/ }),

/***/ 256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildPlainText: () => (/* binding */ buildPlainText)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(796);
/* harmony import */ var _untrusted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52);


/** The incident in two lines, what failed and the link: for when the platform rejects the card. */
function buildPlainText(options) {
    const { incident, mark = '', language } = options;
    const link = breakNumbers(incident.runUrl) + mark;
    const headline = (0,_headline_js__WEBPACK_IMPORTED_MODULE_0__/* .describeIncident */ .K)(incident, language);
    const title = (0,_untrusted_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralizeText */ .lS)(options.title ?? '');
    return title === '' ? `${headline}\n${link}` : `${title}\n${headline} ${link}`;
}
// A run's id of 11 digits looks like a mobile number, for which the platform may refuse this message too (230028). A digit that is
// percent-encoded leads to the same page.
function breakNumbers(url) {
    return url.replace(/(?<!\d)(1[3-9]\d{3})(\d)(?=\d{5}(?!\d))/g, '$1%3$2');
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   lS: () => (/* binding */ neutralizeText)
/* harmony export */ });
/* unused harmony exports maximumTextLength, cutText */
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(670);

// A branch, a commit title or a job name is written by anybody who can open a pull request.
const zeroWidthSpace = '\u200B';
// Far more than is ever shown; bounds the work on a commit title of megabytes.
const maximumInputLength = 4_000;
/** The length, in characters, to which untrusted text is cut unless the caller needs it shorter. */
const maximumTextLength = 120;
/**
 * Makes one line of untrusted text that Feishu shows as it is, in a message, a card's plain text or a notification:
 * nobody is mentioned, nothing is a link, and nothing is turned around or hidden.
 */
function neutralizeText(untrusted, maximumLength = maximumTextLength) {
    const visible = untrusted
        .slice(0, maximumInputLength)
        .toWellFormed()
        .replace(/[^\P{Cf}\u200C\u200D]/gu, '') // bidi, zero-width, tags; emoji and Persian need the two joiners
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return breakLinks(cutText((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactContacts */ .Z)(visible), maximumLength))
        .replaceAll('<', '＜')
        .replaceAll('>', '＞')
        .replaceAll('[', '［')
        .replaceAll(']', '］');
}
/**
 * Makes one line of untrusted text for a card's Markdown, where nothing of it formats anything either. Entities are how
 * special characters are written there (Feishu docs: rich-text, "特殊字符转义说明"); tags and links need no trust in
 * that, because neutralizeText() has already taken the characters they begin with.
 */
function escapeMarkdown(untrusted, maximumLength = maximumTextLength) {
    return neutralizeText(untrusted, maximumLength).replace(/[!"#$&'()*+./:=@\\^_`{|}~-]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** Cuts a text to a number of characters, an ellipsis included, and never through the middle of one. */
function cutText(text, maximumLength) {
    const characters = Array.from(text);
    if (characters.length <= maximumLength)
        return text;
    return `${characters
        .slice(0, maximumLength - 1)
        .join('')
        .trimEnd()}…`;
}
// Clients make links of bare addresses and host names too; an invisible break keeps them readable.
function breakLinks(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`)
        .replace(/(?<=[\p{L}\p{N}_-])\.(?=\p{L}{2})/gu, `${zeroWidthSpace}.`);
}


/***/ })

};

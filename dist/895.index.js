export const id = 895;
export const ids = [895];
export const modules = {

/***/ 2895:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGithub: () => (/* binding */ openGithub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);

const silence = () => { };
function openGithub(options) {
    const { githubToken, apiUrl, fetch, signal } = options;
    const [owner = '', repo = ''] = options.repository.split('/');
    const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(githubToken, {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'feishu-phone-call',
        request: { fetch, signal },
        log: { debug: silence, info: silence, warn: silence, error: silence },
    });
    return { rest: octokit.rest, repository: { owner, repo }, signal };
}


/***/ })

};

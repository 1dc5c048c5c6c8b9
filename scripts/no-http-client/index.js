export class HttpClient {}

// The states of the pages that are made on request, and the error pages: no link leads to all of them.
export const searches = [
  '/search',
  '/search?q=ethics',
  '/search?q=compilers&kind=person',
  '/search?q=women&kind=person&kind=story&role=computer-scientist',
  '/search?q=programing',
  '/search?q=zzyzx',
  '/search?q=women&page=2',
  '/search?q=someone%20clinical%20on%20safety%2C%20north%20of%20England%2C%20panel%20in%20March%2C%20not%20the%20usual%20names',
  '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '/offline/',
  '/cy/offline/',
  '/shortlist',
  '/shortlist?brief=a%20pioneer%20of%20compilers%20for%20a%20keynote&size=3',
  '/shortlist?brief=zzyzx',
  '/search?lang=cy',
  '/search?q=cyfrifiadura&lang=cy',
  '/shortlist?brief=rhaglennu%20compilers&size=3&lang=cy',
  '/search?page=nonsense',
  '/search?page=nonsense&lang=cy',
  '/no/such/page/',
  '/cy/no/such/page/',
];

/** Pages of which there are as many as there are questions. */
export const isMadeOnRequest = (path) => /^\/(search|shortlist)\b/.test(path);

/** Whether the address is meant to be answered with an error page. */
export const isError = (path) => /\/no\/such\/page\/$|[?&]page=nonsense/.test(path);

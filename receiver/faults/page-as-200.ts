import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'page-as-200',
  summary: 'answers 200 with the page of a site, and stores nothing',
  fails: [
    { id: 'delivery/body-answers-honestly' },
    { id: 'delivery/stored', why: 'the page says 200, and nothing is stored' },
  ],
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html']], body: '<!doctype html><title>Welcome</title><div id="root"></div>' }),
};

import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'bot-wall-as-200',
  summary: "is hidden by a bot wall's challenge, answered with 200",
  fails: [
    { id: 'delivery/body-answers-honestly' },
    { id: 'delivery/stored', why: 'the challenge says 200, and nothing is stored' },
  ],
  instead: () => ({ status: 200, headers: [['Content-Type', 'text/html']], body: '<html><script src="/_Incapsula_Resource?x=1"></script></html>' }),
};

/** Where this document is, and where the others are: written into the document by who serves it. */
export type Place = 'course' | 'check-url' | 'loopback';

export interface Surroundings {
  readonly place: Place;
  readonly links: { readonly course: string | null; readonly checkUrl: string | null };
  /** Who the course's link says that the learner is; anyone can claim any. */
  readonly claimed: { readonly name: string; readonly email: string } | null;
}

export function lookAround({ documentElement }: Document, search: string): Surroundings {
  const { place, linkCourse, linkCheckUrl } = documentElement.dataset;
  const query = new URLSearchParams(search);
  const email = query.get('email') ?? '';
  return {
    place: place === 'course' || place === 'check-url' ? place : 'loopback',
    links: { course: linkCourse ?? null, checkUrl: linkCheckUrl ?? null },
    claimed: email === '' ? null : { name: query.get('name') ?? '', email },
  };
}
